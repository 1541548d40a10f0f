import { describe, expect, it, test } from 'vitest';
import { EXPECTATIONS } from '@/formats/json/failure';
import { FAILURE_WORDS } from '@/messages/failures';
import { sayFailure, sayProblem } from '@/screens/import/failureSentence';
import { problemItem, type ImportFailure } from '@/state/importItem';

type Kind = ImportFailure['kind'];
type Samples = { readonly [K in Kind]: readonly Extract<ImportFailure, { kind: K }>[] };

/** One failure or more of every kind: a kind that is new and not here is an error of types. */
const SAMPLES: Samples = {
  empty: [{ kind: 'empty' }],
  tooLarge: [
    { kind: 'tooLarge', found: 31_000_000, limit: 20_000_000 },
    { kind: 'tooLarge', limit: 1_000_000 },
  ],
  notText: (['zip', 'pdf', 'utf16', 'unknown'] as const).map((looksLike) => ({
    kind: 'notText',
    looksLike,
  })),
  notJson: [
    { kind: 'notJson', line: 31, column: 47, isCutShort: true },
    { kind: 'notJson', line: 31, column: 47, isCutShort: false },
  ],
  tooDeep: [{ kind: 'tooDeep', limit: 47 }],
  hostileKey: [{ kind: 'hostileKey', path: 'reports/31/__proto__' }],
  notReports: [
    { kind: 'notReports', looksLike: { kind: 'list', length: 31 } },
    { kind: 'notReports', looksLike: { kind: 'value', found: '31' } },
    { kind: 'notReports', looksLike: { kind: 'bareReport' } },
    { kind: 'notReports', looksLike: { kind: 'otherFormat', format: 'excalidraw31' } },
    { kind: 'notReports', looksLike: { kind: 'object', keys: ['k31', 'k47'] } },
    { kind: 'notReports', looksLike: { kind: 'object', keys: [] } },
  ],
  newerVersion: [{ kind: 'newerVersion', found: 47, supported: 31 }],
  badValue: EXPECTATIONS.map((expected) => ({
    kind: 'badValue',
    path: 'agency/k31',
    expected,
    found: 'f47',
  })),
  missing: [{ kind: 'missing', path: 'agency/k31' }],
  noReports: [{ kind: 'noReports' }],
  zipCutShort: [{ kind: 'zipCutShort' }],
  zipDamaged: [{ kind: 'zipDamaged' }],
  zipNotSupported: [{ kind: 'zipNotSupported' }],
  tooManyEntries: [{ kind: 'tooManyEntries', found: 47, limit: 31 }],
  notAReport: [{ kind: 'notAReport', beginning: 'b31' }],
  otherKind: (
    [
      ...(['oldOffice', 'encrypted', 'openDocument'] as const),
      ...(['ofd', 'slides', 'picture', 'archive'] as const),
    ] as const
  ).map((looksLike) => ({ kind: 'otherKind', looksLike })),
  pdfEncrypted: [{ kind: 'pdfEncrypted' }],
  pdfDamaged: [{ kind: 'pdfDamaged' }],
  pdfScanned: [{ kind: 'pdfScanned' }],
  pdfUnreadableText: [{ kind: 'pdfUnreadableText' }],
  pdfTooManyPages: [{ kind: 'pdfTooManyPages', found: 47, limit: 31 }],
  pdfNotRead: [{ kind: 'pdfNotRead' }],
  officeDamaged: [{ kind: 'officeDamaged' }],
  xmlDoctype: [{ kind: 'xmlDoctype' }],
  zipNested: [{ kind: 'zipNested' }],
  packedPdfsTooLarge: [{ kind: 'packedPdfsTooLarge', limit: 200_000_000 }],
  timeUp: [{ kind: 'timeUp', limitSeconds: 31 }],
  entryTooLarge: [{ kind: 'entryTooLarge', limit: 31_000_000 }],
  tookTooLong: [{ kind: 'tookTooLong', seconds: 31 }],
  readerFailed: [{ kind: 'readerFailed' }],
  zipBomb: [{ kind: 'zipBomb', limit: 200 }],
  unknownCell: [{ kind: 'unknownCell', address: 'requests/k31/total' }],
  tooManyCells: [{ kind: 'tooManyCells', found: 47, limit: 31 }],
  tooMuchText: [{ kind: 'tooMuchText', found: 47_000_000, limit: 31_000_000 }],
  tooMuchUnknown: [{ kind: 'tooMuchUnknown', found: 47_000, limit: 31_000 }],
  duplicateId: [
    { kind: 'duplicateId', id: 'i', first: 30, isSameContent: true },
    { kind: 'duplicateId', id: 'i', first: 30, isSameContent: false },
  ],
};

const ALL: readonly ImportFailure[] = Object.values(SAMPLES).flat();

describe.each([
  { language: 'zh', words: FAILURE_WORDS.zh, end: /。$/ },
  { language: 'en', words: FAILURE_WORDS.en, end: /[.?]$/ },
])('why a file was not read, in $language', ({ language, words, end }) => {
  test.each(ALL.map((failure) => [failure.kind, failure] as const))(
    '%s %j is a sentence with all that is known',
    (_, failure) => {
      const sentence = sayFailure(failure, words);
      expect(sentence).toMatch(end);
      expect(sentence).not.toMatch(/undefined|NaN|\[object/);
      if (language === 'en') expect(sentence).not.toMatch(/[\u3400-\u9fff]/);
      const facts = JSON.stringify({ ...failure, kind: '', isCutShort: '' }).match(/31|47/g) ?? [];
      for (const fact of facts) expect(sentence).toContain(fact);
    },
  );

  it('tells failures apart', () => {
    const sentences = ALL.map((failure) => sayFailure(failure, words));
    const twice = sentences.filter((one, index) => sentences.indexOf(one) !== index);
    expect(twice).toEqual([]);
  });

  it('names the file, and the report of it where the rest was read', () => {
    const problem = problemItem('k', '年报.json', { kind: 'noReports' });
    expect(sayProblem(problem, words)).toContain('年报.json');
    const part = { ...problem, place: 31, agency: 'A47', year: 2023 };
    for (const fact of ['年报.json', '31', 'A47', '2023']) {
      expect(sayProblem(part, words)).toContain(fact);
    }
    expect(sayProblem({ ...part, agency: undefined, year: undefined }, words)).not.toMatch(
      /undefined|（）|\(\)/,
    );
  });
});

test.each([
  [999, '999 B'],
  [1_000, '1 kB'],
  [64_000, '64 kB'],
  [999_400, '999 kB'],
  [1_000_000, '1 MB'],
  [1_550_000, '1.6 MB'],
  [20_000_000, '20 MB'],
])('%i bytes are said as %s', (limit, said) => {
  expect(sayFailure({ kind: 'entryTooLarge', limit }, FAILURE_WORDS.zh)).toContain(said);
});
