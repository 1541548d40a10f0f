import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { applyPatch } from '@/report/patch';
import { chapterText, placeOfText, replaceInText, textsOf } from '@/report/texts';
import { blankReport } from '@tests/helpers/smallReports';

const LINK = '{{requests/newlyReceived/total}}';

function reportOf(overview: string) {
  const report = blankReport();
  return { ...report, chapters: { ...report.chapters, overview } };
}

it('the texts of a report come in the order of the paper, linked numbers written out', () => {
  const report = applyPatch(reportOf(`收到${LINK}件`), [
    { address: 'requests/newlyReceived/total', before: null, after: 12 },
  ]);
  expect(textsOf(report).map(({ address }) => placeOfText(address))).toEqual([
    'front',
    'front',
    'overview',
    'disclosure',
    'requests',
    'disputes',
    'problems',
    'other',
  ]);
  expect(chapterText(report, 'overview').text).toBe('收到12件');
});

it('a replacement in the text as it is read keeps the links outside of it', () => {
  const report = applyPatch(reportOf(`较好的完成，收到${LINK}件，较好的办理。`), [
    { address: 'requests/newlyReceived/total', before: null, after: 1234 },
  ]);
  const { text } = chapterText(report, 'overview');
  const ranges = [...text.matchAll(/较好的/g)].map(({ index }) => ({
    start: index,
    end: index + 3,
    text: '较好地',
  }));
  const after = applyPatch(report, replaceInText(report, 'chapters/overview', ranges));
  expect(after.chapters.overview).toBe(`较好地完成，收到${LINK}件，较好地办理。`);
});

it('an insertion puts a sentence where it is asked for', () => {
  const report = reportOf('开头。结尾。');
  const patch = replaceInText(report, 'chapters/overview', [{ start: 3, end: 3, text: '中间。' }]);
  expect(applyPatch(report, patch).chapters.overview).toBe('开头。中间。结尾。');
});

test('replacing a range by what stands there is no edit', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.nat(40), fc.nat(40), (text, a, b) => {
      const report = reportOf(text);
      const read = chapterText(report, 'overview').text;
      const [start, end] = [Math.min(a, b, read.length), Math.min(Math.max(a, b), read.length)];
      const same = [{ start, end, text: read.slice(start, end) }];
      expect(replaceInText(report, 'chapters/overview', same)).toEqual([]);
    }),
  );
});
