import type { DocumentFailure, ReadDocument } from '@/formats/readDocument';
import type { Result } from '@/lib/result';

/** A file that no reader came to an end with. */
export type QueueFailure =
  | { readonly kind: 'tookTooLong'; readonly seconds: number }
  /** The worker itself broke, or there can be none. */
  | { readonly kind: 'readerFailed' }
  /** The same with the reader of PDFs, as in a browser that is too old for it. */
  | { readonly kind: 'pdfNotRead' };

/** What a reader in the background answers. */
export type QueuedRead = Result<ReadDocument, DocumentFailure | QueueFailure>;
