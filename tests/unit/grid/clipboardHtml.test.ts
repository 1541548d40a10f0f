import { expect, it } from 'vitest';
import { formatCellsAsHtml, formatTableAsHtml } from '@/grid/clipboardHtml';
import { FORM_TABLES } from './forms';

it('cells are a plain table whose text is never markup', () => {
  const html = formatCellsAsHtml([
    ['12', '<b>&"'],
    ['', '/'],
  ]);
  expect(html).toContain(
    '<tr><td>12</td><td>&lt;b&gt;&amp;&quot;</td></tr><tr><td></td><td>/</td></tr>',
  );
});

it('the whole table has the official heads with their spans, and each cell once', () => {
  const rows = FORM_TABLES.find(({ name }) => name === '2021 requests')?.rows ?? [];
  const html = formatTableAsHtml(rows, (address) => (address.endsWith('/total') ? '9' : ''));
  expect(html).toContain('<th rowspan="22">三、本年度办理结果</th>');
  expect(html).toContain('<th colspan="5">法人或其他组织</th>');
  expect(html.match(/<td>/g)).toHaveLength(25 * 7);
  expect(html.match(/<td>9<\/td>/g)).toHaveLength(25);
});
