import { placeOf } from '@/editions/form';
import { editValue, type Patch } from './patch';
import { REPORT_PLACES, type Report, type ReportPlace, type Review } from './report';

/** What a remark can be changed in. */
export type ReviewChange = Partial<Pick<Review, 'text' | 'by' | 'reply' | 'settled'>>;

/** A patch that adds a remark of the reviewing office, after the others. */
export function addReview(report: Report, review: Review): Patch {
  return editValue(report, 'reviews', [...report.reviews, review]);
}

/** A patch that changes a remark; empty where it is no longer there or nothing changes. */
export function changeReview(report: Report, review: Review, change: ReviewChange): Patch {
  const index = indexOf(report, review);
  const given = report.reviews[index];
  if (!given) return [];
  const { settled, ...rest } = { ...given, ...change };
  // Open is what a file says by saying nothing.
  const changed: Review = settled ? { ...rest, settled } : rest;
  if (isSame(given, changed)) return [];
  return editValue(
    report,
    'reviews',
    report.reviews.map((other, at) => (at === index ? changed : other)),
  );
}

/** A patch that takes a remark out. */
export function removeReview(report: Report, review: Review): Patch {
  const index = indexOf(report, review);
  if (index < 0) return [];
  return editValue(
    report,
    'reviews',
    report.reviews.filter((_, at) => at !== index),
  );
}

/** The place of the report that a remark stands under; what is of no known place stands at the front. */
export function placeOfReview({ about }: Pick<Review, 'about'>): ReportPlace {
  const cell = placeOf(about);
  if (cell) return cell.table;
  const [first = '', second = ''] = about.split('/');
  const named = first === 'chapters' ? second : first;
  return REPORT_PLACES.find((place) => place === named) ?? 'front';
}

/** Where the passage of a remark stands in a text as it is read; undefined where it is no longer there. */
export function findPassage(
  text: string,
  { passage = '' }: Pick<Review, 'passage'>,
): { readonly start: number; readonly end: number } | undefined {
  const start = passage === '' ? -1 : text.indexOf(passage);
  return start < 0 ? undefined : { start, end: start + passage.length };
}

/** A file may give two remarks one id, or none: the very object goes first. */
function indexOf({ reviews }: Report, review: Review): number {
  const index = reviews.indexOf(review);
  return index < 0 ? reviews.findIndex(({ id }) => id === review.id) : index;
}

function isSame(a: Review, b: Review): boolean {
  const keys = Object.keys({ ...a, ...b }) as (keyof Review)[];
  return keys.every((key) => a[key] === b[key]);
}
