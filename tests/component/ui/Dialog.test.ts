import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import Dialog from '@/ui/Dialog.svelte';

const snippet = (html: string) => createRawSnippet(() => ({ render: () => `<div>${html}</div>` }));
const BODY = '<input aria-label="名称"><button disabled>不能按</button>';
const ACTIONS = '<button>取消</button><button>修改</button>';

let opener: HTMLButtonElement;

beforeEach(() => {
  opener = document.createElement('button');
  opener.textContent = '打开';
  document.body.append(opener);
  opener.focus();
});

afterEach(() => {
  cleanup();
  opener.remove();
});

function show({ body = BODY, actions = ACTIONS } = {}) {
  const oncancel = vi.fn();
  const shown = render(Dialog, {
    title: '这份年报已经公布',
    oncancel,
    children: snippet(body),
    actions: snippet(actions),
  });
  return { oncancel, close: () => shown.unmount() };
}

const button = (name: string) => screen.getByRole('button', { name });

describe('a dialog', () => {
  it('is modal and named by its title', () => {
    show();
    const dialog = screen.getByRole('dialog', { name: '这份年报已经公布' });
    expect(dialog).toHaveAttribute('aria-modal', 'true');
    expect(screen.getByRole('heading')).toHaveTextContent('这份年报已经公布');
  });

  it('takes the focus: to what asks for it, else to the first thing that can have it', () => {
    const { close } = show();
    expect(screen.getByRole('textbox', { name: '名称' })).toHaveFocus();
    close();
    show({ actions: '<button>取消</button><button data-autofocus>修改</button>' });
    expect(button('修改')).toHaveFocus();
  });

  it('without anything to focus takes it itself', () => {
    show({ body: '一句话', actions: '' });
    expect(screen.getByRole('dialog')).toHaveFocus();
  });

  it('keeps the focus inside, both ways round, disabled buttons left out', async () => {
    const user = userEvent.setup();
    show();
    const around = [button('取消'), button('修改'), screen.getByRole('textbox')];
    for (const target of around) {
      await user.tab();
      expect(target).toHaveFocus();
    }
    for (const target of [button('修改'), button('取消'), screen.getByRole('textbox')]) {
      await user.tab({ shift: true });
      expect(target).toHaveFocus();
    }
  });

  it('keeps the focus inside where there is nothing to focus, or the focus is on the dialog itself', async () => {
    const user = userEvent.setup();
    const { close } = show({ body: '一句话', actions: '' });
    await user.tab();
    expect(screen.getByRole('dialog')).toHaveFocus();
    close();
    opener.focus();
    show();
    screen.getByRole('dialog').focus();
    await user.tab({ shift: true });
    expect(button('修改')).toHaveFocus();
  });

  it('is cancelled by Esc, but not by the Esc of an input method', async () => {
    const { oncancel } = show();
    await fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Escape', isComposing: true });
    expect(oncancel).not.toHaveBeenCalled();
    await fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Escape' });
    expect(oncancel).toHaveBeenCalledOnce();
  });

  it('lets no key through to the page below', async () => {
    const user = userEvent.setup();
    const below = vi.fn();
    document.addEventListener('keydown', below);
    show();
    await user.keyboard('a{Enter}{Escape}{Control>}z{/Control}');
    document.removeEventListener('keydown', below);
    expect(below).not.toHaveBeenCalled();
  });

  it('gives the focus back when it closes', () => {
    const { close } = show();
    expect(opener).not.toHaveFocus();
    close();
    expect(opener).toHaveFocus();
  });
});
