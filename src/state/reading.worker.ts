import { readDocument } from '@/formats/readDocument';
import { createId } from '@/platform/ids';

/** Reads one large file off the main thread and answers with what it is. */
addEventListener('message', (event: MessageEvent<Uint8Array>) => {
  postMessage(readDocument(event.data, { createId, now: () => new Date().toISOString() }));
});
