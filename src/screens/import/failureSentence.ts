import type { FailureWords } from '@/messages/zh/failures';
import type { ImportFailure, ImportProblem } from '@/state/importItem';

/** Bytes for a sentence: 20 MB, 64 kB. */
function sayBytes(bytes: number): string {
  if (bytes >= 1_000_000) return `${Math.round(bytes / 100_000) / 10} MB`;
  return bytes >= 1_000 ? `${Math.round(bytes / 1_000)} kB` : `${bytes} B`;
}

/** The file or the report of it that was not read, and why, as one sentence. */
export function sayProblem(problem: ImportProblem, say: FailureWords): string {
  const sentence = sayFailure(problem.failure, say);
  const { of, ofReport } = say;
  if (problem.place === undefined) return of(problem.file, sentence);
  const name = [problem.agency, problem.year].filter((part) => part !== undefined).join(' ');
  return of(problem.file, ofReport(problem.place, name === '' ? '' : `（${name}）`, sentence));
}

/** What is wrong, where, and what to do. */
export function sayFailure(failure: ImportFailure, say: FailureWords): string {
  switch (failure.kind) {
    case 'empty':
    case 'noReports':
    case 'readerFailed':
    case 'zipCutShort':
    case 'zipDamaged':
    case 'zipNotSupported':
    case 'zipBomb':
    case 'pdfEncrypted':
    case 'pdfDamaged':
    case 'pdfScanned':
    case 'pdfUnreadableText':
    case 'pdfNotRead':
    case 'zipNested':
    case 'officeDamaged':
    case 'xmlDoctype':
      return say[failure.kind];
    case 'tooLarge':
      return 'found' in failure
        ? say.tooLarge(sayBytes(failure.found), sayBytes(failure.limit))
        : say.textTooLarge(sayBytes(failure.limit));
    case 'notText':
      return say.notText[failure.looksLike];
    case 'notJson':
      return failure.isCutShort
        ? say.cutShort(failure.line, failure.column)
        : say.notJson(failure.line, failure.column);
    case 'tooDeep':
      return say.tooDeep(failure.limit);
    case 'hostileKey':
      return say.hostileKey(failure.path);
    case 'notReports':
      return say.notReports(sayLooks(failure.looksLike, say));
    case 'newerVersion':
      return say.newerVersion(failure.found, failure.supported);
    case 'missing':
      return say.missing(failure.path);
    case 'badValue':
      return say.badValue(failure.path, say.expected[failure.expected], failure.found);
    case 'unknownCell':
      return say.unknownCell(failure.address);
    case 'tooManyCells':
    case 'tooManyEntries':
    case 'pdfTooManyPages':
      return say[failure.kind](failure.found, failure.limit);
    case 'tooMuchText':
    case 'tooMuchUnknown':
      return say[failure.kind](sayBytes(failure.found), sayBytes(failure.limit));
    case 'duplicateId':
      return say.duplicateId(failure.first + 1, failure.isSameContent);
    case 'entryTooLarge':
      return say.entryTooLarge(sayBytes(failure.limit));
    case 'notAReport':
      return say.notAReport(failure.beginning);
    case 'packedPdfsTooLarge':
      return say.packedPdfsTooLarge(sayBytes(failure.limit));
    case 'tookTooLong':
      return say.tookTooLong(failure.seconds);
    case 'timeUp':
      return say.timeUp(failure.limitSeconds);
    case 'otherKind':
      return say.otherKind[failure.looksLike];
  }
}

type Looks = Extract<ImportFailure, { kind: 'notReports' }>['looksLike'];

function sayLooks(looks: Looks, words: FailureWords): string {
  const say = words.looksLike;
  switch (looks.kind) {
    case 'list':
      return say.list(looks.length);
    case 'value':
      return say.value(looks.found);
    case 'bareReport':
      return say.bareReport;
    case 'otherFormat':
      return say.otherFormat(looks.format);
    case 'object':
      return say.object(looks.keys.join(', '));
  }
}
