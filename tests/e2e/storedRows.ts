import type { Page } from '@playwright/test';

/** What the store holds of a report, read past the program. */
export interface StoredReport {
  readonly id: string;
  /** The revisions that header, row and report say. */
  readonly revisions: readonly (number | undefined)[];
  /** When it was changed last, as header and report say. */
  readonly changedAt: readonly (string | undefined)[];
  /** The cell that was asked for. */
  readonly value: unknown;
}

/** Reads all reports of the store through a plain connection, with one cell of each. */
export async function readStored(page: Page, cell = ''): Promise<readonly StoredReport[]> {
  return page.evaluate(async (address) => {
    interface Row {
      readonly id: string;
      readonly revision: number;
      readonly updatedAt: string;
      readonly report: {
        readonly revision: number;
        readonly updatedAt: string;
        readonly tables: Record<string, Record<string, Record<string, unknown>>>;
      };
    }
    const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(request.error?.message));
      });
    const db = await settled(indexedDB.open('gongkai'));
    try {
      const transaction = db.transaction(['headers', 'bodies']);
      const [headers, bodies] = (await Promise.all([
        settled(transaction.objectStore('headers').getAll()),
        settled(transaction.objectStore('bodies').getAll()),
      ])) as [Row[], Row[]];
      const ids = [...new Set([...headers, ...bodies].map(({ id }) => id))];
      const [table = '', row = '', column = ''] = address.split('/');
      return ids.map((id) => {
        const header = headers.find((one) => one.id === id);
        const body = bodies.find((one) => one.id === id);
        return {
          id,
          revisions: [header?.revision, body?.revision, body?.report.revision],
          changedAt: [header?.updatedAt, body?.report.updatedAt],
          value: body?.report.tables[table]?.[row]?.[column],
        };
      });
    } finally {
      db.close();
    }
  }, cell);
}

/** Whether header and body of a report are of one save. */
export function isTorn({ revisions, changedAt }: StoredReport): boolean {
  return (
    revisions.some((one) => one === undefined || one !== revisions[0]) ||
    changedAt.some((one) => one === undefined || one !== changedAt[0])
  );
}
