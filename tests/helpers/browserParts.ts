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
