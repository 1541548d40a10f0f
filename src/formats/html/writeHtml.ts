import type { Report } from '@/report/report';
import { finishReport, type FinishOptions } from '../finished/finishedReport';
import type { ReportPicture } from '../finished/picture';
import { plainTextOf } from '../finished/plainText';
import { serializeFile, type FileHead } from '../json/serializeFile';
import { element, escapeXml } from '../xml/writeXml';
import { DATA_ID } from './embeddedData';
import { parseHtml } from './parseHtml';
import { shownSum } from './shownSum';
import { documentHtml } from './write/htmlText';
import { classLook, inlineLook, pageStyles } from './write/pageLook';

export interface HtmlOptions extends FinishOptions {
  readonly pictures?: readonly ReportPicture[];
}

/** What goes on the clipboard for a site's editor. */
export interface HtmlFragment {
  readonly html: string;
  /** For programs that take no HTML. */
  readonly text: string;
}

/** The report as one clean fragment: headings, paragraphs and real tables, with no more style than editors drop. */
export function writeHtmlFragment(report: Report, options: HtmlOptions): HtmlFragment {
  const finished = finishReport(report, options);
  const { pictures = [] } = options;
  return {
    html: documentHtml(finished, { look: inlineLook, isPage: false, pictures }),
    text: plainTextOf(finished),
  };
}

/**
 * The report as a whole page with its data in it, from which the program reads the report back. The page is for the
 * public: reviewers' remarks and the reasons of dismissed findings are not in it.
 */
export function writeHtmlPage(
  report: Report,
  options: HtmlOptions & { readonly head: FileHead },
): string {
  const finished = finishReport(report, options);
  const { pictures = [], head, blanks } = options;
  const page = { look: classLook, isPage: true };
  const body = documentHtml(finished, { ...page, pictures });
  // Pictures have no words, and would only take time.
  const shown = parseHtml(documentHtml(finished, { ...page, pictures: [] }));
  const sum = shown.ok ? shownSum(shown.value) : '';
  const data = serializeFile([{ ...report, reviews: [], dismissals: [] }], head);
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    element('title', {}, escapeXml(finished.title)),
    element('style', {}, pageStyles()),
    '</head>',
    '<body>',
    '<main>',
    body,
    '</main>',
    // Nothing in a text may end the element.
    `<script type="application/json" id="${DATA_ID}" data-shown="${sum}" data-blanks="${blanks}">`,
    `${data.replace(/</g, '\\u003c').trim()}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
