import { cut, excerpt, idOf, type ReadingContext } from './values.ts';
import { find, type XmlNode } from './xml-tree.ts';

/** A file that travels inside a document. */
export interface Attachment {
  /** Without folders and without characters that no file system takes. */
  fileName: string;
  mediaType: string;
  content: Uint8Array;
}

/** Bytes of one attachment, and of all in one document. Larger ones are left out with a warning; the document comes in without them. */
export const MAX_ATTACHMENT_BYTES = 5 * 1024 * 1024;
const MAX_TOTAL_BYTES = 10 * 1024 * 1024;

/** Takes the binary content out of an element as soon as it is complete, so that its text need not be kept beside it. */
export class AttachmentStore {
  readonly #contents = new Map<XmlNode, Uint8Array>();
  #total = 0;

  /** @param reference An `AdditionalDocumentReference`. */
  take(reference: XmlNode, context: ReadingContext): void {
    const binary = find(reference, 'cac:Attachment', 'cbc:EmbeddedDocumentBinaryObject');
    if (!binary) return;
    const content = Buffer.from(binary.text, 'base64');
    binary.text = '';
    const name = excerpt(binary.attributes.filename ?? 'without a name');
    if (content.length > MAX_ATTACHMENT_BYTES || this.#total + content.length > MAX_TOTAL_BYTES) {
      context.findings.warn(`The attachment ${name} was left out: it is too large`, binary);
    } else if (!content.length) {
      context.findings.warn(`The attachment ${name} was left out: it is empty or not base64`, binary);
    } else {
      this.#total += content.length;
      this.#contents.set(reference, content);
    }
  }

  /** What was taken, in the order of the document. */
  read(context: ReadingContext): Attachment[] {
    return [...this.#contents].map(([reference, content], i) => {
      const binary = find(reference, 'cac:Attachment', 'cbc:EmbeddedDocumentBinaryObject');
      const name = binary?.attributes.filename ?? idOf(find(reference, 'cbc:ID'), context) ?? '';
      return { fileName: toFileName(name) || `attachment-${i + 1}`, mediaType: toMediaType(binary?.attributes.mimeCode), content };
    });
  }
}

function toFileName(name: string): string {
  const base = name.replace(/^.*[\\/]/s, '').replace(/[\u0000-\u001f\u007f<>:"|?*\u202a-\u202e]/g, '');
  return cut(base.trim(), 150);
}

function toMediaType(type: string | undefined): string {
  return type && /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type.toLowerCase() : 'application/octet-stream';
}
