import { beforeEach, describe, expect, it } from 'vitest';
import { contentOf } from '@/formats/json/canonical';
import { patchBetween } from '@/report/patchBetween';
import { EMPTY_CHAPTERS, cellValue, type Report } from '@/report/report';
import type { RefusedText } from '@/report/number';
import { OpenReport, type OpenReportOptions } from '@/state/openReport.svelte';
import type { Rescue, RescuedWork } from '@/state/rescue';
import { createHeldStore, type HeldStore } from '@tests/helpers/heldStore';
import { ManualTimer, settle } from '@tests/helpers/manualTimer';
import { zeroReport } from '@tests/helpers/smallReports';

const GRANTED = 'requests/granted/naturalPerson';
const RECEIVED = 'requests/newlyReceived/naturalPerson';
const FULL = { kind: 'failed', failure: { kind: 'quota' } } as const;

let timer: ManualTimer;
let held: HeldStore;
let kept: Map<string, RescuedWork>;
let rescue: Rescue;
let confirmations: number;

beforeEach(() => {
  timer = new ManualTimer();
  held = createHeldStore();
  kept = new Map();
  confirmations = 0;
  rescue = {
    keep: (work) => {
      kept.set(work.report.id, work);
      return true;
    },
    drop: (id) => kept.delete(id),
    find: (stored) => Promise.resolve(kept.get(stored.id)),
  };
});

async function open(
  report: Report = { ...zeroReport({}, { status: 'drafting' }), chapters: EMPTY_CHAPTERS },
  options: Partial<OpenReportOptions> = {},
): Promise<OpenReport> {
  await held.behind.putAll([report]);
  return new OpenReport({
    report,
    previous: undefined,
    store: held.store,
    clock: timer,
    timer,
    rescue,
    keepUndoLog: () => undefined,
    isConfirmed: false,
    confirmed: () => {
      confirmations += 1;
    },
    ...options,
  });
}

async function stored(): Promise<Report> {
  const outcome = await held.behind.load('r');
  if (outcome.kind !== 'loaded') throw new Error(outcome.kind);
  return outcome.report;
}

const lastSave = () => {
  const save = held.saves[held.saves.length - 1];
  if (!save) throw new Error('Nothing was saved');
  return save;
};

/** Waits until the next save is asked for, and lets it be stored. */
async function saved(): Promise<void> {
  await timer.advance(400);
  await lastSave().finish();
}

describe('an edit', () => {
  it('is unsaved, then saving, then saved, and the next revision in the store', async () => {
    const report = await open();
    expect(report.saveState).toBe('saved');
    report.setCells([[GRANTED, 4]], GRANTED);
    expect(report.saveState).toBe('unsaved');
    expect(held.saves).toHaveLength(0);
    await timer.advance(400);
    expect(report.saveState).toBe('unsaved');
    expect(held.saves).toHaveLength(1);
    await timer.advance(50);
    expect(report.saveState).toBe('saving');
    await lastSave().finish();
    expect(report.saveState).toBe('saved');
    expect(report.hasUnsaved).toBe(false);
    expect(await stored()).toMatchObject({ revision: 1, updatedAt: '2024-01-15T02:00:00.300Z' });
    expect(cellValue(await stored(), 'requests/granted/total')).toBe(4);
  });

  it('that changes nothing is no step and is not saved', async () => {
    const report = await open();
    report.setCells([[GRANTED, 0]], GRANTED);
    report.typeText('title', report.report.title);
    report.setValue('status', 'drafting');
    await timer.advance(5_000);
    expect([report.saveState, report.canUndo, held.saves.length]).toEqual(['saved', false, 0]);
  });

  it('made during a save is saved after it, on top of the revision just stored', async () => {
    const report = await open();
    report.setCells([[GRANTED, 4]], GRANTED);
    await timer.advance(400);
    report.setCells([[GRANTED, 5]], GRANTED);
    expect(report.saveState).toBe('unsaved');
    await timer.advance(2_000);
    expect(held.saves).toHaveLength(1);
    await lastSave().finish();
    expect(report.hasUnsaved).toBe(true);
    expect(held.saves.map(({ base }) => base)).toEqual([0, 1]);
    await lastSave().finish();
    expect(report.saveState).toBe('saved');
    expect(cellValue(await stored(), GRANTED)).toBe(5);
  });

  it('is stored at once on demand, and the promise waits for it', async () => {
    const report = await open();
    report.setCells([[GRANTED, 4]], GRANTED);
    let isDone = false;
    const flushed = report.flush().then(() => {
      isDone = true;
    });
    await settle();
    expect(held.saves).toHaveLength(1);
    expect(isDone).toBe(false);
    await lastSave().finish();
    await flushed;
    expect(report.saveState).toBe('saved');
  });

  it('is checked at once', async () => {
    const report = await open(zeroReport());
    expect(report.findings).toEqual([]);
    report.setCells([[RECEIVED, 3]], RECEIVED);
    expect(report.findings.map(({ check }) => check)).toEqual(['T3-BAL']);
    expect(report.markOf(RECEIVED)).toBe('error');
    expect(report.checked).toBe(report.report);
  });

  it('amid others is checked with them a moment later', async () => {
    const report = await open(zeroReport({}, { status: 'drafting' }));
    report.setCells([[RECEIVED, 3]], RECEIVED);
    await timer.advance(100);
    report.setCells([[GRANTED, 3]], GRANTED);
    report.setCells([[GRANTED, 2]], GRANTED);
    report.setCells([[GRANTED, 3]], GRANTED);
    expect(report.findings.map(({ check }) => check)).toEqual(['T3-BAL']);
    await timer.advance(300);
    expect(report.findings).toEqual([]);
    expect(report.markOf(RECEIVED)).toBeUndefined();
  });
});

describe('a mend', () => {
  it('made before the last edits is made anew from what holds now', async () => {
    const wrong = zeroReport({ 'requests/granted/total': 2 }, { status: 'drafting' });
    const report = await open(wrong);
    const finding = report.findings.find(({ check }) => check === 'T3-ROW');
    const [mend] = finding?.mends ?? [];
    if (!finding || !mend) throw new Error('Nothing to mend');
    report.setCells([[RECEIVED, 1]], RECEIVED);
    report.setCells([[GRANTED, 4]], GRANTED);
    report.mend(finding, mend);
    expect(cellValue(report.report, 'requests/granted/total')).toBe(4);
  });

  it('of a finding that is no more does nothing', async () => {
    const wrong = zeroReport({ 'requests/granted/total': 2 }, { status: 'drafting' });
    const report = await open(wrong);
    const [finding] = report.findings;
    const [mend] = finding?.mends ?? [];
    if (!finding || !mend) throw new Error('Nothing to mend');
    report.setCells([['requests/granted/total', 0]], 'requests/granted/total');
    const after = report.report;
    report.mend(finding, mend);
    expect(report.report).toBe(after);
  });
});

describe('a file of the open report', () => {
  it('has the revision and the date that it is stored under', async () => {
    const report = await open();
    report.setCells([[GRANTED, 4]], GRANTED);
    await saved();
    const { revision, updatedAt } = report.snapshot();
    expect({ revision, updatedAt }).toEqual({
      revision: 1,
      updatedAt: (await stored()).updatedAt,
    });
    expect(contentOf(report.snapshot())).toBe(contentOf(await stored()));
  });
});

describe('a save that fails', () => {
  it('is told until one succeeds, and is tried again with the next edit', async () => {
    const report = await open();
    report.setCells([[GRANTED, 4]], GRANTED);
    await timer.advance(400);
    await lastSave().finish(FULL);
    expect(report.saveState).toBe('failed');
    expect(report.problem).toEqual(FULL);
    await timer.advance(60_000);
    expect(held.saves).toHaveLength(1);
    report.setCells([[GRANTED, 5]], GRANTED);
    expect(report.problem).toEqual(FULL);
    await timer.advance(400);
    expect(report.problem).toEqual(FULL);
    await lastSave().finish();
    expect([report.saveState, report.problem?.kind]).toEqual(['saved', undefined]);
    expect(cellValue(await stored(), GRANTED)).toBe(5);
  });

  it('is tried again on demand', async () => {
    const report = await open();
    report.setCells([[GRANTED, 4]], GRANTED);
    await timer.advance(400);
    await lastSave().finish(FULL);
    void report.flush();
    await settle();
    await lastSave().finish();
    expect([report.saveState, report.problem?.kind]).toEqual(['saved', undefined]);
  });
});

describe('a report that another window saved too', () => {
  it('stops saving, shows the stored one, and keeps what is here', async () => {
    const report = await open();
    report.setCells([[GRANTED, 4]], GRANTED);
    const theirs = { ...(await stored()), title: '别的窗口' };
    await held.behind.save(theirs, 0);
    await timer.advance(400);
    await lastSave().finish();
    expect(report.saveState).toBe('failed');
    expect(report.problem).toEqual({ kind: 'conflict', stored: { ...theirs, revision: 1 } });
    report.setCells([[GRANTED, 5]], GRANTED);
    void report.flush();
    await timer.advance(60_000);
    expect(held.saves).toHaveLength(1);
    expect(cellValue(report.report, GRANTED)).toBe(5);
    expect((await stored()).title).toBe('别的窗口');
    expect(report.problem?.kind).toBe('conflict');
  });

  it('goes on from the stored one when that is taken, and undo brings this one back', async () => {
    const report = await open();
    report.setCells([[GRANTED, 4]], GRANTED);
    await held.behind.save({ ...(await stored()), title: '别的窗口' }, 0);
    await timer.advance(400);
    await lastSave().finish();
    const mine = report.report;
    const theirs = await stored();
    report.settleConflict(theirs, patchBetween(mine, theirs));
    expect([report.saveState, report.problem?.kind, held.saves.length]).toEqual([
      'saved',
      undefined,
      1,
    ]);
    expect(contentOf(report.report)).toBe(contentOf(theirs));
    report.undo();
    expect(contentOf(report.report)).toBe(contentOf(mine));
    await saved();
    expect(report.saveState).toBe('saved');
    expect(await stored()).toMatchObject({ revision: 2, title: mine.title });
    report.undo();
    expect(report.valueOf(GRANTED)).toBe(0);
  });

  it('is stored as the next revision where this window’s version is kept', async () => {
    const report = await open();
    report.setCells([[GRANTED, 4]], GRANTED);
    await held.behind.save({ ...(await stored()), title: '别的窗口' }, 0);
    await timer.advance(400);
    await lastSave().finish();
    expect(report.ancestor?.revision).toBe(0);
    report.settleConflict(await stored(), []);
    await settle();
    await lastSave().finish();
    expect(report.saveState).toBe('saved');
    expect(await stored()).toMatchObject({ revision: 2, title: report.report.title });
    expect(cellValue(await stored(), GRANTED)).toBe(4);
  });

  it('is no conflict where both say the same', async () => {
    const report = await open();
    report.typeText('title', '同一标题');
    await held.behind.save({ ...(await stored()), title: '同一标题' }, 0);
    await timer.advance(400);
    await lastSave().finish();
    expect([report.saveState, report.problem, report.hasUnsaved]).toEqual([
      'saved',
      undefined,
      false,
    ]);
    report.typeText('title', '再改');
    await saved();
    expect(await stored()).toMatchObject({ revision: 2, title: '再改' });
  });

  it('is followed while nothing is unsaved here', async () => {
    const report = await open();
    await held.behind.save({ ...(await stored()), title: '别的窗口' }, 0);
    await settle();
    expect(report.report.title).toBe('别的窗口');
    report.setCells([[GRANTED, 4]], GRANTED);
    await saved();
    expect(await stored()).toMatchObject({ revision: 2, title: '别的窗口' });
  });

  it('is not followed while something is', async () => {
    const report = await open();
    report.typeText('title', '这个窗口');
    await held.behind.save({ ...(await stored()), title: '别的窗口' }, 0);
    await settle();
    expect(report.report.title).toBe('这个窗口');
  });

  it('is not followed once it was closed here', async () => {
    const report = await open();
    report.close();
    await held.behind.save({ ...(await stored()), title: '别的窗口' }, 0);
    await settle();
    expect(report.report.title).not.toBe('别的窗口');
    expect(timer.waiting).toBe(0);
  });

  it('told as deleted stays here to be put into a file', async () => {
    const report = await open();
    report.typeText('title', '这个窗口');
    await held.behind.remove({ ids: ['r'], at: '' });
    await timer.advance(400);
    await lastSave().finish();
    expect(report.problem).toEqual({ kind: 'conflict', stored: undefined });
    expect(report.report.title).toBe('这个窗口');
  });
});

describe('a published report', () => {
  const published = zeroReport();

  it('asks at its first edit and stores nothing before the answer', async () => {
    const report = await open(published);
    expect(report.isAsking).toBe(false);
    report.setCells([[GRANTED, 4]], GRANTED);
    expect(report.isAsking).toBe(true);
    void report.flush();
    await timer.advance(60_000);
    expect(report.putAway()).toBe(true);
    await timer.advance(60_000);
    expect(held.saves).toHaveLength(0);
  });

  it('asks again about edits that an earlier visit left unanswered', async () => {
    const edited = { ...published, title: '改过' };
    const report = await open(published, {
      rescued: { base: published.revision, report: edited, slot: 'writer' },
    });
    expect([report.isAsking, report.report.title]).toEqual([true, '改过']);
    report.declineEdit();
    expect([report.isAsking, report.report.title, report.saveState]).toEqual([
      false,
      published.title,
      'saved',
    ]);
    await timer.advance(60_000);
    expect(held.saves).toHaveLength(0);
  });

  it('stores the edit once it is confirmed, and asks no more', async () => {
    const report = await open(published);
    report.setCells([[GRANTED, 4]], GRANTED);
    report.confirmEdit();
    expect([report.isAsking, confirmations]).toEqual([false, 1]);
    await saved();
    expect(report.saveState).toBe('saved');
    report.setCells([[GRANTED, 5]], GRANTED);
    expect(report.isAsking).toBe(false);
    await saved();
    expect(cellValue(await stored(), GRANTED)).toBe(5);
  });

  it('is exactly as before when the edit is declined', async () => {
    const report = await open(published);
    report.setCells([[GRANTED, 4]], GRANTED);
    report.typeText('title', '误改');
    report.declineEdit();
    expect(report.report).toBe(published);
    expect([report.isAsking, report.saveState, report.canUndo]).toEqual([false, 'saved', false]);
    await timer.advance(60_000);
    expect(held.saves).toHaveLength(0);
    expect(report.isAsking).toBe(false);
    report.setCells([[GRANTED, 4]], GRANTED);
    expect(report.isAsking).toBe(true);
  });

  it('lets typing go on for a moment before it asks', async () => {
    const report = await open(published);
    report.typeText('title', '误');
    await timer.advance(500);
    report.typeText('title', '误改');
    await timer.advance(500);
    expect(report.isAsking).toBe(false);
    await timer.advance(100);
    expect(report.isAsking).toBe(true);
  });

  it('does not ask about edits that were declined while the question waited', async () => {
    const report = await open(published);
    report.setCells([[GRANTED, 4]], GRANTED);
    report.typeText('title', '误改');
    report.declineEdit();
    await timer.advance(60_000);
    expect(report.isAsking).toBe(false);
  });

  it('does not ask where it was confirmed before in this visit', async () => {
    const report = await open(published, { isConfirmed: true });
    report.setCells([[GRANTED, 4]], GRANTED);
    expect(report.isAsking).toBe(false);
    await saved();
    expect(report.saveState).toBe('saved');
  });

  it('that was published here goes on from what is stored when an edit is declined', async () => {
    const report = await open();
    report.setValue('status', 'published');
    await saved();
    report.setCells([[GRANTED, 4]], GRANTED);
    expect(report.isAsking).toBe(true);
    report.declineEdit();
    expect(contentOf(report.report)).toBe(contentOf(await stored()));
    report.setCells([[GRANTED, 5]], GRANTED);
    report.confirmEdit();
    await saved();
    expect([report.saveState, report.problem?.kind]).toEqual(['saved', undefined]);
    expect(await stored()).toMatchObject({ revision: 2 });
  });

  it('keeps what could be undone before the edit that is declined', async () => {
    const report = await open();
    report.setCells([[GRANTED, 3]], GRANTED);
    report.setValue('status', 'published');
    await saved();
    report.setCells([[GRANTED, 4]], GRANTED);
    report.declineEdit();
    expect([report.canUndo, report.canRedo]).toEqual([true, false]);
    report.undo();
    expect(report.report.status).not.toBe('published');
    report.undo();
    expect(cellValue(report.report, GRANTED)).not.toBe(3);
  });

  it('shows what another window stored meanwhile when an edit is declined', async () => {
    const report = await open(published);
    report.typeText('title', '误改');
    await held.behind.save({ ...published, title: '别的窗口' }, 0);
    report.declineEdit();
    await settle();
    expect(report.report.title).toBe('别的窗口');
    report.setCells([[GRANTED, 4]], GRANTED);
    report.confirmEdit();
    await saved();
    expect(report.saveState).toBe('saved');
  });
});

describe('undo and redo', () => {
  it('give back each state and tell where it was', async () => {
    const report = await open();
    const states = [contentOf(report.report)];
    const note = () => states.push(contentOf(report.report));
    report.setCells([[GRANTED, 4]], GRANTED);
    note();
    report.setValue('status', 'reported');
    note();
    report.typeText('chapters/overview', '一句话');
    note();
    const cellsOf = (where: string) => (where === GRANTED ? [GRANTED] : []);
    for (const [index, where] of ['chapters/overview', 'status', GRANTED].entries()) {
      report.undo();
      expect(contentOf(report.report)).toBe(states[2 - index]);
      expect(report.whereabouts).toEqual({ address: where, cells: cellsOf(where) });
    }
    expect([report.canUndo, report.canRedo]).toEqual([false, true]);
    report.undo();
    for (const [index, where] of [GRANTED, 'status', 'chapters/overview'].entries()) {
      report.redo();
      expect(contentOf(report.report)).toBe(states[index + 1]);
      expect(report.whereabouts).toEqual({ address: where, cells: cellsOf(where) });
    }
    expect([report.canUndo, report.canRedo]).toEqual([true, false]);
  });

  it('tell the same place anew each time', async () => {
    const report = await open();
    report.setCells([[GRANTED, 4]], GRANTED);
    report.undo();
    const first = report.whereabouts;
    report.redo();
    expect(report.whereabouts).toEqual(first);
    expect(report.whereabouts).not.toBe(first);
  });

  it('are saved like any edit', async () => {
    const report = await open();
    const before = contentOf(report.report);
    report.setCells([[GRANTED, 4]], GRANTED);
    await saved();
    report.undo();
    expect(report.saveState).toBe('unsaved');
    await saved();
    expect(contentOf(await stored())).toBe(before);
  });
});

describe('typing', () => {
  it('without a pause of a second is one step', async () => {
    const report = await open();
    for (const text of ['一', '一句', '一句话']) {
      report.typeText('chapters/overview', text);
      await timer.advance(900);
    }
    report.undo();
    expect(report.report.chapters.overview).toBe('');
    expect(report.canUndo).toBe(false);
  });

  it('after a pause of a second is another step', async () => {
    const report = await open();
    report.typeText('chapters/overview', '一');
    await timer.advance(1_000);
    report.typeText('chapters/overview', '一二');
    report.undo();
    expect(report.report.chapters.overview).toBe('一');
  });

  it('in another box, or after the box was left, is another step', async () => {
    const report = await open();
    report.typeText('chapters/overview', '一');
    report.typeText('chapters/problems', '二');
    report.endTyping();
    report.typeText('chapters/problems', '二三');
    report.undo();
    expect(report.report.chapters.problems).toBe('二');
    report.undo();
    expect(report.report.chapters.problems).toBe('');
    report.undo();
    expect(report.report.chapters.overview).toBe('');
  });

  it('around an edit of a cell or an undo is another step', async () => {
    const report = await open();
    report.typeText('chapters/overview', '一');
    report.setCells([[GRANTED, 4]], GRANTED);
    report.typeText('chapters/overview', '一二');
    report.undo();
    expect(report.report.chapters.overview).toBe('一');
    report.typeText('chapters/overview', '一三');
    report.undo();
    expect(report.report.chapters.overview).toBe('一');
    expect(cellValue(report.report, GRANTED)).toBe(4);
  });
});

describe('text that is not a number', () => {
  const text: RefusedText = { text: '三件半', failure: { kind: 'notANumber', text: '三件半' } };

  it('is kept beside its cell, is in no file, and is no unsaved edit', async () => {
    const report = await open();
    const before = report.report;
    report.refuse([[GRANTED, text]]);
    expect(report.refused).toEqual(new Map([[GRANTED, text]]));
    expect(report.report).toBe(before);
    expect(report.saveState).toBe('saved');
  });

  it('is forgotten when its cell gets a number, even the one it had, and no other is', async () => {
    const report = await open();
    report.refuse([
      [GRANTED, text],
      [RECEIVED, text],
    ]);
    report.setCells([[GRANTED, 0]], GRANTED);
    expect([...report.refused.keys()]).toEqual([RECEIVED]);
  });

  it('is forgotten when an undo puts a number into its cell', async () => {
    const report = await open();
    report.setCells([[GRANTED, 4]], GRANTED);
    report.refuse([[GRANTED, text]]);
    report.undo();
    expect(report.refused.size).toBe(0);
  });

  it('of the same cell takes the place of the earlier one', async () => {
    const report = await open();
    const later: RefusedText = { text: '四', failure: { kind: 'notANumber', text: '四' } };
    report.refuse([[GRANTED, text]]);
    report.refuse([[GRANTED, later]]);
    report.refuse([]);
    expect(report.refused).toEqual(new Map([[GRANTED, later]]));
  });
});

describe('a page that closes', () => {
  it('puts nothing aside where all is stored', async () => {
    const report = await open();
    expect(report.putAway()).toBe(true);
    expect(kept.size).toBe(0);
  });

  it('begins to store and keeps the work aside until that is done', async () => {
    const report = await open();
    report.typeText('title', '没来得及');
    expect(report.putAway()).toBe(true);
    expect(kept.get('r')).toMatchObject({ base: 0, report: { title: '没来得及' } });
    await settle();
    await lastSave().finish();
    expect(kept.size).toBe(0);
  });

  it('tells where the browser would not keep it', async () => {
    const report = await open(undefined, { rescue: { ...rescue, keep: () => false } });
    report.typeText('title', '没来得及');
    expect(report.putAway()).toBe(false);
  });

  it('has its work stored at the next visit', async () => {
    const first = zeroReport({}, { status: 'drafting' });
    const report = await open(first, {
      rescued: { base: 0, report: { ...first, title: '救回' }, slot: 'writer' },
    });
    expect(report.report.title).toBe('救回');
    expect(report.hasUnsaved).toBe(true);
    await settle();
    await lastSave().finish();
    expect(report.saveState).toBe('saved');
    expect((await stored()).title).toBe('救回');
  });

  it('has its work shown beside what another window stored since', async () => {
    const first = zeroReport({}, { status: 'drafting' });
    const theirs = { ...first, revision: 3, title: '别的窗口' };
    const report = await open(theirs, {
      rescued: { base: 0, report: { ...first, title: '救回' }, slot: 'writer' },
    });
    await settle();
    await lastSave().finish();
    expect(report.problem).toEqual({ kind: 'conflict', stored: theirs });
    expect(report.report.title).toBe('救回');
  });
});

describe('a report that another window edits', () => {
  const refused: RefusedText = { text: '四', failure: { kind: 'notANumber', text: '四' } };

  it('takes no edit of any kind, and follows what is stored', async () => {
    const report = await open(zeroReport(), { isReadOnly: true });
    const before = report.report;
    const [finding] = report.findings;
    report.setCells([[GRANTED, 4]], GRANTED);
    report.refuse([[GRANTED, refused]]);
    report.typeText('title', '改');
    report.setValue('status', 'drafting');
    if (finding) report.dismiss(finding, '原因');
    report.mendAll({ check: 'T3-SUM', kind: 'recompute' });
    report.undo();
    expect([report.report, report.refused.size, report.isAsking]).toEqual([before, 0, false]);
    await held.behind.save({ ...before, title: '那边改的' }, 0);
    await settle();
    expect(report.report.title).toBe('那边改的');
    await timer.advance(5_000);
    expect(held.saves).toHaveLength(0);
  });

  it('can be edited once it comes here, beginning with what was left behind unsaved', async () => {
    const first = zeroReport({}, { status: 'drafting' });
    const report = await open(first, { isReadOnly: true });
    const left = { ...first, title: '没来得及存' };
    void report.beginEditing(() => Promise.resolve({ base: 0, report: left, slot: 'writer' }));
    await settle();
    await lastSave().finish();
    expect([report.isReadOnly, report.saveState]).toEqual([false, 'saved']);
    expect((await stored()).title).toBe('没来得及存');
  });

  it('stays as it is where it goes on to a third window before it came here', async () => {
    const report = await open(undefined, { isReadOnly: true });
    void report.beginEditing(async () => {
      await settle();
      return undefined;
    });
    report.endEditing();
    await timer.advance(100);
    expect(report.isReadOnly).toBe(true);
  });

  it('is handed over with what was being typed, once that is stored', async () => {
    const report = await open();
    report.leaveEditors = () => report.setCells([[GRANTED, 9]], GRANTED);
    let isHandedOver = false;
    void report.handOver().then(() => {
      isHandedOver = true;
    });
    await settle();
    expect([report.isReadOnly, isHandedOver]).toEqual([true, false]);
    await lastSave().finish();
    expect(isHandedOver).toBe(true);
    expect(cellValue(await stored(), GRANTED)).toBe(9);
  });

  it('keeps what could not be stored, apart from the other window’s, and lets go of it once that has it too', async () => {
    const report = await open();
    report.typeText('title', '没存下');
    report.endEditing();
    await timer.advance(5_000);
    expect([held.saves.length, report.hasUnsaved]).toEqual([0, true]);
    expect(report.putAway()).toBe(true);
    expect(kept.get('r')).toMatchObject({ slot: 'aside', report: { title: '没存下' } });
    await held.behind.save({ ...(await stored()), preface: '另一窗口' }, 0);
    await settle();
    expect(report.report.title).toBe('没存下');
    await held.behind.save({ ...report.report }, 1);
    await settle();
    expect([report.hasUnsaved, report.saveState, kept.size]).toEqual([false, 'saved', 0]);
  });

  it('whose save is refused because the lease went elsewhere stays unsaved and says so', async () => {
    let told = 0;
    const report = await open(undefined, {
      leaseOwner: () => 'me',
      refusedAsElsewhere: () => {
        told += 1;
      },
    });
    report.typeText('title', '晚了一步');
    await timer.advance(400);
    await lastSave().finish({ kind: 'elsewhere' });
    expect([told, report.saveState, report.hasUnsaved, report.problem]).toEqual([
      1,
      'unsaved',
      true,
      undefined,
    ]);
  });
});
