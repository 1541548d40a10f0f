import { finding, fixtureText, importFiles, reportLink } from './actions.ts';
import { expect, test } from './app.ts';

const NAME = '杭州市余杭区应急管理局';
const OTHER = '杭州市余杭区民政局';
const FORMER = '杭州市余杭区安全生产监督管理局';

/** The sample under another name or of another year, else word for word. */
async function sampleOf(name: string, year: number): Promise<{ name: string; text: string }> {
  const sample = await fixtureText('sample-yuhang-2023.txt');
  const text = sample.split(NAME).join(name).replace(/2023/g, String(year));
  return { name: `${name}-${year}.txt`, text };
}

test('a text that is another agency’s is told and shown beside it, and counts in the library', async ({
  page,
  open,
}) => {
  await open();
  await importFiles(page, [await sampleOf(NAME, 2023)]);
  const link = reportLink(page, NAME, 2023);
  await expect(link).toHaveAttribute('data-warnings', /\d/);
  const alone = Number(await link.getAttribute('data-warnings'));
  await importFiles(page, [await sampleOf(OTHER, 2023)]);
  await expect(link).toHaveAttribute('data-warnings', String(alone + 2));
  await link.click();
  const told = finding(page, 'D-DUP');
  await expect(told).toHaveCount(2);
  await expect(told.first()).toContainText(OTHER);
  await told.first().getByRole('button', { name: '对照' }).click();
  const dialog = page.getByRole('dialog', { name: /相同的句子/ });
  await expect(dialog.getByRole('columnheader').nth(1)).toHaveText(`${OTHER} 2023 年度`);
  await expect(dialog.locator('mark').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('last year’s report of an agency that had another name is chosen once, and stays so', async ({
  page,
  open,
}) => {
  await open();
  await importFiles(page, [await sampleOf(NAME, 2023), await sampleOf(FORMER, 2022)]);
  await reportLink(page, NAME, 2023).click();
  const source = page.getByRole('region', { name: '上年报告' });
  await expect(finding(page, 'X-COPY')).toHaveCount(0);
  await source.getByRole('combobox', { name: '原来的名称' }).selectOption(FORMER);
  await source.getByRole('button', { name: '作为上年报告' }).click();
  await expect(source).toContainText(`取自原名称“${FORMER}”的 2022 年度报告`);
  await expect(finding(page, 'X-COPY').first()).toBeVisible();
  await page.reload();
  await expect(finding(page, 'X-COPY').first()).toBeVisible();
  await source.getByRole('button', { name: '取消' }).click();
  await expect(finding(page, 'X-COPY')).toHaveCount(0);
});
