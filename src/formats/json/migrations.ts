import type { JsonObject } from './json';

/**
 * One step from a version of the file to the next: the file as parsed in, the file as the next version
 * writes it out. A step leaves alone what it does not recognise, and throws at nothing; what is wrong
 * afterwards is told by the schema.
 */
export type Migration = (file: JsonObject) => JsonObject;

/** The step at index 0 leads from version 1 to version 2. Version 1 is the first. */
export const MIGRATIONS: readonly Migration[] = [];

/** What a report file says that it is. */
export const FILE_FORMAT = 'gongkai-reports';

/** The version that this program writes, and the newest that it reads. */
export const FILE_VERSION = MIGRATIONS.length + 1;

/** The file as the newest version has it; `version` is the one that it states, from 1 to the newest. */
export function migrateFile(
  file: JsonObject,
  version: number,
  steps: readonly Migration[],
): JsonObject {
  return steps
    .slice(version - 1)
    .reduce((migrated, step, index) => ({ ...step(migrated), version: version + index + 1 }), file);
}
