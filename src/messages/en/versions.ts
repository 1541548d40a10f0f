import type { VersionWords } from '../zh/versions';

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

export const versions: VersionWords = {
  title: 'Version history',
  intro:
    'One is kept when the report is opened, before each sweeping change, and for each ten minutes of work, in this browser only. The last 24 all stay, then one a day, then one a month.',
  list: 'Versions',
  empty: 'No versions yet. They are kept by themselves once something changes.',
  today: 'Today',
  yesterday: 'Yesterday',
  why: {
    opened: 'When opened',
    worked: 'While working',
    beforeImport: 'Before an import replaced it',
    beforeMendAll: 'Before all of a kind were mended',
    beforeNoRequests: 'Before “No requests this year”',
    beforeManyCells: 'Before many cells changed at once',
    beforeMerge: 'Before two sets of changes were merged',
    beforeRestore: 'Before another version was restored',
  },
  counting: '…',
  changed: ({ cells, sentences, others }) =>
    `Changed since: ${[
      ...(cells > 0 ? [plural(cells, 'cell')] : []),
      ...(sentences > 0 ? [plural(sentences, 'sentence')] : []),
      ...(others > 0 ? [plural(others, 'other item')] : []),
    ].join(', ')}`,
  firstOf: (names, more) => `${names.join('; ')}${more ? ' …' : ''}`,
  unchanged: 'Nothing changed since',
  restore: 'Restore this version',
  views: { compare: 'Compare with now', preview: 'Whole text' },
  view: 'The selected version',
  same: 'The same as the report is now.',
  place: 'Place',
  thisVersion: 'This version',
  now: 'Now',
  blank: 'blank',
  absent: '(none)',
  more: (count) => `${count} more; they can be seen in the report once it is restored`,
  other: {
    dismissals: 'Reasons given',
    reviews: 'Remarks of the reviewing office',
    unread: 'Cells that were not read',
    year: 'Year',
    edition: 'Form',
    tableEditions: 'Forms of the tables',
    parts: 'Added up from',
    signature: 'Signature',
    publication: 'Publication',
    remarks: 'Notes',
  },
  items: (count) => plural(count, 'item'),
  restored: (when) => `The version of ${when} is restored`,
  damaged: 'This version cannot be read',
  notRestored: (reason) =>
    `Not restored: the report as it is now could not be kept first (${reason}). Save it to a file and try again.`,
  notKept: (reason) => `A version could not be kept: ${reason}. The report itself is not affected.`,
  readOnly: 'This report can only be looked at here, so nothing can be restored.',
  close: 'Close',
};
