/** The desk on paper, with its code. A chunk of its own. */
import type { Contacts } from '@csol/contract';
import { printSheet, type Sheet, type SheetContext } from '@csol/core/print-sheet';
import { css, html, type CSSResult, type LitElement } from 'lit';
import { renderDeskCode, styles as codeStyles, texts } from './contact-take.code.ts';

const printStyles = css`
  .sheet a {
    color: inherit;
    text-decoration: none;
  }
  .sheet :is(.opening, .spoken, .at-hand button) {
    display: none;
  }
  /* The room on the screen for whether it is open. */
  .sheet .rows .status {
    min-block-size: 0;
  }
  .sheet .rows {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  .sheet :is(.row, figure) {
    break-inside: avoid;
  }
`;

function createSheet({ host, i18n }: SheetContext, contacts: Contacts): Sheet {
  // As they stand on the card.
  const facts = [...host.renderRoot.querySelectorAll('.card > p.muted, .rows, .languages, .at-hand')].map((each) => each.cloneNode(true));
  const { elementStyles } = host.constructor as typeof LitElement;
  const body = html`<div class="base" lang=${i18n.textLocale}>
    <main class="sheet">
      <h1>${contacts.name}</h1>
      ${facts} ${renderDeskCode(i18n, contacts)}
    </main>
  </div>`;
  return { title: contacts.name, body, styles: [...(elementStyles as CSSResult[]), codeStyles, printStyles] };
}

/**
 * Prints the desk.
 *
 * @throws as `printSheet()`
 */
export async function printCard(context: SheetContext, contacts: Contacts, signal: AbortSignal): Promise<void> {
  await context.addTexts(texts);
  signal.throwIfAborted();
  await printSheet(context, () => createSheet(context, contacts), signal);
}
