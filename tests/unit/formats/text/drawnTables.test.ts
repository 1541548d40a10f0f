import { expect, it } from 'vitest';
import { readText } from '@/formats/readDocument';
import { drawnTablesAsBars } from '@/formats/text/drawnTables';
import { cellValue } from '@/report/report';

const DRAWN = [
  '某区某局2023年政府信息公开工作年度报告',
  '二、主动公开政府信息情况',
  '┌──────┬────────┐',
  '│第二十条第（五）项│',
  '├──────┼────────┤',
  '│信息内容│本年处理决定数量│',
  '├──────┼────────┤',
  '│行政许可│ 96 │',
  '└──────┴────────┘',
].join('\n');

it('tables that are drawn with lines are read, and their rules are no rows', () => {
  expect(drawnTablesAsBars(DRAWN).split('\n').slice(2)).toEqual([
    '|第二十条第（五）项|',
    '|信息内容|本年处理决定数量|',
    '|行政许可| 96 |',
  ]);
  const read = readText(DRAWN);
  const draft = read.ok && read.value.kind === 'draft' ? read.value.draft : undefined;
  expect(draft && cellValue(draft, 'disclosure/licensing/decisions')).toBe(96);
});

it('a text without such lines stays as it is, and so does a dash among words', () => {
  for (const text of ['甲──乙\n\n丙', '甲|乙', '']) expect(drawnTablesAsBars(text)).toBe(text);
});
