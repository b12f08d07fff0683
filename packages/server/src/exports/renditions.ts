import type { InvoiceDetail } from '@csol/contract';
import { renderInvoiceUbl } from '../renditions/invoice-ubl.ts';
import type { Renditions } from '../renditions/renditions.ts';

/** Makes files of documents that have none of their own. One that is missing makes every document that needs it be named as missing. */
export interface ExportRenditions extends Renditions {
  /** UBL 2.1; the server's own unless told. */
  ubl?: ((detail: InvoiceDetail) => Uint8Array) | undefined;
}

/** What is made where nobody says otherwise. */
export const standardRenditions: ExportRenditions = { ubl: renderInvoiceUbl };
