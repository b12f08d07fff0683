import ts from 'typescript';
import { generatedFiles } from '../../scripts/generated.ts';
import { list, read } from './project.ts';

/** A call of `msg` in the code. */
export interface Message {
  /** File and line. */
  at: string;
  /** Undefined where it is missing or no plain string. */
  id: string | undefined;
  /** The text with `{0}`, `{1}` … in place of values; undefined where it is neither a plain string nor a `str` template. */
  text: string | undefined;
}

/** A text that a person would read and that no language can translate. */
export interface Literal {
  at: string;
  text: string;
}

/** Attributes whose values people read or hear. */
const SPOKEN = /^(aria-(label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label)$/;
/** The properties of elements that do the same. */
const SPOKEN_PROPERTY = /^(aria(Label|Description|RoleDescription|ValueText|Placeholder)|title|placeholder|alt|textContent|innerText)$/;
const LETTER = /\p{L}/u;
/** Stands for a value in a template; never in a source text. */
const HOLE = '\u{F8FF}';

function textOf(node: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTaggedTemplateExpression(node) || node.tag.getText() !== 'str' || !ts.isTemplateExpression(node.template)) return undefined;
  const { head, templateSpans } = node.template;
  return templateSpans.reduce((text, span, index) => `${text}{${index}}${span.literal.text}`, head.text);
}

function idOf(options: ts.Expression | undefined): string | undefined {
  if (!options || !ts.isObjectLiteralExpression(options)) return undefined;
  const property = options.properties.find((each) => each.name?.getText() === 'id');
  const value = property && ts.isPropertyAssignment(property) ? property.initializer : undefined;
  return value && ts.isStringLiteralLike(value) ? value.text : undefined;
}

/** Operators that hand on their right side, and those that hand on both. */
const HANDS_ON_LEFT = [ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.PlusToken];
const HANDS_ON_RIGHT = [...HANDS_ON_LEFT, ts.SyntaxKind.AmpersandAmpersandToken];

/** The strings written in an expression that it can come to: through `a ? b : c`, `a ?? b`, `a && b`, `a + b` and brackets. */
function stringsIn(node: ts.Expression): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)];
  if (ts.isParenthesizedExpression(node)) return stringsIn(node.expression);
  if (ts.isConditionalExpression(node)) return [...stringsIn(node.whenTrue), ...stringsIn(node.whenFalse)];
  if (!ts.isBinaryExpression(node)) return [];
  const { kind } = node.operatorToken;
  return [
    ...(HANDS_ON_LEFT.includes(kind) ? stringsIn(node.left) : []),
    ...(HANDS_ON_RIGHT.includes(kind) ? stringsIn(node.right) : []),
  ];
}

/** What people read of a template's markup: the text between tags and the values of spoken attributes. */
function spokenPlaces(markup: string): string[] {
  const places: string[] = [];
  const between = markup.replace(/<!--[\s\S]*?-->/g, '').replace(/<(?:"[^"]*"|'[^']*'|[^'">])*>/g, (tag) => {
    for (const [, name = '', double, single, bare] of tag.matchAll(/([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g)) {
      if (SPOKEN.test(name.replace(/^\./, ''))) places.push(double ?? single ?? bare ?? '');
    }
    return '\n';
  });
  return [...places, ...between.replace(/&#?\w+;/g, '').split('\n')];
}

/** The texts in a template that no language can translate, in its markup and among the values put where people read. */
function literalsInTemplate(template: ts.TemplateLiteral): string[] {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return spokenPlaces(template.text);
  const { head, templateSpans } = template;
  const markup = templateSpans.reduce((all, span, index) => `${all}${HOLE}${index}${HOLE}${span.literal.text}`, head.text);
  const holes = new RegExp(`${HOLE}(\\d+)${HOLE}`, 'g');
  return spokenPlaces(markup).flatMap((place) => [
    place.replace(holes, ' '),
    ...[...place.matchAll(holes)].flatMap(([, index]) => {
      const span = templateSpans[Number(index)];
      return span ? stringsIn(span.expression) : [];
    }),
  ]);
}

const isMsgCall = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) && /(^|\.)msg$/.test(node.expression.getText()) && node.arguments.length > 0;

/** Texts for developers: what errors and the console say. */
const isForDevelopers = (node: ts.Node): boolean =>
  (ts.isNewExpression(node) && /(Error|Event)$/.test(node.expression.getText())) ||
  (ts.isCallExpression(node) && /^console\./.test(node.expression.getText()));

/** A literal that is a word or a sentence for people by its looks: `Paid`, `not yet paid`; no name, key or class. */
const LOOKS_SPOKEN = /^\s*\p{Lu}\p{Ll}+(\s|[.:!?…]?\s*$)|\p{L} \p{L}+ \p{L}/u;

/** What one node says to people without `msg`. */
function literalsAt(node: ts.Node): string[] {
  if (ts.isTaggedTemplateExpression(node)) return /^(html|svg)$/.test(node.tag.getText()) ? literalsInTemplate(node.template) : [];
  if (ts.isStringLiteral(node) && LOOKS_SPOKEN.test(node.text)) return [node.text];
  if (ts.isCallExpression(node) && node.expression.getText().endsWith('.setAttribute')) {
    const [name, value] = node.arguments;
    return name && value && ts.isStringLiteralLike(name) && SPOKEN.test(name.text) ? stringsIn(value) : [];
  }
  const isSet = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  return isSet && ts.isPropertyAccessExpression(node.left) && SPOKEN_PROPERTY.test(node.left.name.text) ? stringsIn(node.right) : [];
}

/** The messages in a TypeScript text, and the words in it that are none. */
export function speechIn(file: string, text: string): { messages: Message[]; literals: Literal[] } {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const messages: Message[] = [];
  const literals = new Map<string, Literal>();
  const visit = (node: ts.Node): void => {
    const at = `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    if (isForDevelopers(node)) return;
    if (isMsgCall(node)) {
      const [content, options] = node.arguments;
      messages.push({ at, id: idOf(options), text: content && textOf(content) });
      return;
    }
    for (const each of literalsAt(node).map((literal) => literal.trim())) {
      if (LETTER.test(each)) literals.set(`${at} ${each}`, { at, text: each });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { messages, literals: [...literals.values()] };
}

/** The same of all files that match the patterns, tests and generated files left out. */
export function readSpeech(...patterns: string[]): { messages: Message[]; literals: Literal[] } {
  const generated = new Set(list(...generatedFiles));
  const files = list(...patterns).filter((file) => !file.endsWith('.test.ts') && !generated.has(file));
  const speech = files.map((file) => speechIn(file, read(file)));
  return { messages: speech.flatMap(({ messages }) => messages), literals: speech.flatMap(({ literals }) => literals) };
}

/** A unit of an XLIFF file; texts have `{0}`, `{1}` … in place of values. */
export interface Unit {
  source: string;
  /** Undefined where the unit is not translated. */
  target: string | undefined;
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
const plain = (xml: string): string =>
  xml.replace(/<x id="(\d+)"[^>]*\/>/g, '{$1}').replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity);

/** The units of a language by id, out of locales/*.xlf as `npm run localize` writes them. */
export function readUnits(locale: string): Map<string, Unit> {
  const units = read(`locales/${locale}.xlf`).matchAll(/<trans-unit id="([^"]+)">([\s\S]*?)<\/trans-unit>/g);
  return new Map(
    [...units].map(([, id = '', body = '']) => {
      const part = (name: string): string | undefined => new RegExp(`<${name}[^>]*>([\\s\\S]*?)</${name}>`).exec(body)?.[1];
      const target = part('target');
      return [id, { source: plain(part('source') ?? ''), target: target === undefined ? undefined : plain(target) }];
    }),
  );
}
