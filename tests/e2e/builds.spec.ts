import { beginReport, enter, giveFiles, waitUntilSaved } from './actions.ts';
import { downloadText, expect, test } from './app.ts';

test('the program mounts, with no error and no request beyond its own files', async ({
  page,
  open,
}) => {
  await open();
  await expect(page).toHaveTitle(/公开年报/);
  await expect(page.locator('#app')).not.toBeEmpty();
  await expect(page.locator('#cannot-start')).toHaveCount(0);
});

test('the policy stands in the page before any script', async ({ page, open }) => {
  await open();
  const policy = page.locator('head > meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveAttribute('content', /require-trusted-types-for 'script'/);
  const isFirst = await policy.evaluate((meta) =>
    Array.from(document.querySelectorAll('script, style, link')).every(
      (element) => meta.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
    ),
  );
  expect(isFirst).toBe(true);
});

test('the policy refuses a request to another host', async ({ page, open, evidence }) => {
  await open();
  const outcome = await page.evaluate(() =>
    fetch('https://example.org/').then(
      () => 'sent',
      () => 'refused',
    ),
  );
  expect(outcome).toBe('refused');
  await expect.poll(() => evidence.takeExpected(/connect-src|example\.org/).length).not.toBe(0);
});

test('the policy refuses markup made from text', async ({ page, open, evidence }) => {
  await open();
  const outcome = await page.evaluate(() => {
    try {
      document.body.insertAdjacentHTML('beforeend', '<p>markup</p>');
      return 'taken';
    } catch {
      return 'refused';
    }
  });
  expect(outcome).toBe('refused');
  await expect
    .poll(() => evidence.takeExpected(/require-trusted-types-for|TrustedHTML/).length)
    .not.toBe(0);
});

test('a browser that is too old gets a sentence instead of a white page', async ({
  page,
  address,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(Promise, 'any'));
  await page.goto(address);
  await expect(page.locator('#cannot-start')).toBeVisible();
  await expect(page.locator('#cannot-start')).toContainText('请换用较新的浏览器');
  await expect(page.locator('#app')).toHaveCount(0);
});

test('a browser that is too old hands out what it keeps, as a file that the program reads', async ({
  page,
  open,
  address,
  context,
}) => {
  await open();
  await beginReport(page);
  await enter(page, 'requests/newlyReceived/naturalPerson', '7');
  await waitUntilSaved(page);
  const old = await context.newPage();
  await old.addInitScript(() => Reflect.deleteProperty(Promise, 'any'));
  await old.goto(address);
  const button = old.getByRole('button', { name: '下载本机存着的年报' });
  const { name, text } = await downloadText(old, () => button.click());
  expect(name).toBe('公开年报-本机数据.json');

  await open('#/import');
  await giveFiles(page, [{ name, text }]);
  await expect(page.getByRole('article')).toHaveCount(1);
  await expect(page.getByText('完全相同')).toBeVisible();
});

test('a browser that keeps nothing of ours offers nothing, and is left without a store', async ({
  page,
  address,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(Promise, 'any'));
  await page.goto(address);
  await expect(page.locator('#cannot-start')).toBeVisible();
  await page.waitForTimeout(300);
  await expect(page.locator('#take-data')).toBeHidden();
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it needs', async ({ page, address }) => {
    await page.goto(address);
    // By its element: text in a noscript is none of getByText's.
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(page.locator('noscript p')).toContainText('公开年报需要 JavaScript');
  });
});
