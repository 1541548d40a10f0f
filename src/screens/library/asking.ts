import type { AgencyLine } from '@/state/library.svelte';

/** What the library asks its user. */
export type Asking =
  | { readonly kind: 'report'; readonly line: AgencyLine | undefined; readonly year: number }
  | { readonly kind: 'agencies' }
  /** Which of the reports on the screen to export, and as what. */
  | {
      readonly kind: 'batch';
      readonly lines: readonly AgencyLine[];
      readonly years: readonly number[];
    };
