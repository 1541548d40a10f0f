import type { ReportHeader } from '@/report/header';
import type { Agency, Report, Scope } from '@/report/report';
import type { Archive, SavedToFile } from './archive';
import type { Leases } from './leases';
import type { StorageFailure, WriteOutcome } from './outcome';

/** An agency that stands in the library, with or without reports. */
export interface AgencyRow {
  /** `name|scope`, see `agencyKey`. */
  readonly key: string;
  readonly agency: Agency;
  readonly scope: Scope;
  /** Names that it had before: reports under them are its own of earlier years. */
  readonly formerNames?: readonly string[];
}

/** What was worked out of a report and its neighbours; opaque to storage. */
export interface DerivedRow {
  readonly id: string;
  /** Of what it was worked out; a row whose basis is not today's is stale. */
  readonly basis: string;
  readonly value: unknown;
}

/** The library without the bodies of its reports. */
export interface LibrarySnapshot {
  readonly headers: readonly ReportHeader[];
  readonly agencies: readonly AgencyRow[];
  readonly derived: readonly DerivedRow[];
}

/** The library as it is read: what stands in its lines first, so that they need not wait for the rest. */
export interface WatchedLibrary extends Omit<LibrarySnapshot, 'derived'> {
  /** Undefined until they have been read. */
  readonly derived: LibrarySnapshot['derived'] | undefined;
}

/** Reports in the bin: deleted, and still there to be put back. */
export interface DeletedReport {
  readonly id: string;
  readonly deletedAt: string;
  readonly report: Report;
}

/** Reports that go to the bin, and when. */
export interface Removal {
  readonly ids: readonly string[];
  /** ISO 8601. */
  readonly at: string;
}

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly report: Report }
  /** The stored report is not the one that the edit was made from. */
  | { readonly kind: 'conflict'; readonly stored: Report | undefined }
  /** Another window holds the lease of the report; nothing was written. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'failed'; readonly failure: StorageFailure };

/** A report that could not be read is never taken for one that is not there. */
export type LoadOutcome =
  | { readonly kind: 'loaded'; readonly report: Report }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'failed'; readonly failure: StorageFailure };

/** Where reports are kept. Every write is one transaction: header, body and guards together. */
export interface ReportStore {
  /** `database`, or `memory` where the browser's store cannot be used. */
  readonly kind: 'database' | 'memory';
  readonly isReadOnly: boolean;
  /**
   * Calls `next` with the library now and after each change, until the returned function is called. A list that did
   * not change stays the same one.
   */
  readonly watch: (
    next: (snapshot: WatchedLibrary) => void,
    failed: (failure: StorageFailure) => void,
  ) => () => void;
  /** Calls `changed` after each change of one stored report, from any window, until the returned function is called. */
  readonly watchReport: (id: string, changed: () => void) => () => void;
  readonly listHeaders: () => Promise<readonly ReportHeader[]>;
  readonly listAgencies: () => Promise<readonly AgencyRow[]>;
  readonly listDerived: () => Promise<readonly DerivedRow[]>;
  readonly load: (id: string) => Promise<LoadOutcome>;
  readonly loadMany: (ids: readonly string[]) => Promise<readonly Report[]>;
  /**
   * Stores the report as revision `base + 1`; `base` is the revision that it was made from. With `leaseOwner`, only
   * while the lease of the report is that owner's.
   */
  readonly save: (report: Report, base: number, leaseOwner?: string) => Promise<SaveOutcome>;
  /** Puts reports in as they are and moves those that give way to the bin, all or none. */
  readonly putAll: (reports: readonly Report[], givingWay?: Removal) => Promise<WriteOutcome>;
  readonly remove: (removal: Removal) => Promise<WriteOutcome>;
  readonly restore: (ids: readonly string[]) => Promise<WriteOutcome>;
  /** Takes example reports out for good; they are made again from the seed. */
  readonly removeExamples: () => Promise<WriteOutcome>;
  readonly putAgencies: (rows: readonly AgencyRow[]) => Promise<WriteOutcome>;
  readonly removeAgency: (key: string) => Promise<WriteOutcome>;
  readonly putDerived: (rows: readonly DerivedRow[]) => Promise<WriteOutcome>;
  readonly noteSavedToFile: (rows: readonly SavedToFile[]) => Promise<WriteOutcome>;
  readonly savedToFile: (id: string) => Promise<SavedToFile | undefined>;
  /** When everything was last written to a backup file, ISO 8601, or undefined. */
  readonly lastBackup: () => Promise<string | undefined>;
  readonly noteBackup: (at: string) => Promise<WriteOutcome>;
  /** Which window writes what, where the browser has no locks. Its code loads when it is first asked for. */
  readonly openLeases: () => Promise<Leases>;
  /** Versions, bin and backup folder. Its code loads when it is first asked for. */
  readonly openArchive: () => Promise<Archive>;
  readonly close: () => void;
}

/** Agencies are told apart by name and scope: a district's own report and the whole district's are two rows. */
export function agencyKey(name: string, scope: Scope): string {
  return `${name}|${scope}`;
}
