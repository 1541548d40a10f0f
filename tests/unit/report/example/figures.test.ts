import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createExampleDistrict } from '@/report/example/district';
import { createLargeLibrary } from '@/report/example/library';
import { PLANTED } from '@/report/example/planted';
import { addDecimals, hasAtMostSixPlaces, sumAsNumber } from '@/report/sum';
import { editionsOf, formCellsOf, tableFormsOf, type Report } from '@/report/report';
import { making, numberOf, previousOf } from './reading';

const APPLICANTS = [
  'naturalPerson',
  'business',
  'research',
  'publicInterest',
  'legalService',
  'otherOrganization',
  'total',
];
const GROUPS = ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'];
const YEARS = { min: 2020, max: 2045 };

/** Totals and balances that do not hold, worked out from the form alone. */
function brokenEquations(report: Report): string[] {
  const equations = tableFormsOf(editionsOf(report)).flatMap((form) => form.equations);
  const sums = equations.filter(
    ({ total, parts }) =>
      numberOf(report, total) !== sumAsNumber(parts.map((part) => numberOf(report, part))),
  );
  const balances = APPLICANTS.filter((column) => {
    const at = (row: string): number => numberOf(report, `requests/${row}/${column}`);
    return at('newlyReceived') + at('carriedIn') !== at('outcomesTotal') + at('carriedOut');
  });
  return [...sums.map(({ total }) => total), ...balances.map((column) => `balance/${column}`)];
}

function isPlanted(report: Report, lastYear: number): boolean {
  return report.agency.name === PLANTED.agency && report.year === lastYear;
}

function forManyDistricts(hold: (reports: readonly Report[], lastYear: number) => void): void {
  fc.assert(
    fc.property(fc.integer(), fc.integer(YEARS), (seed, lastYear) => {
      hold(createExampleDistrict(making(seed, lastYear)), lastYear);
    }),
    { numRuns: 25 },
  );
}

describe('the figures of the example district', () => {
  it('add up and balance in every report but the one with planted errors', () => {
    forManyDistricts((reports, lastYear) => {
      for (const report of reports.filter((one) => !isPlanted(one, lastYear))) {
        expect(brokenEquations(report)).toEqual([]);
      }
    });
  });

  it('break in the planted report in one balance, its total, and one sum of disputes alone', () => {
    forManyDistricts((reports, lastYear) => {
      const broken = reports.filter((report) => isPlanted(report, lastYear)).map(brokenEquations);
      expect(broken).toEqual([
        ['disputes/reconsideration/total', 'balance/naturalPerson', 'balance/total'],
      ]);
    });
  });

  it('carry in what was carried out the year before, column by column', () => {
    forManyDistricts((reports, lastYear) => {
      for (const report of reports.filter((one) => !isPlanted(one, lastYear))) {
        const previous = previousOf(reports, report);
        if (!previous) continue;
        for (const column of APPLICANTS) {
          expect(numberOf(report, `requests/carriedIn/${column}`)).toBe(
            numberOf(previous, `requests/carriedOut/${column}`),
          );
        }
      }
    });
  });

  it('count the cases that were pending the year before', () => {
    forManyDistricts((reports) => {
      for (const report of reports) {
        const previous = previousOf(reports, report);
        if (!previous) continue;
        for (const group of GROUPS) {
          expect(numberOf(report, `disputes/${group}/total`)).toBeGreaterThanOrEqual(
            numberOf(previous, `disputes/${group}/pending`),
          );
        }
      }
    });
  });

  it('have no lawsuit without reconsideration from 2024 on', () => {
    forManyDistricts((reports) => {
      for (const report of reports.filter(({ year }) => year >= 2024)) {
        expect(numberOf(report, 'disputes/litigationDirect/total')).toBe(0);
      }
    });
  });

  it('have in force what was in force, and what was issued, less what was repealed', () => {
    forManyDistricts((reports) => {
      for (const report of reports.filter(({ edition }) => edition === '2021')) {
        const previous = previousOf(reports, report);
        if (previous?.edition !== '2021') continue;
        const documents = 'disclosure/normativeDocuments';
        expect(numberOf(report, `${documents}/inForce`)).toBe(
          numberOf(previous, `${documents}/inForce`) +
            numberOf(report, `${documents}/issued`) -
            numberOf(report, `${documents}/repealed`),
        );
      }
    });
  });

  it('follow from last year’s items and change in the 2019 form', () => {
    for (const seed of [1, 2, 3]) {
      const reports = createExampleDistrict(making(seed, 2021));
      const pairs = reports
        .filter(({ year }) => year === 2020)
        .map((report) => [report, previousOf(reports, report)] as const);
      expect(pairs).toHaveLength(6);
      for (const [report, previous] of pairs) {
        if (!previous) throw new Error('no report of 2019');
        for (const row of ['licensing', 'otherServices', 'penalties', 'compulsion', 'fees']) {
          expect(numberOf(report, `disclosure/${row}/previousItems`)).toBe(
            numberOf(previous, `disclosure/${row}/previousItems`) +
              numberOf(previous, `disclosure/${row}/change`),
          );
        }
      }
    }
  });

  it('are whole counts from 0, with amounts of at most six places and no 规章', () => {
    forManyDistricts((reports) => {
      const wrong = reports.flatMap((report) =>
        formCellsOf(editionsOf(report)).filter(({ address, value, row }) => {
          const number = numberOf(report, address);
          const isOfKind =
            value === 'decimal' ? hasAtMostSixPlaces(number) : Number.isInteger(number);
          const isInRange = number >= 0 || value === 'signedInteger';
          return !isOfKind || !isInRange || (row === 'rules' && number !== 0);
        }),
      );
      expect(wrong).toEqual([]);
    });
  });

  it('never jump five times against the year before, with 20 as the floor', () => {
    forManyDistricts((reports) => {
      for (const report of reports) {
        const previous = previousOf(reports, report);
        if (previous?.edition !== report.edition) continue;
        const jumps = formCellsOf(editionsOf(report)).filter(({ address }) => {
          const now = Math.max(20, numberOf(report, address));
          const last = Math.max(20, numberOf(previous, address));
          return now >= last * 5 || last >= now * 5;
        });
        expect(jumps).toEqual([]);
      }
    });
  });

  it('hold in the government’s report at least the sum of the five others in every cell', () => {
    forManyDistricts((reports) => {
      for (const region of reports.filter(({ scope }) => scope === 'region')) {
        const others = reports.filter(
          ({ scope, year }) => scope === 'agency' && year === region.year,
        );
        expect(others).toHaveLength(5);
        for (const { address, value } of formCellsOf(editionsOf(region))) {
          if (value === 'signedInteger') continue;
          const sum = others.reduce((total, one) => addDecimals(total, numberOf(one, address)), 0);
          expect(numberOf(region, address)).toBeGreaterThanOrEqual(sum);
        }
      }
    });
  });

  it('are 0 throughout tables three and four where there never is a request', () => {
    forManyDistricts((reports) => {
      const quiet = reports.filter(({ agency }) => agency.name === '云溪区应急管理局');
      expect(quiet).toHaveLength(4);
      for (const report of quiet) {
        const numbers = formCellsOf(editionsOf(report))
          .filter(({ table }) => table !== 'disclosure')
          .map(({ address }) => numberOf(report, address));
        expect(new Set(numbers)).toEqual(new Set([0]));
      }
    });
  });
});

describe('the figures of a large library', () => {
  it('add up, balance and carry over in every report, whatever the form', () => {
    const reports = createLargeLibrary({ ...making(5), agencies: 70, years: 6 });
    for (const report of reports) {
      expect(brokenEquations(report)).toEqual([]);
      const previous = previousOf(reports, report);
      if (!previous) continue;
      expect(numberOf(report, 'requests/carriedIn/total')).toBe(
        numberOf(previous, 'requests/carriedOut/total'),
      );
    }
  });
});
