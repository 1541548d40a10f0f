import { Dexie, type Table } from 'dexie';
import type { ReportHeader } from '@/report/header';
import type { Report } from '@/report/report';
import type { AgencyRow, DeletedReport, DerivedRow, SavedToFile } from './reportStore';

export const DATABASE_NAME = 'gongkai';

/** The shape of the store. Raised with each change of it, together with a migration and its test. */
export const STORE_SCHEMA = 1;
/** The oldest build that may write to a store of this shape. */
export const MIN_WRITER = 1;

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
  }
}

/** Whether this build may write to a store that says this of itself. */
export function mayWrite(row: MetaRow | undefined): boolean {
  return row?.key !== 'schema' || row.minWriter <= STORE_SCHEMA;
}
