import { expect, test } from './app.ts';

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

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it needs', async ({ page, address }) => {
    await page.goto(address);
    // By its element: text in a noscript is none of getByText's.
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(page.locator('noscript p')).toContainText('公开年报需要 JavaScript');
  });
});
