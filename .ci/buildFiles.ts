import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file of a build: its address from the build's folder, and its bytes. */
export interface BuildFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Every file of a folder and of those in it, in the order of their paths. */
export function readBuildFiles(folder: string): readonly BuildFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => ({
      path: name.replace(/\\/g, '/'),
      bytes: readFileSync(join(folder, name)),
    }))
    .sort(comparePaths);
}

/** Lines as `sha256sum` writes and checks them. */
export function checksumLines(files: readonly BuildFile[]): readonly string[] {
  return [...files].sort(comparePaths).map(({ path, bytes }) => `${sha256Hex(bytes)}  ${path}`);
}

/** What tells one build from another: the hash of all that it is made of. */
export function buildHash(files: readonly BuildFile[]): string {
  return sha256Hex(Buffer.from(checksumLines(files).join('\n'), 'utf8'));
}

/** The hash of a file as the browser takes it to make sure of what it fetches. */
export function integrityOf(bytes: Uint8Array): string {
  return `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
}

function sha256Hex(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

// By the signs' numbers: the order must not depend on the machine's language.
function comparePaths(a: BuildFile, b: BuildFile): number {
  return a.path < b.path ? -1 : 1;
}
