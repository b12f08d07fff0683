import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { define } from './define.ts';
import { CsolElement } from './element.ts';
import { COLOUR_TOKEN_NAMES } from './generated/tokens.ts';

/** Text and a button, as widgets have them. */
class Painted extends CsolElement {
  protected renderWidget(): TemplateResult {
    return html`<p>text</p><button class="button" type="button">press</button>`;
  }
}
define('test-painted', Painted);

const sheets: CSSStyleSheet[] = [];
/** Puts a stylesheet of a host on the page, for one test. */
function adopt(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  sheets.push(sheet);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
afterEach(() => {
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !sheets.includes(sheet));
});

const mount = (): Promise<Painted> => fixture<Painted>(html`<csol-test-painted></csol-test-painted>`);
const find = (element: Painted, selector: string): HTMLElement => element.shadowRoot?.querySelector(selector) as HTMLElement;

/** What a colour token is in the widget, as the browser computes it. */
function colourOf(element: Painted, token: string): string {
  const text = find(element, 'p');
  text.style.color = `var(--_${token})`;
  return getComputedStyle(text).color;
}

describe('a colour token', () => {
  it('is Carbon’s white theme where the page says nothing', async () => {
    const element = await mount();
    expect(colourOf(element, 'text-primary')).to.equal('rgb(22, 22, 22)');
    expect(colourOf(element, 'link-primary')).to.equal('rgb(15, 98, 254)');
  });

  it('is Carbon’s dark theme where the page’s colour scheme is dark', async () => {
    adopt('html { color-scheme: dark }');
    const element = await mount();
    expect(colourOf(element, 'text-primary')).to.equal('rgb(244, 244, 244)');
    expect(colourOf(element, 'background')).to.equal('rgb(22, 22, 22)');
  });

  it('is the host’s Carbon token where the page has one', async () => {
    adopt('html { --cds-text-primary: rgb(1, 2, 3) }');
    expect(colourOf(await mount(), 'text-primary')).to.equal('rgb(1, 2, 3)');
  });

  for (const name of COLOUR_TOKEN_NAMES.map((each) => each.replace(/^--(csol-|_)?/, ''))) {
    it(`is the page’s --csol-${name} before the host’s Carbon token`, async () => {
      adopt(`html { --cds-${name}: rgb(1, 2, 3); --csol-${name}: rgb(4, 5, 6) }`);
      expect(colourOf(await mount(), name)).to.equal('rgb(4, 5, 6)');
    });
  }

  it('can be set for one widget', async () => {
    adopt('.mine { --csol-link-primary: rgb(7, 8, 9) }');
    const [mine, other] = [await mount(), await mount()];
    mine.className = 'mine';
    expect([colourOf(mine, 'link-primary'), colourOf(other, 'link-primary')]).to.deep.equal(['rgb(7, 8, 9)', 'rgb(15, 98, 254)']);
  });
});

describe('the type', () => {
  it('is the page’s font at fourteen pixels', async () => {
    adopt('body { font: 20px/2 monospace }');
    const { fontFamily, fontSize } = getComputedStyle(find(await mount(), 'p'));
    expect([fontFamily, fontSize]).to.deep.equal(['monospace', '14px']);
  });

  it('follows --csol-font-size and --csol-font-family', async () => {
    adopt('csol-test-painted { --csol-font-size: 20px; --csol-font-family: Georgia }');
    const element = await mount();
    const { fontFamily, fontSize } = getComputedStyle(find(element, 'p'));
    expect([fontFamily, fontSize]).to.deep.equal(['Georgia', '20px']);
    expect(find(element, 'button').getBoundingClientRect().height).to.be.closeTo(20 * 2.857, 1);
  });

  it('grows with the text size that a person has chosen in the browser', async () => {
    adopt('html { font-size: 20px }');
    expect(getComputedStyle(find(await mount(), 'p')).fontSize).to.equal('17.5px');
  });

  it('stays legible where a page makes its root small to count in tens', async () => {
    adopt('html { font-size: 50% }');
    expect(getComputedStyle(find(await mount(), 'p')).fontSize).to.equal('14px');
  });

  it('is not garbled by what a page’s own text inherits', async () => {
    adopt(`body { text-transform: uppercase; letter-spacing: 1em; word-spacing: 1em; text-indent: 4em;
      font: italic small-caps bold 40px serif;
      white-space: nowrap; line-height: 5; text-align: center; text-shadow: 0 0 9px red; word-break: break-all; hyphens: auto }`);
    const style = getComputedStyle(find(await mount(), 'p'));
    const { textTransform, wordSpacing, fontStyle, fontWeight, textIndent, textAlign, textShadow, wordBreak } = style;
    expect({ textTransform, wordSpacing, fontStyle, fontWeight, textIndent, textAlign, textShadow, wordBreak }).to.deep.equal({
      textTransform: 'none', wordSpacing: '0px', fontStyle: 'normal', fontWeight: '400', textIndent: '0px', textAlign: 'start',
      textShadow: 'none', wordBreak: 'normal',
    });
    expect(style.fontVariantCaps).to.equal('normal');
    expect(parseFloat(style.lineHeight)).to.be.closeTo(18, 0.1);
  });

  it('survives a page that unsets everything', async () => {
    adopt('* { all: unset }');
    const element = await mount();
    expect(getComputedStyle(element).display).to.equal('block');
    expect(getComputedStyle(find(element, 'p')).color).to.equal('rgb(22, 22, 22)');
    expect(find(element, 'button').getBoundingClientRect().height).to.be.closeTo(40, 1);
  });
});
