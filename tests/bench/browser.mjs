import { chromium } from '@playwright/test';
import { findChromium } from '../../.ci/browsers.mjs';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * What the main thread has done, in milliseconds: all its tasks, and what of them went where.
 * @typedef {{ task: number, script: number, style: number, layout: number }} Work
 * @typedef {{ page: import('@playwright/test').Page, tools: import('@playwright/test').CDPSession }} Opened
 */

/** Starts the system's Chromium. Throws where there is none. */
export async function startChromium() {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('There is no Chromium; set CHROME_PATH to one');
  return chromium.launch({ args: FLAGS, executablePath });
}

/**
 * A page of its own context, as wide as an office screen, and its line to the browser's tools.
 * @param {import('@playwright/test').Browser} browser
 * @returns {Promise<Opened>}
 */
export async function openPage(browser) {
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  // Time on the processor, not on the wall: other work on the machine is then nobody's cost.
  await tools.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { page, tools };
}

/**
 * What the main thread has done since the page was opened.
 * @param {import('@playwright/test').CDPSession} tools
 * @returns {Promise<Work>}
 */
export async function readWork(tools) {
  const { metrics } = await tools.send('Performance.getMetrics');
  /** @param {string} name */
  const inMs = (name) => {
    const metric = metrics.find((candidate) => candidate.name === name);
    if (!metric) throw new Error(`Chromium tells no ${name}`);
    return metric.value * 1000;
  };
  return {
    task: inMs('TaskDuration'),
    script: inMs('ScriptDuration'),
    style: inMs('RecalcStyleDuration'),
    layout: inMs('LayoutDuration'),
  };
}
