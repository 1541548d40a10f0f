import { describe, expect, test } from 'vitest';
import { buildHash, checksumLines, integrityOf } from '../../../.ci/buildFiles';
import { precacheOf } from '../../../.ci/offline';

const file = (path: string, text = path) => ({ path, bytes: Buffer.from(text, 'utf8') });

describe('checksumLines', () => {
  test('gives lines as sha256sum does, in the order of the paths', () => {
    // printf abc | sha256sum
    expect(checksumLines([file('b.js', ''), file('a.js', 'abc')])).toEqual([
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.js',
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b.js',
    ]);
  });
});

describe('buildHash', () => {
  const files = [file('a.js'), file('b.js')];

  test('is the same whatever the order of the files', () => {
    expect(buildHash([...files].reverse())).toBe(buildHash(files));
  });

  test('changes with a byte, with a name and with a file more', () => {
    const others = [
      [file('a.js'), file('b.js', 'c')],
      [file('a.js'), file('c.js', 'b.js')],
      [...files, file('c.js')],
    ];
    expect(new Set([files, ...others].map(buildHash)).size).toBe(4);
  });
});

describe('precacheOf', () => {
  test('keeps every file with its integrity, but the worker itself and what stands apart', () => {
    const kept = ['index.html', 'assets/pdf.worker-1.js', 'icons/icon-192.png', 'icon.svg'];
    const apart = ['sw.js', 'gongkai.html', 'SHA256SUMS'];
    const precache = precacheOf([...kept, ...apart].map((path) => file(path)));
    expect(Object.keys(precache)).toEqual(kept);
    expect(precache['icon.svg']).toBe(integrityOf(file('icon.svg').bytes));
  });

  test('a file that is to be kept in a folder is not taken for one that stands apart', () => {
    expect(Object.keys(precacheOf([file('assets/sw.js')]))).toEqual(['assets/sw.js']);
  });
});
