import type { ReadReport } from '@/formats/json/parseFile';
import type { QueuedRead } from './queuedRead';

/** What a worker answers: reports of a large file, and in the end the rest. */
export type PartOfAnswer =
  | { readonly kind: 'part'; readonly reports: readonly ReadReport[] }
  | { readonly kind: 'end'; readonly read: QueuedRead };

/** The page copies what it is sent in one go, and should not stop for longer than a frame or two. */
const REPORTS_OF_PART = 250;

/** Sends what was read so that no message takes the page long. */
export function answerInParts(read: QueuedRead, send: (message: PartOfAnswer) => void): void {
  if (!read.ok || read.value.kind !== 'file') {
    send({ kind: 'end', read });
    return;
  }
  const { file } = read.value;
  let sent = 0;
  for (; file.reports.length - sent > REPORTS_OF_PART; sent += REPORTS_OF_PART)
    send({ kind: 'part', reports: file.reports.slice(sent, sent + REPORTS_OF_PART) });
  const rest = { ...file, reports: file.reports.slice(sent) };
  send({ kind: 'end', read: { ok: true, value: { kind: 'file', file: rest } } });
}

/** What was read, put together again. */
export function joinParts(reports: readonly ReadReport[], read: QueuedRead): QueuedRead {
  if (reports.length === 0 || !read.ok || read.value.kind !== 'file') return read;
  const { file } = read.value;
  const whole = { ...file, reports: [...reports, ...file.reports] };
  return { ok: true, value: { kind: 'file', file: whole } };
}
