import { describe, expect, it } from 'vitest';
import { runChecks } from '@/checks/runChecks';
import { createLargeLibrary } from '@/report/example/library';
import { making, numberOf, previousOf, sentencesOf, textOf } from './reading';

const size = { agencies: 130, years: 4 };

describe('createLargeLibrary', () => {
  it('gives every agency a name of its own and a report for every year', () => {
    const reports = createLargeLibrary({ ...making(1), ...size });
    expect(reports).toHaveLength(520);
    expect(new Set(reports.map(({ agency }) => agency.name)).size).toBe(130);
    expect(new Set(reports.map(({ id }) => id)).size).toBe(520);
    const years = reports.slice(0, 4).map(({ year }) => year);
    expect(years).toEqual([2021, 2022, 2023, 2024]);
  });

  it('is not marked as an example, so that sums and exports take it', () => {
    const reports = createLargeLibrary({ ...making(1), ...size });
    expect(reports.filter(({ example }) => example !== undefined)).toEqual([]);
  });

  it('gives the same reports for the same seed', () => {
    expect(createLargeLibrary({ ...making(2), ...size })).toEqual(
      createLargeLibrary({ ...making(2), ...size }),
    );
  });

  it('has kinds of every sort, some of them without any request', () => {
    const reports = createLargeLibrary({ ...making(3), ...size });
    expect(new Set(reports.map(({ agency }) => agency.kind))).toEqual(
      new Set(['government', 'department', 'subdistrict', 'township']),
    );
    const quiet = reports.filter((one) => numberOf(one, 'requests/newlyReceived/total') === 0);
    expect(quiet.length).toBeGreaterThan(60);
    expect(quiet.length).toBeLessThan(300);
    for (const report of quiet) {
      expect(report.chapters.overview).toContain('未收到政府信息公开申请');
    }
  });

  it('gives no finding at all', () => {
    const reports = createLargeLibrary({ ...making(4), agencies: 70, years: 6 });
    const found = reports.flatMap((report) =>
      runChecks(report, { previous: previousOf(reports, report) }).map(
        ({ check }) => `${report.title} ${check}`,
      ),
    );
    expect(found).toEqual([]);
  });

  it('repeats less than four fifths of the sentences of any other agency’s chapter', () => {
    const reports = createLargeLibrary({ ...making(6), agencies: 200, years: 1 });
    for (const chapter of ['overview', 'problems'] as const) {
      const texts = reports.map(({ chapters }) => sentencesOf(chapters[chapter]));
      const known = texts.map((sentences) => new Set(sentences));
      const shares = texts.flatMap((sentences, index) =>
        known
          .filter((_, other) => other !== index)
          .map((other) => sentences.filter((one) => other.has(one)).length / sentences.length),
      );
      expect(Math.max(...shares)).toBeLessThan(0.8);
    }
  });

  it('leaves no place of a sentence unfilled', () => {
    const reports = createLargeLibrary({ ...making(5), ...size });
    for (const report of reports) expect(textOf(report)).not.toMatch(/[{}]|undefined|NaN/);
  });

  it('says when more agencies are wanted than there are names', () => {
    const library = (): unknown => createLargeLibrary({ ...making(1), agencies: 5761, years: 1 });
    expect(library).toThrow(/5760/);
  });
});
