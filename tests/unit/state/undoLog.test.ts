import fc from 'fast-check';
import { beforeEach, describe, expect, it, test } from 'vitest';
import { contentOf } from '@/formats/json/canonical';
import { applyPatch, editCells, editValue, type Patch } from '@/report/patch';
import type { Report } from '@/report/report';
import { EMPTY_HISTORY, pushStep, redoStep, undoStep, type History } from '@/state/history';
import { createUndoLogs, type UndoLogs } from '@/state/undoLog';
import { memorySettings } from '@tests/helpers/memorySettings';
import { zeroReport } from '@tests/helpers/smallReports';

const GRANTED = 'requests/granted/naturalPerson';
const RECEIVED = 'requests/newlyReceived/business';

let kept: Map<string, string>;
let logs: UndoLogs;

beforeEach(() => {
  kept = new Map();
  logs = createUndoLogs(memorySettings(kept));
});

interface State {
  readonly report: Report;
  readonly history: History;
}

function edit({ report, history }: State, patch: Patch): State {
  if (patch.length === 0) return { report, history };
  return {
    report: applyPatch(report, patch),
    history: pushStep(history, { patch, focus: patch[0]?.address ?? '' }),
  };
}

function travel({ report, history }: State, way: typeof undoStep): State {
  const found = way(history);
  return found
    ? { report: applyPatch(report, found.step.patch), history: found.history }
    : { report, history };
}

const ACTS: readonly ((state: State, value: number) => State)[] = [
  (state, value) => edit(state, editCells(state.report, [[GRANTED, value]])),
  (state, value) =>
    edit(
      state,
      editCells(state.report, [
        [RECEIVED, value],
        [GRANTED, null],
      ]),
    ),
  (state, value) => edit(state, editValue(state.report, 'chapters/overview', `第 ${value} 句`)),
  (state, value) =>
    edit(state, editValue(state.report, `remarks/${GRANTED}`, value % 2 ? 'x' : '')),
  (state) => travel(state, undoStep),
  (state) => travel(state, redoStep),
];

test('after any walk of edits the log kept over a reload undoes and redoes them all', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...ACTS), fc.nat({ max: 9 })), { maxLength: 60 }),
      (walk) => {
        const first = zeroReport({}, { status: 'drafting' });
        let state: State = { report: first, history: EMPTY_HISTORY };
        for (const [act, value] of walk) state = act(state, value);
        logs.keep('r', { history: state.history, refused: [] });
        const log = logs.find(state.report);
        const isEmpty = state.history.done.length + state.history.undone.length === 0;
        expect(log === undefined).toBe(isEmpty);
        if (!log) return;
        let back: State = { report: state.report, history: log.history };
        while (back.history.undone.length > 0) back = travel(back, redoStep);
        while (back.history.done.length > 0) back = travel(back, undoStep);
        expect(contentOf(back.report)).toBe(contentOf(first));
      },
    ),
    { numRuns: 200 },
  );
});

describe('a log', () => {
  const made = (): State =>
    edit({ report: zeroReport(), history: EMPTY_HISTORY }, editCells(zeroReport(), [[GRANTED, 4]]));

  it('of a report that was changed elsewhere since is not found', () => {
    const { report, history } = made();
    logs.keep('r', { history, refused: [] });
    expect(logs.find(report)?.history).toEqual(history);
    expect(logs.find(zeroReport())).toBeUndefined();
    expect(logs.find({ ...report, id: 'other' })).toBeUndefined();
  });

  it('keeps what was refused, also where nothing can be undone', () => {
    const refused = [
      [GRANTED, { text: 'abc', failure: { kind: 'notANumber', text: 'abc' } }],
    ] as const;
    logs.keep('r', { history: EMPTY_HISTORY, refused });
    expect(logs.find(zeroReport())?.refused).toEqual(refused);
  });

  it('that is empty is taken out', () => {
    logs.keep('r', { history: made().history, refused: [] });
    logs.keep('r', { history: EMPTY_HISTORY, refused: [] });
    expect(kept.size).toBe(0);
  });

  it('that is too long for the browser loses its oldest steps first', () => {
    let state: State = { report: zeroReport(), history: EMPTY_HISTORY };
    for (let turn = 0; turn < 40; turn += 1) {
      const text = String(turn).padEnd(100_000, '字');
      state = edit(state, editValue(state.report, 'chapters/overview', text));
    }
    logs.keep('r', { history: state.history, refused: [] });
    expect([...kept.values()][0]?.length).toBeLessThanOrEqual(1_500_000);
    const steps = logs.find(state.report)?.history.done ?? [];
    expect(steps.length).toBeGreaterThan(2);
    expect(steps[steps.length - 1]).toEqual(state.history.done[39]);
  });

  it.each(['', '{', '[]', '{"history":{"done":[{}],"undone":[]},"refused":[]}', 'null'])(
    'that cannot be read is none: %s',
    (text) => {
      kept.set('undo.r', text);
      expect(logs.find(zeroReport())).toBeUndefined();
    },
  );
});
