import { addDecimals } from '@/report/sum';

/** A number that is written in a text. Offsets are of the text that was read. */
export interface WrittenNumber {
  readonly kind: 'number';
  /** Of the number itself, signs of approximation and unit left out. */
  readonly start: number;
  readonly end: number;
  /** Behind its unit. */
  readonly unitEnd: number;
  readonly value: number;
  /** 件, 条, 元, % …; "" where none follows. */
  readonly unit: string;
  /** Digits after the point, as printed. */
  readonly places: number;
  /** 近, 约, 余, 多, 万: not to be held to the last digit. */
  readonly isApproximate: boolean;
}

/** 2024年, a date, or another number of time, law or numbering that counts nothing. */
export interface WrittenTime {
  readonly kind: 'time';
  readonly start: number;
  readonly end: number;
  /** The year that it names. */
  readonly year: number | undefined;
  /** A part of a year: 上半年, 1至6月, 第三季度, 截至6月底. */
  readonly isPart: boolean;
}

const DIGIT = '[0-9０-９]';
const CHINESE = '[零〇一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟]';
const UNITS =
  '件次|人次|万元|亿元|元|件|宗|份|起|条|个|项|例|笔|篇|次|期|场|家|名|人|类|部|批|％|%|个百分点|天|日|号';

/** Times first: a year is no count. */
const TIMES = new RegExp(
  [
    `(?:19|20)\\d{2}\\s*年?\\s*[-—至到~～]\\s*(?:19|20)\\d{2}\\s*年度?`,
    `(?<year>(?:19|20)\\d{2}|[１２][０-９]{3}|[二][〇○零一二三四五六七八九]{3})\\s*(?:[-—至到~～、]\\s*(?:19|20)\\d{2}\\s*)?年度?(?:第?[一二三四1-4]季度|上半年|下半年|(?:\\s*\\d{1,2}\\s*[-—至到~～]\\s*)?\\s*\\d{1,2}\\s*月(?:份)?(?:\\s*\\d{1,2}\\s*日|底|末)?|年底|底|末)?`,
    `上半年|下半年|第?[一二三四]季度`,
    `\\d{1,2}\\s*[-—至到~～]\\s*\\d{1,2}\\s*月(?:份)?`,
    `\\d{1,2}\\s*月(?:份)?(?:\\s*\\d{1,2}\\s*日|底|末)?`,
    `近(?:年来|几年|[两三五]年来?)|历年来?|[两三四五]年来|以来`,
    `[〔\\[［(（]\\s*(?:19|20)\\d{2}\\s*[〕\\]］)）]\\s*\\d*\\s*号?`,
    // 第三方, 第三人 are words.
    `第\\s*(?:\\d+|${CHINESE}+)(?![方人者])\\s*[条款项章节次批届期号届]?(?:[（(](?:\\d+|${CHINESE}+)[）)])?[条款项]?`,
    `\\d+(?:\\.\\d+)?\\s*个?(?:工作日|自然日|自然月)`,
    `(?:0\\d{2,3}\\s*[-－—]\\s*)?\\d{7,}`,
  ].join('|'),
  'g',
);

const NUMBERS = new RegExp(
  `(?<before>近|约|逾|超过|超|大约|将近|不足|上)?\\s*(?:(?<percent>百分之(?:${CHINESE}+|\\d+(?:\\.\\d+)?)(?:点${CHINESE}+)?)|(?:(?<arabic>${DIGIT}{1,3}(?:[,，]${DIGIT}{3})+(?!${DIGIT})|${DIGIT}+)(?<fraction>[.．]${DIGIT}+)?|(?<chinese>${CHINESE}+))(?<more>余|多|几)?(?<scale>万|亿)?(?<more2>余|多)?\\s*(?<unit>${UNITS})?(?<after>左右|以上|多|余)?)`,
  'g',
);

/** Words before a Chinese numeral that make it no count: 每一件, 第一个, 同一份, 之一. */
const NO_COUNT_BEFORE = /[每第同某逐任这那之统唯无]$/;

const CHINESE_UNITS = new Set([
  '件',
  '宗',
  '份',
  '起',
  '条',
  '例',
  '件次',
  '笔',
  '%',
  '万元',
  '元',
]);

/** The times and numbers of a text, in order. A Chinese numeral counts only before a measure word. */
export function readNumbers(text: string): readonly (WrittenNumber | WrittenTime)[] {
  const found: (WrittenNumber | WrittenTime)[] = [];
  let from = 0;
  for (const match of text.matchAll(TIMES)) {
    found.push(...readCounts(text, from, match.index));
    from = match.index + match[0].length;
    found.push({
      kind: 'time',
      start: match.index,
      end: from,
      year: readYear(match.groups?.['year']),
      isPart: isPartOfYear(match[0]),
    });
  }
  found.push(...readCounts(text, from, text.length));
  return found;
}

function readCounts(text: string, from: number, to: number): WrittenNumber[] {
  const found: WrittenNumber[] = [];
  for (const match of text.slice(from, to).matchAll(NUMBERS)) {
    const number = readCount(text, from + match.index, match);
    if (number) found.push(number);
  }
  return found;
}

function readCount(text: string, at: number, match: RegExpExecArray): WrittenNumber | undefined {
  const groups = match.groups ?? {};
  const { arabic, fraction = '', chinese, percent, scale, unit = '' } = groups;
  const body = percent ?? (arabic === undefined ? (chinese ?? '') : arabic + fraction);
  const start = at + match[0].indexOf(body);
  const before = text.slice(Math.max(0, start - 1), start);
  // 受理数为零.
  const isZero = chinese === '零' && /[为是]/.test(before);
  const isCounted = CHINESE_UNITS.has(unit) && !NO_COUNT_BEFORE.test(before);
  if (chinese !== undefined && !isZero && !isCounted) return undefined;
  const unitEnd = at + match[0].length;
  if (unit === '' && isOfList(text, start, start + body.length)) return undefined;
  if (unit === '' && HOTLINE.test(body)) return undefined;
  const value = percent === undefined ? readValue(arabic, fraction, chinese) : readPercent(percent);
  if (value === undefined) return undefined;
  const isRough = ['before', 'more', 'more2', 'after'].some((name) => groups[name] !== undefined);
  return {
    kind: 'number',
    start,
    end: start + body.length,
    unitEnd,
    value: scale === undefined ? value : value * (scale === '万' ? 10_000 : 100_000_000),
    unit: percent === undefined ? unit.replace('％', '%') || strangeUnit(text, unitEnd) : '%',
    places: fraction === '' ? 0 : fraction.length - 1,
    isApproximate: isRough || (scale !== undefined && !unit.includes('元')),
  };
}

/** 12345 and its like are called, not counted. */
const HOTLINE = /^12(?:345|348|315|333|366|393|329)$/;

/** The number of an item: 3.本年收到, （1）申请件, at the beginning of what it numbers. */
function isOfList(text: string, start: number, end: number): boolean {
  if (end - start > 2) return false;
  const before = text.slice(Math.max(0, start - 2), start);
  const behind = text.slice(end, end + 2);
  return (
    (/(?:^|[。；;：:\s])$/.test(before) && /^[.．、](?![\d０-９])/.test(behind)) ||
    (/(?:^|[。；;：:，,\s])[（(]$/.test(before) && /^[）)]/.test(behind))
  );
}

/** A measure word that is none of ours, by its first sign: 9处, 33所. */
function strangeUnit(text: string, at: number): string {
  const next = text.charAt(at);
  return /[\u4e00-\u9fff]/.test(next) ? next : '';
}

function readValue(
  arabic: string | undefined,
  fraction: string,
  chinese: string | undefined,
): number | undefined {
  if (arabic !== undefined)
    return Number(toAscii(arabic).replace(/[,，]/g, '') + toAscii(fraction));
  return chinese === undefined ? undefined : readChineseNumber(chinese);
}

function toAscii(text: string): string {
  return text.replace(/[０-９．]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

function readPercent(text: string): number | undefined {
  const body = text.slice('百分之'.length);
  if (/^\d/.test(body)) return Number(body);
  const [whole = '', part = ''] = body.split('点');
  const value = readChineseNumber(whole);
  const digits = Array.from(part)
    .map((sign) => DIGITS.get(sign) ?? 0)
    .join('');
  return value === undefined
    ? undefined
    : addDecimals(value, digits === '' ? 0 : Number(`0.${digits}`));
}

const DIGITS = new Map<string, number>(
  ['零〇○', '一壹', '二两贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap(
    (signs, digit) => Array.from(signs).map((sign) => [sign, digit] as const),
  ),
);
const PLACES = new Map<string, number>([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);

/** 二十一, 贰拾壹, 一百零三, 二〇二四 as a number; undefined where the signs are no number. */
export function readChineseNumber(text: string): number | undefined {
  if (!Array.from(text).some((sign) => PLACES.has(sign))) {
    const digits = Array.from(text).map((sign) => DIGITS.get(sign));
    if (digits.length === 0 || digits.includes(undefined)) return undefined;
    return digits.length > 1 && !/[〇○零]/.test(text) ? undefined : Number(digits.join(''));
  }
  let sum = 0;
  let digit: number | undefined;
  let last = Infinity;
  for (const sign of text) {
    const place = PLACES.get(sign);
    if (place === undefined) {
      digit = DIGITS.get(sign);
      if (digit === undefined) return undefined;
    } else {
      if (place >= last) return undefined;
      sum += (digit ?? 1) * place;
      digit = undefined;
      last = place;
    }
  }
  return sum + (digit ?? 0);
}

function readYear(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const digits = Array.from(toAscii(text))
    .map((sign) => DIGITS.get(sign) ?? sign)
    .join('');
  return /^\d{4}$/.test(digits) ? Number(digits) : undefined;
}

/** 截至2024年12月31日 and 2024年底 are the whole year, 截至6月底 is not. */
function isPartOfYear(text: string): boolean {
  if (/1\s*月\s*1\s*日|12\s*月(?:份|底|末|\s*31\s*日)|1\s*[-—至到~～]\s*12\s*月/.test(text))
    return false;
  return /上半年|下半年|季度|月|年来|近几年|历年|以来|近[两三五]年|\d{4}\s*年?\s*[-—至到~～]/.test(
    text,
  );
}
