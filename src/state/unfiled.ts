import type { ReportHeader } from '@/report/header';
import type { SavedToFile } from '@/storage/archive';

type Revision = Pick<ReportHeader, 'id' | 'revision' | 'updatedAt' | 'example'>;

/** Since when a report's latest state has been in no file, by its id; ISO 8601. */
export type Noticed = Readonly<Record<string, string>>;

export interface UnfiledWork {
  /** Reports whose latest state is in no file. */
  readonly ids: readonly string[];
  /** For how many whole days the oldest of them. */
  readonly days: number;
  /** To be remembered: later changes to a report do not make its unfiled work younger. */
  readonly noticed: Noticed;
}

const DAY_MS = 86_400_000;
/** The oldest of them say how old the work is; more need not be remembered. */
const NOTICED_LIMIT = 1_000;

/**
 * Which reports hold work that stands in no file, and for how long. The age counts from the change after which it was
 * first noticed, so that what is changed daily and never saved to a file grows old all the same. Examples don't count.
 */
export function findUnfiledWork(
  headers: readonly Revision[],
  files: readonly SavedToFile[],
  noticed: Noticed,
  now: Date,
): UnfiledWork {
  const inFile = new Map(files.map(({ id, revision }) => [id, revision]));
  const unfiled = headers.filter(
    ({ id, revision, example }) => !example && (inFile.get(id) ?? -1) < revision,
  );
  const since = unfiled
    .map(({ id, updatedAt }) => [id, earlier(noticed[id], updatedAt)] as const)
    .sort(([, one], [, other]) => (one < other ? -1 : 1));
  const [oldest = now.toISOString()] = since.map(([, at]) => at);
  return {
    ids: unfiled.map(({ id }) => id),
    days: Math.max(0, Math.floor((now.getTime() - Date.parse(oldest)) / DAY_MS)),
    noticed: Object.fromEntries(since.slice(0, NOTICED_LIMIT)),
  };
}

function earlier(one: string | undefined, other: string): string {
  return one !== undefined && one < other ? one : other;
}
