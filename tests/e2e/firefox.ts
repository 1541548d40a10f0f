import { test as base, expect } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '../../.ci/browsers.mjs';

export { expect };

const address = new URL('../../dist/gongkai.html', import.meta.url).href;

interface FirefoxFixtures {
  readonly profile: string;
  /**
   * Starts Firefox, opens dist/gongkai.html from disk at a hash address, or the page `at` a server, lets `act` use it, and
   * closes Firefox, whose profile the next visit of the same test finds as it was left. Fails on a
   * console error, an uncaught one, a breach of the policy (Firefox tells it as uncaught), and any
   * request but the page's own.
   */
  readonly visit: (
    hash: string,
    act: (page: Page) => Promise<void>,
    hosted?: { readonly at: string },
  ) => Promise<void>;
}

export const test = base.extend<FirefoxFixtures>({
  profile: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'gongkai-firefox-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },

  visit: async ({ profile }, use) => {
    await use(async (hash, act, { at } = { at: address }) => {
      const problems: string[] = [];
      const browser = await launchFirefox(profile);
      try {
        const page = await browser.newPage();
        gatherEvidence(page, at, problems);
        await page.goto(at + hash);
        await page.waitForSelector('#app > *');
        await act(page);
      } finally {
        await browser.close();
      }
      expect(problems, 'the page is quiet: no errors, no breach of policy, no request').toEqual([]);
    });
  },
});

async function launchFirefox(profile: string): Promise<Browser> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('There is no Firefox (FIREFOX_PATH)');
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    userDataDir: profile,
  });
}

function gatherEvidence(page: Page, at: string, problems: string[]): void {
  const own = at.startsWith('file:') ? at : at.slice(0, at.lastIndexOf('/') + 1);
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => {
    problems.push(`uncaught: ${error instanceof Error ? error.message : String(error)}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(blob|data):/.test(url) && !url.startsWith(own)) problems.push(`request: ${url}`);
  });
}
