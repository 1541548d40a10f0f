import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
};

const HEADERS = {
  'Cache-Control': 'no-cache',
  'X-Content-Type-Options': 'nosniff',
  // The one directive that a meta element cannot hold.
  'Content-Security-Policy': "frame-ancestors 'none'",
};

/**
 * Serves the files of `folder`, and nothing else, to this machine only. Port 0 takes a free one.
 * @param {string} folder
 * @param {number} port
 * @returns {Promise<{ port: number, close: () => Promise<void> }>} rejects when the port is taken
 */
export function serveFolder(folder, port = 0) {
  const server = createServer((request, response) => {
    void answer(folder, request.method ?? '', request.url ?? '/').then(({ status, type, body }) => {
      response.writeHead(status, { ...HEADERS, 'Content-Type': type });
      response.end(request.method === 'HEAD' ? undefined : body);
    });
  });
  return new Promise((listening, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const close = () =>
        new Promise((/** @type {(value: void) => void} */ done) => {
          server.close(() => done());
          server.closeAllConnections();
        });
      if (address && typeof address === 'object') listening({ port: address.port, close });
    });
  });
}

/**
 * @param {string} folder
 * @param {string} method
 * @param {string} url
 */
async function answer(folder, method, url) {
  const plain = 'text/plain; charset=utf-8';
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, type: plain, body: '405' };
  const file = fileFor(folder, url);
  if (file === undefined) return { status: 400, type: plain, body: '400' };
  try {
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    return { status: 200, type, body: await readFile(file) };
  } catch {
    return { status: 404, type: plain, body: '404' };
  }
}

/**
 * The file that an address names, or undefined where it names one outside of the folder.
 * @param {string} folder
 * @param {string} url
 */
export function fileFor(folder, url) {
  let path = '';
  try {
    path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '');
  } catch {
    return undefined;
  }
  if (path.includes('\0')) return undefined;
  const root = resolve(folder);
  const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
  return file.startsWith(root + sep) ? file : undefined;
}
