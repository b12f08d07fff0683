import { expect } from '@open-wc/testing';
import { nothing } from 'lit';
import { stub, type SinonStub } from 'sinon';
import { nextFrame, until } from '../../../../test/helpers/index.ts';
import { mountProbe, type Probe } from '../../../../test/helpers/probe.ts';
import { allByRole, byRole, textOf } from '../../../../test/helpers/query.ts';
import { createDetail } from '../../../../test/helpers/staged.ts';
import { renderPayment } from './invoice-detail.payment.ts';

const mount = (change: Parameters<typeof createDetail>[0] = {}): Promise<Probe> =>
  mountProbe((i18n) => renderPayment(i18n, createDetail(change), () => nothing));

describe('how to pay', () => {
  it('shows an account in groups of four, and one that is none as it came', async () => {
    expect(textOf(await mount())).to.contain('BE68 5390 0754 7034');
    expect(textOf(await mount({ paymentAccounts: [{ account: '5050-1055' }] }))).to.contain('5050-1055');
  });

  it('names the payee and the amount, each ready to be copied', async () => {
    const probe = await mount();
    expect(textOf(probe)).to.contain('Amount to pay €910.00 Payment reference');
    expect(textOf(probe)).to.contain('Payee IBM Belgium – Luxembourg');
    expect(allByRole(probe, 'button').map(({ ariaLabel }) => ariaLabel)).to.deep.equal([
      'Copy: Amount to pay', 'Copy: Payment reference', 'Copy: Payee', 'Copy: IBAN', 'Copy: BIC',
    ]);
  });

  it('asks for no amount where nothing is due', async () => {
    for (const change of [{ open: { amount: '0.00', currency: 'EUR' } }, { kind: 'creditNote' }] as const) {
      expect(textOf(await mount(change))).not.to.contain('Amount to pay');
    }
  });

  const WRONG = 'The check digits of this reference are wrong';
  const references = [
    ['belgianOgm', '+++010/8068/17183+++', '+++010/8068/17184+++'],
    ['swedishOcr', '1234566', '1234567'],
    ['iso11649', 'RF18 5390 0754 7034', 'RF19 5390 0754 7034'],
  ] as const;
  for (const [scheme, right, wrong] of references) {
    it(`warns of a reference whose check digits are wrong: ${scheme}`, async () => {
      expect(textOf(await mount({ paymentReference: { scheme, value: right } }))).not.to.contain(WRONG);
      expect(textOf(await mount({ paymentReference: { scheme, value: wrong } }))).to.contain(WRONG);
    });
  }

  it('shows the terms where there are some', async () => {
    expect(textOf(await mount({ paymentTerms: '30 days net' }))).to.contain('30 days net');
  });

  it('is nothing where nothing is to be paid', async () => {
    const { paymentReference: _reference, ...rest } = createDetail();
    const probe = await mountProbe((i18n) => renderPayment(i18n, { ...rest, paymentAccounts: [] }, () => nothing));
    expect(textOf(probe)).to.equal('');
  });
});

describe('a button that copies', () => {
  let write: SinonStub<[string], Promise<void>>;
  beforeEach(() => {
    write = stub(navigator.clipboard, 'writeText').resolves();
  });
  afterEach(() => write.restore());

  const accountOf = (probe: Probe): HTMLElement => byRole(probe, 'button', /IBAN/);

  it('copies the account without the blanks that are for the eye', async () => {
    accountOf(await mount()).click();
    expect(write.firstCall.args).to.deep.equal(['BE68539007547034']);
  });

  it('says that it has copied until it is left, however often it is pressed', async () => {
    const probe = await mount();
    const button = accountOf(probe);
    for (let press = 0; press < 2; press += 1) {
      button.click();
      await nextFrame();
      expect(allByRole(probe, 'button', 'Copied')).to.have.length(1);
    }
    // A page that is not in front has no focus to take away.
    button.dispatchEvent(new FocusEvent('blur'));
    expect(accountOf(probe) === button).to.equal(true);
  });

  it('selects the text instead where it may not copy', async () => {
    write.rejects(new DOMException('denied', 'NotAllowedError'));
    const probe = await mount();
    const selected = stub(Selection.prototype, 'addRange');
    try {
      accountOf(probe).click();
      await until(() => selected.calledOnce, 'something is selected');
      expect(selected.firstCall.args[0].toString()).to.equal('BE68 5390 0754 7034');
    } finally {
      selected.restore();
    }
    expect(allByRole(probe, 'button', 'Copied')).to.have.length(0);
  });
});
