import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import TextBox from '@/ui/TextBox.svelte';

afterEach(cleanup);

interface Given {
  readonly value?: string;
  readonly ranges?: readonly { start: number; end: number; look: 'link' | 'error' }[];
  readonly isReadOnly?: boolean;
  readonly hint?: string;
  readonly note?: string;
}

function show({ value = '', ...given }: Given = {}) {
  const oninput = vi.fn<(text: string) => void>();
  const onstep = vi.fn();
  const { rerender } = render(TextBox, { name: '一、总体情况', value, oninput, onstep, ...given });
  return { oninput, onstep, change: (next: string) => rerender({ value: next }) };
}

const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: '一、总体情况' });
const mirror = (): HTMLElement => {
  const layer = document.querySelector<HTMLElement>('[aria-hidden="true"]');
  if (!layer) throw new Error('There is no layer under the box');
  return layer;
};
const textOf = (layer: HTMLElement) => layer.textContent.replace(/\u200b\s*$/, '').trim();

describe('a chapter’s box', () => {
  it('is a textbox of that name with the text, over a layer of the same text', () => {
    show({ value: '第一段\n第二段' });
    expect(box()).toHaveValue('第一段\n第二段');
    expect(textOf(mirror())).toBe('第一段\n第二段');
  });

  it('tells each change of the text', async () => {
    const user = userEvent.setup();
    const { oninput, onstep } = show({ value: '甲' });
    await user.type(box(), '乙丙');
    expect(oninput.mock.calls).toEqual([['甲乙'], ['甲乙丙']]);
    expect(onstep).not.toHaveBeenCalled();
  });

  it('tells nothing while an input method composes, and the whole text once it is done', async () => {
    const { oninput, change } = show({ value: '甲' });
    box().focus();
    await fireEvent.compositionStart(box());
    for (const text of ['甲y', '甲yi']) {
      box().value = text;
      await fireEvent.input(box(), { isComposing: true });
    }
    expect(oninput).not.toHaveBeenCalled();
    // What changes meanwhile does not tear the composition.
    await change('甲！');
    expect(box()).toHaveValue('甲yi');
    box().value = '甲一';
    await fireEvent.input(box(), { isComposing: true });
    await fireEvent.compositionEnd(box());
    expect(oninput.mock.calls).toEqual([['甲一']]);
  });

  it('ends a step when it is left and when something is pasted', async () => {
    const { onstep } = show({ value: '甲' });
    await fireEvent.paste(box());
    await fireEvent.blur(box());
    expect(onstep).toHaveBeenCalledTimes(2);
  });

  it('follows the text when that changes elsewhere, and leaves the caret where it can', async () => {
    const { change } = show({ value: '甲乙丙' });
    box().focus();
    box().setSelectionRange(2, 2);
    await change('甲乙丙丁');
    expect(box()).toHaveValue('甲乙丙丁');
    await change('甲');
    expect(box()).toHaveValue('甲');
    expect(box().selectionStart).toBeLessThanOrEqual(1);
  });

  it('does not touch the caret where the text is what it shows already', async () => {
    const { change } = show({ value: '甲乙丙' });
    box().focus();
    box().setSelectionRange(1, 1);
    await change('甲乙丙');
    expect(box().selectionStart).toBe(1);
  });

  it('lights up ranges in the layer and changes no letter of it', () => {
    show({
      value: '新收12件，办结10件',
      ranges: [
        { start: 7, end: 9, look: 'error' },
        { start: 2, end: 4, look: 'link' },
        // Begins inside of another: the first one stays.
        { start: 3, end: 5, look: 'error' },
      ],
    });
    const marks = [...mirror().querySelectorAll('mark')];
    expect(marks.map((mark) => [mark.className.split(' ')[0], mark.textContent])).toEqual([
      ['link', '12'],
      ['error', '结1'],
    ]);
    expect(textOf(mirror())).toBe('新收12件，办结10件');
  });

  it('shows markup in a text as text', () => {
    const value = '<img src=x onerror=alert(1)>';
    show({ value, ranges: [{ start: 0, end: 4, look: 'link' }] });
    expect(document.querySelector('img')).toBeNull();
    expect(textOf(mirror())).toBe(value);
  });

  it('has a hint while it is empty, and a note that is read with it', () => {
    show({ hint: '写总体情况', note: '还有 2 段是上年原文' });
    expect(box()).toHaveAttribute('placeholder', '写总体情况');
    expect(box()).toHaveAccessibleDescription('还有 2 段是上年原文');
  });

  it('that may only be read takes nothing', async () => {
    const user = userEvent.setup();
    const { oninput } = show({ value: '甲', isReadOnly: true });
    await user.type(box(), '乙');
    expect(oninput).not.toHaveBeenCalled();
  });
});
