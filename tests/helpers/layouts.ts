import fc from 'fast-check';
import type { CellAddress, TableId, ValueKind } from '@/editions/edition';
import { EDITIONS, TABLE_IDS, tableForm } from '@/editions/form';
import { tableLayout } from '@/editions/layout';
import {
  CHAPTER_IDS,
  cellValue,
  editionsOf,
  formCellsOf,
  type CellValue,
  type Report,
} from '@/report/report';
import { CHAPTER_TEXTS, PRINTED_TITLE } from './printText';
import { blankReport, withCells } from './smallReports';

/** How an office may have laid its tables out: each choice is one that published reports show. */
export interface LayoutChoices {
  readonly spans: (typeof SPANS)[number];
  readonly disclosure: (typeof DISCLOSURE)[number];
  readonly requests: (typeof REQUESTS)[number];
  readonly disputes: (typeof DISPUTES)[number];
  readonly numbering: (typeof NUMBERINGS)[number];
  readonly wording: (typeof WORDINGS)[number];
  readonly breaks: (typeof BREAKS)[number];
  readonly notApplicable: (typeof NOT_APPLICABLE)[number];
  readonly blank: (typeof BLANKS)[number];
  readonly figures: (typeof FIGURES)[number];
  readonly debris: (typeof DEBRIS)[number];
}

/** Merged cells as such; written out as empty ones to the right, or in both directions; or lost without a trace. */
const SPANS = ['kept', 'emptyCells', 'emptyToTheRight', 'lost'] as const;
const DISCLOSURE = ['one', 'four', 'withoutArticles', 'narrowHeads'] as const;
/** The corner empty, the group's tall cell left out, head and body two tables, a title row on top. */
const REQUESTS = [
  'official',
  'emptyCorner',
  'headApart',
  'titleRow',
  'oneLabelColumn',
  'flatHead',
  'withoutTotal',
  'twoPages',
  'twoPagesTwoHeads',
] as const;
const DISPUTES = [
  'one',
  'threeRows',
  'threeTables',
  'headApart',
  'titleRow',
  'shortHeads',
] as const;
const NUMBERINGS = ['official', '1、', '1．', '（1）', 'none', '(三)', '三、', '一.'] as const;
const WORDINGS = [
  'official',
  '合计',
  '钩稽',
  'traditional',
  'withoutQuotes',
  'quotes',
  '其它',
  'shortened',
  'mistyped',
] as const;
const BREAKS = ['none', 'once', 'blanks', 'glyphs', 'twice'] as const;
const NOT_APPLICABLE = ['/', '／', '-', '—', '--', '－－', '无', '不适用', 'N/A'] as const;
const BLANKS = ['', '\u00A0', '\u3000'] as const;
const FIGURES = ['plain', 'fullWidth', 'thousands', 'units', 'remarks'] as const;
const DEBRIS = ['none', 'pageNumber', 'repeatedHead', 'extraRow', 'noteRow', 'pageHead'] as const;

export function arbitraryChoices(): fc.Arbitrary<LayoutChoices> {
  return fc.record({
    spans: fc.constantFrom(...SPANS),
    disclosure: fc.constantFrom(...DISCLOSURE),
    requests: fc.constantFrom(...REQUESTS),
    disputes: fc.constantFrom(...DISPUTES),
    numbering: fc.constantFrom(...NUMBERINGS),
    wording: fc.constantFrom(...WORDINGS),
    breaks: fc.constantFrom(...BREAKS),
    notApplicable: fc.constantFrom(...NOT_APPLICABLE),
    blank: fc.constantFrom(...BLANKS),
    figures: fc.constantFrom(...FIGURES),
    debris: fc.constantFrom(...DEBRIS),
  });
}

/** What a report's figures are like: an office without requests fills in zeros, another only two of the columns. */
const FILLINGS = ['any', 'zeros', 'twoColumns', 'withoutTotals', 'small'] as const;
const FORMS = [
  { edition: '2021', tableEditions: {} },
  { edition: '2019', tableEditions: {} },
  { edition: '2021', tableEditions: { requests: '2019' } },
] as const;

/** Reports of both forms and of a mixed one, with blanks, `/`, large numbers and amounts. */
export function arbitraryFiguresReport(): fc.Arbitrary<Report> {
  return fc
    .tuple(
      fc.constantFrom(...FORMS),
      fc.constantFrom(...FILLINGS),
      fc.array(fc.nat({ max: 0xffffffff }), { minLength: 260, maxLength: 260 }),
    )
    .map(([forms, filling, drawn]) => {
      const empty = blankReport({}, forms);
      const cells = formCellsOf(editionsOf(empty)).map(({ address, value, column }, index) => [
        address,
        fillCell(filling, column, value, drawn[index % drawn.length] ?? 0),
      ]);
      return withCells(empty, Object.fromEntries(cells) as Record<CellAddress, CellValue>);
    });
}

function fillCell(
  filling: (typeof FILLINGS)[number],
  column: string,
  kind: ValueKind,
  drawn: number,
): CellValue {
  switch (filling) {
    case 'zeros':
      return 0;
    case 'small':
      return drawn % 12;
    case 'twoColumns':
      return ['naturalPerson', 'total', 'issued', 'decisions', 'amount'].includes(column)
        ? drawn % 500
        : null;
    case 'withoutTotals':
      return column === 'total' ? null : drawn % 1_000;
    case 'any':
      return cellOfDraw(drawn, kind);
  }
}

function cellOfDraw(drawn: number, kind: ValueKind): CellValue {
  const count = (drawn >>> 4) % 100_000_000;
  switch (drawn & 15) {
    case 0:
      return '/';
    case 1:
    case 2:
      return null;
    case 3:
      return count;
    case 4:
      return kind === 'decimal' ? count / 10_000 : kind === 'signedInteger' ? -count || 0 : count;
    case 5:
    case 6:
      return 0;
    default:
      return count % 1_000;
  }
}

/** A cell as it is printed, its text in lines. */
export interface PrintedCell {
  readonly text: string;
  readonly rowspan: number;
  readonly colspan: number;
  readonly isHead: boolean;
  readonly isValue: boolean;
}

export type PrintedTable = readonly (readonly PrintedCell[])[];

/** The tables of a report in a layout. */
export function layOutReport(
  report: Report,
  choices: LayoutChoices,
): Readonly<Record<TableId, readonly PrintedTable[]>> {
  return {
    disclosure: layOutDisclosure(printTable(report, 'disclosure', choices), choices),
    requests: layOutRequests(printTable(report, 'requests', choices), choices),
    disputes: layOutDisputes(report, printTable(report, 'disputes', choices), choices),
  };
}

function printTable(report: Report, table: TableId, choices: LayoutChoices): PrintedTable {
  const { rows } = tableLayout(editionsOf(report)[table], table);
  return rows.map(({ slots }) =>
    slots.map((slot): PrintedCell => {
      const { rowspan, colspan } = slot;
      if (slot.kind === 'cell') {
        const value = cellValue(report, slot.address) ?? null;
        const text = printValue(value, slot.value, choices);
        return { text, rowspan, colspan, isHead: false, isValue: true };
      }
      const isVertical = 'vertical' in slot;
      const isRowLabel = slot.id.startsWith('t3-head-');
      const label = isRowLabel ? number(slot.label.zh, choices.numbering) : slot.label.zh;
      const worded = word(label, choices.wording);
      const text = isVertical ? Array.from(worded).join('\n') : breakLabel(worded, choices.breaks);
      return { text, rowspan, colspan, isHead: true, isValue: false };
    }),
  );
}

function printValue(value: CellValue, kind: ValueKind, choices: LayoutChoices): string {
  if (value === null) return choices.blank;
  if (value === '/') return choices.notApplicable;
  const text = String(value);
  switch (choices.figures) {
    case 'plain':
      return text;
    case 'fullWidth':
      return text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case 'thousands':
      return text.replace(/\B(?=(?:\d{3})+$)/g, ',');
    case 'units':
      return text + (kind === 'decimal' ? '万元' : '件');
    case 'remarks':
      return value > 500 ? `${text}（其中${Math.floor(value / 3)}件为新增）` : text;
  }
}

function number(label: string, numbering: LayoutChoices['numbering']): string {
  switch (numbering) {
    case 'official':
      return label;
    case '1、':
      return label.replace(/^(\d)\./, '$1、');
    case '1．':
      return label.replace(/^(\d)\./, '$1．');
    case '（1）':
      return label.replace(/^(\d)\./, '（$1）');
    case 'none':
      return label.replace(/^\d\./, '');
    case '(三)':
      return label.replace('（', '(').replace('）', ')');
    case '三、':
      return label.replace(/^（(.)）/, '$1、');
    case '一.':
      return label.replace(/^([一二三四])、/, '$1.');
  }
}

const TRADITIONAL: Readonly<Record<string, string>> = {
  属: '屬', 执: '執', 复: '復', 总: '總', 计: '計', 机: '機', 关: '關', 结: '結', 转: '轉',
  请: '請', 处: '處', 数: '數', 规: '規', 开: '開', 护: '護', 权: '權',
}; // prettier-ignore

/** As offices shorten and mistype the labels that they copy by hand. */
const SHORTENED: Readonly<Record<string, string>> = {
  '一、本年新收政府信息公开申请数量': '一、本年新收申请数量',
  '二、上年结转政府信息公开申请数量': '二、上年结转申请数量',
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）': '（二）部分公开',
  '1.本机关不掌握相关政府信息': '1.不掌握相关政府信息',
  '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请': '1.逾期不补正',
  '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请': '2.逾期未缴费',
  '四、结转下年度继续办理': '四、结转下年度',
  '本年收费金额（单位：万元）': '本年收费金额',
  本年处理决定数量: '处理决定数量',
};
const MISTYPED: Readonly<Record<string, string>> = {
  '2.其他法律行政法规禁止公开': '2.其他法律行政止公开',
  '3.危及“三安全一稳定”': '3.危及“三安全一稳”',
  '6.属于四类过程性信息': '6.属于四类过程信息',
  '3.补正后申请内容仍不明确': '3.补正后申请内容仍然不明确',
  '4.无正当理由大量反复申请': '4.无正当理由大量反覆申请',
  社会公益组织: '社会公益机构',
  本年制发件数: '本年制发数',
  现行有效件数: '现行有效数量',
};

function word(label: string, wording: LayoutChoices['wording']): string {
  switch (wording) {
    case 'official':
      return label;
    case '合计':
      return label.replace('总计', '合计');
    case '钩稽':
      return label.replace('勾稽', '钩稽');
    case 'traditional':
      return label.replace(/./gu, (sign) => TRADITIONAL[sign] ?? sign);
    case 'withoutQuotes':
      return label.replace(/[“”]/g, '');
    case 'quotes':
      return label.replace(/[“”]/g, '"');
    case '其它':
      return label.replace('其他', '其它');
    case 'shortened':
      return SHORTENED[label] ?? label;
    case 'mistyped':
      return MISTYPED[label] ?? label;
  }
}

function breakLabel(label: string, breaks: LayoutChoices['breaks']): string {
  const middle = Math.ceil(label.length / 2);
  switch (breaks) {
    case 'none':
      return label;
    case 'once':
      return label.length < 3 ? label : `${label.slice(0, middle)}\n${label.slice(middle)}`;
    case 'twice':
      return label.length < 4
        ? label
        : `${label.slice(0, 2)}\n${label.slice(2, middle + 1)}\n${label.slice(middle + 1)}`.trim();
    case 'blanks':
      return label.length > 4 ? label : Array.from(label).join(' ');
    case 'glyphs':
      return label;
  }
}

function layOutDisclosure(
  printed: PrintedTable,
  { disclosure, spans, debris, blank }: LayoutChoices,
): readonly PrintedTable[] {
  const narrow = (cells: readonly PrintedCell[]): readonly PrintedCell[] =>
    cells.map((cell) => ({ ...cell, colspan: 1 }));
  const isTitle = (row: readonly PrintedCell[]): boolean => row.length === 1;
  const blocks: (readonly PrintedCell[])[][] = [];
  for (const row of printed) {
    if (isTitle(row)) blocks.push([]);
    blocks[blocks.length - 1]?.push(row);
  }
  const laidOut = blocks.map((rows) => {
    const kept = disclosure === 'withoutArticles' ? rows.filter((row) => !isTitle(row)) : rows;
    return (disclosure === 'narrowHeads' ? kept.map(narrow) : kept).map((row) => row);
  });
  const extra =
    debris === 'extraRow' ? [[plain('其他行政管理事项'), value('9001'), value('9002')]] : [];
  const tables = disclosure === 'four' ? laidOut : [[...laidOut.flat(), ...extra]];
  return tables.map((table) => spread(table, spans, blank));
}

function plain(text: string, rowspan = 1, colspan = 1): PrintedCell {
  return { text, rowspan, colspan, isHead: true, isValue: false };
}

function value(text: string): PrintedCell {
  return { text, rowspan: 1, colspan: 1, isHead: false, isValue: true };
}

const HEAD_ROWS = 3;

function layOutRequests(
  printed: PrintedTable,
  { requests, spans, debris, blank }: LayoutChoices,
): readonly PrintedTable[] {
  const official = printed
    .slice(0, HEAD_ROWS)
    .map((row, index) =>
      index === 0 && requests === 'emptyCorner'
        ? row.map((cell, at) => (at === 0 ? { ...cell, text: '' } : cell))
        : row,
    );
  const head = requests === 'flatHead' ? flatHead(official) : official;
  const isPaged = requests === 'twoPages' || requests === 'twoPagesTwoHeads';
  const whole = withDebris(printed.slice(HEAD_ROWS), head, isPaged ? 'none' : debris, 10);
  const body = requests === 'withoutTotal' ? whole.map(withoutLast) : whole;
  const width = 10;
  if (requests === 'oneLabelColumn') return [oneLabelColumn(head, body)];
  if (requests === 'headApart') return [spread(head, spans, blank), spread(body, spans, blank)];
  if (requests === 'withoutTotal') {
    const without = head.map((row, index) =>
      index === 0
        ? row.map((cell, at) => (at === 0 ? cell : { ...cell, colspan: 6 }))
        : index === 1
          ? withoutLast(row)
          : row,
    );
    return [spread([...without, ...body], spans, blank)];
  }
  if (isPaged) {
    const [first, second] = [body.slice(0, PAGE_ROWS), body.slice(PAGE_ROWS)];
    const again = requests === 'twoPages' ? [] : head;
    // The second page goes on inside merged cells: their places are empty ones there.
    const going = goOn(second);
    return [
      spread([...head, ...cutSpans(first)], spans, blank),
      spread([...again, ...cutSpans(going)], spans, blank),
    ];
  }
  const title =
    requests === 'titleRow'
      ? [[plain('收到和处理政府信息公开申请情况表（单位：件）', 1, width)]]
      : [];
  return [spread([...title, ...head, ...body], spans, blank)];
}

/** The first page ends inside （三）不予公开: five rows of the body with three of its eight. */
const PAGE_ROWS = 7;
const GROUP_ROWS = 5;

/** Empty cells where merged ones that began on the first page go on: 三、 to its end, （三） for its last rows. */
function goOn(rows: PrintedTable): PrintedTable {
  const outcomes = rows.length - 1;
  return rows.map((row, index) => {
    if (index < GROUP_ROWS) return [plain(''), plain(''), ...row];
    return index < outcomes ? [plain(''), ...row] : row;
  });
}

/** Merged cells end with the page. */
function cutSpans(rows: PrintedTable): PrintedTable {
  return rows.map((row, index) =>
    row.map((cell) => ({ ...cell, rowspan: Math.min(cell.rowspan, rows.length - index) })),
  );
}

function withoutLast(row: readonly PrintedCell[]): readonly PrintedCell[] {
  return row.slice(0, -1);
}

/** All columns in one row, and nothing over them. */
function flatHead([first, second, third]: PrintedTable): PrintedTable {
  const corner = { ...(first?.[0] ?? plain('')), rowspan: 1 };
  const [person, , total] = second ?? [];
  const columns = [person, ...(third ?? []), total].flatMap((cell) =>
    cell ? [{ ...cell, rowspan: 1 }] : [],
  );
  return [[corner, ...columns]];
}

/** Group rows are rows of their own, without figures, and every label stands in one column. */
function oneLabelColumn(head: PrintedTable, body: PrintedTable): PrintedTable {
  const rows = body.flatMap((row): (readonly PrintedCell[])[] => {
    const labels = row.filter(({ isValue }) => !isValue);
    const figures = row.filter(({ isValue }) => isValue);
    const own = labels[labels.length - 1];
    const groups = labels.slice(0, -1);
    return [
      ...groups.map((group) => [
        { ...group, rowspan: 1, text: group.text.replace(/\n/g, '') },
        ...figures.map(() => value('')),
      ]),
      ...(own ? [[{ ...own, colspan: 1 }, ...figures]] : [row]),
    ];
  });
  const top = head.map((row) =>
    row.map((cell) =>
      cell.rowspan === HEAD_ROWS && cell.colspan === 3 ? { ...cell, colspan: 1 } : cell,
    ),
  );
  return [...top, ...rows];
}

function withDebris(
  rows: PrintedTable,
  head: PrintedTable,
  debris: LayoutChoices['debris'],
  width: number,
): PrintedTable {
  const at = 7;
  switch (debris) {
    case 'none':
      return rows;
    case 'noteRow':
      return [...rows, [plain('注：填报日期2024年1月10日，联系电话0571—89180000', 1, width)]];
    case 'pageHead':
      return rows;
    case 'pageNumber':
      // Between rows that begin no group, and behind the last row.
      return [...rows, [plain('— 4 —', 1, width)]];
    case 'repeatedHead':
      return [...rows.slice(0, 2), ...head, ...rows.slice(2)];
    case 'extraRow':
      return [
        ...rows,
        [plain('五、其他', 1, 3), ...[9, 8, 7, 6, 5, 4, 3].map((n) => value(`900${n}`))],
      ].slice(0, rows.length + at);
  }
}

function layOutDisputes(
  report: Report,
  printed: PrintedTable,
  choices: LayoutChoices,
): readonly PrintedTable[] {
  const { disputes, spans, blank } = choices;
  if (disputes === 'one') return [spread(printed, spans, blank)];
  if (disputes === 'titleRow')
    return [
      spread([[plain('政府信息公开行政复议、行政诉讼情况表', 1, 15)], ...printed], spans, blank),
    ];
  if (disputes === 'headApart')
    return [spread(printed.slice(0, -1), spans, blank), spread(printed.slice(-1), spans, blank)];
  const form = tableForm('2021', 'disputes');
  if (disputes === 'shortHeads') {
    const short = (cell: PrintedCell): PrintedCell => ({
      ...cell,
      text: cell.text.replace(/^结果\n?|\n?结果$/, ''),
    });
    return [
      spread(
        printed.map((row) => row.map((cell) => (cell.isValue ? cell : short(cell)))),
        spans,
        blank,
      ),
    ];
  }
  const heads = EDITIONS['2021'].tables.disputes.columns.map(({ zh }) =>
    plain(breakLabel(word(zh, choices.wording), choices.breaks)),
  );
  const groups = form.rows.map(({ id, columns }) => ({
    label: EDITIONS['2021'].tables.disputes.rows.find((row) => row.id === id)?.zh ?? id,
    cells: columns.map((column) =>
      value(printValue(cellValue(report, `disputes/${id}/${column}`) ?? null, 'integer', choices)),
    ),
  }));
  if (disputes === 'threeTables')
    return groups.map(({ label, cells }) => [[plain(label, 1, 5)], heads, cells]);
  return [
    [
      [plain(''), ...heads],
      ...groups.map(({ label, cells }) => [plain(breakLabel(label, choices.breaks)), ...cells]),
    ],
  ];
}

/** Writes merged cells out, or forgets that they were merged. */
function spread(table: PrintedTable, spans: LayoutChoices['spans'], blank: string): PrintedTable {
  if (spans === 'kept') return table;
  const single = (cell: PrintedCell): PrintedCell => ({ ...cell, rowspan: 1, colspan: 1 });
  if (spans === 'lost') return table.map((row) => row.map(single));
  const empties = (count: number): readonly PrintedCell[] =>
    Array.from({ length: count }, () => ({ ...value(blank), isValue: false }));
  if (spans === 'emptyToTheRight')
    return table.map((row) =>
      row.flatMap((cell) => [{ ...cell, colspan: 1 }, ...empties(cell.colspan - 1)]),
    );
  let open: { readonly left: number; readonly width: number; readonly rows: number }[] = [];
  return table.map((row) => {
    const cells: PrintedCell[] = [];
    const begun: typeof open = [];
    const fill = (): void => {
      for (;;) {
        const over = open.find(({ left }) => left === cells.length);
        if (!over) return;
        cells.push(...empties(over.width));
      }
    };
    for (const cell of row) {
      fill();
      if (cell.rowspan > 1)
        begun.push({ left: cells.length, width: cell.colspan, rows: cell.rowspan - 1 });
      cells.push(single(cell), ...empties(cell.colspan - 1));
    }
    fill();
    open = [
      ...open.map((over) => ({ ...over, rows: over.rows - 1 })).filter(({ rows }) => rows > 0),
      ...begun,
    ];
    return cells;
  });
}

/** How the markup is written: as a plain page, as Word pastes it, with a paragraph in each cell. */
export const MARKUPS = ['plain', 'word', 'glyphs', 'paragraphs', 'sections'] as const;
export type Markup = (typeof MARKUPS)[number];

export function writeHtml(
  tables: Readonly<Record<TableId, readonly PrintedTable[]>>,
  markup: Markup,
): string {
  const parts = documentParts(tables).map((part) =>
    typeof part === 'string' ? `<p>${escape(part)}</p>` : writeTable(part, markup),
  );
  return `<!DOCTYPE html><html><head><title>年报</title></head><body>${FURNITURE}${parts.join('\n')}<div>扫一扫在手机打开当前页</div></body></html>`;
}

const FURNITURE =
  '<div><a href="/">首页</a> &gt; <a>政务公开</a></div><table><tr><td>索引号：</td><td>11330110/2024-00012</td>' +
  '<td>发布日期：</td><td>2024-01-18</td></tr></table>';

function documentParts(
  tables: Readonly<Record<TableId, readonly PrintedTable[]>>,
): readonly (string | PrintedTable)[] {
  const { chapters } = EDITIONS['2021'];
  return [
    PRINTED_TITLE,
    ...CHAPTER_IDS.flatMap((id): readonly (string | PrintedTable)[] => [
      chapters.find((chapter) => chapter.id === id)?.heading ?? id,
      ...CHAPTER_TEXTS[id].split('\n').filter((line) => line !== ''),
      ...TABLE_IDS.filter((table) => table === id).flatMap((table) => tables[table]),
    ]),
  ];
}

function writeTable(table: PrintedTable, markup: Markup): string {
  const rows = table.map(
    (row) => `<tr>${row.map((cell) => writeCell(cell, markup)).join('')}</tr>`,
  );
  if (markup !== 'sections') return `<table>${rows.join('\n')}</table>`;
  return `<table><thead>${rows[0] ?? ''}</thead><tbody>${rows.slice(1).join('')}</tbody></table>`;
}

function writeCell({ text, rowspan, colspan }: PrintedCell, markup: Markup): string {
  const spans = `${rowspan > 1 ? ` rowspan=${rowspan}` : ''}${colspan > 1 ? ` colspan="${colspan}"` : ''}`;
  const lines = text.split('\n').map(escape);
  switch (markup) {
    case 'plain':
    case 'sections':
      return `<td${spans}>${lines.join('<br>')}</td>`;
    case 'word':
      return `<td${spans} class=xl24>${lines
        .map((line) => `<p class=MsoNormal><span lang=EN-US>${line}<o:p></o:p></span></p>`)
        .join('')}</td>`;
    case 'glyphs':
      return `<td${spans}>${lines
        .map((line) => line.replace(/&\w+;|./gu, '<span>$&</span>'))
        .join('<br/>')}</td>`;
    case 'paragraphs':
      return `<td${spans}>\n  <p>${lines.join('</p>\n  <p>')}</p>\n</td>`;
  }
}

function escape(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/\u00A0/g, '&nbsp;');
}

/** How tables are flattened to text. */
export const FLATTENINGS = ['tabs', 'pipes', 'cellPerLine', 'blankRuns', 'singleBlanks'] as const;
export type Flattening = (typeof FLATTENINGS)[number];

export function writeText(
  tables: Readonly<Record<TableId, readonly PrintedTable[]>>,
  flattening: Flattening,
  debris: LayoutChoices['debris'] = 'none',
): string {
  return documentParts(tables)
    .map((part) => (typeof part === 'string' ? part : flatten(part, flattening, debris)))
    .join('\n');
}

/** What a page of the document sets between two rows. */
const BETWEEN_PAGES: Partial<Record<LayoutChoices['debris'], string>> = {
  pageNumber: '- 4 -',
  pageHead: `— 5 —\n${PRINTED_TITLE}`,
};

function flatten(
  table: PrintedTable,
  flattening: Flattening,
  debris: LayoutChoices['debris'],
): string {
  const between = BETWEEN_PAGES[debris];
  const at = Math.floor(table.length * 0.6);
  const lines = linesOf(table, flattening);
  return [
    ...lines.slice(0, at),
    ...(between === undefined || table.length < 6 ? [] : [between]),
    ...lines.slice(at),
  ].join('\n');
}

function linesOf(table: PrintedTable, flattening: Flattening): readonly string[] {
  const rows = table.map((row) =>
    row.map(({ text }) => text.replace(/\n/g, flattening === 'cellPerLine' ? '\n' : '')),
  );
  switch (flattening) {
    case 'tabs':
      return rows.map((row) => row.join('\t'));
    case 'pipes':
      return rows.map((row) => `| ${row.join(' | ')} |`);
    case 'cellPerLine':
      return rows.map((row) => row.map((text) => `\t${text}`).join('\n') + '\n');
    case 'blankRuns':
      return rows.map((row) => row.filter((text) => text.trim() !== '').join('    '));
    case 'singleBlanks':
      return rows.map((row) => row.filter((text) => text.trim() !== '').join(' '));
  }
}
