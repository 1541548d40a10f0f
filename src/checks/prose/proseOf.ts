import { editionsOf, type Report } from '@/report/report';
import { textsOf, type ReadText } from '@/report/texts';
import type { Claim } from './claim';
import { readClaims } from './claims';
import type { Topic } from './lexicon';
import { readProse, type Mention } from './mentions';
import type { Sentence } from './sentence';
import type { ProseContext } from './tie';

/** A text of a report with what it says of the tables. */
export interface ReadProse {
  readonly text: ReadText;
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly claims: readonly Claim[];
}

const TOPICS: Readonly<Record<string, Topic>> = {
  requests: 'request',
  disputes: 'dispute',
};

const READ = new WeakMap<Report, readonly ReadProse[]>();
/** The last reading of each text: an edit of a cell leaves the texts as they were. */
const LAST = new Map<
  string,
  { readonly text: string; readonly key: string; readonly read: ReadProse }
>();

/** What preface and chapters say of the tables; worked out once for all rules. */
export function proseOf(report: Report): readonly ReadProse[] {
  let read = READ.get(report);
  if (!read) {
    read = textsOf(report)
      .filter(({ address, text }) => address !== 'title' && text !== '')
      .map((text) => readText(text, report));
    READ.set(report, read);
  }
  return read;
}

/** The whole text, but of one that no report has the sentences up to the limit: the page must stay awake. */
function beginningOf(text: string): string {
  if (text.length <= READ_SIGNS) return text;
  const beginning = text.slice(0, READ_SIGNS);
  return beginning.slice(
    0,
    Math.max(0, ...['。', '\n'].map((end) => beginning.lastIndexOf(end) + 1)),
  );
}

/** Ten times the longest chapter that was ever met. */
const READ_SIGNS = 60_000;

function readText(text: ReadText, report: Report): ReadProse {
  const editions = editionsOf(report);
  const key = `${report.year} ${editions.requests} ${editions.disclosure} ${report.scope} ${text.address}`;
  const known = LAST.get(text.address);
  if (known?.text === text.text && known.key === key) return { ...known.read, text };
  const context: ProseContext = {
    year: report.year,
    editions,
    scope: report.scope,
    kind: report.agency.kind,
    topic: TOPICS[text.place],
  };
  const prose = readProse(beginningOf(text.text), context);
  const read = { text, ...prose, claims: readClaims(prose, context) };
  LAST.set(text.address, { text: text.text, key, read });
  return read;
}
