import type { OperationId } from '@csol/contract';
import openapi from '@csol/contract/openapi.json' with { type: 'json' };

/** An operation of the contract, as a test walks through all of them. */
export interface ListedOperation {
  id: OperationId;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** The contract's pattern, `/v1/invoices/{invoiceId}`. */
  path: string;
  takesKey: boolean;
  /** Whether it takes JSON. */
  hasBody: boolean;
  /** Whether another server sends it, and signs it: no page, no session. */
  isSigned: boolean;
}

interface OperationObject {
  operationId: OperationId;
  parameters: readonly object[];
  requestBody?: { content: object };
}

const KEY = '#/components/parameters/IdempotencyKey';
const SIGNATURE = 'webhook-signature';

/** Every operation of the contract. */
export const operations: readonly ListedOperation[] = Object.entries(openapi.paths as Record<string, object>).flatMap(([path, item]) =>
  Object.entries(item as Record<string, OperationObject>).map(([method, { operationId, parameters, requestBody }]) => ({
    id: operationId,
    method: method.toUpperCase() as ListedOperation['method'],
    path,
    takesKey: parameters.some((parameter) => '$ref' in parameter && parameter.$ref === KEY),
    hasBody: requestBody !== undefined && 'application/json' in requestBody.content,
    isSigned: parameters.some((parameter) => 'name' in parameter && parameter.name === SIGNATURE),
  })),
);

/** Bodies that the contract allows, by operation. Secrets in them are none. */
export const validBodies: Readonly<Partial<Record<OperationId, Readonly<Record<string, unknown>>>>> = {
  signIn: { userId: 'nobody', password: 'seven green bottles hanging' },
  changePassword: { currentPassword: 'not the right one', newPassword: 'eight green bottles hanging' },
  register: {
    userId: 'somebody',
    password: 'seven green bottles hanging',
    displayName: 'Some Body',
    email: 'somebody@example.com',
    company: 'Some Company',
    customerNumber: 'A',
    country: 'BE',
    language: 'en',
  },
  confirmRegistration: { token: 'csl_unknown', password: 'seven green bottles hanging' },
  requestPasswordReset: { userId: 'nobody', country: 'BE', language: 'en' },
  resetPassword: { token: 'csl_unknown', password: 'seven green bottles hanging' },
  requestEntitlement: { customerNumber: 'A' },
  createExport: { format: 'csv', query: { from: '2026-01-01' }, profile: 'neutral', language: 'en' },
  forwardInvoice: { to: ['colleague@example.com'], note: 'Is this one ours?', page: '/be/nl/' },
  createReport: { name: 'Maintenance', definition: { preset: 'lastQuarter', groupBy: 'category' } },
  updateReport: { name: 'Maintenance', definition: { preset: 'lastQuarter' } },
  scheduleReport: { every: 'monthly', format: 'csv', recipients: ['colleague@example.com'], page: '/be/nl/' },
  confirmReportRecipient: { token: 'csl_unknown_to_everybody' },
  endReportRecipient: { token: 'csl_unknown_to_everybody' },
  createAttachment: { fileName: 'delivery note.pdf', size: 184_320 },
  lookUpDocument: { type: 'invoice', number: 'unknown', customerNumber: 'A' },
};
