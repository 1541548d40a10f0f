import type { Page } from '@playwright/test';

/** The ways in which a call of IndexedDB is made to fail. */
export const FAULTS = ['quota', 'abort', 'unknown', 'invalid', 'hang'] as const;
export type FaultKind = (typeof FAULTS)[number];

export interface Fault {
  readonly kind: FaultKind;
  /** Which call, counted from 1 since the counting began. */
  readonly at: number;
}

/** How many calls were made since then, whether one was made to fail, and for how long there was none. */
export interface CallCount {
  readonly calls: number;
  readonly hasFailed: boolean;
  readonly quietMs: number;
}

const FAULT_KEY = 'test.fault';

/**
 * Wraps every call of an object store or index, on each page of this tab to come. A page begins to count at its start
 * where a fault was set by `setFault`, else with `beginCounting`. Waits of ten seconds and more take a fifth.
 */
export async function wrapStore(page: Page): Promise<void> {
  await page.addInitScript((key) => {
    // A page without an address keeps nothing.
    if (location.protocol === 'about:') return;
    const text = localStorage.getItem(key);
    const state = {
      fault: text === null ? null : (JSON.parse(text) as { kind: string; at: number }),
      calls: 0,
      hasFailed: false,
      lastAt: 0,
    };
    Object.assign(window, { storeFaults: state });
    const get: IDBObjectStore['get'] = Reflect.get(IDBObjectStore.prototype, 'get');

    /** A request that ends as the fault says, and asks the browser for nothing that would change a row. */
    function failLate(store: IDBObjectStore, name: string): IDBRequest {
      const { transaction } = store;
      const request = get.call(store, '');
      request.addEventListener('success', (event) => {
        event.stopImmediatePropagation();
        Object.defineProperty(request, 'error', { value: new DOMException('on purpose', name) });
        const failed = new Event('error', { bubbles: true, cancelable: true });
        if (!request.dispatchEvent(failed)) return;
        // The one error that a transaction tells by itself.
        Object.defineProperty(transaction, 'error', { value: request.error });
        try {
          transaction.abort();
        } catch {
          // Whoever heard of the error has ended the transaction already.
        }
      });
      return request;
    }

    /** A request that is never answered, in a transaction that never ends. */
    function hang(store: IDBObjectStore): IDBRequest {
      const request = get.call(store, '');
      request.addEventListener('success', (event) => event.stopImmediatePropagation());
      const hold = (): void => {
        get.call(store, '').onsuccess = hold;
      };
      hold();
      return request;
    }

    function fail(store: IDBObjectStore, kind: string, run: () => unknown): unknown {
      if (kind === 'quota') return failLate(store, 'QuotaExceededError');
      if (kind === 'unknown') return failLate(store, 'UnknownError');
      if (kind === 'hang') return hang(store);
      if (kind === 'invalid') throw new DOMException('on purpose', 'InvalidStateError');
      const request = run();
      store.transaction.abort();
      return request;
    }

    for (const [prototype, names] of [
      [IDBObjectStore.prototype, ['add', 'put', 'delete', 'clear']],
      ...[IDBObjectStore.prototype, IDBIndex.prototype].map(
        (one) =>
          [
            one,
            ['get', 'getKey', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor'],
          ] as const,
      ),
    ] as const) {
      for (const name of names) {
        const original = Reflect.get(prototype, name) as (...given: unknown[]) => unknown;
        Object.defineProperty(prototype, name, {
          value: function (this: IDBObjectStore | IDBIndex, ...given: unknown[]) {
            const run = (): unknown => original.apply(this, given);
            if (!state.fault) return run();
            state.calls += 1;
            state.lastAt = performance.now();
            if (state.calls !== state.fault.at) return run();
            state.hasFailed = true;
            return fail('objectStore' in this ? this.objectStore : this, state.fault.kind, run);
          },
        });
      }
    }

    const wait = window.setTimeout.bind(window);
    Object.defineProperty(window, 'setTimeout', {
      value: (run: () => void, ms = 0) =>
        wait(run, ms >= 10_000 && ms < 60_000 ? Math.round(ms / 5) : ms),
    });
  }, FAULT_KEY);
}

/** Sets the fault of pages to come; a page of the same origin has to be open in `keeper`. */
export async function setFault(keeper: Page, fault: Fault): Promise<void> {
  await keeper.evaluate(
    ([key, text]) => {
      localStorage.setItem(key, text);
    },
    [FAULT_KEY, JSON.stringify(fault)] as const,
  );
}

/** Counts from here on, on this page. */
export async function beginCounting(page: Page, fault: Fault): Promise<void> {
  await page.evaluate((given) => {
    Object.assign(Reflect.get(window, 'storeFaults') as object, { fault: given, calls: 0 });
  }, fault);
}

export async function readCount(page: Page): Promise<CallCount> {
  return page.evaluate(() => {
    const { calls, hasFailed, lastAt } = Reflect.get(window, 'storeFaults') as {
      calls: number;
      hasFailed: boolean;
      lastAt: number;
    };
    return { calls, hasFailed, quietMs: performance.now() - lastAt };
  });
}

/** Every row of every table. */
export type StoreRows = Readonly<Record<string, readonly unknown[]>>;

export async function copyRows(keeper: Page): Promise<StoreRows> {
  return keeper.evaluate(async () => {
    const opening = indexedDB.open('gongkai');
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const db = opening.result;
    const names = Array.from(db.objectStoreNames);
    const transaction = db.transaction(names);
    const requests = names.map((name) => transaction.objectStore(name).getAll());
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    db.close();
    return Object.fromEntries(
      names.map((name, index) => [name, requests[index]?.result as unknown[]]),
    );
  });
}

/** Puts the store back to these rows, and forgets all that was kept beside it. */
export async function putBack(keeper: Page, rows: StoreRows): Promise<void> {
  await keeper.evaluate(async (given) => {
    localStorage.clear();
    const opening = indexedDB.open('gongkai');
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const db = opening.result;
    const names = Array.from(db.objectStoreNames);
    const transaction = db.transaction(names, 'readwrite');
    for (const name of names) {
      const store = transaction.objectStore(name);
      store.clear();
      for (const row of given[name] ?? []) store.put(row);
    }
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = reject;
    });
    db.close();
  }, rows);
}
