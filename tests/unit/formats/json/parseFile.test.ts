import { describe, expect, it } from 'vitest';
import type { ReportFailure, FileFailure } from '@/formats/json/failure';
import { parseReportFile, type ReadFile } from '@/formats/json/parseFile';
import { serializeFile } from '@/formats/json/serializeFile';
import { blankTables, cellValue, type Report } from '@/report/report';
import {
  HEAD,
  MAKERS,
  bytesOf,
  createReport,
  fileOf,
  jsonBytes,
  smallestReport,
} from '@tests/helpers/reportFile';

function failureOf(bytes: Uint8Array): FileFailure {
  const read = parseReportFile(bytes, MAKERS);
  if (read.ok) throw new Error('The file was read.');
  return read.failure;
}

function readFile(value: unknown): ReadFile {
  const read = parseReportFile(jsonBytes(value), MAKERS);
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value;
}

function readOne(report: unknown): Report {
  const [read] = readFile(fileOf([report])).reports;
  if (!read?.ok) throw new Error(JSON.stringify(read));
  return read.report;
}

function failureOfOne(report: unknown): ReportFailure {
  const [read] = readFile(fileOf([report])).reports;
  if (!read || read.ok) throw new Error('The report was read.');
  return read.failure;
}

describe('a file that is not JSON', () => {
  it.each([
    ['empty', ''],
    ['blanks and a byte order mark', '\uFEFF \r\n\t'],
    ['zeros, as a disk leaves them when the power fails', '\0\0\0\0'],
  ])('is empty: %s', (_, text) => {
    expect(failureOf(bytesOf(text))).toEqual({ kind: 'empty' });
  });

  it('says line and column of what breaks it', () => {
    const text = '{\n  "format": "gongkai-reports",\n  "version": 1,,\n}';
    const failure = { kind: 'notJson', line: 3, column: 16, isCutShort: false };
    expect(failureOf(bytesOf(text))).toEqual(failure);
  });

  it.each([
    ['{"format":"gongkai-reports",', 1, 29],
    ['{\n"format":"gongkai-rep', 2, 10],
    ['{"reports":[tru', 1, 13],
    ['{"reports":[1,\n{}', 2, 3],
  ])('says that it is cut short: %j', (text, line, column) => {
    const failure = { kind: 'notJson', line, column, isCutShort: true };
    expect(failureOf(bytesOf(text))).toEqual(failure);
  });

  it('is cut short and not badly encoded where it ends inside a Chinese character', () => {
    const bytes = bytesOf('{"format":"报').slice(0, -1);
    expect(failureOf(bytes)).toMatchObject({ kind: 'notJson', line: 1, isCutShort: true });
  });

  it('is not taken for cut short where it never began to be JSON', () => {
    expect(failureOf(bytesOf('年报'))).toMatchObject({ kind: 'notJson', isCutShort: false });
    expect(failureOf(bytesOf('{} x'))).toMatchObject({ line: 1, column: 4, isCutShort: false });
  });

  it.each([
    ['GB18030', [0x7b, 0x22, 0xc4, 0xea, 0x22, 0x7d], 'unknown'],
    ['UTF-16', [0xff, 0xfe, 0x7b, 0x00], 'utf16'],
    ['a zip, such as a Word file', [0x50, 0x4b, 0x03, 0x04, 0xff], 'zip'],
    ['a PDF', [0x25, 0x50, 0x44, 0x46, 0xff], 'pdf'],
  ] as const)('is no text where it is not UTF-8: %s', (_, bytes, looksLike) => {
    expect(failureOf(Uint8Array.from(bytes))).toEqual({ kind: 'notText', looksLike });
  });

  it('is too large above 20 MB, before anything is looked at', () => {
    const failure = { kind: 'tooLarge', found: 20_000_001, limit: 20_000_000 };
    expect(failureOf(new Uint8Array(20_000_001))).toEqual(failure);
  });

  it.each([
    ['whole', (depth: number) => '['.repeat(depth) + ']'.repeat(depth)],
    ['cut short', (depth: number) => '['.repeat(depth)],
    ['in objects', (depth: number) => '{"a":'.repeat(depth)],
  ])('is too deep with a million brackets, and breaks nothing: %s', (_, textOf) => {
    const kind = failureOf(bytesOf(textOf(1_000_000))).kind;
    expect(['tooDeep', 'notReports']).toContain(kind);
  });
});

describe('a JSON file of something else', () => {
  it.each([
    ['a list', [1, 2], { kind: 'list', length: 2 }],
    ['a number', 12, { kind: 'value', found: '12' }],
    ['another format', { format: 'geojson' }, { kind: 'otherFormat', format: 'geojson' }],
    ['a report without its file', smallestReport(), { kind: 'bareReport' }],
    ['any object', { name: 1, scripts: 2 }, { kind: 'object', keys: ['name', 'scripts'] }],
  ])('is told with what it looks like: %s', (_, value, looksLike) => {
    expect(failureOf(jsonBytes(value))).toEqual({ kind: 'notReports', looksLike });
  });
});

describe('the version of a file', () => {
  it('above ours is refused, whatever else is in the file', () => {
    const newer = { ...(fileOf('anything') as object), version: 2, __proto: 1 };
    const failure = { kind: 'newerVersion', found: 2, supported: 1 };
    expect(failureOf(jsonBytes(newer))).toEqual(failure);
  });

  it.each([0, -1, 1.5, '1', null])('has to be a whole number from 1: %j', (version) => {
    expect(failureOf(jsonBytes(fileOf([], { version })))).toEqual({
      kind: 'badValue',
      path: 'version',
      expected: 'version',
      found: String(version),
    });
  });

  it('has to be there', () => {
    const failure = { kind: 'missing', path: 'version' };
    expect(failureOf(jsonBytes({ format: 'gongkai-reports', reports: [] }))).toEqual(failure);
  });
});

describe('the head of a file', () => {
  it('has to have a list of reports', () => {
    const head = { format: 'gongkai-reports', version: 1 };
    expect(failureOf(jsonBytes(head))).toEqual({ kind: 'missing', path: 'reports' });
    expect(failureOf(jsonBytes({ ...head, reports: {} }))).toEqual({
      kind: 'badValue',
      path: 'reports',
      expected: 'list',
      found: '{…}',
    });
  });

  it('without a report and without a library holds nothing to read', () => {
    expect(failureOf(jsonBytes(fileOf([])))).toEqual({ kind: 'noReports' });
    expect(readFile(fileOf([], { library: {} })).library).toEqual({
      ok: true,
      value: { agencies: [], decks: [], views: [] },
    });
  });

  it('may hold a wrong library without costing the reports', () => {
    const read = readFile(fileOf([smallestReport()], { library: { agencies: [{ name: 5 }] } }));
    expect(read.reports[0]?.ok).toBe(true);
    expect(read.library).toEqual({
      ok: false,
      failure: { kind: 'badValue', path: 'library/agencies/0/name', expected: 'text', found: '5' },
    });
  });

  it('may begin with a byte order mark', () => {
    const text = `\uFEFF${serializeFile([createReport()], HEAD)}`;
    const read = parseReportFile(bytesOf(text), MAKERS);
    expect(read.ok && read.value.reports[0]?.ok).toBe(true);
  });
});

describe('sha256', () => {
  const sound = serializeFile([createReport({}, { 'disclosure/licensing/decisions': 195 })], HEAD);

  it('that is present and wrong marks the file as damaged, and the report is still there', () => {
    const changed = sound.replace('"decisions":195', '"decisions":196');
    const read = parseReportFile(bytesOf(changed), MAKERS);
    expect(read.ok && read.value.isDamaged).toBe(true);
    const [one] = read.ok ? read.value.reports : [];
    expect(one?.ok && cellValue(one.report, 'disclosure/licensing/decisions')).toBe(196);
  });

  it('may be left out', () => {
    expect(readFile(fileOf([smallestReport()])).isDamaged).toBe(false);
  });

  it('fits a file that was indented and put in another order by another program', () => {
    const file = JSON.parse(sound) as { reports: Record<string, unknown>[]; sha256: string };
    const turned = file.reports.map((report) =>
      Object.fromEntries(Object.entries(report).reverse()),
    );
    const text = JSON.stringify(
      { ...file, sha256: file.sha256.toUpperCase(), reports: turned },
      null,
      4,
    );
    const read = parseReportFile(bytesOf(text), MAKERS);
    expect(read.ok && read.value.isDamaged).toBe(false);
  });
});

describe('a report of a file', () => {
  it('with the required keys alone gets the empty values and what is made', () => {
    const read = readOne(smallestReport());
    const editions = { disclosure: '2019', requests: '2019', disputes: '2019' } as const;
    expect(read).toEqual({
      id: 'made-id',
      revision: 0,
      agency: { name: '平潭综合实验区', kind: 'other', level: '', region: '' },
      year: 2020,
      edition: '2019',
      tableEditions: {},
      scope: 'agency',
      status: 'published',
      title: '平潭综合实验区2020年度政府信息公开工作年度报告',
      preface: '',
      chapters: {
        overview: '',
        disclosure: '',
        requests: '',
        disputes: '',
        problems: '',
        other: '',
      },
      tables: blankTables(editions),
      remarks: {},
      dismissals: [],
      signature: { organ: '', date: '' },
      publication: { date: '', url: '' },
      reviews: [],
      parts: [],
      createdAt: '2024-02-01T00:00:00.000Z',
      updatedAt: '2024-02-01T00:00:00.000Z',
    });
  });

  it('keeps id, revision, dates, status and title where they are given', () => {
    const given = {
      id: 'yuhang-2023',
      revision: 12,
      status: 'returned',
      title: '',
      createdAt: '2024-01-10T09:00:00+08:00',
      updatedAt: '2024-01-15',
    };
    expect(readOne(smallestReport(given))).toMatchObject(given);
  });

  it.each(['agency', 'year', 'edition', 'tables'])('has to have %s', (key) => {
    const report = Object.fromEntries(
      Object.entries(smallestReport()).filter(([name]) => name !== key),
    );
    expect(failureOfOne(report)).toEqual({ kind: 'missing', path: key });
  });

  it.each([
    ['agency/name', { agency: {} }, { kind: 'missing', path: 'agency/name' }],
    [
      'agency/kind',
      { agency: { name: '', kind: 'park' } },
      { expected: 'agencyKind', found: 'park' },
    ],
    ['agency', { agency: [] }, { expected: 'object', found: '[…]' }],
    ['year', { year: '2020' }, { expected: 'year', found: '2020' }],
    ['year', { year: 20200 }, { expected: 'year', found: '20200' }],
    ['edition', { edition: '2020' }, { expected: 'edition', found: '2020' }],
    ['edition', { edition: 'toString' }, { expected: 'edition', found: 'toString' }],
    ['tableEditions/requests', { tableEditions: { requests: 2021 } }, { expected: 'edition' }],
    ['status', { status: 'lost' }, { expected: 'status', found: 'lost' }],
    ['scope', { scope: null }, { expected: 'scope', found: 'null' }],
    ['id', { id: 'a/b' }, { expected: 'id', found: 'a/b' }],
    ['id', { id: '__proto__' }, { expected: 'id' }],
    ['revision', { revision: -1 }, { expected: 'wholeNumber', found: '-1' }],
    ['createdAt', { createdAt: 'yesterday' }, { expected: 'timestamp', found: 'yesterday' }],
    ['chapters', { chapters: ['…'] }, { expected: 'object', found: '[…]' }],
    ['chapters/overview', { chapters: { overview: 5 } }, { expected: 'text', found: '5' }],
    ['remarks/a', { remarks: { a: null } }, { expected: 'text', found: 'null' }],
    ['dismissals/0/check', { dismissals: [{}] }, { kind: 'missing' }],
    ['unread', { unread: {} }, { expected: 'list', found: '{…}' }],
    ['example', { example: 'yes' }, { expected: 'truth', found: 'yes' }],
    ['tables', { tables: [] }, { expected: 'object', found: '[…]' }],
    ['disclosure', { tables: { disclosure: 1 } }, { expected: 'object', found: '1' }],
  ])('is refused with the place of what is wrong: %s', (path, changes, failure) => {
    expect(failureOfOne(smallestReport(changes))).toMatchObject({
      kind: 'badValue',
      path,
      ...failure,
    });
  });

  it('that is not one is refused', () => {
    const failure = { kind: 'badValue', path: '', expected: 'object', found: '5' };
    expect(failureOfOne(5)).toEqual(failure);
  });

  it('that is bad does not cost the others, and is named by what it says of itself', () => {
    const bad = smallestReport({ status: 'lost' });
    const { reports } = readFile(fileOf([smallestReport({ id: 'a' }), bad, createReport()]));
    expect(reports.map(({ ok, place }) => [ok, place])).toEqual([
      [true, 0],
      [false, 1],
      [true, 2],
    ]);
    expect(reports[1]).toMatchObject({ agency: '平潭综合实验区', year: 2020 });
  });

  it('of an id that stands in the file already is refused', () => {
    const report = createReport();
    const other = createReport({ title: '另一个标题' });
    const { reports } = readFile(fileOf([report, { ...report, revision: 3 }, other]));
    expect(reports.map((read) => (read.ok ? 'read' : read.failure))).toEqual([
      'read',
      { kind: 'duplicateId', id: report.id, first: 0, isSameContent: true },
      { kind: 'duplicateId', id: report.id, first: 0, isSameContent: false },
    ]);
  });
});

describe('the cells of a report', () => {
  const tables = (amount: unknown): object =>
    smallestReport({ edition: '2021', tables: { disclosure: { fees: { amount } } } });

  it.each([0, 195, -18, 0.1, 96171.6, 999_999_999.999999, 1e21, null, '/'])(
    'hold %j as it is',
    (value) => {
      expect(cellValue(readOne(tables(value)), 'disclosure/fees/amount')).toBe(value);
    },
  );

  it('hold 0 where -0 is written', () => {
    const text = JSON.stringify(fileOf([tables(5)])).replace('"amount":5', '"amount":-0');
    const read = parseReportFile(bytesOf(text), MAKERS);
    const [one] = read.ok ? read.value.reports : [];
    expect(one?.ok && Object.is(cellValue(one.report, 'disclosure/fees/amount'), 0)).toBe(true);
  });

  it.each([
    ['195', 'cell', '195'],
    ['', 'cell', ''],
    ['／', 'cell', '／'],
    [true, 'cell', 'true'],
    [{}, 'cell', '{…}'],
    [0.1234567, 'sixPlaces', '0.1234567'],
    [1e-7, 'sixPlaces', '1e-7'],
  ])('are refused with their address: %j', (value, expected, found) => {
    const path = 'disclosure/fees/amount';
    expect(failureOfOne(tables(value))).toEqual({ kind: 'badValue', path, expected, found });
  });

  it('are refused where a number is too large to be held', () => {
    const text = JSON.stringify(fileOf([tables(5)])).replace('"amount":5', '"amount":1e999');
    expect(failureOf(bytesOf(text))).toMatchObject({
      kind: 'badValue',
      path: 'reports/0/tables/disclosure/fees/amount',
      expected: 'finiteNumber',
    });
  });

  it.each([
    ['invented', { invented: {} }],
    ['disclosure/invented', { disclosure: { invented: { amount: 1 } } }],
    ['disclosure/fees/invented', { disclosure: { fees: { amount: 1, invented: 2 } } }],
    ['requests/other', { requests: { other: { total: 1 } } }],
    ['disclosure/rules/newlyMade', { disclosure: { rules: { newlyMade: 1 } } }],
  ])('that the form does not have are refused by address: %s', (address, given) => {
    const report = smallestReport({ edition: '2021', tables: given });
    expect(failureOfOne(report)).toEqual({ kind: 'unknownCell', address });
  });

  it('are those of the form that tableEditions names for the table', () => {
    const report = readOne(
      smallestReport({
        edition: '2021',
        tableEditions: { requests: '2019' },
        tables: { requests: { other: { total: 3 } }, disclosure: { rules: { inForce: 4 } } },
      }),
    );
    expect(cellValue(report, 'requests/other/total')).toBe(3);
    expect(cellValue(report, 'disclosure/rules/inForce')).toBe(4);
    expect(cellValue(report, 'requests/other.misc/total')).toBeUndefined();
  });

  it('that are missing are blank, and are listed in a notice', () => {
    const { tables } = createReport();
    const disclosure = Object.fromEntries(
      Object.entries({ ...tables.disclosure, fees: {} }).filter(([row]) => row !== 'rules'),
    );
    const [read] = readFile(fileOf([createReport({ tables: { ...tables, disclosure } })])).reports;
    expect(read?.ok && read.notices).toEqual([
      {
        kind: 'cellsMissing',
        addresses: [
          'disclosure/rules/issued',
          'disclosure/rules/repealed',
          'disclosure/rules/inForce',
          'disclosure/fees/amount',
        ],
      },
    ]);
    expect(read?.ok && cellValue(read.report, 'disclosure/fees/amount')).toBeNull();
  });
});

describe('the limits of a report', () => {
  it('are 10,000 cells', () => {
    const row = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`c${index}`, 0]));
    const report = smallestReport({ tables: { disclosure: { rules: row } } });
    const failure = { kind: 'tooManyCells', found: 10_001, limit: 10_000 };
    expect(failureOfOne(report)).toEqual(failure);
  });

  it('are 1 MB of text, in bytes', () => {
    const within = smallestReport({ chapters: { overview: '字'.repeat(333_300) } });
    expect(readOne(within).chapters.overview).toHaveLength(333_300);
    const beyond = smallestReport({ chapters: { overview: '字'.repeat(333_334) } });
    expect(failureOfOne(beyond)).toMatchObject({ kind: 'tooMuchText', limit: 1_000_000 });
  });

  it('are 64 kB of unknown keys, wherever they stand', () => {
    const within = { future: 'x'.repeat(30_000), agency: { name: '', later: 'x'.repeat(30_000) } };
    expect(readOne(smallestReport(within))).toMatchObject(within);
    const beyond = { ...within, chapters: { seven: 'x'.repeat(5_000) } };
    expect(failureOfOne(smallestReport(beyond))).toEqual({
      kind: 'tooMuchUnknown',
      // Each key and text with its quotes, and the colon between them.
      found: 30_011 + 30_010 + 5_010,
      limit: 64_000,
    });
  });

  it('are 32 levels of the file', () => {
    const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));
    // File, list of reports and report are three levels.
    expect(readOne(smallestReport({ future: nested(29) }))).toHaveProperty('future');
    const failure = failureOf(jsonBytes(fileOf([smallestReport({ future: nested(30) })])));
    expect(failure).toEqual({ kind: 'tooDeep', limit: 32 });
  });
});

describe('keys that this program does not know', () => {
  it('are kept where they stand and written back after the others', () => {
    const report = {
      ...createReport(),
      agency: { ...createReport().agency, code: '330110' },
      chapters: { ...createReport().chapters, seventh: '…' },
      dismissals: [{ check: 'T3-BAL', cells: [], reason: '', at: '', by: '张' }],
      future: { a: [1, null] },
    };
    const read = readOne(report);
    expect(read).toEqual(report);
    const written = serializeFile([read], HEAD);
    expect(written).toContain('"region":"浙江省杭州市余杭区","code":"330110"}');
    expect(written).toContain('"future":{"a":[1,null]}}');
  });
});
