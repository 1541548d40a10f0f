import { cleanup, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import BlanksQuestion from '@/screens/deliver/BlanksQuestion.svelte';
import { DeliverDesk } from '@/screens/deliver/deliverDesk.svelte';
import DeliverPreview from '@/screens/deliver/DeliverPreview.svelte';
import DeliverReview from '@/screens/deliver/DeliverReview.svelte';
import DeliverStatus from '@/screens/deliver/DeliverStatus.svelte';
import { zh } from '@/messages/zh';
import { cellValue, type Report } from '@/report/report';
import { openForTest } from '@tests/helpers/openReport';
import { memorySettings } from '@tests/helpers/memorySettings';
import { ManualTimer } from '@tests/helpers/manualTimer';
import { showComponent } from '@tests/helpers/shown';
import { blankReport, row, zeroReport } from '@tests/helpers/smallReports';

const saved: { name: string; type: string }[] = [];

beforeEach(() => {
  saved.length = 0;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push({ name: this.download, type: this.href.slice(0, 5) });
  });
  URL.createObjectURL = () => 'blob:x';
  URL.revokeObjectURL = () => undefined;
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function deskOf(report: Report) {
  const open = openForTest(report);
  const noteSaved = vi.fn(() => Promise.resolve());
  const desk = new DeliverDesk({
    open,
    messages: { language: 'zh', words: zh },
    clock: new ManualTimer(),
    settings: memorySettings(new Map()),
    noteSaved,
  });
  return { open, desk, noteSaved };
}

describe('the files', () => {
  it('are made at once where nothing is blank', async () => {
    const { desk, noteSaved } = deskOf(zeroReport());
    await desk.download('data');
    expect(saved.map(({ name }) => name)).toEqual(['某某区某某局-2023-政府信息公开年报.json']);
    expect(noteSaved).toHaveBeenCalledOnce();
    expect(desk.told).toMatch(/^已生成/);
  });

  it('wait for one answer how blanks are written, which is kept', async () => {
    const { desk } = deskOf(blankReport());
    await desk.download('excel');
    expect(desk.isAsking).toBe(true);
    expect(saved).toEqual([]);
    showComponent(BlanksQuestion as never, { desk } as never);
    await userEvent.click(screen.getByRole('button', { name: '写为 0' }));
    await vi.waitFor(() => expect(saved).toHaveLength(1), { timeout: 20_000 });
    expect(desk.isAsking).toBe(false);
    await desk.download('page');
    expect(saved).toHaveLength(2);
  });

  it('of data do not ask: a blank stays one in them', async () => {
    const { desk } = deskOf(blankReport());
    await desk.download('csv');
    expect(desk.isAsking).toBe(false);
    expect(saved).toHaveLength(1);
  });
});

it('counts what is missing by its severity while the report is still being written', () => {
  const { open, desk } = deskOf({ ...blankReport(), status: 'drafting' });
  expect(open.findings.every(({ severity }) => severity === 'todo')).toBe(true);
  expect(desk.findings.some(({ severity }) => severity === 'warning')).toBe(true);
  expect(desk.findings.some(({ severity }) => severity === 'todo')).toBe(false);
});

it('lists what is open, the gravest first, each leading to its chapter', () => {
  const faulty = {
    ...zeroReport(row('newlyReceived', { naturalPerson: 3, total: 3 })),
    preface: '',
  };
  const { open, desk } = deskOf(faulty);
  showComponent(DeliverReview as never, { open, desk } as never);
  const items = within(screen.getByRole('list', { name: '审核结果' })).getAllByRole('link');
  expect(items[0]?.textContent).toContain('错误');
  expect(items[0]?.getAttribute('href')).toBe('#/report/r/requests');
});

it('moves the status on, and dates the publication with it, in one step', async () => {
  const { open, desk } = deskOf({ ...zeroReport(), status: 'approved' });
  showComponent(
    DeliverStatus as never,
    { open, desk, isReadOnly: false, today: '2024-01-20' } as never,
  );
  await userEvent.click(screen.getByRole('button', { name: '标为已公布' }));
  expect(open.report.status).toBe('published');
  expect(open.report.publication.date).toBe('2024-01-20');
  open.undo();
  expect(open.report.status).toBe('approved');
  expect(open.report.publication.date).toBe('');
});

describe('the preview', () => {
  it('shows the paper with blanks as they will be written', () => {
    const report = blankReport({ 'requests/newlyReceived/total': 7 });
    const { open, desk } = deskOf(report);
    showComponent(DeliverPreview as never, { report: open.report, desk } as never);
    const cells = () => screen.getAllByRole('cell').map(({ textContent }) => textContent);
    expect(cells().filter((text) => text === '7')).toHaveLength(1);
    expect(cells().filter((text) => text === '0')).toHaveLength(0);
    expect(cellValue(open.report, 'requests/newlyReceived/total')).toBe(7);
  });

  it('leads through its tabs by arrow keys', async () => {
    const { open, desk } = deskOf(zeroReport());
    showComponent(DeliverPreview as never, { report: open.report, desk } as never);
    screen.getByRole('tab', { name: '版面' }).focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByRole('tab', { name: '自查情况' })).toHaveFocus();
    expect(screen.getByRole('tabpanel')).toHaveTextContent('自查日期');
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(screen.getByRole('tab', { name: '版面' })).toHaveAttribute('aria-selected', 'true');
  });
});
