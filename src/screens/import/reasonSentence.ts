import type { ImportPreviewWords } from '@/messages/zh/importPreview';
import { formatDigits } from '@/report/number';
import type { StopReason } from '@/state/importReview';

const SHOWN_TEXT = 60;

/** Why a cell is to be looked at, as a short sentence. */
export function sayReason(reason: StopReason, { reasons }: ImportPreviewWords): string {
  if ('text' in reason) {
    const { text } = reason;
    return reasons[reason.kind](text.length > SHOWN_TEXT ? `${text.slice(0, SHOWN_TEXT)}…` : text);
  }
  return 'sum' in reason ? reasons[reason.kind](formatDigits(reason.sum)) : reasons[reason.kind];
}
