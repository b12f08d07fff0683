/**
 * What every element's test says about every state, in one line each:
 *
 *     import { itIsAccessible, itIsQuiet, itReleases, type States } from '../../../../test/helpers/index.ts';
 *
 *     const states: States = { 'while it loads': () => mountWith(pending), 'with rows': () => mountWith(page) };
 *     itIsAccessible(states);
 *     itIsQuiet(states);
 *     itReleases(states);
 */
export { findWithAce, findWithAxe, itIsAccessible } from './accessible.ts';
export { nextFrame, until, type Mount, type States } from './mount.ts';
export { collectComplaints, itIsQuiet } from './quiet.ts';
export { findLeftovers, isCollected, itReleases } from './release.ts';
