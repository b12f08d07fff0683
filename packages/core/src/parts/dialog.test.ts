import { expect, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { itIsAccessible, nextFrame } from '../../../../test/helpers/index.ts';
import { mountProbe, type Probe } from '../../../../test/helpers/probe.ts';
import { byRole, focusedName } from '../../../../test/helpers/query.ts';
import { renderDialog, showDialog } from './dialog.ts';

/** A probe with a button that opens a dialog, as widgets do. */
async function mount(): Promise<{ probe: Probe; closed: () => number }> {
  let count = 0;
  let isOpen = false;
  const closed = (): void => {
    count += 1;
    isOpen = false;
    probe.requestUpdate();
  };
  const open = async (): Promise<void> => {
    isOpen = true;
    probe.requestUpdate();
    await probe.updateComplete;
    showDialog(probe.renderRoot);
  };
  const body = html`<p>text</p><a href="https://example.com/">a link</a>`;
  const probe = await mountProbe(
    (i18n) => html`<button type="button" @click=${open}>Open</button>
      ${isOpen ? renderDialog(i18n, { heading: 'Document 1', body, closed }) : ''}`,
  );
  return { probe, closed: () => count };
}

/** Opens by keyboard, so that the opener has the focus in every browser. */
async function mountOpen(): Promise<{ probe: Probe; closed: () => number }> {
  const mounted = await mount();
  byRole(mounted.probe, 'button', 'Open').focus();
  byRole(mounted.probe, 'button', 'Open').click();
  await nextFrame();
  await Promise.all(byRole(mounted.probe, 'dialog').getAnimations().map(({ finished }) => finished));
  return mounted;
}

const dialogOf = (probe: Probe): HTMLDialogElement | null | undefined => probe.shadowRoot?.querySelector('dialog');

describe('the dialog', () => {
  it('is named by its heading and takes the focus in', async () => {
    const { probe } = await mountOpen();
    const dialog = byRole(probe, 'dialog', 'Document 1');
    expect(dialog.matches(':modal')).to.equal(true);
    expect(focusedName()).to.equal('Document 1');
  });

  const ways: Record<string, (probe: Probe) => unknown> = {
    'its button': (probe) => byRole(probe, 'button', 'Close').click(),
    'Escape': () => sendKeys({ press: 'Escape' }),
    'a press beside it': (probe) => byRole(probe, 'dialog').click(),
  };
  for (const [name, close] of Object.entries(ways)) {
    it(`closes by ${name} and gives the focus back`, async () => {
      const { probe, closed } = await mountOpen();
      await close(probe);
      await waitUntil(() => closed() === 1);
      await nextFrame();
      expect(dialogOf(probe) === null).to.equal(true);
      expect(focusedName()).to.equal('Open');
    });
  }

  it('is not shown again while the browser has yet to tell that it is closed', async () => {
    const { probe, closed } = await mountOpen();
    byRole(probe, 'button', 'Close').click();
    expect([closed(), showDialog(probe.renderRoot), dialogOf(probe)?.open]).to.deep.equal([0, false, false]);
    await waitUntil(() => closed() === 1);
    await nextFrame();
    expect(focusedName()).to.equal('Open');
  });

  it('is shown once more after that', async () => {
    const { probe, closed } = await mountOpen();
    byRole(probe, 'button', 'Close').click();
    await waitUntil(() => closed() === 1);
    await nextFrame();
    byRole(probe, 'button', 'Open').click();
    await nextFrame();
    expect(dialogOf(probe)?.open).to.equal(true);
  });

  it('stays open when something inside it is pressed', async () => {
    const { probe, closed } = await mountOpen();
    probe.shadowRoot?.querySelector('p')?.click();
    await nextFrame();
    expect(closed()).to.equal(0);
    expect(dialogOf(probe)?.open).to.equal(true);
  });

  it('keeps the keyboard inside', async () => {
    await mountOpen();
    for (let step = 0; step < 4; step += 1) {
      await sendKeys({ press: 'Tab' });
      expect(focusedName()).not.to.equal('Open');
    }
  });

  it('opens again after it has closed', async () => {
    const { probe, closed } = await mountOpen();
    byRole(probe, 'button', 'Close').click();
    await waitUntil(() => closed() === 1);
    await nextFrame();
    byRole(probe, 'button', 'Open').click();
    await nextFrame();
    expect(byRole(probe, 'dialog', 'Document 1').matches(':modal')).to.equal(true);
  });

  itIsAccessible({ 'open': async () => (await mountOpen()).probe });
});
