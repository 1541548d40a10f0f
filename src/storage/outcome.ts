export type StorageFailure =
  /** The disk or the browser's share of it is full. */
  | { readonly kind: 'quota' }
  /** A newer build of the program owns the store; this one may only read. */
  | { readonly kind: 'newerStore' }
  /** The connection was closed, by an update in another window or by the browser. */
  | { readonly kind: 'closed' }
  /** Neither done nor refused within ten seconds; it may still be done. */
  | { readonly kind: 'hanging' }
  /** Tables that this build needs are not there. */
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'unknown'; readonly message: string };

export type WriteOutcome =
  { readonly kind: 'done' } | { readonly kind: 'failed'; readonly failure: StorageFailure };
