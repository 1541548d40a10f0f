import type { ImportPreviewWords } from '../zh/importPreview';

export const importPreview: ImportPreviewWords = {
  notices: {
    tableMissing: (table) => `${table} was not found; its cells are blank`,
    columnMissing: (table, column) => `${table} has no column “${column}”; left blank`,
    rowMissing: (table, row) => `${table} has no row “${row}”; left blank`,
    rowNotRead: (row, text, line) =>
      `Line ${line}: the figures of “${row}” cannot be told apart and were not read: ${text}`,
    cellNotRead: (cell, text, line) => `Line ${line}: “${cell}” was not understood: ${text}`,
    labelGuessed: (row, text, line) => `Line ${line}: “${text}” was read as “${row}”`,
    otherSigns: (text, line) =>
      `Line ${line}: labels such as “${text}” are in traditional or unusual characters and were taken for the form’s`,
    notPlaced: (text, line) => `Line ${line} has no place in the form and was not read: ${text}`,
    chapterMissing: (chapter) => `“${chapter}” was not found`,
    chaptersOrdered: (chapters) =>
      `Order or numbers differ from the form; put in its order: ${chapters}`,
    tableMoved: (table) => `${table} stood outside its chapter and was put back`,
    debrisDropped: (text, line) => `Line ${line}: “${text}”, left by a conversion, was dropped`,
    changesAccepted: 'It has tracked changes; they were taken as accepted.',
    hiddenLeftOut: 'Hidden text, rows, columns or sheets were left out.',
    pageChanged:
      'What the page shows differs from the data in it (one of them was changed); what it shows was read.',
    hiddenRead:
      'Tables of the report stand in a part of the page that is not shown, as a tab that is not open; they were read.',
    agencyUnknown: 'The name of the organ was not found',
    agencyFromFile:
      'The document names no agency; the name was taken from the file name. Check it.',
    yearUnclear: (years) =>
      years === '' ? 'The year was not found' : `The year is unclear: ${years}`,
    cellsMissing: (count, sample) =>
      `${count} cells are missing in the file and were read as blank: ${sample}`,
  },
  chooseFolder: 'Choose a folder',
  agencies: (count) => `with a list of ${count} organ${count === 1 ? '' : 's'}, stored along`,
  agenciesStored: (count) => `A list of ${count} organ${count === 1 ? '' : 's'} stored`,
  progress: (done, all) => `Reading: ${done} of ${all} files done`,
  stop: 'Stop reading',
  cleared: (count) => `${count} item${count === 1 ? '' : 's'} discarded`,
  sameAsOther: 'The same as another report of this import; it will not be stored twice',
  results: 'What was read',
  withoutCard: (count) =>
    `${count} more are not listed one by one below; click a name above to see one.`,
  columns: { report: 'Report', file: 'File', state: 'Result', look: 'To look at' },
  states: {
    full: 'Read in full',
    look: 'Needs a look',
    refused: 'Not read',
    conflict: 'Differs from what is here',
    same: 'Already here',
    unnamed: 'Organ or year missing',
  },
  summary: (full, look, refused) =>
    `${full} read in full, ${look} to be looked at, ${refused} not read`,
  storeSure: (count) => `Store the ${count} read in full`,
  places: (count) => `${count}`,
  source: 'The original as read',
  sourceHint:
    'Point at a cell on the right to see where it was read; click to correct, Enter to confirm',
  form: 'The form as filled',
  hidden: (lines) => `${lines} more lines are not shown`,
  stops: 'Cells to look at',
  stopsHint: 'F8 for the next, Shift+F8 for the one before; Enter when it is right',
  stopAt: (at, all) => `${at} of ${all}`,
  next: 'Next',
  previous: 'Previous',
  seen: 'Checked',
  allSeen: 'All cells to look at were checked',
  moreStops: (count) => `${count} more`,
  notANumber: (text) => `“${text}” is no number; nothing was changed`,
  reasons: {
    rowNotRead: (text) => `Not read; the original has: ${text}`,
    cellNotRead: (text) => `Not read; the original has: ${text}`,
    labelGuessed: (text) => `Read from the row “${text}”`,
    columnGuessed: (text) => `Read from the column “${text}”`,
    bySums: 'Placed by its sums',
    rowMissing: 'The original has no such row',
    columnMissing: 'The original has no such column',
    tableMissing: 'The original has no such table',
    remark: (text) => `Text beside the number: ${text}`,
    totalBlank: (sum) => `The total is blank; its parts add up to ${sum}`,
    totalsBlank: 'All totals are blank beside filled parts',
    totalDiffers: (sum) => `Its parts add up to ${sum}`,
  },
  candidates: 'Also found',
  from: {
    title: 'title',
    period: 'period',
    text: 'text',
    signature: 'signature',
    file: 'file name',
    page: 'page',
    others: 'other files',
  },
  candidate: (value, from) => `${value} (${from})`,
  near: (known) => `The library has “${known}”. Is it the same organ?`,
  nearYes: (known) => `Yes, use “${known}”`,
  nearNo: 'No, another one',
};
