import type { StorageFailure } from './reportStore';

/** Thrown inside a write transaction, so that it is aborted, when a newer build owns the store. */
export class NewerStoreError extends Error {
  override readonly name = 'NewerStoreError';
}

/** The failure behind what IndexedDB or Dexie threw. */
export function classifyFailure(error: unknown): StorageFailure {
  const names = errorNames(error);
  if (names.includes('NewerStoreError')) return { kind: 'newerStore' };
  if (names.includes('QuotaExceededError')) return { kind: 'quota' };
  if (names.includes('DatabaseClosedError') || names.includes('InvalidStateError')) {
    return { kind: 'closed' };
  }
  return { kind: 'unknown', message: error instanceof Error ? error.message : String(error) };
}

/** Dexie wraps the cause: an AbortError may hold a QuotaExceededError inside. */
function errorNames(error: unknown): readonly string[] {
  if (typeof error !== 'object' || error === null) return [];
  const { name, inner } = error as { name?: unknown; inner?: unknown };
  return [
    ...(typeof name === 'string' ? [name] : []),
    ...(inner === error ? [] : errorNames(inner)),
  ];
}
