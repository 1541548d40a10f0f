import { cleanup, fireEvent, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { Language } from '@/messages/messages';
import ReturnNotice from '@/screens/report/ReturnNotice.svelte';
import { openForTest } from '@tests/helpers/openReport';
import { showComponent } from '@tests/helpers/shown';
import { row, zeroReport } from '@tests/helpers/smallReports';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function show(language: Language = 'zh') {
  const report = zeroReport(row('newlyReceived', { naturalPerson: 3, total: 3 }));
  const remark = { id: 'a', at: '', by: '', about: 'problems', text: '请写具体', reply: '' };
  const open = openForTest({ ...report, preface: '', reviews: [remark] });
  showComponent(
    ReturnNotice as never,
    { open, today: '2024-01-16', onclose: vi.fn() } as never,
    language,
  );
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
  expect(box().value).toContain('供参考：没有写明联系部门');
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
  expect(notice.value).toContain('请更正：勾稽关系不平衡：自然人、总计');
  expect(notice.value).not.toMatch(/[a-zA-Z]{3}/);
});
