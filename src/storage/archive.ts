import type { ReportHeader } from '@/report/header';
import type { Report } from '@/report/report';
import type { WriteOutcome } from './outcome';

/** Why a version was kept: what happened right after it, or right before. */
export type VersionReason =
  /** The report was opened, and was not as the last version has it. */
  | 'opened'
  /** Ten minutes of work, or work on another day than the last version. */
  | 'worked'
  /** As it was before an import was written over it. */
  | 'beforeImport'
  | 'beforeMendAll'
  | 'beforeNoRequests'
  /** Before one step wrote over many cells: a paste, a deletion. */
  | 'beforeManyCells'
  /** Each of two that were made at once, before the user chose between them. */
  | 'beforeMerge'
  | 'beforeRestore';

/** A kept version without its report, so that a list of them is light. */
export interface VersionRow {
  readonly id: string;
  readonly reportId: string;
  /** When it was kept, ISO 8601. */
  readonly at: string;
  readonly why: VersionReason;
  /** Of the report in canonical JSON. */
  readonly bytes: number;
}

/** A deleted report as the bin lists it. */
export interface BinRow {
  readonly header: ReportHeader;
  /** ISO 8601. */
  readonly deletedAt: string;
}

/** Which revision of a report stands in a file. */
export interface SavedToFile {
  readonly id: string;
  readonly revision: number;
  readonly at: string;
  /** The file is one that it came in from. */
  readonly isImported?: true;
}

/** The folder of automatic backups. */
export interface FolderRow {
  /** What the browser gave out for it; opaque here. */
  readonly handle: unknown;
  /** The backups written there that are still to be there, oldest first: only these are ever removed. */
  readonly written: readonly string[];
  /** When the last one was written, ISO 8601. */
  readonly at?: string | undefined;
}

/** What is kept beside the reports: earlier versions, deleted reports, and where backups go. */
export interface Archive {
  /**
   * Keeps a version and thins out the older ones of the report. Where the browser's share is used up, versions of
   * the whole library give way once.
   */
  readonly keepVersion: (version: VersionRow, report: Report) => Promise<WriteOutcome>;
  /** Says of a kept version what has happened after it. */
  readonly relabelVersion: (id: string, why: VersionReason) => Promise<WriteOutcome>;
  /** The newest first. */
  readonly listVersions: (reportId: string) => Promise<readonly VersionRow[]>;
  /** Undefined where there is none, or where it can't be read. */
  readonly loadVersion: (id: string) => Promise<Report | undefined>;
  /** Makes the versions of the library fit into so many bytes; the newest of each report stays. */
  readonly pruneVersions: (limitBytes: number) => Promise<WriteOutcome>;
  /** The one deleted last first. */
  readonly listBin: () => Promise<readonly BinRow[]>;
  /** Takes deleted reports out for good, their versions with them. */
  readonly removeForGood: (ids: readonly string[]) => Promise<WriteOutcome>;
  /** Takes out for good what was deleted before that moment (ISO 8601). */
  readonly expireBin: (before: string) => Promise<WriteOutcome>;
  readonly listSavedToFile: () => Promise<readonly SavedToFile[]>;
  readonly folder: () => Promise<FolderRow | undefined>;
  /** Undefined forgets the folder; the files in it stay. */
  readonly keepFolder: (folder: FolderRow | undefined) => Promise<WriteOutcome>;
}
