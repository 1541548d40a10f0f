import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { EditionId } from '@/editions/edition';
import { TABLE_IDS } from '@/editions/form';
import { tableLayout } from '@/editions/layout';
import { looksLikeHtml, readHtml } from '@/formats/html/readHtml';
import { parseHtml } from '@/formats/html/parseHtml';
import { readText } from '@/formats/readDocument';
import { readPastedDocument } from '@/formats/text/readPastedTables';
import { formatTableAsHtml } from '@/grid/clipboardHtml';
import { formatCell } from '@/report/number';
import { cellValue, editionsOf, type Report } from '@/report/report';
import { CHAPTER_TEXTS, PRINTED_TITLE, printDocument } from '@tests/helpers/printText';
import { countingReport, differences, noticesOf } from '../text/reading';

const EDITION_IDS: readonly EditionId[] = ['2019', '2021'];
const MARK = '@table@';

function tablesOf(report: Report): readonly string[] {
  return TABLE_IDS.map((table) =>
    formatTableAsHtml(tableLayout(editionsOf(report)[table], table).rows, (address) =>
      formatCell(cellValue(report, address)),
    ).replace('<meta charset="utf-8">', ''),
  );
}

/** A whole document with its chapters, each line set by `line`. */
function pageOf(report: Report, line: (text: string) => string): string {
  const tables = [...tablesOf(report)];
  const marked = { disclosure: [MARK], requests: [MARK], disputes: [MARK] };
  return printDocument(marked)
    .split('\n')
    .map((text) => (text === MARK ? (tables.shift() ?? '') : line(text)))
    .join('\n');
}

const LINES: readonly (readonly [string, (text: string) => string])[] = [
  ['paragraphs', (text) => `<p>${text}</p>`],
  ['Word’s paragraphs', (text) => `<p class=MsoNormal><span>${text}<o:p></o:p></span></p>`],
  ['lines with breaks', (text) => `${text}<br>`],
  ['blocks in blocks', (text) => `<div><div><span>${text}</span></div></div>`],
  ['runs of single signs', (text) => `<p>${text.replace(/./gu, '<font>$&</font>')}</p>`],
];

describe.each(EDITION_IDS)('a report of the form %s as HTML', (edition) => {
  const report = countingReport(edition);

  it.each(LINES)('is read from %s', (_, line) => {
    const read = readHtml(pageOf(report, line));
    if (!read.ok) throw new Error(read.failure.kind);
    const { title, year, chapters } = read.value;
    expect(differences(read.value, report)).toEqual([]);
    expect({ title, year, edition: read.value.edition }).toEqual({
      title: PRINTED_TITLE,
      year: 2023,
      edition,
    });
    expect(chapters).toEqual(CHAPTER_TEXTS);
    expect(noticesOf(read.value, 'rowNotRead')).toEqual([]);
  });

  it('is read from a page that is laid out with tables', () => {
    const page = pageOf(report, (text) => `<p>${text}</p>`);
    const read = readHtml(
      `<html><head><title>x</title><script>f()</script></head><body><table><tr><td><a href="/">首页</a></td></tr>` +
        `<tr><td><table><tr><td>索引号：</td><td>1</td></tr></table></td></tr><tr><td>${page}</td></tr></table></body></html>`,
    );
    if (!read.ok) throw new Error(read.failure.kind);
    expect(differences(read.value, report)).toEqual([]);
    expect(read.value.title).toBe(PRINTED_TITLE);
  });

  it('never has a number in another cell, whatever cell of a table is lost, doubled or added', () => {
    const page = tablesOf(report).join('');
    const cells = [...page.matchAll(/<t[dh][^>]*>[^<]*<\/t[dh]>/g)];
    fc.assert(
      fc.property(
        fc.nat({ max: cells.length - 1 }),
        fc.constantFrom('', '$&$&', '<td></td>$&', '<td>7</td>$&'),
        (at, change) => {
          const cell = cells[at];
          const start = cell?.index ?? 0;
          const [whole = ''] = cell ?? [];
          const changed =
            page.slice(0, start) + change.replace(/\$&/g, whole) + page.slice(start + whole.length);
          const parsed = parseHtml(changed);
          const read = parsed.ok && readPastedDocument(parsed.value, editionsOf(report));
          expect(read && read.values.length).toBeGreaterThan(20);
          for (const [address, value] of read ? read.values : [])
            expect([address, value, change]).toEqual([address, cellValue(report, address), change]);
        },
      ),
      { numRuns: 250 },
    );
  });
});

test('HTML that is no report says how it begins, and empty HTML that it is empty', () => {
  expect(readHtml('<html><body><p>今天下午三点开会</p></body></html>')).toEqual({
    ok: false,
    failure: { kind: 'notAReport', beginning: '今天下午三点开会' },
  });
  expect(readHtml('<html><script>1</script></html>')).toEqual({
    ok: false,
    failure: { kind: 'empty' },
  });
});

test.each([
  ['<!DOCTYPE html><p>1', true],
  ['\ufeff\n <table>', true],
  ['<!--StartFragment--><table>', true],
  ['<o:p>', true],
  ['Version:0.9\r\nStartHTML:0000000105', true],
  ['<3 件', false],
  ['一、总体情况<p>', false],
  ['< 5', false],
])('text is told to be markup by its beginning: %s', (text, is) => {
  expect(looksLikeHtml(text)).toBe(is);
});

test('markup pasted as text is read as what it shows, with the heading of Windows dropped', () => {
  const report = countingReport();
  const read = readText(
    `Version:0.9\r\nStartHTML:00000105\r\nEndHTML:00009999\r\n${pageOf(report, (text) => `<p>${text}</p>`)}`,
  );
  if (!read.ok || read.value.kind !== 'draft') throw new Error('It is not read');
  expect(differences(read.value.draft, report)).toEqual([]);
  expect(read.value.draft.source).not.toContain('StartHTML');
});

describe('a page whose text has no title', () => {
  const page = (head: string): string =>
    `<html><head>${head}</head><body>${pageOf(countingReport('2021'), (text) =>
      text === PRINTED_TITLE ? '' : `<p>${text}</p>`,
    )}</body></html>`;

  it.each([
    '<title>甲区民政局2022年度政府信息公开工作年度报告_甲区人民政府</title>',
    '<title>甲区人民政府门户网站</title><meta name="ArticleTitle" content="甲区民政局2022年度政府信息公开工作年度报告">',
  ])('is called what the page is called: %s', (head) => {
    const read = readHtml(page(head));
    if (!read.ok) throw new Error(read.failure.kind);
    expect(read.value.agency.name).toBe('甲区民政局');
    expect(read.value.year).toBe(2022);
  });

  it('has no agency where the page names none', () => {
    const read = readHtml(page('<title>门户网站</title>'));
    if (!read.ok) throw new Error(read.failure.kind);
    expect(read.value.agency.name).toBe('');
  });
});

describe('what a page does not show', () => {
  const report = countingReport();
  const whole = pageOf(report, (text) => `<p>${text}</p>`);

  it('is no part of a cell', () => {
    const read = readHtml(
      whole.replace('>148<', '>148<span style="display:none;mso-hide:all">7</span><'),
    );
    if (!read.ok) throw new Error(read.failure.kind);
    expect(differences(read.value, report)).toEqual([]);
    expect(read.value.notices).toEqual([{ kind: 'hiddenLeftOut' }]);
  });

  it('is read and told where the form stands in it, as in a tab that is not open', () => {
    const read = readHtml(`<div style="display:none">${whole}</div>`);
    if (!read.ok) throw new Error(read.failure.kind);
    expect(differences(read.value, report)).toEqual([]);
    expect(read.value.notices).toEqual([{ kind: 'hiddenRead' }]);
  });

  it('is not missed where the whole form is shown', () => {
    const read = readHtml(`<div style="display:none"><p>扫一扫 2</p></div>${whole}`);
    if (!read.ok) throw new Error(read.failure.kind);
    expect(read.value.notices).toEqual([]);
  });
});
