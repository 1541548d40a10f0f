import { vi } from 'vitest';

/** jsdom has no media queries: a browser that wants no motion and a light face. */
export function stubMediaQueries(): void {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.includes('reduced-motion'),
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
}

/** jsdom lays nothing out: no sizes to observe, nothing to scroll, no names to escape. */
export function stubLayout(): void {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly observe = (): void => undefined;
      readonly unobserve = (): void => undefined;
      readonly disconnect = (): void => undefined;
    },
  );
  vi.stubGlobal('CSS', { escape: (name: string) => name });
  Element.prototype.scrollIntoView = () => undefined;
}
