/** What an enquiry is about, as one text: in an address, in an attribute, in what is sent. */
import type { FactKind } from './types.ts';

const KINDS: readonly FactKind[] = ['invoice', 'invoiceLine', 'order', 'orderLine', 'contract', 'machine'];

/** A thing that an enquiry is about. */
export interface Reference {
  kind: FactKind;
  /** Random id of a document or an order; number of a contract; serial number of a machine. */
  id: string;
  /** Number of the line, where it is about one. */
  line?: string;
}

const isLine = (kind: FactKind): boolean => kind === 'invoiceLine' || kind === 'orderLine';

/** `invoiceLine:inv_8Kx2:3` and the like. */
export function formatReference({ kind, id, line }: Reference): string {
  return isLine(kind) ? `${kind}:${id}:${line ?? ''}` : `${kind}:${id}`;
}

/** Reads such a text; nothing where it is none. An id may hold a colon, the number of a line may not. */
export function parseReference(text: string): Reference | undefined {
  const at = text.indexOf(':');
  const kind = KINDS.find((each) => each === text.slice(0, at));
  const rest = text.slice(at + 1);
  if (!kind || !rest) return undefined;
  if (!isLine(kind)) return { kind, id: rest };
  const end = rest.lastIndexOf(':');
  const [id, line] = [rest.slice(0, end), rest.slice(end + 1)];
  return end > 0 && line ? { kind, id, line } : undefined;
}
