/**
 * Paper: a sheet of its own in a frame that nobody sees, so that nothing of the page around is printed. It has page numbers, its colours
 * are light whatever the page's are, and the size of the paper is the printer's. See docs/decisions/0039-print-sheets.md.
 */
import { render, type CSSResult, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { CsolElement } from '../element.ts';
import type { TextLoaders } from '../i18n/catalogs.ts';
import type { I18n } from '../i18n/localizer.ts';
import { str } from '../i18n/str.ts';
import { frameStyles, sheetStyles } from './print-sheet.styles.ts';
import { texts } from './locales/index.ts';

const FRAME = 'print-frame';

/** What is printed. */
export interface Sheet {
  /** What browsers call the file and the job; in the margin of each page too. */
  title: string;
  body: TemplateResult;
  /** Whether it needs the long side of the paper. */
  isWide?: boolean;
  /** Beside those of every widget. */
  styles: readonly CSSResult[];
}

/** For whom it is printed. */
export interface SheetContext {
  /** The widget: the frame is with it, and goes with it. */
  host: LitElement;
  i18n: I18n;
  /** Brings in the texts of a part that is loaded late. */
  addTexts: (texts: TextLoaders) => Promise<void>;
}

/** A text as a string of CSS. */
const quote = (text: string): string => `"${text.replaceAll(/["\\\n]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;

/** The margins: what is printed, and which page of how many. Browsers without margin boxes print a foot of their own. */
function pageRule({ msg }: I18n, { title, isWide }: Sheet, isRtl: boolean): string {
  // Signs of no language stand for the counters, whose places in the words are the translator's.
  const [page, pages] = ['\ue001', '\ue002'];
  const text = msg(str`Page ${page} of ${pages}`, { id: 'print-sheet.page', desc: 'At the foot of each page of paper: Page 2 of 3' });
  const counters: Readonly<Record<string, string>> = { [page]: 'counter(page)', [pages]: 'counter(pages)' };
  const content = text.split(/([\ue001\ue002])/).map((part) => counters[part] ?? quote(part)).join(' ');
  const [start, end] = isRtl ? ['right', 'left'] : ['left', 'right'];
  const look = 'font: 7.5pt system-ui, sans-serif; color: #525252; vertical-align: top; padding-block-start: 4mm;';
  const box = (place: string, said: string): string => `@bottom-${place} { content: ${said}; ${look} }`;
  const size = isWide ? 'size: landscape; ' : '';
  return `@page { ${size}margin: 14mm 12mm 18mm; ${box(start, quote(title))} ${box(end, content)} }`;
}

/** Styles for another document: a sheet can only be adopted where it was made. */
function adopt(view: Window & typeof globalThis, styles: readonly string[]): void {
  view.document.adoptedStyleSheets = styles.map((text) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
}

function createFrame({ host }: SheetContext, title: string): HTMLIFrameElement {
  const root = host.renderRoot as ShadowRoot;
  root.querySelector(`.${FRAME}`)?.remove();
  const { styleSheet } = frameStyles;
  if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets.push(styleSheet);
  const frame = document.createElement('iframe');
  frame.className = FRAME;
  frame.tabIndex = -1;
  frame.title = title;
  frame.setAttribute('aria-hidden', 'true');
  root.append(frame);
  return frame;
}

function drawSheet(context: SheetContext, sheet: Sheet): HTMLIFrameElement {
  const { host, i18n } = context;
  const { title, body, styles } = sheet;
  const frame = createFrame(context, title);
  const view = frame.contentWindow as Window & typeof globalThis;
  const { direction } = getComputedStyle(host);
  Object.assign(view.document, { title });
  Object.assign(view.document.documentElement, { lang: i18n.textLocale, dir: direction });
  const base = [CsolElement.styles, sheetStyles, ...styles].flat(Infinity as 1) as CSSResultGroup[];
  adopt(view, [pageRule(i18n, sheet, direction === 'rtl'), ...base.map((each) => (each as CSSResult).cssText)]);
  render(body, view.document.body);
  return frame;
}

/**
 * Prints a sheet: hands it to the browser, which asks the person for printer and paper.
 *
 * @param draw called once the texts are there
 * @param signal ends it; aborted later, it takes a sheet away that the browser has not told to be done with
 * @throws where its texts cannot be had now, and what the signal is aborted with
 */
export async function printSheet(context: SheetContext, draw: () => Sheet, signal: AbortSignal): Promise<void> {
  await context.addTexts(texts);
  signal.throwIfAborted();
  const frame = drawSheet(context, draw());
  const remove = (): void => frame.remove();
  signal.addEventListener('abort', remove, { once: true });
  // So that the sheet has its layout when the browser takes it.
  await new Promise(requestAnimationFrame);
  signal.throwIfAborted();
  const view = frame.contentWindow;
  view?.addEventListener('afterprint', remove);
  view?.focus();
  view?.print();
}
