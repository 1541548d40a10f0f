const DIGITS = '〇一二三四五六七八九';
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
/** Beyond this, letters and Roman figures are written as plain figures: they grow with the number. */
const LONG_FROM = 400;

/** How Word writes the number of a list, by the name of the format; names not known are plain figures. */
export function formatListNumber(value: number, format: string): string {
  if (value < 0) return String(value);
  return FORMATS.get(format)?.(value) ?? String(value);
}

const FORMATS: ReadonlyMap<string, (value: number) => string | undefined> = new Map([
  ['none', () => ''],
  ['decimalZero', (value) => String(value).padStart(2, '0')],
  ['decimalFullWidth', toFullWidth],
  ['decimalFullWidth2', toFullWidth],
  ['decimalEnclosedCircle', (value) => signAt(0x2460, value, 20)],
  ['decimalEnclosedCircleChinese', (value) => signAt(0x2460, value, 20)],
  ['decimalEnclosedParen', (value) => signAt(0x2474, value, 20)],
  ['decimalEnclosedFullstop', (value) => signAt(0x2488, value, 20)],
  ['ideographEnclosedCircle', (value) => signAt(0x3280, value, 10)],
  ['ideographTraditional', (value) => STEMS[value - 1]],
  ['ideographZodiac', (value) => BRANCHES[value - 1]],
  ['ideographDigital', toChineseDigits],
  ['japaneseDigitalTenThousand', toChineseDigits],
  ['taiwaneseDigital', toChineseDigits],
  ['chineseCounting', (value) => (value < 100 ? toChinese(value) : toChineseDigits(value))],
  ['taiwaneseCounting', (value) => (value < 100 ? toChinese(value) : toChineseDigits(value))],
  ['chineseCountingThousand', toChinese],
  ['taiwaneseCountingThousand', toChinese],
  ['japaneseCounting', toChinese],
  ['chineseLegalSimplified', (value) => toChinese(value, LEGAL_DIGITS, '拾佰仟')],
  ['upperRoman', toRoman],
  ['lowerRoman', (value) => toRoman(value)?.toLowerCase()],
  ['upperLetter', toLetters],
  ['lowerLetter', (value) => toLetters(value)?.toLowerCase()],
] satisfies readonly (readonly [string, (value: number) => string | undefined])[]);

/** The sign of a row of numbered signs that begins with 1. */
function signAt(first: number, value: number, count: number): string | undefined {
  return value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : undefined;
}

function toFullWidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function toChineseDigits(value: number): string {
  return String(value).replace(/\d/g, (digit) => DIGITS[Number(digit)] ?? digit);
}

/** 十一, 二十, 一百零一; undefined from ten thousand on. */
function toChinese(value: number, digits = DIGITS, units = '十百千'): string | undefined {
  if (value === 0) return digits[0];
  if (value >= 10_000) return undefined;
  let text = '';
  let hasGap = false;
  for (const [index, digit] of Array.from(String(value), Number).entries()) {
    const unit = units[String(value).length - index - 2] ?? '';
    if (digit === 0) hasGap = text !== '';
    else {
      const isBareTen = text === '' && digit === 1 && unit === '十';
      text += (hasGap ? '零' : '') + (isBareTen ? '' : (digits[digit] ?? '')) + unit;
      hasGap = false;
    }
  }
  return text;
}

const ROMAN = [
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

function toRoman(value: number): string | undefined {
  if (value < 1 || value > LONG_FROM) return undefined;
  let rest = value;
  let text = '';
  for (const [sign, worth] of ROMAN) {
    text += sign.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
}

/** A … Z, AA, BB, as Word goes on. */
function toLetters(value: number): string | undefined {
  if (value < 1 || value > LONG_FROM) return undefined;
  const letter = String.fromCharCode(65 + ((value - 1) % 26));
  return letter.repeat(Math.ceil(value / 26));
}
