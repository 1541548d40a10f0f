import type { Page } from '@playwright/test';
import {
  beginReport,
  cell,
  enter,
  giveFiles,
  importFiles,
  realReportFile,
  reportLink,
  waitUntilSaved,
  AGENCY,
} from './actions.ts';
import { downloadText, expect, test } from './app.ts';
import { violations } from './axe.ts';

const ISSUED = 'disclosure/rules/issued';

async function removeReport(page: Page, agency: string, year: number): Promise<void> {
  await page.getByRole('button', { name: `${agency}：更多操作` }).click();
  await page.getByRole('menuitem', { name: `删除 ${year} 年度报告` }).click();
  await expect(reportLink(page, agency, year)).toHaveCount(0);
}

test('a deleted report waits in 回收站 over a reload, comes back from there, and goes for good when that is agreed to', async ({
  page,
  open,
}) => {
  await open();
  await importFiles(page, [await realReportFile('suqian-2023')]);
  await removeReport(page, '宿迁市人民政府', 2023);
  await page.reload();
  await page.getByRole('button', { name: '回收站' }).click();
  const bin = page.getByRole('dialog', { name: '回收站' });
  await expect(bin.getByRole('row', { name: /宿迁市人民政府 2023/ })).toContainText('还留');
  await bin.getByRole('button', { name: '恢复 宿迁市人民政府 2023' }).click();
  await expect(bin.getByText('回收站是空的')).toBeVisible();
  await bin.getByRole('button', { name: '关闭' }).click();
  await expect(reportLink(page, '宿迁市人民政府', 2023)).toBeVisible();

  await removeReport(page, '宿迁市人民政府', 2023);
  await page.getByRole('button', { name: '回收站' }).click();
  await bin.getByRole('button', { name: '彻底删除 宿迁市人民政府 2023' }).click();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('不能恢复');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(question).toHaveCount(0);
  await expect(bin.getByRole('button', { name: '彻底删除 宿迁市人民政府 2023' })).toBeFocused();
  await page.keyboard.press('Enter');
  await question.getByRole('button', { name: '彻底删除' }).click();
  await expect(bin.getByText('回收站是空的')).toBeVisible();
  await expect(bin).toBeFocused();
});

test('a backup brings everything back into an emptied browser, and is compared where something is there', async ({
  page,
  open,
  browser,
  address,
}) => {
  await open();
  await beginReport(page);
  await enter(page, ISSUED, '3');
  await waitUntilSaved(page);
  await expect(page.getByText('尚未备份')).toBeVisible();
  await page.getByRole('link', { name: '设置' }).click();
  await expect(page.getByText('1 份年报的最新内容还不在任何文件里')).toBeVisible();
  const backup = await downloadText(page, () =>
    page.getByRole('button', { name: '备份全部' }).click(),
  );
  await expect(page.getByText('所有年报的最新内容都已在文件里')).toBeVisible();
  const file = { name: backup.name, text: backup.text };

  const emptied = await (await browser.newContext()).newPage();
  await emptied.goto(`${address}#/settings`);
  await giveFiles(emptied, [file]);
  await emptied.getByRole('button', { name: '存入年报库' }).click();
  await reportLink(emptied, AGENCY, 2024).click();
  await expect(cell(emptied, ISSUED)).toHaveText('3');
  await expect(emptied.getByText('与导入的文件一致')).toBeVisible();
  await emptied.context().close();

  await page.getByRole('link', { name: '年报库' }).click();
  await reportLink(page, AGENCY, 2024).click();
  await expect(page.getByText(/^已备份 \d\d:/)).toBeVisible();
  await enter(page, ISSUED, '4');
  await waitUntilSaved(page);
  await expect(page.getByText(/^备份后有修改/)).toBeVisible();
  await page.getByRole('link', { name: '设置' }).click();
  await giveFiles(page, [file]);
  await expect(page.getByText('年报库中已有这份年报，内容不同')).toBeVisible();
  await page.getByRole('radio', { name: '用导入的替换' }).first().check();
  await page.getByRole('button', { name: '存入年报库' }).click();
  await reportLink(page, AGENCY, 2024).click();
  await expect(cell(page, ISSUED)).toHaveText('3');
  await page.getByRole('button', { name: '历史版本' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: '导入替换之前' })).toBeVisible();
});

test('a folder is backed up to by itself, over a reload', async ({ page, open, hosting }) => {
  test.skip(hosting === 'file', 'A page from disk has no private folder to try this with.');
  // The real picker can't be worked by a test; the browser's private folder is a real one of the same kind.
  await page.addInitScript(() => {
    Reflect.set(window, 'showDirectoryPicker', async () => {
      const root = await navigator.storage.getDirectory();
      return root.getDirectoryHandle('我的备份', { create: true });
    });
  });
  await open();
  await beginReport(page);
  await waitUntilSaved(page);
  await page.getByRole('link', { name: '设置' }).click();
  await page.getByRole('button', { name: '选择文件夹' }).click();
  await expect(page.getByText(/^备份到文件夹“我的备份” · 上次写入/)).toBeVisible();

  await page.reload();
  await expect(page.getByText(/^备份到文件夹“我的备份” · 上次写入/)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '现在备份' }).click();
  await expect(page.getByText('已备份到文件夹“我的备份”')).toBeVisible();
  const files = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('我的备份');
    const found: { name: string; text: string }[] = [];
    for await (const [name, handle] of folder as unknown as AsyncIterable<
      [string, FileSystemFileHandle]
    >) {
      found.push({ name, text: await (await handle.getFile()).text() });
    }
    return found;
  });
  expect(files).toHaveLength(2);
  for (const { name, text } of files) {
    expect(name).toMatch(/^公开年报自动备份-\d{8}-\d{4}(-2)?\.json$/);
    expect(JSON.parse(text)).toMatchObject({ reports: [{ agency: { name: AGENCY } }] });
  }
  await page.getByRole('button', { name: '停止自动备份' }).click();
  await expect(page.getByRole('button', { name: '选择文件夹' })).toBeVisible();
});

test('work that has been in no file for days is spoken of once a day', async ({ page, open }) => {
  await page.clock.install({ time: new Date('2026-01-10T10:00:00+08:00') });
  await open();
  await beginReport(page);
  await enter(page, ISSUED, '3');
  await waitUntilSaved(page);
  await page.clock.setSystemTime(new Date('2026-01-14T10:00:00+08:00'));
  await open();
  await page.clock.runFor(2_000);
  const strip = page.getByText('1 份年报的最新内容还不在任何文件里，最早的已有 4 天');
  await expect(strip).toBeVisible();
  await page.getByRole('button', { name: '以后再说' }).click();
  await expect(strip).toHaveCount(0);
  await page.reload();
  await page.clock.runFor(2_000);
  await expect(page.getByRole('button', { name: '回收站' })).toBeVisible();
  await expect(strip).toHaveCount(0);
});
