import type { LicenceKey, OrderDetail, OrderPage, OrderQuery } from '@csol/contract';
import type { Kit } from './ask.ts';
import { readFile } from './file.ts';
import { keepHttpsLinks } from './https-links.ts';
import { toHeaders } from './language.ts';
import { createWatch } from './order-changes.ts';
import { detailShape, pageShape } from './order-details.ts';
import type { Orders } from './rest-client.ts';
import { toSegment } from './segment.ts';
import { readJson, readPage, text } from './shapes.ts';
import type { Read } from './shapes.ts';
import { askUnsafe } from './unsafe.ts';
import { toQuery } from './urls.ts';

/** The parameters in the order of the contract, each with the value that it has where it is left out. */
const PARAMETERS: Record<keyof OrderQuery, string | number> = {
  q: '',
  dateField: 'orderedOn',
  from: '',
  to: '',
  status: '',
  kind: '',
  customerNumber: '',
  exception: '',
  changedWithin: '',
  sort: '-orderedOn',
  limit: 20,
  cursor: '',
};

/** Reads an answer, and takes out of it links that nobody should follow. */
function withoutOddLinks<T>(read: Read<T>): Read<T> {
  return async (response, request) => keepHttpsLinks(await read(response, request));
}

/** Orders over REST. */
export function create(kit: Kit): Orders {
  const { downloadTimeoutMs = 60_000 } = kit.options;
  const pathOf = (id: string): string => `/v1/orders/${toSegment(id)}`;
  const readOrder = withoutOddLinks(readJson<OrderDetail>(detailShape));
  const readKey = readJson<LicenceKey>({ key: text });
  return {
    listOrders: async (query, call) => {
      const read = withoutOddLinks(readPage<OrderPage>(pageShape, query.cursor));
      return kit.ask({ path: `/v1/orders${toQuery(PARAMETERS, query)}`, call, read });
    },
    getOrder: async (id, call) => kit.ask({ path: pathOf(id), call, headers: toHeaders(call), read: readOrder }),
    getOrderDocument: async (id, documentId, call) => {
      const path = `${pathOf(id)}/documents/${toSegment(documentId)}`;
      return kit.ask({ path, call, headers: toHeaders(call), limitMs: downloadTimeoutMs, read: readFile(documentId) });
    },
    revealLicenceKey: async (id, deliverableId, call) => {
      const path = `${pathOf(id)}/deliverables/${toSegment(deliverableId)}/key`;
      // Asking again harms nothing.
      return askUnsafe(kit, { path, call, retry: undefined, read: readKey });
    },
    watchOrders: createWatch(kit),
  };
}
