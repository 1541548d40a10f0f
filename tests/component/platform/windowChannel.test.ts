import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openWindowChannel } from '@/platform/windowChannel';

beforeEach(() => {
  // As in Safari before 15.4.
  vi.stubGlobal('BroadcastChannel', undefined);
});

afterEach(() => vi.unstubAllGlobals());

it('carries messages by the storage where the browser has no channels', () => {
  const heard: string[] = [];
  const stop = openWindowChannel('test').listen((message) => heard.push(message));
  const tell = (key: string, newValue: string | null): boolean =>
    window.dispatchEvent(new StorageEvent('storage', { key, newValue }));
  tell('test', 'wanted r x');
  tell('test', null);
  tell('other', 'not for here');
  stop();
  tell('test', 'too late');
  expect(heard).toEqual(['wanted r x']);
});

it('leaves nothing behind of what it says', () => {
  const written = vi.spyOn(Storage.prototype, 'setItem');
  openWindowChannel('test').post('left r x');
  expect(written).toHaveBeenCalledWith('test', 'left r x');
  expect(localStorage.getItem('test')).toBeNull();
});
