/** Links to enquiries, and from what one is about to the lists that show it. */
import type { EnquiryReference } from '@csol/contract';
import { hasNeighbour, PageLink } from '@csol/core';

/** Links to enquiries: `#csol-enquiry=<id>` in the page's address. */
export const enquiryLink = new PageLink('csol-enquiry');

/** The lists that follow links of their own, by what they show. */
const LISTS = {
  invoice: { link: new PageLink('csol-invoice'), tag: 'invoice-list', part: 'invoice-link' },
  order: { link: new PageLink('csol-order'), tag: 'order-tracker', part: 'order-link' },
} as const;

/** Where a thing that an enquiry is about is shown. */
export interface FactLink {
  href: string;
  part: string;
}

/** The link to a document or an order; missing where nothing on the page would follow it. */
export function linkOf(host: Element, about: EnquiryReference): FactLink | undefined {
  const [, kind, id = ''] = /^(invoice|order)(?:Line)?:([^:]+)/.exec(about) ?? [];
  if (!kind) return undefined;
  const { link, tag, part } = LISTS[kind as keyof typeof LISTS];
  return hasNeighbour(host, tag) ? { href: link.create(id), part } : undefined;
}
