import type { CellAddress } from '@/editions/edition';

/** 本年制发, 本年废止 and 现行有效 of a row of table two. */
export interface DisclosureFlow {
  readonly issued: number;
  readonly repealed: number;
  readonly inForce: number;
}

/** What the rules about single figures of the tables saw. */
export type TableDetails =
  | {
      readonly kind: 'slashes';
      readonly count: number;
      /** Of 规章 and an organ that cannot make any. */
      readonly isOfRules: boolean;
    }
  | { readonly kind: 'rulesMade'; readonly largest: number }
  | ({ readonly kind: 'flow' } & DisclosureFlow)
  | ({
      readonly kind: 'stock';
      readonly lastYear: number;
      readonly expected: number;
    } & DisclosureFlow)
  | {
      readonly kind: 'unit';
      readonly amount: number;
      /** Where the amount is a hundred times last year's or more. */
      readonly lastYear?: number;
      /** The amount in 万元, had 元 been typed. */
      readonly inTenThousand: number;
    }
  | { readonly kind: 'feeUnpaid'; readonly count: number; readonly said: string }
  | { readonly kind: 'disputesAlone'; readonly count: number }
  | {
      readonly kind: 'carriedTypes';
      readonly columns: readonly {
        readonly address: CellAddress;
        readonly thisYear: number;
        readonly lastYear: number;
      }[];
    }
  | {
      readonly kind: 'jump';
      readonly thisYear: number;
      readonly lastYear: number;
    }
  | { readonly kind: 'pending'; readonly total: number; readonly lastYear: number }
  | { readonly kind: 'due'; readonly by: 'department' | 'government'; readonly isPast: boolean };
