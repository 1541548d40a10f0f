import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalReport, contentOf } from '@/formats/json/canonical';
import { arbitraryReport } from '@tests/helpers/arbitraryReport';
import { createReport } from '@tests/helpers/reportFile';

/** The same content with the keys of every object the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  );
}

describe('the canonical form of a report', () => {
  it('has its keys in the order of the page, however the object came by them', () => {
    const text = canonicalReport(
      createReport({ unread: ['disclosure/fees/amount'], example: true }),
    );
    expect(Object.keys(JSON.parse(text) as object)).toEqual([
      ...['id', 'revision', 'agency', 'year', 'edition', 'tableEditions', 'scope', 'status'],
      ...['title', 'preface', 'chapters', 'tables', 'remarks', 'dismissals', 'signature'],
      ...['publication', 'reviews', 'parts', 'createdAt', 'updatedAt', 'unread', 'example'],
    ]);
    const report = createReport();
    expect(canonicalReport(reversed(report) as typeof report)).toBe(canonicalReport(report));
  });

  it('puts keys that it does not know after the others, numbers among them too', () => {
    const report = { ...createReport(), 7: 'seven', future: [1] };
    expect(canonicalReport(report)).toMatch(/"updatedAt":"[^"]*","7":"seven","future":\[1\]\}$/);
  });

  it('leaves out an empty list of unread cells and an example that is none', () => {
    const report = { ...createReport(), unread: [], example: undefined };
    expect(canonicalReport(report)).toBe(canonicalReport(createReport()));
  });

  it('is JSON of the report itself', () => {
    fc.assert(
      fc.property(arbitraryReport(), (report) => {
        const again: unknown = JSON.parse(canonicalReport(report));
        expect(again).toEqual(JSON.parse(JSON.stringify(report)));
      }),
      { numRuns: 50 },
    );
  });
});

describe('the content of a report', () => {
  it('leaves revision and dates aside', () => {
    const report = createReport();
    const later = { ...report, revision: 9, createdAt: '2025-01-01', updatedAt: '2025-01-02' };
    expect(contentOf(later)).toBe(contentOf(report));
  });

  it.each([
    ['a blank and a 0', { 'disclosure/fees/amount': 0 }],
    ['a blank and a /', { 'disclosure/fees/amount': '/' }],
  ] as const)('tells apart %s', (_, cells) => {
    expect(contentOf(createReport({}, cells))).not.toBe(contentOf(createReport()));
  });
});
