import { withoutRequests } from '@/report/noRequests';
import { formatCell } from '@/report/number';
import type { OpenReport } from '../openReport.svelte';
import type { Toasts } from '../toasts.svelte';
import type { Preferences } from '../preferences.svelte';
import type { Command } from './command';

export interface ReportCommandDeps {
  readonly open: OpenReport;
  readonly toasts: Toasts;
  readonly preferences: Preferences;
  readonly isReadOnly: () => boolean;
  readonly saveToFile: () => void;
  readonly startNextYear: () => void;
  readonly showHelp: () => void;
  readonly showVersions: () => void;
}

/** What every screen of an open report can do with it. */
export interface EditCommands {
  readonly undo: Command;
  readonly redo: Command;
  readonly saveToFile: Command;
}

export interface ReportCommands extends EditCommands {
  readonly noRequests: Command;
  readonly nextYear: Command;
  readonly versions: Command;
  readonly help: Command;
}

/** Undo, redo and 存为文件. */
export function createEditCommands({
  open,
  isReadOnly,
  saveToFile,
}: Pick<ReportCommandDeps, 'open' | 'isReadOnly' | 'saveToFile'>): EditCommands {
  return {
    undo: {
      id: 'undo',
      label: (words) => words.shell.undo,
      keys: ['Ctrl+Z'],
      isEnabled: () => open.canUndo && !isReadOnly(),
      run: () => open.undo(),
    },
    redo: {
      id: 'redo',
      label: (words) => words.shell.redo,
      keys: ['Ctrl+Y', 'Ctrl+Shift+Z'],
      isEnabled: () => open.canRedo && !isReadOnly(),
      run: () => open.redo(),
    },
    saveToFile: {
      id: 'saveToFile',
      label: (words) => words.report.saveToFile,
      keys: ['Ctrl+S'],
      isEnabled: () => true,
      run: saveToFile,
    },
  };
}

/** What can be done with the open report. */
export function createReportCommands(deps: ReportCommandDeps): ReportCommands {
  const { open, toasts, preferences, isReadOnly } = deps;
  return {
    ...createEditCommands(deps),
    noRequests: {
      id: 'noRequests',
      label: (words) => words.report.noRequests,
      keys: [],
      isEnabled: () => !isReadOnly(),
      run: () => {
        const words = preferences.words.report;
        const { patch, carriedIn } = withoutRequests(open.report);
        open.apply(patch, 'requests/newlyReceived/naturalPerson', 'beforeNoRequests');
        const told =
          carriedIn === null
            ? words.noRequestsDone
            : words.noRequestsCarried(formatCell(carriedIn));
        const over = patch.filter(
          ({ before }) => typeof before === 'number' && before !== 0,
        ).length;
        if (over === 0) toasts.show(told);
        else {
          toasts.show(`${told}；${words.noRequestsOver(over)}`, {
            label: preferences.words.shell.undo,
            run: () => open.undo(),
          });
        }
      },
    },
    nextYear: {
      id: 'nextYear',
      label: (words) => words.report.startNextYear(open.frame.year + 1),
      keys: [],
      isEnabled: () => true,
      run: deps.startNextYear,
    },
    versions: {
      id: 'versions',
      label: (words) => words.report.versions,
      keys: ['Ctrl+Alt+H'],
      isEnabled: () => true,
      run: deps.showVersions,
    },
    help: {
      id: 'help',
      label: (words) => words.report.help,
      keys: ['F1'],
      isEnabled: () => true,
      run: deps.showHelp,
    },
  };
}
