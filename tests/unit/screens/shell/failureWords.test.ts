import { expect, test } from 'vitest';
import { en } from '@/messages/en';
import { zh } from '@/messages/zh';
import { sayFailure } from '@/screens/shell/failureWords';
import type { StorageFailure } from '@/storage/outcome';

/** One of each kind: a kind that is new and not here is an error of types. */
const FAILURES: { readonly [K in StorageFailure['kind']]: Extract<StorageFailure, { kind: K }> } = {
  quota: { kind: 'quota' },
  newerStore: { kind: 'newerStore' },
  closed: { kind: 'closed' },
  hanging: { kind: 'hanging' },
  incomplete: { kind: 'incomplete' },
  unknown: { kind: 'unknown', message: 'Internal error opening backing store' },
};

test.each([
  ['zh', zh],
  ['en', en],
] as const)('each failure of the store has its own words in %s', (_, words) => {
  const said = Object.values(FAILURES).map((failure) => sayFailure(failure, words));
  expect(said.every((sentence) => sentence.trim() !== '')).toBe(true);
  expect(new Set(said).size).toBe(said.length);
  expect(said[5]).toContain('backing store');
  expect(sayFailure({ kind: 'unknown', message: '' }, words)).not.toBe('');
});
