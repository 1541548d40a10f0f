import type { Report } from '@/report/report';
import { writeDocx } from '@tests/helpers/docxWriter';
import { writePage } from '@tests/helpers/pageWriter';
import { createSubject } from './subject';

/** How Word sets a figure in a cell of a page. */
const CLUTTER =
  '<p class="MsoNormal" align="center" style="text-align:center;line-height:12.0pt"><span lang="EN-US" ' +
  'style="font-size:10.5pt;font-family:宋体;mso-ascii-font-family:Calibri;mso-hansi-font-family:Calibri;' +
  'mso-bidi-font-family:宋体;color:black;mso-font-kerning:0pt;layout-grid-mode:line;mso-themecolor:text1">';

/** The same report as a page of 100 kB with what Word writes around each figure, and as a Word document. */
export function createFiles(): { readonly html: Uint8Array; readonly docx: Uint8Array } {
  const { report } = createSubject();
  return { html: new TextEncoder().encode(writeClutteredPage(report)), docx: writeDocx(report) };
}

/** So many files of different agencies, Word documents and pages in turns. */
export function createFolder(
  count: number,
): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  const { report } = createSubject();
  return Array.from({ length: count }, (_, place) => {
    const name = `余杭区第${place + 1}局`;
    const own = {
      ...report,
      agency: { ...report.agency, name },
      title: `${name}${report.year}年政府信息公开工作年度报告`,
    };
    return place % 2 === 0
      ? { name: `${name}.docx`, bytes: writeDocx(own) }
      : { name: `${name}.html`, bytes: new TextEncoder().encode(writeClutteredPage(own)) };
  });
}

function writeClutteredPage(report: Report): string {
  return writePage(report)
    .replace(/(<td[^>]*>)([^<]*)<\/td>/g, `$1${CLUTTER}$2<o:p></o:p></span></p></td>`)
    .replace(/ rowspan="1" colspan="1"/g, ' width="64" valign="top"');
}
