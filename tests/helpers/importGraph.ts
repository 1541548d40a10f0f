import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';

type Graph = ReadonlyMap<string, readonly string[]>;

/** Each source file below `root` with the files of ours that it imports, types included. */
export function importsOf(root: string): Graph {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split('\\').join('/'))
    .filter((file) => /\.(ts|svelte)$/.test(file));
  return new Map(
    files.map((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      const { importedFiles } = ts.preProcessFile(scriptsOf(file, text), true, true);
      const imports = importedFiles
        .map((imported) => resolveImport(root, file, imported.fileName))
        .filter((path) => path !== undefined);
      return [file, imports];
    }),
  );
}

/** The first way round that a depth-first walk finds, its first file repeated at its end; empty if none. */
export function findCycle(graph: Graph): readonly string[] {
  const done = new Set<string>();
  const walk = (file: string, trail: readonly string[]): readonly string[] => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const next of graph.get(file) ?? []) {
      const cycle = walk(next, [...trail, file]);
      if (cycle.length > 0) return cycle;
    }
    done.add(file);
    return [];
  };
  for (const file of graph.keys()) {
    const cycle = walk(file, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

/** A component's scripts; anything else as it is. */
function scriptsOf(file: string, text: string): string {
  if (!file.endsWith('.svelte')) return text;
  return Array.from(
    text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g),
    (match) => match[1],
  ).join();
}

function resolveImport(root: string, importer: string, specifier: string): string | undefined {
  const bare = specifier.replace(/\?.*$/, '');
  const path = bare.startsWith('@/')
    ? bare.slice(2)
    : bare.startsWith('.')
      ? posix.join(dirname(importer), bare)
      : undefined;
  if (path === undefined) return undefined;
  return [path, `${path}.ts`].find(
    (file) => /\.(ts|svelte)$/.test(file) && existsSync(join(root, file)),
  );
}
