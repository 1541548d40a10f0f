import type { Report } from '@/report/report';
import { canonicalLibrary, canonicalReport } from './canonical';
import { checksumOf } from './checksum';
import type { FileLibrary } from './library';
import { FILE_FORMAT, FILE_VERSION } from './migrations';

/** What stands at the head of a file. */
export interface FileHead {
  /** Name and version of the program, e.g. `gongkai 0.1.0`. */
  readonly generator: string;
  /** ISO 8601, UTC. */
  readonly exportedAt: string;
}

/**
 * One file of the given reports, and of the library where it is a backup: a line for each part of the
 * head, a line for each report in canonical form. Its bytes are its UTF-8.
 */
export function serializeFile(
  reports: readonly Report[],
  head: FileHead,
  library?: FileLibrary,
): string {
  return layOutFile(
    reports.map(canonicalReport),
    head,
    library === undefined ? undefined : canonicalLibrary(library),
  );
}

/** The same from reports and library that are in canonical form already. */
export function layOutFile(
  reports: readonly string[],
  head: FileHead,
  library: string | undefined,
): string {
  const lines = [
    '{',
    `  "format": ${JSON.stringify(FILE_FORMAT)},`,
    `  "version": ${FILE_VERSION},`,
    `  "generator": ${JSON.stringify(head.generator)},`,
    `  "exportedAt": ${JSON.stringify(head.exportedAt)},`,
    '  "reports": [',
    reports.map((report) => `    ${report}`).join(',\n'),
    '  ],',
    ...(library === undefined ? [] : [`  "library": ${library},`]),
    `  "sha256": "${checksumOf(reports, library)}"`,
    '}',
  ];
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}
