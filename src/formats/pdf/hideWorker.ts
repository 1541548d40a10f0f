/**
 * In a worker, pdfjs's own worker takes the thread's messages as soon as it is loaded, and answers whoever started the
 * thread. Here it works for us inside this thread and must not. It tells a worker by its having no `window`, so there
 * is one while it loads.
 */
const thread: { window?: unknown } = globalThis;
const isWorker = !('window' in thread);
if (isWorker) thread.window = {};

/** Takes the window away again, which nothing else may find. */
export function showWorker(): void {
  if (isWorker) delete thread.window;
}
