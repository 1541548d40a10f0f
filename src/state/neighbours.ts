import type { ReportHeader } from '@/report/header';

type Place = Pick<ReportHeader, 'id' | 'agency' | 'scope' | 'year' | 'example'>;

/** Last year's report of the same agency and scope; an example only has examples for neighbours. */
export function findPrevious<Header extends Place>(
  headers: readonly Header[],
  of: Place,
): Header | undefined {
  return headers.find(
    (header) =>
      header.year === of.year - 1 &&
      header.agency.name === of.agency.name &&
      header.scope === of.scope &&
      header.example === of.example,
  );
}
