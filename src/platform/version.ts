import { version } from '../../package.json';

/** The program and its version, as files name it: `gongkai 0.1.0`. */
export const GENERATOR = `gongkai ${version}`;
export const VERSION: string = version;

/** The hash of the build that this page is of; undefined where the sources are served as they are. */
export function readBuild(): string | undefined {
  const build = document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content;
  return build === '' ? undefined : build;
}
