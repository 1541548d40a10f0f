import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitParagraphs, splitSentences } from '@/checks/sentences';
import { arbitraryText } from '@tests/helpers/arbitraryReport';

const textsOf = (line: string): string[] => splitSentences(line).map(({ text }) => text);

describe('sentences', () => {
  it('end with 。！？ and keep the mark', () => {
    expect(textsOf('收到申请3件。均已答复！还有吗？没有')).toEqual([
      '收到申请3件。',
      '均已答复！',
      '还有吗？',
      '没有',
    ]);
  });

  it('do not end inside of quotation marks or brackets', () => {
    expect(
      textsOf('按照“公开为常态。不公开为例外。”的要求办理。联系（电话：1。地址：2）。'),
    ).toEqual(['按照“公开为常态。不公开为例外。”的要求办理。', '联系（电话：1。地址：2）。']);
  });

  it('end with a quotation that ends a sentence', () => {
    expect(textsOf('有群众说：“很方便。”我局继续改进。')).toEqual([
      '有群众说：“很方便。”',
      '我局继续改进。',
    ]);
  });

  it('are cut as ever where a quotation is not closed', () => {
    expect(textsOf('落实“三到位。加强培训。（完')).toEqual(['落实“三到位。', '加强培训。', '（完']);
  });

  it('take brackets of two widths for a pair', () => {
    expect(textsOf('见（附件。一)表。完。')).toEqual(['见（附件。一)表。', '完。']);
  });
});

describe('paragraphs', () => {
  it('are lines without the blanks around them, with their numbering', () => {
    const text = '\u3000\u3000（一）主动公开\r\n\n  2023年，公开信息。 \n';
    expect(
      splitParagraphs(text).map(({ text: line, numbering }) => [line, numbering?.number]),
    ).toEqual([
      ['（一）主动公开', 1],
      ['2023年，公开信息。', undefined],
    ]);
  });

  it('stand, like their sentences, where their offsets say', () => {
    fc.assert(
      fc.property(arbitraryText(200), (text) => {
        for (const paragraph of splitParagraphs(text)) {
          expect(text.slice(paragraph.start, paragraph.end)).toBe(paragraph.text);
          let last = paragraph.start;
          for (const { start, end, text: said } of paragraph.sentences) {
            expect(text.slice(start, end)).toBe(said);
            expect(start).toBeGreaterThanOrEqual(last);
            last = end;
          }
          expect(last).toBe(paragraph.end);
        }
      }),
    );
  });
});
