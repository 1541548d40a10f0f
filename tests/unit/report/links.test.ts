import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { CellAddress } from '@/editions/edition';
import { EDITIONS, TABLE_IDS, tableForm } from '@/editions/form';
import type { EditionId } from '@/editions/edition';
import {
  editLinkedText,
  readLinkedText,
  sliceLinkedText,
  spliceLinkedText,
  writeLinkedText,
  type LinkedText,
} from '@/report/links';
import type { CellValue } from '@/report/report';

const CELLS: Readonly<Record<CellAddress, CellValue>> = {
  'requests/newlyReceived/total': 12,
  'requests/denied.stateSecret/naturalPerson': 0,
  'disclosure/fees/amount': 3.5,
  'disputes/litigationDirect/upheld': null,
  'requests/granted/total': '/',
};
const ADDRESSES = Object.keys(CELLS);
const read = (address: CellAddress): CellValue | undefined => CELLS[address];
const linked = (stored: string): LinkedText => readLinkedText(stored, read);
const addresses = ({ links }: LinkedText) => links.map(({ address }) => address);
const shown = ({ text, links }: LinkedText) =>
  links.map(({ start, end }) => text.slice(start, end));

/** Plain text without braces: what makes a link can only come from a link. */
const plain = fc.string({
  unit: fc.constantFrom('收', '到', '1', '2', '0', '.', '/', ' ', '\n', '＿', '𠮷'),
  maxLength: 6,
});
const link = fc.constantFrom(...ADDRESSES).map((address) => `{{${address}}}`);
const storedText = fc.array(fc.oneof(plain, link), { maxLength: 8 }).map((parts) => parts.join(''));

describe('a text with linked numbers', () => {
  it('is read with the numbers written out and the links beside it', () => {
    const text = linked('新收{{requests/newlyReceived/total}}件，费{{disclosure/fees/amount}}万元');
    expect(text).toEqual({
      text: '新收12件，费3.5万元',
      links: [
        { start: 2, end: 4, address: 'requests/newlyReceived/total' },
        { start: 7, end: 10, address: 'disclosure/fees/amount' },
      ],
    });
  });

  test.each([
    ['requests/denied.stateSecret/naturalPerson', '0'],
    ['requests/granted/total', '/'],
    ['disputes/litigationDirect/upheld', '＿＿'],
  ])('shows %s as %s', (address, text) => {
    expect(linked(`{{${address}}}`).text).toBe(text);
  });

  test.each([
    '{{requests/nowhere/total}}',
    '{{title}}',
    '{{requests/newlyReceived/total}',
    '{ {requests/newlyReceived/total}}',
    '{{}}',
    '{{requests/newlyReceived/total/more}}',
    '{{__proto__/constructor/prototype}}',
  ])('leaves %s, which names no cell, as it stands', (stored) => {
    expect(linked(stored)).toEqual({ text: stored, links: [] });
  });

  it('can link every cell of every form', () => {
    const all = (Object.keys(EDITIONS) as EditionId[]).flatMap((edition) =>
      TABLE_IDS.flatMap((table) => tableForm(edition, table).cells.map(({ address }) => address)),
    );
    for (const address of all) {
      expect(addresses(readLinkedText(`{{${address}}}`, () => 1)), address).toEqual([address]);
    }
  });

  it('is written as it was read, whatever stands in it', () => {
    const any = fc.oneof(
      storedText,
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('{', '}', '/', 'a'), maxLength: 12 }),
      fc
        .array(fc.oneof(link, fc.constantFrom('{', '}', '{{', '}}')), { maxLength: 6 })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(any, (stored) => {
        expect(writeLinkedText(linked(stored))).toBe(stored);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('an edit of the text as it is read', () => {
  const stored = '甲{{requests/newlyReceived/total}}乙{{disclosure/fees/amount}}丙';
  const before = linked(stored);

  it.each([
    ['in front', '新甲12乙3.5丙', ['新甲', '乙', '丙']],
    ['between', '甲12新乙3.5丙', ['甲', '新乙', '丙']],
    ['behind', '甲12乙3.5丙新', ['甲', '乙', '丙新']],
    ['taking away between', '甲123.5丙', ['甲', '', '丙']],
    ['at the edge of a number', '甲12 乙3.5丙', ['甲', ' 乙', '丙']],
    ['of a digit that the number begins with, before it', '甲112乙3.5丙', ['甲1', '乙', '丙']],
    ['of a digit that the number ends with, behind it', '甲122乙3.5丙', ['甲', '2乙', '丙']],
  ])('%s keeps the links', (_, after, [first = '', second = '', third = '']) => {
    expect(writeLinkedText(editLinkedText(before, after))).toBe(
      `${first}{{requests/newlyReceived/total}}${second}{{disclosure/fees/amount}}${third}`,
    );
  });

  it.each([
    ['into a number', '甲1乙3.5丙', '甲1乙{{disclosure/fees/amount}}丙'],
    ['in the midst of a number', '甲192乙3.5丙', '甲192乙{{disclosure/fees/amount}}丙'],
    ['of a whole number', '甲40乙3.5丙', '甲40乙{{disclosure/fees/amount}}丙'],
    ['that takes a number away', '甲乙3.5丙', '甲乙{{disclosure/fees/amount}}丙'],
    ['over both numbers', '甲1丙', '甲1丙'],
    ['of everything', '全新', '全新'],
    ['to nothing', '', ''],
  ])('%s makes plain text of the numbers it reached', (_, after, written) => {
    expect(writeLinkedText(editLinkedText(before, after))).toBe(written);
  });

  it('that changes nothing keeps every link', () => {
    expect(editLinkedText(before, before.text)).toEqual(before);
  });

  it('never loses a character, and a link that is left shows its own number', () => {
    fc.assert(
      fc.property(storedText, fc.nat(), fc.nat(), plain, (given, at, length, added) => {
        const old = linked(given);
        const start = at % (old.text.length + 1);
        const end = Math.min(old.text.length, start + (length % 5));
        const after = old.text.slice(0, start) + added + old.text.slice(end);
        const edited = editLinkedText(old, after);
        expect(edited.text).toBe(after);
        // What is stored is read again as exactly what the user sees.
        const again = linked(writeLinkedText(edited));
        expect(again).toEqual(edited);
        expect(shown(edited)).toEqual(
          edited.links.map(({ address }) => linked(`{{${address}}}`).text),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it('outside of every link keeps them all', () => {
    fc.assert(
      fc.property(storedText, fc.nat(), plain, (given, at, added) => {
        const old = linked(given);
        const start = at % (old.text.length + 1);
        fc.pre(old.links.every((one) => start <= one.start || start >= one.end));
        const after = old.text.slice(0, start) + added + old.text.slice(start);
        expect(addresses(editLinkedText(old, after))).toEqual(addresses(old));
      }),
      { numRuns: 500 },
    );
  });

  it('leaves the text it was made from as it was', () => {
    const copy = JSON.stringify(before);
    editLinkedText(before, '全新');
    expect(JSON.stringify(before)).toBe(copy);
  });
});

describe('a passage put into a text', () => {
  const before = linked('甲{{requests/newlyReceived/total}}乙{{disclosure/fees/amount}}丙');
  const put = linked('子{{requests/denied.stateSecret/naturalPerson}}丑');
  const splice = (start: number, end: number, given = put): string =>
    writeLinkedText(spliceLinkedText(before, { start, end }, given));
  const [first, second] = ['{{requests/newlyReceived/total}}', '{{disclosure/fees/amount}}'];
  const zero = '子{{requests/denied.stateSecret/naturalPerson}}丑';

  it.each([
    ['in front', 0, 0, `${zero}甲${first}乙${second}丙`],
    ['before a link', 1, 1, `甲${zero}${first}乙${second}丙`],
    ['behind a link', 3, 3, `甲${first}${zero}乙${second}丙`],
    ['behind', 8, 8, `甲${first}乙${second}丙${zero}`],
    ['in place of a link', 1, 3, `甲${zero}乙${second}丙`],
    ['into a link', 2, 2, `甲1${zero}2乙${second}丙`],
    ['over everything', 0, 8, zero],
  ])('%s brings its links and keeps the others', (_, start, end, written) => {
    expect(splice(start, end)).toBe(written);
  });

  it('reads as text put into text, wherever it goes', () => {
    const stored = fc.array(fc.oneof(plain, link), { maxLength: 5 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(stored, stored, fc.nat(), fc.nat(), (into, given, a, b) => {
        const text = linked(into);
        const [start = 0, end = 0] = [a, b]
          .map((at) => at % (text.text.length + 1))
          .sort((x, y) => x - y);
        const spliced = spliceLinkedText(text, { start, end }, linked(given));
        const shownText = text.text.slice(0, start) + linked(given).text + text.text.slice(end);
        expect(spliced.text).toBe(shownText);
        expect(linked(writeLinkedText(spliced)).text).toBe(shownText);
        for (const { start: from, end: to, address } of spliced.links)
          expect(linked(`{{${address}}}`).text).toBe(spliced.text.slice(from, to));
      }),
    );
  });
});

it('a passage of a text has the links that lie in it whole', () => {
  const text = linked('甲{{requests/newlyReceived/total}}乙{{disclosure/fees/amount}}丙');
  const slice = (start: number, end: number) =>
    writeLinkedText(sliceLinkedText(text, { start, end }));
  expect(slice(1, 4)).toBe('{{requests/newlyReceived/total}}乙');
  expect(slice(2, 8)).toBe('2乙{{disclosure/fees/amount}}丙');
  expect(slice(4, 6)).toBe('3.');
});
