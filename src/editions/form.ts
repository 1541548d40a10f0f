import { edition2019 } from './2019';
import { edition2021 } from './2021';
import type { CellAddress, Edition, EditionId, Label, TableId, ValueKind } from './edition';

/** The forms by id. A new form is a new file and a line here. */
export const EDITIONS: Readonly<Record<EditionId, Edition>> = {
  '2019': edition2019,
  '2021': edition2021,
};

export const TABLE_IDS: readonly TableId[] = ['disclosure', 'requests', 'disputes'];

/** One cell of a form: where it is, what it may hold, and the labels that lead to it. */
export interface FormCell {
  readonly address: CellAddress;
  readonly table: TableId;
  readonly row: string;
  readonly column: string;
  readonly value: ValueKind;
  readonly unit: string;
  /** A total of other cells. */
  readonly computed: boolean;
  /** From the outermost label to the innermost, e.g. 三、本年度办理结果, （三）不予公开, 1.属于国家秘密. */
  readonly rowPath: readonly Label[];
  readonly columnPath: readonly Label[];
  /** The article of law that the form's row rests on, where one does. */
  readonly basis?: string;
}

/** A total of the form and the cells that it is the sum of. */
export interface Equation {
  readonly rule: 'T3-ROW' | 'T3-SUM' | 'T4-SUM';
  readonly total: CellAddress;
  readonly parts: readonly CellAddress[];
}

/** One table of one edition, its cells in the order of the form. */
export interface TableForm {
  readonly edition: EditionId;
  readonly table: TableId;
  readonly rows: readonly { readonly id: string; readonly columns: readonly string[] }[];
  readonly cells: readonly FormCell[];
  readonly equations: readonly Equation[];
}

/** Which edition each table of a report is in. */
export type FormEditions = Readonly<Record<TableId, EditionId>>;

export function cellAddress(table: TableId, row: string, column: string): CellAddress {
  return `${table}/${row}/${column}`;
}

/** The edition that a report of the data year must use, or undefined before there was a form. */
export function editionForYear(year: number): EditionId | undefined {
  return Object.values<Edition>(EDITIONS).find(
    ({ dataYears }) => year >= dataYears.from && year <= (dataYears.to ?? Infinity),
  )?.id;
}

function disclosureForm(edition: Edition): TableForm {
  const rows: { id: string; columns: string[] }[] = [];
  const cells: FormCell[] = [];
  for (const block of edition.tables.disclosure.blocks) {
    for (const row of block.rows) {
      rows.push({ id: row.id, columns: block.columns.map((column) => column.id) });
      for (const column of block.columns) {
        cells.push({
          address: cellAddress('disclosure', row.id, column.id),
          table: 'disclosure',
          row: row.id,
          column: column.id,
          value: column.value,
          unit: column.unit ?? '件',
          computed: false,
          rowPath: [row],
          columnPath: [column],
        });
      }
    }
  }
  return { edition: edition.id, table: 'disclosure', rows, cells, equations: [] };
}

function requestsForm(edition: Edition): TableForm {
  const { columns, columnGroups, rows, identities } = edition.tables.requests;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const organizations = columnGroups[columnGroups.length - 1];
  const rowPath = (id: string): Label[] => {
    const row = byId.get(id);
    return row ? [...(row.parent ? rowPath(row.parent) : []), row] : [];
  };
  const filled = rows.filter((row) => row.kind !== 'group');
  const cells = filled.flatMap((row) =>
    columns.map((column): FormCell => {
      const isOrganization = organizations?.columns.includes(column.id) ?? false;
      return {
        address: cellAddress('requests', row.id, column.id),
        table: 'requests',
        row: row.id,
        column: column.id,
        value: 'integer',
        unit: '件',
        computed: row.kind === 'total' || column.kind === 'total',
        rowPath: rowPath(row.id),
        columnPath: isOrganization && organizations ? [organizations, column] : [column],
        ...(row.basis === undefined ? {} : { basis: row.basis }),
      };
    }),
  );
  const equations: Equation[] = [];
  for (const identity of identities) {
    if (!('total' in identity)) continue;
    const { total, of } = identity;
    if (identity.each === 'row') {
      for (const { id } of filled) {
        equations.push({
          rule: 'T3-ROW',
          total: cellAddress('requests', id, total),
          parts: of.map((column) => cellAddress('requests', id, column)),
        });
      }
    } else {
      for (const { id } of columns) {
        equations.push({
          rule: 'T3-SUM',
          total: cellAddress('requests', total, id),
          parts: of.map((row) => cellAddress('requests', row, id)),
        });
      }
    }
  }
  return {
    edition: edition.id,
    table: 'requests',
    rows: filled.map((row) => ({ id: row.id, columns: columns.map((column) => column.id) })),
    cells,
    equations,
  };
}

function disputesForm(edition: Edition): TableForm {
  const { rows, columns, columnGroups, identities } = edition.tables.disputes;
  const columnIds = columns.map((column) => column.id);
  return {
    edition: edition.id,
    table: 'disputes',
    rows: rows.map((row) => ({ id: row.id, columns: columnIds })),
    cells: rows.flatMap((row) => {
      const group = columnGroups.find(({ groups }) => groups.includes(row.id));
      return columns.map((column): FormCell => ({
        address: cellAddress('disputes', row.id, column.id),
        table: 'disputes',
        row: row.id,
        column: column.id,
        value: 'integer',
        unit: '件',
        computed: column.kind === 'total',
        rowPath: group && group.zh !== row.zh ? [group, row] : [row],
        columnPath: [column],
      }));
    }),
    equations: identities.flatMap((identity) =>
      'total' in identity
        ? rows.map((row): Equation => ({
            rule: 'T4-SUM',
            total: cellAddress('disputes', row.id, identity.total),
            parts: identity.of.map((column) => cellAddress('disputes', row.id, column)),
          }))
        : [],
    ),
  };
}

const FORMS: Readonly<Record<EditionId, Readonly<Record<TableId, TableForm>>>> = {
  '2019': formsOf(edition2019),
  '2021': formsOf(edition2021),
};

function formsOf(edition: Edition): Readonly<Record<TableId, TableForm>> {
  return {
    disclosure: disclosureForm(edition),
    requests: requestsForm(edition),
    disputes: disputesForm(edition),
  };
}

/** A table of an edition; the same object each time. */
export function tableForm(edition: EditionId, table: TableId): TableForm {
  return FORMS[edition][table];
}

const CELLS_BY_ADDRESS = new Map(
  Object.values(FORMS)
    .flatMap((forms) => Object.values(forms))
    .map((form) => [form, new Map(form.cells.map((cell) => [cell.address, cell]))] as const),
);

/** Table, row and column of a cell. */
export type Place = Pick<FormCell, 'table' | 'row' | 'column'>;

const PLACES = new Map<CellAddress, Place>(
  [...CELLS_BY_ADDRESS.values()].flatMap((cells) => [...cells]),
);

/**
 * Where an address points, or undefined where no edition has such a cell. Looked up, not taken apart:
 * addresses are read hundreds of times on every edit.
 */
export function placeOf(address: CellAddress): Place | undefined {
  return PLACES.get(address);
}

/** The cell of the form at an address, or undefined where the form has none. */
export function findFormCell(editions: FormEditions, address: CellAddress): FormCell | undefined {
  const table = PLACES.get(address)?.table;
  return table && CELLS_BY_ADDRESS.get(tableForm(editions[table], table))?.get(address);
}
