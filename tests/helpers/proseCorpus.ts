import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CHAPTER_IDS, createBlankReport, type Agency, type Report } from '@/report/report';
import type { ChapterId, EditionId } from '@/editions/edition';
import { withCells } from './smallReports';

/** An invented text, and what a reviewer who reads it would say of it. */
export interface CorpusCase {
  readonly id: string;
  readonly year: number;
  readonly edition: EditionId;
  readonly agency: Agency;
  readonly title?: string;
  readonly preface?: string;
  readonly chapters: Readonly<Partial<Record<ChapterId, string>>>;
  readonly signature?: Report['signature'];
  readonly cells?: Readonly<Record<string, number>>;
  readonly expect: 'pass' | 'error' | 'warning' | 'note';
  readonly count?: number;
  readonly spot?: string;
  readonly mended?: string;
  readonly why: string;
}

const FOLDER = fileURLToPath(new URL('../fixtures/checks/', import.meta.url));

/** The cases of one check. */
export function readCorpus(check: string, folder = FOLDER): readonly CorpusCase[] {
  return JSON.parse(readFileSync(`${folder}${check}.json`, 'utf8')) as CorpusCase[];
}

/** The published report that a case tells of. */
export function reportOfCase(given: CorpusCase): Report {
  const { id, year, edition, agency } = given;
  const blank = createBlankReport({
    id,
    now: '2024-01-15T02:00:00.000Z',
    agency,
    year,
    edition,
    scope: 'agency',
  });
  const chapters = Object.fromEntries(CHAPTER_IDS.map((one) => [one, given.chapters[one] ?? '']));
  return withCells(
    {
      ...blank,
      status: 'published',
      title: given.title ?? blank.title,
      preface: given.preface ?? '',
      chapters: chapters as Report['chapters'],
      signature: given.signature ?? blank.signature,
    },
    given.cells ?? {},
  );
}
