/** What a spreadsheet takes for the beginning of a formula, in either width (OWASP ASVS 1.2.10), and what hides one. */
const FORMULA_BEGINS = /^[=+\-@\t\r\0＝＋－＠]/;

/** Text for a CSV field, with a `'` before what a spreadsheet would run. Numbers are not text and pass by here. */
export function guardFormula(text: string): string {
  return FORMULA_BEGINS.test(text) ? `'${text}` : text;
}
