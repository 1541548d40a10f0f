import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import Menu from '@/ui/Menu.svelte';

const next = vi.fn();
const remove = vi.fn();

beforeEach(() => {
  next.mockClear();
  remove.mockClear();
  render(Menu, {
    name: '甲局：更多操作',
    items: [
      { id: 'next', label: '以上年为底稿', run: next },
      { id: 'rename', label: '改名', run: () => undefined },
      { id: 'remove', label: '删除', tone: 'danger', run: remove },
    ],
    children: createRawSnippet(() => ({ render: () => '<span>⋯</span>' })),
  });
});

afterEach(cleanup);

const opener = () => screen.getByRole('button', { name: '甲局：更多操作' });
const item = (name: string) => screen.getByRole('menuitem', { name });

describe('a menu', () => {
  it('is closed until its button is pressed, and says which', async () => {
    const user = userEvent.setup();
    expect(screen.queryByRole('menu')).not.toBeInTheDocument();
    expect(opener()).toHaveAttribute('aria-expanded', 'false');
    await user.click(opener());
    expect(screen.getByRole('menu', { name: '甲局：更多操作' })).toBeInTheDocument();
    expect(opener()).toHaveAttribute('aria-expanded', 'true');
    expect(item('以上年为底稿')).toHaveFocus();
    await user.click(opener());
    expect(screen.queryByRole('menu')).not.toBeInTheDocument();
  });

  it('is gone through with the arrows, round and round', async () => {
    const user = userEvent.setup();
    await user.click(opener());
    for (const name of ['改名', '删除', '以上年为底稿']) {
      await user.keyboard('{ArrowDown}');
      expect(item(name)).toHaveFocus();
    }
    await user.keyboard('{ArrowUp}');
    expect(item('删除')).toHaveFocus();
  });

  it('does what was chosen, closes, and gives the focus back', async () => {
    const user = userEvent.setup();
    await user.click(opener());
    await user.keyboard('{ArrowUp}{Enter}');
    expect(remove).toHaveBeenCalledOnce();
    expect(next).not.toHaveBeenCalled();
    expect(screen.queryByRole('menu')).not.toBeInTheDocument();
    expect(opener()).toHaveFocus();
  });

  it('closes with Esc, which goes no further, and does nothing', async () => {
    const user = userEvent.setup();
    const below = vi.fn();
    document.addEventListener('keydown', below);
    await user.click(opener());
    await user.keyboard('{Escape}');
    document.removeEventListener('keydown', below);
    expect(screen.queryByRole('menu')).not.toBeInTheDocument();
    expect(opener()).toHaveFocus();
    expect(below).not.toHaveBeenCalled();
    expect([next.mock.calls, remove.mock.calls]).toEqual([[], []]);
  });

  it('closes when the focus goes elsewhere', async () => {
    const user = userEvent.setup();
    await user.click(opener());
    await fireEvent.focusOut(item('以上年为底稿'), { relatedTarget: document.body });
    expect(screen.queryByRole('menu')).not.toBeInTheDocument();
  });
});
