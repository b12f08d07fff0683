/** What a person does to the list: filters, page size, pages. */
import type { EnquiryQuery } from '@csol/contract';
import { ListChoice } from '@csol/core';
import type { LitElement } from 'lit';
import { EnquiryFilterEvent } from './enquiry-list.events.ts';
import { PRESETS, toQuery, type EnquiryListState, type EnquiryPresets } from './enquiry-list.state.ts';

/** What has been chosen in one list of enquiries. */
export class EnquiryChoice extends ListChoice<EnquiryListState, EnquiryPresets, EnquiryQuery> {
  constructor(host: LitElement) {
    super(host, { state: { filters: {}, pageSize: 20, cursors: [] }, search: 'text', presets: PRESETS });
  }

  get query(): EnquiryQuery {
    return toQuery(this.state, this.presets);
  }

  protected createEvent(): EnquiryFilterEvent {
    return new EnquiryFilterEvent(this.query);
  }
}
