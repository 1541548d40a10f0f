import { cleanup, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { zh } from '@/messages/zh';
import type { Report } from '@/report/report';
import FindingList from '@/screens/report/FindingList.svelte';
import { ReviewDesk } from '@/screens/report/reviewDesk.svelte';
import { Toasts } from '@/state/toasts.svelte';
import type { OpenReport } from '@/state/openReport.svelte';
import { ManualTimer } from '@tests/helpers/manualTimer';
import { openForTest } from '@tests/helpers/openReport';
import { showComponent } from '@tests/helpers/shown';
import { row, zeroReport } from '@tests/helpers/smallReports';

// jsdom lays nothing out.
beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn();
});
afterEach(cleanup);

const sheet = {
  goToAddress: vi.fn(),
  goToPassage: vi.fn(),
  goToPlace: vi.fn(),
  focusPlace: vi.fn(),
};

function faulty(): Report {
  const report = zeroReport(row('newlyReceived', { naturalPerson: 3, total: 3 }), {
    status: 'reported',
  });
  const overview = `${report.chapters.overview}\n本单位较好的完成了任务，，按时办结。`;
  return { ...report, preface: '', chapters: { ...report.chapters, overview } };
}

interface Shown {
  readonly open: OpenReport;
  readonly desk: ReviewDesk;
  readonly toasts: Toasts;
}

function show(report: Report, isReadOnly = false): Shown {
  const open = openForTest(report);
  const timer = new ManualTimer();
  const toasts = new Toasts(timer);
  let ids = 0;
  const desk = new ReviewDesk({
    open,
    messages: { language: 'zh', words: zh },
    toasts,
    clock: timer,
    createId: () => {
      ids += 1;
      return `id-${ids}`;
    },
    sheet: () => sheet,
    showPanel: vi.fn(),
  });
  const given = { open, desk, isReadOnly, onremark: vi.fn(), onnotice: vi.fn() };
  showComponent(FindingList as never, given as never);
  return { open, desk, toasts };
}

const list = () => screen.getByRole('list', { name: '审核结果' });
const checks = () =>
  Array.from(list().querySelectorAll<HTMLElement>('[data-check]')).map(
    ({ dataset }) => `${dataset['severity'] ?? ''} ${dataset['check'] ?? ''}`,
  );

describe('the panel', () => {
  it('lists findings under their chapters in the order of the report, and counts them', () => {
    show(faulty());
    expect(checks()).toEqual([
      'warning D-PERIOD',
      'note D-CONTACT',
      'warning D-WORDS',
      'warning D-WORDS',
      'error T3-BAL',
    ]);
    const chapters = within(list())
      .getAllByRole('heading', { level: 4 })
      .map(({ textContent }) => textContent);
    expect(chapters).toEqual(['标题与前言', '一、总体情况', '三、申请办理']);
    const chips = within(screen.getByRole('group', { name: '筛选' })).getAllByRole('button');
    expect(chips.map(({ textContent }) => textContent)).toEqual(['错误 1', '提醒 3', '提示 1']);
  });

  it('is filtered by kind and by words, and says what the filter hides', async () => {
    const user = userEvent.setup();
    show(faulty());
    await user.click(screen.getByRole('button', { name: '错误 1' }));
    expect(checks()).toEqual(['error T3-BAL']);
    expect(screen.getByText('筛选隐藏了 4 条')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '全部显示' }));
    const search = screen.getByRole('searchbox');
    await user.type(search, 'd-words');
    expect(checks()).toEqual(['warning D-WORDS', 'warning D-WORDS']);
    await user.clear(search);
    await user.type(search, '统计期限');
    expect(checks()).toEqual(['warning D-PERIOD']);
    await user.type(search, '没有的');
    expect(screen.getByText('没有符合筛选的条目')).toBeVisible();
  });

  it('leaves out of its counts what was explained, and keeps it below', async () => {
    const { open } = show(faulty());
    const [finding] = open.findings.filter(({ check }) => check === 'T3-BAL');
    if (!finding) throw new Error('There is no T3-BAL');
    open.dismiss(finding, '另有说明');
    await tick();
    expect(screen.queryByRole('button', { name: /^错误/ })).toBeNull();
    expect(screen.getByText('1 处已说明')).toBeVisible();
    expect(checks()[4]).toBe('error T3-BAL');
    expect(list()).toHaveTextContent('已说明：另有说明');
  });

  it('mends all of a kind as one step, tells how many, and takes them back', async () => {
    const user = userEvent.setup();
    const { open, toasts } = show(faulty());
    const before = open.report;
    const [button] = screen.getAllByRole('button', { name: '同类 2 处一并改' });
    if (!button) throw new Error('Not all of a kind can be mended');
    await user.click(button);
    expect(open.report.chapters.overview).toContain('较好地完成了任务，按时办结。');
    const [toast] = toasts.items;
    expect(toast?.text).toBe('替换：已改 2 处');
    toast?.action?.run();
    expect(open.report).toEqual(before);
    expect(open.canUndo).toBe(false);
  });

  it('does not take back another edit in its stead', async () => {
    const user = userEvent.setup();
    const { open, toasts } = show(faulty());
    const [button] = screen.getAllByRole('button', { name: '同类 2 处一并改' });
    if (!button) throw new Error('Not all of a kind can be mended');
    await user.click(button);
    open.setValue('title', '另一个标题');
    toasts.items[0]?.action?.run();
    expect(open.report.title).toBe('另一个标题');
    expect(toasts.items.map(({ text }) => text)).toContain(
      '之后又有修改，没有撤销；请用“撤销”逐步退回',
    );
  });

  it('is walked through by arrows, and Enter leads to the place', async () => {
    const user = userEvent.setup();
    const { desk } = show(faulty());
    desk.focusCard();
    await tick();
    const focused = () => (document.activeElement as HTMLElement).dataset['check'];
    expect(focused()).toBe('D-PERIOD');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(focused()).toBe('D-WORDS');
    await user.keyboard('{Enter}');
    expect(sheet.goToPassage).toHaveBeenCalledOnce();
    await user.keyboard('{ArrowUp}');
    expect(focused()).toBe('D-CONTACT');
  });

  it('opens the rule behind a finding: number, what it holds, what it rests on', async () => {
    const user = userEvent.setup();
    show(faulty());
    const card = list().querySelector<HTMLElement>('[data-check="T3-BAL"]');
    if (!card) throw new Error('There is no T3-BAL');
    const button = within(card).getByRole('button', { name: '规则' });
    await user.click(button);
    expect(button).toHaveAttribute('aria-expanded', 'true');
    expect(card).toHaveTextContent('T3-BAL');
    expect(card).toHaveTextContent('表三每一列：本年新收 ＋ 上年结转 ＝（七）总计 ＋ 结转下年度');
    expect(card).toHaveTextContent('格式所定');
  });
});

describe('the focus', () => {
  const cards = (check: string) =>
    Array.from(list().querySelectorAll<HTMLElement>(`[data-check="${check}"]`));
  const button = (check: string, name: string) => {
    const [card] = cards(check);
    if (!card) throw new Error(`There is no ${check}`);
    return within(card).getByRole('button', { name });
  };

  it('stays on the button of another card that was pressed, after a key led to a card', async () => {
    const user = userEvent.setup();
    const { desk } = show(faulty());
    desk.focusCard();
    await tick();
    const pressed = button('T3-BAL', '查看');
    pressed.focus();
    await user.keyboard('{Enter}');
    expect(sheet.goToAddress).toHaveBeenLastCalledWith('requests/newlyReceived/naturalPerson');
    expect(cards('T3-BAL')[0]).toHaveAttribute('aria-current', 'true');
    expect(pressed).toHaveFocus();
  });

  it('goes from what was mended to the next card', async () => {
    const user = userEvent.setup();
    show(faulty());
    const [first] = screen.getAllByRole('button', { name: '同类 2 处一并改' });
    first?.focus();
    await user.keyboard('{Enter}');
    await tick();
    expect(cards('T3-BAL')[0]).toHaveFocus();
  });

  it('goes back to the button that asked for a reason, and on where one was given', async () => {
    const user = userEvent.setup();
    show(faulty());
    button('T3-BAL', '说明原因').focus();
    await user.keyboard('{Enter}{Escape}');
    await tick();
    expect(button('T3-BAL', '说明原因')).toHaveFocus();
    await user.keyboard('{Enter}另有说明{Control>}{Enter}{/Control}');
    await tick();
    expect(cards('D-WORDS')[1]).toHaveFocus();
  });
});

describe('F8', () => {
  it('goes on from the place that the user has gone to', () => {
    const { desk } = show(faulty());
    desk.step(1, 'front');
    expect(desk.panel.spoken).toMatch(/^第 1 条/);
    desk.step(1, 'front', 'requests');
    expect(desk.panel.spoken).toMatch(/^第 5 条/);
    desk.step(1, 'requests', 'requests');
    expect(desk.panel.spoken).toMatch(/^第 1 条/);
  });

  it('leads through all that is shown and round again, says which it is, and goes on after a mend', async () => {
    const user = userEvent.setup();
    const { desk, open } = show(faulty());
    desk.step(1, 'overview');
    expect(desk.panel.spoken).toBe('第 3 条，共 5 条：提醒：“较好的”应为“较好地”');
    desk.mendActive();
    expect(open.report.chapters.overview).toContain('较好地');
    desk.step(1, 'overview');
    expect(desk.panel.spoken).toMatch(/^第 3 条，共 4 条：提醒：“，，”/);
    desk.step(1, 'overview');
    expect(sheet.goToAddress).toHaveBeenLastCalledWith('requests/newlyReceived/naturalPerson');
    desk.step(1, 'overview');
    expect(desk.panel.spoken).toMatch(/^第 1 条，共 4 条/);
    desk.step(-1, 'overview');
    expect(desk.panel.spoken).toMatch(/^第 4 条，共 4 条：错误/);
    await user.click(screen.getByRole('button', { name: '提示 1' }));
    desk.step(1, 'overview');
    expect(desk.panel.spoken).toMatch(/^第 1 条，共 1 条：提示/);
  });

  it('says that there is nothing where nothing was found', () => {
    const { desk, toasts } = show(zeroReport());
    desk.step(1, 'front');
    expect(toasts.items.map(({ text }) => text)).toEqual(['没有可以查看的审核结果']);
  });
});

describe('a click on the sheet', () => {
  it('makes what is told of a cell or a passage the active one, and shows it if a filter hid it', async () => {
    const { desk } = show(faulty());
    desk.panel.toggle('note');
    desk.pick({ kind: 'cell', address: 'requests/newlyReceived/naturalPerson' });
    await tick();
    expect(list().querySelector('[aria-current]')).toHaveAttribute('data-check', 'T3-BAL');
    const { overview: text } = faulty().chapters;
    const offset = text.indexOf('，，');
    desk.pick({ kind: 'text', address: 'chapters/overview', offset, text });
    await tick();
    expect(list().querySelector('[aria-current]')).toHaveTextContent('，，');
    desk.pick({ kind: 'cell', address: 'disclosure/licensing/decisions' });
    await tick();
    expect(list().querySelector('[aria-current]')).toHaveTextContent('，，');
  });
});

describe('a remark', () => {
  const remarks = () => Array.from(list().querySelectorAll<HTMLElement>('[data-remark]'));

  it('is written on a cell, stands in its chapter, and one undo takes it back', async () => {
    const user = userEvent.setup();
    const { desk, open } = show(faulty());
    desk.startRemark({ about: 'requests/granted/total', text: '' });
    await tick();
    await user.keyboard('请核对');
    await user.type(screen.getByRole('textbox', { name: '提出人（可不填）' }), '区政务公开办');
    await user.click(screen.getByRole('button', { name: '确定' }));
    expect(open.report.reviews).toEqual([
      {
        id: 'id-1',
        at: expect.stringMatching(/^\d{4}-.*Z$/) as string,
        by: '区政务公开办',
        about: 'requests/granted/total',
        text: '请核对',
        reply: '',
      },
    ]);
    expect(remarks()[0]).toHaveTextContent('（一）予以公开 · 总计');
    expect(screen.getByRole('button', { name: '意见 1' })).toBeVisible();
    open.undo();
    expect(open.report.reviews).toEqual([]);
  });

  it('is made of a finding, with its words and its passage', async () => {
    const user = userEvent.setup();
    const { open } = show(faulty());
    const card = list().querySelectorAll<HTMLElement>('[data-check="D-WORDS"]')[0];
    if (!card) throw new Error('There is no D-WORDS');
    await user.click(within(card).getByRole('button', { name: '转为意见' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(open.report.reviews[0]).toMatchObject({
      about: 'chapters/overview',
      passage: '较好的',
      text: '“较好的”应为“较好地”\n动词前用“地”',
    });
  });

  it('is replied to, changed, settled, reopened and deleted, each as one step', async () => {
    const user = userEvent.setup();
    const review = { id: 'a', at: '', by: '', about: 'problems', text: '请写具体', reply: '' };
    const { open } = show({ ...faulty(), reviews: [review] });
    const press = (name: string) => user.click(screen.getByRole('button', { name }));
    const card = () => remarks()[0] ?? document.body;
    await user.click(within(card()).getByRole('button', { name: '回复' }));
    await user.keyboard('已补写{Control>}{Enter}{/Control}');
    expect(card()).toHaveTextContent('回复：已补写');
    await user.click(within(card()).getByRole('button', { name: '编辑' }));
    await user.keyboard('{Control>}a{/Control}请写明数据{Control>}{Enter}{/Control}');
    expect(open.report.reviews[0]?.text).toContain('请写明数据');
    await press('办结');
    expect(screen.getByText('1 条意见已办结')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^意见 \d/ })).toBeNull();
    await press('重新处理');
    expect(open.report.reviews[0]).not.toHaveProperty('settled');
    await user.click(within(card()).getByRole('button', { name: '删除' }));
    expect(open.report.reviews).toEqual([]);
    for (let step = 0; step < 5; step += 1) open.undo();
    expect(open.report.reviews).toEqual([review]);
    expect(open.canUndo).toBe(false);
  });

  it('can be read and led from in a report that may only be read', () => {
    const review = { id: 'a', at: '', by: '', about: 'problems', text: '请写具体', reply: '' };
    show({ ...faulty(), reviews: [review] }, true);
    const names = within(remarks()[0] ?? document.body)
      .getAllByRole('button')
      .map(({ textContent }) => textContent);
    expect(names).toEqual(['查看']);
    expect(screen.queryByRole('button', { name: '提意见' })).toBeNull();
  });

  it('says that its passage is gone where the text was changed', async () => {
    const passage = '没有这句话';
    const review = { id: 'a', at: '', by: '', about: 'preface', text: '核', reply: '', passage };
    const { desk } = show({ ...faulty(), reviews: [review] });
    await tick();
    expect(remarks()[0]).toHaveTextContent('所指的文字已经修改');
    desk.goToReview(review);
    expect(sheet.goToAddress).toHaveBeenLastCalledWith('preface');
  });
});
