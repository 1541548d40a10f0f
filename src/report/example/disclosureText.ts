import { numberAt } from './tables';
import { turnOf, type Telling } from './voice';

const DOCUMENTS_PLACE = 111;
const DECISIONS_PLACE = 112;

const DECISIONS = [
  ['行政许可决定', 'licensing'],
  ['行政处罚决定', 'penalties'],
  ['行政强制决定', 'compulsion'],
] as const;

/** What became of normative documents; nothing where there are none. */
function documentSentence(telling: Telling): string {
  const { tables, edition } = telling.figures;
  const at = (column: string): number => numberAt(tables.disclosure, 'normativeDocuments', column);
  if (edition === '2019') {
    const made = at('newlyMade');
    return made > 0 ? `全年新制作规范性文件${made}件并全部公开。` : '';
  }
  const [issued, repealed, inForce] = [at('issued'), at('repealed'), at('inForce')];
  if (issued + repealed + inForce === 0) return '';
  if (issued + repealed === 0) {
    return `本年度未制发、未废止行政规范性文件，现行有效${inForce}件。`;
  }
  switch (turnOf(telling, DOCUMENTS_PLACE, 3)) {
    case 0:
      return `全年制发行政规范性文件${issued}件，废止${repealed}件，现行有效${inForce}件并全部公开。`;
    case 1:
      return `制发行政规范性文件${issued}件、废止${repealed}件，年末现行有效${inForce}件，文件目录随之更新。`;
    default:
      return `年末现行有效的行政规范性文件${inForce}件，本年制发${issued}件、废止${repealed}件，均可在网站查询下载。`;
  }
}

/** Licensing, penalties and compulsion, those of 0 left out. */
function decisionSentence(telling: Telling): string {
  const told = DECISIONS.flatMap(([label, row]) => {
    const count = numberAt(telling.figures.tables.disclosure, row, 'decisions');
    return count > 0 ? [`${label}${count}件`] : [];
  });
  if (told.length === 0) return '';
  const list = told.join('、');
  switch (turnOf(telling, DECISIONS_PLACE, 3)) {
    case 0:
      return `全年作出${list}，结果信息依法公示。`;
    case 1:
      return `${telling.figures.year}年共作出${list}，相关结果按时限上网。`;
    default:
      return `落实“双公示”要求，本年度作出${list}。`;
  }
}

/** The sentences of （一）主动公开 whose figures are cells of table two. */
export function disclosureSentences(telling: Telling): string {
  return documentSentence(telling) + decisionSentence(telling);
}
