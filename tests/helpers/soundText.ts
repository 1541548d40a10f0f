import type { Report } from '@/report/report';

/** The same report with texts of its own that no rule about words has anything to say of, and that name no number. */
export function withSoundText(report: Report): Report {
  const { agency, year, chapters } = report;
  const period = `${year}年1月1日至${year}年12月31日`;
  return {
    ...report,
    preface: `本报告所列数据的统计期限为${period}。如有疑问，请与${agency.name}办公室联系（地址：观澜路1号，电话：0000-00000101）。`,
    chapters: {
      ...chapters,
      overview: [
        '（一）主动公开',
        '及时发布政策和办事信息。',
        '（二）依申请公开',
        '畅通申请渠道，依法答复。',
        '（三）政府信息管理',
        '严格执行保密审查。',
        '（四）政府信息公开平台建设',
        '办好公开专栏。',
        '（五）监督保障',
        '落实工作考核和社会评议。',
      ].join('\n'),
      problems: '主要问题是政策解读不够通俗。下一步将丰富解读形式。',
      other: '未收取信息处理费。',
    },
    signature: { organ: agency.name, date: `${year + 1}-01-20` },
  };
}
