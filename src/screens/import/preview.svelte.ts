import type { CellAddress } from '@/editions/edition';
import { findFormCell } from '@/editions/form';
import type { ReportDraft } from '@/formats/draft';
import { inferAgency, inferScope } from '@/report/agencyName';
import { parseCell } from '@/report/number';
import { editionsOf, type CellValue } from '@/report/report';
import type { Importing } from '@/state/importing.svelte';
import { NameIndex, identityOf, type Identity } from '@/state/importIdentity';
import type { ImportReport } from '@/state/importItem';
import { stateOf, stopsOf, type ItemState, type Stop } from '@/state/importReview';

/** A cell of an item that is to be gone to. */
export interface Target {
  readonly item: string;
  readonly address: CellAddress;
}

/** What the user looks at and has looked at in the preview; nothing of it is stored. */
export class Preview {
  readonly #importing: Importing;
  #seen = $state.raw<ReadonlySet<string>>(new Set());
  #settledYears = $state.raw<ReadonlySet<string>>(new Set());
  #apart = $state.raw<ReadonlySet<string>>(new Set());
  /** The names of the library's agencies, once they are known. */
  libraryNames = $state.raw(new NameIndex([]));
  openItems = $state.raw<ReadonlySet<string>>(new Set());
  /** The cell to go to; a new object each time, so that going there twice is seen. */
  target = $state.raw<Target | undefined>(undefined);

  readonly #stops: ReadonlyMap<string, readonly Stop[]> = $derived.by(
    () =>
      new Map(
        this.#importing.reports.map(({ key, draft }) => [key, draft ? rememberedStops(draft) : []]),
      ),
  );

  readonly states: ReadonlyMap<string, ItemState> = $derived.by(
    () =>
      new Map(
        this.#importing.reports.map((item) => [
          item.key,
          stateOf(item, {
            openStops: this.openStopsOf(item.key).length,
            isNamedSurely: isSettled(this.identityOf(item)),
            comparison: this.#importing.comparisons.get(item.key)?.kind,
          }),
        ]),
      ),
  );
  readonly sureKeys: ReadonlySet<string> = $derived.by(
    () => new Set([...this.states].flatMap(([key, state]) => (state === 'full' ? [key] : []))),
  );

  constructor(importing: Importing) {
    this.#importing = importing;
  }

  /** The stops of an item that nobody looked at yet. */
  openStopsOf(key: string): readonly Stop[] {
    const stops = this.#stops.get(key) ?? [];
    return stops.filter((stop) => !this.#seen.has(`${key} ${stop.key}`));
  }

  hasStops(key: string): boolean {
    return (this.#stops.get(key) ?? []).length > 0;
  }

  setOpen(key: string, isOpen: boolean): void {
    if (this.openItems.has(key) === isOpen) return;
    const next = new Set(this.openItems);
    if (isOpen) next.add(key);
    else next.delete(key);
    this.openItems = next;
  }

  goTo(item: string, address: CellAddress): void {
    this.setOpen(item, true);
    this.target = { item, address };
  }

  /** Goes to the next cell to look at, behind where the user is, in whatever report; from the last to the first. */
  step(from: Target | undefined, direction: 1 | -1): void {
    const all = this.#importing.reports.flatMap(({ key }) =>
      this.openStopsOf(key).map((stop) => ({ item: key, stop })),
    );
    if (all.length === 0) return;
    const next = all[placeOfNext(all, from, direction)];
    const address = next?.stop.cells[0];
    if (next && address !== undefined) this.goTo(next.item, address);
  }

  /** Gives a draft its agency's name; kind and level follow the name, a region stays. */
  nameAgency(item: ImportReport, name: string): void {
    const { agency, scope } = item.report;
    const isNamed = agency.name !== '';
    const next = isNamed ? { ...agency, name } : { ...inferAgency(name), region: agency.region };
    void this.#importing.correctDraft(item.key, {
      agency: next,
      scope: isNamed ? scope : inferScope(name),
    });
  }

  /** Says that one name is another's organ: each report that has it is named so. */
  rename(name: string, other: string): void {
    for (const item of this.#importing.reports)
      if (item.draft && item.report.agency.name === name) this.nameAgency(item, other);
  }

  /** Says that the year that stands there is the right one of several. */
  settleYear({ key }: ImportReport): void {
    this.#settledYears = new Set([...this.#settledYears, key]);
  }

  /** Says that two names are two organs. */
  keepApart(name: string, other: string): void {
    this.#apart = new Set([...this.#apart, pairOf(name, other)]);
  }

  /** What else a draft may be called, without what was settled. */
  identityOf({ key, draft, file }: ImportReport): Identity {
    if (!draft) return { names: [], years: [], near: [] };
    const others = this.#importing.reports
      .filter((other) => other.key !== key)
      .map(({ report }) => report.agency.name)
      .filter((name) => name !== '');
    const identity = identityOf(draft, file, { library: this.libraryNames, others });
    return {
      ...identity,
      years: this.#settledYears.has(key) ? [] : identity.years,
      near: identity.near.filter((other) => !this.#apart.has(pairOf(draft.agency.name, other))),
    };
  }

  /** Says that what stands in a cell is right. An unread cell stays unread until it has a value. */
  confirm(item: ImportReport, address: CellAddress): void {
    const unread = new Set(item.draft?.unread);
    const keys = this.openStopsOf(item.key)
      .filter(({ cells }) => cells.includes(address) && !cells.some((cell) => unread.has(cell)))
      .map((stop) => `${item.key} ${stop.key}`);
    if (keys.length > 0) this.#seen = new Set([...this.#seen, ...keys]);
  }

  /** Puts what was typed into a cell of a draft; false where it is no value of the cell. */
  correct(item: ImportReport, address: CellAddress, text: string): boolean {
    const { draft } = item;
    const cell = draft && findFormCell(editionsOf(draft), address);
    if (!draft || !cell) return false;
    const read = parseCell(text, cell.value);
    if (!read.ok) return false;
    void this.#importing.correctDraft(item.key, correctionOf(draft, address, read.value));
    return true;
  }
}

function pairOf(name: string, other: string): string {
  return [name, other].sort().join('\n');
}

function isSettled({ names, years, near }: Identity): boolean {
  return names.length === 0 && years.length === 0 && near.length === 0;
}

const STOPS = new WeakMap<ReportDraft, readonly Stop[]>();

function rememberedStops(draft: ReportDraft): readonly Stop[] {
  const known = STOPS.get(draft) ?? stopsOf(draft);
  STOPS.set(draft, known);
  return known;
}

function placeOfNext(
  all: readonly { readonly item: string; readonly stop: Stop }[],
  from: Target | undefined,
  direction: 1 | -1,
): number {
  const at = all.findIndex(
    ({ item, stop }) => item === from?.item && stop.cells.includes(from.address),
  );
  if (at >= 0) return (at + direction + all.length) % all.length;
  const own = all.findIndex(({ item }) => item === from?.item);
  return direction === 1 ? Math.max(0, own) : all.length - 1;
}

function correctionOf(
  draft: ReportDraft,
  address: CellAddress,
  value: CellValue,
): Pick<ReportDraft, 'tables' | 'unread'> {
  const [table, row, column] = address.split('/') as [keyof ReportDraft['tables'], string, string];
  const rows = draft.tables[table];
  return {
    tables: { ...draft.tables, [table]: { ...rows, [row]: { ...rows[row], [column]: value } } },
    unread: value === null ? draft.unread : draft.unread.filter((other) => other !== address),
  };
}
