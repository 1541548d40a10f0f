import type { OpenReport } from './openReport.svelte';
import type { Services } from './services';
import type { Obstacle } from './updates.svelte';

/** Stores what can be stored, and tells what would be lost all the same if the page were loaded anew. */
export async function findObstacle(
  open: Pick<OpenReport, 'flush' | 'hasUnsaved' | 'saveState'> | undefined,
  { store, importing }: Pick<Services, 'store' | 'importing'>,
): Promise<Obstacle | undefined> {
  await open?.flush();
  if (open && (open.hasUnsaved || open.saveState === 'failed')) return 'unsaved';
  if (store.kind === 'memory' && (await store.listHeaders()).length > 0) return 'memory';
  if (importing.items.length > 0 || importing.reading > 0) return 'preview';
  return undefined;
}
