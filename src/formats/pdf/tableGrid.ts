import type { Rule } from './page';

/** A table as its rules draw it: where its columns and rows end, and the cells between them. */
export interface TableGrid {
  /** The edges of the columns, from the left; one more than columns. */
  readonly columns: readonly number[];
  /** The edges of the rows, from the top; one more than rows. */
  readonly rows: readonly number[];
  readonly cells: readonly GridCell[];
}

/** The rows and columns that a cell covers, ends included. */
export interface GridCell {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Edges nearer than this are one: of a double line, or of the borders of two cells side by side. */
export const EDGE_POINTS = 3;
/** Shorter ones are parts of signs that are drawn. */
const SHORTEST_POINTS = 5;
/** More on one page is a drawing. */
const RULES_LIMIT = 3_000;
const ROWS_LIMIT = 300;
const COLUMNS_LIMIT = 60;

/** The tables that the rules of a page draw. A box around one cell, or boxes below each other, are none. */
export function findTableGrids(rules: readonly Rule[]): readonly TableGrid[] {
  const joined = [
    ...joinRules(rules.filter(({ direction }) => direction === 'horizontal')),
    ...joinRules(rules.filter(({ direction }) => direction === 'vertical')),
  ];
  if (joined.length > RULES_LIMIT) return [];
  return groupTouching(joined).flatMap((group) => {
    const grid = gridOf(group);
    return grid ? [grid] : [];
  });
}

/** Pieces of one line, or lines drawn twice, as one. */
function joinRules(rules: readonly Rule[]): readonly Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at);
  const lines: Rule[][] = [];
  for (const rule of sorted) {
    const line = lines[lines.length - 1];
    const start = line?.[0]?.at;
    if (line && start !== undefined && rule.at - start <= EDGE_POINTS / 2) line.push(rule);
    else lines.push([rule]);
  }
  return lines.flatMap(joinPieces).filter(({ from, to }) => to - from >= SHORTEST_POINTS);
}

function joinPieces(line: readonly Rule[]): readonly Rule[] {
  const pieces: Rule[] = [];
  for (const rule of [...line].sort((a, b) => a.from - b.from)) {
    const last = pieces[pieces.length - 1];
    if (last && rule.from <= last.to + EDGE_POINTS)
      pieces[pieces.length - 1] = { ...last, to: Math.max(last.to, rule.to) };
    else pieces.push(rule);
  }
  return pieces;
}

/** The rules that hang together by crossing or meeting each other. */
function groupTouching(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const horizontals = rules.filter(({ direction }) => direction === 'horizontal');
  const verticals = rules.filter(({ direction }) => direction === 'vertical');
  const parents = new Map<Rule, Rule>();
  const rootOf = (rule: Rule): Rule => {
    let root = rule;
    for (let next = parents.get(root); next; next = parents.get(root)) root = next;
    if (root !== rule) parents.set(rule, root);
    return root;
  };
  for (const horizontal of horizontals)
    for (const vertical of verticals) {
      if (!isMeeting(horizontal, vertical)) continue;
      const [one, other] = [rootOf(horizontal), rootOf(vertical)];
      if (one !== other) parents.set(one, other);
    }
  const groups = new Map<Rule, Rule[]>();
  for (const rule of rules) {
    const root = rootOf(rule);
    const group = groups.get(root);
    if (group) group.push(rule);
    else groups.set(root, [rule]);
  }
  return [...groups.values()];
}

function isMeeting(horizontal: Rule, vertical: Rule): boolean {
  return (
    vertical.at >= horizontal.from - EDGE_POINTS &&
    vertical.at <= horizontal.to + EDGE_POINTS &&
    horizontal.at >= vertical.from - EDGE_POINTS &&
    horizontal.at <= vertical.to + EDGE_POINTS
  );
}

function gridOf(group: readonly Rule[]): TableGrid | undefined {
  const horizontals = group.filter(({ direction }) => direction === 'horizontal');
  const verticals = group.filter(({ direction }) => direction === 'vertical');
  if (horizontals.length === 0 || verticals.length === 0) return undefined;
  // A table may be open at its sides, and at a page's end.
  const columns = edgesOf(verticals, horizontals);
  const rows = edgesOf(horizontals, verticals);
  if (columns.length < 3 || rows.length < 2) return undefined;
  if (columns.length > COLUMNS_LIMIT || rows.length > ROWS_LIMIT) return undefined;
  const isWallRight = wallsBetween(verticals, columns, rows);
  const isWallBelow = wallsBetween(horizontals, rows, columns);
  return {
    columns,
    rows,
    cells: cellsBetween(rows.length - 1, columns.length - 1, {
      right: (row, column) => isWallRight(column + 1, row),
      below: (row, column) => isWallBelow(row + 1, column),
    }),
  };
}

function edgesOf(own: readonly Rule[], crossing: readonly Rule[]): readonly number[] {
  const from = Math.min(...crossing.map((rule) => rule.from));
  const to = Math.max(...crossing.map((rule) => rule.to));
  const sorted = [...own.map(({ at }) => at), from, to].sort((a, b) => a - b);
  const edges: number[] = [];
  for (const at of sorted) {
    const last = edges[edges.length - 1];
    if (last === undefined || at - last > EDGE_POINTS) edges.push(at);
  }
  return edges;
}

/** Whether a rule lies along an edge for more than half of the stretch that begins at another edge. */
function wallsBetween(
  rules: readonly Rule[],
  edges: readonly number[],
  stretches: readonly number[],
): (edge: number, stretch: number) => boolean {
  const walls = new Set<number>();
  for (const { at, from, to } of rules) {
    const edge = nearestEdge(edges, at);
    for (let index = 0; index + 1 < stretches.length; index += 1) {
      const [start = 0, end = 0] = stretches.slice(index, index + 2);
      const covered = Math.min(to, end) - Math.max(from, start);
      if (covered > (end - start) / 2) walls.add(edge * stretches.length + index);
    }
  }
  return (edge, stretch) => walls.has(edge * stretches.length + stretch);
}

function nearestEdge(edges: readonly number[], at: number): number {
  return edges.reduce(
    (best, edge, index) =>
      Math.abs(edge - at) < Math.abs((edges[best] ?? Infinity) - at) ? index : best,
    0,
  );
}

interface Walls {
  readonly right: (row: number, column: number) => boolean;
  readonly below: (row: number, column: number) => boolean;
}

function cellsBetween(rowCount: number, columnCount: number, walls: Walls): readonly GridCell[] {
  const seen = new Set<number>();
  const cells: GridCell[] = [];
  for (let row = 0; row < rowCount; row += 1)
    for (let column = 0; column < columnCount; column += 1) {
      if (seen.has(row * columnCount + column)) continue;
      cells.push(...cellsFrom(row, column, { rowCount, columnCount, walls, seen }));
    }
  return cells;
}

interface Field {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly walls: Walls;
  readonly seen: Set<number>;
}

/** The merged cell that a place belongs to; what is no rectangle is cut into its rows. */
function cellsFrom(row: number, column: number, field: Field): readonly GridCell[] {
  const { rowCount, columnCount, walls, seen } = field;
  const places: (readonly [number, number])[] = [];
  const open: (readonly [number, number])[] = [[row, column]];
  for (let place = open.pop(); place; place = open.pop()) {
    const [y, x] = place;
    if (y < 0 || x < 0 || y >= rowCount || x >= columnCount || seen.has(y * columnCount + x))
      continue;
    seen.add(y * columnCount + x);
    places.push(place);
    if (!walls.right(y, x)) open.push([y, x + 1]);
    if (!walls.below(y, x)) open.push([y + 1, x]);
    if (!walls.right(y, x - 1)) open.push([y, x - 1]);
    if (!walls.below(y - 1, x)) open.push([y - 1, x]);
  }
  const whole = boundsOf(places);
  const size = (whole.bottom - whole.top + 1) * (whole.right - whole.left + 1);
  return size === places.length ? [whole] : runsOf(places);
}

function boundsOf(places: readonly (readonly [number, number])[]): GridCell {
  const ys = places.map(([y]) => y);
  const xs = places.map(([, x]) => x);
  return {
    top: Math.min(...ys),
    left: Math.min(...xs),
    bottom: Math.max(...ys),
    right: Math.max(...xs),
  };
}

function runsOf(places: readonly (readonly [number, number])[]): readonly GridCell[] {
  const runs: GridCell[] = [];
  for (const [y, x] of [...places].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = runs[runs.length - 1];
    if (last?.top === y && last.right === x - 1) runs[runs.length - 1] = { ...last, right: x };
    else runs.push({ top: y, bottom: y, left: x, right: x });
  }
  return runs;
}
