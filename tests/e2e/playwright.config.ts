import { defineConfig } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { findChromium, findFirefox } from '../../.ci/browsers.mjs';
import type { AppOptions } from './app.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const executablePath = findChromium();

const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A name that is not localhost: over plain HTTP the page is then no secure context, as on an intranet.
  '--host-resolver-rules=MAP intranet.test 127.0.0.1',
];

export default defineConfig<AppOptions>({
  testDir: '.',
  outputDir: `${root}test-results/e2e`,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: `${root}test-results/playwright.json` }]],
  use: {
    locale: 'zh-CN',
    actionTimeout: 10_000,
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    // Each test would keep the whole program anew; offline.spec.ts is where there is a service worker.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    launchOptions: { args: CHROMIUM_FLAGS, ...(executablePath ? { executablePath } : {}) },
  },
  projects: [
    { name: 'hosted', testIgnore: /firefox\.spec/, use: { hosting: 'localhost' } },
    // How the program comes to the browser makes no difference to the memory that it holds, nor to what the page does
    // by itself with a report that is open.
    {
      name: 'onefile',
      testIgnore: [
        /(firefox|hosted|memory|offline|kill|faults|upgrades)\.spec/,
        /(tableViews|statusLine|grid|liveFigures|review|findings|nextYear|neighbours|accessibility|folders)\.spec/,
      ],
      use: { hosting: 'file' },
    },
    // Only what hosting changes: no service worker, locks, clipboard, subtle crypto or pickers there.
    {
      name: 'intranet',
      testMatch: /(builds|mainJob|pdfFiles|twoWindows)\.spec/,
      use: { hosting: 'intranet' },
    },
    // Driven by puppeteer-core: Playwright can drive no Firefox but its own.
    ...(findFirefox() ? [{ name: 'firefox', testMatch: /firefox\.spec/ }] : []),
  ],
});
