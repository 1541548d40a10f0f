import { openPlain, resultOf } from './plainStore';
import type { WaitLimit } from './waitLimit';

/** A report as its rows stand there; nothing of it is to be trusted. */
export interface SalvagedRow {
  readonly id: string;
  /** Undefined where it could not be read. */
  readonly header: unknown;
  /** The stored report first, then its kept versions, the newest first. */
  readonly candidates: readonly unknown[];
}

export interface SalvagedRows {
  readonly rows: readonly SalvagedRow[];
  readonly agencies: readonly unknown[];
}

/**
 * Reads a store row by row through a connection that changes nothing, each row in a transaction of its own, so that
 * one that cannot be read takes no other along. Undefined where there is no store; rejected where not even that opens.
 */
export async function salvageRows(
  name: string,
  limit: WaitLimit,
): Promise<SalvagedRows | undefined> {
  const look = await limit(openPlain(name));
  if (look.kind === 'none') return undefined;
  const reader = createReader(look.db, limit);
  try {
    const ids = new Set([...(await reader.keys('headers')), ...(await reader.keys('bodies'))]);
    const versions = await reader.all('versions');
    const rows: SalvagedRow[] = [];
    for (const id of ids) {
      const body = partOf(await reader.row('bodies', id), 'report');
      const kept = versionIdsOf(versions, id);
      const older: unknown[] = [];
      for (const version of kept) {
        older.push(partOf(await reader.row('versionBodies', version), 'report'));
      }
      rows.push({ id, header: await reader.row('headers', id), candidates: [body, ...older] });
    }
    return { rows, agencies: await reader.all('agencies') };
  } finally {
    look.db.close();
  }
}

interface Reader {
  readonly keys: (table: string) => Promise<readonly string[]>;
  readonly row: (table: string, key: string) => Promise<unknown>;
  /** All rows of a small table, those that can be read. */
  readonly all: (table: string) => Promise<readonly unknown[]>;
}

function createReader(db: IDBDatabase, limit: WaitLimit): Reader {
  async function read<Value>(
    table: string,
    ask: (store: IDBObjectStore) => IDBRequest<Value>,
  ): Promise<Value | undefined> {
    try {
      if (!db.objectStoreNames.contains(table)) return undefined;
      return await limit(resultOf(ask(db.transaction(table).objectStore(table))));
    } catch {
      // What this row says is not to be had: the caller lists it as such.
      return undefined;
    }
  }
  const keys = async (table: string): Promise<readonly string[]> => {
    const found = (await read(table, (store) => store.getAllKeys())) ?? [];
    return found.filter((key): key is string => typeof key === 'string');
  };
  const row = (table: string, key: string): Promise<unknown> =>
    read<unknown>(table, (store) => store.get(key));
  return {
    keys,
    row,
    all: async (table) => {
      const rows: unknown[] = [];
      for (const key of await keys(table)) rows.push(await row(table, key));
      return rows.filter((one) => one !== undefined);
    },
  };
}

/** The ids of a report's kept versions, the newest first. */
function versionIdsOf(versions: readonly unknown[], reportId: string): readonly string[] {
  return versions
    .filter((version) => partOf(version, 'reportId') === reportId)
    .map((version) => ({ id: partOf(version, 'id'), at: String(partOf(version, 'at')) }))
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
}

function partOf(row: unknown, part: string): unknown {
  return typeof row === 'object' && row !== null ? Reflect.get(row, part) : undefined;
}
