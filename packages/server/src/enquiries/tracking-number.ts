/** Letters and digits that nobody takes for another: no 0 and O, 1, I and L, 2 and Z, 5 and S, 8 and B, U and V. */
const ALPHABET = '34679ACDEFGHJKMNPQRTWXY';

/** Random letters. One in which a byte would favour the first letters is drawn anew. */
function createLetters(count: number): string {
  const most = 256 - (256 % ALPHABET.length);
  let letters = '';
  while (letters.length < count) {
    for (const byte of crypto.getRandomValues(new Uint8Array(count))) {
      if (byte < most && letters.length < count) letters += ALPHABET[byte % ALPHABET.length];
    }
  }
  return letters;
}

/** A number to call an enquiry by on the telephone, `BE-7K3M-Q9XD`. It tells nothing, and opens nothing. */
export function createTrackingNumber(country: string): string {
  return `${country}-${createLetters(4)}-${createLetters(4)}`;
}

/** The number that somebody has typed, however they write it. */
export const trackingKey = (text: string): string => text.trim().toUpperCase();
