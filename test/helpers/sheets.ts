/** Sheets that widgets hand to the browser, up to where its own dialog would come up. */
import { until } from './mount.ts';

/** A sheet, in the frame that nobody sees. */
export interface CaughtSheet {
  sheet: Document;
  frame: HTMLIFrameElement;
  /** How often it was handed over so far. */
  count: () => number;
}

/** Keeps sheets from the browser's dialog from now on. @returns the sheet that is handed over, once there is one, and an end to it */
export function watchSheets(element: Element): { caught: Promise<CaughtSheet>; frames: HTMLIFrameElement[]; stop: () => void } {
  const frames: HTMLIFrameElement[] = [];
  let printed = 0;
  const observer = new MutationObserver((records) => {
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!(node instanceof HTMLIFrameElement) || !node.contentWindow) continue;
      frames.push(node);
      node.contentWindow.print = () => void (printed += 1);
    }
  });
  observer.observe(element.shadowRoot as ShadowRoot, { childList: true });
  const catchIt = async (): Promise<CaughtSheet> => {
    await until(() => printed > 0, 'the sheet is handed to the browser');
    const frame = frames.at(-1) as HTMLIFrameElement;
    return { sheet: frame.contentDocument as Document, frame, count: () => printed };
  };
  return { caught: catchIt(), frames, stop: () => observer.disconnect() };
}

/** Does what prints, and waits for its sheet. */
export async function catchSheet(element: Element, act: () => void): Promise<CaughtSheet> {
  const { caught, stop } = watchSheets(element);
  act();
  const sheet = await caught;
  stop();
  return sheet;
}
