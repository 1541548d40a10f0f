import { cell, giveFiles } from './actions.ts';
import { expect, test } from './app.ts';

const NASTY =
  '<img src=x onerror="alert(1)"><script>alert(2)</script>"\'`${7*7}{{constructor}}java\u0073cript:alert(3)\u202E=1+1';

/** A report whose every text is bait, in a file of the format. */
function nastyFile(): string {
  const report = {
    id: 'nasty',
    agency: { name: NASTY, kind: 'department', region: NASTY },
    year: 2023,
    edition: '2021',
    title: NASTY,
    preface: NASTY,
    chapters: { overview: NASTY, disclosure: NASTY, problems: `${NASTY}\n${NASTY}`, other: NASTY },
    tables: { requests: { newlyReceived: { naturalPerson: 3, total: 4 } } },
    remarks: { 'requests/newlyReceived/naturalPerson': NASTY },
    dismissals: [{ check: 'T3-ROW', cells: [], reason: NASTY, at: NASTY }],
    signature: { organ: NASTY, date: NASTY },
    publication: { date: '', url: ['java', 'script:alert(4)'].join('') },
  };
  return JSON.stringify({ format: 'gongkai-reports', version: 1, reports: [report] });
}

test('text that is bait stays text on every screen', async ({ page, open }) => {
  let dialogs = 0;
  page.on('dialog', (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });
  await open('#/import');
  await giveFiles(page, [
    { name: '<img src=x onerror=alert(5)>.json', text: nastyFile() },
    { name: '<b>坏</b>.json', text: '{"<img src=x onerror=alert(6)>": 1}' },
  ]);
  await expect(page.getByRole('alert')).toContainText('<img src=x onerror=alert(6)>');
  await page.getByText('读出的表格').click();
  await page.getByRole('button', { name: '存入年报库' }).click();

  await page.locator('a[href="#/report/nasty"]').click();
  await expect(page.getByRole('textbox', { name: '标题' })).toHaveValue(NASTY);
  await cell(page, 'requests/newlyReceived/naturalPerson').click();
  await expect(page.getByText('备注')).toBeVisible();
  await open('#/trends');
  await expect(page.locator('figure[data-chart="received"]')).toBeVisible();
  expect(await page.locator('img, script[src="x"]').count()).toBe(0);
  expect(dialogs).toBe(0);
});
