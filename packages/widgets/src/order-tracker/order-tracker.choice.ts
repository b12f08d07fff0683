/** What a person does to the list: filters, sort, page size, pages. */
import type { OrderQuery } from '@csol/contract';
import { ListChoice } from '@csol/core';
import type { LitElement, PropertyValues } from 'lit';
import { OrderFilterEvent } from './order-tracker.events.ts';
import { parseSort, PRESETS, toggleSort, toQuery } from './order-tracker.state.ts';
import type { OrderColumn, OrderPresets, OrderTrackerState } from './order-tracker.state.ts';

/** The attributes that a choice begins with. */
type ChoiceAttributes = OrderPresets & { sort: string | undefined; pageSize: number };

/** What has been chosen in one list of orders. */
export class OrderChoice extends ListChoice<OrderTrackerState, OrderPresets, OrderQuery> {
  constructor(host: LitElement) {
    super(host, { state: { filters: {}, sort: parseSort(undefined), pageSize: 20, cursors: [] }, search: 'q', presets: PRESETS });
  }

  get query(): OrderQuery {
    return toQuery(this.state, this.presets);
  }

  protected createEvent(): OrderFilterEvent {
    return new OrderFilterEvent(this.query);
  }

  override follow(element: ChoiceAttributes, changed: Pick<PropertyValues, 'has'>): void {
    if (changed.has('sort')) this.state = { ...this.state, sort: parseSort(element.sort), cursors: [] };
    super.follow(element, changed);
  }

  /** Sorts by a column; once more turns it round. */
  readonly sort = (key: OrderColumn): void => this.change({ sort: toggleSort(this.state.sort, key) });
}
