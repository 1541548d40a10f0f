import type { RecoveryWords } from '../zh/recovery';

export const recovery: RecoveryWords = {
  salvage: {
    run: 'Export what can be read',
    working: 'Reading report by report…',
    done: (count) =>
      `${count} ${count === 1 ? 'report was' : 'reports were'} read and saved to a backup file, which can be opened under Import.`,
    older: (names) => `Of these an older kept version, since the newest cannot be read: ${names}.`,
    lost: (count, names) => `${count} could not be read: ${names}.`,
    nothing: 'Not one report was found.',
    failed: (reason) =>
      `It still cannot be opened (${reason}). Nothing in the browser was deleted; restart the browser or the computer and try again.`,
  },
  emptied: {
    title: 'The store on this computer was emptied',
    text: (reports, when) =>
      `Last time there ${reports === 1 ? 'was 1 report' : `were ${reports} reports`} here${when === '' ? '' : ` (last changed ${when})`}, and now there is none: the browser's data was cleared, not by this program. Restore from a backup or from saved report files; what is in no file cannot be brought back.`,
    damaged:
      'The browser found the place where reports are kept damaged and replaced it with an empty one. Restore from a backup or from saved report files; what is in no file cannot be brought back.',
    restore: 'Restore from a file',
    known: 'I know',
  },
  unreadable: (count, names) =>
    `${count} ${count === 1 ? 'report' : 'reports'} could not be read and ${count === 1 ? 'is' : 'are'} not in the backup: ${names}. What the browser holds of them was not changed.`,
};
