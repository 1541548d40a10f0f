import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellAddress } from '@/editions/edition';
import { canonicalReport } from '@/formats/json/canonical';
import { applyPatch, editCells, editValue, type Patch } from '@/report/patch';
import type { CellValue, Report } from '@/report/report';
import {
  EMPTY_HISTORY,
  STEP_LIMIT,
  growLastStep,
  pushStep,
  redoStep,
  undoStep,
  type History,
} from '@/state/history';
import { blankReport } from '@tests/helpers/smallReports';

const text = (address: string, before: string, after: string): Patch => [
  { address, before, after },
];

describe('one step', () => {
  it('is taken back and brought again, with its place', () => {
    const patch = text('title', 'a', 'b');
    const pushed = pushStep(EMPTY_HISTORY, { patch, focus: 'title' });
    const undone = undoStep(pushed);
    expect(undone?.step).toEqual({ patch: text('title', 'b', 'a'), focus: 'title' });
    const redone = undone && redoStep(undone.history);
    expect(redone).toEqual({ step: { patch, focus: 'title' }, history: pushed });
  });

  it('is not there in an empty history', () => {
    expect(undoStep(EMPTY_HISTORY)).toBeUndefined();
    expect(redoStep(EMPTY_HISTORY)).toBeUndefined();
  });

  it('ends what could be redone', () => {
    const one = pushStep(EMPTY_HISTORY, { patch: text('title', 'a', 'b'), focus: 'title' });
    const back = undoStep(one)?.history ?? EMPTY_HISTORY;
    const other = pushStep(back, { patch: text('preface', '', 'p'), focus: 'preface' });
    expect(redoStep(other)).toBeUndefined();
    expect(other.done).toHaveLength(1);
  });

  it('leaves the history it was made from as it was', () => {
    const before = JSON.stringify(EMPTY_HISTORY);
    pushStep(EMPTY_HISTORY, { patch: text('title', 'a', 'b'), focus: 'title' });
    growLastStep(EMPTY_HISTORY, text('title', 'a', 'b'));
    expect(JSON.stringify(EMPTY_HISTORY)).toBe(before);
  });
});

describe('growing the last step', () => {
  it('joins patches of one text, from its first state to its last', () => {
    const one = pushStep(EMPTY_HISTORY, { patch: text('title', 'a', 'ab'), focus: 'title' });
    const grown = growLastStep(one, text('title', 'ab', 'abc'));
    expect(grown.done).toEqual([{ patch: text('title', 'a', 'abc'), focus: 'title' }]);
  });

  it.each<[string, History]>([
    ['there is none', EMPTY_HISTORY],
    [
      'it is of another text',
      pushStep(EMPTY_HISTORY, { patch: text('preface', '', 'p'), focus: 'preface' }),
    ],
    [
      'it holds more than the text',
      pushStep(EMPTY_HISTORY, {
        patch: [...text('title', 'a', 'b'), ...text('preface', '', 'p')],
        focus: 'title',
      }),
    ],
  ])('makes a step of its own where %s', (_, history) => {
    const patch = text('title', 'b', 'c');
    expect(growLastStep(history, patch).done).toEqual([...history.done, { patch, focus: 'title' }]);
  });

  it('ends what could be redone', () => {
    const one = pushStep(EMPTY_HISTORY, { patch: text('title', 'a', 'b'), focus: 'title' });
    const two = pushStep(one, { patch: text('title', 'b', 'c'), focus: 'title' });
    const back = undoStep(two)?.history ?? EMPTY_HISTORY;
    expect(growLastStep(back, text('title', 'b', 'd')).undone).toEqual([]);
  });
});

it('keeps the last 200 steps', () => {
  let history = EMPTY_HISTORY;
  for (let index = 0; index < STEP_LIMIT + 50; index += 1) {
    history = pushStep(history, {
      patch: text('title', `${index}`, `${index + 1}`),
      focus: 'title',
    });
  }
  expect(history.done).toHaveLength(200);
  expect(history.done[0]?.patch[0]?.before).toBe('50');
});

type Move =
  | { readonly kind: 'cell'; readonly address: CellAddress; readonly value: CellValue }
  | {
      readonly kind: 'text';
      readonly address: string;
      readonly value: string;
      readonly grows: boolean;
    }
  | { readonly kind: 'travel'; readonly step: 1 | -1 };

const move: fc.Arbitrary<Move> = fc.oneof(
  fc.record({
    kind: fc.constant('cell' as const),
    address: fc.constantFrom(
      'requests/newlyReceived/naturalPerson',
      'requests/newlyReceived/total',
      'requests/granted/business',
      'disputes/litigationDirect/upheld',
      'disputes/reconsideration/pending',
      'disclosure/rules/issued',
    ),
    value: fc.constantFrom<CellValue[]>(0, 1, 7, null, '/'),
  }),
  fc.record({
    kind: fc.constant('text' as const),
    address: fc.constantFrom('title', 'chapters/overview', 'remarks/disclosure/rules/issued'),
    value: fc.constantFrom('', '甲', '甲乙', '丙\n丁'),
    grows: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('travel' as const),
    step: fc.constantFrom<(1 | -1)[]>(1, -1),
  }),
);

describe('any walk of edits, undo and redo', () => {
  const start: Report = blankReport(
    { 'requests/newlyReceived/total': 5 },
    { unread: ['requests/granted/business', 'disclosure/rules/issued'] },
  );

  it('comes to each state again byte for byte', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
        let report = start;
        let history = EMPTY_HISTORY;
        // The model: every state that can be come back to, and where we are among them.
        let states = [canonicalReport(report)];
        let at = 0;
        for (const made of moves) {
          if (made.kind === 'travel') {
            const found = made.step === -1 ? undoStep(history) : redoStep(history);
            const target = at + made.step;
            expect(found !== undefined).toBe(target >= 0 && target < states.length);
            if (!found) continue;
            report = applyPatch(report, found.step.patch);
            history = found.history;
            at = target;
            expect(canonicalReport(report)).toBe(states[at]);
            continue;
          }
          const patch =
            made.kind === 'cell'
              ? editCells(report, [[made.address, made.value]])
              : editValue(report, made.address, made.value);
          if (patch.length === 0) continue;
          report = applyPatch(report, patch);
          const length = history.done.length;
          history =
            made.kind === 'text' && made.grows
              ? growLastStep(history, patch)
              : pushStep(history, { patch, focus: made.address });
          if (history.done.length > length) at += 1;
          states = [...states.slice(0, at), canonicalReport(report)];
        }
      }),
      { numRuns: 300 },
    );
  });
});
