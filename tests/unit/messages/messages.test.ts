import { describe, expect, it } from 'vitest';
import { en } from '@/messages/en';
import { FAILURE_WORDS } from '@/messages/failures';
import { FINDING_WORDS } from '@/messages/findings';
import { IMPORT_PREVIEW_WORDS } from '@/messages/importPreview';
import { KEEPING_WORDS } from '@/messages/keeping';
import { loadMessages } from '@/messages/messages';
import { TREND_WORDS } from '@/messages/trends';
import { sayDay, sayTime } from '@/messages/moment';
import { VERSION_WORDS } from '@/messages/versions';
import { sayWhen } from '@/messages/when';
import { zh } from '@/messages/zh';

type Say = (...given: readonly unknown[]) => unknown;
type Word = string | Say;

/** Every word by its path, at every depth. */
function wordsOf(table: object, path = ''): readonly (readonly [string, Word])[] {
  return Object.entries(table).flatMap(([key, value]: [string, unknown]) => {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') return [[at, value] as const];
    if (typeof value === 'function') return [[at, value as Say] as const];
    if (typeof value === 'object' && value !== null) return wordsOf(value, at);
    throw new Error(`${at} is neither a word nor a table of words`);
  });
}

/** Stands for whatever a message takes: a number, a name, a list, or an object of them. */
function anything(text: string): unknown {
  return new Proxy([text], {
    get: (list, key) => {
      if (typeof key === 'symbol' || key in list) return Reflect.get(list, key) as unknown;
      const ofText: unknown = Reflect.get(String.prototype, key);
      return typeof ofText === 'function' ? (ofText.bind(text) as unknown) : text;
    },
  });
}

const MARKS = ['71', '72', '73', '74'];
const ANYTHING = MARKS.map(anything);

/** What a word or a message says of sample names, and of the numbers 1 and 0 where it takes numbers. */
function spoken([, word]: readonly [string, Word]): readonly string[] {
  if (typeof word === 'string') return [word];
  const said = [ANYTHING, [1, 1, 1, 1], [0, 0, 0, 0]].map((sample) => {
    try {
      return String(word(...sample));
    } catch {
      // It takes a list, not a number.
      return '';
    }
  });
  return said.filter((text, index) => index === 0 || !NONSENSE.test(text));
}

const NONSENSE = /undefined|NaN|\[object/;
const chinese = wordsOf({
  ...zh,
  findings: FINDING_WORDS.zh,
  preview: IMPORT_PREVIEW_WORDS.zh,
  keeping: KEEPING_WORDS.zh,
  versions: VERSION_WORDS.zh,
  failures: FAILURE_WORDS.zh,
  trends: TREND_WORDS.zh,
});
const english = new Map(
  wordsOf({
    ...en,
    findings: FINDING_WORDS.en,
    preview: IMPORT_PREVIEW_WORDS.en,
    keeping: KEEPING_WORDS.en,
    versions: VERSION_WORDS.en,
    failures: FAILURE_WORDS.en,
    trends: TREND_WORDS.en,
  }),
);
const HAN = /[\u3400-\u9fff]/;

/** Chinese on purpose: the name by which acceptance finds a box, and the signs that a text must not hold. */
const CHINESE_ON_PURPOSE = new Set(['importing.pasteLabel', 'grid.refused.tenThousand']);

describe('the words of the two languages', () => {
  it('have the same keys at every depth, and messages of the same shape', () => {
    const shape = ([path, word]: readonly [string, Word]) =>
      `${path} ${typeof word === 'string' ? 'word' : `of ${word.length}`}`;
    expect([...english].map(shape).sort()).toEqual(chinese.map(shape).sort());
  });

  it('are empty in English only where they are in Chinese', () => {
    const empty = chinese.filter(([path, word]) => word !== '' && english.get(path) === '');
    expect(empty).toEqual([]);
  });

  it('hold no Chinese in English, but where it is meant', () => {
    const left = [...english].filter(
      (entry) => !CHINESE_ON_PURPOSE.has(entry[0]) && spoken(entry).some((text) => HAN.test(text)),
    );
    expect(left.map(([path]) => path)).toEqual([]);
  });

  it('say something of whatever they are given, and nothing undefined', () => {
    for (const entry of [...chinese, ...english]) {
      for (const text of spoken(entry)) expect(text, entry[0]).not.toMatch(NONSENSE);
    }
  });

  it('leave out nothing in English that the Chinese tells', () => {
    const told = (texts: readonly string[]) => MARKS.filter((mark) => texts[0]?.includes(mark));
    for (const entry of chinese) {
      const [path] = entry;
      const translated = spoken([path, english.get(path) ?? '']);
      expect([path, told(translated)]).toEqual([path, told(spoken(entry))]);
    }
  });

  it('are loaded when they are asked for', async () => {
    expect(await loadMessages('zh')).toBe(zh);
    expect(await loadMessages('en')).toBe(en);
  });
});

describe('when something happened', () => {
  const now = new Date(2024, 0, 15, 18, 0);

  it('is the time for today and the date for another day, in either language', () => {
    const today = new Date(2024, 0, 15, 9, 5).toISOString();
    const before = new Date(2023, 11, 3, 9, 5).toISOString();
    expect(sayWhen(today, now, 'zh')).toBe('09:05');
    expect(sayWhen(today, now, 'en')).toBe('09:05');
    expect(sayWhen(before, now, 'zh')).toBe('2023年12月3日');
    expect(sayWhen(before, now, 'en')).toBe('3 December 2023');
  });

  it('is told by day and time apart, the year only where it is another', () => {
    const iso = new Date(2024, 0, 12, 9, 5).toISOString();
    expect(sayTime(iso, 'zh')).toBe('09:05');
    expect(sayDay(iso, now, 'zh')).toBe('1月12日星期五');
    expect(sayDay(iso, now, 'en')).toBe('Friday 12 January');
    expect(sayDay(iso, new Date(2025, 0, 1), 'zh')).toBe('2024年1月12日星期五');
  });
});
