import { editionsOf, type Report } from '@/report/report';
import type { FileLibrary } from './library';
import { isJsonObject, type JsonObject } from './json';
import { LIBRARY_SHAPE, reportShape, type Shape } from './shape';

/**
 * JSON in canonical form: the keys of the shape first and in its order, then the others in the order in
 * which they came, no white space, numbers as `JSON.stringify` writes them. Takes what was parsed from
 * anywhere; a part that is not of its shape is written as it stands.
 */
export function writeCanonical(value: unknown, shape: Shape): string {
  if (shape.kind === 'list' && Array.isArray(value)) {
    return `[${value.map((item) => writeCanonical(item, shape.item)).join(',')}]`;
  }
  if (shape.kind === 'object' && isJsonObject(value)) return writeObject(value, shape.keys);
  // JSON has no `undefined`: objects leave it out, lists hold null in its place.
  return value === undefined ? 'null' : JSON.stringify(value);
}

function writeObject(value: JsonObject, known: ReadonlyMap<string, Shape>): string {
  const members: string[] = [];
  for (const [key, shape] of known) {
    const member = value[key];
    if (member !== undefined) {
      members.push(`${JSON.stringify(key)}:${writeCanonical(member, shape)}`);
    }
  }
  for (const key of Object.keys(value)) {
    const member = value[key];
    if (!known.has(key) && member !== undefined) {
      members.push(`${JSON.stringify(key)}:${JSON.stringify(member)}`);
    }
  }
  return `{${members.join(',')}}`;
}

/** A report in canonical form. `unread` is left out when empty, `example` when not true. */
export function canonicalReport(report: Report): string {
  return writeCanonical(writtenKeys(report), reportShape(editionsOf(report)));
}

/** What makes two reports the same: the canonical form without `revision`, `createdAt` and `updatedAt`. */
export function contentOf(report: Report): string {
  const content = {
    ...writtenKeys(report),
    revision: undefined,
    createdAt: undefined,
    updatedAt: undefined,
  };
  return writeCanonical(content, reportShape(editionsOf(report)));
}

function writtenKeys(report: Report): JsonObject {
  return {
    ...report,
    unread: report.unread && report.unread.length > 0 ? report.unread : undefined,
    example: report.example === true ? true : undefined,
  };
}

export function canonicalLibrary(library: FileLibrary): string {
  return writeCanonical(library, LIBRARY_SHAPE);
}
