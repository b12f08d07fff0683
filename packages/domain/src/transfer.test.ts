import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEpcPayload, formatAccount, isIban, type Transfer } from './transfer.ts';

const transfer: Transfer = {
  name: 'IBM Belgium – Luxembourg',
  account: 'BE68539007547034',
  bic: 'BBRUBEBB',
  amount: { amount: '1234.50', currency: 'EUR' },
  reference: { scheme: 'belgianOgm', value: '+++010/8068/17183+++' },
};

test('knows an IBAN by its check digits, however it is written', () => {
  const ibans = ['BE68539007547034', 'be68 5390 0754 7034', 'SE4550000000058398257466', 'NO9386011117947'];
  for (const iban of ibans) assert.ok(isIban(iban), iban);
  for (const other of ['BE68539007547035', '5050-1055', '', 'BE68', 'DE00000000000000000000', 'BE68-5390-0754-7034']) {
    assert.ok(!isIban(other), other);
  }
});

test('groups an IBAN by four, and leaves other accounts as they came', () => {
  assert.equal(formatAccount('be68539007547034'), 'BE68 5390 0754 7034');
  assert.equal(formatAccount('NO9386011117947'), 'NO93 8601 1117 947');
  assert.equal(formatAccount('5050-1055'), '5050-1055');
});

test('writes a transfer as bank apps read it', () => {
  assert.equal(
    createEpcPayload(transfer),
    'BCD\n002\n1\nSCT\nBBRUBEBB\nIBM Belgium – Luxembourg\nBE68539007547034\nEUR1234.50\n\n\n+++010/8068/17183+++',
  );
});

test('puts a reference of ISO 11649, and no other, where banks expect one', () => {
  const reference = { scheme: 'iso11649', value: 'RF18 5390 0754 7034' } as const;
  assert.deepEqual(createEpcPayload({ ...transfer, reference })?.split('\n').slice(8), ['', 'RF18539007547034']);
});

test('leaves out what is not known', () => {
  const { bic: _bic, reference: _reference, ...rest } = transfer;
  assert.deepEqual(createEpcPayload(rest)?.split('\n').slice(4), ['', 'IBM Belgium – Luxembourg', 'BE68539007547034', 'EUR1234.50']);
  assert.equal(createEpcPayload({ ...transfer, bic: 'NO BIC\nX' })?.split('\n')[4], '');
});

test('makes no code of what cannot be transferred', () => {
  for (const amount of ['0', '-1.00', '0.001', '1000000000', '5.005']) {
    assert.equal(createEpcPayload({ ...transfer, amount: { amount, currency: 'EUR' } }), undefined, amount);
  }
  assert.equal(createEpcPayload({ ...transfer, amount: { amount: '10', currency: 'SEK' } }), undefined);
  assert.equal(createEpcPayload({ ...transfer, account: '5050-1055' }), undefined);
  assert.equal(createEpcPayload({ ...transfer, name: ' \n' }), undefined);
  assert.match(createEpcPayload({ ...transfer, amount: { amount: '999999999.99', currency: 'EUR' } })!, /^EUR999999999\.99$/m);
  assert.match(createEpcPayload({ ...transfer, amount: { amount: '1', currency: 'EUR' } })!, /^EUR1\.00$/m);
});

test('lets no text break out of its line or grow past what a code carries', () => {
  const name = `A\nEUR1.00\u0000${'é'.repeat(100)}`;
  const lines = createEpcPayload({ ...transfer, name, reference: { scheme: 'free', value: `x\ny${'z'.repeat(500)}` } })!.split('\n');
  assert.equal(lines.length, 11);
  assert.deepEqual([lines[5]!.length, lines[10]!.length], [70, 140]);
  const wide = { ...transfer, name: '€'.repeat(70), reference: { scheme: 'free', value: '€'.repeat(140) } as const };
  assert.equal(createEpcPayload(wide), undefined);
});
