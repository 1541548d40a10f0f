import { EDITIONS } from '@/editions/form';
import { looksLikeValue } from '../form/cellText';
import { VOCABULARIES } from '../form/vocabulary';
import { findLabelChains, type LabelChain, type Segment } from './labelChains';
import { doOverlap, placeFigures } from './looseColumns';
import type { PageContent, PageLine, PageTable, TableCell } from './pageTables';

/**
 * Table three as it stands on pages without rules, or with horizontal ones only: columns by the places of their heads
 * and figures, rows by the labels of the form. What does not fit into that is left as lines, so that no figure gets into
 * a cell that is not its own.
 */
export function placeLooseTables(pages: readonly PageContent[]): readonly PageContent[] {
  const lines = linesOf(pages);
  const found = readTable(lines.flatMap(({ segments }) => segments));
  if (!found) return pages;
  const used = lines.slice(found.from, found.to + 1).map(({ part }) => part);
  const replaced = new Set<unknown>(used);
  return pages.map((page) => ({
    ...page,
    parts: page.parts.flatMap((part) => {
      if (part === used[0]) return [found.table];
      return replaced.has(part) ? [] : [part];
    }),
  }));
}

interface LooseLine {
  readonly part: PageLine;
  readonly segments: readonly Segment[];
}

function linesOf(pages: readonly PageContent[]): readonly LooseLine[] {
  const lines: LooseLine[] = [];
  let above = 0;
  for (const { parts, height } of pages) {
    for (const part of parts) {
      if (part.kind !== 'line') continue;
      const place = { size: part.size, baseline: part.baseline + above, line: lines.length };
      lines.push({ part, segments: part.pieces.map((piece) => ({ ...piece, ...place })) });
    }
    above += height;
  }
  return lines;
}

interface FoundTable {
  readonly table: PageTable;
  /** Its first and its last line. */
  readonly from: number;
  readonly to: number;
}

const { index: LABELS } = VOCABULARIES.requests;
const COLUMNS = EDITIONS['2021'].tables.requests.columns.map(({ id }) => id);
/** The head of the table has fewer lines than this, and a row with its gap too. */
const HEAD_LINES = 16;
/** With fewer rows it is a part of some table. */
const ROWS_OF_A_TABLE = 10;

function readTable(segments: readonly Segment[]): FoundTable | undefined {
  const chains = findLabelChains(segments, LABELS);
  const heads = findHeads(chains);
  if (!heads) return undefined;
  const bodyFrom = Math.max(...heads.map(lastLine)) + 1;
  const labels = rowsFrom(chains, bodyFrom);
  const to = Math.max(...labels.map(lastLine));
  const body = segments.filter(({ line }) => line >= bodyFrom && line <= to);
  const rows = labels.length < ROWS_OF_A_TABLE ? undefined : fillRows(labels, heads, body, chains);
  if (!rows) return undefined;
  const head = chains.filter((chain) => isHead(chain) && firstLine(chain) > bodyFrom - HEAD_LINES);
  const from = Math.min(...head.map(firstLine));
  return { table: tableOf(heads, rows), from, to };
}

function firstLine({ segments }: LabelChain): number {
  return segments[0]?.line ?? 0;
}

function lastLine({ segments }: LabelChain): number {
  return segments[segments.length - 1]?.line ?? 0;
}

function columnOf({ key }: LabelChain): string | undefined {
  const meaning = LABELS.byKey.get(key)?.meaning;
  return meaning?.kind === 'column' ? meaning.column : undefined;
}

function isRow({ key }: LabelChain): boolean {
  return LABELS.byKey.get(key)?.meaning.kind === 'row';
}

const HEAD_GROUPS: ReadonlySet<string> = new Set(['note', 'applicants', 'organizations']);

function isHead(chain: LabelChain): boolean {
  const meaning = LABELS.byKey.get(chain.key)?.meaning;
  return (
    meaning?.kind === 'column' || (meaning?.kind === 'group' && HEAD_GROUPS.has(meaning.group))
  );
}

/** The heads of all columns, from the left, none over another. */
function findHeads(chains: readonly LabelChain[]): readonly LabelChain[] | undefined {
  for (const first of chains) {
    if (columnOf(first) !== COLUMNS[0]) continue;
    const near = chains.filter(
      (chain) =>
        Math.abs(firstLine(chain) - firstLine(first)) < HEAD_LINES && chain.left >= first.left,
    );
    // The head may be repeated on the next page, not far behind.
    const heads = COLUMNS.map((column) =>
      nearest(
        near.filter((chain) => columnOf(chain) === column),
        first,
      ),
    );
    const all = heads.filter((head) => head !== undefined);
    const isWhole = all.length === COLUMNS.length;
    const isInOrder = all.every((head, at) => at === 0 || head.left >= (all[at - 1]?.right ?? 0));
    if (isWhole && isInOrder) return all;
  }
  return undefined;
}

function nearest(chains: readonly LabelChain[], to: LabelChain): LabelChain | undefined {
  const away = (chain: LabelChain): number => Math.abs(chain.top - to.top);
  return [...chains].sort((a, b) => away(a) - away(b))[0];
}

/** The labels of rows behind a head, up to where they end. （六）其他处理 beside its three rows is none. */
function rowsFrom(chains: readonly LabelChain[], from: number): readonly LabelChain[] {
  const rows: LabelChain[] = [];
  let last = from;
  for (const chain of chains) {
    if (!isRow(chain) || firstLine(chain) < from) continue;
    if (firstLine(chain) > last + HEAD_LINES) break;
    rows.push(chain);
    last = lastLine(chain);
  }
  return rows.filter((row) => !rows.some((inner) => isFurtherIn(inner, row)));
}

function isFurtherIn(inner: LabelChain, outer: LabelChain): boolean {
  return inner.left >= outer.right && inner.top < outer.bottom && inner.bottom > outer.top;
}

interface LooseRow {
  readonly label: LabelChain;
  /** By column. */
  readonly cells: ReadonlyMap<number, string>;
}

/** The rows with their figures; undefined where some figure has no certain row or column. */
function fillRows(
  labels: readonly LabelChain[],
  heads: readonly LabelChain[],
  body: readonly Segment[],
  chains: readonly LabelChain[],
): readonly LooseRow[] | undefined {
  const known = new Set(chains.flatMap(({ segments }) => segments));
  const rest = body.filter((segment) => !known.has(segment));
  const left = Math.max(...labels.map((label) => label.right));
  const figures = rest.filter((segment) => segment.left >= left && looksLikeValue(segment.text));
  // What no label of the form is may be the rest of one, of the row above or below it.
  const doubtful = rest.filter((segment) => !figures.includes(segment));
  const places = placeFigures(figures, heads);
  if (!places || doubtful.some((segment) => segment.right > left)) return undefined;
  const rows = new Map(labels.map((label) => [label, new Map<number, string>()]));
  const lineOf = new Map<LabelChain, number>();
  for (const [figure, column] of places) {
    const label = labels.find((other) => isBeside(figure, other));
    const cells = label && rows.get(label);
    // A row whose label is not the form's is left out.
    if (!cells && doubtful.some(({ line }) => line === figure.line)) continue;
    if (!cells || cells.has(column)) return undefined;
    // Two lines of figures beside one label are two rows.
    if ((lineOf.get(label) ?? figure.line) !== figure.line) return undefined;
    lineOf.set(label, figure.line);
    cells.set(column, figure.text);
  }
  return [...rows].flatMap(([label, cells]) =>
    doubtful.some((segment) => isNextTo(segment, label)) ? [] : [{ label, cells }],
  );
}

function isBeside({ baseline, size }: Segment, { top, bottom }: LabelChain): boolean {
  const middle = baseline - size / 3;
  return middle > top && middle < bottom + size * 0.1;
}

function isNextTo(segment: Segment, label: LabelChain): boolean {
  const reach = segment.size * 1.2;
  return (
    doOverlap(segment, label) &&
    segment.baseline > label.top - reach &&
    segment.baseline - segment.size < label.bottom + reach
  );
}

function tableOf(heads: readonly LabelChain[], rows: readonly LooseRow[]): PageTable {
  const head = heads.map(({ key }, at) => cellAt(0, at + 1, key));
  const body = rows.flatMap(({ label, cells }, at) => [
    cellAt(at + 1, 0, label.key),
    ...COLUMNS.map((_, column) => cellAt(at + 1, column + 1, cells.get(column) ?? '')),
  ]);
  const left = Math.min(...rows.map(({ label }) => label.left));
  return {
    kind: 'table',
    columns: [
      left,
      ...heads.map((each) => each.left),
      Math.max(...heads.map(({ right }) => right)),
    ],
    // Their heights are not asked for.
    rows: Array.from({ length: rows.length + 2 }, (_, at) => at),
    cells: [cellAt(0, 0, ''), ...head, ...body],
  };
}

function cellAt(row: number, column: number, text: string): TableCell {
  return { top: row, bottom: row, left: column, right: column, text };
}
