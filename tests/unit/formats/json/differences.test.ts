import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentOf } from '@/formats/json/canonical';
import { differencesBetween } from '@/formats/json/differences';
import { arbitraryReport } from '@tests/helpers/arbitraryReport';
import { createReport } from '@tests/helpers/reportFile';

const mine = createReport({}, { 'requests/granted/naturalPerson': 2 });

describe('the differences of two reports', () => {
  it('are none where only id, revision and dates differ', () => {
    const theirs = {
      ...mine,
      id: 'x',
      revision: 5,
      createdAt: '2020-01-01',
      updatedAt: '2020-01-02',
    };
    expect(differencesBetween(mine, theirs)).toEqual([]);
  });

  it('name each cell with both values, and tell a blank from a 0', () => {
    const theirs = createReport(
      {},
      { 'disclosure/fees/amount': 0, 'requests/granted/business': '/' },
    );
    expect(differencesBetween(mine, theirs)).toEqual([
      { kind: 'cell', address: 'disclosure/fees/amount', mine: null, theirs: 0 },
      { kind: 'cell', address: 'requests/granted/naturalPerson', mine: 2, theirs: null },
      { kind: 'cell', address: 'requests/granted/business', mine: null, theirs: '/' },
      { kind: 'cell', address: 'requests/granted/total', mine: 2, theirs: null },
      { kind: 'cell', address: 'requests/outcomesTotal/naturalPerson', mine: 2, theirs: null },
      { kind: 'cell', address: 'requests/outcomesTotal/total', mine: 2, theirs: null },
    ]);
  });

  it('hold the cells that only one of the two forms has', () => {
    const found = differencesBetween(mine, createReport({ edition: '2019' }));
    expect(found).toContainEqual({
      kind: 'value',
      address: 'edition',
      mine: '2021',
      theirs: '2019',
    });
    expect(found).toContainEqual({
      kind: 'cell',
      address: 'disclosure/rules/issued',
      mine: null,
      theirs: undefined,
    });
    expect(found).toContainEqual({
      kind: 'cell',
      address: 'disclosure/procurement/amount',
      mine: undefined,
      theirs: null,
    });
  });

  it('name the paragraphs of a chapter that differ', () => {
    const withText = (overview: string): typeof mine => ({
      ...mine,
      chapters: { ...mine.chapters, overview },
    });
    const found = differencesBetween(withText('甲\n乙\n丙\n丁'), withText('甲\n乙2\n丙\n戊\n丁'));
    expect(found).toMatchObject([
      {
        kind: 'text',
        address: 'chapters/overview',
        paragraphs: [
          { mineAt: 1, mine: ['乙'], theirsAt: 1, theirs: ['乙2'] },
          { mineAt: 3, mine: [], theirsAt: 3, theirs: ['戊'] },
        ],
      },
    ]);
  });

  it('name what else differs, unknown keys included, in the order of a report', () => {
    const theirs = {
      ...mine,
      agency: { ...mine.agency, kind: 'government', code: 7 } as const,
      status: 'approved',
      remarks: { 'requests/granted/total': '其中1件' },
      reviews: [{ id: 'r', at: '', by: '', about: 'title', text: '改', reply: '' }],
      example: true,
      future: '7',
    } as const;
    expect(differencesBetween(mine, theirs)).toEqual([
      { kind: 'value', address: 'agency/kind', mine: 'department', theirs: 'government' },
      { kind: 'value', address: 'agency/code', mine: undefined, theirs: '7' },
      { kind: 'value', address: 'status', mine: 'drafting', theirs: 'approved' },
      {
        kind: 'value',
        address: 'remarks/requests/granted/total',
        mine: undefined,
        theirs: '其中1件',
      },
      {
        kind: 'value',
        address: 'reviews',
        mine: undefined,
        theirs: '[{"id":"r","at":"","by":"","about":"title","text":"改","reply":""}]',
      },
      { kind: 'value', address: 'example', mine: undefined, theirs: 'true' },
      { kind: 'value', address: 'future', mine: undefined, theirs: '"7"' },
    ]);
  });

  it('are there exactly where the content is not the same', () => {
    fc.assert(
      fc.property(arbitraryReport(), arbitraryReport(), (one, other) => {
        const again = { ...other, id: one.id };
        expect(differencesBetween(one, one)).toEqual([]);
        expect(differencesBetween(one, again).length === 0).toBe(
          contentOf(one) === contentOf(again),
        );
      }),
      { numRuns: 20 },
    );
  });
});
