import type { CellAddress, TableId } from '@/editions/edition';
import type { ReportHeader } from '@/report/header';
import type { Patch } from '@/report/patch';
import type { CellValue, Report, ReportPlace } from '@/report/report';
import type { TextAddress, TextRange } from '@/report/texts';
import type { Cause, CauseMendKind } from './causes/cause';
import type { NeighbourDetails } from './neighbourDetails';
import type { NeighbourPrint } from './similarity/print';
import type { TableDetails } from './tableDetails';
import type { WordDetails } from './wordDetails';

/** 错误, 提醒, 提示, and 待填 for what is merely not done yet. */
export type Severity = 'error' | 'warning' | 'note' | 'todo';

/** The mends by name; the message tables hold the words of their buttons. */
export type MendKind =
  | 'recompute'
  | 'fillZero'
  | 'fillTotals'
  | 'carryFromLastYear'
  | 'useTableNumber'
  | 'slashToZero'
  | 'toTenThousand'
  | 'renumber'
  | 'replaceWords'
  | 'insertPeriod'
  | 'correctYear'
  | 'useUsualTitle'
  | 'sumOfParts'
  | CauseMendKind;

export interface Mend {
  readonly kind: MendKind;
  readonly patch: Patch;
}

/** One side of an equation: the cells on it, as stored, and what they add up to; a blank total counts as its parts. */
export interface Side {
  readonly cells: readonly { readonly address: CellAddress; readonly value: CellValue }[];
  readonly sum: number;
}

/** An equation that does not hold. `difference` is left minus right. */
export interface BrokenEquation {
  readonly left: Side;
  readonly right: Side;
  readonly difference: number;
  /** Blank or `/` parts: the first suspects. */
  readonly blanks: readonly CellAddress[];
}

/** What a rule saw, as data. The words for it come from the message tables. */
export type Details =
  | WordDetails
  | NeighbourDetails
  | { readonly kind: 'equations'; readonly equations: readonly BrokenEquation[] }
  | {
      readonly kind: 'blanks';
      readonly count: number;
      /** The filled cells agree with the totals, so the blanks can only be zeros. */
      readonly agreesWithTotals: boolean;
    }
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly problem: 'negative' | 'notWhole' | 'tooLarge';
    }
  | {
      readonly kind: 'edition';
      readonly used: string;
      readonly required: string;
      readonly tables: readonly TableId[];
    }
  | {
      readonly kind: 'lastYear';
      readonly thisYear: number;
      readonly lastYear: number;
      readonly difference: number;
      /** Last year's own report does not balance, so it is the suspect. */
      readonly isLastYearBroken: boolean;
    }
  | {
      /** A number of the text beside the sums that it may state. */
      readonly kind: 'mention';
      readonly said: number;
      readonly unit: string;
      readonly readings: readonly SaidReading[];
    }
  | {
      /** 未收到, 均已办结: what the cells hold instead of 0, or what is missing for all. */
      readonly kind: 'claim';
      readonly isAll: boolean;
      readonly readings: readonly SaidReading[];
    }
  | {
      /** Numbers of the text that do not add up: a balance, or parts above their whole. */
      readonly kind: 'statedSums';
      readonly isBalance: boolean;
      readonly values: readonly number[];
      readonly left: number;
      readonly right: number;
    }
  | {
      /** A share beside part and wholes, in percent with so many digits after the point. */
      readonly kind: 'share';
      readonly said: number;
      readonly places: number;
      readonly part: number;
      readonly wholes: readonly number[];
    }
  | TableDetails;

/** Cells, and what they add up to. */
export interface SaidReading {
  readonly cells: readonly CellAddress[];
  readonly sum: number;
}

/** A passage that a finding speaks of, in the text as it is read. */
export interface TextSpan extends TextRange {
  readonly address: TextAddress;
  /** What stands there. */
  readonly text: string;
}

/** What is wrong, where, and what would mend it: plain data, the same for the same report. */
export interface Finding {
  /** The number of the rule in SPEC.md, e.g. `T3-BAL`. */
  readonly check: string;
  readonly severity: Severity;
  readonly cells: readonly CellAddress[];
  /** The passages that the finding speaks of; the first is where it stands. */
  readonly spans?: readonly TextSpan[];
  /** The sentence that it is said of: a dismissal ends when the sentence is no longer there. */
  readonly sentence?: string;
  /** The chapter that the finding stands under; a table's chapter has the table's id. */
  readonly about: ReportPlace;
  readonly details: Details;
  /** What likely broke the equations: told only where the numbers prove it in every equation of the table. */
  readonly cause?: Cause;
  readonly mends: readonly Mend[];
  /** The reason, where the finding was dismissed and its cells and its sentence are still the same. */
  readonly dismissed?: string;
}

/** A text that is wrong throughout is told this often by a rule, and then no more: nobody reads a thousand. */
export const FINDINGS_PER_TEXT = 20;

/** What a rule may look at beside the report itself. */
export interface CheckContext {
  /** Last year's report of the same agency and scope, where there is one. */
  readonly previous?: Report | undefined;
  /**
   * What the texts of the year's reports are known by; the report's own may be among them. The same list for all
   * reports of a year: its index is made once.
   */
  readonly others?: readonly NeighbourPrint[] | undefined;
  /** The reports that this one was added up from, as far as they are in the library. */
  readonly parts?: readonly ReportHeader[] | undefined;
  /** Agencies of the library that have no report of the year, for a report that was added up. */
  readonly missing?: readonly string[] | undefined;
  /** The day on which the report is looked at, YYYY-MM-DD; without it no rule speaks of deadlines. */
  readonly today?: string | undefined;
  /** Rules of one place alone, which are silent unless switched on. */
  readonly options?: { readonly advisesLength?: boolean } | undefined;
}

/** One rule: a number, a sentence in SPEC.md, and a function. */
export interface Rule {
  readonly id: string;
  readonly check: (report: Report, context: CheckContext) => readonly Finding[];
}

/**
 * The severity of what is merely empty, missing or untouched since last year: 待填 while the report is being
 * written.
 */
export function unlessDrafting({ status }: Report, severity: Severity): Severity {
  return status === 'drafting' ? 'todo' : severity;
}
