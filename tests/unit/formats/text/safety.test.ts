import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EDITIONS } from '@/editions/form';
import type { ReportDraft } from '@/formats/draft';
import { parseText } from '@/formats/text/parseText';
import { formCellsOf, cellValue, editionsOf, type Report } from '@/report/report';
import { PRINT_STYLES, printText } from '@tests/helpers/printText';
import { countingReport, differences } from './reading';

/** The wider of the two forms in each table. */
const REPORT = countingReport('2019', { requests: '2021' });

type Mutation = (lines: readonly string[], at: number, other: number) => readonly string[];

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'a line is deleted': (lines, at) => lines.filter((_, index) => index !== at),
  'a line stands twice': (lines, at) =>
    lines.flatMap((line, index) => (index === at ? [line, line] : [line])),
  'a line is emptied': (lines, at) => lines.map((line, index) => (index === at ? '' : line)),
  'a sign that is no figure is dropped': (lines, at, other) =>
    lines.map((line, index) => (index === at ? withoutSign(line, other) : line)),
};

function withoutSign(line: string, place: number): string {
  const at = line.length === 0 ? 0 : place % line.length;
  return /\d/.test(line[at] ?? '') ? line : line.slice(0, at) + line.slice(at + 1);
}

/** Cells that hold a number which the report has in another cell, or nowhere. */
function wrongNumbers(draft: ReportDraft, report: Report): readonly unknown[] {
  return differences(draft, report).filter(({ found }) => typeof found === 'number');
}

function arbitraryMutations(mutation: Mutation): fc.Arbitrary<(text: string) => string> {
  return fc
    .array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 2 })
    .map((places) => (text: string) => {
      let lines: readonly string[] = text.split('\n');
      for (const [at, other] of places) lines = mutation(lines, at % lines.length, other);
      return lines.join('\n');
    });
}

const PRINTED: readonly (readonly [string, (report: Report) => string])[] = [
  ...PRINT_STYLES.map((style) => [style, (report: Report) => printText(report, style)] as const),
  [
    'cellPerLine with merged cells written out',
    (report) => printText(report, 'cellPerLine', { areSpansFilled: true }),
  ],
  [
    'cellPerLine with doubled line ends',
    (report) => printText(report, 'cellPerLine').replace(/\n/g, '\n\n'),
  ],
];

describe.each(PRINTED)('in tables printed as %s', (_style, print) => {
  const printed = print(REPORT);

  test.each(Object.entries(MUTATIONS))(
    'no figure moves to another cell where %s',
    (_, mutation) => {
      fc.assert(
        fc.property(arbitraryMutations(mutation), (mutate) => {
          const read = parseText(mutate(printed));
          if (read.ok) expect(wrongNumbers(read.value, REPORT)).toEqual([]);
        }),
        { numRuns: 60 },
      );
    },
  );

  test('each single line may be missing without moving a figure, and the loss is told', () => {
    const lines = printed.split('\n');
    lines.forEach((line, at) => {
      const read = parseText(lines.filter((_, index) => index !== at).join('\n'));
      if (!read.ok) throw new Error(`Without “${line}”: ${read.failure.kind}`);
      const lost = differences(read.value, REPORT);
      expect({ line, wrong: wrongNumbers(read.value, REPORT) }).toEqual({ line, wrong: [] });
      expect(lost.length === 0 || read.value.notices.length > 0).toBe(true);
    });
  });
});

function numbersIn(text: string): readonly number[] {
  return [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([digits]) =>
    Number(digits.replace(/,/g, '')),
  );
}

/** Numbers in cells, taken off the numbers of the text one by one; what is left over was made up. */
function madeUpNumbers(draft: ReportDraft, text: string): readonly number[] {
  const left = new Map<number, number>();
  for (const number of numbersIn(text)) left.set(number, (left.get(number) ?? 0) + 1);
  return formCellsOf(editionsOf(draft)).flatMap(({ address }) => {
    const value = cellValue(draft, address);
    if (typeof value !== 'number') return [];
    const count = left.get(Math.abs(value)) ?? 0;
    left.set(Math.abs(value), count - 1);
    return count > 0 ? [] : [value];
  });
}

describe('numbers are never made up', () => {
  test.each(PRINT_STYLES)('where lines of a report printed as %s are shuffled', (style) => {
    const text = printText(countingReport(), style);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 12 }), (swaps) => {
        const lines = text.split('\n');
        for (const [a, b] of swaps) {
          const [from, to] = [a % lines.length, b % lines.length];
          [lines[from], lines[to]] = [lines[to] ?? '', lines[from] ?? ''];
        }
        const read = parseText(lines.join('\n'));
        if (read.ok) expect(madeUpNumbers(read.value, text)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  const labels = ['2021', '2019'].flatMap((id) => {
    const { disclosure, requests, disputes } = EDITIONS[id as '2021' | '2019'].tables;
    return [
      ...disclosure.blocks.flatMap((block) => [
        block.article,
        ...block.columns.map(({ zh }) => zh),
        ...block.rows.map(({ zh }) => zh),
      ]),
      ...[...requests.columnGroups, ...requests.columns, ...requests.rows].map(({ zh }) => zh),
      ...[...disputes.columnGroups, ...disputes.columns, ...disputes.rows].map(({ zh }) => zh),
      ...EDITIONS['2021'].chapters.map(({ heading }) => heading),
    ];
  });
  const scrap = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...labels, '信息内容') },
    { weight: 3, arbitrary: fc.nat({ max: 99_999 }).map(String) },
    {
      weight: 3,
      arbitrary: fc.constantFrom('\n', '\t', '\n\n', ' ', '\n\t', '|', '\u3000', '\r\n', '。'),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        '1.',
        '（',
        '）',
        '/',
        '-',
        '——',
        ',',
        '.',
        '①',
        '²',
        '件',
        '万元',
      ),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  );

  test('where labels, figures and signs stand in any order, and nothing is thrown', () => {
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 150 }), (scraps) => {
        const text = scraps.join('');
        const read = parseText(text);
        if (read.ok) expect(madeUpNumbers(read.value, text.normalize('NFKC'))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('where the text is any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(() => parseText(text)).not.toThrow();
      }),
    );
  });
});
