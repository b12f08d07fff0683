/** What a document's panel does without until it is asked for. Not in a class: see `invoice-list.later.ts`. */

/** The code that bank apps read. */
export const loadCode = (): Promise<typeof import('@csol/core/qr-code')> => import('@csol/core/qr-code');

/** The form that sends a document to colleagues. */
export const loadForward = (): Promise<typeof import('./invoice-forward.ts')> => import('./invoice-forward.ts');

/** The document on paper. */
export const loadPrint = (): Promise<typeof import('./invoice-detail.print.ts')> => import('./invoice-detail.print.ts');
