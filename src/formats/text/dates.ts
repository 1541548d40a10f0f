const DIGITS = '〇一二三四五六七八九';

/** A text with its years and days in figures: 二〇二三年一月十五日 becomes 2023年1月15日. */
export function withFigures(text: string): string {
  return text
    .replace(/二[〇○零0Oo][〇○零一二三四五六七八九]{2}(?=\s*年)/g, (year) =>
      Array.from(year, (sign) => Math.max(0, DIGITS.indexOf(sign))).join(''),
    )
    .replace(/(?:[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=[月日])/g, (number) =>
      String(countOf(number)),
    );
}

function countOf(number: string): number {
  const at = number.indexOf('十');
  if (at < 0) return Math.max(0, DIGITS.indexOf(number));
  const tens = at === 0 ? 1 : DIGITS.indexOf(number.slice(0, at));
  return tens * 10 + Math.max(0, DIGITS.indexOf(number.slice(at + 1) || '〇'));
}

const DATE = /^(20\d{2})年(\d{1,2})月(\d{1,2})日$/;

/** A line that is a date and nothing else, as ISO 8601; blanks in it do not matter. */
export function parseDateLine(line: string): string | undefined {
  if (line.length > 40) return undefined;
  const match = DATE.exec(withFigures(line.normalize('NFKC').replace(/\s+/g, '')));
  if (!match) return undefined;
  const [, year = '', month = '', day = ''] = match;
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31)
    return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const YEAR = /(20\d{2})\s*年/g;

/** The years that a text names, as often as it names them. */
export function yearsIn(text: string): readonly number[] {
  return [...withFigures(text).matchAll(YEAR)].map((match) => Number(match[1]));
}
