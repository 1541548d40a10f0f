import { expect, test } from 'vitest';
import { parseText } from '@/formats/text/parseText';
import { SAMPLE, read } from './reading';
import { processorMs, processorMsOnce } from '@tests/helpers/processorTime';

const SIZE = 999_000;

function repeated(unit: string): string {
  return unit.repeat(Math.floor(SIZE / unit.length));
}

function scrambledSigns(lineLength: number): string {
  let state = 1;
  const signs = Array.from({ length: SIZE / 2 }, (_, index) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const sign = String.fromCharCode(0x4e00 + ((state >> 8) % 20_000));
    return index % lineLength === lineLength - 1 ? `${sign}\n` : sign;
  });
  return signs.join('');
}

const GARBAGE: Readonly<Record<string, string>> = {
  'one line of figures': repeated('1'),
  'a figure a line': repeated('1\n'),
  'one line of tabs': `${repeated('\t')}a`,
  'a tab a line': `${repeated('\t\n')}a`,
  'line ends': `${repeated('\n')}a`,
  'one line of brackets': repeated('('),
  'a bracket a line': repeated('(\n'),
  'one line of Chinese signs': scrambledSigns(SIZE),
  'short lines of Chinese signs': scrambledSigns(9),
  'a Chinese sign a line': scrambledSigns(1),
  'a table of unknown labels': `信息内容\n${scrambledSigns(9)}`.slice(0, SIZE),
  'a table of figures': `信息内容\n本年处理决定数量\n行政许可\n${repeated('1\n')}`.slice(0, SIZE),
  'labels 20,000 times': '信息内容\n本年处理决定数量\n行政许可\n1\n'.repeat(20_000),
  'labels nearly right 20,000 times': `自然人\n总计\n${'2.其他法律政法规禁公开\n1\n'.repeat(20_000)}`,
  'labels run together': repeated(`${'行政许可行政处罚'.repeat(200)}\n`),
  'labels and figures by blanks': repeated(`${'行政许可 1 '.repeat(200)}\n`),
  'beginnings of labels': repeated('(本\n列\n数\n据\n的\n'),
  'table four many times': repeated('行政复议\n结果维持\n1\n'),
  titles: repeated('某局2023年\n政府信息公开\n工作年度报告\n'),
  headings: repeated('一、总体情况\n'),
  'marks of a wrong encoding': repeated('a\uFFFD\n'),
  'bookmarks that do not end': repeated('[bookmark:'),
  years: repeated('2023年\n'),
};

test.each(Object.entries(GARBAGE))('a megabyte of %s is read in linear time', (_, text) => {
  const small = text.slice(0, text.length / 8);
  const short = processorMs(() => parseText(small));
  const long = processorMsOnce(() => parseText(text));
  // Eight times the text; quadratic time would be 64 times. The floor is for what is too quick to measure.
  expect(long).toBeLessThan(Math.max(24 * short, 1_500));
});

test('more than a million signs are refused', () => {
  expect(parseText('一'.repeat(1_000_001))).toEqual({
    ok: false,
    failure: { kind: 'tooLarge', limit: 1_000_000 },
  });
});

test('a report before a megabyte of blank lines is read as without them', () => {
  const draft = read(SAMPLE + '\n'.repeat(SIZE - SAMPLE.length));
  expect({ ...draft, source: '' }).toEqual({ ...read(SAMPLE), source: '' });
});
