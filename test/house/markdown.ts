import { dirname, join } from 'node:path';
import { list, read, ROOT } from './project.ts';

/** A fenced block of a Markdown file. */
export interface Block {
  /** Path of the file from the root. */
  file: string;
  /** What the fence is marked with, for example `ts`. */
  language: string;
  text: string;
}

/** What people read first, and what a test therefore holds to the truth. */
export const guides = list('*.md', 'docs/**/*.md', 'packages/*/*.md').filter((path) => !path.endsWith('CHANGELOG.md'));

/** The fenced blocks of a file, in their order. */
export function readBlocks(file: string): Block[] {
  const fences = read(file).matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm);
  return [...fences].map(([, language = '', text = '']) => ({ file, language, text }));
}

/** The first block of a language. @throws where there is none */
export function readBlock(file: string, language: string): string {
  const block = readBlocks(file).find((candidate) => candidate.language === language);
  if (!block) throw new Error(`${file} has no block of ${language}.`);
  return block.text;
}

/**
 * The TypeScript of all guides, by paths inside the project. The first line of a block names its file, so that the blocks of one guide
 * may import each other.
 */
export function readTypeScript(): Map<string, string> {
  const blocks = guides.flatMap(readBlocks).filter(({ language }) => language === 'ts');
  return new Map(blocks.map(({ file, text }) => {
    const [, name] = /^\/\/ ([\w-]+(?:\.test)?\.ts)\n/.exec(text) ?? [];
    if (!name) throw new Error(`${file}: this block does not begin with the name of its file\n${text}`);
    return [join(ROOT, dirname(file), 'guide', name), text];
  }));
}

/** What stands in backticks in a file, outside of blocks. */
export function readCode(file: string): string[] {
  const prose = read(file).replace(/^```[\s\S]*?^```$/gm, '');
  return [...prose.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

/** The cells of a file's tables whose header begins with a word, row by row, without the header. */
export function readTable(file: string, firstHeader: string): string[][] {
  const rows = read(file).split('\n').map((line) => (line.startsWith('|') ? line.slice(1, -1).split('|').map((cell) => cell.trim()) : []));
  const header = rows.findIndex(([first]) => first === firstHeader);
  const end = rows.findIndex((row, index) => index > header && row.length === 0);
  return header < 0 ? [] : rows.slice(header + 2, end);
}

/** The anchors of a file's headings, as code hosts make them. */
export function readAnchors(file: string): string[] {
  const headings = read(file).replace(/^```[\s\S]*?^```$/gm, '').matchAll(/^#+ (.*)$/gm);
  return [...headings].map(([, text = '']) => text.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(' ', '-'));
}
