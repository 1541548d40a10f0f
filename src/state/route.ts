import { CHAPTER_IDS, type ReportPlace } from '@/report/report';

export type Route =
  | { readonly screen: 'library' }
  | { readonly screen: 'report'; readonly id: string; readonly place: ReportPlace | undefined }
  | { readonly screen: 'deliver'; readonly id: string }
  | { readonly screen: 'import' }
  | { readonly screen: 'trends'; readonly query: string }
  | { readonly screen: 'settings' }
  | { readonly screen: 'unknown' };

/** The screen that a hash address names, e.g. `#/report/ID/requests`. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const parts = path.split('/').filter((part) => part !== '');
  const [first, second, third] = parts;
  switch (first) {
    case undefined:
      return { screen: 'library' };
    case 'report':
      if (second === undefined) return { screen: 'unknown' };
      if (third === 'deliver') return { screen: 'deliver', id: decodePart(second) };
      return { screen: 'report', id: decodePart(second), place: parsePlace(third) };
    case 'import':
    case 'settings':
      return { screen: first };
    case 'trends':
      return { screen: 'trends', query };
    default:
      return { screen: 'unknown' };
  }
}

function parsePlace(part: string | undefined): ReportPlace | undefined {
  if (part === 'front') return 'front';
  return CHAPTER_IDS.find((id) => id === part);
}

/** An address typed by hand may hold a broken escape. */
function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function reportAddress(id: string, place?: ReportPlace): string {
  return `#/report/${encodeURIComponent(id)}${place ? `/${place}` : ''}`;
}
