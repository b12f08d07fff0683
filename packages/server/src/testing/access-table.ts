import type { OperationId } from '@csol/contract';
import { enquiries } from './access-enquiries.ts';
import { entitled, everybody, guests, members, type AccessRow, type Facts } from './access-rows.ts';

const somebody = {
  userId: 'newperson',
  password: 'seven green bottles hanging',
  displayName: 'New Person',
  email: 'alice@example.com',
  country: 'BE',
  language: 'en',
};

const token = 'csl_unknown';

const STATED = { from: '2025-06-01', to: '2026-06-30' };

const RECONCILED = { from: '2026-01-01', to: '2026-12-31' };

const forward = { to: ['colleague@example.com'], note: 'Is this one ours?', page: '/be/nl/' };

const recipientToken = { token: 'csl_unknown_to_everybody' };

const report = (name: string) => ({ name, definition: { preset: 'lastMonth' } });

const schedule = { every: 'weekly', format: 'csv', recipients: ['alice@example.com'] };

/** A stream that another database has told. */
const FROM_ELSEWHERE = { 'Last-Event-ID': 'another1.1' };

const scan = { events: [{ id: '1', at: '2026-07-15T08:00:00Z', kind: 'shipped', trackingNumber: 'A-PARCEL' }] };

/** Signed by nobody who is known; a session beside it makes it no better. */
const FORGED = { 'webhook-id': 'msg_1', 'webhook-timestamp': '1784116800', 'webhook-signature': `v1,${btoa('x'.repeat(32))}` };

/** What holds for each operation of the contract. An operation without rows fails the test that reads this. */
export const table: Readonly<Record<OperationId, (facts: Facts) => readonly AccessRow[]>> = {
  getSession: () => [
    { cells: { ...everybody('200'), expired: '401 expired' } },
    { what: 'for a country', query: { country: 'BE' }, cells: { ...everybody('200'), expired: '401 expired' } },
  ],
  signIn: () => [{ body: { userId: 'alice', password: 'not the right one' }, cells: everybody('401 wrongCredentials') }],
  signOut: () => [{ cells: everybody('204') }, { what: 'everywhere', query: { everywhere: 'true' }, cells: everybody('204') }],
  renewToken: () => [{ cells: members('200') }],
  changePassword: () => [
    {
      body: { currentPassword: 'not the right one', newPassword: 'eight green bottles hanging' },
      cells: members('400 invalid /currentPassword wrong'),
    },
  ],
  startProviderSignIn: () => [{ cells: everybody('302') }],
  finishProviderSignIn: () => [{ query: { state: 's', code: 'c' }, cells: everybody('302') }],
  register: ({ customerA }) => [{ body: { ...somebody, customerNumber: customerA }, cells: everybody('202') }],
  confirmRegistration: () => [{ body: { token, password: somebody.password }, cells: everybody('410 staleLink') }],
  requestPasswordReset: () => [{ body: { userId: 'alice', country: 'BE', language: 'en' }, cells: everybody('202') }],
  resetPassword: () => [{ body: { token, password: somebody.password }, cells: everybody('410 staleLink') }],
  requestEntitlement: ({ customerA }) => [{ body: { customerNumber: customerA }, cells: members('202') }],
  lookUpDocument: ({ customerA, customerB, numbers }) => [
    {
      what: 'with the wrong customer number',
      body: { type: 'invoice', number: numbers[0], customerNumber: customerB },
      // The guest has seen the one invoice that the country allows: the answer is the same whether or not there is another.
      cells: { ...everybody('404 notFound'), guest: '403 guestLimit' },
    },
    {
      what: 'as an order',
      body: { type: 'order', number: numbers[0], customerNumber: customerA },
      cells: everybody('404 notFound'),
    },
    {
      what: 'with both numbers right',
      body: { type: 'invoice', number: numbers[0], customerNumber: customerA },
      cells: everybody('200'),
      shows: ['anonymous', 'guest', 'registered', 'entitledToA', 'entitledToB', 'expired'],
    },
    {
      what: 'of one more than the country allows',
      body: { type: 'invoice', number: numbers[1], customerNumber: customerA },
      cells: everybody('403 guestLimit'),
    },
  ],
  getGuestDocument: ({ invoice, second }) => [
    { what: 'of the look-up', path: { documentId: invoice }, cells: guests('200'), shows: ['guest'] },
    { what: 'of another one', path: { documentId: second }, cells: guests('404 notFound') },
  ],
  listInvoices: ({ customerA }) => [
    { cells: entitled('200', '200'), shows: ['entitledToA'] },
    { what: 'of A', query: { customerNumber: customerA }, cells: entitled('200', '200'), shows: ['entitledToA'] },
  ],
  getInvoice: ({ invoice, second }) => [
    { path: { invoiceId: invoice }, cells: entitled('200', '404 notFound'), shows: ['entitledToA'] },
    { what: 'the other', path: { invoiceId: second }, cells: entitled('200', '404 notFound'), shows: ['entitledToA'] },
    { what: 'that there is not', path: { invoiceId: 'inv_unknown' }, cells: entitled('404 notFound', '404 notFound') },
  ],
  getInvoiceDocument: ({ invoice, second }) => [
    {
      path: { invoiceId: invoice, documentId: 'ubl' },
      cells: entitled('200', '404 notFound'),
      shows: ['entitledToA'],
    },
    {
      // It has no file of its own; one is made for whoever may see it.
      what: 'that is made',
      path: { invoiceId: second, documentId: 'ubl' },
      cells: entitled('200', '404 notFound'),
      shows: ['entitledToA'],
    },
  ],
  listOrders: ({ customerA }) => [
    { cells: entitled('200', '200'), shows: ['entitledToA'] },
    { what: 'of A', query: { customerNumber: customerA }, cells: entitled('200', '200'), shows: ['entitledToA'] },
  ],
  getOrder: ({ order }) => [
    { path: { orderId: order }, cells: entitled('200', '404 notFound'), shows: ['entitledToA'] },
    { what: 'that there is not', path: { orderId: 'ord_unknown' }, cells: entitled('404 notFound', '404 notFound') },
  ],
  getOrderDocument: ({ order }) => [
    { path: { orderId: order, documentId: 'pod' }, cells: entitled('200', '404 notFound'), shows: ['entitledToA'] },
    { what: 'that there is not', path: { orderId: order, documentId: 'other' }, cells: entitled('404 notFound', '404 notFound') },
  ],
  revealLicenceKey: ({ order }) => [
    { path: { orderId: order, deliverableId: 'key' }, cells: entitled('200', '404 notFound'), shows: ['entitledToA'] },
    { what: 'that there is not', path: { orderId: order, deliverableId: 'other' }, cells: entitled('404 notFound', '404 notFound') },
  ],
  forwardInvoice: ({ invoice }) => [
    { path: { invoiceId: invoice }, body: forward, cells: entitled('202', '404 notFound') },
    { what: 'that there is not', path: { invoiceId: 'inv_unknown' }, body: forward, cells: entitled('404 notFound', '404 notFound') },
  ],
  createExport: ({ invoice }) => [
    { body: { format: 'csv', query: {} }, cells: entitled('202', '202') },
    { what: 'of one of A’s', body: { format: 'csv', ids: [invoice] }, cells: entitled('202', '404 notFound') },
  ],
  getExport: ({ exports: [first] }) => [
    { path: { exportId: first }, cells: entitled('200', '404 notFound') },
    { what: 'that there is not', path: { exportId: 'exp_unknown' }, cells: entitled('404 notFound', '404 notFound') },
  ],
  cancelExport: ({ exports: [first] }) => [
    { path: { exportId: first }, cells: entitled('204', '404 notFound') },
    { what: 'that is gone', path: { exportId: first }, cells: entitled('404 notFound', '404 notFound') },
  ],
  getExportFile: ({ exports: [first, second] }) => [
    { path: { exportId: second }, cells: entitled('200', '404 notFound'), shows: ['entitledToA'] },
    { what: 'that is gone', path: { exportId: first }, cells: entitled('404 notFound', '404 notFound') },
  ],
  watchOrders: () => [
    { cells: entitled('200', '200') },
    { what: 'from elsewhere', headers: FROM_ELSEWHERE, cells: entitled('200', '200') },
  ],
  receiveCarrierEvents: () => [
    { path: { carrierId: 'express' }, body: scan, headers: FORGED, cells: everybody('401 unauthenticated') },
    { what: 'of nobody', path: { carrierId: 'nobody' }, body: scan, headers: FORGED, cells: everybody('401 unauthenticated') },
  ],
  listStatementEntries: ({ customerA }) => [
    { cells: entitled('200', '200'), shows: ['entitledToA'] },
    { what: 'of A', query: { customerNumber: customerA }, cells: entitled('200', '200'), shows: ['entitledToA'] },
  ],
  getStatement: ({ customerA }) => [
    { query: STATED, cells: entitled('200', '200') },
    { what: 'of A', query: { ...STATED, customerNumber: customerA }, cells: entitled('200', '200') },
  ],
  getStatementFile: ({ customerA }) => [
    { query: { ...STATED, format: 'csv' }, cells: entitled('200', '200'), shows: ['entitledToA'] },
    {
      what: 'of A',
      query: { ...STATED, format: 'csv', customerNumber: customerA },
      cells: entitled('200', '200'),
      shows: ['entitledToA'],
    },
  ],
  listContractCharges: ({ customerA }) => [
    { cells: entitled('200', '200') },
    { what: 'of A', query: { customerNumber: customerA }, cells: entitled('200', '200') },
  ],
  reconcileInventory: ({ customerA }) => [
    { query: RECONCILED, cells: entitled('200', '200'), shows: ['entitledToA'] },
    { what: 'of A', query: { ...RECONCILED, customerNumber: customerA }, cells: entitled('200', '200'), shows: ['entitledToA'] },
  ],
  listReports: () => [{ cells: entitled('200', '200'), shows: ['entitledToA'] }],
  createReport: () => [
    { body: report('Mine'), cells: entitled('201', '201') },
    { what: 'once more', body: report(' mine '), cells: entitled('400 invalid /name taken', '400 invalid /name taken') },
  ],
  updateReport: ({ reports: [first] }) => [
    { path: { reportId: first }, body: report('A-REPORT'), cells: entitled('200', '404 notFound'), shows: ['entitledToA'] },
    { what: 'that there is not', path: { reportId: 'rep_unknown' }, body: report('A'), cells: entitled('404 notFound', '404 notFound') },
  ],
  deleteReport: ({ reports: [, second] }) => [
    { path: { reportId: second }, cells: entitled('204', '404 notFound') },
    { what: 'that is gone', path: { reportId: second }, cells: entitled('404 notFound', '404 notFound') },
  ],
  scheduleReport: ({ reports: [first, second] }) => [
    { path: { reportId: first }, body: schedule, cells: entitled('200', '404 notFound'), shows: ['entitledToA'] },
    { what: 'that is gone', path: { reportId: second }, body: schedule, cells: entitled('404 notFound', '404 notFound') },
  ],
  unscheduleReport: ({ reports: [first, second] }) => [
    { path: { reportId: first }, cells: entitled('204', '404 notFound') },
    { what: 'that is gone', path: { reportId: second }, cells: entitled('404 notFound', '404 notFound') },
  ],
  confirmReportRecipient: () => [{ body: recipientToken, cells: everybody('404 notFound') }],
  endReportRecipient: () => [{ body: recipientToken, cells: everybody('404 notFound') }],
  ...enquiries,
  getContacts: () => [{ path: { country: 'BE' }, cells: everybody('200') }],
};
