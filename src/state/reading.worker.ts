import type { Digest } from '@/formats/json/checksum';
import { readDocument } from '@/formats/readDocument';
import { findDigest } from '@/platform/digest';
import { createId } from '@/platform/ids';
import { answerInParts } from './readingParts';
import type { QueuedRead } from './queuedRead';

const digest = findDigest();

/** Reads one large file off the main thread and answers with what it is. */
addEventListener('message', (event: MessageEvent<Uint8Array>) => {
  read(event.data).then(
    (answer) => answerInParts(answer, (message) => postMessage(message)),
    breakDown,
  );
});

async function read(bytes: Uint8Array): Promise<QueuedRead> {
  const makers = { createId, now: () => new Date().toISOString() };
  if (!digest) return readDocument(bytes, makers);
  const checks: ((digest: Digest) => Promise<void>)[] = [];
  const answer = readDocument(bytes, { ...makers, checkLater: (check) => checks.push(check) });
  await Promise.all(checks.map((check) => check(digest)));
  return answer;
}

/** Whoever waits for an answer is told of what is thrown, and not of a promise that is broken. */
function breakDown(error: unknown): void {
  setTimeout(() => {
    throw error;
  });
}
