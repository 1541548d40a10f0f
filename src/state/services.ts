import { createContext } from 'svelte';
import type { Clock, Timer } from '@/platform/clock';
import type { ReportStore } from '@/storage/reportStore';
import type { Importing } from './importing.svelte';
import type { Keeping } from './keeping.svelte';
import type { Library } from './library.svelte';
import type { Rescue } from './rescue';
import type { Preferences } from './preferences.svelte';
import type { Toasts } from './toasts.svelte';

/** What the screens share, built once in main.ts and handed down. */
export interface Services {
  readonly store: ReportStore;
  readonly library: Library;
  readonly importing: Importing;
  readonly keeping: Keeping;
  readonly preferences: Preferences;
  readonly toasts: Toasts;
  readonly rescue: Rescue;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly createId: () => string;
}

export const [useServices, provideServices] = createContext<Services>();
