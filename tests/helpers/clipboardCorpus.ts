import { readFileSync, readdirSync } from 'node:fs';
import type { EditionId, TableId } from '@/editions/edition';
import type { CellValue } from '@/report/report';

const FOLDER = new URL('../fixtures/clipboard/', import.meta.url);

interface Told {
  /** Whose markup it is. */
  readonly program: string;
  readonly about: string;
  /** The form of the report, and the table of it that is pasted into. */
  readonly edition: EditionId;
  readonly table: TableId;
  readonly cells: Readonly<Record<string, CellValue>>;
  readonly skippedTotals: number;
}

/** What a program puts on the clipboard, and what must come of it. */
export type ClipboardCase = Told & { readonly text: string; readonly html: string } & (
    | {
        readonly kind: 'block';
        readonly from: string;
        /** Texts that are no value of their cell. */
        readonly refused: Readonly<Record<string, string>>;
        /** Row, column and text of what has no cell. */
        readonly outside: readonly (readonly [number, number, string])[];
      }
    | {
        readonly kind: 'tables';
        /** Cells of the other form. */
        readonly elsewhere: readonly string[];
      }
  );

/** The corpus of tests/fixtures/clipboard by name: `.txt` and `.html` as they are on the clipboard, `.json` what is expected. */
export function readClipboardCorpus(): readonly (readonly [string, ClipboardCase])[] {
  const names = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace(/\.json$/, ''));
  return names.map((name) => [name, readClipboardCase(name)]);
}

export function readClipboardCase(name: string): ClipboardCase {
  const read = (ending: string): string =>
    readFileSync(new URL(`${name}.${ending}`, FOLDER), 'utf8');
  const told = JSON.parse(read('json')) as Omit<ClipboardCase, 'text' | 'html'>;
  return { ...told, text: read('txt'), html: read('html') } as ClipboardCase;
}
