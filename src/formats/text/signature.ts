import type { Report } from '@/report/report';
import { parseDateLine } from './dates';

const ORGAN_LIMIT = 40;

/** The organ and date at the end of chapter six, and the chapter without them. */
export function readSignature(
  chapter: string,
  agency: string,
): { readonly signature: Report['signature']; readonly last: string } {
  const lines = chapter.split('\n');
  const date = parseDateLine(lines[lines.length - 1] ?? '');
  if (date === undefined) return readUndated(chapter, agency);
  const above = lines[lines.length - 2]?.replace(/\s+/g, '') ?? '';
  const isOrgan =
    above !== '' &&
    above.length <= ORGAN_LIMIT &&
    !/[，。；：]/.test(above) &&
    sharesName(above, agency);
  return {
    signature: { organ: isOrgan ? above : '', date },
    last: lines.slice(0, isOrgan ? -2 : -1).join('\n'),
  };
}

/** Without a date only the name that the title has is a signature: any other line may be the text's. */
function readUndated(chapter: string, agency: string): ReturnType<typeof readSignature> {
  const lines = chapter.split('\n');
  const isSigned = agency !== '' && lines[lines.length - 1]?.replace(/\s+/g, '') === agency;
  return {
    signature: { organ: isSigned ? agency : '', date: '' },
    last: isSigned ? lines.slice(0, -1).join('\n') : chapter,
  };
}

/** Organs sign with their full name or without the city before it. */
function sharesName(organ: string, agency: string): boolean {
  return (
    (agency !== '' && (agency.endsWith(organ) || organ.endsWith(agency))) ||
    /(?:局|委员会|政府|办公室|办事处|厅|中心|院)$/.test(organ)
  );
}
