import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const started: unknown[] = [];

class FakeWorker {
  constructor(address: unknown) {
    started.push(address);
  }
}

beforeEach(() => {
  started.length = 0;
  vi.resetModules();
  vi.useFakeTimers();
  vi.stubGlobal('Worker', FakeWorker);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('createWorker', () => {
  test('starts the source from a Blob and gives its address back later', async () => {
    const revoke = vi.spyOn(URL, 'revokeObjectURL');
    const { createWorker } = await import('@/platform/workers');
    expect(createWorker('self.postMessage(1)')).toBeInstanceOf(FakeWorker);
    expect(started).toEqual([expect.stringMatching(/^blob:/)]);
    expect(revoke).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(revoke).toHaveBeenCalledWith(started[0]);
  });

  test('goes through the one policy where the browser has Trusted Types', async () => {
    const trusted = { toString: () => 'blob:trusted' };
    const createPolicy = vi.fn(() => ({ createScriptURL: () => trusted }));
    vi.stubGlobal('trustedTypes', { createPolicy });
    const { createWorker } = await import('@/platform/workers');
    createWorker('1');
    createWorker('2');
    expect(started).toEqual([trusted, trusted]);
    expect(createPolicy).toHaveBeenCalledExactlyOnceWith('gongkai', expect.anything());
  });
});

describe('trustScriptAddress', () => {
  test.each(['blob:null/1', './sw.js'])('takes %s', async (address) => {
    const { trustScriptAddress } = await import('@/platform/trustedTypes');
    expect(trustScriptAddress(address)).toBe(address);
  });

  test.each([
    'https://example.org/x.js',
    '//example.org/x.js',
    '../x.js',
    'data:text/javascript,1',
  ])('refuses %s, which is no script of this program', async (address) => {
    const { trustScriptAddress } = await import('@/platform/trustedTypes');
    expect(() => trustScriptAddress(address)).toThrow('Not a script of this program');
  });
});
