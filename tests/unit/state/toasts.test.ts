import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Toasts } from '@/state/toasts.svelte';
import { ManualTimer } from '@tests/helpers/manualTimer';

let timer: ManualTimer;
let toasts: Toasts;

beforeEach(() => {
  timer = new ManualTimer();
  toasts = new Toasts(timer);
});

const texts = () => toasts.items.map(({ text }) => text);

describe('a message', () => {
  it('goes by itself after a while, and one that tells of an error stays', async () => {
    toasts.show('已写入');
    toasts.showError('没有存下');
    await timer.advance(8_000);
    expect(texts()).toEqual(['没有存下']);
    expect(timer.waiting).toBe(0);
  });

  it('that stands there word for word is not stacked, and stays that long once more', async () => {
    toasts.show('已写入');
    await timer.advance(5_000);
    toasts.show('已写入');
    expect(texts()).toEqual(['已写入']);
    await timer.advance(5_000);
    expect(texts()).toEqual(['已写入']);
    await timer.advance(3_000);
    expect(texts()).toEqual([]);
  });

  it('with something to do stands for itself, since each does its own', () => {
    const run = vi.fn();
    toasts.show('已删除', { label: '恢复', run });
    toasts.show('已删除', { label: '恢复', run });
    expect(texts()).toEqual(['已删除', '已删除']);
  });

  it('that is closed leaves no timer behind', () => {
    toasts.show('已写入');
    toasts.close(toasts.items[0]?.id ?? 0);
    expect([texts(), timer.waiting]).toEqual([[], 0]);
  });
});
