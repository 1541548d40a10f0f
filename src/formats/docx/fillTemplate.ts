import { strToU8, zipSync, type Zippable } from 'fflate';
import { fail, ok, type Result } from '@/lib/result';
import type { Report } from '@/report/report';
import { finishReport, type FinishOptions } from '../finished/finishedReport';
import { decodeXml } from '../text/decodeText';
import { parseXml } from '../xml/parseXml';
import { isZip, listZip, unpackEntry } from '../zip/unzip';
import { fillPart } from './template/fillPart';
import { templateFields } from './template/templateFields';

export type TemplateFailure =
  /** No .docx or .dotx: an old .doc, another kind of file, or one that is damaged. */
  | { readonly kind: 'notWord' }
  /** Programs stand in it, which a document of ours must not carry on. */
  | { readonly kind: 'hasMacros' }
  | { readonly kind: 'tooLarge'; readonly limitBytes: number }
  /** It has no field that is known: nothing would be filled. `unknown` as they are written in it. */
  | { readonly kind: 'noFields'; readonly unknown: readonly string[] };

export interface FilledTemplate {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** So many fields were filled. */
  readonly filled: number;
  /** Fields of a name that there is not; they stand in the document as they were. */
  readonly unknown: readonly string[];
}

const BYTES_LIMIT = 32_000_000;
const MAIN_PART = 'word/document.xml';
const FILLED_PARTS = /^word\/(?:document|header\d*|footer\d*)\.xml$/;
const ZIP_DATE = new Date(1980, 0, 1);

type Entries = ReadonlyMap<string, Uint8Array>;

/**
 * Fills an office's own Word file with a report: {{title}} and the other fields of docs/templates.md. All else in the
 * file stays as it is.
 */
export function fillTemplate(
  template: Uint8Array,
  report: Report,
  options: FinishOptions,
): Result<FilledTemplate, TemplateFailure> {
  const opened = openTemplate(template);
  if (!opened.ok) return opened;
  const fields = templateFields(finishReport(report, options));
  const entries = Object.create(null) as Zippable;
  const unknown = new Set<string>();
  let filled = 0;
  for (const [name, bytes] of opened.value) {
    entries[name] = bytes;
    if (name === '[Content_Types].xml') entries[name] = asDocument(bytes);
    if (!FILLED_PARTS.test(name)) continue;
    const xml = decodeXml(bytes);
    if (parseXml(xml, IGNORED)) return fail({ kind: 'notWord' });
    const part = fillPart(xml, fields);
    filled += part.filled;
    for (const field of part.unknown) unknown.add(field);
    if (part.filled > 0) entries[name] = strToU8(inUtf8(part.xml));
  }
  if (filled === 0) return fail({ kind: 'noFields', unknown: [...unknown] });
  return ok({ bytes: zipSync(entries, { mtime: ZIP_DATE }), filled, unknown: [...unknown] });
}

const IGNORED = {
  open: (): void => undefined,
  close: (): void => undefined,
  text: (): void => undefined,
};

function openTemplate(template: Uint8Array): Result<Entries, TemplateFailure> {
  const listed = isZip(template) ? listZip(template) : undefined;
  if (!listed?.ok) return fail({ kind: 'notWord' });
  const entries = new Map<string, Uint8Array>();
  let left = BYTES_LIMIT;
  for (const entry of listed.value) {
    if (/vbaProject\.bin$/i.test(entry.name)) return fail({ kind: 'hasMacros' });
    const unpacked = unpackEntry(template, entry, left);
    if (!unpacked.ok) {
      return unpacked.failure.kind === 'entryTooLarge'
        ? fail({ kind: 'tooLarge', limitBytes: BYTES_LIMIT })
        : fail({ kind: 'notWord' });
    }
    left -= unpacked.value.length;
    entries.set(entry.name, unpacked.value);
  }
  return entries.has(MAIN_PART) ? ok(entries) : fail({ kind: 'notWord' });
}

/** What was read in another encoding is written in this one, and says so. */
function inUtf8(xml: string): string {
  return xml.replace(/^(<\?xml\b[^>]*?\bencoding\s*=\s*["'])[^"']*/, '$1UTF-8');
}

/** Word opens no document that says it is a template. */
function asDocument(bytes: Uint8Array): Uint8Array {
  const types = decodeXml(bytes);
  return strToU8(
    types.replace('wordprocessingml.template.main+xml', 'wordprocessingml.document.main+xml'),
  );
}
