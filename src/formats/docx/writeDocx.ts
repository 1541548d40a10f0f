import type { Report } from '@/report/report';
import { picturesBehind, type ReportPicture } from '../finished/picture';
import {
  finishReport,
  type FinishedChapter,
  type FinishedReport,
  type FinishOptions,
} from '../finished/finishedReport';
import { element } from '../xml/writeXml';
import { SIDE_TEXT_WIDTH, TEXT_WIDTH } from './write/officialLook';
import { tinyParagraphXml } from './write/wordMarkup';
import { packDocx } from './write/wordPackage';
import { picturePart, pictureXml } from './write/wordPictures';
import { sectionXml } from './write/wordSections';
import { WORD_NAMESPACE, XML_HEAD } from './write/wordStyles';
import { notesXml } from './write/wordNotes';
import { tableXml } from './write/wordTable';
import { chapterHeadingXml, signatureXml, textXml, titleXml } from './write/wordText';

export interface DocxOptions extends FinishOptions {
  /** Whether table three stands upright with the text, or on pages of its own that lie on their side. */
  readonly requestsPage: 'portrait' | 'landscape';
  readonly pictures?: readonly ReportPicture[];
}

/**
 * The report as a Word file in the look of a 公文, for Word and WPS. Whatever stands in it, the file opens; the same
 * report gives the same bytes.
 */
export function writeDocx(report: Report, options: DocxOptions): Uint8Array<ArrayBuffer> {
  const { pictures = [] } = options;
  const finished = finishReport(report, options);
  return packDocx({
    documentXml: documentXml(finished, { ...options, pictures }),
    title: finished.title,
    author: finished.signature.organ || finished.agency,
    pictures: pictures.map(({ png }, index) => ({ ...picturePart(index), png })),
  });
}

type Given = Required<DocxOptions>;

function documentXml(finished: FinishedReport, given: Given): string {
  const body = [
    titleXml(finished),
    ...finished.preface.map((paragraph) => textXml(paragraph)),
    ...finished.chapters.map((chapter) => chapterXml(chapter, given)),
    signatureXml(finished.signature),
    sectionXml('portrait'),
  ];
  return (
    XML_HEAD +
    element(
      'w:document',
      {
        'xmlns:w': WORD_NAMESPACE,
        'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
      },
      element('w:body', {}, ...body),
    )
  );
}

function chapterXml(chapter: FinishedChapter, given: Given): string {
  const { id, table } = chapter;
  const isSide = id === 'requests' && given.requestsPage === 'landscape';
  return [
    isSide ? tinyParagraphXml(sectionXml('portrait')) : '',
    chapterHeadingXml(chapter),
    id === 'overview' ? overviewXml(chapter, given.pictures) : paragraphsXml(chapter),
    table ? tableXml(table, isSide ? SIDE_TEXT_WIDTH : TEXT_WIDTH) + notesXml(table.notes) : '',
    isSide ? tinyParagraphXml(sectionXml('landscape')) : '',
  ].join('');
}

/** The last paragraph takes the signature along: on a page of its own that would belong to nothing. */
function paragraphsXml({ id, paragraphs }: FinishedChapter): string {
  return paragraphs
    .map((paragraph, index) =>
      textXml(paragraph, id === 'other' && index === paragraphs.length - 1),
    )
    .join('');
}

/** Chapter one, with its pictures between the paragraphs. */
function overviewXml({ paragraphs }: FinishedChapter, pictures: readonly ReportPicture[]): string {
  const picturesAt = (place: number): string =>
    picturesBehind(pictures, place, paragraphs.length)
      .map((picture) => pictureXml(picture, pictures.indexOf(picture)))
      .join('');
  const set = paragraphs.map((paragraph, index) => textXml(paragraph) + picturesAt(index + 1));
  return picturesAt(0) + set.join('');
}
