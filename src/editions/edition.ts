/** The shape in which each official form is written down. One file an edition fills it. */

export type EditionId = '2019' | '2021';
export type TableId = 'disclosure' | 'requests' | 'disputes';
export type ChapterId = 'overview' | TableId | 'problems' | 'other';

/** `table/row/column`, e.g. `requests/denied.stateSecret/naturalPerson`. */
export type CellAddress = string;

/** What a cell may hold. `signedInteger` is 2019's 本年增/减 alone. */
export type ValueKind = 'integer' | 'signedInteger' | 'decimal';

/** An official label, word for word, and its English. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

export interface Chapter {
  readonly id: ChapterId;
  readonly heading: string;
  readonly kind: 'narrative' | 'table';
  readonly table?: TableId;
}

export interface DisclosureColumn extends Label {
  readonly id: string;
  readonly value: ValueKind;
  readonly unit?: string;
}

export interface DisclosureRow extends Label {
  readonly id: string;
}

export interface DisclosureBlock {
  readonly article: string;
  readonly columns: readonly DisclosureColumn[];
  readonly rows: readonly DisclosureRow[];
}

export interface DisclosureTable {
  readonly heading: string;
  readonly gridColumns: number;
  readonly rowHeading: string;
  readonly blocks: readonly DisclosureBlock[];
}

export interface FormColumn extends Label {
  readonly id: string;
  readonly kind: 'input' | 'total';
}

export interface RequestsRow extends Label {
  readonly id: string;
  readonly kind: 'input' | 'total' | 'group';
  readonly parent?: string;
  readonly basis?: string;
}

export interface RequestsTable {
  readonly heading: string;
  readonly cornerNote: string;
  readonly columnGroups: readonly (Label & { readonly columns: readonly string[] })[];
  readonly columns: readonly FormColumn[];
  readonly rows: readonly RequestsRow[];
  readonly identities: readonly Identity[];
}

export interface DisputesTable {
  readonly heading: string;
  readonly layout: string;
  readonly columnGroups: readonly (Label & { readonly groups: readonly string[] })[];
  readonly rows: readonly (Label & { readonly id: string })[];
  readonly columns: readonly FormColumn[];
  readonly identities: readonly Identity[];
}

/** An equation of the form: a total and its parts, or two sides that balance. */
export type Identity =
  | {
      readonly rule: string;
      readonly each: 'row' | 'column';
      readonly total: string;
      readonly of: readonly string[];
    }
  | {
      readonly rule: string;
      readonly each: 'column';
      readonly left: readonly string[];
      readonly right: readonly string[];
    };

export interface Edition {
  readonly id: EditionId;
  readonly document: string;
  readonly dataYears: { readonly from: number; readonly to?: number };
  readonly chapters: readonly Chapter[];
  readonly overviewTopics: readonly string[];
  readonly tables: {
    readonly disclosure: DisclosureTable;
    readonly requests: RequestsTable;
    readonly disputes: DisputesTable;
  };
}
