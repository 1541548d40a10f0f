import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ChapterId, EditionId } from '@/editions/edition';
import {
  createBlankReport,
  editionsOf,
  formCellsOf,
  type Agency,
  type Report,
  type Scope,
} from '@/report/report';
import { withCells } from './smallReports';

/** What an invented report is told by, its cells but for the zeros. */
export interface ToldReport {
  readonly id: string;
  readonly year: number;
  readonly edition: EditionId;
  readonly agency: Pick<Agency, 'name' | 'kind' | 'level'>;
  readonly cells: Readonly<Record<string, number>>;
}

/** A paragraph, the cells beside it, and what a careful reviewer says of it. */
export interface ProseCase extends ToldReport {
  readonly text: string;
  readonly chapter: ChapterId;
  readonly scope?: 'organ' | 'region';
  readonly mentions: readonly {
    readonly number: string;
    readonly nth: number;
    readonly readings: readonly (readonly string[])[];
  }[];
  /** `alarm` leaves open which. */
  readonly expect: 'pass' | 'warning' | 'error' | 'alarm';
}

/** The checks that hold numbers of a text against the tables. */
export const PROSE_CHECKS = ['N-NUM', 'N-BAL', 'N-PCT', 'N-ALL', 'N-ZERO'];
/** By four writers: the first a file a check, the others of paragraphs as they come. */
export const PROSE_FAMILIES = [...PROSE_CHECKS, 'second', 'third', 'fourth'];

/** The paragraphs of one file. */
export function readProseCases(family: string): readonly ProseCase[] {
  const path = fileURLToPath(new URL(`../fixtures/checks/prose/${family}.json`, import.meta.url));
  return JSON.parse(readFileSync(path, 'utf8')) as readonly ProseCase[];
}

/** A published report with the cells that are told and 0 in all others. */
export function fillReport(
  { id, edition, agency, cells }: ToldReport,
  { year, scope }: { readonly year: number; readonly scope: Scope },
): Report {
  const blank = createBlankReport({
    id,
    now: '2025-01-15T02:00:00.000Z',
    agency: { ...agency, region: '' },
    year,
    edition,
    scope,
  });
  const zeros = formCellsOf(editionsOf(blank)).map(({ address }) => [address, 0] as const);
  return { ...withCells(withCells(blank, Object.fromEntries(zeros)), cells), status: 'published' };
}

/** The published report that a paragraph is of. */
export function reportOfProse(given: ProseCase): Report {
  const scope = given.scope === 'region' ? 'region' : 'agency';
  const filled = fillReport(given, { year: given.year, scope });
  return { ...filled, chapters: { ...filled.chapters, [given.chapter]: given.text } };
}

/** Where a number stands in a text for the nth time. */
export function placeOfNumber(text: string, number: string, nth: number): number {
  let at = -1;
  for (let turn = 0; turn < nth; turn += 1) at = text.indexOf(number, at + 1);
  return at;
}
