/** Words of 趋势 and of its charts. `cases` and `blank` come ready-made into the titles. */
export const trends = {
  heading: '趋势',
  emptyText: '年报库里还没有年报，有了年报这里就会画出历年的变化。',
  emptyAction: '去年报库',
  agencies: '机关',
  years: '年度',
  fromYear: '从',
  toYear: '到',
  searchAgencies: '搜索机关',
  noMatch: (query: string) => `没有名称含“${query}”的机关。`,
  chosenCount: (chosen: number, of: number) => `已选 ${chosen} / ${of}`,
  chooseAll: '全选',
  chooseNone: '清除',
  nothingChosen: '还没有选机关，请勾选至少一个。',
  tooMany: (most: number) => `一次最多看 ${most} 个机关。`,
  moreAgencies: (count: number) => `还有 ${count} 个，请搜索。`,
  choice: '机关和年度',
  scope: '全区',
  agencyOfRegion: (name: string) => `${name}（全区）`,

  metrics: {
    received: '本年新收',
    concluded: '本年办结',
    outcomes: '办理结果',
    disclosureRate: '予以公开和部分公开占办结数比例',
    applicantShare: '申请人构成',
    reconsiderations: '行政复议、行政诉讼',
    litigations: '行政诉讼',
    decisions: '行政许可、处罚、强制决定',
  },
  items: {
    received: '新收',
    concluded: '办结',
    carriedOut: '结转下年度',
    granted: '予以公开',
    partial: '部分公开',
    denied: '不予公开',
    unable: '无法提供',
    notProcessed: '不予处理',
    otherHandling: '其他处理',
    disclosed: '予以公开和部分公开',
    naturalPerson: '自然人',
    business: '商业企业',
    research: '科研机构',
    publicInterest: '社会公益组织',
    legalService: '法律服务机构',
    otherOrganization: '其他组织',
    reconsiderations: '行政复议',
    litigations: '行政诉讼',
    litigationDirect: '未经复议直接起诉',
    litigationAfterReconsideration: '复议后起诉',
    licensing: '行政许可',
    penalties: '行政处罚',
    compulsion: '行政强制',
  },

  cases: (count: string) => `${count} 件`,
  blank: '空白',
  noReport: '无报告',
  share: (percent: string, n: string, base: string) => `${percent}%（${n}/${base}）`,
  smallShare: (n: string, base: string) => `${n}/${base} 件`,
  /** Under a year or at the end of a bar: the base of its percentages. */
  baseOf: (base: string) => `n＝${base}`,
  zeroBase: { received: '无申请', concluded: '无办结' },
  smallParts: (parts: readonly string[], base: string) => `共 ${base} 件：${parts.join('、')}`,
  part: (name: string, count: string) => `${name} ${count}`,
  endedIn: (name: string, year: string) => `${name}（${year} 年）`,

  period: (from: number, to: number) => (from === to ? `${from} 年` : `${from}–${to} 年`),
  inYears: (years: string) => `${years} 年`,
  agencyCount: (count: number) => `${count} 个机关`,
  subtitle: (who: string, period: string, unit: string) => `${who}，${period}，单位：${unit}`,
  units: {
    cases: '件',
    ofConcluded: '%，占本年办结数，n 为办结件数',
    ofReceived: '%，占本年新收，n 为新收件数',
  },

  titles: {
    received: (when: string, count: string, change: string) => `${when}新收 ${count}${change}`,
    concluded: (when: string, count: string, rest: { carriedOut: string; change: string }) =>
      `${when}办结 ${count}${rest.change}，结转下年度 ${rest.carriedOut}`,
    concludedOnly: (when: string, count: string, change: string) => `${when}办结 ${count}${change}`,
    outcomes: (when: string, count: string, rest: { granted: string; partial: string }) =>
      `${when}办结 ${count}，其中予以公开 ${rest.granted}、部分公开 ${rest.partial}`,
    disclosureRate: (when: string, share: string, change: string) =>
      `${when}予以公开和部分公开占办结数 ${share}${change}`,
    disclosureCount: (when: string, count: string, base: string) =>
      `${when}办结 ${base}，其中予以公开和部分公开 ${count}`,
    applicantShare: (when: string, base: string, rest: { count: string; percent: string }) =>
      `${when}新收 ${base}，其中自然人 ${rest.count}，占 ${rest.percent}%`,
    applicantCount: (when: string, base: string, count: string) =>
      `${when}新收 ${base}，其中自然人 ${count}`,
    disputes: (when: string, reconsiderations: string, litigations: string) =>
      `${when}行政复议 ${reconsiderations}、行政诉讼 ${litigations}`,
    litigations: (when: string, count: string, rest: { direct: string; after: string }) =>
      `${when}行政诉讼 ${count}，其中未经复议直接起诉 ${rest.direct}、复议后起诉 ${rest.after}`,
    decisions: (when: string, licensing: string, rest: { penalties: string; compulsion: string }) =>
      `${when}行政许可 ${licensing}、行政处罚 ${rest.penalties}、行政强制 ${rest.compulsion}`,
    nothingToTell: (when: string, name: string) => `${when}${name}没有数据`,
    notSummed: (when: string, name: string, reports: number) =>
      `${when}${name}，${reports} 份全区报告，不相加`,
  },
  /** The beginning of a title: the year, and over how many organs its numbers are summed. */
  inYear: (year: string) => `${year} 年`,
  inYearSummed: (year: string, known: number, of: number) =>
    known === of
      ? `${year} 年 ${of} 个机关合计`
      : `${year} 年 ${of} 个机关中有数的 ${known} 个合计`,
  change: {
    rose: (percent: string) => `，比上年增 ${percent}%`,
    fell: (percent: string) => `，比上年减 ${percent}%`,
    same: '，与上年持平',
    fromZero: (to: string) => `，由上年 0 件增至 ${to} 件`,
    rosePoints: (points: string) => `，比上年升 ${points} 个百分点`,
    fellPoints: (points: string) => `，比上年降 ${points} 个百分点`,
  },

  /** Instead of an empty chart. */
  nothing: {
    requests: (period: string) => `${period}无申请`,
    concluded: (period: string) => `${period}无办结`,
    outcomes: (period: string) => `${period}各类办理结果均为 0 件`,
    disputes: (period: string) => `${period}无行政复议、行政诉讼`,
    litigations: (period: string) => `${period}无行政诉讼`,
    decisions: (period: string) => `${period}无行政许可、行政处罚、行政强制决定`,
    data: (period: string) => `${period}没有数据`,
  },

  footnotes: {
    baseHoldsAll: '办结数含不予处理的信访举报投诉类申请和逾期不补正、不缴费等其他处理。',
    mayHoldPending: '可能含上年尚未审结的案件，各年不宜相加。',
    newlyMade: '2019 版格式的本年新制作数量，与本年制发件数口径有别。',
    newlyMadeNarrowerTerm:
      '2019 版格式的规范性文件本年新制作数量，与行政规范性文件本年制发件数口径有别。',
    countBecameMoney: '2019 版格式的收费填的是项目数量，不与收费金额相接。',
    disclosedNotInForce: '2019 版格式的对外公开总数量不是现行有效件数，不相接。',
    blankSkipped: '部分单元格空白，没有计入。',
    smallBase: '基数不足 10 件的，写件数，不算比例。',
    asCounts: '基数不足 10 件，按件数显示，不算比例。',
    noReportIn: (years: string) => `${years} 年没有报告。`,
    gaps: '线断开处没有报告或单元格空白。',
    withoutData: (names: string) => `没有数据：${names}。`,
    regionNotSummed: '合计不含全区报告，其数已含各机关。',
    drafting: (labels: string) => `编制中，数据可能还会改：${labels}。`,
    partsDiffer: (labels: string) => `各类结果之和与（七）总计不符：${labels}。`,
    partsAgainstTotal: (label: string, parts: string, total: string) =>
      `${label}（${parts} 对 ${total}）`,
  },
  source: (who: string, period: string) => `来源：${who} ${period}政府信息公开工作年度报告`,
  sourceCoverage: (there: number, of: number) => `，${there} / ${of} 份`,
  exampleSource: '（示例数据，均为虚构）',

  showTable: '数据表',
  downloadPng: '下载 PNG',
  tableHead: { year: '年度', agency: '机关' },
  pngFailed: '图片没有做成，请用数据表。',
  drawFailed: '图没有画出来，数据见下表。',
  fileName: (parts: readonly string[]) => parts.join('-'),
  describe: {
    lines: '折线图',
    columns: '柱形图',
    bars: '条形图',
    /** Read aloud for the picture. */
    whole: (form: string, title: string, numbers: string) => `${form}：${title}。${numbers}`,
    series: (name: string, values: readonly string[]) => `${name}：${values.join('，')}。`,
    value: (label: string, value: string) => `${label} ${value}`,
    inTable: '各项数据见数据表。',
  },
  list: (items: readonly string[]) => items.join('、'),
  andMore: (some: string, all: number) => `${some}等 ${all} 个`,
};

/** The shape that every language fills. */
export type TrendWords = typeof trends;
