import { cleanup, fireEvent, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { editValue } from '@/report/patch';
import type { Language } from '@/messages/messages';
import { NoticeDraft } from '@/screens/report/noticeDraft.svelte';
import ReturnNotice from '@/screens/report/ReturnNotice.svelte';
import type { OpenReport } from '@/state/openReport.svelte';
import { openForTest } from '@tests/helpers/openReport';
import { showComponent } from '@tests/helpers/shown';
import { row, zeroReport } from '@tests/helpers/smallReports';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function openFaulty() {
  const report = zeroReport(row('newlyReceived', { naturalPerson: 3, total: 3 }));
  const remark = { id: 'a', at: '', by: '', about: 'problems', text: '请写具体', reply: '' };
  return openForTest({ ...report, preface: '', reviews: [remark] });
}

function show(language: Language = 'zh', open = openFaulty(), draft = new NoticeDraft()) {
  showComponent(
    ReturnNotice as never,
    { open, draft, today: '2024-01-16', onclose: vi.fn() } as never,
    language,
  );
}

/** Closes the dialog and shows it again over the same draft. */
function reopen(open: OpenReport, draft: NoticeDraft) {
  cleanup();
  show('zh', open, draft);
}

const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^退回意见全文/ });
const tick = (name: RegExp) => userEvent.click(screen.getByRole('checkbox', { name }));

it('holds errors, warnings and remarks at first, and what is chosen after', async () => {
  show();
  expect(box().value).toContain('勾稽关系不平衡');
  expect(box().value).toContain('建议写明统计期限');
  expect(box().value).toContain('请写具体');
  expect(box().value).not.toContain('联系部门');
  await tick(/^提示/);
  expect(box().value).toMatch(/没有写明联系部门.*，供参考。/);
  await tick(/^错误/);
  await tick(/^意见/);
  expect(box().value).not.toContain('勾稽');
  expect(box().value).not.toContain('请写具体');
});

it('names the day that is entered', async () => {
  show();
  await fireEvent.input(screen.getByLabelText(/要求报送的日期/), {
    target: { value: '2024-01-20' },
  });
  expect(box().value).toContain('请据此修改完善，并于2024年1月20日前重新报送。');
});

it('keeps what was edited by hand until it is written anew', async () => {
  const user = userEvent.setup();
  show();
  await user.type(box(), '另附台账。');
  await tick(/^错误/);
  expect(box().value).toMatch(/另附台账。$/);
  expect(box().value).toContain('勾稽');
  await user.click(screen.getByRole('button', { name: '按上面的选择重新生成' }));
  expect(box().value).not.toContain('另附台账');
  expect(box().value).not.toContain('勾稽');
});

it('keeps what was filled in while it is closed, and follows the findings where it was not edited', async () => {
  const open = openFaulty();
  const draft = new NoticeDraft();
  show('zh', open, draft);
  await fireEvent.input(screen.getByLabelText(/要求报送的日期/), {
    target: { value: '2024-01-20' },
  });
  await userEvent.type(screen.getByLabelText(/落款单位/), '区政府办');
  await tick(/^提醒/);
  open.apply(editValue(open.report, 'reviews', []), 'reviews');
  reopen(open, draft);
  expect(screen.getByLabelText(/要求报送的日期/)).toHaveValue('2024-01-20');
  expect(screen.getByLabelText(/落款单位/)).toHaveValue('区政府办');
  expect(screen.getByRole('checkbox', { name: /^提醒/ })).not.toBeChecked();
  expect(box().value).toContain('并于2024年1月20日前重新报送');
  expect(box().value).toContain('区政府办');
  expect(box().value).not.toContain('请写具体');
});

it('keeps an edited text while it is closed, and offers to rewrite it once the report has changed', async () => {
  const open = openFaulty();
  const draft = new NoticeDraft();
  show('zh', open, draft);
  await userEvent.type(box(), '另附台账。');
  reopen(open, draft);
  expect(box().value).toMatch(/另附台账。$/);
  expect(screen.queryByRole('button', { name: '按现在的结果重写' })).toBeNull();
  open.apply(editValue(open.report, 'reviews', []), 'reviews');
  reopen(open, draft);
  expect(box().value).toContain('请写具体');
  expect(screen.getByRole('status')).toHaveTextContent('已有变化');
  await userEvent.click(screen.getByRole('button', { name: '按现在的结果重写' }));
  expect(box().value).not.toContain('请写具体');
  expect(box().value).not.toContain('另附台账');
});

it('is copied, or selected where the page may not write the clipboard', async () => {
  const user = userEvent.setup();
  show();
  await user.click(screen.getByRole('button', { name: '复制' }));
  expect(await navigator.clipboard.readText()).toBe(box().value);
  expect(screen.getByRole('status')).toHaveTextContent('已复制');
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
  await user.click(screen.getByRole('button', { name: '复制' }));
  expect(screen.getByRole('status')).toHaveTextContent('请按 Ctrl+C');
  expect(box().selectionEnd).toBe(box().value.length);
});

it('prints the notice alone, and leaves nothing of it behind', async () => {
  const user = userEvent.setup();
  show();
  const printed: string[] = [];
  vi.spyOn(window, 'print').mockImplementation(() => {
    printed.push(document.querySelector('body > .printed-text')?.textContent ?? '');
  });
  await user.click(screen.getByRole('button', { name: '打印' }));
  expect(printed).toEqual([box().value]);
  window.dispatchEvent(new Event('afterprint'));
  expect(document.querySelector('.printed-text')).toBeNull();
  expect(document.documentElement).not.toHaveClass('prints-text');
  expect(screen.getByRole('button', { name: '打印' })).toHaveFocus();
});

it('says that there is nothing to write where nothing is chosen', async () => {
  show();
  for (const name of [/^错误/, /^提醒/, /^意见/]) await tick(name);
  expect(box().value).toBe('');
  expect(screen.getByPlaceholderText(/^没有可写入的内容/)).toBe(box());
  expect(screen.getByRole('button', { name: '存为文本' })).toBeDisabled();
});

it('is Chinese also where the screen is English', () => {
  show('en');
  const notice = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^The notice/ });
  expect(notice.value).toContain('关于2023年度政府信息公开工作年度报告的退回意见');
  expect(notice.value).toContain('勾稽关系不平衡；自然人列：');
  expect(notice.value).not.toMatch(/[a-zA-Z]{3}/);
});
