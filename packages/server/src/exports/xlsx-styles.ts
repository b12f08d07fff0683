/** Formats of cells. Their numbers are places in the list of `cellXfs`, in the order in which they are written here. */

/** Decimals that an amount may show; money of the contract has at most six. */
const MOST_DECIMALS = 6;

/** Format numbers of one's own begin here. */
const OWN_FORMATS = 164;

const decimals = Array.from({ length: MOST_DECIMALS + 1 }, (_, digits) => digits);

/** Styles of plain cells. The format of text is `@`, and marked as text: it stays text also once somebody edits it. */
export const STYLE_OF = { text: 1, date: 2, integer: 3 } as const;
/** Styles of names and sums. */
export const BOLD = { header: 4, text: 5 } as const;
const FIRST_AMOUNT = 6;

/** The style of an amount: as many decimals as it is written with. */
export function styleOfAmount(amount: string, isBold = false): number {
  const digits = Math.min(amount.split('.')[1]?.length ?? 0, MOST_DECIMALS);
  return FIRST_AMOUNT + digits + (isBold ? decimals.length : 0);
}

const formatOf = (digits: number): string => `#,##0${digits ? `.${'0'.repeat(digits)}` : ''}`;
const format = (id: number, font = 0): string =>
  `<xf numFmtId="${id}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"${font ? ' applyFont="1"' : ''}/>`;
const text = (font = 0, border = 0): string =>
  `<xf numFmtId="49" fontId="${font}" fillId="0" borderId="${border}" xfId="0" quotePrefix="1" applyNumberFormat="1" ` +
  `applyFont="1" applyBorder="1"/>`;

/** 14 is the short date of whoever reads; 3 is a whole number in groups. */
const formats = [
  format(0),
  text(),
  format(14),
  format(3),
  text(1, 1),
  text(1),
  ...decimals.map((digits) => format(OWN_FORMATS + digits)),
  ...decimals.map((digits) => format(OWN_FORMATS + digits, 1)),
];

const NO_BORDER = '<border><left/><right/><top/><bottom/><diagonal/></border>';

/** `xl/styles.xml`. */
export const STYLES_XML =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  `<numFmts count="${decimals.length}">` +
  decimals.map((digits) => `<numFmt numFmtId="${OWN_FORMATS + digits}" formatCode="${formatOf(digits)}"/>`).join('') +
  '</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>' +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  `<borders count="2">${NO_BORDER}${NO_BORDER.replace('<bottom/>', '<bottom style="thin"><color auto="1"/></bottom>')}</borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
