import { expect, test } from './firefox.ts';

test('the one file opens from disk in Firefox', async ({ visit }) => {
  await visit('#/', async (page) => {
    expect(await page.title()).toContain('公开年报');
    expect(await page.$('#cannot-start')).toBeNull();
  });
});
