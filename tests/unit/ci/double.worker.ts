import { ok } from '@/lib/result';

self.onmessage = (event: MessageEvent<number>) => {
  const doubled = ok(event.data * 2);
  self.postMessage(doubled.value);
};
