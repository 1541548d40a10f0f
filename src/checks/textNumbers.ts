import { formatDigits } from '@/report/number';
import type { Report } from '@/report/report';
import { replaceInText } from '@/report/texts';
import { FINDINGS_PER_TEXT, type Finding, type Mend, type Rule, type SaidReading } from './finding';
import type { Mention } from './prose/mentions';
import { proseOf, type ReadProse } from './prose/proseOf';
import type { CellSum } from './prose/readings';
import { sentenceText, spanIn, sumOf } from './textFindings';

/** A number of a text that fits none of its readings, with what the tables hold instead. */
export interface WrongMention {
  readonly prose: ReadProse;
  readonly mention: Mention;
  readonly readings: readonly SaidReading[];
}

const WRONG = new WeakMap<Report, readonly WrongMention[]>();

/**
 * N-NUM: every number of the text that names a cell equals it. A number that can be read in several ways is right
 * where one of them fits; where none does, all are shown.
 */
export const N_NUM: Rule = {
  id: 'N-NUM',
  check: (report) => {
    const byCells = new Map<string, [WrongMention, ...WrongMention[]]>();
    for (const wrong of wrongMentions(report)) {
      const key = `${wrong.prose.text.address} ${(wrong.readings[0]?.cells ?? []).join(' ')}`;
      const others = byCells.get(key);
      if (others) others.push(wrong);
      else byCells.set(key, [wrong]);
    }
    return [...byCells.values()].map((wrongs) => createFinding(report, wrongs));
  },
};

/** The numbers of a report's texts that its tables contradict; shared with the rules that must not repeat them. */
export function wrongMentions(report: Report): readonly WrongMention[] {
  let wrong = WRONG.get(report);
  if (!wrong) {
    wrong = findWrong(report);
    WRONG.set(report, wrong);
  }
  return wrong;
}

/**
 * A number is not held against cells that another number of the text states rightly: what is told twice and once
 * otherwise is most often told of something else, a part or another kind of 件.
 */
function findWrong(report: Report): readonly WrongMention[] {
  const right = new Set<string>();
  const wrong: WrongMention[] = [];
  for (const prose of proseOf(report)) {
    for (const mention of prose.mentions) {
      const readings = mention.readings.map((cells) => ({ cells, sum: sumOf(report, cells) }));
      const said = saidValue(mention);
      for (const { cells, sum } of readings) if (sum === said) right.add(keyOf(cells));
      if (mention.isOptional || mention.isApproximate || readings.length === 0) continue;
      if (readings.some(({ sum }) => sum === undefined || sum === said)) continue;
      if (!isPlain(mention)) continue;
      wrong.push({
        prose,
        mention,
        readings: readings.map(({ cells, sum }) => ({ cells, sum: sum ?? 0 })),
      });
    }
  }
  return wrong.filter(({ readings: [meant] }) => !meant || !right.has(keyOf(meant.cells)));
}

function keyOf(cells: CellSum): string {
  return [...cells].sort().join(' ');
}

/** How many signs of the words that name a number may be none of our lexicon. */
const STRANGE_SIGNS = 2;

/**
 * Whether the words beside a number say what it counts and nothing more: 法律援助中心收到援助申请733件 is of other
 * applications. Documents and fees are named by themselves, whatever stands before them.
 */
function isPlain({ label, topic }: Mention): boolean {
  const isNamed = topic === 'rules' || topic === 'normativeDocuments' || topic === 'fees';
  return isNamed || label.unknown <= STRANGE_SIGNS;
}

/** Fees are told in 元 or 万元, and counted in 万元. */
function saidValue({ value, unit, topic }: Mention): number {
  return topic === 'fees' && unit === '元' ? value / 10_000 : value;
}

/** The number at the start of a passage, as it is written. */
const WRITTEN =
  /^(?:[\d０-９]+(?:[,，][\d０-９]{3})*(?:[.．][\d０-９]+)?|[零〇一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟]+)/;

/** 按表中数据改, where every reading comes to the same number. */
function useTableNumber(report: Report, wrongs: readonly WrongMention[]): readonly Mend[] {
  const sums = new Set(wrongs.flatMap(({ readings }) => readings.map(({ sum }) => sum)));
  const [sum] = sums;
  const [{ prose, mention } = {}] = wrongs;
  if (sum === undefined || sums.size > 1 || !prose || mention?.topic === 'fees') return [];
  const replacements = wrongs.map(({ mention: { start, end } }) => {
    const passage = prose.text.text.slice(start, end);
    const written = WRITTEN.exec(passage)?.[0] ?? '';
    const text = /[,，]/.test(written) ? sum.toLocaleString('en-US') : formatDigits(sum);
    return { start, end: start + written.length, text };
  });
  const patch = replaceInText(report, prose.text.address, replacements);
  return patch.length > 0 ? [{ kind: 'useTableNumber', patch }] : [];
}

function createFinding(report: Report, wrongs: [WrongMention, ...WrongMention[]]): Finding {
  const [{ prose, mention, readings }] = wrongs;
  return {
    check: 'N-NUM',
    severity: wrongs.every((wrong) => wrong.mention.isSure) ? 'error' : 'warning',
    cells: readings[0]?.cells ?? [],
    spans: wrongs.slice(0, FINDINGS_PER_TEXT).map((wrong) => spanIn(wrong.prose, wrong.mention)),
    sentence: sentenceText(mention.sentence),
    about: prose.text.place,
    details: { kind: 'mention', said: mention.value, unit: mention.unit, readings },
    mends: useTableNumber(report, wrongs),
  };
}
