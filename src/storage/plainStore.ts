/** What is there of a store, looked at without Dexie and without changing anything. */
export type PlainLook =
  | { readonly kind: 'found'; readonly db: IDBDatabase }
  /** `wasLost` where the browser says that it found the store damaged and threw it away. */
  | { readonly kind: 'none'; readonly wasLost: boolean };

/**
 * Opens a store at the version that it has. What reads through this connection can upgrade nothing and patch
 * nothing, so it also works where opening for use fails. Gives way at once to whoever wants to upgrade.
 */
export function openPlain(name: string): Promise<PlainLook> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    let isMissing = false;
    let wasLost = false;
    request.onupgradeneeded = (event) => {
      // Only a store that is not there starts at no version. Aborted, it is not made either.
      isMissing = true;
      wasLost = (event as { readonly dataLoss?: unknown }).dataLoss === 'total';
      request.transaction?.abort();
    };
    request.onerror = (event) => {
      event.preventDefault();
      if (isMissing) resolve({ kind: 'none', wasLost });
      else reject(request.error ?? new Error('The store cannot be opened'));
    };
    request.onsuccess = () => {
      const db = request.result;
      db.onversionchange = () => db.close();
      resolve({ kind: 'found', db });
    };
  });
}

/** What a request of IndexedDB comes to. */
export function resultOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      // Else it would take the rest of its transaction along, and be told as uncaught.
      event.preventDefault();
      reject(request.error ?? new Error('The request failed'));
    };
  });
}
