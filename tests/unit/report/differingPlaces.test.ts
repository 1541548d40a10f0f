import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findFormCell } from '@/editions/form';
import { contentOf } from '@/formats/json/canonical';
import { differingPlaces, takePlaces } from '@/report/differingPlaces';
import { applyPatch, editCells, valueAt } from '@/report/patch';
import { EMPTY_CHAPTERS, editionsOf, type Report, type Review } from '@/report/report';
import { arbitraryReport } from '@tests/helpers/arbitraryReport';
import { zeroReport } from '@tests/helpers/smallReports';

const GRANTED = 'requests/granted/naturalPerson';
const PARTIAL = 'requests/partial/naturalPerson';
const TOTAL = 'requests/granted/total';

const base: Report = {
  ...zeroReport({}, { status: 'drafting' }),
  chapters: { ...EMPTY_CHAPTERS, overview: '甲句。乙句。丙句。\n第二段。' },
};

function overview(report: Report, text: string): Report {
  return { ...report, chapters: { ...report.chapters, overview: text } };
}

function review(id: string, text: string): Review {
  return { id, at: '2024-01-15T02:00:00.000Z', by: '', about: 'title', text, reply: '' };
}

function edited(report: Report, cells: readonly (readonly [string, number])[]): Report {
  return applyPatch(report, editCells(report, cells));
}

/** The keys of places that only the other version has changed. */
function changedElsewhere(mine: Report, theirs: Report, ancestor: Report): ReadonlySet<string> {
  const places = differingPlaces(mine, theirs, ancestor);
  return new Set(places.filter(({ changedBy }) => changedBy === 'theirs').map(({ key }) => key));
}

describe('two versions', () => {
  it('are told apart by cells, without the totals that follow them, and by sentences', () => {
    const mine = overview(edited(base, [[GRANTED, 4]]), '甲句。乙句改。丙句。\n第二段。');
    const theirs = overview(edited(base, [[PARTIAL, 7]]), '甲句。乙句。丙句。\n第二段。添句。');
    expect(
      differingPlaces(mine, theirs, base).map(({ key, mine: left, theirs: right, changedBy }) => [
        key,
        left,
        right,
        changedBy,
      ]),
    ).toEqual([
      ['chapters/overview 0', '乙句改。', '乙句。', 'mine'],
      ['chapters/overview 1', '', '添句。', 'theirs'],
      [GRANTED, 4, 0, 'mine'],
      [PARTIAL, 0, 7, 'theirs'],
    ]);
  });

  it('become one that holds what was changed on either side, totals included', () => {
    const mine = overview(edited(base, [[GRANTED, 4]]), '甲句。乙句改。丙句。\n第二段。');
    const theirs = overview(
      edited(base, [[GRANTED.replace('naturalPerson', 'business'), 3]]),
      '甲句。乙句。丙句。\n第二段。添句。',
    );
    const merged = applyPatch(mine, takePlaces(mine, theirs, changedElsewhere(mine, theirs, base)));
    expect(merged.chapters.overview).toBe('甲句。乙句改。丙句。\n第二段。添句。');
    expect(valueAt(merged, TOTAL)).toBe(7);
  });

  it('tell what both have changed, and what one took out', () => {
    const mine = overview(edited(base, [[GRANTED, 4]]), '甲句。丙句。\n第二段改。');
    const theirs = overview(edited(base, [[GRANTED, 5]]), '甲句。乙句。丙句。\n第二段也改。');
    expect(differingPlaces(mine, theirs, base).map(({ changedBy }) => changedBy)).toEqual([
      'mine',
      'both',
      'both',
    ]);
    expect(differingPlaces(mine, theirs, undefined)[0]?.changedBy).toBeUndefined();
  });

  it('both keep the remarks that were added on either side', () => {
    const mine = { ...base, reviews: [review('1', '旧'), review('2', '这边加的')] };
    const theirs = { ...base, reviews: [review('1', '旧'), review('3', '那边加的')] };
    const before = { ...base, reviews: [review('1', '旧')] };
    const chosen = changedElsewhere(mine, theirs, before);
    const merged = applyPatch(mine, takePlaces(mine, theirs, chosen));
    expect(merged.reviews.map(({ id }) => id)).toEqual(['1', '2', '3']);
  });

  it('in two forms have their tables from one or the other as a whole', () => {
    const theirs = zeroReport({}, { status: 'drafting', edition: '2019' });
    const places = differingPlaces({ ...base, chapters: theirs.chapters }, theirs, base);
    expect(places.map(({ key }) => key)).toContain('form');
    expect(places.every(({ kind }) => kind !== 'cell')).toBe(true);
  });
});

test('taking all places gives theirs, taking none gives mine, and each one only what was taken', () => {
  fc.assert(
    fc.property(
      arbitraryReport(),
      arbitraryReport(),
      fc.func(fc.boolean()),
      (mine, theirs, isTaken) => {
        const places = differingPlaces(mine, theirs, undefined);
        const keys = places.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        const all = takePlaces(mine, theirs, new Set(keys));
        const named = { id: mine.id, revision: 0, createdAt: '', updatedAt: '' };
        // What a newer program wrote may stand in another order.
        expect(JSON.parse(contentOf({ ...applyPatch(mine, all), ...named }))).toEqual(
          JSON.parse(contentOf({ ...theirs, ...named })),
        );
        if (keys.length > 0) expect(takePlaces(mine, theirs, new Set())).toEqual([]);
        const chosen = new Set(keys.filter((key) => isTaken(key)));
        if (chosen.has('form')) return;
        const merged = applyPatch(mine, takePlaces(mine, theirs, chosen));
        for (const { key, address, kind } of places) {
          if (kind !== 'cell' && kind !== 'value') continue;
          if (key === 'form') continue;
          // A total that followed its parts here goes on following them.
          if (!chosen.has(key) && findFormCell(editionsOf(mine), address)?.computed) continue;
          const from = chosen.has(key) ? theirs : mine;
          expect(valueAt(merged, address)).toEqual(valueAt(from, address));
        }
      },
    ),
    { numRuns: 40 },
  );
});
