import type { Page } from '@playwright/test';
import { createRandom, type Random } from '../../src/report/example/random.ts';
import { AGENCY, beginReport, cell, enter, reportLink, waitUntilSaved } from './actions.ts';
import { expect, test } from './app.ts';
import { withProfile, type OwnChromium } from './ownChromium.ts';
import { isTorn, readStored } from './storedRows.ts';

const IS_LONG = process.env['TORTURE'] === '1';
const ROUNDS = IS_LONG ? 200 : 6;
const SEED = 20260112;
const CELL = 'disclosure/licensing/decisions';
const BELOW = 'disclosure/penalties/decisions';
const KILLED_WITHIN_MS = 1_000;
/** Long enough for a machine that is busy with other tests. */
const OPENED_WITHIN_MS = 20_000;

test.use({ viewport: null });

/** What one visit typed into the cell, and the last of it that the page showed as saved. */
interface Visit {
  typed: number;
  saved: number;
}

interface Tally {
  lost: number;
  torn: number;
  notOpened: number;
  /** Rounds in which the kill came before the last edit was saved: the others prove little. */
  unsaved: number;
}

/** Tells of each value that stands in the cell while the page says that all is saved. */
async function followSaved(page: Page, visit: Visit): Promise<void> {
  await page.exposeFunction('tellSaved', (text: string) => {
    visit.saved = Math.max(visit.saved, Number(text));
  });
  await page.evaluate((address) => {
    const state = document.querySelector('[data-save-state]');
    const tell: unknown = Reflect.get(window, 'tellSaved');
    const look = (): void => {
      if (state?.getAttribute('data-save-state') !== 'saved') return;
      const text = document.querySelector(`[data-cell="${address}"]`)?.textContent.trim();
      if (typeof tell === 'function') Reflect.apply(tell, undefined, [text]);
    };
    if (state) new MutationObserver(look).observe(state, { attributes: true });
  }, CELL);
}

/** One edit more, by keys alone: the cell counts up. */
async function countUp(page: Page, visit: Visit): Promise<void> {
  visit.typed += 1;
  for (const digit of String(visit.typed)) await page.keyboard.press(digit);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
}

/** Types for a while and kills the browser up to a second after the last key, or while keys still come. */
async function typeAndKill(own: OwnChromium, visit: Visit, random: Random): Promise<void> {
  const { page } = own;
  await page.locator(`[data-cell="${CELL}"]`).click();
  for (let left = random.int(1, 8); left > 0; left -= 1) {
    await countUp(page, visit);
    await page.waitForTimeout(random.int(0, 250));
  }
  const goesOn = random.next() < 0.5;
  const life = { isOver: false };
  const typing = (async () => {
    while (goesOn && !life.isOver) await countUp(page, visit);
  })().catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, random.int(0, KILLED_WITHIN_MS)));
  await own.kill();
  life.isOver = true;
  await typing;
}

/** Opens the report after a kill and holds what is stored against what was shown as saved. */
async function judge(page: Page, visit: Visit, tally: Tally): Promise<void> {
  const stored = await readStored(page, CELL);
  if (stored.length !== 1 || stored.some(isTorn)) tally.torn += 1;
  const value = Number(stored[0]?.value ?? 0);
  if (value < visit.saved || value > visit.typed) tally.lost += 1;
  if (visit.saved < visit.typed) tally.unsaved += 1;
}

test(`a browser that is killed ${ROUNDS} times between edits loses nothing that was shown as saved`, async ({
  site,
}) => {
  test.setTimeout(60_000 + ROUNDS * 20_000);
  const random = createRandom(SEED);
  const tally: Tally = { lost: 0, torn: 0, notOpened: 0, unsaved: 0 };
  const visit: Visit = { typed: 0, saved: 0 };
  await withProfile(async (launch) => {
    let own = await launch();
    await own.page.goto(`http://localhost:${site.port}/index.html#/`);
    await beginReport(own.page);
    await enter(own.page, BELOW, '1');
    await waitUntilSaved(own.page);
    const address = own.page.url();
    for (let round = 0; round < ROUNDS; round += 1) {
      await followSaved(own.page, visit);
      await typeAndKill(own, visit, random);
      own = await launch();
      await own.page.goto(address);
      const isOpen = await cell(own.page, CELL)
        .waitFor({ timeout: OPENED_WITHIN_MS })
        .then(
          () => true,
          () => false,
        );
      if (!isOpen) tally.notOpened += 1;
      await judge(own.page, visit, tally);
      // Work kept aside is taken up: what counts on from there is what stands on the screen.
      await waitUntilSaved(own.page);
      const shown = Number(await cell(own.page, CELL).textContent());
      visit.typed = Math.max(visit.typed, shown);
      visit.saved = shown;
    }
    await own.page.goto(`${address.split('#', 1)[0] ?? ''}#/`);
    await expect(reportLink(own.page, AGENCY, 2024)).toBeVisible();
  });
  console.log(
    `Killed ${ROUNDS} times: ${tally.lost} lost, ${tally.torn} torn, ${tally.notOpened} not opened; ` +
      `${tally.unsaved} with an edit not saved yet; ${visit.typed} edits`,
  );
  expect({ ...tally, unsaved: 0 }).toEqual({ lost: 0, torn: 0, notOpened: 0, unsaved: 0 });
});
