import { SaxesParser, type SaxesTagNS } from 'saxes';
import { rejection, type Place } from './finding.ts';

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd:';
/** What the namespaces are called in this folder, whatever prefix a file gives them. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  [`${UBL}Invoice-2`, ''],
  [`${UBL}CreditNote-2`, ''],
  [`${UBL}CommonAggregateComponents-2`, 'cac:'],
  [`${UBL}CommonBasicComponents-2`, 'cbc:'],
]);

/** The element that carries a file; how long it may be is for the reader of the text to say. */
const BINARY = 'cbc:EmbeddedDocumentBinaryObject';
/** Deeper than any UBL document nests. */
const MAX_DEPTH = 40;
/** What an element weighs beside its text, in characters. */
const NODE_WEIGHT = 100;
/** The weight of one child of the root. */
const MAX_WEIGHT = 4_000_000;
/** Characters between two pieces of markup. Beyond this there is no invoice, only an attempt to fill the memory. */
const MAX_GAP = 32 * 1024 * 1024;

/** An element of UBL with what it holds; elements of other namespaces are left out. */
export interface XmlNode extends Place {
  /** `cbc:ID`, `cac:Party`, `Invoice`: the local name with the usual prefix of its namespace. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  text: string;
  children: XmlNode[];
}

/** What a document is told apart by. */
export interface XmlRoot extends Place {
  name: string;
  namespace: string;
}

export interface TreeHandlers {
  /** Once, before anything else. */
  root: (root: XmlRoot) => void;
  /** Every child of the root, complete, and what it weighs: its characters, and a hundred for each element; binary content left out. */
  child: (node: XmlNode, weight: number) => void;
}

/**
 * Reads XML a piece at a time and hands out the children of the root as they end, so that a document of any length needs little memory.
 * Namespaces are told by their URI. A document type declaration is refused, so there are no entities but XML's own five.
 */
export class XmlTreeReader {
  readonly #parser = new SaxesParser({ xmlns: true });
  readonly #handlers: TreeHandlers;
  readonly #open: XmlNode[] = [];
  #depth = 0;
  /** The depth of the element of another namespace that is being left out; 0 where there is none. */
  #skipping = 0;
  #weight = 0;
  #lastMarkup = 0;

  constructor(handlers: TreeHandlers) {
    this.#handlers = handlers;
    const parser = this.#parser;
    parser.on('error', (error) => {
      throw rejection(`Not well-formed XML: ${error.message.replace(/^\d+:\d+: /, '')}`, this.#place());
    });
    parser.on('doctype', () => {
      throw rejection('A document type declaration (DOCTYPE) is not allowed', this.#place());
    });
    parser.on('opentag', (tag) => this.#handleOpen(tag));
    parser.on('closetag', () => this.#handleClose());
    parser.on('text', (text) => this.#handleText(text));
    parser.on('cdata', (text) => this.#handleText(text));
    parser.on('comment', () => this.#noteMarkup());
    parser.on('processinginstruction', () => this.#noteMarkup());
  }

  /** @throws RejectedError where the file is not well-formed, and whatever the handlers throw. */
  write(text: string): void {
    this.#parser.write(text);
    if (this.#parser.position - this.#lastMarkup > MAX_GAP) throw rejection('More than 32 MB without markup', this.#place());
  }

  /** The file has ended. @throws RejectedError where the document has not. */
  close(): void {
    this.#parser.close();
  }

  #place(): Place {
    return { line: this.#parser.line, column: Math.max(1, this.#parser.column) };
  }

  #noteMarkup(): void {
    this.#lastMarkup = this.#parser.position;
  }

  #addWeight(weight: number): void {
    this.#weight += weight;
    if (this.#weight > MAX_WEIGHT) throw rejection('A part of the document is too large', this.#place());
  }

  #handleOpen(tag: SaxesTagNS): void {
    this.#noteMarkup();
    this.#depth++;
    if (this.#depth > MAX_DEPTH) throw rejection(`Elements are nested more than ${MAX_DEPTH} deep`, this.#place());
    if (this.#depth === 1) {
      this.#handlers.root({ name: tag.local, namespace: tag.uri, ...this.#place() });
      return;
    }
    const prefix = PREFIXES.get(tag.uri);
    if (prefix === undefined) this.#skipping ||= this.#depth;
    if (this.#skipping) return;
    this.#addWeight(NODE_WEIGHT);
    const { line, column } = this.#parser;
    this.#open.push({ name: prefix + tag.local, attributes: toAttributes(tag), text: '', children: [], line, column });
  }

  #handleText(text: string): void {
    this.#noteMarkup();
    const node = this.#open.at(-1);
    // Only basic components carry text; what stands between the others is layout.
    if (!node || this.#skipping || !node.name.startsWith('cbc:')) return;
    node.text += text;
    if (node.name !== BINARY) this.#addWeight(text.length);
  }

  #handleClose(): void {
    this.#noteMarkup();
    const depth = this.#depth--;
    if (depth === 1) return;
    if (this.#skipping) {
      if (depth === this.#skipping) this.#skipping = 0;
      return;
    }
    const node = this.#open.pop()!;
    const parent = this.#open.at(-1);
    if (parent) parent.children.push(node);
    else this.#handlers.child(node, this.#weight);
    if (!parent) this.#weight = 0;
  }
}

const NO_ATTRIBUTES: Readonly<Record<string, string>> = {};

function toAttributes({ attributes }: SaxesTagNS): Readonly<Record<string, string>> {
  const names = Object.keys(attributes);
  if (!names.length) return NO_ATTRIBUTES;
  return Object.fromEntries(names.map((name) => [name, attributes[name]?.value ?? '']));
}

/** The children of that name. */
export function childrenOf(node: XmlNode | undefined, name: string): XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}

/** The first element along a path of names; nothing where one is missing. */
export function find(node: XmlNode | undefined, ...path: string[]): XmlNode | undefined {
  return path.reduce<XmlNode | undefined>((at, name) => at?.children.find((child) => child.name === name), node);
}
