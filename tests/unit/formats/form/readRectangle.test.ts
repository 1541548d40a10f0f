import { describe, expect, it, test } from 'vitest';
import { TABLE_IDS } from '@/editions/form';
import { tableLayout } from '@/editions/layout';
import type { EditionId, TableId } from '@/editions/edition';
import { tablesOf, type DocumentTable } from '@/formats/document';
import { readRectangles } from '@/formats/form/readRectangle';
import { parseHtml } from '@/formats/html/parseHtml';
import { readPastedDocument } from '@/formats/text/readPastedTables';
import { formatTableAsHtml } from '@/grid/clipboardHtml';
import { formatCell } from '@/report/number';
import { cellValue, editionsOf, formCellsOf, type Report } from '@/report/report';
import { countingReport } from '../text/reading';

const EDITION_IDS: readonly EditionId[] = ['2019', '2021'];

function markupOf(report: Report, table: TableId): string {
  return formatTableAsHtml(tableLayout(editionsOf(report)[table], table).rows, (address) =>
    formatCell(cellValue(report, address)),
  );
}

function tablesIn(html: string): readonly DocumentTable[] {
  const parsed = parseHtml(html);
  if (!parsed.ok) throw new Error(parsed.failure.kind);
  return tablesOf(parsed.value);
}

/** The figures of each row, by column. */
function figuresOf(html: string, table: TableId): Record<string, Record<string, string>> {
  return Object.fromEntries(
    readRectangles(tablesIn(html))[table].rows.map(({ row, cells }) => [
      row,
      Object.fromEntries(
        [...(cells ?? [])].map(([column, cell]) => [
          column,
          cell.kind === 'value' ? cell.text : '',
        ]),
      ),
    ]),
  );
}

describe.each(EDITION_IDS)('the official tables of %s', (edition) => {
  const report = countingReport(edition);

  it.each(TABLE_IDS)('%s is read with every cell by its place alone', (table) => {
    const read = readRectangles(tablesIn(markupOf(report, table)))[table];
    const found = read.rows.flatMap(({ row, cells }) =>
      [...(cells ?? [])].map(([column, cell]) => [
        `${table}/${row}/${column}`,
        cell.kind === 'value' ? Number(cell.text) : null,
      ]),
    );
    const expected = formCellsOf(editionsOf(report))
      .filter((cell) => cell.table === table)
      .map(({ address }) => [address, cellValue(report, address)]);
    expect(new Map(found as [string, number][])).toEqual(new Map(expected as [string, number][]));
    expect(read.edition).toBe(table === 'disputes' ? undefined : edition);
  });

  it('are read out of one sheet that holds all three', () => {
    const rows = TABLE_IDS.map(
      (table) => /<tbody>(.*)<\/tbody>/s.exec(markupOf(report, table))?.[1],
    );
    const parsed = parseHtml(`<table>${rows.join('<tr><td>二、三、四</td></tr>')}</table>`);
    const read = parsed.ok ? readPastedDocument(parsed.value, editionsOf(report)) : undefined;
    const cells = formCellsOf(editionsOf(report)).map(({ address }) => address);
    expect(new Map(read?.values)).toEqual(
      new Map(cells.map((address) => [address, cellValue(report, address)])),
    );
  });
});

describe('a part of table three', () => {
  const row = (...cells: readonly string[]): string =>
    `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`;

  it('is read by the heads that are there, in whatever order', () => {
    const html = `<table>${row('', '总计', '科研机构', '自然人')}${row('（一）予以公开', '9', '2', '7')}</table>`;
    expect(figuresOf(html, 'requests')).toEqual({
      granted: { total: '9', research: '2', naturalPerson: '7' },
    });
  });

  it('is not read where a figure stands under no head', () => {
    const html = `<table>${row('', '自然人', '科研机构')}${row('（一）予以公开', '9', '2', '7')}</table>`;
    expect(figuresOf(html, 'requests')).toEqual({});
  });

  it('is not read where a head has no cell below, or a merged one', () => {
    const short = `<table>${row('', '自然人', '科研机构')}${row('（一）予以公开', '9')}</table>`;
    const merged = `<table>${row('', '自然人', '科研机构')}<tr><td>（一）予以公开</td><td colspan="2">9</td></tr></table>`;
    expect(figuresOf(short, 'requests')).toEqual({});
    expect(figuresOf(merged, 'requests')).toEqual({});
  });

  it('is not read where a head stands twice', () => {
    const html = `<table>${row('', '自然人', '自然人')}${row('（一）予以公开', '9', '2')}</table>`;
    expect(figuresOf(html, 'requests')).toEqual({});
  });

  it('with another figure for the same row a second time is not read', () => {
    const html = `<table>${row('', '自然人')}${row('（一）予以公开', '9')}${row('（一）予以公开', '8')}</table>`;
    expect(readRectangles(tablesIn(html)).requests.rows).toEqual([
      expect.objectContaining({ row: 'granted', cells: undefined, text: '9；8' }),
    ]);
  });
});

test('a head of one block is none for a row of another', () => {
  const html =
    '<table><tr><td>信息内容</td><td>本年收费金额</td></tr><tr><td>规章</td><td>5</td></tr></table>';
  expect(figuresOf(html, 'disclosure')).toEqual({});
});
