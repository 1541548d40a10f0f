/** Invisible marks that a copy from a page or from Word carries along. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;

/** Signs that nothing below changes but where they are traditional. */
const PLAIN = /^[\u4e00-\u94a8\u94aa-\u9fff]*$/;

/** The signs of the form, each behind another that offices write for it: 钩稽, 其它, and traditional characters. */
const SIGN_PAIRS =
  '钩勾它他萬万業业個个為为舉举於于會会體体關关況况決决減减務务動动單单發发後后國国復复複复處处屬属廢废開开強强當当總总執执護护報报' +
  '據据數数無无機机權权條条構构沒没現现確确種种穩稳類类糾纠納纳組组織织經经結结繼继續续維维繳缴罰罚獲获補补規规計计認认議议' +
  '許许訟讼訪访訴诉詢询請请購购費费轉转過过進进採采額额項项題题辦办對对審审區区製制內内';
const SIMPLE_FORMS: ReadonlyMap<string, string> = new Map(
  (SIGN_PAIRS.match(/../g) ?? []).map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);
/** Longer than any label, or two of them run together. */
const LABEL_LIMIT = 160;
/** Signs that may have to be changed; most texts have none. */
const OTHER_FORMS = new RegExp(`[${[...SIMPLE_FORMS.keys()].join('')}]`, 'g');

/** ① ² ⒈: numbers that are one sign. At the beginning they number a label, elsewhere they are footnotes. */
const ONE_SIGN_NUMBERS = /(?!^)\p{No}|^\p{No}$/gu;

/**
 * A label without what offices write differently: white space, full width, quotation marks, and the mark
 * behind a number (`1、` `1．` `1.`). Two labels of the form are the same when this is.
 */
export function normalizeLabel(text: string): string {
  // Most texts are nothing but Chinese signs, and every line of a document comes by here.
  if (PLAIN.test(text)) return simplify(text);
  if (text.length > LABEL_LIMIT) return rewrite(text);
  const known = REWRITTEN.get(text);
  if (known !== undefined) return known;
  if (REWRITTEN.size >= REWRITTEN_LIMIT) REWRITTEN.clear();
  const label = rewrite(text);
  REWRITTEN.set(text, label);
  return label;
}

/** The lines and cells of a document are asked for several times, and the labels are the same in every document. */
const REWRITTEN = new Map<string, string>();
const REWRITTEN_LIMIT = 1_000;

function rewrite(text: string): string {
  const plain = text
    .trim()
    .replace(ONE_SIGN_NUMBERS, '')
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/[\s"'“”‘’「」]+/g, '')
    .replace(/[—–―]+/g, '-')
    .replace(/[〔[【]/g, '(')
    .replace(/[〕\]】]/g, ')')
    .replace(/^\(([一二三四五六七八九十])\)[、.,:]/, '($1)')
    .replace(/^([一二三四五六七八九十])[.,:]/, '$1、')
    .replace(/^\(?(\d{1,2})[、,:.)](?!\d)/, '$1.');
  return simplify(plain);
}

/** A text with its signs as the form has them. */
function simplify(text: string): string {
  // Prose is no label, and looking through it takes its time.
  if (text.length > LABEL_LIMIT || text.search(OTHER_FORMS) < 0) return text;
  return text.replace(OTHER_FORMS, (sign) => SIMPLE_FORMS.get(sign) ?? sign);
}

/** Whether a label has signs that the form writes otherwise. */
export function hasOtherSigns(text: string): boolean {
  return text.search(OTHER_FORMS) >= 0;
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
