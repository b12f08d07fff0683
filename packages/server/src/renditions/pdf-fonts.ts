import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkit';

/** A face of the family that renditions are set in. */
export type Face = 'regular' | 'semibold';

/** IBM Plex Sans, under the SIL Open Font License 1.1, which lets documents embed it. */
const FILES: Readonly<Record<Face, string>> = {
  regular: '@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf',
  semibold: '@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf',
};
/** What stands for a character that the fonts do not have; they have this one. */
const REPLACEMENT = '\ufffd';
/** Controls, also those that turn the direction of what follows; marks that choose between looks of an emoji. */
const INVISIBLE = /[\p{Cc}\p{Cf}\u2028\u2029\ufe00-\ufe0f]/gu;

let fonts: Readonly<Record<Face, Font>> | undefined;

/** The fonts, read once. */
export function loadFonts(): Readonly<Record<Face, Font>> {
  return (fonts ??= { regular: read('regular'), semibold: read('semibold') });
}

function read(face: Face): Font {
  return create(readFileSync(fileURLToPath(import.meta.resolve(FILES[face])))) as Font;
}

const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Text as the fonts can show it, on one line: what they have no glyph for is replaced visibly, one sign for each. */
export function toPrintable(text: string): string {
  const { regular } = loadFonts();
  const isKnown = (part: string): boolean => [...part].every((char) => regular.hasGlyphForCodePoint(char.codePointAt(0)!));
  const line = text.normalize('NFC').replace(/\s+/g, ' ');
  const clean = line.replace(INVISIBLE, '').replaceAll(/\p{Surrogate}/gu, REPLACEMENT).trim();
  if (/^[\u0020-\u007e\u00a0-\u00ff]*$/.test(clean) || isKnown(clean)) return clean;
  // The segments are of the text before the controls went: joined emoji are one sign to a reader.
  return [...clusters.segment(line.replaceAll(/\p{Surrogate}/gu, REPLACEMENT))]
    .map(({ segment }) => segment.replace(INVISIBLE, ''))
    .map((part) => (isKnown(part) ? part : REPLACEMENT))
    .join('')
    .trim();
}

/** Advance widths by code point, in thousandths of the size. */
const widths: Readonly<Record<Face, Map<string, number>>> = { regular: new Map(), semibold: new Map() };

/** How wide a text is, without kerning, which only makes it narrower. @param size Points. */
export function widthOf(text: string, face: Face, size: number): number {
  let sum = 0;
  for (const char of text) {
    let width = widths[face].get(char);
    if (width === undefined) {
      const font = loadFonts()[face];
      width = (font.glyphForCodePoint(char.codePointAt(0)!).advanceWidth * 1000) / font.unitsPerEm;
      widths[face].set(char, width);
    }
    sum += width;
  }
  return (sum * size) / 1000;
}

/** Breaks a printable text into lines no wider than `width`: at blanks, and within a word that is wider than a line. */
export function wrap(text: string, face: Face, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  const put = (word: string): void => {
    const longer = line ? `${line} ${word}` : word;
    if (widthOf(longer, face, size) <= width) line = longer;
    else {
      if (line) lines.push(line);
      line = word;
    }
  };
  for (const word of text.split(' ')) {
    if (widthOf(word, face, size) <= width) put(word);
    else for (const piece of breakWord(word, face, size, width)) put(piece);
  }
  return line ? [...lines, line] : lines;
}

function breakWord(word: string, face: Face, size: number, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const char of word) {
    const own = widthOf(char, face, size);
    if (piece && used + own > width) {
      pieces.push(piece);
      [piece, used] = ['', 0];
    }
    piece += char;
    used += own;
  }
  return [...pieces, piece];
}
