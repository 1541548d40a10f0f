import type { NeighbourFindingWords } from '../zh/neighbourFindings';

export const neighbourFindings: NeighbourFindingWords = {
  titles: {
    'X-COPY': (chapter) => `${chapter}: much the same as last year's report`,
    'D-DUP': (chapter, agency) => `${chapter}: much the same as the report of ${agency}`,
    'A-SUM': (table, count) =>
      `${table}: ${count} cell${count === 1 ? ' is' : 's are'} not the sum of the parts`,
    'A-STALE': (count) =>
      `${count} report${count === 1 ? ' was' : 's were'} changed after being added up`,
    'A-MISS': (count) =>
      `${count} agenc${count === 1 ? 'y has' : 'ies have'} no report of the year`,
  },
  share: (shared, total, percent) =>
    `${shared} of ${total} sentences of 15 signs and more (${percent}%) are the same word for word, numbers and years set aside`,
  more: (count) => `So are the reports of ${count} more agenc${count === 1 ? 'y' : 'ies'}`,
  partSum: (cell, value, sum) => `${cell}: ${value} here, the parts add up to ${sum}`,
  moreCells: (count) => `and ${count} more`,
  partsAdded: (count) => `Added up from ${count} reports`,
  jointDocuments: 'Where joint documents count once, it may stay as it is',
  staleCells: (count) =>
    `With the numbers of today ${count} total${count === 1 ? ' differs' : 's differ'}: add them up again`,
  staleSame: 'The totals are the same',
  sumOfParts: 'Fill in the sums of the parts',
  compareTitle: (chapter) => `${chapter}: the same sentences`,
  compareUnreadable: 'The other report cannot be read, so there is nothing to compare.',
  own: 'This report',
  theirs: (agency, year) => `${agency} ${year}`,
  close: 'Close',
  lastYear: {
    heading: "Last year's report",
    none: (year) =>
      `The library has no ${year} report of this agency. Where it had another name, choose that:`,
    choose: 'Former name',
    link: "Take as last year's",
    renamed: (name, year) => `Taken from the ${year} report under the former name “${name}”`,
    unlink: 'Undo',
    twins: (count, year) => `There are ${count} reports of ${year}; the one changed last is taken`,
  },
};
