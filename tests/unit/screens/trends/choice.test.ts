import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHeader, type ReportHeader } from '@/report/header';
import type { Scope } from '@/report/report';
import { chooseFirstAgency, listAgencies, listYears } from '@/screens/trends/agencies';
import { readChoice, writeChoice, type Choice } from '@/screens/trends/choice';
import { row, zeroReport } from '@tests/helpers/smallReports';

const headerOf = (
  name: string,
  year: number,
  scope: Scope = 'agency',
  received = 0,
): ReportHeader => {
  const header = createHeader(zeroReport(row('newlyReceived', { total: received }), { year }));
  return { ...header, id: `${name}${year}`, scope, agency: { ...header.agency, name } };
};

const HEADERS = [
  headerOf('乙局', 2021),
  headerOf('乙局', 2022),
  headerOf('乙局', 2024),
  headerOf('甲&局=1', 2020),
  headerOf('甲区人民政府', 2022, 'region'),
  headerOf('甲区人民政府', 2022, 'agency'),
];
const AGENCIES = listAgencies(HEADERS);

const namesOf = ({ agencies }: Choice) => agencies.map(({ name, scope }) => `${name} ${scope}`);

describe('the agencies to choose from', () => {
  it('are told apart by name and scope, regions first', () => {
    expect(AGENCIES.map(({ scope }) => scope)).toEqual(['region', 'agency', 'agency', 'agency']);
    expect(AGENCIES[0]?.name).toBe('甲区人民政府');
  });

  it('take the report changed last of two of one year', () => {
    const older = { ...headerOf('乙局', 2021), id: 'older', updatedAt: '2024-01-01T00:00:00.000Z' };
    const newer = { ...headerOf('乙局', 2021), id: 'newer', updatedAt: '2024-02-01T00:00:00.000Z' };
    for (const headers of [
      [older, newer],
      [newer, older],
    ]) {
      expect(listAgencies(headers)[0]?.reports.get(2021)?.id).toBe('newer');
    }
  });

  it('cover every year from the first to the last, those without a report too', () => {
    expect(listYears(AGENCIES)).toEqual([2020, 2021, 2022, 2023, 2024]);
    expect(listYears([])).toEqual([]);
  });

  it('begin with the one of most years, then with a region, then with most requests', () => {
    expect(chooseFirstAgency(AGENCIES)?.name).toBe('乙局');
    const alike = [
      headerOf('少局', 2022, 'agency', 1),
      headerOf('多局', 2022, 'agency', 9),
      headerOf('区政府', 2022, 'region', 5),
    ];
    expect(chooseFirstAgency(listAgencies(alike))?.name).toBe('区政府');
    expect(chooseFirstAgency(listAgencies(alike.slice(0, 2)))?.name).toBe('多局');
    expect(chooseFirstAgency([])).toBeUndefined();
  });
});

describe('the choice in an address', () => {
  it('is the agency of most years over its own years where there is none', () => {
    const choice = readChoice('', AGENCIES);
    expect(namesOf(choice)).toEqual(['乙局 agency']);
    expect([choice.from, choice.to]).toEqual([2021, 2024]);
    expect(writeChoice(choice)).toBe(writeChoice(readChoice(writeChoice(choice), AGENCIES)));
  });

  it('survives a reload, whatever agencies and years it holds', () => {
    fc.assert(
      fc.property(
        fc.subarray([...AGENCIES]),
        fc.integer({ min: 2020, max: 2024 }),
        fc.integer({ min: 2020, max: 2024 }),
        (agencies, a, b) => {
          const choice: Choice = { agencies, from: Math.min(a, b), to: Math.max(a, b) };
          const again = readChoice(writeChoice(choice), AGENCIES);
          expect(namesOf(again)).toEqual(namesOf(choice));
          if (agencies.length > 0) expect([again.from, again.to]).toEqual([choice.from, choice.to]);
        },
      ),
    );
  });

  it('leaves out what the library does not have', () => {
    const choice = readChoice('agency=没有的局&from=1999&to=abc', AGENCIES);
    expect(namesOf(choice)).toEqual(['乙局 agency']);
    expect([choice.from, choice.to]).toEqual([2021, 2024]);
  });

  it('puts years that were turned round the right way', () => {
    expect(readChoice('agency=乙局&from=2024&to=2022', AGENCIES)).toMatchObject({
      from: 2022,
      to: 2024,
    });
  });

  it('can be of no agency at all', () => {
    expect(readChoice('none=1', AGENCIES).agencies).toEqual([]);
    expect(readChoice('', []).agencies).toEqual([]);
  });
});
