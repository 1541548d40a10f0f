import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import polyfills from '@/platform/polyfills.ts?worker-source';

// In a context of its own: the test runner itself could not do without what is taken away.
const FORGET = `
  const typedArray = Object.getPrototypeOf(Uint8Array.prototype);
  for (const name of ['at', 'findLast', 'findLastIndex']) {
    delete Array.prototype[name];
    delete typedArray[name];
  }
  delete String.prototype.at;
  delete Object.hasOwn;
`;

const CALL_ALL = `JSON.stringify([
  [1, 2, 3].at(-1),
  new Uint8Array([4, 5]).at(-1),
  '年报'.at(-1),
  [1, 2, 3].findLast((item) => item < 3),
  [1, 2, 3].findLastIndex((item) => item > 5),
  new Uint8Array([4, 5]).findLast((item) => item < 5),
  new Uint8Array([4, 5]).findLastIndex((item) => item < 5),
  Object.hasOwn({ a: 1 }, 'a'),
  structuredClone({ a: [1] }),
  Object.keys(Array.prototype),
])`;

describe('the polyfills', () => {
  test('give a browser of 2020 every function, with the answers of a new one', () => {
    expect(() => void runInNewContext(`${FORGET}; ${CALL_ALL}`)).toThrow('is not a function');
    const answers = runInNewContext(`${FORGET}; ${polyfills}; ${CALL_ALL}`) as string;
    expect(JSON.parse(answers)).toEqual([3, 5, '报', 2, -1, 4, 0, true, { a: [1] }, []]);
  });

  test('leave the functions of a newer browser alone', () => {
    const isKept = runInNewContext(
      `const own = [Array.prototype.at, String.prototype.at, Object.hasOwn]; ${polyfills};
       own[0] === Array.prototype.at && own[1] === String.prototype.at && own[2] === Object.hasOwn`,
    ) as boolean;
    expect(isKept).toBe(true);
  });
});
