import { describe, expect, it, test } from 'vitest';
import type { EditionId, TableId } from '@/editions/edition';
import { findFormCell, type FormEditions } from '@/editions/form';
import { tableLayout } from '@/editions/layout';
import { createGridMap, tableEdge } from '@/grid/navigation';
import type { PasteTarget } from '@/grid/gridPaste';
import { HTML_LENGTH_LIMIT } from '@/formats/html/parseHtml';
import { parseCell } from '@/report/number';
import type { CellValue } from '@/report/report';
import { needsReading } from '@/screens/report/clipboardKind';
import { planClipboard, type ClipboardPlan } from '@/screens/report/clipboardPlan';
import { readClipboardCorpus } from '@tests/helpers/clipboardCorpus';
import { processorMsOnce } from '@tests/helpers/processorTime';

function editionsFor(edition: EditionId): FormEditions {
  return { disclosure: edition, requests: edition, disputes: edition };
}

const EDITIONS = editionsFor('2021');

function targetIn(edition: EditionId, table: TableId, from?: string): PasteTarget {
  const map = createGridMap(tableLayout(edition, table).rows);
  const start = from ?? tableEdge(map, 'first') ?? '';
  if (!map.places.has(start)) throw new Error(`${start} is no cell`);
  return { map, from: start, inputs: [start], selected: { rows: 1, columns: 1 } };
}

const TARGET = targetIn('2021', 'requests');
const HERE = 'requests/newlyReceived/naturalPerson';

/** The values of a block's cells, and the texts that are none. */
function valuesOf(plan: ClipboardPlan, editions: FormEditions) {
  if (plan.kind !== 'block') throw new Error('It is a table of the form');
  const cells: Record<string, CellValue> = {};
  const refused: Record<string, string> = {};
  for (const [address, text] of plan.plan.entries) {
    const parsed = parseCell(text, findFormCell(editions, address)?.value ?? 'integer');
    if (parsed.ok) cells[address] = parsed.value;
    else refused[address] = text;
  }
  return { cells, refused };
}

describe.each(readClipboardCorpus())('what is copied as %s', (_, given) => {
  const editions = editionsFor(given.edition);
  const from = given.kind === 'block' ? given.from : undefined;
  const target = targetIn(given.edition, given.table, from);
  const plan = planClipboard(given, editions, target);

  it('comes to the cells that it is meant for', () => {
    expect(plan.kind).toBe(given.kind);
    if (plan.kind === 'tables') expect(Object.fromEntries(plan.edits)).toEqual(given.cells);
    else if (given.kind === 'block') {
      const { cells, refused } = given;
      expect(valuesOf(plan, editions)).toEqual({ cells, refused });
    }
  });

  it('has its totals skipped, and what does not fit told', () => {
    if (plan.kind === 'tables' && given.kind === 'tables') {
      const { tables, skippedTotals } = plan;
      expect(skippedTotals).toBe(given.skippedTotals);
      expect(tables.elsewhere.map(({ address }) => address)).toEqual(given.elsewhere);
      const left = tables.notices.filter(({ kind }) => kind !== 'labelGuessed');
      expect(left).toEqual([]);
    } else if (plan.kind === 'block' && given.kind === 'block') {
      expect(plan.plan.skippedTotals).toBe(given.skippedTotals);
      expect(plan.plan.outside).toEqual(
        given.outside.map(([row, column, text]) => ({ row, column, text })),
      );
    }
  });
});

test('the corpus has every program, parts and whole tables, and both forms', () => {
  const corpus = readClipboardCorpus().map(([, given]) => given);
  const programs = new Set(corpus.map(({ program }) => program));
  expect(programs.size).toBe(6);
  expect(corpus.some(({ edition, kind }) => edition === '2019' && kind === 'tables')).toBe(true);
  expect(corpus.filter(({ kind }) => kind === 'block').length).toBeGreaterThan(5);
});

describe('bad input', () => {
  const plan = (text: string, html = ''): ClipboardPlan =>
    planClipboard({ text, html }, EDITIONS, TARGET);

  it('of 5 MB of HTML is read, and beyond that its text alone, which is told', () => {
    const table = '<table><tr><td colspan=2>1</td><td>2</td></tr></table>';
    const padding = (length: number): string => `<!--${' '.repeat(length - 7)}-->`;
    const atLimit = padding(HTML_LENGTH_LIMIT - table.length) + table;
    const read = plan('1\t2', atLimit);
    expect(read.failure).toBeUndefined();
    expect(valuesOf(read, EDITIONS).cells['requests/newlyReceived/research']).toBe(2);
    const beyond = plan('1\t2', `${atLimit} `);
    expect(beyond.failure).toEqual({ kind: 'tooLarge', limit: HTML_LENGTH_LIMIT });
    expect(valuesOf(beyond, EDITIONS).cells['requests/newlyReceived/business']).toBe(2);
  });

  it('of a page without a table is pasted as its text', () => {
    const read = plan('今天天气很好', '<div><p>今天天气<b>很好</b></p></div>');
    expect(valuesOf(read, EDITIONS)).toEqual({ cells: {}, refused: { [HERE]: '今天天气很好' } });
  });

  it('with scripts and handlers is read for its cells, and no more', () => {
    const html =
      '<script>document.title="x"</script><table onload="a()"><tr><td rowspan=2 onclick="b()">' +
      '<img src=x onerror="c()">1</td><td><svg onload="d()"></svg>2<style>td{}</style></td></tr>' +
      '<tr><td><a href="javascript:e()">3</a></td></tr></table>';
    expect(valuesOf(plan('1\t2\n3', html), EDITIONS)).toEqual({
      cells: {
        [HERE]: 1,
        'requests/newlyReceived/business': 2,
        'requests/carriedIn/naturalPerson': null,
        'requests/carriedIn/business': 3,
      },
      refused: {},
    });
  });

  it('with line ends and quotes in a cell stays one cell', () => {
    const read = plan('"一\n""二"""\t5\r\n');
    expect(valuesOf(read, EDITIONS)).toEqual({
      cells: { 'requests/newlyReceived/business': 5 },
      refused: { [HERE]: '一\n"二"' },
    });
  });

  it.each([
    ['9007199254740993', 'tooLarge'],
    ['-5', 'negative'],
    ['1.2e3', 'notANumber'],
    ['3%', 'notANumber'],
    ['=1+2', 'notANumber'],
    ['1.5', 'notWhole'],
    ['12万', 'tenThousand'],
    ['1,2345', 'grouping'],
  ])('that is no count is refused with its reason and kept: %s', (text, reason) => {
    const read = plan(`${text}\t7`);
    expect(valuesOf(read, EDITIONS)).toEqual({
      cells: { 'requests/newlyReceived/business': 7 },
      refused: { [HERE]: text },
    });
    expect(parseCell(text, 'integer')).toMatchObject({ ok: false, failure: { kind: reason } });
  });

  it.each([
    ["'123", 123],
    ['１２３', 123],
    ['1，234', 1234],
    [' 12 件', 12],
    ['—', '/'],
  ])('that is a number in disguise is one: %s', (text, value) => {
    expect(valuesOf(plan(`${text}\t7`), EDITIONS).cells[HERE]).toBe(value);
  });

  it('in a table of the form is told beside its cell, and the rest is read', () => {
    const row = (label: string, value: string): string =>
      `<tr><td>${label}</td><td>${value}</td></tr>`;
    const html = `<table>${row('', '自然人')}${row('（一）予以公开', '1.2e3')}${row('（二）部分公开', '4')}</table>`;
    const read = plan('\t自然人\n（一）予以公开\t1.2e3\n（二）部分公开\t4', html);
    if (read.kind !== 'tables') throw new Error('It is no table of the form');
    expect(read.edits).toEqual([['requests/partial/naturalPerson', 4]]);
    expect(read.tables.notices).toContainEqual({
      kind: 'cellNotRead',
      address: 'requests/granted/naturalPerson',
      text: '1.2e3',
      line: expect.any(Number) as unknown,
    });
  });
});

describe('HTML as large as it may be', () => {
  const full = (piece: string): string =>
    piece.repeat(Math.floor((HTML_LENGTH_LIMIT - 7) / piece.length));

  it.each([
    ['cells', '<td>1'],
    ['rows of heads', '<tr><td>自然人<td>商业企业<td>总计'],
    ['rows of table four’s heads', '<tr><td>结果维持'],
    ['heads in one row', '<td>自然人'],
    ['heads in two rows', '<td>结果纠正'.repeat(200_000) + '<tr>'],
    ['rows with labels', '<tr><td>（一）予以公开<td>5<td>6'],
    ['merged cells', '<tr><td rowspan=9 colspan=9>自然人'],
    ['tables', '<table><tr><td>自然人<td>5</table>'],
    ['paragraphs', '<p>一、本年新收政府信息公开申请数量'],
    ['labels that are nearly some', '<tr><td>（一）予以公示<td>5'],
  ])('is planned in time: %s', (_, piece) => {
    const html = `<table>${full(piece)}`;
    const took = processorMsOnce(() => planClipboard({ text: '自然人', html }, EDITIONS, TARGET));
    expect(took).toBeLessThan(8_000);
  });
});

describe('HTML against text', () => {
  it('never changes the value of a cell where both have the same cells', () => {
    const html = '<table><tr><td colspan=1>666</td><td>777</td></tr></table>';
    const read = planClipboard({ text: '1\t2', html }, EDITIONS, TARGET);
    expect(Object.values(valuesOf(read, EDITIONS).cells)).toEqual([1, 2]);
  });

  it('never changes it in a table of the form', () => {
    const html =
      '<table><tr><td></td><td>自然人</td></tr><tr><td>（一）予以公开</td><td>666</td></tr></table>';
    const read = planClipboard({ text: '\t自然人\n（一）予以公开\t1\n', html }, EDITIONS, TARGET);
    expect(read).toMatchObject({ edits: [['requests/granted/naturalPerson', 1]] });
  });

  it('gives the columns where the text moved cells, and the text the values', () => {
    const html = '<table><tr><td rowspan=2>1</td><td>2</td></tr><tr><td>666</td></tr></table>';
    const read = planClipboard({ text: '1\t2\n3', html }, EDITIONS, TARGET);
    expect(valuesOf(read, EDITIONS).cells['requests/carriedIn/business']).toBe(3);
  });

  it('alone is enough', () => {
    const html = '<table><tr><td>1</td><td>2</td></tr></table>';
    const read = planClipboard({ text: '', html }, EDITIONS, TARGET);
    expect(Object.values(valuesOf(read, EDITIONS).cells)).toEqual([1, 2]);
  });
});

describe('what needs no look', () => {
  it.each([
    ['numbers', '1\t2\n3\t4', ''],
    ['numbers with the HTML of a spreadsheet', '1\t2', '<table><col span=2><tr><td>1<td>2</table>'],
    ['a number with its unit', '12件', ''],
    ['nothing', '', ''],
  ])('is pasted at once: %s', (_, text, html) => {
    expect(needsReading({ text, html })).toBe(false);
  });

  it.each([
    ['labels', '自然人\t5', ''],
    ['merged cells', '1\t2', '<td ROWSPAN = "2">'],
    ['HTML alone', '', '<p>5'],
  ])('is read: %s', (_, text, html) => {
    expect(needsReading({ text, html })).toBe(true);
  });
});
