import { textFindings } from './textFindings';
import type { FindingWords } from '../zh/findings';
import { neighbourFindings } from './neighbourFindings';
import { reviewPanel } from './reviewPanel';
import { rules } from './rules';
import { tableFindings } from './tableFindings';
import { wordFindings } from './wordFindings';

export const findings: FindingWords = {
  text: textFindings,
  panel: reviewPanel,
  rules,
  neighbours: neighbourFindings,
  severity: { error: 'Error', warning: 'Warning', note: 'Note', todo: 'To do' },
  titles: {
    ...wordFindings.titles,
    'T3-BAL': (columns) => `The balance does not hold: ${columns}`,
    'T3-SUM': (columns) => `(7) Total is not the sum of the outcomes: ${columns}`,
    'T3-ROW': (row) => `Total is not the sum of the applicants: ${row}`,
    'T4-SUM': (row) => `Total is not the sum of the results: ${row}`,
    'T-INT': (cell) => `Must be a whole number from 0: ${cell}`,
    'T-BLANK': (table, count) => `${table}: ${count} blank cell${count === 1 ? '' : 's'}`,
    'T-EDITION': (tables) => `${tables}: not the form of the year`,
    'X-CARRY': () => "Carried over is not what last year's report carried on",
    ...tableFindings.titles,
  },
  equation: (column, left, right) =>
    column === '' ? `${left} ≠ ${right}` : `${column}: ${left} ≠ ${right}`,
  term: (label, value) => `${label} ${value}`,
  blankValue: 'blank',
  sumOfParts: (sum) => `sum of the parts ${sum}`,
  difference: (amount) => `difference ${amount}`,
  leftMore: (amount) => `left side more by ${amount}`,
  rightMore: (amount) => `right side more by ${amount}`,
  blankSuspects: (cells) => `Look at the blank cells first: ${cells}`,
  blanksAgree: 'The filled cells agree with the totals, so the blanks should be 0',
  blanksPlain: 'Where there is nothing to count, the form writes 0',
  number: {
    negative: (value) => `It is ${value}; it must not be negative`,
    notWhole: (value) => `It is ${value}; it must be a whole number`,
    tooLarge: (value) => `It is ${value}; the limit is 999,999,999`,
  },
  edition: (year, required, used) =>
    `Reports of ${year} use the ${required} form; this is the ${used} form`,
  lastYear: (year, thisYear, lastYear) =>
    `Carried over here: ${thisYear}; carried on in the ${year} report: ${lastYear}`,
  lastYearBroken: (year) =>
    `The ${year} report does not balance itself and may be the one at fault`,
  mends: {
    ...wordFindings.mends,
    recompute: 'Recompute from the parts',
    useTableNumber: 'Use the number of the table',
    fillZero: 'Fill blanks with 0',
    fillTotals: 'Fill in the totals',
    carryFromLastYear: "Fill in what last year's report carried on",
    ...tableFindings.mends,
    sumOfParts: neighbourFindings.sumOfParts,
  },
  word: wordFindings,
  rows: {
    newlyReceived: 'newly received',
    carriedIn: 'carried over',
    outcomesTotal: '(7) Total',
    carriedOut: 'carried on',
  },
  details: tableFindings.details,
  causes: tableFindings.causes,
  reasons: tableFindings.reasons,
  dismissed: (reason) => `Explained: ${reason}`,
  dismiss: {
    open: 'Explain',
    reason: 'Why it stays as it is (kept with the report, shown to the reviewer)',
    done: 'OK',
    cancel: 'Cancel',
    withdraw: 'Take the explanation back',
  },
  show: { cells: 'Show', text: 'Show the text', chapter: 'Show the chapter', copies: 'Compare' },
  list: (items) => items.join(', '),
  noteOnCell: (severity, title) => `${severity}: ${title}`,
};
