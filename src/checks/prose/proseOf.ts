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
/** By the texts, which most edits leave as they were; `key` is what else of the report the reading rests on. */
const KEPT = new WeakMap<ReadText, { readonly key: string; readonly read: ReadProse }>();

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
  const { year, scope, agency } = report;
  const editions = editionsOf(report);
  const key = `${year} ${editions.requests} ${editions.disclosure} ${scope} ${agency.kind}`;
  const kept = KEPT.get(text);
  if (kept?.key === key) return kept.read;
  const context: ProseContext = {
    year,
    editions,
    scope,
    kind: agency.kind,
    topic: TOPICS[text.place],
  };
  const prose = readProse(beginningOf(text.text), context);
  const read = { text, ...prose, claims: readClaims(prose, context) };
  KEPT.set(text, { key, read });
  return read;
}
