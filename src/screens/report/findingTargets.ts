import type { Finding } from '@/checks/finding';

/** Where a finding can lead to. */
export type FindingTarget = 'cells' | 'text' | 'chapter' | 'copies';

/** The cells and the passage that a finding speaks of; its chapter where it speaks of neither. */
export function targetsOf({ cells, spans = [], details }: Finding): readonly FindingTarget[] {
  const targets: FindingTarget[] = [
    ...(cells.length > 0 ? (['cells'] as const) : []),
    ...(spans.length > 0 ? (['text'] as const) : []),
    ...(details.kind === 'similar' ? (['copies'] as const) : []),
  ];
  return targets.length > 0 ? targets : ['chapter'];
}
