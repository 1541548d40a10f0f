import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReportDraft } from '@/formats/draft';
import { readClipboard } from '@/formats/clipboard/readClipboard';
import { writeHtmlFragment, writeHtmlPage } from '@/formats/html/writeHtml';
import { readDocument, readMarkup, readText, type ReadDocument } from '@/formats/readDocument';
import { cellValue, editionsOf, formCellsOf, type Report } from '@/report/report';
import { arbitraryReport } from '@tests/helpers/arbitraryReport';
import { arbitraryHandedIn, FORMS } from '@tests/helpers/finishedReports';
import { bytesOf, HEAD, MAKERS } from '@tests/helpers/reportFile';
import { readWordsOf, wordsOf } from '../finished/readBack';
import { countingReport, differences, noticesOf } from '../text/reading';

const AS_IT_IS = { blanks: 'blank' } as const;

function draftIn(read: ReturnType<typeof readText>): ReportDraft {
  if (!read.ok || read.value.kind !== 'draft') throw new Error('Not read as a document');
  return read.value.draft;
}

function pageOf(report: Report): string {
  return writeHtmlPage(report, { ...AS_IT_IS, head: HEAD });
}

function openPage(page: string): ReadDocument {
  const read = readDocument(bytesOf(page), MAKERS);
  if (!read.ok) throw new Error(read.failure.kind);
  return read.value;
}

/** The one report of a page's data. */
function reportIn(read: ReadDocument): Report {
  const [only] = read.kind === 'file' ? read.file.reports : [];
  if (only?.ok !== true) throw new Error('The data was not read');
  return only.report;
}

describe.each(FORMS)('HTML of the form $edition with $tableEditions', (forms) => {
  test('gives back any report from a fragment, and from its plain text', () => {
    fc.assert(
      fc.property(arbitraryHandedIn(forms), (report) => {
        const { html, text } = writeHtmlFragment(report, AS_IT_IS);
        const draft = draftIn(readMarkup(html));
        expect(differences(draft, report)).toEqual([]);
        expect(readWordsOf(draft)).toEqual(wordsOf(report));
        expect(draft.notices).toEqual([]);
        expect(differences(draftIn(readText(text)), report)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  test('gives its figures to the grid when a fragment is pasted into it', () => {
    fc.assert(
      fc.property(arbitraryHandedIn(forms), (report) => {
        const { html, text } = writeHtmlFragment(report, AS_IT_IS);
        const rows = text.split('\n').map((line) => line.split('\t'));
        const read = readClipboard({ text, rows, html }, editionsOf(report));
        const values = new Map(read.kind === 'tables' ? read.tables.values : []);
        const lost = formCellsOf(editionsOf(report)).filter(
          ({ address }) => (values.get(address) ?? null) !== cellValue(report, address),
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});

describe('a page with its data', () => {
  test('gives back the very report, whatever stands in it, but what is not for the public', () => {
    fc.assert(
      fc.property(
        arbitraryReport(),
        fc.constantFrom('blank' as const, 'zero' as const),
        (report, blanks) => {
          const page = writeHtmlPage(report, { blanks, head: HEAD });
          const read = reportIn(openPage(page));
          expect(read).toEqual({ ...report, reviews: [], dismissals: [] });
        },
      ),
      { numRuns: 40 },
    );
  });

  test('has no word of a reviewer and of what was dismissed', () => {
    const page = pageOf({
      ...countingReport(),
      reviews: [{ id: 'a', at: '', by: '审核人', about: 'title', text: '内部意见', reply: '' }],
      dismissals: [{ check: 'T3-BAL', cells: [], reason: '内部原因', at: '' }],
    });
    expect(page).not.toMatch(/审核人|内部意见|内部原因/);
  });

  const report = countingReport();

  test('is read by what it shows where somebody changed a figure, and that is told', () => {
    const changed = openPage(pageOf(report).replace('>101<', '>999<'));
    if (changed.kind !== 'draft') throw new Error('The data was taken');
    expect(differences(changed.draft, report)).toEqual([
      { address: 'disclosure/rules/issued', found: 999, expected: 101 },
    ]);
    expect(noticesOf(changed.draft, 'pageChanged')).toHaveLength(1);
  });

  test('is read by what it shows where somebody changed a sentence', () => {
    const changed = openPage(pageOf(report).replace('不够通俗。', '比较通俗。'));
    expect(changed.kind === 'draft' && changed.draft.chapters.problems).toMatch(/比较通俗/);
  });

  test('is read by what it shows where its data is damaged or no data at all', () => {
    for (const damaged of [
      pageOf(report).replace('"issued":101', '"issued":102'),
      pageOf(report).replace('"format": "gongkai-reports"', '"format": "x"'),
      pageOf(report).replace(/(data-blanks="blank">)[^]*<\/script>/, '$1{</script>'),
    ]) {
      const read = openPage(damaged);
      if (read.kind !== 'draft') throw new Error('The data was taken');
      expect(differences(read.draft, report)).toEqual([]);
      expect(noticesOf(read.draft, 'pageChanged')).toHaveLength(1);
    }
  });

  test('gives its data where a site has set its own words and markup around it', () => {
    const framed = pageOf(report)
      .replace('<main>', '<nav>首页 > 信息公开年报</nav><div class="TRS_Editor">')
      .replace('</main>', '</div><footer>主办：某某区人民政府</footer>');
    expect(reportIn(openPage(framed))).toEqual(report);
  });

  test('has its pictures in itself, however large, each with what can be seen on it', () => {
    const png = new Uint8Array(4_500_000);
    png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
    png.set([0, 0, 2, 0, 0, 0, 1, 0], 16);
    const pictures = [{ png, description: '近三年"新收"申请', afterParagraph: 0 }];
    const page = writeHtmlPage(report, { ...AS_IT_IS, head: HEAD, pictures });
    expect(page).toMatch(
      /一、总体情况<\/h2>\s*<p class="picture"><img src="data:image\/png;base64,/,
    );
    expect(page).toContain('alt="近三年&quot;新收&quot;申请" width="512" height="256">');
    expect(reportIn(openPage(page))).toEqual(report);
  });

  test('has no text that could end the element of its data, or begin another', () => {
    const nasty = '</script><script>alert(1)</script><!--';
    const page = pageOf({ ...report, title: nasty, agency: { ...report.agency, name: nasty } });
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page.match(/<\/script/g)).toHaveLength(1);
    expect(reportIn(openPage(page)).title).toBe(nasty);
  });
});
