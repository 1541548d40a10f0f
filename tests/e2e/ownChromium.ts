import { chromium, type Browser, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { findChromium } from '../../.ci/browsers.mjs';

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--remote-debugging-port=0',
  '--window-size=1440,900',
];

/** A Chromium with a profile on the disk, which can be killed as a power cut of its processes would. */
export interface OwnChromium {
  readonly browser: Browser;
  readonly page: Page;
  /** SIGKILL to all its processes at once: nothing of it can put anything away. */
  readonly kill: () => Promise<void>;
}

/** Hands out Chromiums that share one profile, and takes both away in the end. */
export async function withProfile(
  use: (launch: () => Promise<OwnChromium>) => Promise<void>,
): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'gongkai-chromium-'));
  let last: OwnChromium | undefined;
  try {
    await use(async () => (last = await launchChromium(profile)));
  } finally {
    await last?.kill();
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function launchChromium(profile: string): Promise<OwnChromium> {
  const program = findChromium();
  if (program === undefined) throw new Error('There is no Chromium (CHROME_PATH)');
  // In a group of its own, so that its helpers are killed with it.
  const child = spawn(program, [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const browser = await chromium.connectOverCDP(await readAddress(child));
  const [context] = browser.contexts();
  const page = context?.pages()[0] ?? (await context?.newPage());
  if (!page) throw new Error('Chromium has no page');
  const gone = once(child, 'exit');
  return {
    browser,
    page,
    kill: async () => {
      const isRunning = child.exitCode === null && child.signalCode === null;
      if (child.pid !== undefined && isRunning) process.kill(-child.pid, 'SIGKILL');
      await gone;
    },
  };
}

async function readAddress(child: ChildProcess): Promise<string> {
  if (!child.stderr) throw new Error('Chromium tells nothing');
  for await (const line of createInterface(child.stderr)) {
    const found = /DevTools listening on (ws:\S+)/.exec(line);
    if (found?.[1] !== undefined) {
      // Its pipe must not fill up.
      child.stderr.resume();
      return found[1];
    }
  }
  throw new Error('Chromium ended before it listened');
}
