import fc from 'fast-check';
import type { EditionId, TableId } from '@/editions/edition';
import { tableForm, type FormEditions } from '@/editions/form';
import {
  AGENCY_KINDS,
  AGENCY_LEVELS,
  CHAPTER_IDS,
  SCOPES,
  STATUSES,
  editionsOf,
  formCellsOf,
  type Agency,
  type CellValue,
  type Dismissal,
  type Report,
  type TableData,
} from '@/report/report';

const HOSTILE_KEYS = ['__proto__', 'constructor', 'prototype'];

/** Texts that have broken programs: markup, formulas, half pairs, marks that turn the writing, line ends. */
export const NASTY_TEXTS: readonly string[] = [
  '',
  ' ',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '=1+1',
  '@SUM(A1)',
  '__proto__',
  'constructor',
  '\u0000\u0001\u007f',
  '\ud800',
  '\udc00\ud800',
  '\u202E年报\u202C',
  '\uFEFF开头',
  '\u2028\u2029',
  '第一段\r\n第二段\n\n第四段\r',
  '（一）主动公开\n1.规章{{disclosure/rules/issued}}件',
  '𠮷野家👨‍👩‍👧',
  '\\u0041\\"',
  '１２３，４５６',
];

export function arbitraryText(maxLength = 40): fc.Arbitrary<string> {
  return fc.oneof(
    fc.string({ unit: 'binary', maxLength }),
    fc.string({ unit: 'grapheme', maxLength }),
    fc.constantFrom(...NASTY_TEXTS),
  );
}

/** Whole numbers, negative ones, amounts of up to six places, blanks and `/`. */
export function arbitraryCell(): fc.Arbitrary<CellValue> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 999_999_999 }) },
    { weight: 2, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: -10_000, max: -1 }) },
    {
      weight: 2,
      arbitrary: fc.integer({ min: 0, max: 999_999_999_999 }).map((value) => value / 1_000_000),
    },
    { weight: 2, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constant('/' as const) },
  );
}

/** A table's cells are drawn as plain numbers and made into cells, which is several times as fast. */
function arbitraryTable(edition: EditionId, table: TableId): fc.Arbitrary<TableData> {
  const { rows, cells } = tableForm(edition, table);
  return fc
    .array(fc.nat({ max: 0xffffffff }), { minLength: cells.length, maxLength: cells.length })
    .map((drawn): TableData => {
      const rest = drawn[Symbol.iterator]();
      return Object.fromEntries(
        rows.map((row) => [
          row.id,
          Object.fromEntries(
            row.columns.map((column) => [column, cellOfDraw(rest.next().value ?? 0)]),
          ),
        ]),
      );
    });
}

function cellOfDraw(drawn: number): CellValue {
  const value = drawn >>> 3;
  switch (drawn & 7) {
    case 0:
      return 0;
    case 1:
      return null;
    case 2:
      return '/';
    case 3:
      return value / 1_000_000;
    case 4:
      return -(value % 10_000) || 0;
    default:
      return value;
  }
}

export function arbitraryAgency(): fc.Arbitrary<Agency> {
  return fc.record({
    name: fc.oneof(fc.constantFrom('余杭区应急管理局', '平潭综合实验区'), arbitraryText(20)),
    kind: fc.constantFrom(...AGENCY_KINDS),
    level: fc.constantFrom(...AGENCY_LEVELS),
    region: arbitraryText(20),
  });
}

/** What a newer program may have written beside what this one knows: any JSON under keys of its own. */
export function arbitraryUnknownKeys(): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const key = fc.oneof(
    fc.constantFrom('future', '7', '-1', '将来', 'toString', 'hasOwnProperty', 'toJSON', '\ud800'),
    fc.string({ maxLength: 8 }).map((rest) => `x-${rest}`),
  );
  const value = fc.jsonValue({ maxDepth: 2 }).filter((given) => !holdsHostileKey(given));
  return fc
    .array(fc.tuple(key, value), { maxLength: 3 })
    .map((members): Record<string, unknown> => Object.fromEntries(members));
}

function holdsHostileKey(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([key, member]) => HOSTILE_KEYS.includes(key) || holdsHostileKey(member),
  );
}

function arbitraryDismissal(editions: FormEditions): fc.Arbitrary<Dismissal> {
  const addresses = formCellsOf(editions).map(({ address }) => address);
  return fc.record(
    {
      check: fc.constantFrom('X-JUMP', 'T3-BAL', 'T4-SUM'),
      cells: fc.subarray(addresses, { maxLength: 3 }),
      reason: arbitraryText(),
      at: fc.constant('2024-01-14T08:00:00.000Z'),
      values: fc.array(arbitraryCell(), { maxLength: 3 }),
      text: arbitraryText(),
    },
    { requiredKeys: ['check', 'cells', 'reason', 'at'] },
  );
}

function arbitraryMoment(): fc.Arbitrary<string> {
  return fc
    .date({
      min: new Date('2020-01-01T00:00:00Z'),
      max: new Date('2030-01-01T00:00:00Z'),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString());
}

type Forms = Pick<Report, 'edition' | 'tableEditions'>;

/** Reports of one form throughout, and reports with one table in the other form. */
const FORMS: readonly Forms[] = (['2019', '2021'] as const).flatMap((edition): Forms[] => {
  const other: EditionId = edition === '2019' ? '2021' : '2019';
  return [
    { edition, tableEditions: {} },
    { edition, tableEditions: { disclosure: other } },
    { edition, tableEditions: { requests: other } },
    { edition, tableEditions: { requests: edition, disputes: other } },
  ];
});

function arbitraryReportOf(forms: Forms): fc.Arbitrary<Report> {
  const editions = editionsOf(forms);
  const addresses = formCellsOf(editions).map(({ address }) => address);
  const text = arbitraryText();
  const known = fc.record({
    id: fc.uuid(),
    revision: fc.nat({ max: 10_000 }),
    agency: withUnknownKeys(arbitraryAgency()),
    year: fc.integer({ min: 2008, max: 2035 }),
    edition: fc.constant(forms.edition),
    tableEditions: fc.constant(forms.tableEditions),
    scope: fc.constantFrom(...SCOPES),
    status: fc.constantFrom(...STATUSES),
    title: text,
    preface: text,
    chapters: withUnknownKeys(
      fc
        .array(arbitraryText(120), { minLength: 6, maxLength: 6 })
        .map((texts) => chaptersOf(texts)),
    ),
    tables: fc.record({
      disclosure: arbitraryTable(editions.disclosure, 'disclosure'),
      requests: arbitraryTable(editions.requests, 'requests'),
      disputes: arbitraryTable(editions.disputes, 'disputes'),
    }),
    remarks: fc
      .array(fc.tuple(fc.constantFrom(...addresses), text), { maxLength: 3 })
      .map((remarks): Record<string, string> => Object.fromEntries(remarks)),
    dismissals: fc.array(withUnknownKeys(arbitraryDismissal(editions)), { maxLength: 2 }),
    signature: fc.record({ organ: text, date: fc.constantFrom('', '2024-01-20') }),
    publication: fc.record({ date: fc.constantFrom('', '2024-01-31'), url: text }),
    reviews: fc.array(
      fc.record(
        {
          id: fc.uuid(),
          at: text,
          by: text,
          about: text,
          text,
          reply: text,
          passage: text,
          settled: fc.boolean(),
        },
        { requiredKeys: ['id', 'at', 'by', 'about', 'text', 'reply'] },
      ),
      { maxLength: 2 },
    ),
    parts: fc.array(fc.record({ id: fc.uuid(), agency: text, revision: fc.nat() }), {
      maxLength: 2,
    }),
    createdAt: arbitraryMoment(),
    updatedAt: arbitraryMoment(),
  });
  const optional = fc.record(
    {
      unread: fc.subarray(addresses, { minLength: 1, maxLength: 4 }),
      example: fc.constant(true as const),
    },
    { requiredKeys: [] },
  );
  return withUnknownKeys(
    fc.tuple(known, optional).map(([report, more]): Report => ({ ...report, ...more })),
  );
}

function withUnknownKeys<Value extends object>(given: fc.Arbitrary<Value>): fc.Arbitrary<Value> {
  return fc.oneof(
    { weight: 3, arbitrary: given },
    {
      weight: 1,
      arbitrary: fc
        .tuple(given, arbitraryUnknownKeys())
        .map(([value, unknownKeys]) => ({ ...value, ...unknownKeys })),
    },
  );
}

function chaptersOf(texts: readonly string[]): Report['chapters'] {
  return Object.fromEntries(
    CHAPTER_IDS.map((id, index) => [id, texts[index] ?? '']),
  ) as Report['chapters'];
}

/**
 * Any report that the format allows: both forms and mixtures, all four states of a cell, dismissals,
 * remarks, reviews, texts that have broken programs, and the keys of a newer program.
 */
export function arbitraryReport(): fc.Arbitrary<Report> {
  made ??= fc.oneof(...FORMS.map(arbitraryReportOf));
  return made;
}

/** Made once: putting the arbitrary together takes longer than drawing from it. */
let made: fc.Arbitrary<Report> | undefined;

/** Reports of one library: no two of the same id. */
export function arbitraryReports(maxLength = 3): fc.Arbitrary<readonly Report[]> {
  return fc.uniqueArray(arbitraryReport(), {
    minLength: 1,
    maxLength,
    selector: (report) => report.id,
  });
}
