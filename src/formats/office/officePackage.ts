import { fail, ok, type Result } from '@/lib/result';
import { decodeXml } from '../text/decodeText';
import { parseXml, type XmlFailure, type XmlHandler } from '../xml/parseXml';
import {
  listZip,
  unpackEntry,
  type EntryFailure,
  type ZipEntry,
  type ZipFailure,
} from '../zip/unzip';
import type { UnpackBudget } from '../zip/unpackBudget';

/** Why a document of several parts is not read. */
export type PackageFailure =
  | ZipFailure
  | EntryFailure
  | XmlFailure
  /** No word stands in it: its pages were scanned. */
  | { readonly kind: 'onlyPictures' }
  /** What makes it a document is missing. */
  | { readonly kind: 'partMissing'; readonly part: string };

/** The parts of an office document, by name. */
export interface OfficePackage {
  has(name: string): boolean;
  /** The text of a part; undefined where there is none of the name. */
  read(name: string): Result<string | undefined, PackageFailure>;
  readBytes(name: string): Result<Uint8Array | undefined, PackageFailure>;
}

/** No part that is read of a document of a report is larger; pictures are never unpacked. */
const PART_BYTES_LIMIT = 8_000_000;

/** Names of parts are not told apart by case. */
function partKey(name: string): string {
  return name.replace(/^\//, '').toLowerCase();
}

/** Opens a document that is a zip. Parts are unpacked when they are asked for. */
export function openZipPackage(
  bytes: Uint8Array,
  budget: UnpackBudget,
): Result<OfficePackage, ZipFailure> {
  const listed = listZip(bytes);
  if (!listed.ok) return listed;
  const entries = new Map<string, ZipEntry>();
  for (const entry of listed.value)
    if (!entries.has(partKey(entry.name))) entries.set(partKey(entry.name), entry);
  const readBytes: OfficePackage['readBytes'] = (name) => {
    const entry = entries.get(partKey(name));
    if (!entry) return ok(undefined);
    const unpacked = unpackEntry(bytes, entry, Math.min(PART_BYTES_LIMIT, budget.left));
    if (unpacked.ok) budget.spend(unpacked.value.length);
    return unpacked;
  };
  return ok({
    has: (name) => entries.has(partKey(name)),
    readBytes,
    read: (name) => {
      const unpacked = readBytes(name);
      return unpacked.ok ? ok(unpacked.value && decodeXml(unpacked.value)) : unpacked;
    },
  });
}

const FLAT_PART = /<pkg:part\b[^>]{0,400}\bpkg:name="([^"]{1,200})"/g;

/** Opens a document that Word wrote as one XML file with all its parts in it. */
export function openFlatPackage(xml: string): OfficePackage {
  const parts = new Map<string, string>();
  for (const match of xml.matchAll(FLAT_PART)) {
    const end = xml.indexOf('</pkg:part>', match.index);
    const start = xml.indexOf('<pkg:xmlData', match.index);
    const from = xml.indexOf('>', start) + 1;
    const to = xml.lastIndexOf('</pkg:xmlData>', end);
    if (start >= 0 && end >= 0 && from > 0 && to >= from && start < end)
      parts.set(partKey(match[1] ?? ''), xml.slice(from, to));
  }
  return {
    has: (name) => parts.has(partKey(name)),
    read: (name) => ok(parts.get(partKey(name))),
    // What is no XML stands in it as well, and is not looked at.
    readBytes: () => ok(undefined),
  };
}

/** A part that another one names. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: `numbering`, `worksheet`. */
  readonly type: string;
  readonly target: string;
}

/** The parts that a part names. What lies outside of the file is left out: nothing is ever fetched. */
export function readRelationships(
  office: OfficePackage,
  part: string,
): Result<readonly Relationship[], PackageFailure> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const read = office.read(`${folder}_rels/${part.slice(folder.length)}.rels`);
  if (!read.ok) return read;
  if (read.value === undefined) return ok([]);
  const found: Relationship[] = [];
  const handler: XmlHandler = {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
      found.push({
        id: attributes.get('Id') ?? '',
        type: (attributes.get('Type') ?? '').replace(/^.*\//, ''),
        target: resolvePart(folder, attributes.get('Target') ?? ''),
      });
    },
    close: () => undefined,
    text: () => undefined,
  };
  const failure = parseXml(read.value, handler);
  return failure ? fail(failure) : ok(found);
}

function resolvePart(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const names: string[] = [];
  for (const name of `${folder}${target}`.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '.') names.push(name);
  }
  return names.join('/');
}
