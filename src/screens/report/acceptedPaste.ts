import type { CellAddress } from '@/editions/edition';
import type { CellValue } from '@/report/report';

/** What the user agreed to after a look at a pasted table. */
export interface AcceptedPaste {
  readonly edits: readonly (readonly [CellAddress, CellValue])[];
  readonly skippedTotals: number;
  /** What has no cell in the report, one a line. */
  readonly left: readonly string[];
}
