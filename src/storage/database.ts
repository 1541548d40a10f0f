import { Dexie, type Table } from 'dexie';
import type { ReportHeader } from '@/report/header';
import type { Report } from '@/report/report';
import type { FolderRow, VersionRow } from './archive';
import type { LeaseRow } from './leases';
import type { AgencyRow, DeletedReport, DerivedRow } from './reportStore';
import type { SavedToFile } from './archive';

export const DATABASE_NAME = 'gongkai';

/** The shape of the store. Raised with each change of it, together with a migration and its test. */
export const STORE_SCHEMA = 2;
/** The oldest build that may write to a store of this shape. */
export const MIN_WRITER = 2;

export interface BodyRow {
  readonly id: string;
  readonly revision: number;
  readonly report: Report;
}

/** `schema` guards the store against older builds: Dexie lets them write to a newer one without a word. */
export type MetaRow =
  | { readonly key: 'schema'; readonly schema: number; readonly minWriter: number }
  | { readonly key: 'backup'; readonly at: string };

/** The Dexie database. Light headers stand apart from bodies; both are written in one transaction. */
export class GongkaiDatabase extends Dexie {
  declare readonly headers: Table<ReportHeader, string>;
  declare readonly bodies: Table<BodyRow, string>;
  declare readonly derived: Table<DerivedRow, string>;
  declare readonly agencies: Table<AgencyRow, string>;
  declare readonly bin: Table<DeletedReport, string>;
  declare readonly savedFiles: Table<SavedToFile, string>;
  declare readonly meta: Table<MetaRow, string>;
  declare readonly leases: Table<LeaseRow, string>;
  declare readonly versions: Table<VersionRow, string>;
  declare readonly versionBodies: Table<{ readonly id: string; readonly report: Report }, string>;
  /** What the browser gives out to be kept: the folder of automatic backups. */
  declare readonly handles: Table<{ readonly key: string } & FolderRow, string>;

  constructor(name: string) {
    // A save is told as done when it is on the disk, not when the system has promised to write it.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(1).stores({
      headers: 'id',
      bodies: 'id',
      derived: 'id',
      agencies: 'key',
      bin: 'id, deletedAt',
      savedFiles: 'id',
      meta: 'key',
    });
    // An older build knows no leases: it would write beside the window that holds one.
    this.version(2).stores({
      leases: 'id',
      versions: 'id, reportId',
      versionBodies: 'id',
      handles: 'key',
    });
  }
}

/** Whether this build may write to a store that says this of itself. */
export function mayWrite(row: MetaRow | undefined): boolean {
  return row?.key !== 'schema' || row.minWriter <= STORE_SCHEMA;
}
