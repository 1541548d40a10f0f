import { readFile } from 'node:fs/promises';
import { cell } from './actions.ts';
import { expect, test } from './app.ts';

const folder = new URL('../fixtures/office/', import.meta.url);
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

test('Word documents and workbooks are opened, and one that is cut off is told', async ({
  page,
  open,
}) => {
  const word = await readFile(new URL('libreoffice.docx', folder));
  const sheet = await readFile(new URL('libreoffice.xlsx', folder));
  await open('#/import');
  await page.locator('input[type=file]').setInputFiles([
    // Its name decides nothing.
    { name: '年报.doc', mimeType: 'application/msword', buffer: word },
    { name: '年报.xlsx', mimeType: WORD, buffer: sheet },
    { name: '半份.docx', mimeType: WORD, buffer: word.subarray(0, 5_000) },
  ]);
  await expect(page.getByRole('article')).toHaveCount(2);
  await expect(
    page.getByRole('alert').filter({ hasText: '半份.docx：文件不完整或已损坏' }),
  ).toHaveCount(1);
  await page.getByRole('button', { name: '存入年报库' }).click();
  await page
    .getByRole('link', { name: /应急管理局 2023$/ })
    .first()
    .click();
  await expect(cell(page, 'requests/newlyReceived/naturalPerson')).toHaveText('111');
});
