import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { checksumLines, readBuildFiles } from '../../.ci/buildFiles.ts';
import { readFirstLoad } from '../../.ci/firstLoad.mjs';
import { expect, test } from './app.ts';

// What only a build of many files can do wrong.

test('the library shows with no script that the size budget does not count', async ({
  page,
  open,
}) => {
  await page.addInitScript(() => {
    new MutationObserver((_records, observer) => {
      if (!document.querySelector('main h1')) return;
      performance.mark('library');
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await open();
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  // What the page loads once the library shows holds nobody up, however slow the machine is.
  const asked = await page.evaluate(() => {
    const shown = performance.getEntriesByName('library')[0]?.startTime ?? NaN;
    return performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime < shown)
      .flatMap(({ name }) => /assets\/([^/]+\.js)$/.exec(name)?.[1] ?? []);
  });
  const dist = fileURLToPath(new URL('../../dist', import.meta.url));
  const counted = readFirstLoad(dist).map((file) => file.name);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((name) => !counted.includes(name))).toEqual([]);
});

test('a program that did not arrive whole leaves a sentence instead of a white page', async ({
  page,
  address,
  evidence,
}) => {
  await page.route('**/assets/index-*.js', (route) => route.abort());
  await page.goto(address);
  await expect(page.locator('#cannot-start')).toBeVisible();
  expect(evidence.takeExpected(/ERR_FAILED/)).toHaveLength(1);
});

test('SHA256SUMS lists every file of the release, with its hash', async () => {
  const dist = fileURLToPath(new URL('../../dist', import.meta.url));
  const files = readBuildFiles(dist).filter(({ path }) => path !== 'SHA256SUMS');
  const listed = await readFile(`${dist}/SHA256SUMS`, 'utf8');
  expect(listed.trimEnd().split('\n')).toEqual([...checksumLines(files)]);
  expect(listed).toMatch(/ {2}gongkai\.html$/m);
});
