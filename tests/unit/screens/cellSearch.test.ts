import { describe, expect, it, test } from 'vitest';
import { findCells, type SoughtCell } from '@/screens/report/cellSearch';

const cell = (labels: string, value: string, isTotal = false): SoughtCell => ({
  address: labels,
  labels,
  value,
  isTotal,
});
const CELLS = [
  cell('表三 一、本年新收政府信息公开申请数量 自然人', '11'),
  cell('表三 一、本年新收政府信息公开申请数量 总计', '12', true),
  cell('表三 二、上年结转政府信息公开申请数量 总计', '', true),
  cell('表三 三、本年度办理结果 （一）予以公开 自然人', '12'),
];
const found = (query: string) =>
  findCells(CELLS, query).map(({ labels }) => CELLS.findIndex((each) => each.labels === labels));

describe('a cell that is looked for', () => {
  test.each([
    ['自然人 新收', [0]],
    ['新收总计', [1]],
    ['予以公开', [3]],
    ['（一）', [1, 0, 3]],
    ['12', [1, 3]],
    ['结转', [2]],
    ['复议', []],
  ])('by %s is found, the best first', (query, places) => {
    expect(found(query)).toEqual(places);
  });

  it('by nothing is any, those that are filled first, and of these the totals', () => {
    expect(found(' ')).toEqual([1, 0, 3, 2]);
  });
});
