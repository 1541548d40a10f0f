import { Dexie, RangeSet } from 'dexie';
import { createHeader, type ReportHeader } from '@/report/header';
import type { Report } from '@/report/report';
import { mayWrite, type BodyRow, type GongkaiDatabase, type MetaRow } from './database';
import type { LeaseRow } from './leases';
import { NewerStoreError, classifyFailure } from './failure';
import type { SaveOutcome } from './reportStore';

const TABLES = ['meta', 'headers', 'bodies'];

/**
 * Stores a report that was made from revision `base`, in one transaction, unless another revision is stored, another
 * window holds its lease (looked at where `leaseOwner` is given) or a newer build owns the store. This runs a moment after each edit, so it speaks to IndexedDB without Dexie's
 * promises, which take more of the page's time than the rest of an edit; it settles when the transaction is
 * complete, and is never rejected.
 */
export async function saveReport(
  db: GongkaiDatabase,
  report: Report,
  base: number,
  leaseOwner: string | undefined,
): Promise<SaveOutcome> {
  try {
    // Opens it again where the browser has closed it, and is refused where an update has.
    if (!db.isOpen()) await db.meta.get('schema');
    const tables = leaseOwner === undefined ? TABLES : [...TABLES, 'leases'];
    const transaction = db.backendDB().transaction(tables, 'readwrite', { durability: 'strict' });
    const saved = { ...report, revision: base + 1 };
    return await saveWithin(transaction, db.name, { saved, base, leaseOwner });
  } catch (error) {
    return { kind: 'failed', failure: classifyFailure(error) };
  }
}

interface Save {
  readonly saved: Report;
  readonly base: number;
  readonly leaseOwner: string | undefined;
}

function saveWithin(
  transaction: IDBTransaction,
  database: string,
  { saved, base, leaseOwner }: Save,
): Promise<SaveOutcome> {
  return new Promise((resolve) => {
    let outcome: SaveOutcome = { kind: 'saved', report: saved };
    let refusal: unknown;
    const headers = transaction.objectStore('headers');
    const bodies = transaction.objectStore('bodies');
    const schema = getFrom<MetaRow>(transaction, 'meta', 'schema');
    const lease =
      leaseOwner === undefined ? undefined : getFrom<LeaseRow>(transaction, 'leases', saved.id);
    // The header is written together with the body, and quicker to read.
    const header = getFrom<ReportHeader>(transaction, 'headers', saved.id);
    // Requests are answered in their order: the schema and the lease are known by now.
    header.onsuccess = () => {
      if (!mayWrite(schema.result)) {
        refusal = new NewerStoreError('A newer build owns the store');
        transaction.abort();
      } else if (lease && lease.result?.owner !== leaseOwner) {
        outcome = { kind: 'elsewhere' };
      } else if (header.result?.revision === base) {
        try {
          headers.put(createHeader(saved));
          bodies.put({ id: saved.id, revision: saved.revision, report: saved } satisfies BodyRow);
        } catch (error) {
          refusal = error;
          transaction.abort();
        }
      } else {
        const stored = getFrom<BodyRow>(transaction, 'bodies', saved.id);
        stored.onsuccess = () => {
          outcome = { kind: 'conflict', stored: stored.result?.report };
        };
      }
    };
    transaction.onabort = () => {
      const failure = classifyFailure(refusal ?? transaction.error, transaction.error);
      resolve({ kind: 'failed', failure });
    };
    transaction.oncomplete = () => {
      if (outcome.kind === 'saved') tellOfSave(database, saved.id);
      resolve(outcome);
    };
  });
}

/** Asks for a row. What stands in these tables is what `GongkaiDatabase` says. */
function getFrom<Row>(
  transaction: IDBTransaction,
  table: string,
  key: string,
): IDBRequest<Row | undefined> {
  return transaction.objectStore(table).get(key) as IDBRequest<Row | undefined>;
}

/** Tells those who watch the store, in this window and in others, as Dexie tells of its own writes. */
function tellOfSave(database: string, id: string): void {
  Dexie.on.storagemutated.fire({
    [`idb://${database}/headers/`]: new RangeSet(id),
    [`idb://${database}/bodies/`]: new RangeSet(id),
  });
}
