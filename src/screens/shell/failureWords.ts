import type { Messages } from '@/messages/messages';
import type { StorageFailure } from '@/storage/outcome';

/** Why a write or a read failed, in words. */
export function sayFailure(failure: StorageFailure, words: Messages): string {
  const { reasons } = words.storeScreens;
  return failure.kind === 'unknown' ? reasons.unknown(failure.message) : reasons[failure.kind];
}
