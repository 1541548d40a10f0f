import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { checksumLines, readBuildFiles } from './buildFiles.ts';

const CHECKSUM_FILE = 'SHA256SUMS';

/**
 * Writes the list of SHA-256 beside the files of the build, for `sha256sum -c SHA256SUMS`. Each of the
 * two builds writes it anew over all that is there, so that the second one has both.
 */
export function checksums(root: string): Plugin {
  return {
    name: 'gongkai:checksums',
    apply: 'build',
    writeBundle: {
      // After the service worker, which is written last.
      order: 'post',
      sequential: true,
      handler() {
        const folder = join(root, 'dist');
        const files = readBuildFiles(folder).filter(({ path }) => path !== CHECKSUM_FILE);
        writeFileSync(join(folder, CHECKSUM_FILE), `${checksumLines(files).join('\n')}\n`);
      },
    },
  };
}
