import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileFor, serveFolder } from '../../../.ci/staticServer.mjs';

describe('fileFor', () => {
  test('gives the page of a folder, and a file whatever its query', () => {
    expect(fileFor('dist', '/')).toBe(resolve('dist/index.html'));
    expect(fileFor('dist', '/a%20b.js?lang=en')).toBe(resolve('dist/a b.js'));
  });

  test.each(['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json', '/%00', '/%'])(
    'gives nothing for %s, which leaves the folder or is no address',
    (url) => {
      expect(fileFor('dist', url)).toBeUndefined();
    },
  );
});

describe('serveFolder', () => {
  test('serves files with their types, uncached, and nothing else', async () => {
    const server = await serveFolder('public');
    const get = (path: string) => fetch(`http://localhost:${server.port}${path}`);
    try {
      const icon = await get('/icon.svg');
      expect(icon.headers.get('content-type')).toBe('image/svg+xml');
      expect(icon.headers.get('cache-control')).toBe('no-cache');
      expect(await icon.text()).toContain('<svg');
      expect((await get('/missing.js')).status).toBe(404);
      expect((await fetch(`http://localhost:${server.port}/`, { method: 'POST' })).status).toBe(
        405,
      );
    } finally {
      await server.close();
    }
  });
});
