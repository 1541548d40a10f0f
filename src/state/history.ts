import { invertPatch, type Patch } from '@/report/patch';

/** One undoable step, and where the user was when it happened. */
export interface Step {
  readonly patch: Patch;
  /** The address to go back to: a cell, or a text such as `chapters/overview`. */
  readonly focus: string;
}

export interface History {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

export const EMPTY_HISTORY: History = { done: [], undone: [] };
export const STEP_LIMIT = 200;

/** The history with a step more; what had been undone can no longer be redone. */
export function pushStep(history: History, step: Step): History {
  return { done: [...history.done, step].slice(-STEP_LIMIT), undone: [] };
}

/** The history with its last step grown by a patch to the same text: typing without a pause is one step. */
export function growLastStep(history: History, patch: Patch): History {
  const last = history.done[history.done.length - 1];
  const [change] = patch;
  const [grown] = last?.patch ?? [];
  if (!last || !change || !grown || last.patch.length !== 1 || grown.address !== change.address) {
    return pushStep(history, { patch, focus: change?.address ?? '' });
  }
  const merged: Step = { ...last, patch: [{ ...grown, after: change.after }] };
  return { done: [...history.done.slice(0, -1), merged], undone: [] };
}

/** The step to take back, as the patch that does it, and the history after it; undefined where there is none. */
export function undoStep(history: History): { step: Step; history: History } | undefined {
  const step = history.done[history.done.length - 1];
  if (!step) return undefined;
  return {
    step: { ...step, patch: invertPatch(step.patch) },
    history: { done: history.done.slice(0, -1), undone: [...history.undone, step] },
  };
}

export function redoStep(history: History): { step: Step; history: History } | undefined {
  const step = history.undone[history.undone.length - 1];
  if (!step) return undefined;
  return {
    step,
    history: { done: [...history.done, step], undone: history.undone.slice(0, -1) },
  };
}
