import { guardLeaving, onPageHidden } from '@/platform/pageEvents';
import type { ReportStore } from '@/storage/reportStore';
import type { OpenReport } from './openReport.svelte';

/**
 * Puts the open report away when the page is hidden or closed, what is still being typed included, and asks before the
 * page is left with work that would be lost. Ends with the returned function.
 */
export function putAwayOnLeaving(open: OpenReport, store: Pick<ReportStore, 'kind'>): () => void {
  const putAway = (): boolean => {
    open.leaveEditors();
    return open.putAway();
  };
  const stopHidden = onPageHidden(() => void putAway());
  const stopGuard = guardLeaving(() => !putAway() || store.kind === 'memory');
  return () => {
    stopHidden();
    stopGuard();
  };
}
