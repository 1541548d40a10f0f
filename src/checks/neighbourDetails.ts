import type { CellAddress } from '@/editions/edition';
import type { CellValue } from '@/report/report';
import type { ComparedChapter } from './similarity/print';

/** What the rules that look at other reports saw, as data. */
export type NeighbourDetails =
  | {
      /** A chapter of which most sentences are another report's. */
      readonly kind: 'similar';
      readonly chapter: ComparedChapter;
      readonly other: { readonly id: string; readonly agency: string; readonly year: number };
      readonly shared: number;
      readonly total: number;
      /** How many reports of other agencies are like that, beside the one that is named. */
      readonly more: number;
    }
  | {
      /** Cells that are not the sum of the parts. */
      readonly kind: 'partSums';
      readonly parts: number;
      readonly cells: readonly {
        readonly address: CellAddress;
        readonly value: CellValue;
        readonly sum: number;
      }[];
    }
  | {
      /** Parts that were changed after they had been added up, and in how many cells the sum is now another. */
      readonly kind: 'staleParts';
      readonly agencies: readonly string[];
      readonly cells: number;
    }
  | { readonly kind: 'missingParts'; readonly agencies: readonly string[] };
