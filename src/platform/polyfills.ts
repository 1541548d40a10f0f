/**
 * Library functions that are newer than the oldest browser the build is for (Chrome and Edge 88,
 * Firefox 83, Safari 14). Imported first of all by main.ts. Syntax is the build's affair;
 * `crypto.randomUUID` is `createId` of ids.ts; .ci/scan.mjs fails on functions that are neither
 * here nor asked for before they are called.
 */
import { clonePlainData, hasOwnKey, itemAt, lastIndexWhere } from './missingFunctions';

type Matches = (item: unknown, index: number, items: ArrayLike<unknown>) => unknown;

const typedArray: unknown = Object.getPrototypeOf(Uint8Array.prototype);

fillIn(
  [Array.prototype, String.prototype, typedArray],
  'at',
  function (this: ArrayLike<unknown>, index: number) {
    return itemAt(this, index);
  },
);
fillIn(
  [Array.prototype, typedArray],
  'findLast',
  function (this: ArrayLike<unknown>, matches: Matches) {
    return this[lastIndexWhere(this, matches)];
  },
);
fillIn(
  [Array.prototype, typedArray],
  'findLastIndex',
  function (this: ArrayLike<unknown>, matches: Matches) {
    return lastIndexWhere(this, matches);
  },
);
fillIn([Object], 'hasOwn', hasOwnKey);
fillIn([globalThis], 'structuredClone', clonePlainData);

function fillIn(targets: readonly unknown[], name: string, missing: unknown): void {
  for (const target of targets) {
    if (name in (target as object)) continue;
    // Like the real ones: not enumerable, so that for…in over an array stays what it was.
    Object.defineProperty(target, name, { value: missing, writable: true, configurable: true });
  }
}
