import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriedTexts, isLastYears } from '@/checks/carried/carriedText';
import { proseOf } from '@/checks/prose/proseOf';
import { runChecks } from '@/checks/runChecks';
import { createReportFromDraft } from '@/formats/draft';
import { parseText } from '@/formats/text/parseText';
import { createExampleDistrict } from '@/report/example/district';
import type { Report } from '@/report/report';
import { textAt } from '@/report/texts';
import { arbitraryReport } from '@tests/helpers/arbitraryReport';
import { nextYearOf } from '@tests/helpers/nextYear';
import { readCorpus, reportOfCase, type CorpusCase } from '@tests/helpers/proseCorpus';
import { row, withCells, zeroReport } from '@tests/helpers/smallReports';

const FIXTURES = fileURLToPath(new URL('../../../fixtures/', import.meta.url));

function sample(): Report {
  const read = parseText(readFileSync(`${FIXTURES}sample-yuhang-2023.txt`, 'utf8'));
  if (!read.ok) throw new Error(read.failure.kind);
  return createReportFromDraft(
    { ...read.value, year: 2023 },
    { id: 'sample', now: '2024-01-15T02:00:00.000Z' },
  );
}

function district(): readonly Report[] {
  let made = 0;
  const createId = (): string => `r${(made += 1)}`;
  const now = '2025-01-15T02:00:00.000Z';
  return createExampleDistrict({ seed: 20210101, lastYear: 2024, now, createId });
}

/** Texts that were written without knowing the rules: whole ones, and single paragraphs about numbers. */
function corpus(): readonly Report[] {
  const casesIn = (folder: string): readonly CorpusCase[] =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => readCorpus(name.replace('.json', ''), folder));
  const paragraphs = casesIn(`${FIXTURES}checks/prose/`).map((given) =>
    reportOfCase({
      ...given,
      chapters: { overview: (given as unknown as { readonly text: string }).text },
    }),
  );
  return [...casesIn(`${FIXTURES}checks/`).map(reportOfCase), ...paragraphs];
}

/** What findings of a draft that nobody has touched say that is no 待填. */
function scoldings(last: Report): string[] {
  return runChecks(nextYearOf(last), { previous: last })
    .filter(({ severity }) => severity !== 'todo')
    .map(({ check, severity }) => `${last.id} ${check} ${severity}`);
}

const ADDRESSES = ['preface', 'chapters/overview', 'chapters/other'] as const;

/** Numbers left in the text that a cell would be held to, once the tables are filled. */
function tiedNumbers(last: Report): string[] {
  const begun = nextYearOf(last);
  const next = begun.edition === last.edition ? { ...begun, tables: last.tables } : begun;
  return proseOf(next).flatMap(({ text, mentions }) => {
    const linked = new Set(text.links.map(({ start }) => start));
    return mentions
      .filter(
        ({ start, readings, isOptional }) =>
          readings.length > 0 && !isOptional && !linked.has(start),
      )
      .map(({ start, end }) => `${last.id} ${text.text.slice(start, end)}`);
  });
}

function linesOf(report: Report): readonly string[] {
  const { overview, other } = report.chapters;
  return [report.preface, overview, other]
    .flatMap((text) => text.split('\n'))
    .filter((line) => line.trim() !== '');
}

describe.each([
  ['the sample', [sample()]],
  ['the example district', district()],
  ['texts by others', corpus()],
])('next year’s report, begun from %s', (_, reports) => {
  it('is told 待填 and nothing else', () => {
    expect(reports.flatMap(scoldings)).toEqual([]);
  });

  it('has no number of last year’s left that a cell would be held to', () => {
    expect(reports.flatMap(tiedNumbers)).toEqual([]);
  });

  it('knows each of its paragraphs as untouched, and none once a word was put in', () => {
    for (const last of reports) {
      for (const line of linesOf(nextYearOf(last))) {
        expect(isLastYears(line, last), line).toBe(true);
        expect(isLastYears(`${line}另`, last), line).toBe(false);
      }
    }
  });

  it('carries as many lines as there were, but for plans', () => {
    for (const last of reports) {
      const carried = carriedTexts(last);
      if (JSON.stringify(carried).includes('【请填写')) continue;
      expect(linesOf(nextYearOf(last))).toHaveLength(linesOf(last).length);
    }
  });
});

describe('next year’s report of any report', () => {
  it('scolds for nothing and breaks on nothing', () => {
    fc.assert(
      fc.property(arbitraryReport(), (last) => {
        expect(scoldings(last)).toEqual([]);
        for (const address of ADDRESSES) textAt(nextYearOf(last), address);
      }),
      { numRuns: 150 },
    );
  });

  it('tells a row of 上年结转 that does not add up as 待填 until it is touched', () => {
    const last = withCells(zeroReport(), row('carriedOut', { naturalPerson: 2, total: 5 }));
    expect(scoldings(last)).toEqual([]);
    const next = nextYearOf(last);
    const touched = withCells(next, row('carriedIn', { naturalPerson: 3, total: 5 }));
    const told = runChecks(touched, { previous: last }).find(({ check }) => check === 'T3-ROW');
    expect(told?.severity).toBe('error');
  });

  it('tells a sentence that 上年结转 contradicts as 待填 until it is touched', () => {
    const report = zeroReport(row('carriedOut', { naturalPerson: 2, total: 2 }));
    const overview = '2023年未收到政府信息公开申请，也没有上年结转的申请。';
    const last = { ...report, chapters: { ...report.chapters, overview } };
    const next = nextYearOf(last);
    const severityOf = (given: Report): string | undefined =>
      runChecks(given, { previous: last }).find(({ check }) => check === 'N-ZERO')?.severity;
    expect(severityOf(next)).toBe('todo');
    const touched = next.chapters.overview.replace('也', '亦');
    expect(severityOf({ ...next, chapters: { ...next.chapters, overview: touched } })).toBe(
      'error',
    );
  });
});
