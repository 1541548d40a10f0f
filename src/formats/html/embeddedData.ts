/** The id of the element that holds a page's data. */
export const DATA_ID = 'gongkai-reports';

/** The report file that a page of ours has in it. */
export interface EmbeddedData {
  readonly json: string;
  /** The checksum of what could be read on the page when it was written. */
  readonly shown: string;
  /** How blanks were shown. */
  readonly blanks: 'blank' | 'zero';
}
