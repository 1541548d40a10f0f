import type { Report } from '@/report/report';
import { inOneLine } from '../finished/finishedText';

/** Excel allows no longer names. */
const NAME_SIGNS = 31;
/** What Excel refuses in the name of a sheet; a `'` only at its ends. */
const REFUSED = /[[\]:*?/\\']/g;
/** Excel keeps it for itself. */
const RESERVED = 'history';

/** A name for the sheet of each report, all different, such as 某某局2023. */
export function nameSheets(
  reports: readonly Pick<Report, 'agency' | 'year'>[],
  taken: readonly string[],
): readonly string[] {
  const used = new Set([RESERVED, ...taken.map((name) => name.toLowerCase())]);
  return reports.map(({ agency, year }) => {
    const agencyPart = inOneLine(agency.name).replace(REFUSED, '_');
    for (let turn = 1; ; turn += 1) {
      const end = `${year}${turn === 1 ? '' : `(${turn})`}`;
      const name = `${cutTo(agencyPart, NAME_SIGNS - end.length)}${end}`;
      if (used.has(name.toLowerCase())) continue;
      used.add(name.toLowerCase());
      return name;
    }
  });
}

/** The beginning of a text, no pair of halves cut in two. */
function cutTo(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}
