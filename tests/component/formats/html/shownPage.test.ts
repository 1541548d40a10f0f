import axe from 'axe-core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeHtmlFragment, writeHtmlPage } from '@/formats/html/writeHtml';
import { EMPTY_CHAPTERS, type Report } from '@/report/report';
import { arbitraryReport } from '@tests/helpers/arbitraryReport';
import { HEAD } from '@tests/helpers/reportFile';
import { blankReport, zeroReport } from '@tests/helpers/smallReports';

function pageOf(report: Report): string {
  return writeHtmlPage(report, { blanks: 'blank', head: HEAD });
}

/** Puts a page in the place of the test's own. */
function show(page: string): void {
  const shown = new DOMParser().parseFromString(page, 'text/html');
  document.replaceChild(document.adoptNode(shown.documentElement), document.documentElement);
}

describe('a page as it is shown', () => {
  test.each([
    ['2021', zeroReport()],
    ['2019', zeroReport({}, { edition: '2019', year: 2019 })],
    ['with no text at all', { ...blankReport(), preface: '', chapters: EMPTY_CHAPTERS }],
  ])('passes the checks of accessibility: %s', async (_, report) => {
    show(pageOf(report));
    // Contrast needs a canvas, and everything is black on white.
    const found = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
    expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });

  test('has real tables: heads with scopes, spans, and cells that name their heads', () => {
    show(pageOf(zeroReport()));
    const [, requests] = document.querySelectorAll('table');
    expect(requests?.querySelectorAll('thead tr')).toHaveLength(3);
    expect([...document.querySelectorAll('th')].every((head) => head.scope !== '')).toBe(true);
    const cell = [...document.querySelectorAll('td')].find(
      ({ headers }) =>
        headers.includes('t3-total') && headers.includes('t3-head-denied.stateSecret'),
    );
    const heads = (cell?.headers ?? '').split(' ');
    expect(heads.map((id) => document.getElementById(id)?.textContent)).toEqual([
      '三、本年度办理结果',
      '（三）不予公开',
      '1.属于国家秘密',
      '总计',
    ]);
    for (const each of document.querySelectorAll('td[headers]'))
      for (const id of (each as HTMLTableCellElement).headers.split(' '))
        expect(document.getElementById(id)?.closest('table')).toBe(each.closest('table'));
  });
});

test('a fragment has no style sheet, class or id, and nothing that could run', () => {
  fc.assert(
    fc.property(arbitraryReport(), (report) => {
      const { html } = writeHtmlFragment(report, { blanks: 'blank' });
      show(html);
      const names = new Set(
        [...window.document.body.querySelectorAll('*')].map(({ localName }) => localName),
      );
      const allowed = 'h1 h2 h3 p strong table colgroup col thead tbody tr th td sup'.split(' ');
      expect([...names].filter((name) => !allowed.includes(name))).toEqual([]);
      expect(document.body.querySelector('[id],[class]')).toBeNull();
    }),
    { numRuns: 20 },
  );
});
