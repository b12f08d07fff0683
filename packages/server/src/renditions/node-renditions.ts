import type { Renditions } from './renditions.ts';

/** What makes files of documents in Node. What it needs is loaded when the first file is asked for. */
export function createRenditions(): Renditions {
  return {
    pdf: async (detail, options) => {
      const { renderInvoicePdf } = await import('./invoice-pdf.ts');
      return renderInvoicePdf(detail, options);
    },
    statementPdf: async (paper, options) => {
      const { renderStatementPdf } = await import('./statement-pdf.ts');
      return renderStatementPdf(paper, options);
    },
  };
}
