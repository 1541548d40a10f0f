import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tableForm } from '@/editions/form';
import type { EditionId } from '@/editions/edition';
import type { ReportDraft } from '@/formats/draft';
import { buildDocument } from '@/formats/pdf/buildDocument';
import type { PdfPage, PlacedGlyph, Rule } from '@/formats/pdf/page';
import { parseDocument } from '@/formats/text/parseDocument';
import { readPdf } from '@/formats/pdf/readPdf';
import type { Report } from '@/report/report';
import { arbitraryFigures } from '@tests/helpers/arbitraryFigures';
import { codesOfUtf16, writePdf } from '@tests/helpers/pdfWriter';
import { placeCells, type PlacedText } from '@tests/helpers/printedReport';
import { blankReport } from '@tests/helpers/smallReports';

const SIZE = 9;
const WIDTH = 842;
const HEIGHT = 1_500;
const LABEL_EDGES = [40, 110, 190, 380];

/** How a page sets its table. */
interface Setting {
  readonly across: 'left' | 'middle' | 'right';
  readonly down: 'top' | 'middle';
  /** How wide a column of figures is. */
  readonly width: number;
  readonly hasLines: boolean;
}

interface Line {
  readonly text: string;
  readonly left: number;
  readonly baseline: number;
}

const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, sign) => sum + (sign > '\u2e80' ? SIZE : SIZE / 2), 0);

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [''];
  const isFigure = /^[\d.-]+$/.test(text);
  for (const sign of text) {
    const last = lines[lines.length - 1] ?? '';
    if (!isFigure && last !== '' && widthOf(last + sign) > width) lines.push(sign);
    else lines[lines.length - 1] = last + sign;
  }
  return lines;
}

/** Table three of a report as lines at their places, with the lines between its rows. */
function layOut(
  report: Report,
  setting: Setting,
): { lines: readonly Line[]; rules: readonly Rule[] } {
  const { cells, height } = placeCells(report, 'requests');
  const edges = [
    ...LABEL_EDGES,
    ...Array.from({ length: 7 }, (_, at) => 380 + (at + 1) * setting.width),
  ];
  const boxOf = ({ column, colspan }: PlacedText) => ({
    left: (edges[column] ?? 0) + 3,
    right: (edges[column + colspan] ?? 0) - 3,
  });
  const linesOf = (cell: PlacedText): readonly string[] => {
    const { left, right } = boxOf(cell);
    return wrap(cell.text, right - left);
  };
  const rowEdges = [60];
  for (let row = 0; row < height; row += 1) {
    const own = cells.filter((cell) => cell.row === row && cell.rowspan === 1);
    const most = Math.max(1, ...own.map((cell) => linesOf(cell).length));
    rowEdges.push((rowEdges[row] ?? 0) + most * SIZE * 1.3 + 6);
  }
  const lines = cells.flatMap((cell) => {
    const texts = linesOf(cell);
    const { left, right } = boxOf(cell);
    const [top, bottom] = [rowEdges[cell.row] ?? 0, rowEdges[cell.row + cell.rowspan] ?? 0];
    const free = bottom - top - texts.length * SIZE * 1.3;
    const first = top + (setting.down === 'top' ? 3 : free / 2) + SIZE;
    return texts.map((text, at) => {
      const gap = right - left - widthOf(text);
      const shift = { left: 0, middle: gap / 2, right: gap }[setting.across];
      return { text, left: left + shift, baseline: first + at * SIZE * 1.3 };
    });
  });
  const rules = rowEdges.map((at): Rule => ({
    direction: 'horizontal',
    at,
    from: 40,
    to: edges[10] ?? 0,
  }));
  return { lines, rules: setting.hasLines ? rules : [] };
}

function glyphsOf({ text, left, baseline }: Line): readonly PlacedGlyph[] {
  let at = left;
  return Array.from(text, (sign): PlacedGlyph => {
    const glyph = { text: sign, left: at, right: at + widthOf(sign), baseline, size: SIZE };
    at = glyph.right;
    return glyph;
  });
}

const TITLE: readonly Line[] = [
  { text: '某某区某某局2023年政府信息公开工作年度报告', left: 200, baseline: 30 },
  { text: '三、收到和处理政府信息公开申请情况', left: 60, baseline: 45 },
];

function draftOf(lines: readonly Line[], rules: readonly Rule[] = []): ReportDraft {
  const end = { text: '六、其他需要报告的事项', left: 60, baseline: HEIGHT - 150 };
  const glyphs = [...TITLE, ...lines, end].flatMap(glyphsOf);
  const page: PdfPage = { width: WIDTH, height: HEIGHT, glyphs, rules, isCut: false };
  const draft = parseDocument(buildDocument([page]));
  if (!draft.ok) throw new Error(draft.failure.kind);
  return draft.value;
}

type Cell = readonly [string, string];

/** Cells that differ from the report: what is there in place of a figure, and how many are only missing. */
function compare(draft: ReportDraft, report: Report, edition: EditionId) {
  const wrong: Cell[] = [];
  let missing = 0;
  for (const { id, columns } of tableForm(edition, 'requests').rows)
    for (const column of columns) {
      const found = draft.tables.requests[id]?.[column] ?? null;
      const expected = report.tables.requests[id]?.[column] ?? null;
      if (found === null && expected !== null) missing += 1;
      else if (found !== expected) wrong.push([`${id}/${column} ${expected}`, String(found)]);
    }
  return { wrong, missing };
}

const arbitrarySetting: fc.Arbitrary<Setting> = fc.record({
  across: fc.constantFrom('left', 'middle', 'right'),
  down: fc.constantFrom('top', 'middle'),
  width: fc.constantFrom(34, 48, 60),
  hasLines: fc.boolean(),
});

const PLAIN: Setting = { across: 'middle', down: 'middle', width: 48, hasLines: false };

function zeros(): Report {
  const blank = blankReport();
  const rows = Object.entries(blank.tables.requests).map(
    ([row, cells]) =>
      [row, Object.fromEntries(Object.keys(cells).map((column) => [column, 0]))] as const,
  );
  return { ...blank, tables: { ...blank.tables, requests: Object.fromEntries(rows) } };
}

describe('table three without rules, or with lines between its rows only', () => {
  test.each(['2019', '2021'] as const)(
    'of %s never gives a figure to a cell not its own',
    (edition) => {
      let read = 0;
      fc.assert(
        fc.property(
          arbitraryFigures({ edition, tableEditions: {} }, true),
          arbitrarySetting,
          (report, setting) => {
            const { lines, rules } = layOut(report, setting);
            const { wrong, missing } = compare(draftOf(lines, rules), report, edition);
            read += missing === 0 ? 1 : 0;
            expect(wrong).toEqual([]);
          },
        ),
        { numRuns: 120, seed: 5 },
      );
      expect(read).toBeGreaterThan(30);
    },
  );

  test('is read whole where only two columns are filled', () => {
    const report = zeros();
    const rows = Object.entries(report.tables.requests).map(
      ([row, cells], at) =>
        [
          row,
          Object.fromEntries(
            Object.keys(cells).map((column) => [
              column,
              column === 'naturalPerson' || column === 'total' ? at : null,
            ]),
          ),
        ] as const,
    );
    const filled = { ...report, tables: { ...report.tables, requests: Object.fromEntries(rows) } };
    const { lines } = layOut(filled, PLAIN);
    expect(compare(draftOf(lines), filled, '2021')).toEqual({ wrong: [], missing: 0 });
  });

  test('has unread cells where the figures stand between two columns', () => {
    const { lines } = layOut(zeros(), PLAIN);
    // One figure a row, on the edge of two columns.
    const shifted = lines.flatMap((line) => {
      if (line.text !== '0') return [line];
      return line.left < 420 ? [{ ...line, left: 380 + 48 - SIZE / 4 }] : [];
    });
    expect(compare(draftOf(shifted), zeros(), '2021')).toEqual({ wrong: [], missing: 175 });
  });

  test('leaves out a row whose label is not the form’s, and those beside it that it may go on with', () => {
    const { lines } = layOut(zeros(), PLAIN);
    const mistyped = lines.map((line) =>
      line.text === '2.重复申请' ? { ...line, text: '2.其余' } : line,
    );
    const { wrong, missing } = compare(draftOf(mistyped), zeros(), '2021');
    expect({ wrong, missing }).toEqual({ wrong: [], missing: 21 });
  });
});

test('a file without any rule is read whole', async () => {
  const { lines } = layOut(zeros(), { ...PLAIN, width: 60 });
  // The writer sets every sign 12 points wide.
  const scale = 12 / SIZE;
  const texts = [...TITLE, ...lines].map(({ text, left, baseline }) => ({
    x: left * scale,
    y: (HEIGHT - baseline) * scale,
    codes: codesOfUtf16(text),
  }));
  const read = await readPdf(writePdf([texts], 'UniGB-UCS2-H'));
  const draft = read.ok ? parseDocument(read.value) : read;
  if (!draft.ok) throw new Error(draft.failure.kind);
  expect(compare(draft.value, zeros(), '2021')).toEqual({ wrong: [], missing: 0 });
});
