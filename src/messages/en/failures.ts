import type { FailureWords } from '../zh/failures';

export const failures: FailureWords = {
  of: (file, sentence) => `${file}: ${sentence}`,
  ofReport: (place, name, sentence) => `Report ${place}${name}: ${sentence}`,
  unchanged: 'The library was not changed.',
  empty: 'The file is empty. Is it the right one?',
  tooLarge: (found, limit) =>
    `The file has ${found}; the limit is ${limit}. Split it, or use a zip backup.`,
  notText: {
    zip: 'It looks like a packed file, not a report file.',
    pdf: 'It looks like a PDF. Open it, select all, copy, and paste the text.',
    utf16: 'It is UTF-16; a report file is UTF-8. Please export it again.',
    unknown: 'It is not text and may be damaged. Ask for it again.',
  },
  cutShort: (line, column) =>
    `The file is incomplete; it stops at line ${line}, column ${column}. Export or send it again.`,
  notJson: (line, column) =>
    `The file is broken at line ${line}, column ${column}. Use the original file.`,
  tooDeep: (limit) => `It is nested more than ${limit} levels deep and is no report file.`,
  hostileKey: (path) =>
    `There is a name at “${path}” that is not allowed. Check where the file comes from.`,
  notReports: (looks) => `It is not a report file: ${looks}.`,
  looksLike: {
    list: (length) => `it looks like a list of ${length}`,
    value: (found) => `it holds only “${found}”`,
    bareReport: 'it looks like one report without the file around it',
    otherFormat: (format) => `it looks like a “${format}” file`,
    object: (keys) => (keys === '' ? 'it is empty' : `it holds ${keys}`),
  },
  newerVersion: (found, supported) =>
    `It was made by a newer version; update first (file version ${found}, this program reads up to ${supported}).`,
  missing: (path) => `“${path}” is missing.`,
  badValue: (path, expected, found) =>
    `“${path}” should be ${expected}; it is “${found}”. Correct it and import again.`,
  expected: {
    cell: 'a number, blank (null) or "/"',
    sixPlaces: 'a number of at most six decimal places',
    finiteNumber: 'a number',
    text: 'text',
    truth: 'true or false',
    wholeNumber: 'a whole number',
    year: 'a year',
    id: 'an id',
    timestamp: 'a time',
    edition: '"2019" or "2021"',
    agencyKind: 'a kind of organ',
    agencyLevel: 'a level',
    scope: '"agency" or "region"',
    status: 'a status',
    version: 'a version',
    object: 'an object',
    list: 'a list',
  },
  tookTooLong: (seconds) => `It was not read after ${seconds} seconds and was left.`,
  readerFailed:
    'It could not be read: it may have been moved or be in use, or be no document. Choose it again.',
  noReports: 'There is no report in the file.',
  unknownCell: (address) => `“${address}” is no row or column of this form.`,
  tooManyCells: (found, limit) => `It has ${found} cells; the limit is ${limit}.`,
  tooMuchText: (found, limit) => `It has ${found} of text; the limit is ${limit}.`,
  tooMuchUnknown: (found, limit) =>
    `It has ${found} that this program does not know; the limit is ${limit}.`,
  duplicateId: (first, isSame) =>
    isSame
      ? `It is the same as report ${first} and was skipped.`
      : `It has the id of report ${first} but other content and was not read.`,
  zipCutShort: 'The zip is incomplete. Send it again.',
  zipDamaged: 'The zip is damaged. Ask for it again.',
  zipNotSupported:
    'The zip is encrypted or packed in a way that is not supported. Pack it as a plain zip.',
  tooManyEntries: (found, limit) => `The zip holds ${found} files; the limit is ${limit}.`,
  entryTooLarge: (limit) => `Unpacked it is larger than ${limit}.`,
  zipBomb: 'Unpacked it would grow out of all proportion. Check where the file comes from.',
  notAReport: (beginning) =>
    `No tables or chapters of an annual report were found (it begins “${beginning}”).`,
  textTooLarge: (limit) => `It has more than ${limit} of text and does not look like one report.`,
  zipNested: 'It is a zip too deep inside other zips. Unpack the inner ones first.',
  timeUp: (seconds) => `The files before it took ${seconds} seconds. Open this one by itself.`,
  packedPdfsTooLarge: (size) =>
    `The PDFs of the zip are more than ${size} together; this one was not read. Unpack it first.`,
  officeDamaged: 'It is incomplete or damaged. Send it again, or save it anew from Word or WPS.',
  xmlDoctype:
    'It holds a declaration (DOCTYPE) that no office program writes. Check where the file comes from.',
  pdfEncrypted: 'The PDF has a password. Open it with that and save it anew without one.',
  pdfDamaged: 'The PDF is incomplete or damaged. Send it again, or save it anew.',
  pdfScanned:
    'It is a scanned PDF: its pages are pictures without text, and no figures can be read. Use the Word file or the web page.',
  pdfUnreadableText:
    'The fonts of the PDF do not tell which signs they hold, and its text cannot be read. Use the Word file.',
  pdfTooManyPages: (found, limit) =>
    `The PDF has ${found} pages; the limit is ${limit}. It does not look like one report.`,
  pdfNotRead:
    'The PDF was not read. That needs a browser of 2024 or later (Chrome or Edge 119); or open it, select all, copy, and paste.',
  otherKind: {
    oldOffice:
      'It is an old Office file (.doc, .xls, .wps). Save it as .docx or .xlsx, or select all, copy, and paste.',
    encrypted: 'It has a password. Open it, take the password off and save it anew.',
    openDocument: 'It is an OpenDocument file. Save it as .docx or .xlsx.',
    ofd: 'It is an OFD file, which cannot be opened yet. Open it, select all, copy, and paste.',
    slides: 'It is a presentation and holds no tables of a report.',
    picture: 'It is a picture; its figures cannot be read. Use the text.',
    archive: 'It is an archive (rar, 7z …). Unpack it first.',
  },
};
