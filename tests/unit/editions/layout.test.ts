import { describe, expect, it, test } from 'vitest';
import type { EditionId, TableId } from '@/editions/edition';
import { TABLE_IDS, tableForm } from '@/editions/form';
import { tableLayout, type HeadSlot, type TableLayout } from '@/editions/layout';

const TABLES = (['2019', '2021'] as const).flatMap((edition) =>
  TABLE_IDS.map((table): [EditionId, TableId] => [edition, table]),
);

/** The slot's id at each place of the grid, as an HTML table sets its cells; throws where two meet. */
function grid(layout: TableLayout): (string | undefined)[][] {
  const places = layout.rows.map((): (string | undefined)[] => []);
  layout.rows.forEach(({ slots }, top) => {
    let left = 0;
    for (const slot of slots) {
      while (places[top]?.[left] !== undefined) left += 1;
      for (let row = top; row < top + slot.rowspan; row += 1) {
        for (let column = left; column < left + slot.colspan; column += 1) {
          const line = places[row];
          if (!line) throw new Error(`${slot.id} reaches below the table`);
          if (line[column] !== undefined) throw new Error(`${slot.id} lies on ${line[column]}`);
          line[column] = slot.id;
        }
      }
      left += slot.colspan;
    }
  });
  return places;
}

describe('the layout of each table', () => {
  test.each(TABLES)('%s %s: spans fill the rectangle exactly', (edition, table) => {
    const layout = tableLayout(edition, table);
    for (const line of grid(layout)) {
      expect(line).toHaveLength(layout.columnCount);
      expect(line.includes(undefined)).toBe(false);
    }
  });

  test.each(TABLES)('%s %s: holds each cell of the form once, in its order', (edition, table) => {
    const cells = tableLayout(edition, table).rows.flatMap(({ slots }) =>
      slots.filter((slot) => slot.kind === 'cell'),
    );
    const form = tableForm(edition, table).cells;
    expect(cells.map(({ address }) => address)).toEqual(form.map(({ address }) => address));
    expect(cells.map(({ computed }) => computed)).toEqual(form.map(({ computed }) => computed));
    expect(cells.map(({ value }) => value)).toEqual(form.map(({ value }) => value));
  });

  test.each(TABLES)(
    '%s %s: each id is one, and cells name heads that are there',
    (edition, table) => {
      const slots = tableLayout(edition, table).rows.flatMap((row) => row.slots);
      const heads = new Map(
        slots
          .filter((slot): slot is HeadSlot => slot.kind !== 'cell')
          .map((slot) => [slot.id, slot]),
      );
      expect(new Set(slots.map(({ id }) => id)).size).toBe(slots.length);
      for (const slot of slots) {
        if (slot.kind !== 'cell') continue;
        expect(slot.heads.length).toBeGreaterThan(0);
        expect(slot.heads.filter((id) => !heads.has(id))).toEqual([]);
      }
    },
  );

  test.each(TABLES)('%s %s: each cell’s heads are the labels that lead to it', (edition, table) => {
    const layout = tableLayout(edition, table);
    const slots = layout.rows.flatMap((row) => row.slots);
    const labels = new Map(
      slots.flatMap((slot) => (slot.kind === 'cell' ? [] : [[slot.id, slot.label.zh] as const])),
    );
    for (const [index, slot] of slots.filter(({ kind }) => kind === 'cell').entries()) {
      const cell = tableForm(edition, table).cells[index];
      if (slot.kind !== 'cell' || !cell) throw new Error('not a cell');
      const shown = slot.heads.map((id) => labels.get(id));
      for (const { zh } of [...cell.rowPath, cell.columnPath[cell.columnPath.length - 1]].filter(
        (label) => label !== undefined,
      )) {
        expect(shown).toContain(zh);
      }
    }
  });

  test.each(TABLES)('%s %s: widths make a hundred', (edition, table) => {
    const { columnCount, columnWidths } = tableLayout(edition, table);
    expect(columnWidths).toHaveLength(columnCount);
    expect(columnWidths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100, 6);
  });

  test.each(TABLES)('%s %s: is made once', (edition, table) => {
    expect(tableLayout(edition, table)).toBe(tableLayout(edition, table));
  });
});

describe('the spans of the official form', () => {
  const headsOf = (edition: EditionId): Map<string, HeadSlot> =>
    new Map(
      tableLayout(edition, 'requests')
        .rows.flatMap(({ slots }) => slots)
        .filter((slot): slot is HeadSlot => slot.kind !== 'cell')
        .map((slot) => [slot.id, slot]),
    );

  test.each<[EditionId, number, number[]]>([
    ['2021', 22, [8, 3, 5, 3]],
    ['2019', 20, [8, 3, 5]],
  ])('%s: 三、本年度办理结果 is %i rows tall, its groups %j', (edition, tall, groups) => {
    const heads = headsOf(edition);
    expect(heads.get('t3-head-outcomes')).toMatchObject({ rowspan: tall, vertical: true });
    const spans = ['denied', 'unable', 'notProcessed', ...(edition === '2021' ? ['other'] : [])];
    expect(spans.map((id) => heads.get(`t3-head-${id}`)?.rowspan)).toEqual(groups);
  });

  it('the corner of table three is 3 × 3 and holds the note of the balance', () => {
    expect(headsOf('2021').get('t3-note')).toMatchObject({
      kind: 'note',
      rowspan: 3,
      colspan: 3,
      label: { zh: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）' },
    });
  });

  it('table two has a title across for each block', () => {
    const titles = tableLayout('2021', 'disclosure')
      .rows.flatMap(({ slots }) => slots)
      .filter((slot): slot is HeadSlot => slot.kind === 'title');
    expect(titles.map(({ label, colspan }) => `${label.zh} ${colspan}`)).toEqual([
      '第二十条第（一）项 4',
      '第二十条第（五）项 4',
      '第二十条第（六）项 4',
      '第二十条第（八）项 4',
    ]);
  });

  it('table four is three groups of five side by side', () => {
    const layout = tableLayout('2021', 'disputes');
    expect(layout.columnCount).toBe(15);
    expect(layout.rows.map(({ slots }) => slots.length)).toEqual([2, 5 + 2, 10, 15]);
  });
});
