import { describe, expect, it } from 'vitest';
import type { ReportDraft } from '@/formats/draft';
import { draftItem } from '@/state/importItem';
import { stateOf, stopsOf } from '@/state/importReview';
import { printText } from '@tests/helpers/printText';
import { withCells, zeroReport } from '@tests/helpers/smallReports';
import { read } from '../formats/text/reading';

const ZERO = zeroReport();

function draftOf(cells: Readonly<Record<string, string>>): ReportDraft {
  return read(
    printText(ZERO, 'rowPerLineTabs', { cell: (given, address) => cells[address] ?? given }),
  );
}

function kindsOf(draft: ReportDraft): readonly string[] {
  return stopsOf(draft).map(({ reason, cells }) => `${reason.kind} ${cells.length}`);
}

describe('the cells of a draft that are to be looked at', () => {
  it('are none where all was read word for word and adds up', () => {
    expect(stopsOf(draftOf({}))).toEqual([]);
  });

  it('are a cell that is no number, with what stands there', () => {
    const address = 'requests/granted/business';
    expect(stopsOf(draftOf({ [address]: '3.5' }))).toMatchObject([
      { cells: [address], reason: { kind: 'cellNotRead', text: '3.5' } },
    ]);
  });

  it('are a whole row whose figures could not be told apart, once', () => {
    expect(kindsOf(draftOf({ 'requests/granted/business': '1\t2' }))).toEqual(['rowNotRead 7']);
  });

  it('are rows and columns that the document does not have', () => {
    const text = printText(ZERO, 'rowPerLineTabs').replace(/\n.*属于国家秘密.*/, '');
    expect(kindsOf(read(text))).toEqual(['rowMissing 7']);
    const isDropped = (id: string): boolean => /(?:t3-|requests\/.*\/)research$/.test(id);
    expect(kindsOf(read(printText(ZERO, 'rowPerLineTabs', { isDropped })))).toEqual([
      'columnMissing 25',
    ]);
  });

  it('are remarks, and labels that were guessed, in the order of the form', () => {
    const label = (text: string): string => text.replace('禁止公开', '止公开');
    const text = printText(ZERO, 'rowPerLineTabs', {
      label,
      cell: (given, address) =>
        address === 'disclosure/licensing/decisions' ? '22（其中修订16件）' : given,
    });
    expect(kindsOf(read(text))).toEqual(['remark 1', 'labelGuessed 7']);
  });

  it('are totals that are blank beside parts, or not their sum', () => {
    const blank = draftOf({ 'requests/granted/business': '3', 'requests/granted/total': '' });
    expect(stopsOf(blank)[0]).toMatchObject({
      cells: ['requests/granted/total'],
      reason: { kind: 'totalBlank', sum: 3 },
    });
    const wrong = draftOf({ 'disputes/reconsideration/upheld': '3' });
    expect(stopsOf(wrong)).toMatchObject([
      { cells: ['disputes/reconsideration/total'], reason: { kind: 'totalDiffers', sum: 3 } },
    ]);
  });

  it('are one where a table leaves all of its totals out', () => {
    const cells = Object.fromEntries(
      Object.keys(ZERO.tables.requests).map((row) => [`requests/${row}/total`, null]),
    );
    const text = printText(withCells(ZERO, cells), 'rowPerLineTabs');
    expect(kindsOf(read(text))).toEqual([`totalsBlank ${Object.keys(cells).length}`]);
  });

  it('are fewer once a cell was corrected', () => {
    const address = 'requests/granted/business';
    const draft = draftOf({ [address]: '3.5' });
    expect(stopsOf({ ...draft, unread: [] })).toEqual([]);
  });
});

describe('a report that was read', () => {
  const item = draftItem('k', 'a.txt', draftOf({}), { id: 'i', now: '2024-01-01T00:00:00.000Z' });
  const calm = { openStops: 0, isNamedSurely: true, comparison: 'new' } as const;

  it('may be stored without a look where nothing is open', () => {
    expect(stateOf(item, calm)).toBe('full');
  });

  it('needs one where cells, its name or a chapter are in doubt', () => {
    expect(stateOf(item, { ...calm, openStops: 1 })).toBe('look');
    expect(stateOf(item, { ...calm, isNamedSurely: false })).toBe('look');
    const notices = [{ kind: 'chapterMissing', chapter: 'other' }] as const;
    expect(stateOf({ ...item, notices }, calm)).toBe('look');
    expect(stateOf({ ...item, isDamaged: true }, calm)).toBe('look');
  });

  it('is told apart where the library has it, or where it cannot be stored', () => {
    expect(stateOf(item, { ...calm, comparison: 'conflict' })).toBe('conflict');
    expect(stateOf(item, { ...calm, comparison: 'same' })).toBe('same');
    expect(stateOf({ ...item, isReady: false }, calm)).toBe('unnamed');
  });
});
