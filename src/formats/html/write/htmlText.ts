import { picturesBehind, readPictureSize, type ReportPicture } from '../../finished/picture';
import type { FinishedChapter, FinishedReport } from '../../finished/finishedReport';
import type { FinishedParagraph } from '../../finished/finishedText';
import { element, escapeXml } from '../../xml/writeXml';
import { notesHtml, tableHtml } from './htmlTable';
import type { LookWriter } from './pageLook';

export interface HtmlLook {
  readonly look: LookWriter;
  /** A whole page: tables have ids and scroll in a box of their own where they are too wide. */
  readonly isPage: boolean;
  readonly pictures: readonly ReportPicture[];
}

/** The document as HTML, a part a line. */
export function documentHtml(finished: FinishedReport, html: HtmlLook): string {
  const { look } = html;
  const { organ, date } = finished.signature;
  return [
    titleHtml(finished, html),
    ...finished.preface.map((paragraph) => paragraphHtml(paragraph, html)),
    ...finished.chapters.flatMap((chapter) => chapterHtml(chapter, html)),
    organ === '' ? '' : element('p', look('organ'), escapeXml(organ)),
    date === '' ? '' : element('p', look('date'), escapeXml(date)),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** On a page a long title breaks behind the name of the office, and not within a word. */
function titleHtml({ title, agency }: FinishedReport, { look, isPage }: HtmlLook): string {
  const isNamed = isPage && agency !== '' && title.startsWith(agency);
  const parts = isNamed ? [agency, title.slice(agency.length)] : [title];
  const written = parts.map((part) =>
    isNamed ? `<span>${escapeXml(part)}</span>` : escapeXml(part),
  );
  return element('h1', look('title'), ...written);
}

/** A table of more columns does not fit a small screen. */
const NARROW_COLUMNS = 6;

function chapterHtml(chapter: FinishedChapter, html: HtmlLook): readonly string[] {
  const { id, heading, paragraphs, table } = chapter;
  const { look, isPage } = html;
  const picturesAt = (place: number): readonly string[] =>
    id === 'overview'
      ? picturesBehind(html.pictures, place, paragraphs.length).map((one) => pictureHtml(one, look))
      : [];
  const written = table && tableHtml(table, { look, hasIds: isPage });
  const isWide = isPage && table !== undefined && table.layout.columnCount > NARROW_COLUMNS;
  const box = { class: 'wide', role: 'region', tabindex: 0, 'aria-label': heading };
  return [
    element('h2', look('heading'), escapeXml(heading)),
    ...picturesAt(0),
    ...paragraphs.flatMap((paragraph, index) => [
      paragraphHtml(paragraph, html),
      ...picturesAt(index + 1),
    ]),
    ...(written === undefined ? [] : [isWide ? element('div', box, written) : written]),
    ...(table ? notesHtml(table, look) : []),
  ];
}

function paragraphHtml(
  { text, level, headingLength }: FinishedParagraph,
  { look, isPage }: HtmlLook,
): string {
  if (headingLength === text.length) return element('h3', look('subheading'), escapeXml(text));
  if (text.includes('\t')) return element('p', look('tabs'), escapeXml(text));
  const heading = escapeXml(text.slice(0, headingLength));
  const rest = escapeXml(text.slice(headingLength));
  if (level !== 2 || heading === '') return element('p', look('paragraph'), heading + rest);
  const set = isPage
    ? element('span', { class: 'second' }, heading)
    : `<strong>${heading}</strong>`;
  return element('p', look('paragraph'), set + rest);
}

/** The bytes stand in the page itself: there is nothing to be lost on the way. */
function pictureHtml({ png, description }: ReportPicture, look: LookWriter): string {
  const { width, height } = readPictureSize(png);
  const image = element('img', {
    src: `data:image/png;base64,${base64Of(png)}`,
    alt: description,
    width,
    height,
  }).replace(/\/>$/, '>');
  return element('p', look('picture'), image);
}

/** So many bytes at once: a call has only so many arguments. */
const CHUNK_BYTES = 8_192;

function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES)
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK_BYTES));
  return btoa(binary);
}
