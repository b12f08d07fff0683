import { posix } from 'node:path';
import ts from 'typescript';
import { list, listPackages, read, type Package } from './project.ts';

/** One import, export-from, dynamic import or `import()` type of a source file. */
export interface ImportEdge {
  /** The importing file, from the root. */
  file: string;
  /** Line in it, from 1. */
  line: number;
  /** As written. */
  specifier: string;
  /** The imported file from the root, or undefined for what lies outside the workspace. */
  target?: string;
  /** Leaves no trace in the emitted JavaScript. */
  typeOnly: boolean;
  /** `import(…)`, loaded when called. */
  dynamic: boolean;
}

/** Every import of the TypeScript files that match the patterns, type imports included. */
export function readImports(...patterns: string[]): ImportEdge[] {
  const packages = listPackages();
  return list(...patterns).flatMap((file) =>
    importsIn(file, read(file)).map((edge) => ({ ...edge, target: resolveImport(packages, file, edge.specifier) })),
  );
}

/** The imports that stand in a text, unresolved. */
export function importsIn(file: string, text: string): ImportEdge[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const edges: ImportEdge[] = [];
  const add = (node: ts.Node, name: ts.Node | undefined, typeOnly: boolean, dynamic: boolean) => {
    if (!name || !ts.isStringLiteralLike(name)) return;
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    edges.push({ file, line, specifier: name.text, typeOnly, dynamic });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, isTypeOnlyImport(node.importClause), false);
    else if (ts.isExportDeclaration(node)) add(node, node.moduleSpecifier, node.isTypeOnly, false);
    else if (ts.isImportTypeNode(node)) add(node, (node.argument as ts.LiteralTypeNode).literal, true, false);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node, node.arguments[0], false, true);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return edges;
}

function isTypeOnlyImport(clause: ts.ImportClause | undefined): boolean {
  return clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

/** The source file behind a specifier: relative paths, and workspace packages by their `csol-source` condition. */
function resolveImport(packages: Package[], file: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(file), specifier);
  const found = packages.find(({ manifest }) => specifier === manifest.name || specifier.startsWith(`${manifest.name}/`));
  if (!found) return undefined;
  const subpath = `.${specifier.slice(found.manifest.name.length)}`;
  for (const [key, value] of Object.entries(found.manifest.exports)) {
    const [head = '', tail] = key.split('*');
    const matches = tail === undefined ? key === subpath : subpath.startsWith(head) && subpath.endsWith(tail);
    if (!matches) continue;
    const path = typeof value === 'string' ? value : (value['csol-source'] ?? value.default ?? '');
    return posix.join(found.folder, path.replace('*', subpath.slice(head.length, subpath.length - (tail ?? '').length)));
  }
  throw new Error(`${file}: ${specifier} is no export of ${found.manifest.name}`);
}
