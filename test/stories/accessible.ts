/** What axe-core and IBM's checker find in what is on screen. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Checker } from 'accessibility-checker-engine';
import type * as Axe from 'axe-core';
import type { Page } from 'playwright-core';

const require = createRequire(import.meta.url);
const SCRIPTS = ['axe-core/axe.min.js', 'accessibility-checker-engine/ace.js'].map((path) => readFileSync(require.resolve(path), 'utf8'));

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rules about whole pages, which a widget alone cannot meet. */
const AXE_PAGE_RULES = ['region', 'landmark-one-main', 'page-has-heading-one', 'bypass'];
const ACE_PAGE_RULES = ['aria_content_in_landmark', 'skip_main_exists', 'page_title_exists', 'html_skipnav_exists'];

/** Questions of IBM's checker that a person has answered: the rule, and the only elements that the answer holds for. */
const ANSWERED: Readonly<Record<string, string>> = {
  // It overlooks a visible label around a choice or before a text, and the tooltip of a button that is named by its icon alone.
  input_label_visible: 'label > select, label ~ textarea, button[aria-label][title]',
  // Filters apply as they are changed, and Enter searches at once. That changes what is shown, not where a person is (WCAG 3.2.2).
  form_submit_button_exists: 'form[role=search]',
  // Words of a document's sender about goods, not instructions of ours.
  text_sensory_misuse: '.note',
  // Headers of a table that scrolls in its frame where it has no room, a row of actions that does, and panels that are longer than the
  // screen; the focus brings what is in them into view.
  element_tabbable_visible: '.table-frame thead button, .toolbar button, .dialog *',
  // A number with letters, for screen readers alone: it is to be heard letter by letter.
  text_whitespace_valid: '.spoken',
  // The arrow keys go from tab to tab: tested in invoice-reconciliation.test.ts.
  aria_keyboard_handler_exists: '[role=tablist]',
  // A table's cell is no widget; each of the numbers in it leads somewhere else.
  widget_tabbable_single: 'th[role=rowheader]',
  // One choice alone, or a list of them under the panel's heading.
  input_checkboxes_grouped: '.dialog input',
};

/** The globals that the two checkers set; neither is a module. */
interface Checkers {
  axe: typeof Axe;
  ace: { Checker: new () => Checker };
}

/** Puts the checkers into a page. */
export async function loadCheckers(page: Page): Promise<void> {
  for (const content of SCRIPTS) await page.evaluate(content);
}

/** What axe-core finds in the story, open shadow roots included. */
async function findWithAxe(page: Page, withoutRules: readonly string[]): Promise<string[]> {
  return page.evaluate(
    async ({ tags, without }) => {
      const { axe } = globalThis as unknown as Checkers;
      const rules = Object.fromEntries(without.map((id) => [id, { enabled: false }]));
      const options = { runOnly: { type: 'tag' as const, values: tags }, rules, resultTypes: ['violations' as const] };
      const { violations } = await axe.run('#storybook-root', options);
      const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary = '' }) => ({ id, target, failureSummary })));
      return found.map(({ id, target, failureSummary }) => `axe ${id}: ${target.join(' ')} ${failureSummary}`);
    },
    { tags: AXE_TAGS, without: [...AXE_PAGE_RULES, ...withoutRules] },
  );
}

/** What IBM's checker (ruleset WCAG 2.2) holds for a violation, and what it asks a person to judge and nobody has. */
async function findWithAce(page: Page): Promise<string[]> {
  return page.evaluate(
    async ({ pageRules, answered }) => {
      const { ace } = globalThis as unknown as Checkers;
      const root = document.querySelector('#storybook-root') ?? document.body;
      const { results } = await new ace.Checker().check(root, ['WCAG_2_2']);
      return results
        .filter(({ value, ruleId }) => `${value[0]}` === 'VIOLATION' && `${value[1]}` !== 'PASS' && !pageRules.includes(ruleId))
        .filter(({ ruleId, node }) => !(answered[ruleId] && node instanceof Element && node.matches(answered[ruleId])))
        .map(({ ruleId, value, message, path }) => `IBM ${ruleId} (${value.join(' ')}): ${message} ${path.dom}`);
    },
    { pageRules: ACE_PAGE_RULES, answered: ANSWERED },
  );
}

/**
 * Findings of both checkers in the story on screen.
 * @param withoutRules of axe, beside those about whole pages
 */
export async function findFaults(page: Page, withoutRules: readonly string[] = []): Promise<string[]> {
  return [...(await findWithAxe(page, withoutRules)), ...(await findWithAce(page))];
}
