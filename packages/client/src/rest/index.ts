/** The ports over REST. */
export { createRestClient } from './rest-client.ts';
export type { RestClient } from './rest-client.ts';
export type { RestClientOptions } from './ask.ts';
export type { Fetch } from './http.ts';
export type { GetHostSession, HostSession, HostSessionReason } from './token.ts';
export { invoicesUrl } from './urls.ts';
