import { describe, expect, test } from 'vitest';
import type { TableId } from '@/editions/edition';
import { TABLE_IDS } from '@/editions/form';
import { tableLayout } from '@/editions/layout';
import { cellValue, formCellsOf, editionsOf, type Report } from '@/report/report';
import {
  CHAPTER_TEXTS,
  PRINT_STYLES,
  STYLES_WITH_BLANKS,
  printDocument,
  printTables,
  printText,
} from '@tests/helpers/printText';
import { REAL_REPORT_IDS, realReport } from '@tests/helpers/realReports';
import { countingReport, differences, noticesOf, read } from './reading';

const REPORT = countingReport('2021');
const OLD = countingReport('2019');

const ORDERS: readonly (readonly [TableId, TableId, TableId])[] = [
  ['disclosure', 'requests', 'disputes'],
  ['disclosure', 'disputes', 'requests'],
  ['requests', 'disclosure', 'disputes'],
  ['requests', 'disputes', 'disclosure'],
  ['disputes', 'disclosure', 'requests'],
  ['disputes', 'requests', 'disclosure'],
];

describe.each(PRINT_STYLES)('printed as %s', (style) => {
  const tables = printTables(REPORT, style);

  test.each(ORDERS)('tables under each other’s headings are found: %s, %s, %s', (a, b, c) => {
    const draft = read(
      printDocument({ disclosure: tables[a], requests: tables[b], disputes: tables[c] }),
    );
    expect(differences(draft, REPORT)).toEqual([]);
    expect(draft.chapters).toEqual(CHAPTER_TEXTS);
    const moved = TABLE_IDS.filter((table, at) => [a, b, c][at] !== table);
    expect(draft.notices.map((notice) => 'table' in notice && notice.table)).toEqual(moved);
    expect(noticesOf(draft, 'tableMoved')).toHaveLength(moved.length);
  });

  test.each(ORDERS)('tables at the end of the document are found: %s, %s, %s', (...order) => {
    const none = { disclosure: [], requests: [], disputes: [] };
    const text = printDocument(none) + order.flatMap((table) => tables[table]).join('\n');
    const draft = read(text);
    expect(differences(draft, REPORT)).toEqual([]);
    expect(draft.chapters).toEqual(CHAPTER_TEXTS);
  });

  test('doubled line ends change nothing', () => {
    for (const report of [REPORT, OLD]) {
      const draft = read(printText(report, style).replace(/\n/g, '\n\n'));
      expect(differences(draft, report)).toEqual([]);
      expect(draft.notices).toEqual([]);
    }
  });

  test.each([
    ['CRLF', (text: string) => text.replace(/\n/g, '\r\n')],
    ['lone CR', (text: string) => text.replace(/\n/g, '\r')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['U+3000 before each line', (text: string) => text.replace(/^(?=[^\t|\n])/gm, '\u3000')],
    ['nbsp behind each line', (text: string) => text.replace(/([^\t\n])$/gm, '$1\u00A0')],
    ['page numbers', (text: string) => text.replace(/\n(?=.*2\.重复申请)/, '\n— 4 —\n')],
    ['full-width figures', fullWidthFigures],
    ['traditional quotation marks', (text: string) => text.replace(/[“”]/g, '「')],
  ])('%s change nothing', (_, change) => {
    const draft = read(change(printText(REPORT, style)));
    expect(differences(draft, REPORT)).toEqual([]);
    expect(draft.unread).toEqual([]);
  });

  test('labels with blanks in their middle are the same labels', () => {
    const label = (text: string): string => text.replace(/^(.{2,3})(.+)$/, '$1 $2');
    const draft = read(printText(REPORT, style, { label }));
    expect(differences(draft, REPORT)).toEqual([]);
    expect(draft.notices).toEqual([]);
  });

  test('labels whose middle is missing are found by what is left, and told', () => {
    const label = (text: string, id: string): string =>
      id.startsWith('t3-head-') && text.length > 8 ? withoutMiddle(text) : text;
    const draft = read(printText(REPORT, style, { label }));
    expect(differences(draft, REPORT)).toEqual([]);
    const rows = new Set(noticesOf(draft, 'labelGuessed').map(({ row }) => row));
    expect(rows).toContain('carriedIn');
    expect(rows).toContain('denied.process');
    expect(draft.unread).toEqual([]);
  });

  test('合计 is 总计', () => {
    const label = (text: string): string => text.replace('总计', '合计');
    const draft = read(printText(REPORT, style, { label }));
    expect(differences(draft, REPORT)).toEqual([]);
    expect(draft.notices).toEqual([]);
  });

  test.each([
    ['1、', (text: string) => text.replace(/^(\d)\./, '$1、')],
    ['1．', (text: string) => text.replace(/^(\d)\./, '$1．')],
    ['（1）', (text: string) => text.replace(/^(\d)\./, '（$1）')],
    [
      '⒈',
      (text: string) => text.replace(/^(\d)\./, (_, n: string) => '⒈⒉⒊⒋⒌⒍⒎⒏'[Number(n) - 1] ?? ''),
    ],
    ['no number', (text: string) => text.replace(/^\d\./, '')],
    ['(三)', (text: string) => text.replace('（', '(').replace('）', ')')],
    ['三、 for （三）', (text: string) => text.replace(/^（(.)）/, '$1、')],
    [
      '（3） for （三）',
      (text: string) =>
        text.replace(/^（(.)）/, (_, n: string) => `（${'一二三四五六七'.indexOf(n) + 1}）`),
    ],
    ['一.', (text: string) => text.replace(/^([一二三四])、/, '$1.')],
  ])('labels are numbered %s', (_, label) => {
    const draft = read(
      printText(REPORT, style, {
        label: (text, id) => (id.startsWith('t3-head-') ? label(text) : text),
      }),
    );
    expect(differences(draft, REPORT)).toEqual([]);
    expect(draft.notices).toEqual([]);
  });

  const columns = tableLayout('2021', 'requests')
    .rows.slice(0, 3)
    .flatMap(({ slots }) => slots.map(({ id }) => id.replace('t3-', '')))
    .filter((id) => formCellsOf(editionsOf(REPORT)).some(({ column }) => column === id));
  test.each(columns)('table three without its column %s keeps all others in place', (column) => {
    const isDropped = (id: string): boolean =>
      id === `t3-${column}` || (id.startsWith('requests/') && id.endsWith(`/${column}`));
    const draft = read(printText(REPORT, style, { isDropped }));
    const lost = differences(draft, REPORT);
    expect(lost.every(({ address, found }) => isDropped(address) && found === null)).toBe(true);
    expect(lost).toHaveLength(25);
    expect(draft.notices).toEqual([{ kind: 'columnMissing', table: 'requests', column }]);
  });

  test('table three without any kind of organization keeps 自然人 and 总计', () => {
    const isDropped = (id: string): boolean =>
      /^(?:t3-|requests\/.*\/)(?:organizations|business|research|publicInterest|legalService|otherOrganization)$/.test(
        id,
      );
    const draft = read(printText(REPORT, style, { isDropped }));
    expect(differences(draft, REPORT).every(({ address }) => isDropped(address))).toBe(true);
  });

  test.each(['issued', 'repealed', 'inForce'])(
    'table two without its column %s keeps the others',
    (column) => {
      const isDropped = (id: string): boolean => new RegExp(`[-/]${column}$`).test(id);
      const draft = read(printText(REPORT, style, { isDropped }));
      expect(differences(draft, REPORT).map(({ address, found }) => [address, found])).toEqual([
        [`disclosure/rules/${column}`, null],
        [`disclosure/normativeDocuments/${column}`, null],
      ]);
      expect(draft.notices).toEqual([{ kind: 'columnMissing', table: 'disclosure', column }]);
    },
  );

  test.each(['previousItems', 'change', 'decisions'])(
    'one block of the 2019 table two may lack its column %s',
    (column) => {
      const isDropped = (id: string): boolean =>
        id === `t2-1-${column}` ||
        new RegExp(`^disclosure/(?:licensing|otherServices)/${column}$`).test(id);
      const draft = read(printText(OLD, style, { isDropped }));
      expect(differences(draft, OLD).map(({ address, found }) => [address, found])).toEqual([
        [`disclosure/licensing/${column}`, null],
        [`disclosure/otherServices/${column}`, null],
      ]);
      expect(draft.notices).toEqual([{ kind: 'columnMissing', table: 'disclosure', column }]);
    },
  );
});

test.each(STYLES_WITH_BLANKS)(
  'merged cells written out as empty ones change nothing in %s',
  (style) => {
    for (const report of [REPORT, OLD]) {
      const draft = read(printText(report, style, { areSpansFilled: true }));
      expect(differences(draft, report)).toEqual([]);
      expect(draft.notices).toEqual([]);
    }
  },
);

test.each(['cellPerLine', 'cellPerLineBare'] as const)(
  'labels may be wrapped anywhere in %s',
  (style) => {
    for (const at of [1, 2, 3]) {
      const label = (text: string): string => `${text.slice(0, at)}\n${text.slice(at)}`.trim();
      const draft = read(printText(REPORT, style, { label }));
      expect(differences(draft, REPORT)).toEqual([]);
      expect(draft.notices).toEqual([]);
      expect(draft.chapters).toEqual(CHAPTER_TEXTS);
    }
  },
);

test('a label may be set one sign a line', () => {
  const label = (text: string): string => text.split('').join('\n');
  const draft = read(printText(REPORT, 'cellPerLine', { label }));
  expect(differences(draft, REPORT)).toEqual([]);
  expect(draft.chapters).toEqual(CHAPTER_TEXTS);
});

test('a whole table may stand in one line', () => {
  const tables = printTables(REPORT, 'rowPerLineBlanks');
  const draft = read(
    printDocument({
      disclosure: [tables.disclosure.join(' ')],
      requests: [tables.requests.join(' ')],
      disputes: [tables.disputes.join(' ')],
    }),
  );
  expect(differences(draft, REPORT)).toEqual([]);
});

test.each(REAL_REPORT_IDS)('the flattened tables of %s may stand in any order', (id) => {
  const report: Report = realReport(id);
  const tables = printTables(report, 'cellPerLine');
  for (const [a, b, c] of ORDERS) {
    const text = printDocument({ disclosure: tables[a], requests: tables[b], disputes: tables[c] });
    expect(read(text).tables).toEqual(report.tables);
  }
});

test('table four may have a row for each of its groups', () => {
  const heads = '结果维持\t结果纠正\t其他结果\t尚未审结\t总计';
  const draft = read(
    printDocument({
      ...printTables(REPORT, 'rowPerLineTabs'),
      disputes: [
        `\t${heads}`,
        '行政复议\t1\t2\t3\t4\t5',
        '未经复议直接起诉\t6\t7\t8\t9\t10',
        '复议后起诉\t11\t12\t13\t14\t15',
      ],
    }),
  );
  expect(cellValue(draft, 'disputes/reconsideration/upheld')).toBe(1);
  expect(cellValue(draft, 'disputes/litigationDirect/other')).toBe(8);
  expect(cellValue(draft, 'disputes/litigationAfterReconsideration/total')).toBe(15);
  expect(draft.unread).toEqual([]);
});

function fullWidthFigures(text: string): string {
  return text.replace(/\d{3,}/g, (digits) =>
    Array.from(digits, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(''),
  );
}

/** 一、本年新收政府信息公开申请数量 without the third in its middle. */
function withoutMiddle(text: string): string {
  const third = Math.floor(text.length / 3);
  return text.slice(0, third + 2) + text.slice(text.length - third);
}
