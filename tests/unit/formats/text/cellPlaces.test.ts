import { describe, expect, it, test } from 'vitest';
import { TABLE_IDS } from '@/editions/form';
import { tableLayout } from '@/editions/layout';
import type { ReportDraft } from '@/formats/draft';
import { readHtml } from '@/formats/html/readHtml';
import { formatTableAsHtml } from '@/grid/clipboardHtml';
import { formatCell } from '@/report/number';
import { cellValue, editionsOf, formCellsOf, type Report } from '@/report/report';
import { PRINT_STYLES, printDocument, printText } from '@tests/helpers/printText';
import { withCells } from '@tests/helpers/smallReports';
import { countingReport, read } from './reading';

const REPORT = countingReport('2021');
const GRANTED = 'requests/granted/business';

/** What stands in the source where a cell is said to have been read. */
function textAt({ source, places }: ReportDraft, address: string): string | undefined {
  const place = places[address];
  return place && source.split('\n')[place.line - 1]?.slice(place.start, place.end);
}

function textsOfCells(draft: ReportDraft): ReadonlyMap<string, string | undefined> {
  return new Map(
    formCellsOf(editionsOf(draft)).map(({ address }) => [address, textAt(draft, address)]),
  );
}

function figuresOf(report: Report): ReadonlyMap<string, string> {
  return new Map(
    formCellsOf(editionsOf(report)).map(({ address }) => [
      address,
      formatCell(cellValue(report, address)),
    ]),
  );
}

describe('the place that a cell was read from', () => {
  it.each(PRINT_STYLES)('holds the cell’s figure in a text printed as %s', (style) => {
    const draft = read(printText(REPORT, style));
    expect(textsOfCells(draft)).toEqual(figuresOf(REPORT));
    expect(new Set(Object.values(draft.places).map(({ sureness }) => sureness))).toEqual(
      new Set(['sure']),
    );
  });

  it('holds it where figures stand twice in a line and labels have figures of their own', () => {
    const report = withCells(REPORT, {
      'requests/denied.securityStability/naturalPerson': 3,
      'requests/denied.securityStability/business': 3,
    });
    const draft = read(printText(report, 'rowPerLineBlanks'));
    const { line, start } = draft.places['requests/denied.securityStability/naturalPerson'] ?? {};
    const { start: second = 0 } = draft.places['requests/denied.securityStability/business'] ?? {};
    const text = draft.source.split('\n')[(line ?? 0) - 1] ?? '';
    expect(text.slice(0, start)).toContain('3.');
    expect(second).toBe((start ?? 0) + 2);
  });

  it('is in the text of a document with tables, merged cells and all', () => {
    const tables = TABLE_IDS.map((table) =>
      formatTableAsHtml(tableLayout('2021', table).rows, (address) =>
        formatCell(cellValue(REPORT, address)),
      ),
    );
    const html = printDocument({
      disclosure: [tables[0] ?? ''],
      requests: [tables[1] ?? ''],
      disputes: [tables[2] ?? ''],
    })
      .split('\n')
      .map((line) => (line.startsWith('<') ? line : `<p>${line}</p>`))
      .join('\n');
    const draft = readHtml(html);
    if (!draft.ok) throw new Error(draft.failure.kind);
    expect(textsOfCells(draft.value)).toEqual(figuresOf(REPORT));
  });

  it('is the whole row’s line where its figures could not be told apart', () => {
    const text = printText(REPORT, 'rowPerLineTabs', {
      cell: (given, address) => (address === GRANTED ? '@' : given),
    }).replace('\t@', '');
    const draft = read(text);
    expect(draft.places[GRANTED]?.sureness).toBe('unread');
    expect(textAt(draft, GRANTED)).toMatch(/予以公开.*\d/);
  });

  it('is there for a figure that is none, as unread', () => {
    const text = printText(REPORT, 'rowPerLineTabs', {
      cell: (given, address) => (address === GRANTED ? '3.5' : given),
    });
    const draft = read(text);
    expect(textAt(draft, GRANTED)).toBe('3.5');
    expect(draft.places[GRANTED]?.sureness).toBe('unread');
  });

  it('is guessed where the row’s label is not the form’s', () => {
    const label = (given: string): string =>
      given.replace('其他法律行政法规禁止公开', '其他法律行政止公开');
    const draft = read(printText(REPORT, 'cellPerLine', { label }));
    expect(draft.places['requests/denied.prohibitedByLaw/total']?.sureness).toBe('guessed');
    expect(draft.places['requests/denied.stateSecret/total']?.sureness).toBe('sure');
  });

  it('is none for a row that the document does not have', () => {
    const draft = read(printText(REPORT, 'rowPerLineTabs').replace(/\n.*属于国家秘密.*/, ''));
    expect(draft.places['requests/denied.stateSecret/total']).toBeUndefined();
  });
});

test('debris and doubled line ends do not move the places', () => {
  const text = printText(REPORT, 'rowPerLineTabs')
    .replace('（一）予以公开', '[bookmark: _GoBack]（一）予以公开')
    .replace(/\n/g, '\n\n');
  expect(textsOfCells(read(text))).toEqual(figuresOf(REPORT));
});
