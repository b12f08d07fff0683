import { expect } from '@open-wc/testing';
import { mountProbe } from '../../../test/helpers/probe.ts';
import { byPart } from '../../../test/helpers/query.ts';
import { scan } from '../../../test/helpers/scan.ts';
import { renderCode, styles } from './qr-code.ts';

describe('a QR code', () => {
  it('reads letter by letter as it was made, also beyond Latin', async () => {
    const text = `Överföring à 10 € 寿司 ${'x'.repeat(250)}`;
    const probe = await mountProbe(() => renderCode(text, 'a code'));
    probe.shadowRoot?.adoptedStyleSheets.push(styles.styleSheet as CSSStyleSheet);
    expect(await scan(byPart(probe, 'code'))).to.equal(text);
  });

  it('holds 331 bytes, and is none of a text that is longer', async () => {
    const text = `é${'x'.repeat(329)}`;
    const probe = await mountProbe(() => renderCode(text, 'a code'));
    probe.shadowRoot?.adoptedStyleSheets.push(styles.styleSheet as CSSStyleSheet);
    expect(await scan(byPart(probe, 'code'))).to.equal(text);
    expect(renderCode(`${text}x`, 'a code')).to.equal(undefined);
  });
});
