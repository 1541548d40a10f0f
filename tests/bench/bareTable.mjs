/**
 * @typedef {object} BareTable
 * @property {readonly { total: string, parts: readonly string[] }[]} equations
 * @property {readonly import('./subject').Step[]} steps
 * @property {string} body a report's body as JSON, put as it is after each edit; "" for none
 */

/**
 * The page that ours is measured against: the same table with its styles left behind, and an input in
 * front of it.
 * @param {string} table the table's markup, as the program shows it
 */
export function barePage(table) {
  return `<!doctype html><meta charset="utf-8"><title>bare</title><style>
    body { margin: 40px auto; width: 860px; font: 15px sans-serif }
    table { width: 100%; table-layout: fixed; border-collapse: collapse }
    th, td { border: 1px solid #000; padding: 4px 6px; height: 26px }
  </style><input>${table}`;
}

/**
 * Runs in the bare page: each key that commits puts the digit in its cell by hand, and the sums in the
 * cells of its totals.
 * @param {BareTable} given
 */
export async function startBareTable({ equations, steps, body }) {
  const input = document.querySelector('input');
  const texts = new Map(
    Array.from(document.querySelectorAll('td'), (cell) => {
      const text = cell.firstChild ?? cell.appendChild(document.createTextNode(''));
      return [cell.getAttribute('data-cell') ?? '', text];
    }),
  );
  const row = body === '' ? undefined : JSON.parse(body);
  /** @type {IDBDatabase | undefined} */
  const database = row && (await openDatabase());
  let step = 0;
  input?.addEventListener('keydown', (event) => {
    if (!['Enter', 'ArrowRight', 'ArrowLeft'].includes(event.key)) return;
    event.preventDefault();
    const address = steps[step % steps.length]?.address ?? '';
    step += 1;
    setText(address, input.value);
    input.value = '';
    if (!database) return;
    const transaction = database.transaction('bodies', 'readwrite', { durability: 'strict' });
    transaction.objectStore('bodies').put(row);
  });
  input?.focus();

  /** @param {string} address @param {string} value */
  function setText(address, value) {
    const text = texts.get(address);
    if (text) text.nodeValue = value;
    for (const { total, parts } of equations) {
      if (!parts.includes(address)) continue;
      const sum = parts.reduce((all, part) => all + Number(texts.get(part)?.nodeValue), 0);
      setText(total, String(sum));
    }
  }

  /** @returns {Promise<IDBDatabase>} */
  function openDatabase() {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open('bare', 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('bodies', { keyPath: 'id' });
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('no database'));
    });
  }
}
