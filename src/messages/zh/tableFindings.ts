/** The words of the rules about single figures, and of likely causes; findings.ts takes them in. */
export const tableFindings = {
  titles: {
    'T-NA': (table: string, count: number) => `${table}有 ${count} 格填了“/”`,
    'T2-RULES': () => '县级及以下机关的规章应为 0',
    'T2-FLOW': (row: string) => `${row}现行有效件数偏少`,
    'T2-UNIT': () => '收费金额的单位可能填成了元',
    'T3-FEE': () => '逾期未缴费的件数与第六部分所写不一致',
    'T4-SOME': () => '没有收到申请，却有行政复议、行政诉讼',
    'X-CARRY-TYPE': (columns: string) => `上年结转的申请人类别与上年报告不一致：${columns}`,
    'X-FORCE': (row: string) => `${row}现行有效件数与上年接不上`,
    'X-JUMP': (cell: string) => `与上年相差较大：${cell}`,
    'X-PEND': (row: string) => `${row}总计少于上年尚未审结的件数`,
    'P-DUE': (isPast: boolean): string => (isPast ? '已过公布期限，尚未公布' : '公布期限临近'),
  },
  mends: {
    slashToZero: '“/”改填 0',
    toTenThousand: '按元折算成万元',
    moveColumn: '移到应填的列',
    shiftRow: '整行挪回一格',
    joinDigits: '合成一个数',
    dropTotal: '去掉重复计入的合计',
    dropDouble: '去掉重复计入的件数',
  },
  details: {
    slashes: '表内数据没有的应填 0',
    slashesOfRules: '本机关不能制定规章，填 0 即可',
    rulesMade: (count: string) =>
      `现填 ${count} 件。县级及以下机关不能制定规章（立法法第九十一条、第九十三条），请核对是否应填在行政规范性文件`,
    flow: (inForce: string, repealed: string, issued: string) =>
      `现行有效 ${inForce} ＋ 本年废止 ${repealed} ＜ 本年制发 ${issued}`,
    flowWhy: '本年制发的文件，年底不是仍然有效，就是已经废止',
    stock: (lastYear: string, issued: string, repealed: string, expected: string) =>
      `上年现行有效 ${lastYear} ＋ 本年制发 ${issued} － 本年废止 ${repealed} ＝ ${expected}`,
    stockNow: (inForce: string) => `本年现行有效填 ${inForce}`,
    stockWhy: '有修订的文件计入制发、有文件到期失效时会接不上，属实的不用改',
    unit: (amount: string) => `现填 ${amount} 万元`,
    unitLastYear: (lastYear: string) => `上年 ${lastYear} 万元，本年是上年的 100 倍以上`,
    unitInstead: (amount: string) => `如果填的是元，应为 ${amount} 万元`,
    feeUnpaid: (count: string, said: string) =>
      `表内有 ${count} 件因逾期未缴费不再处理，第六部分写“${said}”`,
    feeUnpaidWhy: '逾期未缴费，应当先发出过收费通知',
    disputesAlone: (count: string) =>
      `本年和上年都没有申请，表内有 ${count} 件，请核对是否由政府信息公开引起`,
    carriedType: (column: string, thisYear: string, lastYear: string) =>
      `${column}\u3000本年上年结转 ${thisYear}，上年结转下年度 ${lastYear}`,
    jump: (lastYear: string, thisYear: string, unit: string) =>
      `上年 ${lastYear} ${unit}，本年 ${thisYear} ${unit}`,
    pending: (lastYear: string, total: string) =>
      `上年尚未审结 ${lastYear} 件，本年总计 ${total} 件`,
    pendingWhy: '跨年的案件是否再计一次，各地做法不一',
    dueOfDepartment: '政府部门应在 1 月 31 日前报送并公布（条例第四十九条）',
    dueOfGovernment: '本级政府的年报应在 3 月 31 日前公布（条例第四十九条）',
  },
  causes: {
    wrongColumn: (columns: string, amount: string) =>
      `可能填错了列：${columns}一列多 ${amount} 件、一列少 ${amount} 件，总计相符`,
    wrongColumnOfRow: (row: string, amount: string, from: string, to: string) =>
      `可能填错了列：${row}有 ${amount} 件填在${from}，移到${to}就都相符`,
    shiftedRow: (row: string) => `可能整行错位：${row}的数挪动一格就都相符`,
    splitDigits: (row: string, columns: string, joined: string) =>
      `可能一个数拆成了两格：${row}的${columns}合成 ${joined} 就都相符`,
    totalDoubled: (name: string) => `可能把合计也加了进去：${name}是各项之和的两倍`,
    totalAmongParts: (name: string) => `可能把合计又填进了分项：${name}`,
    doubleCount: (rows: string, amount: string) =>
      `可能同一件计入了两行：${rows}各有 ${amount} 件，只计一次就都相符`,
  },
  /** Reasons that are offered when a finding is explained, by rule; others are typed. */
  reasons: { 'X-CARRY': ['机构改革划转', '上年报告数据更正', '其他'] },
};
