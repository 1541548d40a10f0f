import type { BatchWords } from '../zh/batch';

export const batch: BatchWords = {
  title: 'Export many',
  text: (agencies) =>
    `The ${agencies} agencies on the screen, as searched. Examples can be exported to try it.`,
  year: 'Year',
  allYears: 'All years',
  kind: 'Format',
  kinds: {
    word: 'Word (a file each, in a zip)',
    excel: 'Excel (a sheet each, with all cells as data)',
    csv: 'Data, CSV (one row a cell)',
    ndjson: 'Data, NDJSON (one row a cell)',
  },
  blanks: 'Blank cells',
  blank: 'Leave blank',
  zero: 'Write 0',
  start: (count) => `Export ${count} reports`,
  stop: 'Stop',
  stopped: 'Stopped; no file was made',
  progress: (done, of) => `Making ${done} of ${of}`,
  made: (name) => `Made ${name}`,
  failed: 'Not made: this part of the program could not be loaded; reload and try again',
};
