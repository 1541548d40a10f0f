import { expect, it } from 'vitest';
import { runChecks } from '@/checks/runChecks';
import { handedIn } from '@/messages/zh/handedIn';
import { findingRows, writeSelfCheck } from '@/screens/deliver/selfCheck';
import { row, zeroReport } from '@tests/helpers/smallReports';

const faulty = zeroReport(row('newlyReceived', { naturalPerson: 3, total: 3 }));
const given = { title: '某局2023年年报', today: '2024-01-05' };

it('says that a clean report is clean', () => {
  const text = writeSelfCheck(zeroReport(), runChecks(zeroReport(), {}), given);
  expect(text).toContain('报告：《某局2023年年报》\n自查日期：2024年1月5日');
  expect(text).toContain('一、自查结果\n经自查，未发现问题。');
  expect(text).toContain('二、已说明原因的事项\n无。');
});

it('keeps what was explained, with its reason, apart from what is open', () => {
  const [first, ...rest] = runChecks(faulty, {});
  if (!first) throw new Error('A broken balance is found');
  const text = writeSelfCheck(faulty, [{ ...first, dismissed: '两件次年办结' }, ...rest], given);
  const [before = '', open = ''] = text.split('三、尚未处理的事项');
  expect(before).toMatch(/1\.【三、收到和处理政府信息公开申请情况】.*\n说明：两件次年办结/);
  expect(open).not.toContain('两件次年办结');
});

it('gives the workbook a row a finding, as wide as its heads', () => {
  const rows = findingRows(faulty, runChecks(faulty, {}));
  expect(rows.length).toBeGreaterThan(0);
  for (const fields of rows) expect(fields).toHaveLength(handedIn.findingHeads.length);
  expect(rows[0]?.slice(0, 5)).toEqual([
    '某某区某某局',
    '2023',
    '三、收到和处理政府信息公开申请情况',
    '错误',
    'T3-BAL',
  ]);
});
