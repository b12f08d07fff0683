// The pseudo-language en-XA: readable, accented, a third longer and bracketed, so that a text that is cut off, glued together or
// not translatable is seen at once.
const ACCENTED = Object.fromEntries([...'aáeéiíoóuúyýcçnñsšzžAÅEÉIÎOÖUÛNÑSŠCÇ'].reduce((pairs, letter, at, all) => {
  if (at % 2 === 0) pairs.push([letter, all[at + 1]]);
  return pairs;
}, []));

/** @param {string} source text of a message, with XLIFF placeholders, which stay as they are */
export function pseudo(source) {
  const accented = source.replace(/<[^>]*>|&[^;]*;|\p{L}/gu, (part) => ACCENTED[part] ?? part);
  const letters = source.replace(/<[^>]*>|&[^;]*;/g, '').length;
  return `[${accented}${'·'.repeat(Math.ceil(letters * 0.35))}]`;
}
