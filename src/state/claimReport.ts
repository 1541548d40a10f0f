import type { Clock, Timer } from '@/platform/clock';
import type { Settings } from '@/platform/settings';
import type { WebLocks } from '@/platform/webLocks';
import type { WindowChannel } from '@/platform/windowChannel';
import type { ReportStore } from '@/storage/reportStore';
import { ReportClaim, type ClaimEvents } from './reportClaim.svelte';
import { createLeaseSeat, createLockSeat, type WriterSeat } from './writerSeat';

export interface ClaimingParts {
  readonly id: string;
  readonly store: ReportStore;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly createId: () => string;
  /** The browser's locks, where it has any. */
  readonly locks: WebLocks | undefined;
  readonly channel: WindowChannel;
  /** Settings of this tab: by them a page that is loaded anew is known as the one that it was. */
  readonly tab: Settings;
  /** Settings of all windows: a closing page has time to write there, and not to take its lease out of the store. */
  readonly shared: Settings;
  readonly events: ClaimEvents;
}

/** A claim to write a report, and what the page's coming and going means to it. */
export interface PageClaim {
  readonly claim: ReportClaim;
  readonly onhide: () => void;
  /** The page came back from where the browser had kept it whole. */
  readonly onreturn: () => void;
}

/**
 * The claim to write a report: by the browser's locks where it has them and gives them out, else by a lease in the
 * store.
 */
export function claimReport(parts: ClaimingParts): PageClaim {
  const { id, store, clock, timer, createId, locks, channel, tab, shared, events } = parts;
  const key = `writer.${id}`;
  const owner = tab.read(key) ?? createId();
  // A tab that is duplicated now must not think that it is this one.
  tab.remove(key);
  const leftKey = `left.${id}`;
  const leftBehind = (): string | undefined => shared.read(leftKey) ?? undefined;
  const comeBack = (): void => {
    if (leftBehind() === owner) shared.remove(leftKey);
  };
  comeBack();
  const createSeat = async (lost: () => void): Promise<WriterSeat> => {
    if (locks && (await givesOut(locks, owner))) return createLockSeat(id, locks, lost);
    const leases = await store.openLeases();
    return createLeaseSeat(id, { leases, clock, timer, owner, leftBehind }, lost);
  };
  const claim = new ReportClaim({ id, owner, createSeat, channel, timer, events });
  return {
    claim,
    onhide: () => {
      if (claim.state !== 'here') return;
      tab.write(key, owner);
      shared.write(leftKey, owner);
      claim.suspend();
    },
    onreturn: () => {
      tab.remove(key);
      comeBack();
      claim.resume();
    },
  };
}

/** There are pages that have the locks and are refused each of them. */
async function givesOut(locks: WebLocks, owner: string): Promise<boolean> {
  try {
    const release = await locks.tryHold(`gongkai:try:${owner}`, () => undefined);
    release?.();
    return true;
  } catch {
    return false;
  }
}
