import type { StorageFailure } from './outcome';

/** Thrown inside a write transaction, so that it is aborted, when a newer build owns the store. */
export class NewerStoreError extends Error {
  override readonly name = 'NewerStoreError';
}

/** Thrown where a store that was opened lacks tables. */
export class IncompleteStoreError extends Error {
  override readonly name = 'IncompleteStoreError';
}

/**
 * The failure behind what IndexedDB or Dexie threw. `abortedBy` is the transaction's own error: where a full
 * disk aborts it, its requests only say that they were aborted.
 */
export function classifyFailure(error: unknown, abortedBy?: unknown): StorageFailure {
  const names = [...errorNames(error), ...errorNames(abortedBy)];
  if (names.includes('NewerStoreError')) return { kind: 'newerStore' };
  if (names.includes('IncompleteStoreError')) return { kind: 'incomplete' };
  if (names.includes('HangingError')) return { kind: 'hanging' };
  if (names.includes('QuotaExceededError')) return { kind: 'quota' };
  if (names.includes('DatabaseClosedError') || names.includes('InvalidStateError')) {
    return { kind: 'closed' };
  }
  // Dexie says the cause once more, on a line of its own.
  const [message = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return { kind: 'unknown', message };
}

/** Dexie wraps the cause: an AbortError may hold a QuotaExceededError inside, a BulkError one a record. */
function errorNames(error: unknown): readonly string[] {
  if (typeof error !== 'object' || error === null) return [];
  const { name, inner, failuresByPos } = error as {
    readonly name?: unknown;
    readonly inner?: unknown;
    readonly failuresByPos?: Readonly<Record<string, unknown>>;
  };
  const causes = [inner, ...Object.values(failuresByPos ?? {})];
  return [
    ...(typeof name === 'string' ? [name] : []),
    ...causes.filter((cause) => cause !== error).flatMap(errorNames),
  ];
}
