import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import source from './double.worker.ts?worker-source';

test('a worker imported as a source is one classic script that works by itself', () => {
  const answers: number[] = [];
  const self: { onmessage?: (event: { data: number }) => void; postMessage: (n: number) => void } =
    {
      postMessage: (answer) => {
        answers.push(answer);
      },
    };
  runInNewContext(source, { self });
  self.onmessage?.({ data: 21 });
  expect(answers).toEqual([42]);
  expect(source).not.toMatch(/^\s*(import|export)\b/m);
});

test('a worker has the polyfills too, before anything else', () => {
  const lacks = `delete Array.prototype.at; delete Object.hasOwn;`;
  const result = runInNewContext(
    `const self = {}; ${lacks} ${source}; [[1, 2].at(-1), Object.hasOwn({ a: 1 }, 'a')].join()`,
  ) as string;
  expect(result).toBe('2,true');
});
