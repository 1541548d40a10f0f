import { readPdf } from '@/formats/pdf/readPdf';
import { parseDocument } from '@/formats/text/parseDocument';
import { answerInParts } from './readingParts';
import type { QueuedRead } from './queuedRead';

/** Reads one PDF after the other, with pdfjs in this same thread, and answers with the report in it. */
addEventListener('message', (event: MessageEvent<Uint8Array>) => {
  answer(event.data).then((read) => answerInParts(read, (part) => postMessage(part)), breakDown);
});

async function answer(bytes: Uint8Array): Promise<QueuedRead> {
  const read = await readPdf(bytes);
  if (!read.ok) return read;
  const draft = parseDocument(read.value);
  return draft.ok ? { ok: true, value: { kind: 'draft', draft: draft.value } } : draft;
}

/** Whoever waits for an answer is told of what is thrown, and not of a promise that is broken. */
function breakDown(error: unknown): void {
  setTimeout(() => {
    throw error;
  });
}
