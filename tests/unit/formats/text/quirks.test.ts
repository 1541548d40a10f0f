import { describe, expect, test } from 'vitest';
import type { CellAddress } from '@/editions/edition';
import { cellValue, type Report } from '@/report/report';
import {
  CHAPTER_TEXTS,
  printTable,
  printText,
  type PrintOptions,
  type PrintStyle,
} from '@tests/helpers/printText';
import { withCells } from '@tests/helpers/smallReports';
import { SAMPLE, countingReport, differences, noticesOf, read } from './reading';

const REPORT = countingReport('2021');
const OLD = countingReport('2019');

/** The report printed with one cell written in another way. */
function printCell(
  report: Report,
  address: CellAddress,
  text: string,
  style: PrintStyle = 'cellPerLine',
): string {
  const cell: PrintOptions['cell'] = (given, at) => (at === address ? text : given);
  return printText(report, style, { cell });
}

const LICENSING = 'disclosure/licensing/decisions';

describe('a cell is read for what it says', () => {
  test.each<[string, number | '/', string]>([
    ['22（其中修订16件）', 22, '其中修订16件'],
    ['22(其中修订16件)', 22, '其中修订16件'],
    ['１２', 12, ''],
    ['1,234', 1234, ''],
    ['1，234', 1234, ''],
    ['11,398,889', 11_398_889, ''],
    ['12件', 12, ''],
    [' 12 ', 12, ''],
    ['／', '/', ''],
    ['—', '/', ''],
    ['－－', '/', ''],
    ['无', '/', ''],
    ['不适用', '/', ''],
  ])('%s', (text, value, remark) => {
    const draft = read(printCell(REPORT, LICENSING, text));
    expect(cellValue(draft, LICENSING)).toBe(value);
    expect(draft.remarks[LICENSING] ?? '').toBe(remark);
    expect(differences(draft, withCells(REPORT, { [LICENSING]: value }))).toEqual([]);
  });

  test.each<[string, number, string]>([
    ['251000元', 251_000, '元'],
    ['96171.6', 96_171.6, ''],
    ['4068.208万元', 4068.208, ''],
  ])('an amount: %s', (text, value, remark) => {
    const draft = read(printCell(REPORT, 'disclosure/fees/amount', text));
    expect(cellValue(draft, 'disclosure/fees/amount')).toBe(value);
    expect(draft.remarks['disclosure/fees/amount'] ?? '').toBe(remark);
  });

  test.each([
    ['+1036', 1036],
    ['-18', -18],
    ['－18', -18],
    ['−3', -3],
    ['0', 0],
  ])('本年增/减 of the 2019 form: %s', (text, value) => {
    const draft = read(printCell(OLD, 'disclosure/licensing/change', text));
    expect(cellValue(draft, 'disclosure/licensing/change')).toBe(value);
    expect(draft.unread).toEqual([]);
  });

  test.each(['1,23', '3.5', '12345678901', '1.2万'])(
    'what is no count is shown and not read: %s',
    (text) => {
      const draft = read(printCell(REPORT, LICENSING, text));
      expect(cellValue(draft, LICENSING)).toBeNull();
      expect(draft.unread).toEqual([LICENSING]);
      expect(draft.notices.map(({ kind }) => kind)).toEqual([
        text.endsWith('万') ? 'rowNotRead' : 'cellNotRead',
      ]);
    },
  );
});

describe('a row whose figures cannot be told apart', () => {
  test('figures run together with their label are not split where there are several columns', () => {
    const lines = printTable(OLD, 'disclosure', 'rowPerLineTabs').map((line) =>
      line.startsWith('行政许可') ? '行政许可396442278' : line,
    );
    const text = printText(OLD, 'rowPerLineTabs').replace(
      printTable(OLD, 'disclosure', 'rowPerLineTabs').join('\n'),
      lines.join('\n'),
    );
    const draft = read(text);
    const row = ['previousItems', 'change', 'decisions'].map((id) => `disclosure/licensing/${id}`);
    expect(draft.unread).toEqual(row);
    expect(noticesOf(draft, 'rowNotRead')).toMatchObject([{ row: 'licensing', text: '396442278' }]);
    expect(differences(draft, OLD).map(({ address }) => address)).toEqual(row);
  });

  test('one figure run together with its label is read where there is one column', () => {
    const text = SAMPLE.replace('\t行政许可\n\t195', '\t行政许可195');
    expect(cellValue(read(text), LICENSING)).toBe(195);
  });

  test.each(['cellPerLine', 'cellPerLineBare', 'rowPerLineTabs', 'rowPerLineBlanks'] as const)(
    'a row with a figure too few is unread, and its neighbours are right, printed as %s',
    (style) => {
      const address = 'requests/denied.thirdParty/research';
      const text = printCell(REPORT, address, '@', style)
        .replace(/\n\t@(?=\n)/, '')
        .replace(/\n@(?=\n)/, '')
        .replace(/[\t ]@/, '');
      const draft = read(text);
      const lost = differences(draft, REPORT);
      expect(lost).toHaveLength(7);
      expect(lost.every(({ found }) => found === null)).toBe(true);
      expect(draft.unread).toEqual(lost.map(({ address: at }) => at));
      expect(noticesOf(draft, 'rowNotRead')).toMatchObject([{ row: 'denied.thirdParty' }]);
    },
  );

  test('a row that stands twice with other figures is unread, with both', () => {
    const text = SAMPLE.replace('\t行政许可\n\t195\n', '\t行政许可\n\t195\n\n\t行政许可\n\t196\n');
    const draft = read(text);
    expect(draft.unread).toEqual([LICENSING]);
    expect(noticesOf(draft, 'rowNotRead')).toMatchObject([{ text: '195；196' }]);
  });

  test('a number split over two cells is not joined', () => {
    const draft = read(printCell(REPORT, 'requests/granted/total', '2\n\t0'));
    expect(noticesOf(draft, 'rowNotRead')).toMatchObject([{ row: 'granted' }]);
  });
});

describe('what the form does not have is shown and disturbs nothing', () => {
  const EXTRA: readonly (readonly [string, string, string])[] = [
    ['2.重复申请', '其中：重复举报', 'requests'],
    ['（四）无法提供', '9.其他不予公开', 'requests'],
    ['四、结转下年度继续办理', '（八）其他', 'requests'],
  ];
  test.each(EXTRA)('an extra row before %s: %s', (before, label, table) => {
    const figures = '\t9001\t9002\t9003\t9004\t9005\t9006\t9007';
    const text = printText(REPORT, 'rowPerLineTabs').replace(
      new RegExp(`\\n(?=\\t*${before})`),
      `\n\t\t${label}${figures}\n`,
    );
    const draft = read(text);
    expect(differences(draft, REPORT)).toEqual([]);
    const told = noticesOf(draft, 'notPlaced');
    expect(told.every((notice) => notice.table === table)).toBe(true);
    expect(told.map((notice) => notice.text).join()).toContain('9001');
    expect(draft.unread).toEqual([]);
  });

  test('其中：行政处罚 is another row than 行政处罚', () => {
    const text = SAMPLE.replace('\t行政强制\n', '\t其中：行政处罚\n\t99\n\n\t行政强制\n');
    const draft = read(text);
    expect(cellValue(draft, 'disclosure/penalties/decisions')).toBe(347);
    expect(cellValue(draft, 'disclosure/compulsion/decisions')).toBe(0);
    expect(noticesOf(draft, 'notPlaced').map(({ text: shown }) => shown)).toContain('99');
  });

  test('a head that is repeated on a new page, with a page number before it, is no row', () => {
    const head = printTable(REPORT, 'requests', 'cellPerLine').slice(0, 16);
    for (const before of ['2.重复申请', '3.其他', '（七）总计']) {
      const text = printText(REPORT, 'cellPerLine').replace(
        new RegExp(`\\n(?=(?:\\t\\n)*\\t${before})`),
        `\n- 4 -\n${head.join('\n')}\n`,
      );
      const draft = read(text);
      expect(differences(draft, REPORT)).toEqual([]);
      expect(draft.unread).toEqual([]);
    }
  });

  test('a title row on top of a table and a unit under it stay with the chapter', () => {
    const text = SAMPLE.replace('\t第二十条第（一）项', '主动公开统计表\n单位：件\n$&');
    const draft = read(text);
    expect(draft.tables).toEqual(read(SAMPLE).tables);
    expect(draft.chapters.disclosure).toBe('主动公开统计表\n单位：件');
  });
});

describe('labels that are not the form’s', () => {
  const guess = (from: string, to: string): ReturnType<typeof read> =>
    read(printText(REPORT, 'cellPerLine', { label: (text) => text.replace(from, to) }));

  test.each([
    ['其他法律行政法规禁止公开', '其他法律行政止公开', 'denied.prohibitedByLaw'],
    [
      '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      '逾期不补正',
      'other.notCorrected',
    ],
    ['本机关不掌握相关政府信息', '本行政机关不掌握相关信息', 'unable.notHeld'],
  ])('%s written as %s is found and told', (from, to, row) => {
    const draft = guess(from, to);
    expect(differences(draft, REPORT)).toEqual([]);
    expect(noticesOf(draft, 'labelGuessed')).toMatchObject([{ table: 'requests', row }]);
  });

  test('a label like none of the missing ones is not guessed', () => {
    const draft = guess('重复申请', '甲乙丙丁戊');
    expect(draft.unread).toEqual([]);
    expect(noticesOf(draft, 'rowMissing')).toMatchObject([{ row: 'notProcessed.repeat' }]);
    expect(differences(draft, REPORT)).toHaveLength(7);
  });

  test.each(['规范性文件', '行政规范性文件'])('%s is the same row in either form', (name) => {
    const label = (text: string): string => (text.endsWith('规范性文件') ? name : text);
    expect(differences(read(printText(REPORT, 'cellPerLine', { label })), REPORT)).toEqual([]);
    expect(differences(read(printText(OLD, 'cellPerLine', { label })), OLD)).toEqual([]);
  });

  test('钩稽 is 勾稽, and 3.其他, 其他 and 其他处理 keep to their places', () => {
    const label = (text: string): string =>
      text.replace('勾稽', '钩稽').replace('3.其他', '其他').replace('（七）总计', '总计');
    for (const style of ['cellPerLine', 'cellPerLineBare', 'rowPerLineTabs'] as const) {
      const only = (text: string): string => (text.startsWith('3.危') ? text : label(text));
      const draft = read(printText(REPORT, style, { label: only }));
      expect(differences(draft, REPORT)).toEqual([]);
    }
  });
});

describe('chapter text around tables', () => {
  test('text before and after a table stays with its chapter', () => {
    const tables = printText(REPORT, 'cellPerLine')
      .replace(/\n(?=三、收到)/, '\n注：以上为全年数据\n特此说明\n')
      .replace(/\n(?=五、存在)/, '\n本年度没有行政复议和行政诉讼。\n另附说明\n');
    const draft = read(tables);
    expect(differences(draft, REPORT)).toEqual([]);
    expect(draft.chapters.disclosure).toBe(
      `${CHAPTER_TEXTS.disclosure}\n注：以上为全年数据\n特此说明`,
    );
    expect(draft.chapters.disputes).toBe('本年度没有行政复议和行政诉讼。\n另附说明');
    expect(draft.notices).toEqual([]);
  });

  test('labels of the form that head paragraphs in a chapter are text', () => {
    const text = SAMPLE.replace(
      '（一）主动公开\n',
      '行政许可\n本年优化流程。\n行政复议\n配合复议机关\n（一）主动公开\n',
    );
    const draft = read(text);
    expect(draft.tables).toEqual(read(SAMPLE).tables);
    expect(draft.chapters.overview).toContain(
      '行政许可\n本年优化流程。\n行政复议\n配合复议机关\n（一）',
    );
    expect(draft.unread).toEqual([]);
  });

  test('a heading run together with what follows it is still a heading', () => {
    const text = SAMPLE.replace('需要报告的事项\n', '需要报告的事项').replace(
      '情况\n\t第二十条第（一）项',
      '情况第二十条第（一）项',
    );
    const draft = read(text);
    expect({ ...draft, source: '', places: {}, notices: [] }).toEqual({
      ...read(SAMPLE),
      source: '',
      places: {},
      notices: [],
    });
  });
});
