import type { CellAddress, EditionId, Label, RequestsRow, TableId, ValueKind } from './edition';
import { EDITIONS, cellAddress, tableForm } from './form';

/** A head, the corner's note or a full-width title of a table. */
export interface HeadSlot {
  readonly kind: 'head' | 'note' | 'title';
  readonly id: string;
  readonly label: Label;
  readonly rowspan: number;
  readonly colspan: number;
  readonly scope: 'col' | 'row' | 'colgroup' | 'rowgroup';
  /** Set upright, one character a line: 三、本年度办理结果. */
  readonly vertical?: true;
}

export interface CellSlot {
  readonly kind: 'cell';
  readonly id: string;
  readonly address: CellAddress;
  readonly value: ValueKind;
  readonly computed: boolean;
  readonly rowspan: 1;
  readonly colspan: number;
  /** Ids of the heads that belong to the cell, rows first. */
  readonly heads: readonly string[];
}

export type Slot = HeadSlot | CellSlot;

export interface LayoutRow {
  readonly id: string;
  readonly part: 'head' | 'body';
  readonly slots: readonly Slot[];
}

/** A table of the official form as rows of slots with their spans, as an HTML table wants them. */
export interface TableLayout {
  readonly edition: EditionId;
  readonly table: TableId;
  readonly columnCount: number;
  /** Width of each grid column, in percent of the table. */
  readonly columnWidths: readonly number[];
  readonly rows: readonly LayoutRow[];
}

const ARTICLES_EN: Readonly<Record<string, string>> = {
  '第二十条第（一）项': 'Article 20, item (1)',
  '第二十条第（五）项': 'Article 20, item (5)',
  '第二十条第（六）项': 'Article 20, item (6)',
  '第二十条第（八）项': 'Article 20, item (8)',
  '第二十条第（九）项': 'Article 20, item (9)',
};

const ROW_HEADING_EN = 'Content of information';
const CORNER_NOTE_EN = '(In each column: item one plus item two equals item three plus item four)';

function head(
  id: string,
  label: Label,
  scope: HeadSlot['scope'],
  spans: { rowspan?: number; colspan?: number } = {},
): HeadSlot {
  return {
    kind: 'head',
    id,
    label: { zh: label.zh, en: label.en },
    scope,
    rowspan: spans.rowspan ?? 1,
    colspan: spans.colspan ?? 1,
  };
}

function disclosureLayout(edition: EditionId): TableLayout {
  const { blocks, rowHeading, gridColumns } = EDITIONS[edition].tables.disclosure;
  const rows: LayoutRow[] = [];
  blocks.forEach((block, index) => {
    const title = `t2-${index}`;
    const span = Math.floor((gridColumns - 1) / block.columns.length);
    const colspanOf = (position: number): number =>
      position === block.columns.length - 1
        ? gridColumns - 1 - span * (block.columns.length - 1)
        : span;
    rows.push({
      id: title,
      part: 'body',
      slots: [
        {
          ...head(
            title,
            { zh: block.article, en: ARTICLES_EN[block.article] ?? block.article },
            'colgroup',
            { colspan: gridColumns },
          ),
          kind: 'title',
        },
      ],
    });
    rows.push({
      id: `${title}-columns`,
      part: 'body',
      slots: [
        head(`${title}-rows`, { zh: rowHeading, en: ROW_HEADING_EN }, 'col'),
        ...block.columns.map((column, position) =>
          head(`${title}-${column.id}`, column, 'col', { colspan: colspanOf(position) }),
        ),
      ],
    });
    for (const row of block.rows) {
      rows.push({
        id: `t2-row-${row.id}`,
        part: 'body',
        slots: [
          head(`t2-head-${row.id}`, row, 'row'),
          ...block.columns.map((column, position): CellSlot => ({
            kind: 'cell',
            id: cellAddress('disclosure', row.id, column.id),
            address: cellAddress('disclosure', row.id, column.id),
            value: column.value,
            computed: false,
            rowspan: 1,
            colspan: colspanOf(position),
            heads: [`t2-head-${row.id}`, `${title}-${column.id}`],
          })),
        ],
      });
    }
  });
  return {
    edition,
    table: 'disclosure',
    columnCount: gridColumns,
    columnWidths: [28, 24, 24, 24],
    rows,
  };
}

function requestsHead(edition: EditionId): LayoutRow[] {
  const { cornerNote, columns, columnGroups } = EDITIONS[edition].tables.requests;
  const [applicants, organizations] = columnGroups;
  if (!applicants || !organizations) throw new Error('Table three has two groups of columns');
  const topColumns = columns.filter((column) => !organizations.columns.includes(column.id));
  const columnHead = (id: string, rowspan: number): HeadSlot[] =>
    columns
      .filter((column) => column.id === id)
      .map((column) => head(`t3-${column.id}`, column, 'col', { rowspan }));
  return [
    {
      id: 't3-head-1',
      part: 'head',
      slots: [
        {
          ...head('t3-note', { zh: cornerNote, en: CORNER_NOTE_EN }, 'col', {
            rowspan: 3,
            colspan: 3,
          }),
          kind: 'note',
        },
        head('t3-applicants', applicants, 'colgroup', { colspan: columns.length }),
      ],
    },
    {
      id: 't3-head-2',
      part: 'head',
      slots: [
        ...columnHead(topColumns[0]?.id ?? '', 2),
        head('t3-organizations', organizations, 'colgroup', {
          colspan: organizations.columns.length,
        }),
        ...columnHead(topColumns[topColumns.length - 1]?.id ?? '', 2),
      ],
    },
    {
      id: 't3-head-3',
      part: 'head',
      slots: organizations.columns.flatMap((id) => columnHead(id, 1)),
    },
  ];
}

function requestsLayout(edition: EditionId): TableLayout {
  const { rows, columns } = EDITIONS[edition].tables.requests;
  const childrenOf = (id: string): RequestsRow[] => rows.filter((row) => row.parent === id);
  const filledUnder = (row: RequestsRow): number =>
    row.kind === 'group'
      ? childrenOf(row.id).reduce((sum, child) => sum + filledUnder(child), 0)
      : 1;
  const depthOf = (row: RequestsRow): number => {
    const parent = rows.find((other) => other.id === row.parent);
    return parent ? depthOf(parent) + 1 : 0;
  };
  const body: LayoutRow[] = [];
  let waiting: HeadSlot[] = [];
  let groups: { id: string; depth: number }[] = [];
  for (const row of rows) {
    const depth = depthOf(row);
    groups = groups.filter((group) => group.depth < depth);
    const id = `t3-head-${row.id}`;
    if (row.kind === 'group') {
      groups.push({ id, depth });
      waiting.push({
        ...head(id, row, 'rowgroup', { rowspan: filledUnder(row) }),
        ...(depth === 0 ? { vertical: true as const } : {}),
      });
      continue;
    }
    const headIds = [...groups.map((group) => group.id), id];
    body.push({
      id: `t3-row-${row.id}`,
      part: 'body',
      slots: [
        ...waiting,
        head(id, row, 'row', { colspan: 3 - depth }),
        ...columns.map((column): CellSlot => ({
          kind: 'cell',
          id: cellAddress('requests', row.id, column.id),
          address: cellAddress('requests', row.id, column.id),
          value: 'integer',
          computed: row.kind === 'total' || column.kind === 'total',
          rowspan: 1,
          colspan: 1,
          heads: [...headIds, `t3-${column.id}`],
        })),
      ],
    });
    waiting = [];
  }
  return {
    edition,
    table: 'requests',
    columnCount: 3 + columns.length,
    columnWidths: [5, 11.5, 27, 8.4, 8, 8, 8, 8, 8, 8.1],
    rows: [...requestsHead(edition), ...body],
  };
}

function disputesLayout(edition: EditionId): TableLayout {
  const { rows, columns, columnGroups } = EDITIONS[edition].tables.disputes;
  const first: HeadSlot[] = [];
  const second: HeadSlot[] = [];
  const third: HeadSlot[] = [];
  const cells: CellSlot[] = [];
  for (const group of columnGroups) {
    const isSingle = group.groups.length === 1;
    const groupId = `t4-${group.groups.join('-')}`;
    first.push(head(groupId, group, 'colgroup', { colspan: group.groups.length * columns.length }));
    for (const row of rows.filter(({ id }) => group.groups.includes(id))) {
      const rowHeadId = `t4-group-${row.id}`;
      if (!isSingle) second.push(head(rowHeadId, row, 'colgroup', { colspan: columns.length }));
      for (const column of columns) {
        const columnHeadId = `t4-${row.id}-${column.id}`;
        (isSingle ? second : third).push(
          head(columnHeadId, column, 'col', { rowspan: isSingle ? 2 : 1 }),
        );
        cells.push({
          kind: 'cell',
          id: cellAddress('disputes', row.id, column.id),
          address: cellAddress('disputes', row.id, column.id),
          value: 'integer',
          computed: column.kind === 'total',
          rowspan: 1,
          colspan: 1,
          heads: [groupId, ...(isSingle ? [] : [rowHeadId]), columnHeadId],
        });
      }
    }
  }
  return {
    edition,
    table: 'disputes',
    columnCount: cells.length,
    columnWidths: cells.map(() => 100 / cells.length),
    rows: [
      { id: 't4-head-1', part: 'head', slots: first },
      { id: 't4-head-2', part: 'head', slots: second },
      { id: 't4-head-3', part: 'head', slots: third },
      { id: 't4-row', part: 'body', slots: cells },
    ],
  };
}

const LAYOUTS = new Map<object, TableLayout>();

/** The layout of a table in the official form; the same object each time. */
export function tableLayout(edition: EditionId, table: TableId): TableLayout {
  const form = tableForm(edition, table);
  let layout = LAYOUTS.get(form);
  if (!layout) {
    layout =
      table === 'disclosure'
        ? disclosureLayout(edition)
        : table === 'requests'
          ? requestsLayout(edition)
          : disputesLayout(edition);
    LAYOUTS.set(form, layout);
  }
  return layout;
}
