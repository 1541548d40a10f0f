import { findFormCell, type FormCell } from '@/editions/form';
import type { CellAddress } from '@/editions/edition';
import { FINDING_WORDS } from '@/messages/findings';
import type { Language, MessageSource, Messages } from '@/messages/messages';
import type { FindingWords } from '@/messages/zh/findings';
import { editionsOf, type Report } from '@/report/report';

/** What findings are told of: the form and the year; no cell, so that an edit need not have them all told anew. */
type VoicedReport = Pick<Report, 'year' | 'edition' | 'tableEditions'>;

/** What it takes to speak of a report: the report, a language, and its words. */
export interface Voice {
  readonly report: VoicedReport;
  readonly language: Language;
  readonly words: Messages;
  readonly reviewer: FindingWords;
}

/** A finding in words: a title, the equations with their numbers, and what else is to be said. */
export interface SaidFinding {
  readonly title: string;
  readonly equations: readonly SaidEquation[];
  readonly remarks: readonly string[];
}

export interface SaidEquation {
  /** The cell that it is told of, which stays while its numbers change. */
  readonly of: CellAddress;
  readonly text: string;
}

/** The voice of the language in force. */
export function createVoice(report: VoicedReport, { language, words }: MessageSource): Voice {
  return { report, language, words, reviewer: FINDING_WORDS[language] };
}

/** The cell of the report's form at an address. */
export function findCell(address: CellAddress, { report }: Voice): FormCell | undefined {
  return findFormCell(editionsOf(report), address);
}

/** Each text once, empty ones left out. */
export function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}
