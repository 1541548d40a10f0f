import { describe, expect, test } from 'vitest';
import { isPdf } from '@/formats/recognize';
import { PdfReader } from '@/state/pdfReading';
import type { WorkerPart } from '@/state/readingQueue';

const FILE = new TextEncoder().encode('%PDF-1.7\n');

function worker(answer: (part: WorkerPart) => void): () => Promise<WorkerPart> {
  const part: WorkerPart = {
    onmessage: null,
    onerror: null,
    postMessage: () => answer(part),
    terminate: () => undefined,
  };
  return () => Promise.resolve(part);
}

describe('what is taken for a PDF', () => {
  test.each([
    ['%PDF-1.7', true],
    ['\r\n\u00ef%PDF-1.4', true],
    ['%PDF', false],
    // A zip of a PDF that is stored as it is.
    ['PK\u0003\u0004 年报.pdf%PDF-1.7', false],
    [`${'年报'.repeat(600)}%PDF-1.7`, false],
  ])('%j: %s', (text, expected) => {
    expect(isPdf(new TextEncoder().encode(text))).toBe(expected);
  });
});

describe('the reader of PDFs', () => {
  test('gives what its worker found', async () => {
    const scanned = { ok: false, failure: { kind: 'pdfScanned' } } as const;
    const reader = new PdfReader(
      worker((part) => {
        part.onmessage?.call(
          part as Worker,
          { data: { kind: 'end', read: scanned } } as MessageEvent,
        );
      }),
    );
    expect(await reader.read(FILE)).toEqual(scanned);
  });

  test('says that a newer browser may be wanted where its worker breaks', async () => {
    const reader = new PdfReader(
      worker((part) => {
        part.onerror?.call(part as Worker, {} as ErrorEvent);
      }),
    );
    expect(await reader.read(FILE)).toEqual({ ok: false, failure: { kind: 'pdfNotRead' } });
  });

  test('says so where there can be no worker', async () => {
    const reader = new PdfReader(() => Promise.reject(new Error('forbidden')));
    expect(await reader.read(FILE)).toEqual({ ok: false, failure: { kind: 'pdfNotRead' } });
  });
});
