import { describeFound, shorten, type FileFailure } from './failure';
import { DEPTH_LIMIT } from './limits';

/** Keys that reach an object's prototype when they are merged carelessly. No report needs them. */
export const HOSTILE_KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/**
 * Looks through a whole parsed file, known and unknown parts alike, for what no part of it may hold:
 * hostile keys, more than 32 levels, and numbers too large for a double (`1e999` would come back as null).
 */
export function inspectJson(value: unknown): FileFailure | undefined {
  return inspectAt(value, []);
}

/** `path` is one array for the whole walk, for a file may hold a million values. */
function inspectAt(value: unknown, path: string[]): FileFailure | undefined {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    const found = describeFound(value);
    return { kind: 'badValue', path: pathText(path), expected: 'finiteNumber', found };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  if (path.length >= DEPTH_LIMIT) return { kind: 'tooDeep', limit: DEPTH_LIMIT };
  const isList = Array.isArray(value);
  for (const key of Object.keys(value)) {
    path.push(key);
    if (!isList && HOSTILE_KEYS.includes(key)) return { kind: 'hostileKey', path: pathText(path) };
    const failure = inspectAt((value as Readonly<Record<string, unknown>>)[key], path);
    if (failure) return failure;
    path.pop();
  }
  return undefined;
}

function pathText(path: readonly string[]): string {
  return path.map(shorten).join('/');
}
