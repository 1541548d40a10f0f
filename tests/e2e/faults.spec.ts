import type { Page } from '@playwright/test';
import {
  AGENCY,
  beginReport,
  cell,
  enter,
  giveFiles,
  importFiles,
  realReportFile,
  reportLink,
  waitUntilSaved,
} from './actions.ts';
import { expect, test } from './app.ts';
import {
  FAULTS,
  beginCounting,
  copyRows,
  putBack,
  readCount,
  setFault,
  wrapStore,
  type Fault,
  type StoreRows,
} from './faultyStore.ts';
import { isTorn, readStored } from './storedRows.ts';

const IS_LONG = process.env['TORTURE'] === '1';
/** In npm test one in so many; another one in each way of failing. */
const SAMPLED = IS_LONG ? 1 : 41;
/** The long form goes on in so many windows at once. */
const PARTS = IS_LONG ? 3 : 1;
const NEVER = 1_000_000;
const CELL = 'disclosure/licensing/decisions';
const QUIET_MS = 200;
const JUDGED_WITHIN_MS = 6_000;
const STORED = ['沭阳县发展和改革局', '宿迁市人民政府'] as const;

/** Headings of the pages that stand for what could not be read. */
const PAGE_TOLD = /打不开|读不出来|没能读取/;

interface Step {
  readonly name: string;
  /** Where the page starts; counted from its start on where there is no `act`. */
  readonly hash: string;
  /** Shows that the page is there. */
  readonly isThere: (page: Page) => Promise<unknown>;
  readonly act?: (page: Page) => Promise<unknown>;
  /** Whether all of it was done, as the user sees it. */
  readonly isDone: (page: Page) => Promise<boolean>;
  /** What the user typed or gave is still there. */
  readonly isKept: (page: Page) => Promise<boolean>;
  /** How many reports may be stored after that. */
  readonly counts: readonly number[];
}

const isShown = (page: Page, text: string | RegExp): Promise<boolean> =>
  page.getByText(text).first().isVisible();
const always = (): Promise<boolean> => Promise.resolve(true);
const showsLibrary = (page: Page): Promise<void> =>
  expect(page.getByRole('heading', { name: '年报库' })).toBeVisible();

/** By the menu of the report's cell, as a mouse does it. */
async function removeReport(page: Page): Promise<void> {
  await page.getByRole('button', { name: `${STORED[0]}：更多操作` }).click();
  await page.getByRole('menuitem', { name: '删除 2023 年度报告' }).click();
}

async function hasLinks(page: Page): Promise<boolean> {
  return (
    (await reportLink(page, STORED[0], 2023).isVisible()) &&
    (await reportLink(page, STORED[1], 2023).isVisible())
  );
}

function createSteps(draft: string, given: { name: string; text: string }): readonly Step[] {
  const showsDraft = (page: Page): Promise<void> => expect(cell(page, CELL)).toBeVisible();
  return [
    {
      name: 'open the library',
      hash: '#/',
      isThere: always,
      isDone: hasLinks,
      isKept: always,
      counts: [3],
    },
    {
      name: 'open a report',
      hash: draft,
      isThere: always,
      isDone: async (page) => (await cell(page, CELL).count()) > 0,
      isKept: always,
      counts: [3],
    },
    {
      name: 'edit and save',
      hash: draft,
      isThere: showsDraft,
      act: (page) => enter(page, CELL, '42'),
      isDone: async (page) =>
        (await page.locator('[data-save-state]').getAttribute('data-save-state')) === 'saved',
      isKept: async (page) => (await cell(page, CELL).textContent())?.trim() === '42',
      counts: [3],
    },
    {
      name: 'make a report',
      hash: '#/',
      isThere: showsLibrary,
      act: async (page) => {
        await page.getByRole('button', { name: '新建年报' }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByLabel('机关名称').fill('甲局');
        await dialog.getByLabel('年度').fill('2024');
        await dialog.getByRole('button', { name: '新建' }).click();
      },
      isDone: async (page) => (await cell(page, CELL).count()) > 0,
      isKept: async (page) =>
        (await cell(page, CELL).count()) > 0 ||
        (await isShown(page, '这份年报')) ||
        (await page.getByLabel('机关名称').inputValue()) === '甲局' ||
        page.url().includes('#/report/'),
      counts: [3, 4],
    },
    {
      name: 'import over a report',
      hash: '#/import',
      isThere: async (page) => {
        await giveFiles(page, [given]);
        await page.getByRole('radio', { name: '用导入的替换' }).check();
      },
      act: (page) => page.getByRole('button', { name: '存入年报库' }).click(),
      isDone: hasLinks,
      // Left behind only for the library that has it.
      isKept: async (page) =>
        !page.url().endsWith('#/import') || (await page.getByRole('article').count()) === 1,
      counts: [3],
    },
    {
      name: 'delete a report',
      hash: '#/',
      isThere: showsLibrary,
      act: async (page) => {
        await removeReport(page);
      },
      isDone: async (page) => !(await reportLink(page, STORED[0], 2023).isVisible()),
      isKept: always,
      counts: [2, 3],
    },
    {
      name: 'delete and restore a report',
      hash: '#/',
      isThere: async (page) => {
        await showsLibrary(page);
        await removeReport(page);
        await expect(page.getByRole('button', { name: '恢复' }).first()).toBeVisible();
      },
      act: (page) => page.getByRole('button', { name: '恢复' }).first().click(),
      isDone: hasLinks,
      isKept: always,
      counts: [2, 3],
    },
    {
      name: 'export all',
      hash: '#/',
      isThere: showsLibrary,
      act: (page) => page.getByRole('button', { name: '导出全部' }).click(),
      isDone: (page) => isShown(page, /已导出|已备份|备份：|备份于/),
      isKept: always,
      counts: [3],
    },
  ];
}

/** Waits until the store has been asked for nothing for a while. */
async function waitUntilQuiet(page: Page): Promise<void> {
  await expect
    .poll(async () => (await readCount(page)).quietMs, { intervals: [100] })
    .toBeGreaterThan(QUIET_MS);
}

class Matrix {
  readonly #page: Page;
  readonly #keeper: Page;
  readonly #address: string;
  readonly #rows: StoreRows;
  readonly faults: string[] = [];
  cases = 0;
  told = 0;
  doneAnyway = 0;

  constructor(page: Page, keeper: Page, address: string, rows: StoreRows) {
    this.#page = page;
    this.#keeper = keeper;
    this.#address = address;
    this.#rows = rows;
  }

  /** Runs a step with one call made to fail; how many calls there were. */
  async run(step: Step, fault: Fault): Promise<number> {
    const page = this.#page;
    await page.goto('about:blank');
    await putBack(this.#keeper, this.#rows);
    if (!step.act) await setFault(this.#keeper, fault);
    await page.goto(`${this.#address}${step.hash}`);
    let before: readonly string[] = [];
    if (step.act) {
      await step.isThere(page);
      await beginCounting(page, { kind: 'abort', at: NEVER });
      await waitUntilQuiet(page);
      before = await this.#alerts();
      await beginCounting(page, fault);
      await step.act(page);
    }
    if (fault.at < NEVER) {
      await this.#judge(step, fault, before);
      return 0;
    }
    await expect.poll(() => step.isDone(page)).toBe(true);
    await waitUntilQuiet(page);
    return (await readCount(page)).calls;
  }

  /** What stands there to be heeded. */
  #alerts(): Promise<readonly string[]> {
    return this.#page.getByRole('alert').allInnerTexts();
  }

  async #isTold(before: readonly string[]): Promise<boolean> {
    const page = this.#page;
    const alerts = await this.#alerts();
    if (alerts.some((text) => text.trim() !== '' && !before.includes(text))) return true;
    if ((await page.locator('[data-save-state="failed"]').count()) > 0) return true;
    const headings = await page.getByRole('heading', { level: 1 }).allInnerTexts();
    return headings.some((text) => PAGE_TOLD.test(text));
  }

  async #judge(step: Step, fault: Fault, before: readonly string[]): Promise<void> {
    const page = this.#page;
    const label = `${step.name}, call ${fault.at}, ${fault.kind}`;
    let end = '';
    const deadline = Date.now() + JUDGED_WITHIN_MS;
    while (end === '' && Date.now() < deadline) {
      await page.waitForTimeout(100);
      if (await this.#isTold(before)) end = 'told';
      else if (await this.#isOver(step)) end = 'done';
    }
    const { hasFailed } = await readCount(page);
    // Another number of calls than in the counting run: there was nothing to fail.
    if (!hasFailed) return;
    this.cases += 1;
    if (end === 'told') this.told += 1;
    else if (end === 'done') this.doneAnyway += 1;
    else this.faults.push(`${label}: the user was told nothing`);
    if (!(await step.isKept(page))) this.faults.push(`${label}: what was typed is gone`);
    await page.goto('about:blank');
    const stored = await readStored(this.#keeper, CELL);
    if (stored.some(isTorn)) this.faults.push(`${label}: half written`);
    if (!step.counts.includes(stored.length)) {
      this.faults.push(`${label}: ${stored.length} reports are stored`);
    }
  }

  /** Done, with no call to come: a fault may strike what goes on behind. */
  async #isOver(step: Step): Promise<boolean> {
    if (!(await step.isDone(this.#page))) return false;
    return (await readCount(this.#page)).quietMs > QUIET_MS;
  }
}

test.describe.configure({ mode: 'parallel' });

for (let part = 1; part <= PARTS; part += 1)
  test(`a storage call that fails costs nothing, is told, and leaves nothing half written (${part} of ${PARTS})`, async ({
    page,
    context,
    open,
    address,
    evidence,
  }) => {
    test.setTimeout(IS_LONG ? 5_400_000 : 240_000);
    await open();
    await importFiles(page, [
      await realReportFile('shuyang-drc-2023'),
      await realReportFile('suqian-2023'),
    ]);
    await beginReport(page);
    await waitUntilSaved(page);
    const draft = page.url().slice(page.url().indexOf('#'));
    await page.goto(`${address}#/`);
    await expect(reportLink(page, AGENCY, 2024)).toBeVisible();
    await page.waitForTimeout(1_500);
    const keeper = await context.newPage();
    await keeper.goto(address.replace('index.html', 'nothing-here'));
    const rows = await copyRows(keeper);
    const { name, text } = await realReportFile('suqian-2023');
    const other = text.replace(/"licensing":\{"decisions":\d+\}/, '"licensing":{"decisions":7}');
    await wrapStore(page);

    const matrix = new Matrix(page, keeper, address, rows);
    let drawn = 0;
    const steps = createSteps(draft, { name, text: other });
    for (const step of steps.filter((_, index) => index % PARTS === part - 1)) {
      const calls = await matrix.run(step, { kind: 'abort', at: NEVER });
      for (const kind of FAULTS) {
        for (let at = 1; at <= calls; at += 1) {
          drawn += 1;
          if (drawn % SAMPLED === 0) await matrix.run(step, { kind, at });
        }
      }
      console.log(`${step.name}: ${calls} calls`);
    }
    evidence.takeExpected(/./);
    console.log(
      `${matrix.cases} calls failed: ${matrix.told} told, ${matrix.doneAnyway} done all the same, ` +
        `${matrix.faults.length} wrong`,
    );
    expect(matrix.faults).toEqual([]);
    expect(matrix.cases).toBeGreaterThan(8);
  });
