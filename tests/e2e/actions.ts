import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

const fixtures = new URL('../fixtures/', import.meta.url);

/** The agency of reports that are begun here. */
export const AGENCY = '云溪区民政局';

export interface GivenFile {
  readonly name: string;
  readonly text: string;
}

export async function fixtureText(name: string): Promise<string> {
  return readFile(new URL(name, fixtures), 'utf8');
}

/** Gives files to 导入, which must be on the screen, and waits until each is shown. */
export async function giveFiles(page: Page, files: readonly GivenFile[]): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles(
      files.map(({ name, text }) => ({ name, mimeType: '', buffer: Buffer.from(text, 'utf8') })),
    );
}

/** Imports files and stores what they hold. */
export async function importFiles(page: Page, files: readonly GivenFile[]): Promise<void> {
  await page.goto(`${page.url().split('#', 1)[0] ?? ''}#/import`);
  await giveFiles(page, files);
  await page.getByRole('button', { name: '存入年报库' }).click();
  await expect(page.getByRole('heading', { name: '年报库' })).toBeVisible();
}

/** The link of a report in 年报库. */
export function reportLink(page: Page, agency: string, year: number): Locator {
  return page.getByRole('link', { name: `${agency} ${year}`, exact: true });
}

export function cell(page: Page, address: string): Locator {
  return page.locator(`[data-cell="${address}"]`);
}

/** Clicks a cell, types a value and presses Enter, as a clerk does. */
export async function enter(page: Page, address: string, text: string): Promise<void> {
  await cell(page, address).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

export function finding(page: Page, check: string): Locator {
  return page.getByRole('list', { name: '审核结果' }).locator(`[data-check="${check}"]`);
}

export async function waitUntilSaved(page: Page): Promise<void> {
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
}

/** Answers the question before the first edit of a published report. */
export async function agreeToEdit(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: '修改' }).click();
}

/** The `reports` of a file of ours, byte for byte: each stands on its own line. */
export function reportsOf(fileText: string): string {
  const start = fileText.indexOf('"reports"');
  return fileText.slice(start, fileText.indexOf('"sha256"'));
}

interface RealReport {
  readonly id: string;
  readonly agency: { readonly name: string; readonly kind: string };
  readonly year: number;
}

/** A file of the format with published figures, by the id that tests/fixtures/real-figures.json gives them. */
export async function realReportFile(id: string): Promise<GivenFile> {
  const { reports } = JSON.parse(await fixtureText('real-figures.json')) as {
    reports: readonly RealReport[];
  };
  const report = reports.find((candidate) => candidate.id === id);
  return {
    name: `${id}.json`,
    text: JSON.stringify({ format: 'gongkai-reports', version: 1, reports: [report] }),
  };
}

/** A blank report of 2024, begun here. */
export async function beginReport(page: Page): Promise<void> {
  await page.getByRole('button', { name: '新建年报' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('机关名称').fill(AGENCY);
  await dialog.getByLabel('年度').fill('2024');
  await dialog.getByRole('button', { name: '新建' }).click();
  await expect(cell(page, 'requests/newlyReceived/total')).toHaveText('');
}

/** Pastes into what has the focus, by the event, as on a page that may not read the clipboard. */
export async function paste(page: Page, text: string, html = ''): Promise<void> {
  await page.evaluate(
    (given) => {
      const data = new DataTransfer();
      data.setData('text/plain', given.text);
      if (given.html !== '') data.setData('text/html', given.html);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    { text, html },
  );
}

/** What a copy of what has the focus puts on the clipboard. */
export async function copied(page: Page): Promise<{ text: string; html: string }> {
  return page.evaluate(() => {
    const data = new DataTransfer();
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }),
    );
    return { text: data.getData('text/plain'), html: data.getData('text/html') };
  });
}
