import { describe, expect, test } from 'vitest';
import { gatherFiles } from '@/platform/folders';

/** What a browser gives of a dropped folder, as far as it is asked for. */
type Entry = FileSystemFileEntry | FileSystemDirectoryEntry;

function file(name: string, isLocked = false): Entry {
  return {
    isFile: true,
    isDirectory: false,
    name,
    file: (found: (file: File) => void, failed?: () => void) =>
      isLocked ? failed?.() : found(new File(['x'], name)),
  } as FileSystemFileEntry;
}

/** A folder whose reader gives its entries two at a time. */
function folder(name: string, entries: readonly Entry[]): Entry {
  return {
    isFile: false,
    isDirectory: true,
    name,
    createReader: () => {
      const rest = [...entries];
      return { readEntries: (found: (part: Entry[]) => void) => found(rest.splice(0, 2)) };
    },
  } as unknown as FileSystemDirectoryEntry;
}

async function namesOf(entries: readonly Entry[]): Promise<readonly string[]> {
  return (await gatherFiles(entries)).map(({ name }) => name);
}

describe('what is dropped', () => {
  test('is read with the folders in it, however many parts their readers give', async () => {
    const entries = ['甲', '乙', '丙', '丁', '戊'].map((name) => file(`${name}.docx`));
    const dropped = [
      file('一.html'),
      folder('全区', [...entries, folder('更早', [file('己.pdf')])]),
    ];
    expect(await namesOf(dropped)).toEqual([
      '一.html',
      '甲.docx',
      '乙.docx',
      '丙.docx',
      '丁.docx',
      '戊.docx',
      '己.pdf',
    ]);
  });

  test('has none of the files that a system keeps for itself, and none of a hidden folder', async () => {
    const dropped = [
      file('.DS_Store'),
      file('~$年报.docx'),
      folder('年报', [file('Thumbs.db'), file('desktop.ini'), file('年报.docx')]),
      folder('.git', [file('HEAD')]),
    ];
    expect(await namesOf(dropped)).toEqual(['年报.docx']);
  });

  test('leaves out a file that cannot be read, and keeps the others', async () => {
    expect(await namesOf([file('锁.docx', true), file('开.docx')])).toEqual(['开.docx']);
  });

  test('is followed eight folders deep and no deeper', async () => {
    let deep: Entry = file('底.docx');
    for (let depth = 0; depth < 7; depth += 1) deep = folder(`${depth}`, [deep]);
    expect(await namesOf([deep])).toEqual(['底.docx']);
    expect(await namesOf([folder('再', [deep])])).toEqual([]);
  });

  test('is at most five thousand files, and a folder that never ends is left', async () => {
    const endless = {
      isFile: false,
      isDirectory: true,
      name: '无底',
      createReader: () => ({
        readEntries: (found: (part: Entry[]) => void) =>
          found(Array.from({ length: 1_000 }, (_, at) => file(`${at}.txt`))),
      }),
    } as unknown as FileSystemDirectoryEntry;
    expect(await namesOf([endless, file('后.docx')])).toHaveLength(5_000);
  });
});
