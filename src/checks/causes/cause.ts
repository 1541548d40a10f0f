import type { CellAddress } from '@/editions/edition';
import type { CellValue } from '@/report/report';

/** The mends of causes by name; each puts back what the cause took away. */
export type CauseMendKind = 'moveColumn' | 'shiftRow' | 'joinDigits' | 'dropTotal' | 'dropDouble';

/** What likely broke the equations of a table. The words for it come from the message tables. */
export type Cause =
  | {
      /** 填错了列: one column has `amount` too many, another as many too few, 总计 is right. */
      readonly kind: 'wrongColumn';
      /** A cell of each of the two columns; of the wrong row, where only that one can be it. */
      readonly cells: readonly [CellAddress, CellAddress];
      readonly amount: number;
      readonly isRowKnown: boolean;
    }
  | {
      /** 整行错位: the row's numbers stand one cell beside where they belong. */
      readonly kind: 'shiftedRow';
      readonly cell: CellAddress;
    }
  | {
      /** 一个数拆成了两格. */
      readonly kind: 'splitDigits';
      readonly cells: readonly [CellAddress, CellAddress];
      readonly joined: number;
    }
  | {
      /** 合计又计入了分项: the cells are totals that were added up with themselves, or parts that are sums. */
      readonly kind: 'countedTotal';
      readonly cells: readonly CellAddress[];
      readonly isTotalDoubled: boolean;
    }
  | {
      /** 同一件计入了两行. */
      readonly kind: 'doubleCount';
      readonly cells: readonly [CellAddress, CellAddress];
      readonly amount: number;
    };

/** A cell by position, and the value that it would take. */
export type Edit = readonly [position: number, value: CellValue];

/** One way in which the numbers could have come about. */
export interface Explanation {
  readonly cause: Cause;
  /** The edits that would each make every equation hold; more than one where it cannot be told which. */
  readonly solutions: readonly (readonly Edit[])[];
  readonly mend: CauseMendKind;
  /** Whether one solution alone is right by the form's own rule, though others add up: the first of them. */
  readonly isSettled?: boolean;
}
