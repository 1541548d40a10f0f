import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareReports, findCounterparts } from '@/formats/json/compare';
import { createHeader } from '@/report/header';
import { arbitraryReports } from '@tests/helpers/arbitraryReport';
import { createReport } from '@tests/helpers/reportFile';

const mine = createReport({}, { 'disclosure/licensing/decisions': 195 });
const sameYear = createReport({ id: 'other-id' }, { 'disclosure/licensing/decisions': 196 });

describe('a report that was read, beside the library', () => {
  it('is new where neither its id nor its agency, year and scope are there', () => {
    const others = [
      createReport({ id: 'a', year: 2022 }),
      createReport({ id: 'b', scope: 'region' }),
      createReport({ id: 'c', agency: { ...mine.agency, name: '余杭区教育局' } }),
    ];
    expect(compareReports([mine], others)).toEqual([{ kind: 'new', report: mine }]);
  });

  it('is the same where id and content are, whatever its revision and dates', () => {
    const later = { ...mine, revision: 40, updatedAt: '2025-01-01T00:00:00.000Z' };
    expect(compareReports([later], [mine])).toEqual([
      { kind: 'same', report: later, mine, mineIs: 'stored' },
    ]);
  });

  it('is a conflict where the id is there with other content', () => {
    const changed = createReport({}, { 'disclosure/licensing/decisions': 196 });
    expect(compareReports([changed], [mine])).toEqual([
      {
        kind: 'conflict',
        because: 'sameId',
        report: changed,
        mine,
        mineIs: 'stored',
        differences: [
          { kind: 'cell', address: 'disclosure/licensing/decisions', mine: 195, theirs: 196 },
        ],
      },
    ]);
  });

  it('is a conflict where another id has the same agency, year and scope', () => {
    expect(compareReports([sameYear], [mine])).toMatchObject([
      { kind: 'conflict', because: 'sameAgencyAndYear', mine: { id: mine.id }, mineIs: 'stored' },
    ]);
  });

  it('is the same where only the id and the dates are others: a file read once more', () => {
    const again = { ...mine, id: 'other-id', createdAt: '2025-01-01T00:00:00.000Z' };
    expect(compareReports([again], [mine])).toEqual([
      { kind: 'same', report: again, mine, mineIs: 'stored' },
    ]);
    const fresh = { ...again, id: 'third-id' };
    expect(compareReports([again, fresh], [])[1]).toEqual({
      kind: 'same',
      report: fresh,
      mine: again,
      mineIs: 'readBefore',
    });
  });

  it('is the same where any of several of its agency and year has its content', () => {
    const again = { ...mine, id: 'third-id' };
    expect(compareReports([again], [sameYear, mine])).toMatchObject([
      { kind: 'same', mine: { id: mine.id } },
    ]);
    expect(compareReports([again, { ...again, id: 'fourth-id' }], [sameYear])).toMatchObject([
      { kind: 'conflict', mine: { id: 'other-id' }, mineIs: 'stored' },
      { kind: 'same', mine: { id: 'third-id' }, mineIs: 'readBefore' },
    ]);
  });

  it('is held against its own id before any other report of the agency', () => {
    expect(compareReports([mine], [sameYear, mine])).toMatchObject([
      { kind: 'same', mine: { id: mine.id } },
    ]);
  });

  it('is held against the reports read before it as well', () => {
    const [first, second, third] = compareReports([mine, mine, sameYear], []);
    expect(first?.kind).toBe('new');
    expect(second).toMatchObject({ kind: 'same', mineIs: 'readBefore' });
    expect(third).toMatchObject({ kind: 'conflict', mineIs: 'readBefore' });
  });

  it('never meets a report of the example district of the same name', () => {
    const example = createReport({ id: 'example', example: true });
    expect(compareReports([mine], [example])).toEqual([{ kind: 'new', report: mine }]);
  });

  it('is told apart from any other by exactly what differs, and nothing is changed', () => {
    fc.assert(
      fc.property(arbitraryReports(2), (reports) => {
        const before = JSON.stringify(reports);
        expect(compareReports(reports, reports).every(({ kind }) => kind === 'same')).toBe(true);
        expect(JSON.stringify(reports)).toBe(before);
      }),
      { numRuns: 20 },
    );
  });
});

describe('the counterparts of reports that were read', () => {
  it('are the stored ones of the same id, and of the same agency, year and scope', () => {
    const stored = [
      createReport({ id: 'same-id', year: 2019 }),
      createReport({ id: 'same-subject' }),
      createReport({ id: 'region', scope: 'region' }),
      createReport({ id: 'earlier', year: 2022 }),
    ];
    const read = [mine, createReport({ id: 'same-id', year: 2020 })];
    expect(findCounterparts(read, stored.map(createHeader))).toEqual(['same-id', 'same-subject']);
  });
});
