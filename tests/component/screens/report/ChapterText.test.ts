import { cleanup, fireEvent, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenReport } from '@/state/openReport.svelte';
// What loads when it is wanted is at hand here, however slow the machine.
import '@/screens/report/CellPicker.svelte';
import '@/screens/report/ReadySentences.svelte';
import '@/screens/report/textPastePlan';
import OpenChapter from '@tests/helpers/OpenChapter.svelte';
import { ManualTimer } from '@tests/helpers/manualTimer';
import { openForTest } from '@tests/helpers/openReport';
import { showComponent } from '@tests/helpers/shown';
import { row, zeroReport } from '@tests/helpers/smallReports';

// jsdom has no editing commands: what a browser without them does is tested here, the rest end to end.
beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined;
  document.execCommand = () => false;
});
afterEach(cleanup);

const LINK = '{{requests/newlyReceived/total}}';

function show(overview = '', given: { isReadOnly?: boolean } = {}) {
  const figures = { naturalPerson: 11, business: 1, total: 12 };
  const report = zeroReport(
    {
      ...row('newlyReceived', figures),
      ...row('granted', figures),
      ...row('outcomesTotal', figures),
    },
    { status: 'drafting' },
  );
  const timer = new ManualTimer();
  const open = openForTest(
    { ...report, chapters: { ...report.chapters, overview } },
    undefined,
    timer,
  );
  const ongo = vi.fn();
  const tell = vi.fn();
  showComponent(OpenChapter as never, { open, ongo, tell, ...given } as never);
  const user = userEvent.setup();
  /** Types at the end, the caret behind each sign as browsers have it, and pauses until the text has been read. */
  const type = async (text: string): Promise<void> => {
    box().focus();
    for (const sign of text) {
      box().value += sign;
      await fireEvent.input(box());
      await fireEvent.keyUp(box());
    }
    await timer.advance(400);
  };
  return { open, ongo, tell, user, type };
}

const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: '一、总体情况' });
const stored = ({ report }: OpenReport): string => report.chapters.overview;
const button = (name: string | RegExp) => screen.queryByRole('button', { name });

/** Puts the caret somewhere, as a click does. */
async function clickAt(place: number, end = place): Promise<void> {
  box().focus();
  box().setSelectionRange(place, end);
  await fireEvent.mouseUp(box());
}

describe('a number that is typed and equals its cell', () => {
  it('is offered as a link, becomes one by Alt+Enter, and follows the cell from then on', async () => {
    const { open, user, type } = show();
    await type('本年新收政府信息公开申请12件。');
    expect(button(/^关联/)).toBeVisible();
    expect(stored(open)).toBe('本年新收政府信息公开申请12件。');
    await user.keyboard('{Alt>}{Enter}{/Alt}');
    expect(stored(open)).toBe(`本年新收政府信息公开申请${LINK}件。`);
    expect(button(/^关联/)).toBeNull();
    open.setCells([['requests/newlyReceived/naturalPerson', 20]], '');
    await tick();
    expect(box()).toHaveValue('本年新收政府信息公开申请21件。');
  });

  it('is a plain number again after one undo, and linked after a redo', async () => {
    const { open, user, type } = show();
    await type('本年新收政府信息公开申请12件。');
    await user.click(button(/^关联/) as HTMLElement);
    open.undo();
    expect(stored(open)).toBe('本年新收政府信息公开申请12件。');
    open.redo();
    expect(stored(open)).toBe(`本年新收政府信息公开申请${LINK}件。`);
  });

  it('is linked one after the other in a sentence of several', async () => {
    const { open, user, type } = show();
    await type('本年新收政府信息公开申请12件，办结12件。');
    await user.keyboard('{Alt>}{Enter}{Enter}{/Alt}');
    expect(stored(open)).toBe(
      `本年新收政府信息公开申请${LINK}件，办结{{requests/outcomesTotal/total}}件。`,
    );
  });

  it('that was declined is not offered again there, but elsewhere', async () => {
    const { open, user, type } = show();
    await type('本年新收政府信息公开申请12件');
    await user.keyboard('{Escape}');
    expect(button(/^关联/)).toBeNull();
    await type('。');
    expect(button(/^关联/)).toBeNull();
    await type('全年办结政府信息公开申请12件。');
    expect(button(/^关联/)).toBeVisible();
    expect(stored(open)).not.toContain('{{');
  });

  it('that the cell contradicts is not offered', async () => {
    const { type } = show();
    await type('本年新收政府信息公开申请13件。');
    expect(button(/^关联/)).toBeNull();
  });

  it('is offered where the caret is put into it, and not where it is put elsewhere', async () => {
    show('本年新收政府信息公开申请12件。其他工作正常开展。');
    await clickAt(13);
    expect(button(/^关联/)).toBeVisible();
    await clickAt(20);
    expect(button(/^关联/)).toBeNull();
  });
});

describe('a linked number', () => {
  it('says which cell it follows, leads there, and can be unlinked', async () => {
    const { open, ongo, user } = show(`新收${LINK}件。`);
    expect(box()).toHaveValue('新收12件。');
    await clickAt(3);
    expect(screen.getByRole('status')).toHaveTextContent(
      '随表更新：表三 一、本年新收政府信息公开申请数量 · 总计',
    );
    await user.click(button('转到单元格') as HTMLElement);
    expect(ongo).toHaveBeenCalledExactlyOnceWith('requests/newlyReceived/total');
    await user.click(button('取消关联') as HTMLElement);
    expect(stored(open)).toBe('新收12件。');
    open.undo();
    expect(stored(open)).toBe(`新收${LINK}件。`);
  });

  it('in a report that may only be read cannot be unlinked, and nothing is inserted', async () => {
    show(`新收${LINK}件。`, { isReadOnly: true });
    await clickAt(3);
    expect(screen.queryAllByRole('button', { hidden: true })).toEqual([]);
    cleanup();
    const { open } = show('本年新收政府信息公开申请12件。', { isReadOnly: true });
    await clickAt(13);
    await fireEvent.keyDown(box(), { key: 'Enter', altKey: true });
    await fireEvent.keyDown(box(), { key: 'k', ctrlKey: true });
    expect(stored(open)).toBe('本年新收政府信息公开申请12件。');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('引用数据', () => {
  it('is opened by Ctrl+K, searched by row and column, and puts the cell where the caret is', async () => {
    const { open, user } = show('共收到件。');
    await clickAt(3);
    await user.keyboard('{Control>}k{/Control}');
    const dialog = await screen.findByRole('dialog', { name: '引用数据' });
    await user.keyboard('自然人 新收');
    const [first] = within(dialog).getAllByRole('option');
    expect(first).toHaveTextContent(/一、本年新收政府信息公开申请数量\s*自然人\s*11/);
    await user.keyboard('{Enter}');
    expect(stored(open)).toBe('共收到{{requests/newlyReceived/naturalPerson}}件。');
    await tick();
    expect(box()).toHaveFocus();
    expect(box().selectionStart).toBe(5);
    open.undo();
    expect(stored(open)).toBe('共收到件。');
  });

  it('moves through the list by the arrows and takes the place of what is selected', async () => {
    const { open, user } = show('新收某件。');
    await clickAt(2, 3);
    await user.keyboard('{Control>}k{/Control}');
    const dialog = await screen.findByRole('dialog', { name: '引用数据' });
    await user.keyboard('本年新收{ArrowDown}');
    const options = within(dialog).getAllByRole('option');
    expect(options.map((option) => option.getAttribute('aria-selected')).slice(0, 3)).toEqual([
      'false',
      'true',
      'false',
    ]);
    await user.keyboard('{ArrowUp}{Enter}');
    expect(stored(open)).toBe(`新收${LINK}件。`);
  });
});

describe('参考语句', () => {
  it('are listed for the text and inserted at the caret one after the other, each a step', async () => {
    const { open, user } = show('已有文字。');
    await clickAt(5);
    await user.click(screen.getByText('参考语句'));
    const dialog = await screen.findByRole('dialog', { name: '参考语句' });
    const count = within(dialog).getAllByRole('listitem').length;
    const requests = within(dialog).getByText('依申请公开').closest('li') as HTMLElement;
    await user.click(within(requests).getByRole('button', { name: '插入' }));
    expect(stored(open)).toMatch(/^已有文字。2023年新收政府信息公开申请\{\{/);
    await tick();
    expect(within(dialog).getAllByRole('listitem')).toHaveLength(count - 1);
    await user.click(within(dialog).getAllByRole('button', { name: '插入' })[0] as HTMLElement);
    open.undo();
    open.undo();
    expect(stored(open)).toBe('已有文字。');
  });
});

describe('a passage that is moved within its report', () => {
  /** A clipboard of one page, by its types. */
  function createClipboard() {
    const held = new Map<string, string>();
    return {
      held,
      getData: (type: string) => held.get(type) ?? '',
      setData: (type: string, text: string) => held.set(type, text),
    };
  }

  it('keeps its linked numbers, and is plain text for other programs', async () => {
    const { open } = show(`新收${LINK}件。其他。`);
    const clipboardData = createClipboard();
    await clickAt(0, 6);
    await fireEvent.cut(box(), { clipboardData });
    expect(stored(open)).toBe('其他。');
    expect(clipboardData.getData('text/plain')).toBe('新收12件。');
    await clickAt(3);
    await fireEvent.paste(box(), { clipboardData });
    expect(stored(open)).toBe(`其他。新收${LINK}件。`);
    open.undo();
    expect(stored(open)).toBe('其他。');
    open.undo();
    expect(stored(open)).toBe(`新收${LINK}件。其他。`);
  });

  it('is plain text in another report', async () => {
    const clipboardData = createClipboard();
    show(`新收${LINK}件。`);
    await clickAt(0, 6);
    await fireEvent.copy(box(), { clipboardData });
    const copied = clipboardData.getData('text/x-gongkai');
    clipboardData.setData('text/x-gongkai', `other${copied}`);
    expect(await fireEvent.paste(box(), { clipboardData })).toBe(true);
  });

  it('without links is left to the browser', async () => {
    show('其他。');
    const clipboardData = createClipboard();
    await clickAt(0, 3);
    expect(await fireEvent.copy(box(), { clipboardData })).toBe(true);
    expect(clipboardData.held.size).toBe(0);
  });
});

describe('a paste', () => {
  const paste = (text: string, html = '') =>
    fireEvent.paste(box(), {
      clipboardData: {
        getData: (type: string) => (type === 'text/html' ? html : text),
      },
    });

  it('of plain text loses what cannot be seen, as one step', async () => {
    const { open } = show('前。');
    await clickAt(2);
    await paste('\u3000\u3000第一\u00AD段\u000B（一）\t第二段\r\n\r\n');
    expect(stored(open)).toBe('前。第一段\n（一）第二段');
    open.undo();
    expect(stored(open)).toBe('前。');
  });

  it('that is clean already is left to the browser', async () => {
    const { open } = show('前。');
    await clickAt(2);
    expect(await paste('后。')).toBe(true);
    expect(stored(open)).toBe('前。');
  });

  it('from Word keeps the automatic numbers', async () => {
    const { open } = show();
    await clickAt(0);
    await paste(
      '主动公开',
      '<p class=MsoNormal><span style="mso-list:Ignore">（一）<span>&nbsp;&nbsp;</span></span>主动公开<o:p></o:p></p><p class=MsoNormal>内容</p>',
    );
    await vi.waitFor(() => expect(stored(open)).toBe('（一）主动公开\n内容'), 10_000);
    open.undo();
    expect(stored(open)).toBe('');
  });
});
