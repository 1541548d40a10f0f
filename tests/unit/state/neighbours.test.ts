import { describe, expect, it, test } from 'vitest';
import { createHeader } from '@/report/header';
import type { Report } from '@/report/report';
import { findPrevious } from '@/state/neighbours';
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
});
