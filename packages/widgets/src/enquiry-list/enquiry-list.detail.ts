/** Opens enquiries: the side panel's code is loaded with the first one. */
import { DetailOpener as Opener, LazyPart, type TextLoaders } from '@csol/core';
import type { LitElement } from 'lit';
import type { DetailController } from './enquiry-detail.ts';
import type { ListContext } from './enquiry-list.context.ts';
import { EnquiryOpenEvent, type OpenedEnquiry } from './enquiry-list.events.ts';

// Not in the class: TypeScript leaves the specifier of a dynamic import in a field as it is.
const loadDetail = (): Promise<typeof import('./enquiry-detail.ts')> => import('./enquiry-detail.ts');

/** The side panel of one list, before and after its code is there. */
export class DetailOpener extends Opener<ListContext, OpenedEnquiry, DetailController> {
  /** @param addTexts brings in the texts of the panel */
  constructor(host: LitElement, context: () => ListContext, addTexts: (texts: TextLoaders) => Promise<void>) {
    super(context, new LazyPart(host, loadDetail, addTexts), 'csol-enquiry=', EnquiryOpenEvent);
  }
}
