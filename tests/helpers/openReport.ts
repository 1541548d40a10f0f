import type { Report } from '@/report/report';
import { OpenReport } from '@/state/openReport.svelte';
import { createHeldStore } from './heldStore';
import { ManualTimer } from './manualTimer';

/** A report opened over a store in memory, at a time that stands still. */
export function openForTest(
  report: Report,
  previous?: Report,
  timer: ManualTimer = new ManualTimer(),
): OpenReport {
  return new OpenReport({
    report,
    previous,
    store: createHeldStore().store,
    clock: timer,
    timer,
    rescue: { keep: () => true, drop: () => undefined, find: () => Promise.resolve(undefined) },
    keepUndoLog: () => undefined,
    isConfirmed: false,
    confirmed: () => undefined,
  });
}
