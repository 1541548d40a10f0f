import type { Clock, Timer } from '@/platform/clock';
import type { Release, WebLocks } from '@/platform/webLocks';
import { LEASE_MS, type Leases } from '@/storage/leases';

/** The one seat from which a report is written; windows take it in turn. */
export interface WriterSeat {
  /** Named in every save where the store has to look whether the seat is still this window's. */
  readonly leaseOwner: string | undefined;
  /** Takes the seat where nobody has it, or `gone` had it and has said that it is left. */
  readonly tryTake: (gone?: string) => Promise<boolean>;
  /** Takes it from whoever has it. */
  readonly seize: () => Promise<boolean>;
  readonly leave: () => Promise<void>;
}

/** Several renewals may come late before a lease runs out. */
const RENEW_MS = 2_500;

/** A seat that the browser keeps: it is free the moment that a window is gone, however it went. */
export function createLockSeat(id: string, locks: WebLocks, lost: () => void): WriterSeat {
  const name = `gongkai:report:${id}`;
  let release: Release | undefined;
  const onLost = (): void => {
    release = undefined;
    lost();
  };
  const take = async (how: WebLocks['tryHold']): Promise<boolean> => {
    release = await how(name, onLost);
    return release !== undefined;
  };
  return {
    leaseOwner: undefined,
    tryTake: () => take(locks.tryHold),
    seize: () => take(locks.seize),
    leave: () => {
      release?.();
      release = undefined;
      return Promise.resolve();
    },
  };
}

export interface LeaseSeatParts {
  readonly leases: Leases;
  readonly clock: Clock;
  readonly timer: Timer;
  /** This window, as leases call it. */
  readonly owner: string;
  /** The owner whose page went last without the time to give its lease up. */
  readonly leftBehind: () => string | undefined;
}

/** A seat that is a row of the store, renewed as long as the window lives and looked at in every save. */
export function createLeaseSeat(
  id: string,
  { leases, clock, timer, owner, leftBehind }: LeaseSeatParts,
  lost: () => void,
): WriterSeat {
  let stop: (() => void) | undefined;
  const lease = () => ({ id, owner, until: clock.now().getTime() + LEASE_MS });

  function goOn(): void {
    stop?.();
    stop = timer.after(RENEW_MS, () => void renew());
  }

  async function renew(): Promise<void> {
    const mine = stop;
    // A store that fails says nothing of the seat: the saves will tell.
    const isMine = await leases.renew(lease()).catch(() => true);
    if (stop !== mine) return;
    if (isMine) goOn();
    else {
      stop = undefined;
      lost();
    }
  }

  return {
    leaseOwner: owner,
    tryTake: async (gone) => {
      const isTaken = await leases.take(lease(), clock.now().getTime(), gone ?? leftBehind());
      if (isTaken) goOn();
      return isTaken;
    },
    seize: async () => {
      await leases.seize(lease());
      goOn();
      return true;
    },
    leave: async () => {
      stop?.();
      stop = undefined;
      await leases.drop({ id, owner });
    },
  };
}
