import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { CHAPTER_IDS } from '@/report/report';
import type { ReportPlace } from '@/report/report';
import { parseRoute, reportAddress } from '@/state/route';

const PLACES: readonly ReportPlace[] = ['front', ...CHAPTER_IDS];

describe('an address', () => {
  test.each([
    ['', { screen: 'library' }],
    ['#', { screen: 'library' }],
    ['#/', { screen: 'library' }],
    ['#/import', { screen: 'import' }],
    ['#/import/', { screen: 'import' }],
    ['#/settings', { screen: 'settings' }],
    ['#/trends', { screen: 'trends', query: '' }],
    ['#/trends?agencies=a%2Cb&years=2', { screen: 'trends', query: 'agencies=a%2Cb&years=2' }],
    ['#/report/abc', { screen: 'report', id: 'abc', place: undefined }],
    ['#/report/abc/front', { screen: 'report', id: 'abc', place: 'front' }],
    ['#/report/abc/requests', { screen: 'report', id: 'abc', place: 'requests' }],
    ['#/report/abc/nowhere', { screen: 'report', id: 'abc', place: undefined }],
    ['#/report/100%', { screen: 'report', id: '100%', place: undefined }],
    ['#/report', { screen: 'unknown' }],
    ['#/report/', { screen: 'unknown' }],
    ['#/present', { screen: 'unknown' }],
    ['#/constructor', { screen: 'unknown' }],
  ])('%j names its screen', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  it('of a report leads back to that report and place, whatever its id', () => {
    const id = fc.string({ minLength: 1, unit: 'grapheme' });
    const place = fc.constantFrom<(ReportPlace | undefined)[]>(undefined, ...PLACES);
    fc.assert(
      fc.property(id, place, (given, at) => {
        expect(parseRoute(reportAddress(given, at))).toEqual({
          screen: 'report',
          id: given,
          place: at,
        });
      }),
    );
  });

  it('typed by hand throws nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (hash) => {
        expect(parseRoute(`#/${hash}`).screen).toBeDefined();
        expect(parseRoute(`#/report/${hash}`).screen).toBeDefined();
      }),
    );
  });
});
