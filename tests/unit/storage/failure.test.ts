import { Dexie } from 'dexie';
import { describe, expect, it, test } from 'vitest';
import { NewerStoreError, classifyFailure } from '@/storage/failure';

const quota = new DOMException('no room', 'QuotaExceededError');

describe('what went wrong in the browser’s store', () => {
  test.each([
    ['a full disk', quota, { kind: 'quota' }],
    ['a full disk behind an abort', new Dexie.AbortError('aborted', quota), { kind: 'quota' }],
    [
      'a full disk behind one of many puts',
      new Dexie.BulkError('2 of 3 failed', { 0: new Error('other'), 2: quota }),
      { kind: 'quota' },
    ],
    ['a newer build', new NewerStoreError('newer'), { kind: 'newerStore' }],
    [
      'a newer build behind an abort',
      new Dexie.AbortError('aborted', new NewerStoreError('newer')),
      { kind: 'newerStore' },
    ],
    ['a closed connection', new Dexie.DatabaseClosedError('closed'), { kind: 'closed' }],
    [
      'a connection that the browser closed',
      new DOMException('closing', 'InvalidStateError'),
      { kind: 'closed' },
    ],
    ['anything else', new TypeError('odd'), { kind: 'unknown', message: 'odd' }],
    ['something thrown that is no error', 'odd', { kind: 'unknown', message: 'odd' }],
    ['nothing at all', undefined, { kind: 'unknown', message: 'undefined' }],
  ])('is named: %s', (_, error, failure) => {
    expect(classifyFailure(error)).toEqual(failure);
  });

  it('is found behind a cause that is its own cause', () => {
    const error = new Error('round') as Error & { inner?: unknown };
    error.inner = error;
    expect(classifyFailure(error)).toEqual({ kind: 'unknown', message: 'round' });
  });
});
