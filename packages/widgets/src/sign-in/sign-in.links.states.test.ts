/** What a link out of an e-mail leads to, in every state. Apart: WebKit lets a page change its address 100 times in 10 seconds. */
import { itIsAccessible, itIsQuiet, itReleases, type States } from '../../../../test/helpers/index.ts';
import { createDesk, failing, sessions, silent } from '../../../../test/helpers/sign-in.ts';
import { follow, followAndSend, refused, stale } from '../../../../test/helpers/sign-in-links.ts';

const states: States = {
  'to confirm an address': () => follow('csol-confirm=t'),
  'while an address is confirmed': () => followAndSend('csol-confirm=t', createDesk(sessions.anonymous, { confirmRegistration: silent })),
  'with a confirmed address': () => followAndSend('csol-confirm=t'),
  'with a wrong password': () =>
    followAndSend('csol-confirm=t', createDesk(sessions.anonymous, { confirmRegistration: failing(...refused) })),
  'with a stale link': () => followAndSend('csol-confirm=t', stale('confirmRegistration')),
  'for a new password': () => follow('csol-reset=t'),
  'after a provider’s refusal': () => follow('csol-sign-in-failed'),
};

describe('a link that led to the page', () => {
  itIsAccessible(states);
  itIsQuiet(states);
  itReleases(states);
});
