import { readFileSync } from 'node:fs';
import type { Plugin, Rolldown } from 'vite';
import { buildHash, readBuildFiles, type BuildFile } from './buildFiles.ts';
import { inlinePage, withBuild, withPolicy } from './inline.ts';
import type { BuildKind } from './policy.ts';

const ONE_FILE = 'gongkai.html';
const ICON = './icon.svg';

/**
 * Finishes the pages of a build: the policy in both, and for `onefile` everything inside
 * gongkai.html and nothing beside it. In dev there is no policy: Vite's own client would break it.
 */
export function pages(kind: BuildKind, publicFolder: string): Plugin {
  return {
    name: 'gongkai:pages',
    apply: 'build',
    generateBundle: {
      // Last, when the other plugins have written what they will into chunks and page.
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('The build made no index.html');
        const html = String(page.source);
        if (kind === 'hosted') {
          const files = [...emittedFiles(bundle), ...readBuildFiles(publicFolder)];
          page.source = withPolicy(withBuild(html, buildHash(files)), kind);
          return;
        }
        const icon = readFileSync(`${publicFolder}/icon.svg`, 'utf8');
        const whole = inlinePage(html, filesOf(bundle, icon));
        for (const name of Object.keys(bundle)) Reflect.deleteProperty(bundle, name);
        const build = buildHash([{ path: ONE_FILE, bytes: Buffer.from(whole, 'utf8') }]);
        const source = withPolicy(withBuild(whole, build), kind);
        this.emitFile({ type: 'asset', fileName: ONE_FILE, source });
      },
    },
  };
}

function emittedFiles(bundle: Rolldown.OutputBundle): readonly BuildFile[] {
  return Object.values(bundle).map((file) => ({
    path: file.fileName,
    bytes: Buffer.from(file.type === 'chunk' ? file.code : file.source),
  }));
}

function filesOf(bundle: Rolldown.OutputBundle, icon: string): Parameters<typeof inlinePage>[1] {
  const scripts = new Map<string, string>();
  const styles = new Map<string, string>();
  for (const file of Object.values(bundle)) {
    if (file.type === 'chunk') scripts.set(`./${file.fileName}`, file.code);
    else if (file.fileName.endsWith('.css')) styles.set(`./${file.fileName}`, String(file.source));
  }
  if (scripts.size !== 1) {
    throw new Error(`The one-file build made ${scripts.size} scripts; it can hold one`);
  }
  return { scripts, styles, images: new Map([[ICON, icon]]) };
}
