/** What the desk asks the back end for: forms, who is there, and the facts of what is asked about. */
import type { ApiClient } from '@csol/client/port';
import type { EnquiryContext, EnquiryForms, EnquiryReference, Session } from '@csol/contract';
import { RequestController } from '@csol/core';
import type { LitElement } from 'lit';

/** What the requests read of the element. */
export interface RequestSettings {
  client: () => ApiClient | undefined;
  country: () => string | undefined;
  /** BCP 47 tag for texts out of the data. */
  language: () => string;
}

type Client = Required<ApiClient>;

/** A client that has a method; nothing where it has not. */
export const offer = (client: ApiClient | undefined, method: keyof ApiClient): Client | undefined =>
  client?.[method] ? (client as Client) : undefined;

/** Between references: a contract's number may hold a blank. */
const BETWEEN = '\n';

/** The three requests of one element. */
export class DeskRequests {
  readonly forms: RequestController<readonly [Client, string, string], EnquiryForms>;
  readonly session: RequestController<readonly [Client, string | undefined], Session>;
  readonly facts: RequestController<readonly [Client, string], EnquiryContext>;

  /** @param about what is asked about now */
  constructor(host: LitElement, settings: RequestSettings, about: () => readonly EnquiryReference[]) {
    this.forms = new RequestController(host, {
      operation: 'listEnquiryForms',
      args: () => {
        const [client, country] = [offer(settings.client(), 'listEnquiryForms'), settings.country()];
        return client && country ? ([client, country, settings.language()] as const) : undefined;
      },
      ask: ([client, country, language], { signal }) => client.listEnquiryForms(country, { signal, language }),
      isEmpty: ({ forms }) => forms.length === 0,
    });
    this.session = new RequestController(host, {
      operation: 'getSession',
      args: () => {
        const client = offer(settings.client(), 'getSession');
        return client && ([client, settings.country()] as const);
      },
      ask: ([client, country], { signal }) => client.getSession({ signal, country }),
      owner: settings.client,
    });
    this.facts = new RequestController(host, {
      operation: 'getEnquiryContext',
      args: () => {
        const client = offer(settings.client(), 'getEnquiryContext');
        return client && about().length > 0 ? ([client, about().join(BETWEEN)] as const) : undefined;
      },
      ask: ([client, asked], { signal }) => client.getEnquiryContext(asked.split(BETWEEN), { signal }),
      owner: () => about().join(BETWEEN),
    });
  }
}
