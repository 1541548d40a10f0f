import { describe, expect, it, test } from 'vitest';
import { formatChineseNumber, parseChineseNumber } from '@/report/chineseNumber';
import { readNumbering, writeNumbering, type NumberingStyle } from '@/report/numbering';

describe('the numbering at the start of a line', () => {
  test.each<[string, NumberingStyle, number]>([
    ['（一）主动公开', 'bracketedChinese', 1],
    ['(二) 依申请公开', 'bracketedChinese', 2],
    ['（十二）其他', 'bracketedChinese', 12],
    ['㈢平台建设', 'bracketedChinese', 3],
    ['　　（3） 政府信息管理', 'bracketedArabic', 3],
    ['⑷监督保障', 'bracketedArabic', 4],
    ['一、总体情况', 'chinese', 1],
    ['1.规章', 'arabic', 1],
    ['２．规章', 'arabic', 2],
    ['10、其他', 'arabicComma', 10],
    ['1）网站', 'halfBracket', 1],
    ['①网站', 'circled', 1],
    ['Ⅱ、网站', 'roman', 2],
    ['三是加强培训', 'spoken', 3],
    ['第一，加强培训', 'spoken', 1],
  ])('%s is %s %d', (line, style, number) => {
    expect(readNumbering(line)).toMatchObject({ style, number });
  });

  test.each([
    '2023年，我局',
    '1.5万人次',
    '（2023）12号文件',
    '一方面，',
    '一些单位',
    '',
    '（一',
    '十十、',
  ])('%s has none', (line) => {
    expect(readNumbering(line)).toBeUndefined();
  });

  it('is told with its place, blanks aside', () => {
    expect(readNumbering('  （3） 政府')).toEqual({
      style: 'bracketedArabic',
      number: 3,
      start: 2,
      end: 5,
    });
  });

  it('is read back as it was written, in every style', () => {
    const styles: readonly NumberingStyle[] = [
      'chinese',
      'bracketedChinese',
      'arabic',
      'arabicComma',
      'bracketedArabic',
      'halfBracket',
      'circled',
      'roman',
      'spoken',
    ];
    for (const style of styles)
      for (let number = 1; number <= 12; number += 1)
        expect(readNumbering(writeNumbering(style, number))).toMatchObject({ style, number });
  });
});

describe('numbers in Chinese', () => {
  test.each([
    ['一', 1],
    ['十', 10],
    ['二十一', 21],
    ['贰拾壹', 21],
    ['一百零五', 105],
    ['三百二', 320],
    ['两千零一十', 2010],
    ['三万二', 32_000],
    ['一亿二千万', 120_000_000],
    ['二〇二三', 2023],
    ['〇', 0],
  ])('%s is %d', (text, number) => {
    expect(parseChineseNumber(text)).toBe(number);
  });

  test.each(['', '十十', '一二十', '万', '件', '十百'])('%s is none', (text) => {
    expect(parseChineseNumber(text)).toBeUndefined();
  });

  it('from 1 to 99 are read back as they were written', () => {
    for (let number = 1; number <= 99; number += 1)
      expect(parseChineseNumber(formatChineseNumber(number))).toBe(number);
  });
});
