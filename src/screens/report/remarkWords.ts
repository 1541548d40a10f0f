import type { Finding } from '@/checks/finding';
import type { Review } from '@/report/report';
import { placeOfReview } from '@/report/reviews';
import { cellName } from './cellWords';
import { sayFinding } from './findingWords';
import { findCell, type Voice } from './voice';

/** What a remark is on, as the screen calls it: a cell by its labels, a text or a chapter by its name. */
export function sayAbout(about: string, voice: Voice): string {
  const { form } = voice.words;
  if (findCell(about, voice)) return cellName(voice.report, about, voice.language);
  if (about === 'title') return form.title;
  if (about === 'preface') return form.preface;
  return form.places[placeOfReview({ about })];
}

/** A finding as the words that a remark made of it begins with: its title, its equations, its cause. */
export function remarkText(finding: Finding, voice: Voice): string {
  const { title, equations, remarks } = sayFinding(finding, voice);
  return [title, ...equations.map(({ text }) => text), ...remarks].join('\n');
}

/** Where a remark that is made of a finding stands: its first passage, else its first cell, else its chapter. */
export function placeOfRemark({
  about,
  cells,
  spans = [],
}: Finding): Pick<Review, 'about' | 'passage'> {
  const [span] = spans;
  if (span) return { about: span.address, passage: span.text };
  return { about: cells[0] ?? about };
}
