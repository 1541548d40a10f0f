import { readFile } from 'node:fs/promises';
import { zipSync } from 'fflate';
import { cell } from './actions.ts';
import { expect, test } from './app.ts';

const folder = new URL('../fixtures/pdf/', import.meta.url);
const PDF = 'application/pdf';

test('a PDF is opened with its tables; one with a password and a cut one are told', async ({
  page,
  open,
}) => {
  const report = await readFile(new URL('libreoffice-2021.pdf', folder));
  const locked = await readFile(new URL('encrypted.pdf', folder));
  await open('#/import');
  await page.locator('input[type=file]').setInputFiles([
    // Its name decides nothing.
    { name: '年报.doc', mimeType: 'application/msword', buffer: report },
    { name: '加密.pdf', mimeType: PDF, buffer: locked },
    { name: '半份.pdf', mimeType: PDF, buffer: report.subarray(0, 900) },
  ]);
  await expect(page.getByRole('article')).toHaveCount(1);
  const alerts = page.getByRole('alert');
  await expect(alerts.filter({ hasText: '加密.pdf：PDF 加了密码' })).toHaveCount(1);
  await expect(alerts.filter({ hasText: '半份.pdf：PDF 不完整或已损坏' })).toHaveCount(1);
  await page.getByRole('button', { name: '存入年报库' }).click();
  await page
    .getByRole('link', { name: /住房和城乡建设局 2021$|2021$/ })
    .first()
    .click();
  await expect(cell(page, 'requests/newlyReceived/naturalPerson')).toHaveText('114');
});

test('the PDFs of a zip are opened one by one, and each that is not is told by its own name', async ({
  page,
  open,
}) => {
  const report = await readFile(new URL('libreoffice-2021.pdf', folder));
  const older = await readFile(new URL('libreoffice-2019.pdf', folder));
  const locked = await readFile(new URL('encrypted.pdf', folder));
  const zip = zipSync({ '2021/年报.pdf': report, '2019/年报.pdf': older, '加密.pdf': locked });
  await open('#/import');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '全部.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) });
  await expect(page.getByRole('status').filter({ hasText: '正在读取' })).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveText([/全部\.zip › 加密\.pdf：PDF 加了密码/]);
  await page
    .getByRole('button', { name: /存入年报库/ })
    .first()
    .click();
  await expect(page.getByText(/已存入 2 份/)).toBeVisible();
});
