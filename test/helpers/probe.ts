import {
  CsolElement,
  define,
  dialogStyles,
  liveRegionStyles,
  pagerStyles,
  panelStyles,
  tableCards,
  tableStyles,
  tagStyles,
  type I18n,
} from '@csol/core';
import { fixture, html } from '@open-wc/testing';
import { css, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

/** A widget that draws what a test tells it to, with the texts, formats and styles that widgets have. */
export class Probe extends CsolElement {
  static override styles: CSSResultGroup = [
    CsolElement.styles,
    tableStyles,
    css`
      @container (inline-size < 42em) {
        ${tableCards}
      }
    `,
    tagStyles,
    pagerStyles,
    panelStyles,
    liveRegionStyles,
    dialogStyles,
  ];

  /** What is drawn. */
  @property({ attribute: false }) content: (i18n: I18n) => unknown = () => '';

  protected renderWidget(): TemplateResult {
    return html`${this.content(this.i18n)}`;
  }
}
define('test-probe', Probe);

/** Mounts a probe that draws `content`, in English or the language given. */
export async function mountProbe(content: Probe['content'], lang = 'en'): Promise<Probe> {
  const probe = await fixture<Probe>(html`<csol-test-probe lang=${lang} country="US" .content=${content}></csol-test-probe>`);
  await probe.updateComplete;
  return probe;
}
