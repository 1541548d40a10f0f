import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runChecks } from '@/checks/runChecks';
import { createExampleDistrict } from '@/report/example/district';
import { PLANTED } from '@/report/example/planted';
import { defaultTitle, formCellsOf, editionsOf } from '@/report/report';
import { making, previousOf } from './reading';

describe('createExampleDistrict', () => {
  it('gives 24 published reports marked as examples: six agencies over four years', () => {
    const reports = createExampleDistrict(making(1));
    expect(reports).toHaveLength(24);
    expect(new Set(reports.map(({ id }) => id)).size).toBe(24);
    expect([...new Set(reports.map(({ agency }) => agency.name))]).toEqual([
      '云溪区人民政府',
      '云溪区民政局',
      '云溪区教育局',
      '云溪区住房和城乡建设局',
      '云溪区应急管理局',
      '临川街道办事处',
    ]);
    expect([...new Set(reports.map(({ year }) => year))]).toEqual([2021, 2022, 2023, 2024]);
    for (const report of reports) {
      expect(report.example).toBe(true);
      expect(report.status).toBe('published');
      expect(report.title).toBe(defaultTitle(report.agency.name, report.year));
      expect(report.signature.organ).toBe(report.agency.name);
      expect(report.agency.region).toBe('江南省清河市云溪区');
    }
  });

  it('lets only the government stand for the region, and the street for a town', () => {
    const reports = createExampleDistrict(making(1));
    for (const { agency, scope } of reports) {
      expect(scope).toBe(agency.kind === 'government' ? 'region' : 'agency');
      expect(agency.level).toBe(agency.kind === 'subdistrict' ? 'town' : 'county');
    }
    expect(reports.filter(({ scope }) => scope === 'region')).toHaveLength(4);
  });

  it('gives the same reports for the same seed, and others for another', () => {
    expect(createExampleDistrict(making(3))).toEqual(createExampleDistrict(making(3)));
    expect(createExampleDistrict(making(3))).not.toEqual(createExampleDistrict(making(4)));
  });

  it('takes the form of each data year and fills every cell of it in the order of the form', () => {
    for (const report of createExampleDistrict(making(2, 2022))) {
      expect(report.edition).toBe(report.year < 2021 ? '2019' : '2021');
      const addresses = Object.entries(report.tables).flatMap(([table, rows]) =>
        Object.entries(rows).flatMap(([row, cells]) =>
          Object.keys(cells).map((column) => `${table}/${row}/${column}`),
        ),
      );
      expect(addresses).toEqual(formCellsOf(editionsOf(report)).map(({ address }) => address));
    }
  });

  it('publishes in time by law, and never after today', () => {
    for (const report of createExampleDistrict(making(2))) {
      const limit = report.scope === 'region' ? '-03-31' : '-01-31';
      expect(report.publication.date <= `${report.year + 1}${limit}`).toBe(true);
      expect(report.publication.date > `${report.year}-12-31`).toBe(true);
    }
    const early = { ...making(2), now: '2025-01-04T08:00:00.000Z' };
    const dates = createExampleDistrict(early).map(({ publication }) => publication.date);
    expect(dates.filter((date) => date > '2025-01-04')).toEqual([]);
  });

  it('gives exactly the three planted findings with every check there is', () => {
    const years = fc.integer({ min: 2020, max: 2045 });
    fc.assert(
      fc.property(fc.integer(), years, (seed, lastYear) => {
        const reports = createExampleDistrict(making(seed, lastYear));
        const found = reports.flatMap((report) =>
          runChecks(report, { previous: previousOf(reports, report) }).map((finding) => ({
            where: `${report.agency.name}${report.year}`,
            ...finding,
          })),
        );
        expect(found.map(({ where, check }) => `${where} ${check}`).sort()).toEqual(
          PLANTED.errors.map(({ check }) => `${PLANTED.agency}${lastYear} ${check}`).sort(),
        );
        for (const { check, cells } of PLANTED.errors) {
          const finding = found.find((one) => one.check === check);
          expect(finding?.severity).toBe('error');
          expect(finding?.cells).toEqual(expect.arrayContaining([...cells]));
        }
      }),
      { numRuns: 25 },
    );
  });
});
