import type { CellAddress } from '@/editions/edition';
import type { Settings } from '@/platform/settings';
import type { RefusedText } from '@/report/number';
import { valueAt, type PatchValue } from '@/report/patch';
import type { Report } from '@/report/report';
import { EMPTY_HISTORY, type History, type Step } from './history';

/** What a reload must not take away beside the report: what can be undone, and what was refused. */
export interface UndoLog {
  readonly history: History;
  readonly refused: readonly (readonly [CellAddress, RefusedText])[];
}

export interface UndoLogs {
  /** Keeps the log of a report; an empty one is taken out. */
  readonly keep: (id: string, log: UndoLog) => void;
  /** The log kept for a report, as far as it fits what the report holds now; else undefined. */
  readonly find: (report: Report) => UndoLog | undefined;
}

/** A tab keeps about 5 MB of settings in all. */
const LENGTH_LIMIT = 1_500_000;

/** Undo logs in settings that last as long as the tab: they can be written in the instant a page closes. */
export function createUndoLogs(settings: Settings): UndoLogs {
  const keyOf = (id: string): string => `undo.${id}`;
  return {
    keep: (id, log) => {
      if (isEmpty(log)) settings.remove(keyOf(id));
      else settings.write(keyOf(id), writeLog(log));
    },
    find: (report) => {
      const log = parseLog(settings.read(keyOf(report.id)));
      return log && fits(report, log.history) ? log : undefined;
    },
  };
}

function isEmpty({ history, refused }: UndoLog): boolean {
  return history.done.length + history.undone.length + refused.length === 0;
}

/** The log as text, its oldest steps left out where it is too long. */
function writeLog(log: UndoLog): string {
  const text = JSON.stringify(log);
  if (text.length <= LENGTH_LIMIT || isEmpty({ ...log, refused: [] })) return text;
  const { done } = log.history;
  const kept = done.slice(Math.ceil(done.length / 2));
  const history: History =
    kept.length === 0 ? EMPTY_HISTORY : { done: kept, undone: log.history.undone };
  return writeLog({ ...log, history });
}

function parseLog(text: string | null): UndoLog | undefined {
  if (text === null) return undefined;
  try {
    const log = JSON.parse(text) as UndoLog;
    return [...log.history.done, ...log.history.undone].every(isStep) && Array.isArray(log.refused)
      ? log
      : undefined;
  } catch {
    // Cut short by a full store, or of another shape: there is nothing to undo.
    return undefined;
  }
}

function isStep({ patch, focus }: Step): boolean {
  return typeof focus === 'string' && patch.every(({ address }) => typeof address === 'string');
}

/** Whether each place holds what its last done step left there, and what its next undone step begins from. */
function fits(report: Report, { done, undone }: History): boolean {
  const holds = (steps: readonly Step[], side: 'before' | 'after'): boolean => {
    const seen = new Set<string>();
    for (const { patch } of [...steps].reverse()) {
      for (const change of side === 'after' ? [...patch].reverse() : patch) {
        if (seen.has(change.address)) continue;
        seen.add(change.address);
        if (!isSameValue(valueAt(report, change.address), change[side])) return false;
      }
    }
    return true;
  };
  return holds(done, 'after') && holds(undone, 'before');
}

function isSameValue(a: PatchValue, b: PatchValue): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
