import type { ReportFailure } from './failure';
import { isJsonObject, utf8Length, type JsonObject } from './json';
import { REPORT_CELLS_LIMIT, REPORT_TEXT_LIMIT, REPORT_UNKNOWN_LIMIT } from './limits';
import type { Shape } from './shape';

interface Sizes {
  /** Bytes of all texts under known keys. */
  text: number;
  /** Bytes of unknown keys and what stands under them. */
  unknown: number;
  /** Where a list stands in the place of an object. */
  listAt: string | undefined;
}

/**
 * Holds a report, as parsed, to the limits of the format before anything is made of it: cells, text,
 * unknown keys. Also finds a list where an object belongs, which the schema would let pass.
 */
export function measureReport(raw: JsonObject, shape: Shape): ReportFailure | undefined {
  const cells = countCells(raw['tables']);
  if (cells > REPORT_CELLS_LIMIT) {
    return { kind: 'tooManyCells', found: cells, limit: REPORT_CELLS_LIMIT };
  }
  const sizes: Sizes = { text: 0, unknown: 0, listAt: undefined };
  measure(raw, shape, '', sizes);
  if (sizes.text > REPORT_TEXT_LIMIT) {
    return { kind: 'tooMuchText', found: sizes.text, limit: REPORT_TEXT_LIMIT };
  }
  if (sizes.unknown > REPORT_UNKNOWN_LIMIT) {
    return { kind: 'tooMuchUnknown', found: sizes.unknown, limit: REPORT_UNKNOWN_LIMIT };
  }
  if (sizes.listAt !== undefined) {
    return { kind: 'badValue', path: sizes.listAt, expected: 'object', found: '[…]' };
  }
  return undefined;
}

/** Everything under `tables` that is not itself a table or a row. */
function countCells(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((count, part) => count + countCells(part), 0);
}

function measure(raw: unknown, shape: Shape, path: string, sizes: Sizes): void {
  if (typeof raw === 'string') sizes.text += utf8Length(raw);
  if (shape.kind === 'list' && Array.isArray(raw)) {
    raw.forEach((item, index) => measure(item, shape.item, joinPath(path, String(index)), sizes));
  }
  if (shape.kind !== 'object') return;
  if (Array.isArray(raw)) sizes.listAt ??= path;
  if (!isJsonObject(raw)) return;
  for (const key of Object.keys(raw)) {
    const known = shape.keys.get(key);
    if (known) measure(raw[key], known, joinPath(path, key), sizes);
    else if (!shape.isTable) {
      sizes.unknown += utf8Length(JSON.stringify(key)) + utf8Length(JSON.stringify(raw[key])) + 1;
    }
  }
}

/** Written like a cell's address: what stands in a table begins with the table. */
function joinPath(path: string, key: string): string {
  return path === '' || path === 'tables' ? key : `${path}/${key}`;
}
