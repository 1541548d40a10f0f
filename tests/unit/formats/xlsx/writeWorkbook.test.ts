import fc from 'fast-check';
import { read as readSecond, utils, type WorkBook } from '@e965/xlsx';
import { describe, expect, it, test } from 'vitest';
import type { EditionId } from '@/editions/edition';
import { followedTotals } from '@/report/totals';
import { cellValue, editionsOf, formCellsOf, type Report } from '@/report/report';
import { TIDY_COLUMNS } from '@/formats/tidy/tidyRows';
import { writeWorkbook, type WorkbookOptions } from '@/formats/xlsx/writeWorkbook';
import { NASTY_TEXTS } from '@tests/helpers/arbitraryReport';
import { arbitraryFigures } from '@tests/helpers/arbitraryFigures';
import { readLinkedText } from '@/report/links';
import { blankReport, withCells, zeroReport } from '@tests/helpers/smallReports';
import { draftOf, draftsOf } from '../opened';
import { countingReport, differences } from '../text/reading';

const WORDS: WorkbookOptions['words'] = {
  sheets: {
    overview: '总体情况',
    disclosure: '主动公开',
    requests: '依申请公开',
    disputes: '复议诉讼',
    rest: '问题与其他',
    data: '数据明细',
    findings: '审核结果',
  },
  findingHeads: ['机关', '年份', '等级', '检查', '内容'],
};
const PLAIN: WorkbookOptions = { blanks: 'blank', words: WORDS, findings: [] };

async function opened(reports: readonly Report[], options = PLAIN): Promise<WorkBook> {
  return readSecond(await writeWorkbook(reports, options), { cellFormula: true, cellStyles: true });
}

function withTexts(report: Report): Report {
  return {
    ...report,
    title: '某某区某某局2023年政府信息公开工作年度报告',
    preface: '根据《中华人民共和国政府信息公开条例》，现公布年度报告。',
    signature: { organ: '某某区某某局', date: '2024-01-20' },
  };
}

describe('the workbook of one report', () => {
  test.each(['2019', '2021'] as const)('read back is the same report, form %s', async (edition) => {
    const report = withTexts(countingReport(edition));
    const draft = draftOf(await writeWorkbook([report], PLAIN));
    expect(differences(draft, report)).toEqual([]);
    expect(draft.title).toBe(report.title);
    expect(draft.preface).toBe(report.preface);
    expect(draft.signature).toEqual(report.signature);
    expect(draft.edition).toBe(edition);
    expect(draft.notices).toEqual([]);
    const read = (address: string) => cellValue(report, address);
    for (const [id, text] of Object.entries(report.chapters))
      expect(draft.chapters[id as keyof typeof draft.chapters]).toBe(
        readLinkedText(text, read).text,
      );
  });

  test.each(['2019', '2021'] as const)('gives back any figures of the form %s', async (edition) => {
    await fc.assert(
      fc.asyncProperty(arbitraryFigures({ edition, tableEditions: {} }, true), async (report) => {
        const draft = draftOf(await writeWorkbook([report], PLAIN));
        expect(differences(draft, report)).toEqual([]);
        expect(draft.unread).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it('is read by a second library with every figure as a number, blanks as nothing and / as text', async () => {
    const report = withCells(countingReport('2021'), {
      'requests/granted/research': null,
      'requests/other.misc/research': '/',
    });
    const book = await opened([report]);
    expect(book.SheetNames).toEqual(Object.values(WORDS.sheets));
    const rows = utils.sheet_to_json<Record<string, unknown>>(book.Sheets[WORDS.sheets.data] ?? {});
    const cells = formCellsOf(editionsOf(report));
    expect(rows).toHaveLength(cells.length);
    cells.forEach((cell, index) => {
      const value = cellValue(report, cell.address);
      expect(rows[index]?.['value']).toBe(typeof value === 'number' ? value : undefined);
    });
    expect(Object.keys(rows[0] ?? {})).toEqual(
      TIDY_COLUMNS.filter((column) => column !== 'remark'),
    );
  });

  it('has a formula in each total that is the sum of its parts, which comes to the same', async () => {
    const report = soundReport('2021');
    const book = await opened([report]);
    const formulas = formulasOf(book);
    expect(formulas.length).toBe(followedTotals(editionsOf(report)).length);
    for (const { sheet, formula, value } of formulas) {
      const sum = /^SUM\((.*)\)$/.exec(formula)?.[1]?.split(',') ?? [];
      const parts = sum.flatMap((range) => numbersIn(book, sheet, range));
      expect(parts.reduce((total, part) => total + part, 0)).toBe(value);
    }
  });

  it('keeps a total that was published otherwise, and a blank one, as they are', async () => {
    const wrong = withCells(soundReport('2021'), { 'requests/granted/total': 9_999 });
    const draft = draftOf(await writeWorkbook([wrong], PLAIN));
    expect(cellValue(draft, 'requests/granted/total')).toBe(9_999);
    expect(formulasOf(await opened([wrong])).some(({ value }) => value === 9_999)).toBe(false);
    expect(formulasOf(await opened([blankReport()]))).toEqual([]);
  });

  it('has blanks as 0 where that was asked for, in the form alone', async () => {
    const report = blankReport({ 'requests/newlyReceived/total': 3 });
    const book = await opened([report], { ...PLAIN, blanks: 'zero' });
    const draft = draftOf(await writeWorkbook([report], { ...PLAIN, blanks: 'zero' }));
    expect(cellValue(draft, 'requests/carriedIn/total')).toBe(0);
    const rows = utils.sheet_to_json<Record<string, unknown>>(book.Sheets['数据明细'] ?? {});
    expect(rows.filter((row) => row['state'] === 'number')).toHaveLength(1);
  });

  it('lists the findings, and the remarks as comments on their cells', async () => {
    const report = {
      ...zeroReport(),
      remarks: { 'requests/newlyReceived/total': '含电话申请' },
    };
    const findings = [['某局', '2023', '错误', 'T3-BAL', '勾稽关系不平衡：=1+1']];
    const book = await opened([report], { ...PLAIN, findings });
    expect(utils.sheet_to_json(book.Sheets['审核结果'] ?? {}, { header: 1 })).toEqual([
      [...WORDS.findingHeads],
      ...findings,
    ]);
    const comments = Object.values(book.Sheets['依申请公开'] ?? {}).flatMap(
      (cell: { c?: { t: string }[] }) => cell.c?.map(({ t }) => t) ?? [],
    );
    expect(comments).toEqual(['含电话申请']);
  });

  test.each([...NASTY_TEXTS, '一'.repeat(1_000), '长'.repeat(33_000)])(
    'opens whatever stands in it: %.40j',
    async (text) => {
      const report: Report = {
        ...zeroReport(),
        title: text,
        preface: text,
        agency: { ...zeroReport().agency, name: text },
        chapters: { ...zeroReport().chapters, problems: text },
        remarks: { 'requests/newlyReceived/total': text || '空' },
        signature: { organ: text, date: '' },
      };
      const book = await opened([report], { ...PLAIN, findings: [[text, text]] });
      expect(book.SheetNames).toHaveLength(7);
      expect(formulasOf(book).every(({ formula }) => formula.startsWith('SUM('))).toBe(true);
      const draft = draftOf(await writeWorkbook([report], PLAIN));
      expect(differences(draft, report)).toEqual([]);
    },
  );
});

describe('the workbook of several reports', () => {
  const reports = ['2019', '2021', '2021'].map((edition, index) => ({
    ...withTexts(countingReport(edition as EditionId)),
    id: `r${index}`,
    agency: {
      ...blankReport().agency,
      name: `某某市某某区人民政府办公室和它的一个名称很长的内设机构:之[${index}]`,
    },
  }));

  it('has a sheet for each, which are read back as several reports', async () => {
    const bytes = await writeWorkbook(reports, PLAIN);
    const drafts = draftsOf(bytes);
    expect(drafts).toHaveLength(3);
    drafts.forEach((draft, index) => {
      expect(differences(draft, reports[index] as Report)).toEqual([]);
      expect(draft.notices).toEqual([]);
    });
  });

  it('has names that no spreadsheet refuses, all different', async () => {
    const { SheetNames } = await opened([...reports, ...reports]);
    expect(new Set(SheetNames.map((name) => name.toLowerCase())).size).toBe(8);
    for (const name of SheetNames) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[[\]:*?/\\]/);
    }
  });

  it('has all their cells on one sheet of data', async () => {
    const book = await opened(reports);
    const rows = utils.sheet_to_json<Record<string, unknown>>(book.Sheets['数据明细'] ?? {});
    expect(new Set(rows.map((row) => row['report_id']))).toEqual(new Set(['r0', 'r1', 'r2']));
  });
});

/** A report whose totals all add up. */
function soundReport(edition: EditionId): Report {
  const report = countingReport(edition);
  const totals = followedTotals(editionsOf(report));
  let sound = report;
  for (const { total, parts } of totals) {
    const sum = parts.reduce((all, part) => all + Number(cellValue(sound, part)), 0);
    sound = withCells(sound, { [total]: sum });
  }
  return sound;
}

function formulasOf(book: WorkBook) {
  return book.SheetNames.flatMap((sheet) =>
    Object.values(book.Sheets[sheet] ?? {}).flatMap((cell: { f?: string; v?: unknown }) =>
      cell.f === undefined ? [] : [{ sheet, formula: cell.f, value: cell.v }],
    ),
  );
}

function numbersIn(book: WorkBook, sheet: string, range: string): readonly number[] {
  const { s, e } = utils.decode_range(range);
  const numbers: number[] = [];
  for (let r = s.r; r <= e.r; r += 1)
    for (let c = s.c; c <= e.c; c += 1) {
      const cell = book.Sheets[sheet]?.[utils.encode_cell({ r, c })] as { v?: unknown } | undefined;
      if (typeof cell?.v === 'number') numbers.push(cell.v);
    }
  return numbers;
}
