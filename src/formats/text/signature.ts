import type { Report } from '@/report/report';

const DATE = /^(20\d{2})年(\d{1,2})月(\d{1,2})日$/;
const ORGAN_LIMIT = 40;

/** The organ and date at the end of chapter six, and the chapter without them. */
export function readSignature(
  chapter: string,
  agency: string,
): { readonly signature: Report['signature']; readonly last: string } {
  const lines = chapter.split('\n');
  const date = DATE.exec(lines[lines.length - 1]?.replace(/\s+/g, '') ?? '');
  if (!date) return { signature: { organ: '', date: '' }, last: chapter };
  const [, year = '', month = '', day = ''] = date;
  const above = lines[lines.length - 2]?.replace(/\s+/g, '') ?? '';
  const isOrgan =
    above !== '' &&
    above.length <= ORGAN_LIMIT &&
    !/[，。；：]/.test(above) &&
    sharesName(above, agency);
  return {
    signature: {
      organ: isOrgan ? above : '',
      date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    },
    last: lines.slice(0, isOrgan ? -2 : -1).join('\n'),
  };
}

/** Organs sign with their full name or without the city before it. */
function sharesName(organ: string, agency: string): boolean {
  return (
    agency.endsWith(organ) ||
    organ.endsWith(agency) ||
    /(?:局|委员会|政府|办公室|办事处|厅|中心|院)$/.test(organ)
  );
}
