import type { CellAddress, TableId } from '@/editions/edition';
import { EDITIONS, TABLE_IDS } from '@/editions/form';
import { tableLayout, type LayoutRow, type Slot } from '@/editions/layout';
import { formatCell } from '@/report/number';
import { CHAPTER_IDS, cellValue, editionsOf, type Report } from '@/report/report';

/** How a table is flattened: which signs stand between cells and rows. */
export type PrintStyle =
  /** As the sample: a tab before each cell, an empty line behind each row. */
  | 'cellPerLine'
  /** Nothing but line ends, so no cell can be blank. */
  | 'cellPerLineBare'
  | 'rowPerLineTabs'
  | 'rowPerLinePipes'
  /** Single blanks between label and figures, so no cell can be blank. */
  | 'rowPerLineBlanks';

export const PRINT_STYLES: readonly PrintStyle[] = [
  'cellPerLine',
  'cellPerLineBare',
  'rowPerLineTabs',
  'rowPerLinePipes',
  'rowPerLineBlanks',
];

export const STYLES_WITH_BLANKS: readonly PrintStyle[] = [
  'cellPerLine',
  'rowPerLineTabs',
  'rowPerLinePipes',
];

/** What to print otherwise than the official form has it. */
export interface PrintOptions {
  readonly label?: (text: string, id: string) => string;
  readonly cell?: (text: string, address: CellAddress) => string;
  /** Leaves out a column: every head and cell whose id or address this accepts. */
  readonly isDropped?: (id: string) => boolean;
  /** Writes the cells that a wide cell covers out as empty ones. */
  readonly areSpansFilled?: boolean;
}

type Printed = readonly (readonly string[])[];

/** The cells of a table row by row, merged cells written out as empty ones, as a table copied from a page gives them. */
function printCells(report: Report, table: TableId, options: PrintOptions): Printed {
  const layout = tableLayout(editionsOf(report)[table], table);
  let covered: { rows: number; columns: number }[] = [];
  return layout.rows.map(({ slots }: LayoutRow): readonly string[] => {
    const stubs = covered.filter(({ rows }) => rows > 0).flatMap(({ columns }) => blanks(columns));
    const above = covered.map((span) => ({ ...span, rows: span.rows - 1 }));
    const spans = slots
      .filter((slot) => slot.rowspan > 1 && slot.kind !== 'cell')
      .map((slot) => ({ rows: slot.rowspan - 1, columns: 1 }));
    covered = [...above.filter(({ rows }) => rows > 0), ...spans];
    const kept = slots.filter((slot) => !isDropped(slot, options));
    return [
      ...stubs,
      ...kept.flatMap((slot) => [
        printSlot(slot, report, options),
        ...blanks(options.areSpansFilled === true ? slot.colspan - 1 : 0),
      ]),
    ];
  });
}

function isDropped(slot: Slot, { isDropped: drops }: PrintOptions): boolean {
  return drops?.(slot.kind === 'cell' ? slot.address : slot.id) ?? false;
}

function printSlot(slot: Slot, report: Report, { label, cell }: PrintOptions): string {
  if (slot.kind !== 'cell') return label?.(slot.label.zh, slot.id) ?? slot.label.zh;
  const text = formatCell(cellValue(report, slot.address));
  return cell?.(text, slot.address) ?? text;
}

function blanks(count: number): readonly string[] {
  return Array.from({ length: count }, () => '');
}

/** One table as lines of text. */
export function printTable(
  report: Report,
  table: TableId,
  style: PrintStyle,
  options: PrintOptions = {},
): readonly string[] {
  const rows = printCells(report, table, options);
  switch (style) {
    case 'cellPerLine':
      return rows.flatMap((cells) => [...cells.map((text) => `\t${text}`), '']);
    case 'cellPerLineBare':
      return rows.flatMap((cells) => cells.filter((text) => text !== ''));
    case 'rowPerLineTabs':
      return rows.map((cells) => cells.join('\t'));
    case 'rowPerLinePipes':
      return rows.flatMap((cells, index) => [
        `| ${cells.join(' | ')} |`,
        ...(index === 0 ? [`|${cells.map(() => ' --- ').join('|')}|`] : []),
      ]);
    case 'rowPerLineBlanks':
      return rows.map((cells) => cells.filter((text) => text !== '').join(' '));
  }
}

/** The chapter's text that stands above its table, as the printed report has it. */
export const CHAPTER_TEXTS: Report['chapters'] = {
  overview: '2023年，本机关认真落实条例。\n（一）主动公开\n全年公开信息89条，阅读17万次。',
  disclosure: '本机关主动公开情况见下表。',
  requests: '',
  disputes: '',
  problems: '一是公开意识有待加强。\n二是内容有待拓展，将于2024年改进。',
  other: '本年度未收取信息处理费。',
};

export const PRINTED_TITLE = '余杭区应急管理局2023年度政府信息公开工作年度报告';

/** A whole document around the given tables: title, six headings, and some text in each chapter. */
export function printDocument(tables: Readonly<Record<TableId, readonly string[]>>): string {
  const { chapters } = EDITIONS['2021'];
  const body = CHAPTER_IDS.flatMap((id): readonly string[] => {
    const chapter = chapters.find((other) => other.id === id);
    const text = CHAPTER_TEXTS[id];
    return [
      chapter?.heading ?? id,
      ...(text === '' ? [] : [text]),
      ...(isTable(id) ? tables[id] : []),
    ];
  });
  return [PRINTED_TITLE, '', ...body, ''].join('\n');
}

function isTable(id: string): id is TableId {
  return TABLE_IDS.some((table) => table === id);
}

/** The figures of a report as a flattened document, in the order of the form. */
export function printText(report: Report, style: PrintStyle, options: PrintOptions = {}): string {
  return printDocument(printTables(report, style, options));
}

export function printTables(
  report: Report,
  style: PrintStyle,
  options: PrintOptions = {},
): Readonly<Record<TableId, readonly string[]>> {
  return {
    disclosure: printTable(report, 'disclosure', style, options),
    requests: printTable(report, 'requests', style, options),
    disputes: printTable(report, 'disputes', style, options),
  };
}
