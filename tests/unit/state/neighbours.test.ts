import { describe, expect, it, test } from 'vitest';
import { createHeader } from '@/report/header';
import type { Report } from '@/report/report';
import { findLastYear, findMissing, findPrevious, placesOf } from '@/state/neighbours';
import { agencyKey, type AgencyRow } from '@/storage/reportStore';
import { createReport } from '@tests/helpers/reportFile';

const header = (changes: Partial<Report> = {}) => createHeader(createReport(changes));
const of = header({ id: 'of', year: 2023 });
const last = header({ id: 'last', year: 2022 });

describe('last year’s report', () => {
  it('is the one of the same agency and scope, a year earlier', () => {
    expect(findPrevious([of, header({ year: 2021 }), last], of)).toBe(last);
  });

  test.each([
    ['of the same year', { year: 2023 }],
    ['of two years before', { year: 2021 }],
    ['of the year after', { year: 2024 }],
    ['of the whole region', { scope: 'region' }],
    ['of the example district', { example: true }],
    [
      'of another agency',
      { agency: { name: '别的局', kind: 'department', level: '', region: '' } },
    ],
  ] as const)('is not one %s', (_, changes) => {
    expect(findPrevious([header({ year: 2022, ...changes })], of)).toBeUndefined();
  });

  it('of an example is an example', () => {
    const example = header({ year: 2022, example: true });
    expect(findPrevious([last, example], header({ year: 2023, example: true }))).toBe(example);
  });

  it('is the one changed last where an import kept two, and says so', () => {
    const [older, newer] = ['2023-01-10', '2023-02-10'].map((day) =>
      header({ id: day, year: 2022, updatedAt: `${day}T00:00:00.000Z` }),
    );
    for (const headers of [
      [older, newer],
      [newer, older],
    ])
      expect(findLastYear(placesOf(headers.flatMap((one) => one ?? [])), of)).toEqual({
        header: newer,
        count: 2,
        formerName: undefined,
      });
  });

  it('stands under a former name where the agency had another, its own name first', () => {
    const agency = { ...of.agency, name: '原局' };
    const former = header({ id: 'former', year: 2022, agency });
    const row = { key: agencyKey(of.agency.name, of.scope), agency: of.agency, scope: of.scope };
    const agencies = [{ ...row, formerNames: ['更早的局', '原局'] }];
    expect(findLastYear(placesOf([former]), of, [row])).toBeUndefined();
    expect(findLastYear(placesOf([former]), of, agencies)).toMatchObject({
      header: former,
      formerName: '原局',
    });
    expect(findLastYear(placesOf([former, last]), of, agencies)?.header).toBe(last);
  });
});

describe('agencies without a report', () => {
  const named = (name: string, changes: Partial<Report> = {}) =>
    header({ id: name, year: 2023, agency: { ...of.agency, name }, ...changes });
  const row = (name: string, formerNames?: readonly string[]): AgencyRow => ({
    key: agencyKey(name, 'agency'),
    agency: { ...of.agency, name },
    scope: 'agency',
    ...(formerNames ? { formerNames } : {}),
  });
  const whole = named('某区', { scope: 'region' });

  it('are those of the list and of the year before, by name', () => {
    const headers = [
      whole,
      named('甲局'),
      named('乙局', { year: 2022 }),
      named('丁局', { year: 2019 }),
    ];
    expect(findMissing(headers, whole, [row('甲局'), row('丙局')])).toEqual(['丙局', '乙局']);
  });

  it('are not those that report under a new name, lie elsewhere, or are examples', () => {
    const elsewhere = { ...of.agency, name: '外地局', region: '江南省乙市' };
    const district = { ...whole, agency: { ...whole.agency, region: '江南省甲市某区' } };
    const headers = [
      district,
      named('新局'),
      named('旧局', { year: 2022 }),
      named('外地局', { year: 2022, agency: elsewhere }),
      named('示例局', { year: 2022, example: true }),
    ];
    expect(findMissing(headers, district, [row('新局', ['旧局'])])).toEqual([]);
  });
});
