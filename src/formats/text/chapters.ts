import type { ChapterId } from '@/editions/edition';
import { TABLE_IDS } from '@/editions/form';
import { CHAPTER_IDS } from '@/report/report';
import type { ReadingNotice } from '../draft';
import { placeOfPageEnd } from './furniture';
import { numberOfHeading } from './headings';
import type { Regions, TextLine } from './tableRegions';

export interface SplitChapters {
  /** What stands before the first chapter. */
  readonly front: readonly TextLine[];
  readonly chapters: Readonly<Record<ChapterId, string>>;
  readonly headings: ReadonlySet<ChapterId>;
  /** What is missing, what was put in order, what belongs to the page. */
  readonly notices: readonly ReadingNotice[];
}

/** Puts the lines of text under the chapters of the form, however they are titled and in whatever order they stand. */
export function splitChapters(regions: Regions): SplitChapters {
  const front: TextLine[] = [];
  const paragraphs = new Map<ChapterId, TextLine[]>(CHAPTER_IDS.map((id) => [id, []]));
  const heads: TextLine[] = [];
  let current: ChapterId | undefined;
  for (const line of regions.text) {
    if (line.heading) {
      current = line.heading;
      heads.push(line);
    } else if (current) paragraphs.get(current)?.push(line);
    else front.push(line);
  }
  const dropped = current ? dropPageEnd(paragraphs.get(current) ?? []) : [];
  const textOf = (id: ChapterId): string =>
    (paragraphs.get(id) ?? []).map(({ text }) => text).join('\n');
  const headings = new Set(heads.flatMap(({ heading }) => heading ?? []));
  return {
    front,
    headings,
    chapters: {
      overview: textOf('overview'),
      disclosure: textOf('disclosure'),
      requests: textOf('requests'),
      disputes: textOf('disputes'),
      problems: textOf('problems'),
      other: textOf('other'),
    },
    notices: [
      ...missingChapters(headings),
      ...chaptersOrdered(heads),
      ...tablesMoved(heads, regions),
      ...dropped,
    ],
  };
}

/** Takes the page's own lines off the end of the last chapter. */
function dropPageEnd(lines: TextLine[]): readonly ReadingNotice[] {
  const end = placeOfPageEnd(lines.map(({ text }) => text));
  return lines
    .splice(end)
    .map(({ text, number }) => ({ kind: 'notPlaced', table: null, text, line: number }));
}

function missingChapters(headings: ReadonlySet<ChapterId>): readonly ReadingNotice[] {
  return CHAPTER_IDS.filter((id) => !headings.has(id)).map((chapter) => ({
    kind: 'chapterMissing',
    chapter,
  }));
}

/** Chapters that come behind one that the form has after them, and those that have another number. */
function chaptersOrdered(heads: readonly TextLine[]): readonly ReadingNotice[] {
  const last = new Map(heads.map((line) => [line.heading, line]));
  const moved: ChapterId[] = [];
  let highest = -1;
  for (const line of last.values()) {
    if (!line.heading) continue;
    const place = CHAPTER_IDS.indexOf(line.heading);
    const number = numberOfHeading(line.text);
    if (place < highest || (number !== undefined && number !== place + 1)) moved.push(line.heading);
    highest = Math.max(highest, place);
  }
  return moved.length === 0 ? [] : [{ kind: 'chaptersOrdered', chapters: moved }];
}

/** Tables whose first line stands under the heading of another chapter. */
function tablesMoved(heads: readonly TextLine[], { tables }: Regions): readonly ReadingNotice[] {
  if (heads.length === 0) return [];
  return TABLE_IDS.flatMap((table): readonly ReadingNotice[] => {
    const first = tables[table].find(({ kind }) => kind !== 'break');
    if (!first) return [];
    const above = heads.filter(({ number }) => number <= first.line);
    const chapter = above[above.length - 1]?.heading;
    return chapter === table ? [] : [{ kind: 'tableMoved', table }];
  });
}
