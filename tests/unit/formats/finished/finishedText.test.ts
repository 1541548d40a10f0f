import { describe, expect, test } from 'vitest';
import { finishParagraphs } from '@/formats/finished/finishedText';
import { element, escapeXml } from '@/formats/xml/writeXml';

describe('the level of a line', () => {
  const levelsOf = (text: string): readonly (number | undefined)[] =>
    finishParagraphs(text).map(({ level }) => level);

  test('is told by its numbering', () => {
    expect(levelsOf('（一）甲\n1.乙\n2、丙\n（1）丁\n一是戊\n2023年己')).toEqual([
      2,
      3,
      3,
      4,
      undefined,
      undefined,
    ]);
  });

  test('is two for （3） that goes on with （一）（二）, as automatic numbering loses it', () => {
    expect(levelsOf('（一）甲\n（二）乙\n（3）丙\n（4）丁')).toEqual([2, 2, 2, 2]);
    expect(levelsOf('（一）甲\n（二）乙\n1.丙\n（3）丁')).toEqual([2, 2, 3, 4]);
    expect(levelsOf('（一）甲\n（3）乙')).toEqual([2, 4]);
  });
});

test.each([
  ['（一）主动公开', 7],
  ['（一）主动公开。全年公开信息89条。', 8],
  ['（一）主动公开：全年公开信息89条。', 8],
  ['（一）全年公开信息89条，', 0],
  [`（一）${'长'.repeat(40)}。其余`, 0],
  [`（一）${'长'.repeat(40)}`, 0],
  ['1.主动公开', 0],
])('of “%s” %i signs are a heading', (line, length) => {
  expect(finishParagraphs(line)[0]?.headingLength).toBe(length);
});

test('empty lines, however they end, are no paragraphs', () => {
  expect(finishParagraphs('\n甲\r\n\u2028 \u3000乙 \r').map(({ text }) => text)).toEqual([
    '甲',
    '乙',
  ]);
});

describe('what is written as XML', () => {
  test('has no sign that XML forbids, and no two figures brought together by that', () => {
    expect(escapeXml('a\u0000\u0008b\ud800c\uFFFE\t1\u00018\u007f')).toBe('abc\t1\uFFFD8');
    expect(escapeXml('👨‍👩‍👧𠮷')).toBe('👨‍👩‍👧𠮷');
  });

  test('has its attributes and text escaped once', () => {
    expect(element('a', { b: '"<&>' }, escapeXml('&amp;'), element('c'))).toBe(
      '<a b="&quot;&lt;&amp;&gt;">&amp;amp;<c/></a>',
    );
  });
});
