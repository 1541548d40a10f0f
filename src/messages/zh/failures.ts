/** Why a file was not read: what is wrong, where, and what to do. */
export const failures = {
  of: (file: string, sentence: string) => `${file}：${sentence}`,
  ofReport: (place: number, name: string, sentence: string) => `第 ${place} 份${name}：${sentence}`,
  unchanged: '年报库没有改动。',
  empty: '文件是空的。请确认是否选对了文件。',
  tooLarge: (found: string, limit: string) =>
    `文件有 ${found}，超过 ${limit} 的上限。请分成几个文件，或使用 zip 备份。`,
  notText: {
    zip: '看起来是压缩文件，不是年报文件。',
    pdf: '看起来是 PDF，不是年报文件。请打开它，全选、复制，再粘贴到“粘贴内容”里。',
    utf16: '文件编码是 UTF-16，年报文件应为 UTF-8。请重新导出。',
    unknown: '文件内容不是文字，可能已损坏。请向对方重新要一份。',
  },
  cutShort: (line: number, column: number) =>
    `文件不完整，在第 ${line} 行第 ${column} 列中断。请重新导出或重新传送。`,
  notJson: (line: number, column: number) =>
    `文件在第 ${line} 行第 ${column} 列写坏了，读不下去。请用原来的文件。`,
  tooDeep: (limit: number) => `文件嵌套超过 ${limit} 层，不是年报文件。`,
  hostileKey: (path: string) => `文件在“${path}”处含有不允许的名称，拒绝读取。请核对文件来源。`,
  notReports: (looks: string) => `不是年报文件：${looks}。`,
  looksLike: {
    list: (length: number) => `看起来是一个有 ${length} 项的列表`,
    value: (found: string) => `里面只有“${found}”`,
    bareReport: '看起来是单独一份年报，外面缺少文件头',
    otherFormat: (format: string) => `看起来是“${format}”文件`,
    object: (keys: string) => (keys === '' ? '里面什么也没有' : `里面是 ${keys}`),
  },
  newerVersion: (found: number, supported: number) =>
    `由更新的版本生成，请先更新（文件版本 ${found}，本程序最高支持 ${supported}）。`,
  missing: (path: string) => `缺少“${path}”。`,
  badValue: (path: string, expected: string, found: string) =>
    `“${path}”应为${expected}，现为“${found}”。请改正后再导入。`,
  expected: {
    cell: '数字、空白（null）或 "/"',
    sixPlaces: '最多六位小数的数',
    finiteNumber: '数字',
    text: '文字',
    truth: '是或否',
    wholeNumber: '整数',
    year: '年份',
    id: '编号',
    timestamp: '时间',
    edition: '"2019" 或 "2021"',
    agencyKind: '机关类型',
    agencyLevel: '机关层级',
    scope: '"agency" 或 "region"',
    status: '报告状态',
    version: '版本号',
    object: '一组内容',
    list: '列表',
  },
  tookTooLong: (seconds: number) => `${seconds} 秒还没有读完，已停止读这个文件。`,
  readerFailed: '没有读成：文件可能已被移动或占用，也可能不是文档，请重新选择。',
  noReports: '文件里没有年报。',
  unknownCell: (address: string) => `“${address}”不是这种格式的表里有的行或列，拒绝读取。`,
  tooManyCells: (found: number, limit: number) => `有 ${found} 个单元格，超过 ${limit} 的上限。`,
  tooMuchText: (found: string, limit: string) => `文字有 ${found}，超过 ${limit} 的上限。`,
  tooMuchUnknown: (found: string, limit: string) =>
    `本程序不认识的内容有 ${found}，超过 ${limit} 的上限。`,
  duplicateId: (first: number, isSame: boolean) =>
    isSame
      ? `与第 ${first} 份完全相同，已略过。`
      : `与第 ${first} 份编号相同而内容不同，没有读入。`,
  zipCutShort: '压缩文件不完整。请重新传送。',
  zipDamaged: '压缩文件已损坏。请向对方重新要一份。',
  zipNotSupported: '压缩文件加了密，或用了不支持的压缩方式。请重新压缩为普通 zip。',
  tooManyEntries: (found: number, limit: number) =>
    `压缩文件里有 ${found} 个文件，超过 ${limit} 的上限。`,
  entryTooLarge: (limit: string) => `展开后超过 ${limit}，拒绝读取。`,
  zipBomb: '展开后会异常膨胀，拒绝读取。请核对文件来源。',
  notAReport: (beginning: string) =>
    `没有认出年报的表格和章节（开头是“${beginning}”）。请确认内容是政府信息公开工作年度报告。`,
  textTooLarge: (limit: string) => `文字超过 ${limit}，不像是一份年报。`,
  zipNested: '压缩文件里的压缩文件套得太深。请先解压里面的，再打开。',
  timeUp: (seconds: number) => `前面的文件已读了 ${seconds} 秒，这一件没有读。请单独打开它。`,
  packedPdfsTooLarge: (size: string) =>
    `压缩文件里的 PDF 加起来超过 ${size}，这一件没有读。请解压后再打开。`,
  officeDamaged: '文件不完整或已损坏。请重新传送，或用 Word、WPS 打开后另存一份。',
  xmlDoctype: '文件里有办公软件不会写入的声明（DOCTYPE），拒绝读取。请核对文件来源。',
  pdfEncrypted: 'PDF 加了密码。请用密码打开后另存一份不加密的，或向对方要一份。',
  pdfDamaged: 'PDF 不完整或已损坏。请重新传送，或打开后另存一份。',
  pdfScanned: '是扫描的 PDF：页面是图片，里面没有文字，数字读不出来。请用 Word 版或网页版。',
  pdfUnreadableText:
    'PDF 里的字体没有说明是哪些字，读出来是乱码。请用 Word 版，或打开后全选、复制，看能否粘贴。',
  pdfTooManyPages: (found: number, limit: number) =>
    `PDF 有 ${found} 页，超过 ${limit} 页的上限，不像是一份年报。`,
  pdfNotRead:
    'PDF 没有读成。读 PDF 要用 2024 年以后的浏览器（Chrome、Edge 119 或更新）；也可以打开后全选、复制，粘贴到“粘贴内容”里。',
  otherKind: {
    oldOffice:
      '是旧版 Office 文件（.doc、.xls、.wps）。请打开后另存为 .docx 或 .xlsx，或全选、复制，粘贴到“粘贴内容”里。',
    encrypted: '文件加了密码。请打开后去掉密码，另存一份。',
    openDocument: '是 OpenDocument 文件。请打开后另存为 .docx 或 .xlsx。',
    ofd: '是 OFD 版式文件，暂不能直接打开。请打开后全选、复制，粘贴到“粘贴内容”里。',
    slides: '是演示文稿，里面没有年报的表格。请用年报的文字版。',
    picture: '是图片，里面的数字读不出来。请用文字版。',
    archive: '是压缩文件（rar、7z 等）。请先解压。',
  },
};

export type FailureWords = typeof failures;
