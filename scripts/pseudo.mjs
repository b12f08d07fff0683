// The pseudo-language en-XA: readable, accented, a third longer and bracketed, so that a text that is cut off, glued together or
// not translatable is seen at once.
const PLAIN = 'aeiouycnszAEIOUNSC';
const ACCENTED = 'áéíóúýçñšžÅÉÎÖÛÑŠÇ';

const accent = (text) => [...text].map((letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter).join('');

/**
 * @param {readonly (string | object)[]} contents of a message: texts, and placeholders, which stay as they are
 * @returns contents of the same shape
 */
export function pseudo(contents) {
  const length = contents.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 0), 0);
  const accented = contents.map((part) => (typeof part === 'string' ? accent(part) : part));
  return ['[', ...accented, `${'·'.repeat(Math.ceil(length * 0.35))}]`];
}
