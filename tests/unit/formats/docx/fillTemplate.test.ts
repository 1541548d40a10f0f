import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillTemplate, type FilledTemplate } from '@/formats/docx/fillTemplate';
import { CHAPTER_IDS, type Report } from '@/report/report';
import { TABLE_IDS } from '@/editions/form';
import { arbitraryReport } from '@tests/helpers/arbitraryReport';
import { documentXml, packParts, paragraph, run, WORD_NAMES } from '@tests/helpers/docxWriter';
import { arbitraryHandedIn, FORMS } from '@tests/helpers/finishedReports';
import { blankReport } from '@tests/helpers/smallReports';
import { readWordXml, tableFaults, xmlParts } from '@tests/helpers/wordRules';
import { readWordsOf, wordsOf } from '../finished/readBack';
import { draftOf } from '../opened';
import { countingReport, differences } from '../text/reading';

const AS_IT_IS = { blanks: 'blank' } as const;
const CONTENT_TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ' +
  'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';

function template(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return packParts({
    '[Content_Types].xml': CONTENT_TYPES,
    'word/document.xml': documentXml(body),
    ...parts,
  });
}

function fill(body: string, report: Report = countingReport()): FilledTemplate {
  const filled = fillTemplate(template(body), report, AS_IT_IS);
  if (!filled.ok) throw new Error(filled.failure.kind);
  return filled.value;
}

function bodyOf({ bytes }: FilledTemplate): string {
  return xmlParts(bytes).get('word/document.xml') ?? '';
}

/** A template with every part of a report, a sign a run. */
const WHOLE = [
  '{{title}}',
  '{{preface}}',
  ...CHAPTER_IDS.flatMap((id) => [
    `{{heading/${id}}}`,
    `{{chapters/${id}}}`,
    ...(TABLE_IDS.some((table) => table === id) ? [`{{table:${id}}}`] : []),
  ]),
  '{{signature/organ}}',
  '{{signature/date}}',
]
  .map((field) => paragraph(field, { areRunsSplit: true }))
  .join('');

describe.each(FORMS)('a template of the form $edition with $tableEditions', (forms) => {
  test('filled with any report gives it back', () => {
    fc.assert(
      fc.property(arbitraryHandedIn(forms), (report) => {
        const filled = fill(WHOLE, report);
        expect(filled.unknown).toEqual([]);
        const draft = draftOf(filled.bytes);
        expect(differences(draft, report)).toEqual([]);
        expect(readWordsOf(draft)).toEqual(wordsOf(report));
      }),
      { numRuns: 8 },
    );
  });
});

test('whatever stands in a report, the filled document is well formed and its tables fit', () => {
  fc.assert(
    fc.property(arbitraryReport(), (report) => {
      const { tables } = readWordXml(bodyOf(fill(WHOLE, report)));
      expect(tables).toHaveLength(3);
      expect(tables.flatMap(tableFaults)).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

describe('a field', () => {
  const report: Report = {
    ...blankReport({ 'requests/newlyReceived/total': 12 }),
    chapters: { ...blankReport().chapters, other: '（一）收费情况\n未收取“信息处理费”。' },
  };

  test('cut into runs among other words is written in the type of its first run', () => {
    const body = `<w:p>${run('共')}${run('收到{{requests/new', '<w:b/>')}${run('lyReceived')}${run('/total }}件', '<w:i/>')}</w:p>`;
    const xml = bodyOf(fill(body, report));
    expect(readWordXml(xml).text).toBe('共收到12件');
    expect(xml).toMatch(/<w:b\/><\/w:rPr>(?:<w:t[^>]*>[^<]*<\/w:t>)*<w:t[^>]*>12</);
    expect(xml).toMatch(/<w:i\/><\/w:rPr><w:t[^>]*>件</);
  });

  test('of several paragraphs becomes paragraphs set as its own, headings in 楷体', () => {
    const properties = '<w:pPr><w:spacing w:line="600"/></w:pPr>';
    const xml = bodyOf(
      fill(`<w:p>${properties}${run('{{chapters/other}}', '<w:sz w:val="30"/>')}</w:p>`, report),
    );
    expect(xml.split(properties)).toHaveLength(3);
    expect(xml.split('<w:sz w:val="30"/>')).toHaveLength(3);
    expect(xml).toMatch(/楷体_GB2312[^>]*\/><w:sz w:val="30"\/><\/w:rPr><w:t[^>]*>（一）收费情况/);
    expect(readWordXml(xml).text).toBe('（一）收费情况未收取“信息处理费”。');
  });

  test('of several paragraphs among other words is broken into lines', () => {
    const xml = bodyOf(fill(paragraph('另：{{chapters/other}}完。'), report));
    expect(xml).toMatch(/（一）收费情况<\/w:t><w:br\/><w:t/);
    expect(readWordXml(xml).text).toBe('另：（一）收费情况未收取“信息处理费”。完。');
  });

  test('of a table is as wide as the page of its section, or as its cell', () => {
    const section =
      '<w:sectPr><w:pgSz w:w="16838" w:h="11906"/><w:pgMar w:left="1000" w:right="1000"/></w:sectPr>';
    const cell = `<w:tbl><w:tr><w:tc><w:tcPr><w:tcW w:w="7216" w:type="dxa"/></w:tcPr>${paragraph('{{table:disputes}}')}</w:tc></w:tr></w:tbl>`;
    const xml = bodyOf(
      fill(`${paragraph('{{table:requests}}')}<w:p><w:pPr>${section}</w:pPr></w:p>${cell}`, report),
    );
    const widths = [...xml.matchAll(/<w:tblW w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect(widths).toEqual([14_838, 7_000]);
    expect(xml).toMatch(/<\/w:p><\/w:tc>/);
  });

  test('that stands at the end of its section leaves the section', () => {
    const ended = `<w:p><w:pPr><w:sectPr><w:pgSz w:w="11906"/></w:sectPr></w:pPr>${run('{{chapters/other}}')}</w:p>`;
    const xml = bodyOf(fill(ended, report));
    expect(xml.split('<w:pgSz w:w="11906"/>')).toHaveLength(2);
  });

  test('may have full-width brackets, and blanks within', () => {
    expect(readWordXml(bodyOf(fill(paragraph('｛｛ year ｝｝年'), report))).text).toBe('2023年');
  });

  test('of no such name stays, and is told; so does a table among words', () => {
    const filled = fill(paragraph('{{title}}{{标题}}见{{table:requests}}'), report);
    expect(filled.unknown).toEqual(['标题', '{{table:requests}}']);
    expect(readWordXml(bodyOf(filled)).text).toBe(`${report.title}{{标题}}见{{table:requests}}`);
  });

  test('in a header is filled, and what has no field is left as it was, byte for byte', () => {
    const header = `<w:hdr xmlns:w="${WORD_NAMES}">${paragraph('{{agency}}')}</w:hdr>`;
    const settings = '<w:settings  xmlns:w="x" ><!-- {{title}} --></w:settings>';
    const bytes = template(paragraph('正文'), {
      'word/header2.xml': header,
      'word/settings.xml': settings,
    });
    const filled = fillTemplate(bytes, report, AS_IT_IS);
    if (!filled.ok) throw new Error(filled.failure.kind);
    const parts = unzipSync(filled.value.bytes);
    expect(strFromU8(parts['word/header2.xml'] ?? new Uint8Array())).toContain('某某区某某局');
    expect(strFromU8(parts['word/settings.xml'] ?? new Uint8Array())).toBe(settings);
    expect(parts['word/document.xml']).toEqual(unzipSync(bytes)['word/document.xml']);
  });
});

describe('what is no template', () => {
  const report = countingReport();
  const failureOf = (bytes: Uint8Array): string => {
    const filled = fillTemplate(bytes, report, AS_IT_IS);
    return filled.ok ? 'filled' : filled.failure.kind;
  };

  test.each([
    ['is empty', new Uint8Array(), 'notWord'],
    ['is a zip of something else', packParts({ 'a.txt': 'a' }), 'notWord'],
    ['is not well formed', packParts({ 'word/document.xml': '<w:p>{{title}}' }), 'notWord'],
    [
      'declares a type',
      packParts({ 'word/document.xml': '<!DOCTYPE a><a>{{title}}</a>' }),
      'notWord',
    ],
    ['has no field', template(paragraph('{标题} {{}}')), 'noFields'],
    ['has macros', template(WHOLE, { 'word/vbaProject.bin': 'x' }), 'hasMacros'],
  ])('is refused where it %s', (_, bytes, failure) => {
    expect(failureOf(bytes)).toBe(failure);
  });

  test('a file of templates of Word becomes a document', () => {
    const dotx = CONTENT_TYPES.replace('document.main', 'template.main');
    const filled = fillTemplate(template(WHOLE, { '[Content_Types].xml': dotx }), report, AS_IT_IS);
    expect(filled.ok && xmlParts(filled.value.bytes).get('[Content_Types].xml')).toBe(
      CONTENT_TYPES,
    );
  });

  test('cut off or changed anywhere, it is refused or filled, and nothing is thrown', () => {
    const bytes = template(WHOLE);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), fc.boolean(), (at, value, isCut) => {
        const changed = isCut
          ? bytes.slice(0, at)
          : bytes.map((byte, index) => (index === at ? value : byte));
        expect(['filled', 'notWord', 'noFields', 'hasMacros']).toContain(failureOf(changed));
      }),
      { numRuns: 100 },
    );
  });
});
