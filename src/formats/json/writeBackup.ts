import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Report } from '@/report/report';
import { canonicalLibrary, canonicalReport } from './canonical';
import { backupFileName } from './fileName';
import { utf8Length } from './json';
import type { FileLibrary } from './library';
import { FILE_BYTES_LIMIT, REPORTS_PER_FILE } from './limits';
import { layOutFile } from './serializeFile';

export interface Backup {
  readonly reports: readonly Report[];
  readonly library: FileLibrary;
  readonly generator: string;
  /** The moment of the backup: it names the files and stands in them. */
  readonly now: Date;
}

export interface WrittenFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: 'application/json' | 'application/zip';
}

/** Room for the head of a file and the layout of its lines. */
const HEAD_BYTES = 4_096;
const LINE_BYTES = 6;

/**
 * A backup as one file: JSON, or a zip of JSON files where it is of more than 500 reports or would pass
 * 20 MB. The first file of a zip holds the library. Examples are the caller's to leave out.
 */
export function writeBackup({ reports, library, generator, now }: Backup): WrittenFile {
  const head = { generator, exportedAt: now.toISOString() };
  const libraryText = canonicalLibrary(library);
  const groups = groupReports(reports.map(canonicalReport), utf8Length(libraryText));
  const texts = groups.map((group, index) =>
    layOutFile(group, head, index === 0 ? libraryText : undefined),
  );
  const [only] = texts;
  if (texts.length === 1 && only !== undefined) {
    return {
      name: backupFileName(now, 'json'),
      bytes: strToU8(only),
      type: 'application/json',
    };
  }
  const stem = backupFileName(now, 'json').replace(/\.json$/, '');
  const entries: Zippable = {};
  texts.forEach((text, index) => {
    entries[`${stem}-${index + 1}.json`] = strToU8(text);
  });
  return {
    name: backupFileName(now, 'zip'),
    bytes: zipSync(entries, { mtime: now }),
    type: 'application/zip',
  };
}

/** Reports in canonical form, in their order, in groups that each fit a file. At least one group. */
function groupReports(
  reports: readonly string[],
  libraryBytes: number,
): readonly (readonly string[])[] {
  const first: string[] = [];
  const groups: string[][] = [first];
  let group = first;
  let bytes = HEAD_BYTES + libraryBytes;
  for (const report of reports) {
    const added = utf8Length(report) + LINE_BYTES;
    if (
      group.length >= REPORTS_PER_FILE ||
      (group.length > 0 && bytes + added > FILE_BYTES_LIMIT)
    ) {
      group = [];
      groups.push(group);
      bytes = HEAD_BYTES;
    }
    group.push(report);
    bytes += added;
  }
  return groups;
}
