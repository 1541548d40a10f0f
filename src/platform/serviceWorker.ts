import type { OfflineAnswer, OfflineRequest } from './offlineMessages';
import { trustScriptAddress } from './trustedTypes';

const WORKER_ADDRESS = './sw.js';
const ANSWER_LIMIT_MS = 5_000;
/** A window may stay open for days; the browser itself asks for a new build only when a page is opened. */
const CHECK_EVERY_MS = 3_600_000;

export interface ServiceWorkerEvents {
  /** Everything is kept, and this window is served from it. */
  readonly complete: () => void;
  /** A newer build is kept whole, and waits. */
  readonly waiting: () => void;
  /** Another build than this window's serves from now on. */
  readonly replaced: () => void;
}

export interface ServiceWorkerControl {
  /** Lets the newer build take over; false where none waits. `replaced` tells when it has. */
  readonly takeOver: () => boolean;
}

/** The browser's service workers; undefined on plain HTTP and for pages opened from disk. */
function workersHere(): ServiceWorkerContainer | undefined {
  if (!/^https?:$/.test(location.protocol)) return undefined;
  return (navigator as { readonly serviceWorker?: ServiceWorkerContainer }).serviceWorker;
}

/**
 * Registers the service worker and tells what becomes of it. Undefined where there can be none: the
 * program then works as long as its host can be reached.
 */
export async function registerServiceWorker(
  build: string,
  events: ServiceWorkerEvents,
): Promise<ServiceWorkerControl | undefined> {
  const workers = workersHere();
  if (!workers) return undefined;
  workers.addEventListener('message', ({ data, ports }) => {
    if (data === 'whichBuild') ports[0]?.postMessage(build);
  });
  const look = async (): Promise<void> => {
    const answer = await askController(workers);
    if (!answer) return;
    if (answer.build !== build) events.replaced();
    else if (answer.isComplete) events.complete();
    if (answer.build === build) post(workers.controller, 'tidy');
  };
  workers.addEventListener('controllerchange', () => void look());
  try {
    const address = trustScriptAddress(WORKER_ADDRESS) as string;
    // Never from the HTTP cache: a host that lets it be kept would hold back every later build.
    const registration = await workers.register(address, { updateViaCache: 'none' });
    watchRegistration(registration, events.waiting);
    void look();
    return {
      takeOver: () => {
        post(registration.waiting, 'takeOver');
        return registration.waiting !== null;
      },
    };
  } catch {
    // Forbidden in this browser, or not whole on its host just now: nothing is lost but offline work.
    return undefined;
  }
}

/** Whether a page opened this way could work offline at all. */
export function canWorkOffline(): boolean {
  return workersHere() !== undefined;
}

/** Whether the program would open with the cable out: all of it is kept, and this window is served from it. */
export async function isOfflineReady(): Promise<boolean> {
  const workers = workersHere();
  return workers !== undefined && ((await askController(workers))?.isComplete ?? false);
}

function watchRegistration(registration: ServiceWorkerRegistration, waiting: () => void): void {
  const tell = (): void => {
    // The first of all builds waits for nobody.
    if (registration.waiting && registration.active) waiting();
  };
  const follow = (): void => registration.installing?.addEventListener('statechange', tell);
  registration.addEventListener('updatefound', follow);
  follow();
  tell();
  let checked = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible') return;
    if (performance.now() - checked < CHECK_EVERY_MS) return;
    checked = performance.now();
    // Offline there is nothing to be had.
    registration.update().catch(() => undefined);
  });
}

async function askController({
  controller,
}: ServiceWorkerContainer): Promise<OfflineAnswer | undefined> {
  if (!controller) return undefined;
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data as OfflineAnswer);
    setTimeout(() => resolve(undefined), ANSWER_LIMIT_MS);
    post(controller, 'isComplete', [port2]);
  });
}

function post(
  worker: ServiceWorker | null,
  request: OfflineRequest,
  ports: Transferable[] = [],
): void {
  worker?.postMessage(request, ports);
}
