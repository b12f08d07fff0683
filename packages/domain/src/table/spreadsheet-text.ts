/**
 * What spreadsheets take for the beginning of a formula, in the list of OWASP (CSV injection) and in the wide and small forms that
 * East Asian settings read alike. Blanks and marks that nobody sees may stand before it.
 */
const FORMULA = /^[\s'\p{Cf}]*[=+\-@\t\r\n＝＋－＠﹦﹢﹣﹫]/u;

/** A Belgian payment reference: what looks like a formula has nothing to reckon with behind its last plus, so it is none. */
const OGM = /^\+{3}\d{3}\/\d{4}\/\d{5}\+{3}$/;

/** A telephone number in groups, `+32 (0)2 225.23.45`: no formula either. Of a bare `+3222252345` a spreadsheet makes a number. */
const PHONE = /^\+\d{1,3}[ (][\d ()./-]*\d$/;

/**
 * A text that a spreadsheet shows and never runs. One that could be a formula gets an apostrophe in front, as OWASP says: quotes do not
 * keep a spreadsheet from reckoning. Payment references and telephone numbers in groups stay as they are.
 */
export function escapeSpreadsheetText(text: string): string {
  return FORMULA.test(text) && !OGM.test(text) && !PHONE.test(text) ? `'${text}` : text;
}

/** The text before `escapeSpreadsheetText`. */
export function unescapeSpreadsheetText(text: string): string {
  return text.startsWith(`'`) && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}
