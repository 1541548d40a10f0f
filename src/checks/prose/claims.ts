import { readAlls } from './allClaims';
import type { Claim } from './claim';
import { groupMentions, type Prose } from './mentions';
import type { ProseContext } from './tie';
import type { Token } from './tokens';
import { readZeros } from './zeroClaims';

const CLAUSE_ENDS = new Set(['，', ',', '；', ';', '（', '）', '(', ')', '。']);

/** The claims of a text: 未收到申请, 未发生行政复议、行政诉讼, 无结转件; 全部办结, 均获维持. */
export function readClaims(
  { sentences, mentions }: Prose,
  context: ProseContext,
): readonly Claim[] {
  const bySentence = groupMentions(mentions);
  return sentences.flatMap((sentence) => {
    if (sentence.label.cues.length === 0) return [];
    const own = bySentence.get(sentence) ?? [];
    return clausesOf(sentence.tokens).flatMap((clause) => [
      ...readZeros(clause, sentence, context),
      ...readAlls(clause, sentence, { mentions: own, editions: context.editions }),
    ]);
  });
}

function clausesOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const clauses: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'mark' && CLAUSE_ENDS.has(token.mark)) clauses.push([]);
    else clauses[clauses.length - 1]?.push(token);
  }
  return clauses.filter((clause) => clause.length > 0);
}
