import type { UblLine } from './ubl-line.ts';
import { readCategory } from './category.ts';
import { rejection, type Findings } from './finding.ts';
import { AttachmentStore, type Attachment } from './ubl-attachments.ts';
import { isCreditNote, readCurrency, readHeader, type UblDocument } from './ubl-header.ts';
import { readCharge, readLine } from './ubl-line.ts';
import { TotalsCheck } from './totals.ts';
import type { ReadingContext } from './values.ts';
import { createRunLimiter } from './xml-text.ts';
import { XmlTreeReader, type XmlNode, type XmlRoot } from './xml-tree.ts';

/** A piece of a document. Its lines come in several pieces where there are many; the rest is the same in all of them. */
export interface UblPart {
  document: UblDocument;
  attachments: readonly Attachment[];
  lines: UblLine[];
}

/** Lines that are read before they are handed on, and what they may weigh together. More would only wait in memory. */
const [BATCH_LINES, BATCH_WEIGHT] = [100, 2_000_000];
/** What all that is not a line may weigh. */
const MAX_HEADER_WEIGHT = 8_000_000;
/** Characters without markup: the base64 of the largest attachment, with its line breaks. */
const MAX_RUN = 7_500_000;

const LINES: ReadonlySet<string> = new Set(['cac:InvoiceLine', 'cac:CreditNoteLine']);
const UBL = /^urn:oasis:names:specification:ubl:schema:xsd:(Invoice|CreditNote)-2$/;

/**
 * Reads a UBL 2.1 `Invoice` or `CreditNote`. Of a document with many lines only some are in memory at a time; such a document has to
 * state the rest before its lines, as UBL's schema wants it.
 * @param text The document, a piece at a time, none longer than seven million characters.
 * @param findings Takes the warnings.
 * @returns At least one part. A reader of the parts has to take them all back if the next one does not come.
 * @throws RejectedError where the document cannot be taken; it names every reason that was found.
 */
export async function* readUbl(text: AsyncIterable<string>, findings: Findings): AsyncGenerator<UblPart> {
  const reader = new UblReader(findings);
  const limit = createRunLimiter(MAX_RUN);
  const tree = new XmlTreeReader({
    root: (root) => reader.begin(root),
    child: (node, weight) => reader.add(node, weight),
  });
  let isEmpty = true;
  for await (const piece of text) {
    isEmpty &&= !piece.trim();
    tree.write(limit(piece));
    if (reader.hasBatch) yield reader.takePart();
  }
  if (isEmpty) throw rejection('The file is empty');
  tree.close();
  yield reader.takeLastPart();
}

class UblReader {
  readonly #context: ReadingContext;
  readonly #header = new Map<string, XmlNode[]>();
  readonly #attachments = new AttachmentStore();
  readonly #totals = new TotalsCheck();
  #root: XmlRoot = { name: '', namespace: '', line: 0, column: 0 };
  #headerWeight = 0;
  #lines: XmlNode[] = [];
  #linesWeight = 0;
  #part: Omit<UblPart, 'lines'> | undefined;

  constructor(findings: Findings) {
    this.#context = { findings, currency: '', negate: false };
  }

  /** Whether enough lines have been read to hand them on. */
  get hasBatch(): boolean {
    return this.#lines.length >= BATCH_LINES || this.#linesWeight >= BATCH_WEIGHT;
  }

  begin(root: XmlRoot): void {
    if (UBL.exec(root.namespace)?.[1] !== root.name) {
      const name = `${root.name.slice(0, 60)}${root.namespace ? ` (${root.namespace.slice(0, 120)})` : ' (without a namespace)'}`;
      throw rejection(`Not an Invoice or CreditNote of UBL 2.1, but ${name}`, root);
    }
    this.#root = root;
  }

  add(node: XmlNode, weight: number): void {
    if (LINES.has(node.name)) {
      this.#lines.push(node);
      this.#linesWeight += weight;
      return;
    }
    if (this.#part) throw rejection(`${node.name} stands after the lines; UBL puts it before them`, node);
    this.#headerWeight += weight;
    if (this.#headerWeight > MAX_HEADER_WEIGHT) throw rejection('The document is too large apart from its lines', node);
    if (node.name === 'cac:AdditionalDocumentReference') this.#attachments.take(node, this.#context);
    const nodes = this.#header.get(node.name);
    if (nodes) nodes.push(node);
    else this.#header.set(node.name, [node]);
  }

  /** The lines read so far, and the document as the elements before them describe it. */
  takePart(): UblPart {
    const context = this.#context;
    if (!this.#part) {
      context.negate = isCreditNote(this.#root, this.#header);
      context.currency = readCurrency(this.#header, this.#root, context);
    }
    const nodes = this.#lines;
    const lines = nodes.map((node) => readLine(node, context));
    this.#lines = [];
    this.#linesWeight = 0;
    this.#part ??= {
      document: {
        ...readHeader(this.#header, this.#root, context),
        category: readCategory(nodes.map((node, i) => ({ node, net: lines[i]!.net })), context.currency),
      },
      attachments: this.#attachments.read(context),
    };
    context.findings.check();
    for (const line of lines) this.#totals.addLine(line.net);
    return { ...this.#part, lines };
  }

  /** The rest of the lines, with the document's charges and allowances after them. Checks what the document adds up to. */
  takeLastPart(): UblPart {
    const part = this.takePart();
    const charges = this.#header.get('cac:AllowanceCharge') ?? [];
    const lines = charges.map((node, i) => readCharge(node, i + 1, this.#context));
    for (const line of lines) this.#totals.addLine(line.net);
    this.#context.findings.check();
    const total = this.#header.get('cac:LegalMonetaryTotal')?.[0] ?? this.#root;
    this.#totals.check(part.document, (reason) => this.#context.findings.warn(reason, total));
    return { ...part, lines: [...part.lines, ...lines] };
  }
}
