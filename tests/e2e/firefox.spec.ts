import { fileURLToPath } from 'node:url';
import type { ElementHandle } from 'puppeteer-core';
import { serveCopy } from './deployedSite.ts';
import { expect, test } from './firefox.ts';

test('the one file opens from disk in Firefox', async ({ visit }) => {
  await visit('#/', async (page) => {
    expect(await page.title()).toContain('公开年报');
    expect(await page.$('#cannot-start')).toBeNull();
  });
});

test('the one file keeps its data between two openings in Firefox', async ({ visit }) => {
  await visit('#/', async (page) => {
    await page.locator('::-p-text(打开示例)').click();
    await page.waitForSelector('a[data-errors="3"]');
  });
  await visit('#/', async (page) => {
    await page.waitForSelector('a[data-errors="3"]');
    expect((await page.$$('a[data-errors]')).length).toBe(24);
    await page.locator('a[data-errors="3"]').click();
    await page.waitForSelector('[data-cell="requests/granted/naturalPerson"]');
  });
});

test('the one file reads a PDF in Firefox', async ({ visit }) => {
  const report = new URL('../fixtures/pdf/libreoffice-2021.pdf', import.meta.url);
  await visit('#/import', async (page) => {
    const input = await page.waitForSelector('input[type=file]');
    await (input as ElementHandle<HTMLInputElement>).uploadFile(fileURLToPath(report));
    await page.waitForSelector('article');
    expect(await page.$eval('article', (card) => card.textContent)).toContain('住房和城乡建设局');
  });
});

test('with its host gone the hosted program opens in Firefox', async ({ visit }) => {
  const site = await serveCopy();
  const at = `http://localhost:${site.port}/index.html`;
  const isReady = (): boolean => document.querySelector('.offline.ready') !== null;
  try {
    await visit(
      '#/settings',
      async (page) => {
        await page.waitForFunction(isReady);
      },
      { at },
    );
    await site.goDown();
    const look = async (page: Parameters<Parameters<typeof visit>[1]>[0]): Promise<void> => {
      await page.waitForFunction(isReady);
      await page.goto(`${at}#/trends`);
      await page.waitForSelector('h1');
    };
    await visit('#/settings', look, { at });
  } finally {
    await site.end();
  }
});
