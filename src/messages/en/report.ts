import type { Zh } from '../zh';

export const report: Zh['report'] = {
  chapters: 'Chapters',
  inspector: 'Selected cell and findings',
  saveToFile: 'Save to file',
  noRequests: 'No requests this year',
  noRequestsDone: 'Tables 3 and 4 are filled with 0; this can be undone',
  noRequestsCarried: (count) =>
    `Requests carried over from last year are not 0 (${count}) and were kept: fill in how they were concluded or carried on`,
  noRequestsOver: (count) => `${count} of them held numbers before`,
  versions: 'Version history',
  startNextYear: (year) => `Begin the ${year} report from this one`,
  facts: {
    saved: 'Saved in this browser',
    saving: 'Saving…',
    unsaved: 'Not saved yet',
    failed: 'Not saved',
    memory: 'In memory only',
    fileNever: 'Not saved to a file',
    fileCurrent: (when) => `Saved to file ${when}`,
    fileOlder: (when) => `Changed since saved to file (${when})`,
    fileImported: 'As in the imported file',
    fileImportedOlder: 'Changed since the import, in no file',
    backupNever: 'No backup yet',
    backupAt: (when) => `Backed up ${when}`,
    backupOlder: (when) => `Changed since the backup (${when})`,
  },
  spoken: {
    savedAgain: 'Saved in this browser again',
    selection: (from, to, sums) => `From “${from}” to “${to}”, ${sums.join(', ')}`,
  },
  published: {
    title: 'This report has been published',
    text: 'A change makes it differ from what was published. Is that meant?',
    confirm: 'Edit',
    cancel: 'Leave as it is',
  },
  problem: {
    failed: (reason) => `Not saved: ${reason}. All is still in this window; save it to a file.`,
    retry: 'Try again',
    deleted:
      'This report was deleted in another window; the changes here were not saved. Save them to a file.',
  },
  unreadableTitle: 'This report cannot be read',
  unreadableText:
    'The store holds this report, but its content is damaged. It will not be written over. Restore it from a backup file.',
  missingTitle: 'No such report',
  missingText: 'It may have been deleted, or it is kept in another browser.',
  failedTitle: 'This report could not be loaded',
  help: 'Keys',
  selection: (of) => [
    `${of.cells} cells`,
    `${of.numbers} numbers`,
    `${of.blanks} blank`,
    ...(of.sum === '' ? [] : [`Sum ${of.sum}`]),
  ],
  lastYearBeside: (value, change, amount) =>
    change === 0 ? `was ${value}` : `was ${value}\u2002${change > 0 ? '+' : '−'}${amount}`,
  view: {
    label: 'Tables',
    zoom: 'Zoom',
    views: { official: 'Official', compact: 'Compact', lastYear: 'With last year' },
    noLastYear: 'Needs last year’s report of the same agency in the library',
    lastYearKey: 'Small figures are last year’s, with the change at totals; none where both are 0.',
  },
  paste: {
    readerMissing:
      'Not pasted: the part that reads it could not be loaded (the program may have been updated). Reload the page and try again; nothing that was filled in is lost',
    title: 'Paste by labels',
    text: (cells) =>
      `What was pasted carries the labels of the form and was put to the cells that they name. The ${cells} cells that are marked will be written, totals follow; blanks change nothing.`,
    elsewhere: (cells) =>
      `${cells} cells are of rows or columns of the other form, and are not written:`,
    totals: (cells) => `${cells} more cells are totals, which are computed here and not written`,
    totalsDiffer: (cells) =>
      `${cells} pasted totals are not the sum of their parts, listed below the table`,
    totalDiffers: (cell, pasted, now) =>
      `${cell}: the pasted total is ${pasted}, the table has ${now}`,
    elsewhereCell: (row, column, value) => `${row} · ${column}: ${value}`,
    outsideCell: (row, column, text) => `Row ${row}, column ${column} of what was pasted: ${text}`,
    htmlTooLarge: (megabytes) =>
      `The clipboard holds more than ${megabytes} MB of HTML; its plain text was pasted. Check merged cells`,
    rest: {
      title: (count) => `${count} of what was pasted were not written:`,
      copy: 'Copy',
      close: 'Close',
    },
    accept: (cells) => `Write ${cells} cells`,
    cancel: 'Cancel',
  },
  selectedCell: 'Selected cell',
  refusedKept: (value) => `Not stored; what is stored is still: ${value}`,
  forgetRefused: 'Take this text away',
  noCell: 'Click a cell to see what belongs in it',
  thisYear: 'This year',
  lastYear: 'Last year',
  change: (difference, amount) =>
    difference === 0 ? 'as last year' : difference > 0 ? `up ${amount}` : `down ${amount}`,
  sumIs: (sum, isEqual) =>
    isEqual ? `The parts add up to ${sum}` : `The parts add up to ${sum}, not to this`,
  sumBlank: 'All parts are blank',
  basis: 'Law',
  remark: 'Remark',
  remarkHint: 'e.g. 16 of them amended',
  unread: 'Not read from the document; fill it in from the original',
  unreadShort: 'not read',
  blank: 'blank',
  notApplicable: 'not applicable',
  findings: 'Findings',
  noFindings: 'No findings',
  todoHeading: 'To do',
  dismissedCount: (count) => `${count} explained`,
  counts: {
    error: (count) => `${count} error${count === 1 ? '' : 's'}`,
    warning: (count) => `${count} warning${count === 1 ? '' : 's'}`,
    note: (count) => `${count} note${count === 1 ? '' : 's'}`,
    todo: (count) => `${count} to do`,
  },
  openInspector: 'Findings',
  openChapters: 'Chapters',
  textAbove: 'Text above the table (usually none)',
  textOf: {
    overview:
      'Proactive disclosure, disclosure on request, information management, platforms, supervision',
    problems: 'The main problems and what is done about them',
    other: 'Other matters, such as information-handling fees',
    preface: 'Preface: legal basis, period, contact',
  },
  lastYears: "Last year's text",
  carriedOver: 'Taken over from last year, not rewritten yet',
  lastYearsLeft: (count) =>
    `${count} marked paragraph${count === 1 ? '' : 's'} taken over from last year, not rewritten yet`,
  lastYearsProblems: (year) => `Problems and improvement as written in ${year}`,
  pasted: (written, skipped) =>
    skipped > 0
      ? `${written} cells written, ${skipped} totals skipped`
      : `${written} cells written`,
  pastedRefused: (count) => `${count} not numbers, marked`,
  pastedOutside: (count) => `${count} outside the table, not written, listed below it`,
};
