import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { PdfReader } from '@/state/pdfReading';
import { readAllFiles } from '@/state/readFiles';
import type { PartOfAnswer } from '@/state/readingParts';
import type { WorkerPart } from '@/state/readingQueue';
import { bytesOf } from '@tests/helpers/reportFile';
import { SAMPLE } from '../formats/text/reading';

/** A reader of PDFs that says of each what stands behind its mark, and takes `seconds` for it by the clock. */
function readings(seconds = 0, onpdf: () => void = () => undefined) {
  let now = Date.parse('2024-02-02T00:00:00Z');
  const sent: string[] = [];
  const startWorker = (): Promise<WorkerPart> => {
    const part: WorkerPart = {
      onmessage: null,
      onerror: null,
      terminate: () => undefined,
      postMessage: (bytes: Uint8Array) => {
        // What is sent to a worker is the whole memory that a view shows a part of.
        sent.push(new TextDecoder().decode(bytes.buffer));
        now += seconds * 1_000;
        onpdf();
        const isLocked = sent[sent.length - 1]?.includes('locked') ?? false;
        const kind = isLocked ? 'pdfEncrypted' : 'pdfScanned';
        const data: PartOfAnswer = { kind: 'end', read: { ok: false, failure: { kind } } };
        part.onmessage?.call(part as Worker, { data } as MessageEvent);
      },
    };
    return Promise.resolve(part);
  };
  return { clock: { now: () => new Date(now) }, pdfs: new PdfReader(startWorker), sent };
}

const pdf = (content: string): Uint8Array => bytesOf(`%PDF-1.7\n${content}`);

function fileOf(name: string, bytes: Uint8Array): File {
  return new File([bytes.slice()], name);
}

async function read(
  file: File,
  given: ReturnType<typeof readings>,
  signal = new AbortController().signal,
) {
  const told: (readonly [string, string])[] = [];
  let more = 0;
  await readAllFiles([file], { ...given, signal, onmore: (count) => (more += count) }, (name, it) =>
    told.push([name, it.ok ? it.value.kind : it.failure.kind]),
  );
  return { told, more };
}

describe('the PDFs of a zip', () => {
  const zip = zipSync({
    '一/甲局.pdf': pdf('scan'),
    '乙局.txt': bytesOf(SAMPLE),
    '丙局.doc': pdf('locked'),
    '更早.zip': zipSync({ '丁局.pdf': [pdf('scan'), { level: 0 }] }),
  });

  test('are told one by one under their own names, after the other files of it', async () => {
    const { told, more } = await read(fileOf('全区.zip', zip), readings());
    expect(more).toBe(3);
    expect(told).toEqual([
      ['全区.zip', 'several'],
      ['全区.zip › 一/甲局.pdf', 'pdfScanned'],
      ['全区.zip › 丙局.doc', 'pdfEncrypted'],
      ['全区.zip › 更早.zip › 丁局.pdf', 'pdfScanned'],
    ]);
  });

  test('go to their reader without the zip around them', async () => {
    const given = readings();
    await read(fileOf('全区.zip', zip), given);
    expect(given.sent).toEqual(['scan', 'locked', 'scan'].map((text) => `%PDF-1.7\n${text}`));
  });

  test('are left when the reading is stopped', async () => {
    const stop = new AbortController();
    const given = readings(0, () => stop.abort());
    const { told } = await read(fileOf('全区.zip', zip), given, stop.signal);
    expect(told).toEqual([['全区.zip', 'several']]);
  });

  test('are not read for longer than five minutes', async () => {
    const { told } = await read(fileOf('全区.zip', zip), readings(301));
    expect(told.slice(1).map(([, kind]) => kind)).toEqual(['pdfScanned', 'timeUp', 'timeUp']);
  });
});

test('a PDF by itself is read by its content, whatever its name', async () => {
  const { told } = await read(fileOf('年报.doc', pdf('scan')), readings());
  expect(told).toEqual([['年报.doc', 'pdfScanned']]);
});
