import type { InvoiceQuery } from '@csol/contract';

/** The parameters in the order of the contract, each with the value that it has where it is left out. */
const PARAMETERS: Record<keyof InvoiceQuery, string | number> = {
  q: '',
  id: '',
  dateField: 'issueDate',
  from: '',
  to: '',
  numberFrom: '',
  numberTo: '',
  amountField: 'gross',
  amountFrom: '',
  amountTo: '',
  kind: '',
  category: '',
  status: '',
  delivery: '',
  customerNumber: '',
  currency: '',
  orderNumber: '',
  purchaseOrderNumber: '',
  contractNumber: '',
  serialNumber: '',
  paymentNumber: '',
  changedWithin: '',
  sort: '-issueDate',
  limit: 20,
  cursor: '',
};

/** `/api/` and `/api` mean the same base. */
export function trimBaseUrl(baseUrl: string): string {
  return baseUrl.replace(/\/+$/, '');
}

/**
 * A query with its question mark, empty where nothing is asked for: what has the value of a parameter that is left out is left out, and
 * the values of a repeated filter come in the order given.
 * @param parameters in the order of the contract, each with the value that it has where it is left out
 */
export function toQuery(parameters: Record<string, string | number>, query: object): string {
  const asked = new URLSearchParams();
  for (const [name, standard] of Object.entries(parameters)) {
    const values = [(query as Record<string, string | number | readonly string[] | undefined>)[name] ?? []].flat();
    for (const value of values) if (value !== '' && value !== standard) asked.append(name, String(value));
  }
  return asked.size ? `?${asked.toString()}` : '';
}

/**
 * The very URL that the REST client asks for a page of invoices: parameters in the order of the contract, defaults and empty values
 * left out, the values of a repeated filter in the order given. So a page can start the request beside the script:
 *
 * - cookie mode (`credentials: 'include'`): `<link rel="preload" as="fetch" crossorigin="use-credentials" href="…">`
 * - `credentials` left at `same-origin`, no bearer token: `<link rel="preload" as="fetch" crossorigin="anonymous" href="…">`
 * - bearer tokens: cannot be preloaded, as a link sends no `Authorization`.
 *
 * The client then takes over the preloaded answer, as its request is the same: a GET in mode `cors` with those credentials and with no
 * header of its own (Firefox asks again if there is one). Pair the query with that of the widget's first page.
 * @param baseUrl for example `/api` or `https://host/api`; `/v1/invoices` is appended.
 */
export function invoicesUrl(baseUrl: string, query: InvoiceQuery = {}): string {
  return `${trimBaseUrl(baseUrl)}/v1/invoices${toQuery(PARAMETERS, query)}`;
}
