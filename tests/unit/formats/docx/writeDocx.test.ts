import { unzipSync } from 'fflate';
import fc from 'fast-check';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { writeDocx, type DocxOptions } from '@/formats/docx/writeDocx';
import { cellValue, editionsOf, EMPTY_CHAPTERS, formCellsOf, type Report } from '@/report/report';
import { formatCell } from '@/report/number';
import { arbitraryReport } from '@tests/helpers/arbitraryReport';
import { arbitraryHandedIn, FORMS } from '@tests/helpers/finishedReports';
import { blankReport, zeroReport } from '@tests/helpers/smallReports';
import { readWordXml, tableFaults, xmlParts, type WordTable } from '@tests/helpers/wordRules';
import { readWordsOf, wordsOf } from '../finished/readBack';
import { draftOf } from '../opened';
import { countingReport, differences } from '../text/reading';

const AS_IT_IS: DocxOptions = { blanks: 'blank', requestsPage: 'portrait' };

describe.each(FORMS)('a Word document of the form $edition with $tableEditions', (forms) => {
  test('gives back figures, texts, remarks and signature of any report', () => {
    fc.assert(
      fc.property(
        arbitraryHandedIn(forms),
        fc.constantFrom('portrait' as const, 'landscape' as const),
        (report, requestsPage) => {
          const draft = draftOf(writeDocx(report, { ...AS_IT_IS, requestsPage }));
          expect(differences(draft, report)).toEqual([]);
          expect(readWordsOf(draft)).toEqual(wordsOf(report));
          expect(draft.notices).toEqual([]);
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('a Word document, as WPS looks at it', () => {
  const tablesOf = (report: Report, options: Partial<DocxOptions> = {}): readonly WordTable[] => {
    const xml = xmlParts(writeDocx(report, { ...AS_IT_IS, ...options })).get('word/document.xml');
    return readWordXml(xml ?? '').tables;
  };

  test.each(['portrait', 'landscape'] as const)(
    'has widths that add up and whole merged cells, whatever stands in it, %s',
    (requestsPage) => {
      fc.assert(
        fc.property(arbitraryReport(), (report) => {
          const tables = tablesOf(report, { requestsPage });
          expect(tables).toHaveLength(3);
          expect(tables.flatMap(tableFaults)).toEqual([]);
        }),
        { numRuns: 25 },
      );
    },
  );

  test('has the official spans', () => {
    const [, requests, disputes] = tablesOf(countingReport());
    const spansOf = (table: WordTable | undefined): readonly (readonly number[])[] =>
      (table?.rows ?? []).map(({ cells }) => cells.map(({ span }) => span));
    expect(spansOf(requests).slice(0, 6)).toEqual([
      [3, 7],
      [3, 1, 5, 1],
      [3, 1, 1, 1, 1, 1, 1, 1],
      [3, 1, 1, 1, 1, 1, 1, 1],
      [3, 1, 1, 1, 1, 1, 1, 1],
      [1, 2, 1, 1, 1, 1, 1, 1, 1],
    ]);
    expect(spansOf(disputes).slice(0, 2)).toEqual([
      [5, 10],
      [1, 1, 1, 1, 1, 5, 5],
    ]);
    const tall = (requests?.rows ?? []).filter(({ cells }) => cells[0]?.merge !== 'none').length;
    expect(tall).toBe(3 + 22);
  });

  test('repeats the heads of tables three and four on the next page', () => {
    const heads = tablesOf(countingReport()).map(
      ({ rows }) => rows.filter(({ isHead }) => isHead).length,
    );
    expect(heads).toEqual([0, 3, 3]);
  });

  test('numbers its pages by a field whose parts have a run each', () => {
    const parts = xmlParts(writeDocx(countingReport(), AS_IT_IS));
    for (const name of ['word/footer1.xml', 'word/footer2.xml']) {
      const runs = (parts.get(name) ?? '').split('<w:r>').slice(1);
      const kinds = runs.map((run) => /fldCharType="(\w+)"|<w:(instrText)/.exec(run));
      expect(kinds.flatMap((kind) => kind?.[1] ?? kind?.[2] ?? [])).toEqual([
        'begin',
        'instrText',
        'separate',
        'end',
      ]);
    }
  });

  test('names a Chinese font wherever it names one, and what may stand for it', () => {
    const parts = xmlParts(writeDocx(countingReport(), AS_IT_IS));
    const named = new Set<string>();
    for (const xml of parts.values())
      for (const [fonts] of xml.matchAll(/<w:rFonts [^>]*w:ascii[^>]*>/g)) {
        const font = /w:eastAsia="([^"]+)"/.exec(fonts)?.[1];
        expect(font).toBeDefined();
        named.add(font ?? '');
      }
    expect([...named].sort()).toEqual(
      ['方正小标宋简体', '黑体', '楷体_GB2312', '仿宋_GB2312', '宋体'].sort(),
    );
    for (const font of named)
      expect(parts.get('word/fontTable.xml')).toContain(`w:name="${font}"><w:altName`);
  });

  test('gives a long figure the room of other columns, so that it stands in one line', () => {
    const cells = {
      'requests/newlyReceived/total': 11_398_889,
      'disputes/reconsideration/other': 11_398_889,
    };
    const [, narrowed, disputes] = tablesOf(zeroReport(cells));
    const [, usual] = tablesOf(zeroReport());
    const digits = 8 * (21 / 4) * 20;
    expect(narrowed?.columns[9]).toBeGreaterThan(digits);
    expect(disputes?.columns[2]).toBeGreaterThan(digits);
    expect(usual?.columns[9]).toBeLessThan(digits);
    expect(narrowed?.columns[2]).toBeLessThan(usual?.columns[2] ?? 0);
  });
});

describe('what a document is given', () => {
  const textOf = (report: Report, options: Partial<DocxOptions> = {}): string => {
    const parts = xmlParts(writeDocx(report, { ...AS_IT_IS, ...options }));
    return readWordXml(parts.get('word/document.xml') ?? '').text;
  };

  test('blanks are sent as 0 where that was chosen, but not what could not be read', () => {
    const unread = 'requests/granted/total';
    const report = blankReport({}, { unread: [unread] });
    const draft = draftOf(writeDocx(report, { ...AS_IT_IS, blanks: 'zero' }));
    const blank = formCellsOf(editionsOf(report)).filter(
      ({ address }) => cellValue(draft, address) !== 0,
    );
    expect(blank.map(({ address }) => address)).toEqual([unread]);
  });

  test('linked numbers are written out, and a blank one as 0 where blanks are', () => {
    const report = {
      ...blankReport({ 'requests/newlyReceived/total': 12 }),
      preface: '新收{{requests/newlyReceived/total}}件，结转{{requests/carriedIn/total}}件。',
    };
    expect(textOf(report)).toContain('新收12件，结转＿＿件。');
    expect(textOf(report, { blanks: 'zero' })).toContain('新收12件，结转0件。');
  });

  test('pictures stand in chapter one, behind the paragraph that they are to', () => {
    const report = {
      ...zeroReport(),
      chapters: { ...zeroReport().chapters, overview: '甲。\n乙。' },
    };
    const picture = { png: PNG, description: '近三年<新收>申请' };
    const bytes = writeDocx(report, {
      ...AS_IT_IS,
      pictures: [{ ...picture, afterParagraph: 1 }, picture],
    });
    const xml = xmlParts(bytes).get('word/document.xml') ?? '';
    const order = [...xml.matchAll(/>(甲。|乙。)<|r:embed="(\w+)"|>(二、主动公开)/g)];
    expect(order.map(([, text, id, heading]) => text ?? id ?? heading)).toEqual([
      '甲。',
      'rIdPicture1',
      '乙。',
      'rIdPicture2',
      '二、主动公开',
    ]);
    expect(unzipSync(bytes)['word/media/image2.png']).toEqual(PNG);
    expect(draftOf(bytes).chapters.overview).toBe('甲。\n乙。');
  });

  test.each<[string, Partial<Report>]>([
    ['no title and no name', { title: '', agency: { ...blankReport().agency, name: '' } }],
    ['empty chapters', { chapters: EMPTY_CHAPTERS, preface: '' }],
    [
      'a chapter of 200 paragraphs',
      { preface: Array.from({ length: 200 }, (_, at) => `第${at}段。`).join('\n') },
    ],
    ['emoji and unpaired signs', { preface: '👨‍👩‍👧🏛️\ud800', title: '𠮷野家\udc00年报' }],
    ['a remark of 500 signs', { remarks: { 'requests/granted/total': '注'.repeat(500) } }],
    ['1,000 signs without a break', { preface: 'a'.repeat(1_000), title: 'b'.repeat(1_000) }],
    [
      'control signs',
      { preface: '甲\u0000\u0001\u000b乙\uFFFE', signature: { organ: '\u0007局', date: '\u0008' } },
    ],
    ['markup', { title: ']]></w:t>&amp;<w:p>', preface: '<!-- <script>' }],
  ])('%s: every part is well formed, and the figures are read back', (_, changes) => {
    const report: Report = { ...countingReport(), ...changes };
    const bytes = writeDocx(report, AS_IT_IS);
    expect(xmlParts(bytes).size).toBeGreaterThan(8);
    expect(differences(draftOf(bytes), report)).toEqual([]);
  });

  test('a second reader of Word documents finds the same words and figures', async () => {
    const report = { ...countingReport(), remarks: { 'requests/granted/total': '含补正件' } };
    const bytes = writeDocx(report, AS_IT_IS);
    const { value: text, messages } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    for (const { address } of formCellsOf(editionsOf(report)))
      expect(text).toContain(`\n${formatCell(cellValue(report, address))}`);
    expect(text).toContain(report.title);
    expect(text).toContain('注：①含补正件');
    expect(messages).toEqual([]);
  });

  test.each([
    ['某某局', '2024-01-20', [2 * 2 + 6.5 - 3, 2]],
    ['某某省某某市某某区人民政府办公室', '2024-01-20', [2, 16 - 6.5]],
    ['', '2024-01-20', [2]],
    ['某'.repeat(40), '2024-01-20', [2, 2]],
  ])('%s signs so many signs from the right', (organ, date, signs) => {
    const report: Report = { ...countingReport(), signature: { organ, date } };
    const xml = xmlParts(writeDocx(report, AS_IT_IS)).get('word/document.xml') ?? '';
    const indents = [...xml.matchAll(/"SignatureLine"\/>.*?w:right="(\d+)"/g)];
    expect(indents.map(([, twips]) => Number(twips) / 315)).toEqual(
      signs.map((count) => expect.closeTo(count, 2) as number),
    );
  });

  test('the same report gives the same bytes', () => {
    expect(writeDocx(countingReport(), AS_IT_IS)).toEqual(writeDocx(countingReport(), AS_IT_IS));
  });
});

/** A picture of one dot, as far as its head goes. */
const PNG = Uint8Array.from([
  ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52],
  ...[0, 0, 2, 0, 0, 0, 1, 0, 8, 2, 0, 0, 0],
]);
