/**
 * Sheets as Chromium puts them on paper. A browser without a window prints nothing, and its PDF is of whole pages only: so a sheet is taken
 * at the moment when it is handed over, drawn again as a page of its own with the same style sheets, and printed as that.
 */
import type { Browser, Page } from 'playwright-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A sheet that was handed to the browser. */
export interface CaughtSheet {
  html: string;
  /** The texts of its style sheets, in their order. */
  styles: string[];
}

/** A word or several that a PDF draws in one go, and where: points from the left and from the foot of the page. */
export interface Drawn {
  text: string;
  x: number;
  y: number;
  width: number;
}

/** A page of a PDF as a reader gets it. */
export interface ReadPage {
  width: number;
  height: number;
  drawn: Drawn[];
  /** All of it, with single blanks. */
  text: string;
}

/** Before the page's own scripts, in each frame: keeps what is printed. Runs in the page, so it stands alone. */
function catchSheets(): void {
  const texts = new WeakMap<CSSStyleSheet, string>();
  const { replaceSync } = CSSStyleSheet.prototype;
  CSSStyleSheet.prototype.replaceSync = function (text) {
    texts.set(this, text);
    replaceSync.call(this, text);
  };
  window.print = () => {
    const styles = document.adoptedStyleSheets.map((sheet) => texts.get(sheet) ?? '');
    Object.assign(window.top ?? window, { caughtSheet: { html: document.documentElement.outerHTML, styles } });
    dispatchEvent(new Event('afterprint'));
  };
}

/** Before a page is opened: see `takeSheet()`. */
export async function watchSheets(page: Page): Promise<void> {
  await page.addInitScript(catchSheets);
}

/** Waits for the sheet that the page hands to the browser. */
export async function takeSheet(page: Page): Promise<CaughtSheet> {
  const handle = await page.waitForFunction(() => (globalThis as unknown as { caughtSheet?: CaughtSheet }).caughtSheet);
  return (await handle.jsonValue()) as CaughtSheet;
}

/** Puts a sheet on paper. @param format The printer's paper. */
export async function toPdf(browser: Browser, { html, styles }: CaughtSheet, format: 'A4' | 'Letter'): Promise<Uint8Array> {
  const page = await browser.newPage();
  await page.setContent(html);
  await page.evaluate((texts) => {
    document.adoptedStyleSheets = texts.map((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      return sheet;
    });
  }, styles);
  const pdf = await page.pdf({ format, preferCSSPageSize: true, printBackground: false });
  await page.close();
  return pdf;
}

/** Reads a PDF, page by page. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPage[]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const drawn = items.flatMap((item): Drawn[] => {
      if (!('str' in item) || !item.str.trim()) return [];
      const [, , , , x = 0, y = 0] = item.transform as number[];
      return [{ text: item.str.trim(), x, y, width: item.width }];
    });
    const [, , width = 0, height = 0] = page.view;
    const text = drawn.map((each) => each.text).join(' ').replaceAll(/\s+/g, ' ');
    pages.push({ width, height, drawn, text });
  }
  return pages;
}
