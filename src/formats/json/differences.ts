import type { CellAddress } from '@/editions/edition';
import { editionsOf, formCellsOf, cellValue, type CellValue, type Report } from '@/report/report';
import { writeCanonical } from './canonical';
import { isJsonObject } from './json';
import { paragraphDifferences, type ParagraphDifference } from './paragraphDifferences';
import { reportShape, type Shape } from './shape';

/** One thing in which two reports differ. `undefined` where one of them does not have it. */
export type Difference =
  | {
      readonly kind: 'cell';
      readonly address: CellAddress;
      readonly mine: CellValue | undefined;
      readonly theirs: CellValue | undefined;
    }
  /** `title`, `preface` or a chapter, by its paragraphs. */
  | {
      readonly kind: 'text';
      readonly address: string;
      readonly mine: string;
      readonly theirs: string;
      readonly paragraphs: readonly ParagraphDifference[];
    }
  /** Any other address; lists, and what a newer program wrote, as JSON. */
  | {
      readonly kind: 'value';
      readonly address: string;
      readonly mine: string | undefined;
      readonly theirs: string | undefined;
    };

/** What `contentOf` leaves aside, and what is compared by itself. */
const NOT_LISTED: readonly string[] = ['id', 'revision', 'createdAt', 'updatedAt', 'tables'];
/** These are compared key by key. */
const OPENED: readonly string[] = [
  'agency',
  'tableEditions',
  'chapters',
  'remarks',
  'signature',
  'publication',
];

/** Everything in which two reports differ but for id, revision and dates, in the order of a report; cells last. */
export function differencesBetween(mine: Report, theirs: Report): readonly Difference[] {
  return [...valueDifferences(mine, theirs), ...cellDifferences(mine, theirs)];
}

function cellDifferences(mine: Report, theirs: Report): readonly Difference[] {
  const cells = [mine, theirs].flatMap((report) => formCellsOf(editionsOf(report)));
  return Array.from(new Set(cells.map(({ address }) => address)))
    .map((address): Extract<Difference, { kind: 'cell' }> => ({
      kind: 'cell',
      address,
      mine: cellValue(mine, address),
      theirs: cellValue(theirs, address),
    }))
    .filter((difference) => difference.mine !== difference.theirs);
}

function valueDifferences(mine: Report, theirs: Report): readonly Difference[] {
  const left = listedValues(mine);
  const right = listedValues(theirs);
  const order = [...reportShape(editionsOf(mine)).keys.keys()];
  const placeOf = (address: string): number => {
    const place = order.indexOf(address.split('/')[0] ?? '');
    return place < 0 ? order.length : place;
  };
  return Array.from(new Set([...left.keys(), ...right.keys()]))
    .filter((address) => left.get(address) !== right.get(address))
    .sort((one, other) => placeOf(one) - placeOf(other))
    .map((address) => createDifference(address, left.get(address), right.get(address)));
}

function createDifference(
  address: string,
  mine: string | undefined,
  theirs: string | undefined,
): Difference {
  const isText = address === 'title' || address === 'preface' || address.startsWith('chapters/');
  if (!isText || mine === undefined || theirs === undefined) {
    return { kind: 'value', address, mine, theirs };
  }
  const paragraphs = paragraphDifferences(mine, theirs);
  return { kind: 'text', address, mine, theirs, paragraphs };
}

/** Every value of a report but its cells, by address. An empty list counts as one that is not there. */
function listedValues(report: Report): ReadonlyMap<string, string> {
  const listed = new Map<string, string>();
  const { keys } = reportShape(editionsOf(report));
  for (const [key, value, shape] of membersOf(report, keys)) {
    if (NOT_LISTED.includes(key) || value === false) continue;
    if (Array.isArray(value) && value.length === 0) continue;
    if (OPENED.includes(key) && shape?.kind === 'object' && isJsonObject(value)) {
      for (const [inner, part, partShape] of membersOf(value, shape.keys)) {
        listed.set(`${key}/${inner}`, valueText(part, partShape));
      }
    } else listed.set(key, valueText(value, shape));
  }
  return listed;
}

/** The members that are there: the known ones in their order, then the others, which have no shape. */
function membersOf(
  value: object,
  known: ReadonlyMap<string, Shape>,
): readonly (readonly [string, unknown, Shape | undefined])[] {
  const given = new Map<string, unknown>(Object.entries(value));
  return [...new Set([...known.keys(), ...given.keys()])]
    .map((key) => [key, given.get(key), known.get(key)] as const)
    .filter(([, member]) => member !== undefined);
}

function valueText(value: unknown, shape: Shape | undefined): string {
  if (shape === undefined) return JSON.stringify(value);
  return typeof value === 'string' ? value : writeCanonical(value, shape);
}
