import { version } from '../../package.json';

/** The program and its version, as files name it: `gongkai 0.1.0`. */
export const GENERATOR = `gongkai ${version}`;
export const VERSION: string = version;
