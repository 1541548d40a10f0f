import type { ReportDraft } from '@/formats/draft';
import { inferAgency, inferScope, withoutOrganSuffix } from '@/report/agencyName';

export type IdentitySource = 'title' | 'period' | 'text' | 'signature' | 'file' | 'page' | 'others';

/** What else a report may be called, and names that may be the same organ's. */
export interface Identity {
  readonly names: readonly { readonly name: string; readonly from: IdentitySource }[];
  readonly years: readonly { readonly year: number; readonly from: IdentitySource }[];
  readonly near: readonly string[];
}

/** Names of organs, to be found by names that are near to them: a library may hold ten thousand. */
export class NameIndex {
  readonly #names: ReadonlySet<string>;
  readonly #byEnd = new Map<string, string[]>();

  constructor(names: Iterable<string>) {
    this.#names = new Set(names);
    for (const name of this.#names) {
      const end = endOf(name);
      const known = this.#byEnd.get(end);
      if (known) known.push(name);
      else this.#byEnd.set(end, [name]);
    }
  }

  has(name: string): boolean {
    return this.#names.has(name);
  }

  /** Names that are the same without the words for the kind of organ, or with the city before them. */
  near(name: string): readonly string[] {
    const bare = withoutOrganSuffix(name);
    return (this.#byEnd.get(endOf(name)) ?? []).filter((other) => {
      if (other === name || other === '') return false;
      return withoutOrganSuffix(other) === bare || isPartOf(other, name);
    });
  }
}

const END_LENGTH = 3;

function endOf(name: string): string {
  return withoutOrganSuffix(name).slice(-END_LENGTH);
}

/** Other names are known: those of the library and of the other reports that were read. */
export interface KnownNames {
  readonly library: NameIndex;
  /** The names of the other reports of the same import. */
  readonly others: readonly string[];
}

const ENDING = /\.[a-z0-9]{1,5}$/i;
const YEAR = /(?:^|\D)(20[0-3]\d)(?!\d)/g;
/** What a file's name says besides the name of an organ. */
const SUBJECT = /(?:关于)?(?:的)?(?:政府信息公开|政务公开|信息公开|年度报告|工作报告|年报|报告).*$/;
const ORGAN = /(?:局|委员会|委|政府|办公室|办事处|街道|镇|乡|厅|部|署|中心|院|管委会)$/;

/** The organ and the years that a file's name tells; its folders are left aside. */
export function readFileName(path: string): {
  readonly name: string;
  readonly years: readonly number[];
} {
  const base = (path.split(/[\\/›]/).pop() ?? '').trim().replace(ENDING, '');
  const years = [...base.matchAll(YEAR)].map((match) => Number(match[1]));
  const bare = base
    .replace(SUBJECT, '')
    .replace(/20[0-3]\d年?度?/g, '')
    .replace(/^[\d\s._、（()）-]+/, '')
    .replace(/[\s._（()）-]+$/, '')
    .replace(/关于$/, '');
  return { name: ORGAN.test(bare) && bare.length >= 3 ? bare : '', years: [...new Set(years)] };
}

/** A draft that names no agency, with the one that its file is named after; its own word counts for more. */
export function withFileAgency(draft: ReportDraft, file: string): ReportDraft {
  const { name } = draft.agency.name === '' ? readFileName(file) : { name: '' };
  if (name === '') return draft;
  return {
    ...draft,
    agency: inferAgency(name),
    scope: inferScope(name),
    notices: draft.notices.map((notice) =>
      notice.kind === 'agencyUnknown' ? { kind: 'agencyFromFile' } : notice,
    ),
  };
}

/** The candidates for agency and year that disagree with what the draft has, and near names. */
export function identityOf(draft: ReportDraft, file: string, known: KnownNames): Identity {
  const fileName = readFileName(file);
  const page = readFileName(draft.document?.title ?? '');
  const { name } = draft.agency;
  return {
    names: namesBeside(draft, { file: fileName.name, page: page.name }, known),
    years: yearsBeside(draft, { file: fileName.years, page: page.years }),
    near: name === '' ? [] : nearNames(name, known),
  };
}

function namesBeside(
  draft: ReportDraft,
  outside: { readonly file: string; readonly page: string },
  { others }: KnownNames,
): Identity['names'] {
  const { name } = draft.agency;
  const common = others.length > 0 && new Set(others).size === 1 ? (others[0] ?? '') : '';
  const found: Identity['names'] = [
    { name: draft.signature.organ, from: 'signature' },
    { name: outside.page, from: 'page' },
    { name: outside.file, from: 'file' },
    ...(name === '' ? [{ name: common, from: 'others' } as const] : []),
  ];
  // A signature often leaves the city out: the shorter name is no other one.
  const isOther = (candidate: string): boolean =>
    candidate !== '' && candidate !== name && (name === '' || !isPartOf(candidate, name));
  return found.filter(
    (candidate, index) =>
      isOther(candidate.name) && found.findIndex((one) => one.name === candidate.name) === index,
  );
}

function isPartOf(shorter: string, name: string): boolean {
  return name.endsWith(shorter) || shorter.endsWith(name);
}

function yearsBeside(
  draft: ReportDraft,
  outside: { readonly file: readonly number[]; readonly page: readonly number[] },
): Identity['years'] {
  const candidates = draft.notices.flatMap((notice) =>
    notice.kind === 'yearUnclear' ? notice.candidates : [],
  );
  const ofText = candidates.map((year) => ({ year, from: 'text' as const }));
  // A file is often named by the year in which it was published, the one after the report's.
  const ofPage = outside.page.map((year) => ({ year, from: 'page' as const }));
  const ofFile = outside.file
    .filter((year) => draft.year === undefined || year !== draft.year + 1)
    .map((year) => ({ year, from: 'file' as const }));
  const all: Identity['years'] = [...ofText, ...ofPage, ...ofFile];
  return all.filter(
    ({ year }, index) =>
      year !== draft.year && all.findIndex((other) => other.year === year) === index,
  );
}

function nearNames(name: string, { library, others }: KnownNames): readonly string[] {
  if (library.has(name)) return [];
  return [...new Set([...library.near(name), ...new NameIndex(others).near(name)])].slice(0, 3);
}
