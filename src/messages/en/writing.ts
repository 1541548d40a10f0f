import type { WritingWords } from '../zh/writing';

export const writing: WritingWords = {
  reference: 'Insert figure',
  sentences: 'Ready sentences',
  link: 'Link',
  notNow: 'Do not link',
  unlink: 'Unlink',
  goToCell: 'Go to cell',
  offer: (number, cell) => `${number} = ${cell}`,
  linked: (cell) => `Follows the table: ${cell}`,
  cellOf: (table, cell) => `${table}, ${cell}`,
  pickTitle: 'Insert figure',
  pickHint: 'Type words of the row and the column',
  pickNone: 'No such cell; try another word',
  pickCount: (count) => (count === 1 ? '1 cell' : `${count} cells`),
  blank: 'blank',
  sentencesTitle: 'Ready sentences',
  sentencesText:
    'Made from the tables; the marked numbers follow them. Inserted where the caret is, and yours to edit.',
  sentencesNone:
    'There is no sentence: the tables are not filled yet, or what could be said stands there.',
  confirmFee: 'The tables hold nothing of this fee: make sure that it is so.',
  insert: 'Insert',
  cancel: 'Cancel',
  close: 'Close',
  topics: {
    period: 'Statistical period',
    documents: 'Normative documents',
    decisions: 'Decisions',
    fees: 'Administrative fees',
    requests: 'Requests',
    applicants: 'Applicants',
    outcomes: 'Outcomes',
    disputes: 'Disputes',
    processingFee: 'Information-handling fee',
  },
  keys: {
    link: 'Text: link the number at the caret to its cell',
    reference: 'Text: insert a figure',
  },
};
