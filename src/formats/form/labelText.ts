/** Invisible marks that a copy from a page or from Word carries along. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;

/** Signs that nothing below changes. */
const PLAIN = /^[\u4e00-\u94a8\u94aa-\u9fff]*$/;

/** ① ² ⒈: numbers that are one sign. At the beginning they number a label, elsewhere they are footnotes. */
const ONE_SIGN_NUMBERS = /(?!^)\p{No}|^\p{No}$/gu;

/**
 * A label without what offices write differently: white space, full width, quotation marks, and the mark
 * behind a number (`1、` `1．` `1.`). Two labels of the form are the same when this is.
 */
export function normalizeLabel(text: string): string {
  // Most texts are nothing but Chinese signs, and every line of a document comes by here.
  if (PLAIN.test(text)) return text;
  return text
    .trim()
    .replace(ONE_SIGN_NUMBERS, '')
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/[\s"'“”‘’「」]+/g, '')
    .replace(/[〔[【]/g, '(')
    .replace(/[〕\]】]/g, ')')
    .replace(/^\(([一二三四五六七八九十])\)[、.,:]/, '($1)')
    .replace(/^([一二三四五六七八九十])[.,:]/, '$1、')
    .replace(/^\(?(\d{1,2})[、,:.)](?!\d)/, '$1.')
    .replace(/钩稽/g, '勾稽');
}

/** A normalized label without its number: `属于国家秘密` of `1.属于国家秘密`. */
export function withoutNumber(label: string): string {
  return label.replace(
    /^(?:\(?[一二三四五六七八九十]\)、?|[一二三四五六七八九十]、|\d{1,2}\.)/,
    '',
  );
}

/** How alike two short texts are, from 0 to 1, by the least number of signs to change. */
export function similarity(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return 1 - (row[b.length] ?? longer) / longer;
}
