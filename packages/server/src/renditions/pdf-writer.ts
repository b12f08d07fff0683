import PDFDocument from 'pdfkit';
import { loadFonts, widthOf, type Face } from './pdf-fonts.ts';

/** An element of a document's structure, which readers that do not see follow. */
export type Tag = PDFKit.PDFStructureElement;

/** How a line of text looks and where it stands. Points; `y` is the top of the line. */
export interface TextStyle {
  x: number;
  y: number;
  face?: Face;
  size?: number;
  color?: string;
  /** Ends at `x` rather than beginning there. */
  isRight?: boolean;
}

/** What a file says of itself. */
export interface PdfFacts {
  title: string;
  author: string;
  /** BCP 47 tag. */
  language: string;
  /** When it counts as made: the same document makes the same bytes. */
  date: Date;
  size: 'A4' | 'LETTER';
}

/** What the types of the library do not know yet. */
interface MoreTagOptions {
  alt?: string;
  scope?: 'Column' | 'Row';
  bbox?: readonly [number, number, number, number];
  placement?: 'Block';
}

/** The colours of a page. Dark enough to be read on grey paper as well. */
export const INK = { text: '#161616', quiet: '#525252', accent: '#0f62fe', alert: '#a2191f', line: '#c6c6c6', shade: '#f4f4f4' } as const;

/** Draws a tagged PDF, a page at a time. The only module that knows the library. */
export class PdfWriter {
  readonly margin = 48;
  /** Where the next thing goes. */
  y = 0;
  readonly #doc: PDFKit.PDFDocument;
  readonly #root: Tag;
  readonly #bytes: Promise<Uint8Array>;
  readonly #facts: PdfFacts;
  #pages = 0;

  constructor(facts: PdfFacts) {
    this.#facts = facts;
    const { title, author, language: lang, date, size } = facts;
    const info = { Title: title, Author: author, CreationDate: date, ModDate: date };
    const options = { size, margin: 0, pdfVersion: '1.7', tagged: true, lang, displayTitle: true, bufferPages: true, autoFirstPage: false };
    const doc = new PDFDocument({ ...options, subset: 'PDF/UA', info } as unknown as PDFKit.PDFDocumentOptions);
    this.#doc = doc;
    const parts: Uint8Array[] = [];
    this.#bytes = new Promise((resolve, reject) => {
      doc.on('data', (part: Uint8Array) => parts.push(part));
      doc.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
      doc.on('error', reject);
    });
    const { regular, semibold } = loadFonts();
    doc.registerFont('regular', regular as never);
    doc.registerFont('semibold', semibold as never);
    this.#root = doc.struct('Document');
    doc.addStructure(this.#root);
    this.addPage();
  }

  get right(): number {
    return this.#doc.page.width - this.margin;
  }

  /** The last place above the foot of the page. */
  get bottom(): number {
    return this.#doc.page.height - this.margin - 18;
  }

  addPage(): void {
    this.#doc.addPage();
    this.#pages++;
    this.y = this.margin;
  }

  /** Goes on on another page where `height` does not fit on this one. @returns Whether it did. */
  need(height: number): boolean {
    if (this.y + height <= this.bottom) return false;
    this.addPage();
    return true;
  }

  /** An element of the structure, at the end of its parent's or of the document. */
  tag(type: string, parent: Tag = this.#root, options: MoreTagOptions = {}): Tag {
    const made = this.#doc.struct(type, options);
    parent.add(made);
    return made;
  }

  /** A line of text, as the content of an element. */
  text(text: string, tag: Tag, style: TextStyle): void {
    if (!text) return;
    this.#mark(tag, () => this.#write(text, style));
  }

  /** A drawing that means something, as the content of an element. */
  draw(tag: Tag, paint: (fill: (x: number, y: number, width: number, height: number) => void) => void): void {
    this.#mark(tag, () => {
      paint((x, y, width, height) => this.#doc.rect(x, y, width, height));
      this.#doc.fill(INK.text);
    });
  }

  /** A line across the page, or a part of it; for the eye alone. */
  rule(x: number, y: number, width: number, color: string = INK.line): void {
    this.box([x, y, width, 0.5], color);
  }

  /** A filled area, by its place, width and height; for the eye alone. */
  box([x, y, width, height]: readonly [number, number, number, number], color: string): void {
    this.#doc.markContent('Artifact', { type: 'Layout' });
    this.#doc.rect(x, y, width, height).fill(color);
    this.#doc.endMarkedContent();
  }

  /** Text that repeats what has been said; for the eye alone. */
  repeat(text: string, style: TextStyle): void {
    this.#doc.markContent('Artifact', { type: 'Pagination' });
    this.#write(text, style);
    this.#doc.endMarkedContent();
  }

  /** An entry in the table of contents that viewers show, leading to the place reached. */
  bookmark(title: string): void {
    const { outline } = this.#doc as unknown as { outline: { addItem: (title: string, options: { top: number }) => void } };
    outline.addItem(title, { top: Math.max(0, this.y - 12) });
  }

  /** The file. @param foot What stands at the foot of a page, left and right. */
  finish(foot: (page: number, pages: number) => readonly [string, string]): Promise<Uint8Array> {
    for (let page = 0; page < this.#pages; page++) {
      this.#doc.switchToPage(page);
      const y = this.bottom + 12;
      const [left, right] = foot(page + 1, this.#pages);
      const style = { y, size: 7.5, color: INK.quiet };
      this.rule(this.margin, y - 6, this.right - this.margin);
      this.repeat(left, { ...style, x: this.margin });
      this.repeat(right, { ...style, x: this.right, isRight: true });
    }
    this.#doc.info.ModDate = this.#facts.date;
    this.#root.end();
    this.#doc.end();
    return this.#bytes;
  }

  #mark(tag: Tag, paint: () => void): void {
    const { S: type } = (tag as unknown as { dictionary: { data: { S: string } } }).dictionary.data;
    const content = this.#doc.markStructureContent(type);
    paint();
    this.#doc.endMarkedContent();
    tag.add(content);
  }

  #write(text: string, { x, y, face = 'regular', size = 9, color = INK.text, isRight = false }: TextStyle): void {
    const left = isRight ? x - widthOf(text, face, size) : x;
    this.#doc.font(face).fontSize(size).fillColor(color).text(text, left, y, { lineBreak: false });
  }
}
