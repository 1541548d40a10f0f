import type { Details, Finding } from '@/checks/finding';
import type { NeighbourDetails } from '@/checks/neighbourDetails';
import { formatCell, formatDigits } from '@/report/number';
import { cellName } from './cellWords';
import type { SaidFinding, Voice } from './voice';

const KINDS: ReadonlySet<string> = new Set<NeighbourDetails['kind']>([
  'similar',
  'partSums',
  'staleParts',
  'missingParts',
]);
/** More cells than these are counted, not named. */
const SHOWN_CELLS = 6;

export function isOfNeighbours(details: Details): details is NeighbourDetails {
  return KINDS.has(details.kind);
}

/** Says a finding that looks at other reports. */
export function sayNeighbourFinding(
  { check, about }: Finding,
  details: NeighbourDetails,
  voice: Voice,
): SaidFinding {
  const words = voice.reviewer.neighbours;
  const { titles } = words;
  switch (details.kind) {
    case 'similar': {
      const { other, shared, total, more } = details;
      const chapter = chapterName(details.chapter, voice);
      return {
        title:
          check === 'X-COPY' ? titles['X-COPY'](chapter) : titles['D-DUP'](chapter, other.agency),
        equations: [],
        remarks: [
          words.share(shared, total, Math.floor((shared / total) * 100)),
          ...(more > 0 ? [words.more(more)] : []),
        ],
      };
    }
    case 'partSums': {
      const hidden = details.cells.length - SHOWN_CELLS;
      return {
        title: titles['A-SUM'](tableName(about, voice), details.cells.length),
        equations: details.cells.slice(0, SHOWN_CELLS).map(({ address, value, sum }) => ({
          of: address,
          text: words.partSum(
            cellName(voice.report, address, voice.language),
            value === null ? voice.reviewer.blankValue : formatCell(value),
            formatDigits(sum),
          ),
        })),
        remarks: [
          ...(hidden > 0 ? [words.moreCells(hidden)] : []),
          words.partsAdded(details.parts),
          ...(about === 'disclosure' ? [words.jointDocuments] : []),
        ],
      };
    }
    case 'staleParts':
      return {
        title: titles['A-STALE'](details.agencies.length),
        equations: [],
        remarks: [
          voice.reviewer.list(details.agencies),
          details.cells > 0 ? words.staleCells(details.cells) : words.staleSame,
        ],
      };
    case 'missingParts':
      return {
        title: titles['A-MISS'](details.agencies.length),
        equations: [],
        remarks: [voice.reviewer.list(details.agencies)],
      };
  }
}

function tableName(about: Finding['about'], { words }: Voice): string {
  const { tables } = words.form;
  return about in tables ? tables[about as keyof typeof tables] : '';
}

/** A chapter as the screen calls it. */
export function chapterName(place: Finding['about'], { words }: Voice): string {
  return words.form.places[place];
}
