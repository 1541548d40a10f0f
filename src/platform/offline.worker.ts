/**
 * The service worker: keeps every file of its build, so that the program opens with the cable out. It
 * never takes over by itself: a new build waits until the old one's windows are gone or a user asks for
 * it, and what older windows still load stays until none of them is left.
 */
import type { OfflineAnswer, OfflineRequest } from './offlineMessages';

/** The hash of this build, and the integrity of each of its files by path: .ci/offline.ts puts them in. */
declare const BUILD: string;
declare const FILES: Readonly<Record<string, string>>;

// Once, since the whole list stands wherever the name does.
const files = FILES;
const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const { scope } = worker.registration;
/** Other programs, and other copies of this one, may live at the same origin. */
const PREFIX = `gongkai ${scope} `;
const OWN = PREFIX + BUILD;
const PAGE = 'index.html';
/** Names there change with the content: what an older build kept under one is the same file. */
const HASHED = 'assets/';
const ANSWER_LIMIT_MS = 3_000;

worker.addEventListener('install', (event) => event.waitUntil(fill()));
// Also the window that was open before there was a worker is then known to work offline.
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('message', (event) => {
  const request = event.data as OfflineRequest;
  const port = event.ports[0];
  if (request === 'takeOver') event.waitUntil(worker.skipWaiting());
  if (request === 'tidy') event.waitUntil(tidy());
  if (request === 'isComplete' && port) event.waitUntil(answerComplete(port));
});

worker.addEventListener('fetch', (event) => {
  const path = pathOf(event.request);
  if (path !== undefined) event.respondWith(answer(event.request, path));
});

/** What a request is for, where that may be a file of ours, of this build or an older one. */
function pathOf({ method, url }: Request): string | undefined {
  const [address = ''] = url.split(/[?#]/, 1);
  if (method !== 'GET' || !address.startsWith(scope)) return undefined;
  const path = address.slice(scope.length) || PAGE;
  return Object.hasOwn(files, path) || path.startsWith(HASHED) ? path : undefined;
}

async function answer(request: Request, path: string): Promise<Response> {
  return (await kept(path, OWN)) ?? (await keptByOthers(path)) ?? fetch(request);
}

async function kept(path: string, cacheName: string): Promise<Response | undefined> {
  return caches.match(scope + path, { cacheName, ignoreVary: true });
}

/** A file that an older window loads, or that need not be fetched anew. */
async function keptByOthers(path: string): Promise<Response | undefined> {
  if (!path.startsWith(HASHED)) return undefined;
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== OWN);
  for (const name of names) {
    const found = await kept(path, name);
    if (found) return found;
  }
  return undefined;
}

/**
 * Keeps what is not kept yet. Rejects where a file is missing or is not the one that was built, as in
 * the middle of a deploy: then the older build stays, and the browser tries again later.
 */
async function fill(): Promise<void> {
  const cache = await caches.open(OWN);
  for (const [path, integrity] of Object.entries(files)) {
    if (await kept(path, OWN)) continue;
    await cache.put(scope + path, (await keptByOthers(path)) ?? (await load(path, integrity)));
  }
}

async function load(path: string, integrity: string): Promise<Response> {
  const response = await fetch(scope + path, { cache: 'no-cache', integrity });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  // Some hosts send index.html on to the folder; a page may not be answered with that.
  const { status, headers } = response;
  return response.redirected ? new Response(await response.blob(), { status, headers }) : response;
}

async function answerComplete(port: MessagePort): Promise<void> {
  const found = await Promise.all(Object.keys(files).map((path) => kept(path, OWN)));
  const isComplete = found.every((response) => response !== undefined);
  port.postMessage({ isComplete, build: BUILD } satisfies OfflineAnswer);
  // The browser may have cleared some of it. Out of its host's reach it stays so for now.
  if (!isComplete) await fill().catch(() => undefined);
}

/** Lets go of what older builds kept, once every window is known to be of this one. */
async function tidy(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  // In the order in which they were made: what comes after ours is of a build that waits.
  const older = names.slice(0, Math.max(0, names.indexOf(OWN)));
  const isAlone = (): boolean => !worker.registration.installing && !worker.registration.waiting;
  if (older.length === 0 || !isAlone()) return;
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const own = windows.filter(({ url }) => pathOf(new Request(url)) === PAGE);
  const builds = await Promise.all(own.map(askBuild));
  if (!builds.every((build) => build === BUILD) || !isAlone()) return;
  await Promise.all(older.map((name) => caches.delete(name)));
}

/** The build of a window, or undefined where it does not say: then it may still need anything. */
function askBuild(client: Client): Promise<unknown> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    setTimeout(() => resolve(undefined), ANSWER_LIMIT_MS);
    client.postMessage('whichBuild', [port2]);
  });
}
