import { describe, expect, it, test } from 'vitest';
import { findLinkOffers } from '@/checks/linkOffers';
import type { CellAddress } from '@/editions/edition';
import type { CellValue } from '@/report/report';
import { row, zeroReport } from '@tests/helpers/smallReports';

const FIGURES = {
  ...row('newlyReceived', { naturalPerson: 11, business: 1, total: 12 }),
  ...row('outcomesTotal', { naturalPerson: 9, business: 1, total: 10 }),
  ...row('granted', { naturalPerson: 9, business: 1, total: 10 }),
  ...row('carriedOut', { naturalPerson: 2, total: 2 }),
  'disclosure/licensing/decisions': 1234,
  'disclosure/fees/amount': 3.5,
};

/** The numbers that are offered, and the cells. */
function offersIn(text: string, cells: Readonly<Record<CellAddress, CellValue>> = FIGURES) {
  const base = zeroReport(cells);
  const report = { ...base, chapters: { ...base.chapters, overview: text } };
  return findLinkOffers(report, 'chapters/overview').map(({ start, end, address }) => [
    text.slice(start, end),
    address,
  ]);
}

describe('a number that could be linked', () => {
  test.each([
    ['本年新收政府信息公开申请12件。', [['12', 'requests/newlyReceived/total']]],
    // 收到 may hold what was carried in; that is 0 here.
    ['全年收到政府信息公开申请12件。', [['12', 'requests/newlyReceived/total']]],
    [
      '新收政府信息公开申请１２件，结转下年度2件。',
      [
        ['１２', 'requests/newlyReceived/total'],
        ['2', 'requests/carriedOut/total'],
      ],
    ],
    ['全年作出行政许可决定1,234件。', [['1,234', 'disclosure/licensing/decisions']]],
  ])('%s is told with its cell', (text, offers) => {
    expect(offersIn(text)).toEqual(offers);
  });

  test.each([
    ['that the cell contradicts', '本年新收政府信息公开申请13件。'],
    ['that is about right', '本年新收政府信息公开申请近12件。'],
    ['of last year', '2022年新收政府信息公开申请12件。'],
    ['of something else', '发布信息12条，办理市民热线工单12件。'],
    ['in Chinese numerals', '本年新收政府信息公开申请十二件。'],
    ['in 元', '收取行政事业性收费35000元。'],
    ['that is linked already', '本年新收政府信息公开申请{{requests/newlyReceived/total}}件。'],
  ])('is none %s', (_, text) => {
    expect(offersIn(text)).toEqual([]);
  });

  it('is none where two cells may be meant and both agree', () => {
    // 办理 is 办结 or 新收: with nothing open the two are equal, and need not stay so.
    const done = {
      ...row('newlyReceived', { naturalPerson: 12, total: 12 }),
      ...row('outcomesTotal', { naturalPerson: 12, total: 12 }),
    };
    expect(offersIn('全年办理政府信息公开申请12件。', done)).toEqual([]);
  });
});
