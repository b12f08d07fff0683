import { expect } from '@open-wc/testing';
import type { Checker } from 'accessibility-checker-engine';
import type * as Axe from 'axe-core';
import { nextFrame, type States } from './mount.ts';

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rules about whole pages, which a widget alone cannot meet. */
const AXE_PAGE_RULES = ['region', 'landmark-one-main', 'page-has-heading-one', 'bypass'];
const ACE_PAGE_RULES = ['aria_content_in_landmark', 'skip_main_exists', 'page_title_exists', 'html_skipnav_exists'];

/** The globals that the two checkers set; neither is a module. */
interface Checkers {
  axe: typeof Axe;
  ace: { Checker: new () => Checker };
}

const scripts = new Map<string, Promise<Checkers>>();

/** Loads a script of a package once, as a page would. */
function loadScript(path: string): Promise<Checkers> {
  const loading = scripts.get(path) ?? new Promise<Checkers>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `/node_modules/${path}`;
    script.onload = () => resolve(globalThis as unknown as Checkers);
    script.onerror = () => reject(new Error(`${script.src} did not load`));
    document.head.append(script);
  });
  scripts.set(path, loading);
  return loading;
}

/** What axe-core finds under a node, open shadow roots included, as `rule: target`. */
export async function findWithAxe(element: Element): Promise<string[]> {
  const { axe } = await loadScript('axe-core/axe.min.js');
  const rules = Object.fromEntries(AXE_PAGE_RULES.map((id) => [id, { enabled: false }]));
  const { violations } = await axe.run(element, { runOnly: { type: 'tag', values: AXE_TAGS }, rules, resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`));
}

/** What IBM Equal Access (ruleset WCAG 2.2) is sure of under a node, as `rule: message path`. Its open questions are left out. */
export async function findWithAce(element: Element): Promise<string[]> {
  const { ace } = await loadScript('accessibility-checker-engine/ace.js');
  const { results } = await new ace.Checker().check(element, ['WCAG_2_2']);
  return results
    .filter(({ ruleId, value }) => value.join(' ') === 'VIOLATION FAIL' && !ACE_PAGE_RULES.includes(ruleId))
    .map(({ ruleId, message, path }) => `${ruleId}: ${message} ${path.dom}`);
}

/** A panel that is still fading in has other contrasts than the one that people read. */
async function settleAnimations({ shadowRoot }: Element): Promise<void> {
  const running = (shadowRoot ?? document).getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
  await Promise.allSettled(running.map(({ finished }) => finished));
}

/** One test a state: neither axe-core nor IBM Equal Access finds a fault (WCAG 2.2 AA and axe's best practices). */
export function itIsAccessible(states: States): void {
  for (const [name, mount] of Object.entries(states)) {
    it(`is accessible ${name}`, async () => {
      const element = await mount();
      await nextFrame();
      await settleAnimations(element);
      expect([...(await findWithAxe(element)), ...(await findWithAce(element))]).to.deep.equal([]);
    });
  }
}
