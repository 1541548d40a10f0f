import { describe, expect, it } from 'vitest';
import { backupFileName, reportFileName, reportsFileName } from '@/formats/json/fileName';
import { createReport } from '@tests/helpers/reportFile';

const now = new Date(2024, 0, 5, 9, 7);

function nameOf(agency: string): string {
  const report = createReport();
  return reportFileName({ ...report, agency: { ...report.agency, name: agency } });
}

describe('the name of a file', () => {
  it('of one report has agency and year', () => {
    expect(reportFileName(createReport())).toBe('余杭区应急管理局-2023-政府信息公开年报.json');
  });

  it('of several reports has their number and the day', () => {
    expect(reportsFileName(60, now)).toBe('政府信息公开年报-60份-20240105.json');
  });

  it('of a backup has day and time', () => {
    expect(backupFileName(now, 'json')).toBe('公开年报备份-20240105-0907.json');
    expect(backupFileName(now, 'zip')).toBe('公开年报备份-20240105-0907.zip');
  });

  it.each([
    ['a/b\\c:d*e?f"g<h>i|j', 'a_b_c_d_e_f_g_h_i_j'],
    ['..\\..\\etc', '_.._etc'],
    ['  .隐藏. ', '隐藏'],
    ['局\u0000\n\u007f名', '局___名'],
    ['局\u202Eexe.nosj\u200B', '局exe.nosj'],
    ['\ud800局', '_局'],
    ['', '未命名机关'],
    ['...', '未命名机关'],
  ])('holds nothing that a file system refuses: %j', (agency, part) => {
    expect(nameOf(agency)).toBe(`${part}-2023-政府信息公开年报.json`);
  });

  it('fits 255 bytes, cut between signs', () => {
    const name = nameOf('𠮷'.repeat(300));
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
    expect(name.startsWith(`${'𠮷'.repeat(45)}-2023-`)).toBe(true);
  });
});
