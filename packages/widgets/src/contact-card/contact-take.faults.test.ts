/** What takes a contact away, where its code does not come: apart from the other tests, which have it already. */
import { expect, fixture, html } from '@open-wc/testing';
import { catchFiles } from '../../../../test/helpers/exports.ts';
import { failFile } from '../../../../test/helpers/faults.ts';
import { until } from '../../../../test/helpers/index.ts';
import { byPart, textOf } from '../../../../test/helpers/query.ts';
import '../define/contact-card.ts';
import type { ContactCard } from './contact-card.ts';

const MISSING = 'Dit kon niet worden geladen';

async function mount(): Promise<ContactCard> {
  const card = await fixture<ContactCard>(html`<csol-contact-card country="be" lang="nl"></csol-contact-card>`);
  await until(() => card.shadowRoot?.querySelector('[part=take]'), 'the buttons are there');
  return card;
}

const press = (card: ContactCard, part: string): void => byPart(card, `${part}-button`).click();

describe('a button whose code does not come', () => {
  it('says so, and saves the file when it is pressed again', async () => {
    const card = await mount();
    const mend = failFile('contact-take.file.ts');
    press(card, 'save');
    await until(() => textOf(card).includes(MISSING), 'it is said');
    mend();
    const { saved, restore } = catchFiles();
    press(card, 'save');
    await until(() => saved.length > 0, 'a file is saved');
    restore();
    await until(() => !textOf(card).includes(MISSING), 'it is not said any more');
  });

  it('says so, and shows the code when it is pressed again', async () => {
    const card = await mount();
    const mend = failFile('contact-take.code.ts');
    press(card, 'code');
    await until(() => textOf(card).includes(MISSING), 'it is said');
    expect(textOf(card)).to.contain('QR-code tonen');
    mend();
    press(card, 'code');
    await until(() => card.shadowRoot?.querySelector('[part=code]'), 'the code shows');
    expect(textOf(card)).not.to.contain(MISSING);
  });
});
