import { writeMany, type ManyContent, type ManyRequest } from './writeMany';

/** What the worker answers: how far it is, and in the end the file. */
export type WritingAnswer =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'made'; readonly content: ManyContent };

/** Makes one file of many reports off the main thread. */
addEventListener('message', (event: MessageEvent<ManyRequest>) => {
  const answer = (given: WritingAnswer): void => postMessage(given);
  void writeMany(event.data, (done) => answer({ kind: 'progress', done })).then((content) =>
    answer({ kind: 'made', content }),
  );
});
