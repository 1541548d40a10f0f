import type { KeepingWords } from '../zh/keeping';

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

export const keeping: KeepingWords = {
  bin: {
    title: 'Bin',
    open: 'Open the bin',
    intro: (days) =>
      `Deleted reports stay here for ${days} days; then they go, and their versions with them.`,
    empty: 'The bin is empty.',
    report: 'Report',
    deletedAt: 'Deleted',
    left: (days) => (days <= 1 ? 'less than a day left' : `${plural(days, 'day')} left`),
    restore: 'Restore',
    restoreLabel: (label) => `Restore ${label}`,
    isLive: 'The library has this report',
    removeForGood: 'Delete for good',
    removeLabel: (label) => `Delete ${label} for good`,
    removeQuestion: (label) =>
      `Delete “${label}” for good? Its versions go too; this cannot be undone.`,
    emptyAll: 'Empty the bin',
    emptyQuestion: (count) =>
      `Delete ${plural(count, 'report')} in the bin for good? Their versions go too; this cannot be undone.`,
    removed: (count) => `${plural(count, 'report')} deleted for good`,
    failed: 'The bin cannot be read',
    cancel: 'Cancel',
    close: 'Close',
  },
  backup: {
    heading: 'Backup and restore',
    text: 'A backup is one file with all reports and the list of organs (without the examples). Keep it outside this browser: on a stick, another disk, the office’s shared folder.',
    last: (when) => `Last backup: ${when}`,
    never: 'No backup yet',
    unfiled: (count) =>
      count === 0
        ? 'The latest state of every report is in a file'
        : `The latest state of ${plural(count, 'report')} is in no file`,
    backUp: 'Back up everything',
    done: (count) => `${plural(count, 'report')} backed up`,
    restore: 'Restore from a backup',
    restoreHint:
      'The file is shown first; where it differs from what is here, you choose for each report.',
  },
  folder: {
    heading: 'Automatic backup to a folder',
    unsupported:
      'This browser cannot write to a folder (Chrome and Edge can, over HTTPS or on this computer). Use “Back up everything”.',
    text: (kept) =>
      `Once a folder is chosen, new work is backed up at most every half hour; the last ${kept} backups stay. Other files in the folder are left alone.`,
    choose: 'Choose a folder',
    change: 'Another folder',
    stop: 'Stop automatic backups',
    now: 'Back up now',
    allow: 'Allow again',
    ready: (name) => `Backups go to the folder “${name}”`,
    written: (when) => `last written ${when}`,
    notWritten: 'nothing written yet',
    lapsed: (name) =>
      `The browser no longer allows writing to the folder “${name}”; automatic backups have stopped. “Allow again” goes on.`,
    failed: (name, reason) => `Not backed up to the folder “${name}”: ${reason}.`,
    reasons: {
      missing: 'the folder is not there; it may have been moved or deleted',
      denied: 'writing is not allowed',
      full: 'the disk is full',
      differs: 'what was read back differs from what was written',
      unknown: 'writing failed',
      store: 'the store of this browser failed',
    },
    done: (name) => `Backed up to the folder “${name}”`,
    stopped: 'Automatic backups have stopped; the files are still there',
  },
  reminder: {
    text: (count, days) =>
      `The latest state of ${plural(count, 'report')} is in no file, the oldest for ${plural(days, 'day')}. Once browser data is cleared it cannot be found again.`,
    later: 'Later',
  },
  persistence: {
    ask: 'Ask the browser to keep it',
    granted: 'The browser has agreed not to clear this data by itself',
    refused:
      'The browser did not agree this time. Try again once the page is installed or bookmarked; a backup file is safest.',
  },
};
