import {
  agreeToEdit,
  cell,
  enter,
  importFiles,
  realReportFile,
  reportLink,
  waitUntilSaved,
} from './actions.ts';
import { expect, test } from './app.ts';

const AGENCY = '沭阳县发展和改革局';

test('a second window sees what the first one saves, and never writes over it', async ({
  page,
  open,
  context,
}) => {
  await open();
  await importFiles(page, [await realReportFile('shuyang-drc-2023')]);
  await reportLink(page, AGENCY, 2023).click();
  await enter(page, 'disclosure/licensing/decisions', '5');
  await agreeToEdit(page);
  await waitUntilSaved(page);

  const second = await context.newPage();
  await second.goto(page.url());
  await expect(cell(second, 'disclosure/licensing/decisions')).toHaveText('5');
  await enter(page, 'disclosure/licensing/decisions', '6');
  await waitUntilSaved(page);
  await expect(cell(second, 'disclosure/licensing/decisions')).toHaveText('6');
});

test('each screen has its heading, and a word for every language', async ({
  page,
  open,
  address,
}) => {
  for (const [hash, name] of [
    ['#/', '年报库'],
    ['#/import', '导入'],
    ['#/trends', '趋势'],
    ['#/settings', '设置'],
  ] as const) {
    await open(hash);
    await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
  }
  await page.getByRole('combobox', { name: 'Language' }).selectOption('en');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await page.goto(`${address}?lang=zh#/settings`);
  await expect(page.getByRole('heading', { level: 1, name: '设置' })).toBeVisible();
});
