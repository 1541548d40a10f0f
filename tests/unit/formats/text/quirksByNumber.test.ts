import { describe, expect, test } from 'vitest';
import type { CellAddress } from '@/editions/edition';
import type { ReportDraft } from '@/formats/draft';
import { readHtml } from '@/formats/html/readHtml';
import { readDocument } from '@/formats/readDocument';
import { cellValue, type Report } from '@/report/report';
import {
  layOutReport,
  writeHtml,
  writeText,
  type LayoutChoices,
  type Markup,
} from '@tests/helpers/layouts';
import { CHAPTER_TEXTS, printText } from '@tests/helpers/printText';
import { withCells, zeroReport } from '@tests/helpers/smallReports';
import { SAMPLE, countingReport, differences, noticesOf, read } from './reading';

/** The numbers of these tests are those of the list of what published reports really look like. */
const REPORT = countingReport('2021');
const OLD = countingReport('2019');
const LICENSING = 'disclosure/licensing/decisions';

const PLAIN: LayoutChoices = {
  spans: 'kept',
  disclosure: 'one',
  requests: 'official',
  disputes: 'one',
  numbering: 'official',
  wording: 'official',
  breaks: 'none',
  notApplicable: '/',
  blank: '',
  figures: 'plain',
  debris: 'none',
};

function htmlOf(report: Report, choices: Partial<LayoutChoices>, markup: Markup = 'plain'): string {
  return writeHtml(layOutReport(report, { ...PLAIN, ...choices }), markup);
}

function fromHtml(html: string): ReportDraft {
  const result = readHtml(html);
  if (!result.ok) throw new Error(result.failure.kind);
  return result.value;
}

/** Reads a report in a layout, as HTML and as text, and expects all of its figures. */
function expectSame(
  report: Report,
  choices: Partial<LayoutChoices>,
  markup: Markup = 'plain',
): void {
  const tables = layOutReport(report, { ...PLAIN, ...choices });
  for (const draft of [
    fromHtml(writeHtml(tables, markup)),
    read(writeText(tables, 'tabs', choices.debris)),
  ]) {
    expect(differences(draft, report)).toEqual([]);
    expect(draft.unread).toEqual([]);
  }
}

function withCell(text: string, address: CellAddress = LICENSING, report = REPORT): ReportDraft {
  return read(
    printText(report, 'cellPerLine', { cell: (given, at) => (at === address ? text : given) }),
  );
}

describe.each([
  ['2021', REPORT],
  ['2019', OLD],
] as const)('quirks of layout in the form of %s', (_, report) => {
  test.each(['kept', 'emptyCells', 'emptyToTheRight', 'lost'] as const)(
    '1: table three’s head with its spans %s, its corner empty, apart from its body, in one row',
    (spans) => {
      for (const requests of ['official', 'emptyCorner', 'headApart', 'flatHead'] as const)
        expectSame(report, { spans, requests });
    },
  );

  test.each(['once', 'twice', 'blanks'] as const)('2: heads broken %s', (breaks) => {
    expectSame(report, { breaks });
  });

  test('2: heads with a span a glyph', () => {
    expectSame(report, {}, 'glyphs');
  });

  test('3: one tall cell with a character a line, and groups that span their rows', () => {
    expect(htmlOf(report, {})).toContain('三<br>、<br>本<br>年');
    expectSame(report, {});
  });

  test('4: group rows of their own carry no figures and are no rows', () => {
    expectSame(report, { requests: 'oneLabelColumn' });
  });

  test.each(['1、', '1．', '（1）', 'none', '(三)', '三、', '一.'] as const)(
    '10: labels numbered %s',
    (numbering) => {
      expectSame(report, { numbering });
    },
  );

  test.each(['twoPages', 'twoPagesTwoHeads'] as const)(
    '11: a table that goes on in a second one: %s',
    (requests) => {
      expectSame(report, { requests });
      expectSame(report, { requests, spans: 'emptyCells' });
    },
  );

  test('12: page numbers inside tables', () => {
    expectSame(report, { debris: 'pageNumber' });
  });

  test('17: HTML pasted from Word', () => {
    const html = htmlOf(report, { blank: '\u00A0' }, 'word');
    expect(html).toContain('<o:p>');
    expect(differences(fromHtml(html), report)).toEqual([]);
  });

  test.each(['one', 'four', 'withoutArticles', 'narrowHeads'] as const)(
    '20: table two as %s, with right spans and with none',
    (disclosure) => {
      expectSame(report, { disclosure });
      expectSame(report, { disclosure, spans: 'lost' });
    },
  );

  test.each(['one', 'threeRows', 'threeTables', 'headApart', 'shortHeads'] as const)(
    '21: table four as %s',
    (disputes) => {
      expectSame(report, { disputes });
      expectSame(report, { disputes, breaks: 'once' });
    },
  );

  test.each(['tabs', 'pipes', 'cellPerLine', 'blankRuns', 'singleBlanks'] as const)(
    '22: tables flattened to text by %s',
    (flattening) => {
      const draft = read(writeText(layOutReport(report, PLAIN), flattening));
      expect(differences(draft, report)).toEqual([]);
    },
  );

  test('26: the form is told by the labels, whatever the year', () => {
    expect(read(printText(report, 'rowPerLineTabs')).edition).toBe(report.edition);
  });

  test.each(['shortened', 'mistyped', 'traditional', '钩稽', '其它'] as const)(
    '31: labels that are %s',
    (wording) => {
      expectSame(report, { wording });
    },
  );
});

test('5: columns that are not used stay blank', () => {
  const report = withCells(
    REPORT,
    Object.fromEntries(
      Object.keys(REPORT.tables.requests).flatMap((row) =>
        ['business', 'research', 'publicInterest', 'legalService', 'otherOrganization'].map(
          (column) => [`requests/${row}/${column}`, null],
        ),
      ),
    ),
  );
  expectSame(report, { blank: '\u00A0' });
});

test('6: everything 0 is a report of zeros, and nothing is blank', () => {
  expectSame(zeroReport(), {});
});

test.each(['/', '／', '-', '—', '--', '－－', '无', '不适用', 'N/A'] as const)(
  '7: %s is not applicable',
  (notApplicable) => {
    expectSame(withCells(REPORT, { [LICENSING]: '/', 'requests/partial/total': '/' }), {
      notApplicable,
    });
  },
);

test('8: a total that is missing stays blank, in one row or in all', () => {
  expectSame(withCells(REPORT, { 'requests/granted/total': null }), {});
  const draft = fromHtml(htmlOf(REPORT, { requests: 'withoutTotal' }));
  expect(
    differences(draft, REPORT).every(
      ({ address, found }) => /total$/.test(address) && found === null,
    ),
  ).toBe(true);
  expect(noticesOf(draft, 'columnMissing')).toMatchObject([{ column: 'total' }]);
});

test('9: 合计 for 总计, and each 其他 keeps to its place', () => {
  expectSame(REPORT, { wording: '合计' });
  expectSame(REPORT, { numbering: 'none' });
});

test('13: a remark in a number cell is kept beside the number', () => {
  const draft = withCell('22（其中修订16件）');
  expect(cellValue(draft, LICENSING)).toBe(22);
  expect(draft.remarks[LICENSING]).toBe('其中修订16件');
});

test.each([
  ['96171.6', 96_171.6],
  ['4068.208', 4068.208],
  ['0.5731', 0.5731],
  ['12', 12],
])('14: %s 万元 as typed', (text, value) => {
  const address = 'disclosure/fees/amount';
  expect(cellValue(withCell(text, address), address)).toBe(value);
});

test.each([
  ['11,398,889', 11_398_889],
  ['11，398，889', 11_398_889],
  ['11\u2009398\u2009889', 11_398_889],
])('15: %s is one large count', (text, value) => {
  expect(cellValue(withCell(text), LICENSING)).toBe(value);
});

test('16: a number split over cells is suggested by its text and never joined', () => {
  const draft = withCell('2\n\t0', 'requests/granted/total');
  expect(cellValue(draft, 'requests/granted/total')).toBeNull();
  expect(noticesOf(draft, 'rowNotRead')).toMatchObject([{ row: 'granted' }]);
  expect(noticesOf(draft, 'rowNotRead')[0]?.text).toMatch(/2 0$/);
});

test('18: page furniture and an index table are no part of the report', () => {
  const draft = fromHtml(htmlOf(REPORT, {}));
  expect(draft.preface).toBe('');
  expect(draft.chapters).toEqual(CHAPTER_TEXTS);
});

test.each(['utf-8', 'utf-16le', 'gb18030'] as const)('19: a file in %s', (encoding) => {
  const text = printText(REPORT, 'rowPerLineTabs').slice(0, 40);
  const bytes = {
    'utf-8': [0xef, 0xbb, 0xbf, ...Buffer.from(SAMPLE, 'utf8')],
    'utf-16le': [0xff, 0xfe, ...Buffer.from(SAMPLE, 'utf16le')],
    // 一、总体情况 and 五、存在的主要问题 in GB18030, for a report without tables.
    gb18030: [
      0xd2, 0xbb, 0xa1, 0xa2, 0xd7, 0xdc, 0xcc, 0xe5, 0xc7, 0xe9, 0xbf, 0xf6, 0x0a, 0xce, 0xe5,
      0xa1, 0xa2, 0xb4, 0xe6, 0xd4, 0xda, 0xb5, 0xc4, 0xd6, 0xf7, 0xd2, 0xaa, 0xce, 0xca, 0xcc,
      0xe2,
    ],
  }[encoding];
  const makers = { createId: () => 'id', now: () => '2024-01-01T00:00:00.000Z' };
  expect(text).not.toBe('');
  expect(readDocument(new Uint8Array(bytes), makers)).toMatchObject({ ok: true });
});

test('23: another six-chapter text before the report, and chapters titled otherwise', () => {
  const before =
    '2024年工作要点\n一、总体要求\n内容甲。\n二、工作目标\n内容乙。\n三、主要任务\n四、组织实施\n五、保障措施\n六、其他\n';
  const draft = read(before + printText(REPORT, 'cellPerLine'));
  expect(differences(draft, REPORT)).toEqual([]);
  expect(draft.chapters).toEqual(CHAPTER_TEXTS);
  const titled = printText(REPORT, 'cellPerLine')
    .replace('一、总体情况', '第一部分 概述')
    .replace('五、存在的主要问题及改进情况', '五、存在的问题和改进措施')
    .replace('六、其他需要报告的事项', '六、其他需要说明的事项');
  expect(read(titled).chapters).toEqual(CHAPTER_TEXTS);
});

test('24: debris of Word is dropped, lost numbering and full-width dashes are kept', () => {
  const draft = read(SAMPLE);
  expect(JSON.stringify(draft.chapters)).not.toContain('bookmark');
  expect(draft.chapters.overview).toContain('（3）');
  expect(draft.chapters.overview).toContain('0571－89391223');
  expect(noticesOf(draft, 'debrisDropped')).not.toEqual([]);
});

test('25: years that differ are a question with all of them', () => {
  const text = printText(REPORT, 'cellPerLine').replace(
    '一、总体情况',
    '统计期限自2022年1月1日至2022年12月31日。\n一、总体情况',
  );
  expect(noticesOf(read(text), 'yearUnclear')).toMatchObject([{ candidates: [2023, 2022] }]);
});

test('27: a wrong or forgotten total is kept as published', () => {
  expectSame(withCells(REPORT, { 'requests/granted/total': 0, 'requests/partial/total': 7 }), {});
});

test('28: table two of 2021 with table three of 2019', () => {
  const mixed = countingReport('2021', { requests: '2019' });
  const draft = fromHtml(htmlOf(mixed, {}));
  expect(draft.tableEditions).toEqual({ requests: '2019' });
  expect(differences(draft, mixed)).toEqual([]);
});

test('29: figures run together are shown as not read', () => {
  const text = printText(OLD, 'rowPerLineTabs').replace(/\n行政许可\t.*/, '\n行政许可396442278');
  const draft = read(text);
  expect(draft.unread).toHaveLength(3);
  expect(noticesOf(draft, 'rowNotRead')).toMatchObject([{ text: '396442278' }]);
});

test('30: units and signs are read, title rows are text, rows of another kind are shown', () => {
  const fees = withCell('251000元', 'disclosure/fees/amount');
  expect(cellValue(fees, 'disclosure/fees/amount')).toBe(251_000);
  expect(fees.remarks['disclosure/fees/amount']).toBe('元');
  expect(
    cellValue(withCell('+1036', 'disclosure/licensing/change', OLD), 'disclosure/licensing/change'),
  ).toBe(1036);
  expectSame(REPORT, { requests: 'titleRow', disputes: 'titleRow' });
  expectSame(REPORT, { debris: 'extraRow' });
  const shown = noticesOf(fromHtml(htmlOf(REPORT, { debris: 'extraRow' })), 'notPlaced');
  expect(shown.map(({ text }) => text).join()).toContain('9003');
});

test('31: a label that was guessed is told', () => {
  const draft = fromHtml(htmlOf(REPORT, { wording: 'mistyped' }));
  expect(noticesOf(draft, 'labelGuessed').map(({ row }) => row)).toContain(
    'denied.prohibitedByLaw',
  );
  expect(noticesOf(draft, 'columnGuessed').map(({ column }) => column)).toContain('publicInterest');
  expect(
    noticesOf(fromHtml(htmlOf(REPORT, { wording: 'traditional' })), 'otherSigns'),
  ).toHaveLength(1);
});

test('32: another figure in the text changes no cell', () => {
  const text = printText(REPORT, 'cellPerLine').replace('全年公开', '全年办理行政许可17件，公开');
  const draft = read(text);
  expect(differences(draft, REPORT)).toEqual([]);
  expect(draft.chapters.overview).toContain('17件');
});
