import { fingerprintOf } from '@/checks/similarity/fingerprint';
import { textPrintOf } from '@/checks/similarity/likeness';
import type { NeighbourPrint } from '@/checks/similarity/print';
import type { Report } from '@/report/report';

/** Sentences about the work of one bureau, each long enough to count; no two of them are alike. */
export const OWN_SENTENCES: readonly string[] = [
  '围绕企业安全生产，在门户网站开设专栏集中发布执法检查结果。',
  '编印应急避险手册并送到社区和学校，扩大了公开内容的覆盖面。',
  '对历年行政规范性文件逐件梳理，把失效文件从目录中及时撤下。',
  '邀请媒体记者走进指挥中心，现场介绍防汛值守和信息报送流程。',
  '依托基层便民服务点设置查阅区，由专人指导群众检索所需材料。',
  '举办两期业务培训班，结合复议纠错案例讲解答复文书的写法。',
  '将公开工作列入科室年度评价，按季度通报栏目更新的时效情况。',
  '完善依申请公开登记台账，从收件到寄出每个环节都留下记录。',
  '制作短视频解读危险化学品管理新规，在政务新媒体账号上推送。',
  '会同司法部门建立疑难申请会商机制，对重大事项共同研究处理。',
];

/** A report whose chapter one is the given sentences. */
export function withOverview(report: Report, sentences: readonly string[]): Report {
  return { ...report, chapters: { ...report.chapters, overview: sentences.join('\n') } };
}

/** What others know a report's texts by, as the library keeps it. */
export function printOf(report: Report): NeighbourPrint {
  return {
    ...textPrintOf(fingerprintOf(report)),
    id: report.id,
    agency: report.agency.name,
    year: report.year,
  };
}
