/**
 * The currencies of ISO 4217 and their minor units, after list one as published. `Intl` is no substitute: it gives the digits that
 * are usual in a shop, which differ from the standard's for HUF, IDR, COP and others.
 */

/** The day on which the list that this table follows was published, `YYYY-MM-DD`. */
export const CURRENCY_TABLE_DATE = '2026-01-01';

/** Codes by the number of their minor unit's digits, without a separator. Codes with two digits are not listed. */
export const ODD_MINOR_UNITS: readonly (readonly [digits: number, codes: string])[] = [
  [0, 'BIFCLPDJFGNFISKJPYKMFKRWPYGRWFUGXUYIVNDVUVXAFXOFXPF'],
  [3, 'BHDIQDJODKWDLYDOMRTND'],
  [4, 'CLFUYW'],
];

/** Codes with two digits, without a separator. Metals, bond units and the codes for tests are not in it: nobody is billed in them. */
export const TWO_DIGIT_CODES =
  'AEDAFNALLAMDAOAARSAUDAWGAZNBAMBBDBDTBMDBNDBOBBOVBRLBSDBTNBWPBYNBZDCADCDFCHECHFCHWCNYCOPCOUCRCCUPCVECZKDKKDOPDZD' +
  'EGPERNETBEURFJDFKPGBPGELGHSGIPGMDGTQGYDHKDHNLHTGHUFIDRILSINRIRRJMDKESKGSKHRKPWKYDKZTLAKLBPLKRLRDLSLMADMDLMGAMKDMMKMNT' +
  'MOPMRUMURMVRMWKMXNMXVMYRMZNNADNGNNIONOKNPRNZDPABPENPGKPHPPKRPLNQARRONRSDRUBSARSBDSCRSDGSEKSGDSHPSLESOSSRDSSPSTNSVC' +
  'SYPSZLTHBTJSTMTTOPTRYTTDTWDTZSUAHUSDUSNUYUUZSVEDVESWSTXADXCDXCGYERZARZMWZWG';

/** Codes withdrawn since 2020, which documents of those years still carry; all have two digits. */
export const WITHDRAWN_CODES = 'ANGBGNCUCHRKSLLZWL';
