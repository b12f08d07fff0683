/** The script of the page that is written by hand: the same table out of the same answer, fetched once the script is here. */
import { VanillaList } from './vanilla.ts';

type Page = ReturnType<NonNullable<VanillaList['client']>['listInvoices']>;

/** Put here by the bundler. */
declare const STYLES: string;

const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLES);
VanillaList.sheets = [sheet];

customElements.define(
  'vanilla-list',
  class extends VanillaList {
    override client = {
      listInvoices: async (): Page => {
        const response = await fetch('/api/v1/invoices', { credentials: 'include' });
        return (await response.json()) as Awaited<Page>;
      },
    };
  },
);
