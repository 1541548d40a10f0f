/** Which window writes a report, and until when that holds unless it is renewed. */
export interface LeaseRow {
  /** The report's id. */
  readonly id: string;
  readonly owner: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** So long a lease holds after it was taken or renewed: a window that was killed stands in nobody's way for longer. */
export const LEASE_MS = 8_000;

/** Which window writes which report, where the browser itself has no locks. Each call is one transaction. */
export interface Leases {
  /**
   * Takes a lease that is free, has run out, or was `gone`'s, who has said that it is given up; false where another
   * window holds it.
   */
  readonly take: (lease: LeaseRow, now: number, gone?: string) => Promise<boolean>;
  /** Takes it from whoever holds it. */
  readonly seize: (lease: LeaseRow) => Promise<void>;
  /** Lets one's own go on; false where it is no longer one's own. */
  readonly renew: (lease: LeaseRow) => Promise<boolean>;
  /** Gives one's own up. */
  readonly drop: (lease: Pick<LeaseRow, 'id' | 'owner'>) => Promise<void>;
}

/** The rows of leases, inside one transaction. */
export interface LeaseRows {
  readonly get: (id: string) => Promise<LeaseRow | undefined>;
  readonly put: (row: LeaseRow) => Promise<unknown>;
  readonly remove: (id: string) => Promise<unknown>;
}

/** Runs work on the rows so that no other window comes in between. */
export type LeaseTransaction = <Value>(work: (rows: LeaseRows) => Promise<Value>) => Promise<Value>;

/** Leases over any table of rows. */
export function createLeases(transact: LeaseTransaction): Leases {
  return {
    take: (lease, now, gone) =>
      transact(async (rows) => {
        if (!isFree(await rows.get(lease.id), lease.owner, now, gone)) return false;
        await rows.put(lease);
        return true;
      }),
    seize: (lease) =>
      transact(async (rows) => {
        await rows.put(lease);
      }),
    renew: (lease) =>
      transact(async (rows) => {
        // Gone is lost as well: another window may have had it, and written, in between.
        if ((await rows.get(lease.id))?.owner !== lease.owner) return false;
        await rows.put(lease);
        return true;
      }),
    drop: ({ id, owner }) =>
      transact(async (rows) => {
        if ((await rows.get(id))?.owner === owner) await rows.remove(id);
      }),
  };
}

/** Leases over rows in memory, one transaction after the other. */
export function createMemoryLeases(rows: Map<string, LeaseRow>): Leases {
  let last: Promise<unknown> = Promise.resolve();
  return createLeases((work) => {
    const run = last.then(() =>
      work({
        get: (id) => Promise.resolve(rows.get(id)),
        put: (row) => Promise.resolve(rows.set(row.id, row)),
        remove: (id) => Promise.resolve(rows.delete(id)),
      }),
    );
    last = run.catch(() => undefined);
    return run;
  });
}

function isFree(
  row: LeaseRow | undefined,
  owner: string,
  now: number,
  gone: string | undefined,
): boolean {
  if (!row || row.owner === owner || row.owner === gone) return true;
  // One that reaches too far ahead was made before the computer's clock was set back.
  return row.until <= now || row.until > now + LEASE_MS;
}
