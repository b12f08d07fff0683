/** Opens orders: the side panel's code is loaded with the first one. */
import { DetailOpener as Opener, LazyPart, type TextLoaders } from '@csol/core';
import type { LitElement } from 'lit';
import type { DetailController } from './order-detail.ts';
import type { TrackerContext } from './order-tracker.context.ts';
import { OrderOpenEvent, type OpenedOrder } from './order-tracker.events.ts';

// Not in the class: TypeScript leaves the specifier of a dynamic import in a field as it is.
const loadDetail = (): Promise<typeof import('./order-detail.ts')> => import('./order-detail.ts');

/** The side panel of one tracker, before and after its code is there. */
export class DetailOpener extends Opener<TrackerContext, OpenedOrder, DetailController> {
  /** @param addTexts brings in the texts of the panel */
  constructor(host: LitElement, context: () => TrackerContext, addTexts: (texts: TextLoaders) => Promise<void>) {
    super(context, new LazyPart(host, loadDetail, addTexts), 'csol-order=', OrderOpenEvent);
  }

  /** Asks again for what is open, as it has changed; nothing where nothing is. @param orderId which order it was, if not any */
  refresh(orderId?: string): void {
    this.detail?.refresh(orderId);
  }
}
