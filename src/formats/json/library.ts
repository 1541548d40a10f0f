import type { Agency, Scope } from '@/report/report';

/** An agency of the library, with or without reports, and the names that it had before. */
export interface LibraryAgency extends Agency {
  readonly scope: Scope;
  readonly formerNames: readonly string[];
}

/** What a backup holds beside its reports. Decks and views are carried as the screens made them. */
export interface FileLibrary {
  readonly agencies: readonly LibraryAgency[];
  readonly decks: readonly unknown[];
  readonly views: readonly unknown[];
}
