import type { CellAddress } from '@/editions/edition';
import type { TooDeep } from './breakingPoint';

/** What the format asks for at a place, by name; the message tables hold the words. */
export const EXPECTATIONS = [
  'cell',
  'sixPlaces',
  'finiteNumber',
  'text',
  'truth',
  'wholeNumber',
  'year',
  'id',
  'timestamp',
  'edition',
  'agencyKind',
  'agencyLevel',
  'scope',
  'status',
  'version',
  'object',
  'list',
] as const;
export type Expectation = (typeof EXPECTATIONS)[number];

/** `path` is written like an address: `agency/kind`, `requests/granted/total`, `dismissals/0/check`. */
export type ValueFailure =
  | {
      readonly kind: 'badValue';
      readonly path: string;
      readonly expected: Expectation;
      /** What stands there, shortened for a sentence. */
      readonly found: string;
    }
  | { readonly kind: 'missing'; readonly path: string };

/** Why one report of a file was not read; the others of the file are not touched by it. */
export type ReportFailure =
  | ValueFailure
  /** A row, a column or a table that the report's form does not have. */
  | { readonly kind: 'unknownCell'; readonly address: CellAddress }
  | { readonly kind: 'tooManyCells'; readonly found: number; readonly limit: number }
  /** In bytes. */
  | { readonly kind: 'tooMuchText'; readonly found: number; readonly limit: number }
  /** Keys that this program does not know, in bytes. */
  | { readonly kind: 'tooMuchUnknown'; readonly found: number; readonly limit: number }
  /** A report earlier in the file, counted from 0, has the id already. */
  | {
      readonly kind: 'duplicateId';
      readonly id: string;
      readonly first: number;
      readonly isSameContent: boolean;
    };

/** What a file that is no report file seems to be. */
export type LooksLike =
  | { readonly kind: 'list'; readonly length: number }
  /** A number, a text, true, false or null alone. */
  | { readonly kind: 'value'; readonly found: string }
  /** One report without the file around it. */
  | { readonly kind: 'bareReport' }
  | { readonly kind: 'otherFormat'; readonly format: string }
  | { readonly kind: 'object'; readonly keys: readonly string[] };

/** Why nothing of a file was read. */
export type FileFailure =
  | { readonly kind: 'empty' }
  | { readonly kind: 'tooLarge'; readonly found: number; readonly limit: number }
  /** Not UTF-8. */
  | { readonly kind: 'notText'; readonly looksLike: 'zip' | 'pdf' | 'utf16' | 'unknown' }
  /** `line` and `column` count from 1; columns are UTF-16 units. */
  | {
      readonly kind: 'notJson';
      readonly line: number;
      readonly column: number;
      readonly isCutShort: boolean;
    }
  | TooDeep
  | { readonly kind: 'hostileKey'; readonly path: string }
  | { readonly kind: 'notReports'; readonly looksLike: LooksLike }
  | { readonly kind: 'newerVersion'; readonly found: number; readonly supported: number }
  | ValueFailure
  | { readonly kind: 'noReports' };

const FOUND_LENGTH = 40;

/** A value as a sentence can quote it: a text by its beginning, lists and objects by their brackets. */
export function describeFound(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  return shorten(String(value));
}

export function shorten(text: string): string {
  const signs = Array.from(text.slice(0, FOUND_LENGTH * 2 + 2));
  return signs.length > FOUND_LENGTH ? `${signs.slice(0, FOUND_LENGTH).join('')}…` : text;
}
