import { cleanup, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { Report } from '@/report/report';
import CellPanel from '@/screens/report/CellPanel.svelte';
import type { OpenReport } from '@/state/openReport.svelte';
import { openForTest } from '@tests/helpers/openReport';
import { row, zeroReport } from '@tests/helpers/smallReports';
import { showComponent } from '@tests/helpers/shown';

const left = vi.fn();

afterEach(() => {
  cleanup();
  left.mockClear();
});

function show(report: Report, address: string, previous?: Report, isReadOnly = false): OpenReport {
  const open = openForTest(report, previous);
  showComponent(CellPanel as never, { open, address, isReadOnly, onleave: left } as never);
  return open;
}

const DRAFTING = { status: 'drafting' } as const;
const shown = () => document.querySelector('section')?.textContent.replace(/\s+/g, ' ') ?? '';

it('tells an input’s labels, its law, last year and the change', () => {
  const previous = zeroReport(row('granted', { naturalPerson: 3, total: 3 }), { year: 2022 });
  show(
    zeroReport(row('granted', { naturalPerson: 8, total: 8 }), DRAFTING),
    'requests/granted/naturalPerson',
    previous,
  );
  expect(shown()).toContain('（一）予以公开 · 自然人');
  expect(shown()).toContain('本年 8 件');
  expect(shown()).toContain('上年 3 · 增 5');
  expect(shown()).not.toContain('分项');
});

it('tells a total’s parts by name, and that it is not their sum', () => {
  const cells = row('granted', { naturalPerson: 3, business: 1, total: 5 });
  show(zeroReport(cells, DRAFTING), 'requests/granted/total');
  expect(shown()).toContain('各分项之和 4，与此不符');
  expect(shown()).toMatch(/自然人 3\s*商业企业 1/);
});

it('tells the findings of the cell and no others', () => {
  const cells = row('newlyReceived', { naturalPerson: 3, total: 3 });
  show(zeroReport(cells, DRAFTING), 'requests/newlyReceived/naturalPerson');
  expect(shown()).toContain('错误 勾稽关系不平衡：自然人、总计');
  cleanup();
  show(zeroReport(cells, DRAFTING), 'requests/granted/business');
  expect(shown()).not.toContain('勾稽');
});

it('takes a remark as it is typed, as one step, and an empty one is none', async () => {
  const user = userEvent.setup();
  const address = 'disclosure/rules/issued';
  const open = show(zeroReport({}, DRAFTING), address);
  const box = screen.getByRole('textbox', { name: '备注' });
  await user.type(box, '其中修订16件');
  expect(open.report.remarks).toEqual({ [address]: '其中修订16件' });
  await user.clear(box);
  expect(open.report.remarks).toEqual({});
  open.undo();
  expect(open.report.remarks).toEqual({});
  expect(open.canUndo).toBe(false);
});

it('leads back to the cell with Esc', async () => {
  const address = 'disclosure/rules/issued';
  show(zeroReport({}, DRAFTING), address);
  await userEvent.type(screen.getByRole('textbox', { name: '备注' }), '甲{Escape}');
  expect(left.mock.calls).toEqual([[address]]);
});

it('keeps the remark of a report that may only be read', () => {
  show(zeroReport({}, DRAFTING), 'disclosure/rules/issued', undefined, true);
  expect(screen.getByRole('textbox', { name: '备注' })).toHaveAttribute('readonly');
});
