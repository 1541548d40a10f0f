import type { AgencyLine } from '@/state/library.svelte';

/** What the library asks its user. */
export type Asking =
  | { readonly kind: 'report'; readonly line: AgencyLine | undefined; readonly year: number }
  | { readonly kind: 'agencies' };
