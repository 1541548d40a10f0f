import { findFormCell } from '@/editions/form';
import type { CellAddress, ValueKind } from '@/editions/edition';
import type { GridOwner } from '@/grid/gridController.svelte';
import { expandTenThousand, formatCell, parseCell, type RefusedText } from '@/report/number';
import { editionsOf, type CellValue } from '@/report/report';
import type { OpenReport } from '@/state/openReport.svelte';

/** What the grid of a table needs to read and write its report. */
export type TableOwner = Pick<GridOwner, 'textOf' | 'commit' | 'keepRefused' | 'offer'>;

/** Texts of the grid as edits of the open report; `sayRefusal` puts into words why a text is no number. */
export function createTableOwner(
  open: OpenReport,
  sayRefusal: (refused: RefusedText) => string,
): TableOwner {
  const kinds = (): ((address: CellAddress) => ValueKind) => {
    const editions = editionsOf(open.frame);
    return (address) => findFormCell(editions, address)?.value ?? 'integer';
  };

  return {
    textOf: (address) => open.refused.get(address)?.text ?? formatCell(open.valueOf(address)),

    commit: (entries) => {
      const kindOf = kinds();
      const refused = new Map<string, string>();
      const edits: [CellAddress, CellValue][] = [];
      for (const [address, text] of entries) {
        const parsed = parseCell(text, kindOf(address));
        if (parsed.ok) edits.push([address, parsed.value]);
        else refused.set(address, sayRefusal({ text, failure: parsed.failure }));
      }
      if (edits.length > 0) open.setCells(edits, edits[0]?.[0] ?? '');
      return { refused };
    },

    keepRefused: (entries) => {
      const kindOf = kinds();
      open.refuse(
        entries.flatMap(([address, text]): [CellAddress, RefusedText][] => {
          const parsed = parseCell(text, kindOf(address));
          return parsed.ok ? [] : [[address, { text: text.trim(), failure: parsed.failure }]];
        }),
      );
    },

    offer: (address, text) => expandTenThousand(text, kinds()(address)),
  };
}
