import { expect, test } from 'vitest';
import { builtInFormat, formatSheetNumber } from '@/formats/xlsx/numberText';

test.each<[number, string, string]>([
  [96171.600000000006, '', '96171.6'],
  [0.1 + 0.2, 'General', '0.3'],
  [12, 'G/通用格式', '12'],
  [12, 'G/通用格式"件"', '12件'],
  [1e-7, '', '0.0000001'],
  [11398889, '#,##0', '11398889'],
  [1.005, '0.00', '1.01'],
  [-1.5, '0', '-2'],
  [96171.6, '0', '96172'],
  [4068.208, '0.0000_ ;[Red]\\-0.0000\\ ', '4068.2080'],
  [5, '0"件"', '5件'],
  [5, '0.00\\万\\元', '5.00万元'],
  [0, '0;-0;;@', '0'],
  [0, '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"??_ ;_ @_ ', '0'],
  [0.5, '0%', '50%'],
  [45311, 'yyyy"年"m"月"d"日"', '2024年1月20日'],
  [45311, '[$-804]yyyy/m/d;@', '2024年1月20日'],
  [0.5, 'h:mm', '12:00'],
  [-5, 'yyyy/m/d', '[yyyy/m/d] -5'],
  [12345, '0!.0,"万"', '[0!.0,"万"] 12345'],
  [12345, '0.0,', '[0.0,] 12345'],
  [12345, '[>=10000]0!.0,"万";0', '[[>=10000]0!.0,"万";0] 12345'],
  [1e300, '0', `1${'0'.repeat(300)}`],
])('%d in the format %j is shown as %s', (value, format, shown) => {
  expect(formatSheetNumber(value, format)).toBe(shown);
});

test('a workbook’s own numbers of formats for dates are dates', () => {
  for (const id of [14, 22, 31, 57])
    expect(formatSheetNumber(45311, builtInFormat(id))).toContain('年');
  expect(formatSheetNumber(43849, builtInFormat(14), true)).toBe('2024年1月20日');
  expect(formatSheetNumber(3, builtInFormat(0))).toBe('3');
});
