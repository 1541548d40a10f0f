import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { serveFolder } from '../../.ci/staticServer.mjs';

export { expect };

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** How the page reaches the browser: from this machine, from an intranet's plain HTTP, or from disk. */
export type Hosting = 'localhost' | 'intranet' | 'file';

export interface AppOptions {
  hosting: Hosting;
}

/** What went wrong on any page of a test, whether or not the test looked. */
export interface Evidence {
  readonly problems: string[];
  /** Takes problems out that a test brought about on purpose, and gives them back. */
  readonly takeExpected: (pattern: RegExp) => readonly string[];
}

interface AppFixtures {
  /** The address of the page in the build under test, without a hash. */
  readonly address: string;
  /** Opens the program at a hash address (`#/import`) and waits until it is mounted. */
  readonly open: (hash?: string, page?: Page) => Promise<void>;
  readonly evidence: Evidence;
}

interface WorkerFixtures {
  /** dist/ on a port of this worker's own, so that workers share no storage. */
  readonly site: { readonly port: number };
}

/**
 * The test of every spec here. It fails on a console error, an uncaught error, a breach of the
 * content security policy, and any request beyond the page's own files, on every page of its context.
 */
export const test = base.extend<AppFixtures & AppOptions, WorkerFixtures>({
  hosting: ['localhost', { option: true }],

  site: [
    async ({}, use) => {
      const server = await serveFolder(dist);
      await use({ port: server.port });
      await server.close();
    },
    { scope: 'worker' },
  ],

  evidence: [
    async ({ context, address }, use) => {
      const problems: string[] = [];
      await gatherEvidence(context, ownAddresses(address), problems);
      await use({ problems, takeExpected: (pattern) => takeMatching(problems, pattern) });
      expect(problems, 'the page is quiet: no errors, no breach of policy, no request').toEqual([]);
    },
    { auto: true },
  ],

  address: async ({ hosting, site }, use) => {
    await use(addressOf(hosting, site.port));
  },

  open: async ({ page, address }, use) => {
    await use(async (hash = '#/', target = page) => {
      await target.goto(address + hash);
      await expect(target.locator('#app > *').first()).toBeAttached();
    });
  },
});

/** Runs what brings a download about and gives its name and its text. */
export async function downloadText(
  page: Page,
  act: () => Promise<void>,
): Promise<{ readonly name: string; readonly text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  const text = await readFile(await download.path(), 'utf8');
  return { name: download.suggestedFilename(), text };
}

function addressOf(hosting: Hosting, port: number): string {
  if (hosting === 'file') return pathToFileURL(`${dist}gongkai.html`).href;
  return `http://${hosting === 'intranet' ? 'intranet.test' : 'localhost'}:${port}/index.html`;
}

/** What the page may ask for: hosted, any file beside it; from disk, itself. */
function ownAddresses(page: string): (url: string) => boolean {
  const isOwnFile = page.startsWith('file:')
    ? (url: string) => url.split(/[?#]/, 1)[0] === page
    : (url: string) => url.startsWith(page.slice(0, page.lastIndexOf('/') + 1));
  return (url) => /^(blob|data):/.test(url) || isOwnFile(url);
}

async function gatherEvidence(
  context: BrowserContext,
  isOwn: (url: string) => boolean,
  problems: string[],
): Promise<void> {
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  context.on('weberror', (failure) => {
    problems.push(`uncaught: ${failure.error().message}`);
  });
  context.on('request', (request) => {
    if (!isOwn(request.url())) problems.push(`request: ${request.url()}`);
  });
  await context.exposeFunction('reportPolicyBreach', (breach: string) => {
    problems.push(`policy: ${breach}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report: unknown = Reflect.get(window, 'reportPolicyBreach');
      const breach = `${event.effectiveDirective} ${event.blockedURI} ${event.sample}`;
      if (typeof report === 'function') Reflect.apply(report, undefined, [breach]);
    });
  });
}

function takeMatching(problems: string[], pattern: RegExp): readonly string[] {
  const taken = problems.filter((problem) => pattern.test(problem));
  const kept = problems.filter((problem) => !pattern.test(problem));
  problems.splice(0, problems.length, ...kept);
  return taken;
}
