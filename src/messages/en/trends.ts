import type { TrendWords } from '../zh/trends';

export const trends: TrendWords = {
  heading: 'Trends',
  emptyText:
    'There are no reports in the library yet. Once there are, their years are charted here.',
  emptyAction: 'Go to the library',
  agencies: 'Organs',
  years: 'Years',
  fromYear: 'From',
  toYear: 'To',
  searchAgencies: 'Search organs',
  noMatch: (query) => `No organ has “${query}” in its name.`,
  chosenCount: (chosen, of) => `${chosen} of ${of} chosen`,
  chooseAll: 'Choose all',
  chooseNone: 'Clear',
  nothingChosen: 'No organ is chosen. Tick at least one.',
  tooMany: (most) => `At most ${most} organs at a time.`,
  moreAgencies: (count) => `${count} more: please search.`,
  choice: 'Organs and years',
  scope: 'whole region',
  agencyOfRegion: (name) => `${name} (whole region)`,

  metrics: {
    received: 'Requests newly received',
    concluded: 'Requests concluded',
    outcomes: 'Outcomes',
    disclosureRate: 'Disclosed in full or in part, share of concluded',
    applicantShare: 'Applicants',
    reconsiderations: 'Reconsideration and litigation',
    litigations: 'Litigation',
    decisions: 'Licensing, penalty and compulsion decisions',
  },
  items: {
    received: 'Received',
    concluded: 'Concluded',
    carriedOut: 'Carried over',
    granted: 'Disclosed',
    partial: 'Partly disclosed',
    denied: 'Not disclosed',
    unable: 'Unable to provide',
    notProcessed: 'Not processed',
    otherHandling: 'Other handling',
    disclosed: 'Disclosed in full or in part',
    naturalPerson: 'Natural persons',
    business: 'Enterprises',
    research: 'Research institutions',
    publicInterest: 'Public-interest organizations',
    legalService: 'Legal services',
    otherOrganization: 'Other organizations',
    reconsiderations: 'Reconsideration',
    litigations: 'Litigation',
    litigationDirect: 'Brought directly',
    litigationAfterReconsideration: 'After reconsideration',
    licensing: 'Licensing',
    penalties: 'Penalties',
    compulsion: 'Compulsion',
  },

  cases: (count) => count,
  blank: 'blank',
  noReport: 'no report',
  share: (percent, n, base) => `${percent}% (${n}/${base})`,
  smallShare: (n, base) => `${n} of ${base}`,
  baseOf: (base) => `n = ${base}`,
  zeroBase: { received: 'no requests', concluded: 'none concluded' },
  smallParts: (parts, base) => `${base} in all: ${parts.join(', ')}`,
  part: (name, count) => `${name} ${count}`,
  endedIn: (name, year) => `${name} (${year})`,

  period: (from, to) => (from === to ? `${from}` : `${from}–${to}`),
  inYears: (years) => years,
  agencyCount: (count) => `${count} organ${count === 1 ? '' : 's'}`,
  subtitle: (who, period, unit) => `${who}, ${period}, ${unit}`,
  units: {
    cases: 'number of cases',
    ofConcluded: '% of requests concluded, n is their number',
    ofReceived: '% of requests received, n is their number',
  },

  titles: {
    received: (when, count, change) => `${when}${count} requests received${change}`,
    concluded: (when, count, rest) =>
      `${when}${count} requests concluded${rest.change}; ${rest.carriedOut} carried over`,
    concludedOnly: (when, count, change) => `${when}${count} requests concluded${change}`,
    outcomes: (when, count, rest) =>
      `${when}${count} requests concluded: ${rest.granted} disclosed, ${rest.partial} partly disclosed`,
    disclosureRate: (when, share, change) =>
      `${when}${share} of concluded requests disclosed in full or in part${change}`,
    disclosureCount: (when, count, base) =>
      `${when}${count} of ${base} concluded requests disclosed in full or in part`,
    applicantShare: (when, base, rest) =>
      `${when}${base} requests received, ${rest.count} (${rest.percent}%) from natural persons`,
    applicantCount: (when, base, count) =>
      `${when}${base} requests received, ${count} from natural persons`,
    disputes: (when, reconsiderations, litigations) =>
      `${when}reconsideration ${reconsiderations}, litigation ${litigations}`,
    litigations: (when, count, rest) =>
      `${when}litigation ${count}: ${rest.direct} brought directly, ${rest.after} after reconsideration`,
    decisions: (when, licensing, rest) =>
      `${when}licensing ${licensing}, penalties ${rest.penalties}, compulsion ${rest.compulsion}`,
    nothingToTell: (when, name) => `${when}no data on ${name.toLowerCase()}`,
    notSummed: (when, name, reports) =>
      `${when}${name}, ${reports} whole-region report${reports === 1 ? '' : 's'}, not added up`,
  },
  inYear: (year) => `${year}: `,
  inYearSummed: (year, known, of) =>
    known === of
      ? `${year}, ${of} organs together: `
      : `${year}, ${known} of ${of} organs together: `,
  change: {
    rose: (percent) => `, up ${percent}% on the year before`,
    fell: (percent) => `, down ${percent}% on the year before`,
    same: ', the same as the year before',
    fromZero: (to) => `, from 0 to ${to}`,
    rosePoints: (points) => `, up ${points} percentage points on the year before`,
    fellPoints: (points) => `, down ${points} percentage points on the year before`,
  },

  nothing: {
    requests: (period) => `${period}: no requests`,
    concluded: (period) => `${period}: no requests concluded`,
    outcomes: (period) => `${period}: every kind of outcome is 0`,
    disputes: (period) => `${period}: no reconsideration, no litigation`,
    litigations: (period) => `${period}: no litigation`,
    decisions: (period) => `${period}: no licensing, penalty or compulsion decisions`,
    data: (period) => `${period}: no data`,
  },

  footnotes: {
    baseHoldsAll:
      'Concluded requests include petitions that were not processed and other handling, such as requests not corrected or not paid for in time.',
    mayHoldPending: 'May hold cases pending from the year before; years are not to be added up.',
    newlyMade: 'The 2019 form counts documents newly made, which is not quite documents issued.',
    newlyMadeNarrowerTerm:
      'The 2019 form counts normative documents newly made, which is not quite administrative normative documents issued.',
    countBecameMoney: 'The 2019 form counts fee items, which do not join with amounts.',
    disclosedNotInForce:
      'The 2019 form counts all that was disclosed, not what is in force: not joined.',
    blankSkipped: 'Some cells are blank and not counted.',
    smallBase: 'Where the base is under 10, the count is shown instead of a percentage.',
    asCounts: 'Shown as counts: the base is under 10.',
    noReportIn: (years) => `No report: ${years}.`,
    gaps: 'Where a line breaks there is no report, or the cell is blank.',
    withoutData: (names) => `No data: ${names}.`,
    regionNotSummed: 'Sums leave out whole-region reports, which already hold the organs.',
    drafting: (labels) => `Still being drafted, figures may change: ${labels}.`,
    partsDiffer: (labels) => `The outcomes do not add up to the published total (7): ${labels}.`,
    partsAgainstTotal: (label, parts, total) => `${label} (${parts} against ${total})`,
  },
  source: (who, period) =>
    `Source: annual reports on government information disclosure, ${who}, ${period}`,
  sourceCoverage: (there, of) => `, ${there} of ${of} reports`,
  exampleSource: ' (example data, all invented)',

  showTable: 'Data table',
  downloadPng: 'Download PNG',
  tableHead: { year: 'Year', agency: 'Organ' },
  pngFailed: 'The picture could not be made. Please use the data table.',
  drawFailed: 'The chart could not be drawn; its numbers are in the table.',
  fileName: (parts) => parts.join('-'),
  describe: {
    lines: 'Line chart',
    columns: 'Column chart',
    bars: 'Bar chart',
    whole: (form, title, numbers) => `${form}: ${title}. ${numbers}`,
    series: (name, values) => `${name}: ${values.join(', ')}.`,
    value: (label, value) => `${label} ${value}`,
    inTable: 'All numbers are in the data table.',
  },
  list: (items) => items.join(', '),
  andMore: (some, all) => `${some} and others, ${all} in all`,
};
