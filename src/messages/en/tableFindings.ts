import type { tableFindings as source } from '../zh/tableFindings';

const cases = (count: string) => `${count} case${count === '1' ? '' : 's'}`;

export const tableFindings: typeof source = {
  titles: {
    'T-NA': (table, count) => `${table}: “/” in ${count} cell${count === 1 ? '' : 's'}`,
    'T2-RULES': () => 'An organ of county level or below makes no rules: 0',
    'T2-FLOW': (row) => `Too few in force: ${row}`,
    'T2-UNIT': () => 'The fees may have been given in yuan',
    'T3-FEE': () => 'Unpaid fees do not agree with chapter six',
    'T4-SOME': () => 'Disputes without any request',
    'X-CARRY-TYPE': (columns) =>
      `Carried over by kind of applicant is not what last year's report says: ${columns}`,
    'X-FORCE': (row) => `In force does not follow from last year: ${row}`,
    'X-JUMP': (cell) => `Far from last year: ${cell}`,
    'X-PEND': (row) => `Fewer than last year left pending: ${row}`,
    'P-DUE': (isPast) =>
      isPast ? 'The day of publication has passed' : 'The day of publication is near',
  },
  mends: {
    slashToZero: 'Write 0 for “/”',
    toTenThousand: 'Convert from yuan to CNY 10,000',
    moveColumn: 'Move to the right column',
    shiftRow: 'Move the row back by one cell',
    joinDigits: 'Join to one number',
    dropTotal: 'Take out the total counted twice',
    dropDouble: 'Take out the cases counted twice',
  },
  details: {
    slashes: 'Where there is nothing to count, the form writes 0',
    slashesOfRules: 'This organ cannot make rules; 0 will do',
    rulesMade: (count) =>
      `${count} given. Organs of county level or below cannot make rules (Legislation Law, articles 91 and 93). Do they belong under normative documents?`,
    flow: (inForce, repealed, issued) =>
      `in force ${inForce} + repealed ${repealed} < issued ${issued}`,
    flowWhy: 'What was issued this year is either still in force or was repealed',
    stock: (lastYear, issued, repealed, expected) =>
      `in force last year ${lastYear} + issued ${issued} − repealed ${repealed} = ${expected}`,
    stockNow: (inForce) => `In force this year: ${inForce}`,
    stockWhy:
      'Amended documents counted as issued, or documents that lapsed, explain this; leave it if it is right',
    unit: (amount) => `It is CNY ${amount} × 10,000`,
    unitLastYear: (lastYear) =>
      `Last year it was CNY ${lastYear} × 10,000; this is a hundred times as much or more`,
    unitInstead: (amount) => `If it is in yuan, it should be ${amount}`,
    feeUnpaid: (count, said) =>
      `${cases(count)} ended for an unpaid fee, while chapter six says “${said}”`,
    feeUnpaidWhy: 'A fee can only be overdue where its notice was sent',
    disputesAlone: (count) =>
      `No request this year or last, yet ${cases(count)} here. Did government information give rise to them?`,
    carriedType: (column, thisYear, lastYear) =>
      `${column}: carried over here ${thisYear}, carried on last year ${lastYear}`,
    jump: (lastYear, thisYear, unit) =>
      `Last year ${lastYear} ${unit}, this year ${thisYear} ${unit}`,
    pending: (lastYear, total) => `Last year left ${lastYear} pending; the total here is ${total}`,
    pendingWhy: 'Offices differ in whether they count a pending case again',
    dueOfDepartment: 'Departments hand in and publish by 31 January (Regulation, article 49)',
    dueOfGovernment: 'The report of a government is published by 31 March (Regulation, article 49)',
  },
  causes: {
    wrongColumn: (columns, amount) =>
      `Perhaps the wrong column: of ${columns}, one has ${amount} too many and one ${amount} too few; the total is right`,
    wrongColumnOfRow: (row, amount, from, to) =>
      `Perhaps the wrong column: in ${row}, ${cases(amount)} under ${from}; moved to ${to}, everything adds up`,
    shiftedRow: (row) =>
      `Perhaps the row slipped: with ${row} moved by one cell, everything adds up`,
    splitDigits: (row, columns, joined) =>
      `Perhaps a number was split: in ${row}, ${columns} joined to ${joined}, everything adds up`,
    totalDoubled: (name) =>
      `Perhaps the total was added to itself: ${name} is twice the sum of its parts`,
    totalAmongParts: (name) => `Perhaps a total stands among its parts: ${name}`,
    doubleCount: (rows, amount) =>
      `Perhaps counted twice: ${cases(amount)} in each of ${rows}; counted once, everything adds up`,
  },
  reasons: {
    'X-CARRY': ['Transferred in a reorganization', "Last year's report was corrected", 'Other'],
  },
};
