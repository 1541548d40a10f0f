/** What a passage speaks of; `elsewhere` is another kind of 件 than those of the tables. */
export type Topic =
  | 'request'
  /** 申请 alone: of government information where nothing else is asked for. */
  | 'application'
  | 'reconsideration'
  | 'litigation'
  | 'dispute'
  | 'rules'
  | 'normativeDocuments'
  | 'licensing'
  | 'penalties'
  | 'compulsion'
  | 'fees'
  | 'elsewhere';

/** 本年新收, 收到 (may hold 上年结转 too), 上年结转, 应办 (both together), 办结, 办理 (may be any of them), 结转下年度, and 结转 alone. */
export type Stage = 'new' | 'received' | 'in' | 'due' | 'done' | 'handled' | 'out' | 'carried';

export type DisputeResult = 'upheld' | 'corrected' | 'other' | 'dismissed' | 'pending';

export type Term =
  | { readonly kind: 'topic'; readonly topic: Topic }
  | { readonly kind: 'stage'; readonly stage: Stage }
  /** A row of outcomes, or a group of them. */
  | { readonly kind: 'outcome'; readonly row: string }
  /** `organizations` are the five kinds together. */
  | { readonly kind: 'applicant'; readonly column: string }
  | { readonly kind: 'result'; readonly result: DisputeResult }
  | { readonly kind: 'route'; readonly row: string }
  | { readonly kind: 'flow'; readonly column: string }
  /** 其他: of the applicants, outcomes or results that are being listed. */
  | { readonly kind: 'others' }
  /** Made decisions, or merely published ones. */
  | { readonly kind: 'decided' | 'published' }
  | { readonly kind: 'cue'; readonly cue: Cue }
  | { readonly kind: 'guard'; readonly guard: Guard }
  | { readonly kind: 'filler' };

export type Cue =
  'among' | 'respectively' | 'together' | 'and' | 'not' | 'all' | 'share' | 'include';

/** Words that take a number away from the cells: a channel, a topic of requests, a comparison, another scope … */
export type Guard =
  | 'channel'
  | 'delta'
  | 'lastYear'
  /** 全区: the whole district; `units`: each of its parts; `own`: the organ itself. */
  | 'region'
  | 'units'
  | 'own'
  /** 作为复议机关: what the organ decides on, not what is brought against it. */
  | 'role'
  | 'plan'
  | 'rate'
  | 'condition'
  /** 征地拆迁类: a subject of requests. */
  | 'category'
  /** 其余: whatever is left. */
  | 'rest';

const topic = (name: Topic): Term => ({ kind: 'topic', topic: name });
const stage = (name: Stage): Term => ({ kind: 'stage', stage: name });
const outcome = (row: string): Term => ({ kind: 'outcome', row });
const applicant = (column: string): Term => ({ kind: 'applicant', column });
const result = (name: DisputeResult): Term => ({ kind: 'result', result: name });
const cue = (name: Cue): Term => ({ kind: 'cue', cue: name });
const guard = (name: Guard): Term => ({ kind: 'guard', guard: name });
const flow = (column: string): Term => ({ kind: 'flow', column });

/**
 * The words by which offices name what the tables count, longest first where one begins another. `政府信息公开` and
 * its like stand among them so that their 公开 is not taken for an outcome.
 */
const ENTRIES: readonly (readonly [string, Term])[] = [
  // Disputes.
  ['(?:作为)?(?:行政)?复议(?:机关|机构|局)', guard('role')],
  [
    '未经(?:行政)?复议(?:程序)?(?:而)?(?:直接)?(?:向(?:人民)?法院)?(?:提起)?(?:行政)?(?:起诉|诉讼|应诉)|直接(?:向(?:人民)?法院)?(?:提起)?(?:的)?(?:行政)?(?:起诉|诉讼)',
    { kind: 'route', row: 'litigationDirect' },
  ],
  [
    '(?:经(?:过)?|先)?(?:行政)?复议(?:程序)?后(?:再|又|不服)?(?:向(?:人民)?法院)?(?:提起)?(?:的)?(?:行政)?(?:起诉|诉讼|应诉)',
    { kind: 'route', row: 'litigationAfterReconsideration' },
  ],
  ['(?:复议|诉讼|纠错|败诉|胜诉|维持|办结|答复|公开|满意|回复|按时)率', guard('rate')],
  ['行政复议申请|复议申请|行政复议|复议', topic('reconsideration')],
  ['行政诉讼|行政应诉|诉讼|应诉|被诉', topic('litigation')],
  ['复议诉讼|争议案件|行政争议', topic('dispute')],
  ['(?:结果)?维持(?:原(?:行政)?(?:行为|答复|决定))?', result('upheld')],
  [
    '(?:结果)?(?:被)?(?:依法)?(?:纠正|纠错|撤销|败诉|确认违法|责令(?:重新|限期)?(?:作出)?(?:答复|履行)?|变更)',
    result('corrected'),
  ],
  ['驳回(?:复议申请|申请|诉讼请求|起诉|请求|上诉)?(?:人)?', result('dismissed')],
  ['其他结果|终止(?:审理|行政复议)?|撤诉|撤回(?:复议)?(?:申请|起诉)?|和解|调解', result('other')],
  [
    '尚未审结|未审结|未结案|未结(?=\\s?\\d|的)|尚未(?:审理)?(?:结案|判决|裁决)|正在(?:审理|审查|复议|诉讼)(?:中|过程中)?|(?:仍)?在审理?中?|审理中|待审(?:理|结)?|未判决|待(?:判决?|决|裁|开庭)|未决',
    result('pending'),
  ],
  // What is asked of others on the way.
  ['征[求询](?:了)?第三[方人](?:的)?(?:书面)?(?:意见)?', { kind: 'filler' }],
  // Requests: stages.
  ['应(?:当)?(?:答复|办理?结?|处理)', stage('due')],
  ['实际?(?:办理?结?|答复)|已办(?![结理毕])', stage('done')],
  [
    '(?:自)?(?:上年度?|上一年度?|去年|往年)(?:的)?(?:遗留|留存|积存|结转|转入|转来|转接|延续|未办结)(?:至?(?:本|今)年度?)?(?:(?:继续)?办理)?(?:的)?',
    stage('in'),
  ],
  ['结转(?:自)?(?:上年度?|上一年度?|去年)(?:的)?', stage('in')],
  [
    '(?:结转|转|转入|延续|顺延|延|跨年度?)(?:至|到|入)?(?:下年度?|下一年度?|次年|明年|来年)(?:度)?(?:继续)?(?:办理|答复|处理)?(?:的)?|顺延(?:办理)?|跨年度?办理|(?:尚在|仍在|还在|正在)(?:按(?:程序|期))?(?:办理|处理|答复)(?:之?中|过程中)?|(?:尚|还)?(?:未|没有|待)(?:办结|办理完毕|办理完结|答复完毕|到答复期限?|届满答复期限?)|未到(?:答复|办理)?期限?|待办|在办(?!结|理)',
    stage('out'),
  ],
  ['结转(?:至|到)?|转(?:至|到|入)?(?=$)|转入|转至|转到|延至|延续至|转接', stage('carried')],
  [
    '新收到?|新来|新增(?:加)?(?:受理|收到)?|当年(?:收到|受理)|本年度?(?:新)?(?:收到|受理|收)(?:的)?',
    stage('new'),
  ],
  [
    '收到(?:并(?:受理|登记|办理|答复|办结))?|收悉|接收到?|接到|接获|受理|又收|再收|实收|收件|登记受理|共收|收申请',
    stage('received'),
  ],
  [
    '(?:办结|办理完毕|办理完结|办理完成|处理完毕|答复完毕|办毕|审结)|(?:作出|予以|给予|进行)?(?:书面)?(?:答复|回复|答覆|回应)(?:申请人)?(?:完毕)?|(?:作出|形成)答复(?:书)?',
    stage('done'),
  ],
  ['办理|处理|办件', stage('handled')],
  // Requests: outcomes.
  ['不予公开(?:的)?(?:政府信息)?|不公开|决定不予公开', outcome('denied')],
  ['部分(?:予以)?公开(?:的)?(?:政府信息)?|区分处理', outcome('partial')],
  ['(?:属于|涉及|涉)?(?:国家秘密|国家机密|涉密)', outcome('denied.stateSecret')],
  [
    '(?:其他|其它)?(?:法律|法规)[、和及]?(?:行政)?(?:法规)?(?:规定)?禁止公开',
    outcome('denied.prohibitedByLaw'),
  ],
  [
    '(?:危及|影响|涉及)?“?三安全一稳定”?|危及(?:国家安全|公共安全|经济安全|社会稳定)(?:[、和及](?:国家安全|公共安全|经济安全|社会稳定))*',
    outcome('denied.securityStability'),
  ],
  [
    '(?:保护|涉及|侵害|损害)?(?:第三方|第三人)(?:的)?(?:合法)?(?:权益|意见)?|商业秘密(?:[、和及]个人隐私)?|个人隐私',
    outcome('denied.thirdParty'),
  ],
  [
    '(?:属于)?(?:三类)?内部(?:(?:事务|管理)(?:性)?(?:的)?(?:信息)?|信息)',
    outcome('denied.internalAffairs'),
  ],
  ['(?:属于)?(?:四类)?过程性(?:的)?(?:信息)?', outcome('denied.process')],
  ['(?:属于)?(?:行政)?执法案卷(?:信息)?', outcome('denied.enforcementFile')],
  [
    '(?:属于)?(?:行政)?查询事项|行政查询|(?:工商|不动产|企业|婚姻|房屋|档案)?(?:登记|资料|信息|档案)+(?:资料)?查询',
    outcome('denied.registryQuery'),
  ],
  ['无法提供(?:的)?|不能提供', outcome('unable')],
  [
    '(?:本(?:机关|单位|局|部门|委))?(?:不掌握|不存在|未掌握|未制作(?:或)?(?:者)?(?:未)?(?:获取|保存)?|不属于本(?:机关|单位|局|部门|委|行政机关)(?:公开|职责|职权|负责|掌握)?(?:范围)?|非本(?:机关|单位|局)(?:职责|掌握)?(?:范围)?)(?:的)?(?:相关|有关)?(?:政府)?(?:信息)?',
    outcome('unable.notHeld'),
  ],
  [
    '(?:没有|无)现成(?:的)?(?:政府)?信息|(?:需要|需)?另行(?:加工)?(?:、|或)?(?:制作|搜集|汇总)|(?:需要|需)(?:加工|汇总|分析)(?:、?(?:分析|汇总|制作))*',
    outcome('unable.needsCreation'),
  ],
  [
    '(?:经)?补正后(?:申请)?(?:内容|事项)?仍(?:然)?不(?:明确|清楚|清晰)|(?:申请)?内容不明确',
    outcome('unable.unclear'),
  ],
  ['不予(?:以)?(?:重复)?处理(?:的)?|不予受理', outcome('notProcessed')],
  [
    '属于?(?:信访|举报|投诉)(?:[、/和]?(?:举报|投诉|信访))*(?:事项|类|性质)?(?:的)?',
    outcome('notProcessed.petition'),
  ],
  [
    '(?:属于)?(?:信访|举报|投诉)(?:[、/和]?(?:举报|投诉|信访))*(?:类|性质|事项类)(?:的)?(?:政府信息公开)?(?:申请|事项)?',
    outcome('notProcessed.petition'),
  ],
  ['重复(?:提出|提交)?(?:的)?(?:政府信息公开)?申请|重复处理', outcome('notProcessed.repeat')],
  ['(?:要求(?:提供)?)?公开出版物', outcome('notProcessed.publication')],
  ['(?:无正当理由)?大量(?:、)?反复(?:提出)?申请', outcome('notProcessed.excessive')],
  [
    '(?:要求(?:行政机关|我局|本机关)?)?(?:确认(?:或)?(?:者)?重新出具|确认或者?出具|重新出具)(?:已(?:经)?获取)?(?:的)?(?:政府)?(?:信息)?',
    outcome('notProcessed.reconfirm'),
  ],
  [
    '(?:申请人)?(?:无正当理由)?逾期(?:未|不)(?:予|作)?补正(?:材料)?(?:而|、)?(?:视为|被视为)?(?:放弃|撤回)?(?:申请)?(?:的)?|未(?:按期|按时|按要求|在规定期限内)补正|视为放弃(?:申请)?(?:的)?',
    outcome('other.notCorrected'),
  ],
  [
    '(?:申请人)?逾期(?:未|不)(?:按(?:照)?(?:收费)?(?:通知)?(?:要求)?)?(?:缴费|缴纳(?:费用|信息处理费)?|交费)',
    outcome('other.feeUnpaid'),
  ],
  ['其他处理(?:情况|方式)?(?:的)?|作?其他处理|其它处理', outcome('other')],
  ['(?:予以|已|全部|给予|全面|准予)公开(?:的)?(?:政府信息)?', outcome('granted')],
  // Other words with 公开 and 申请 in them.
  [
    '主动公开|政务公开|公开范围|公开渠道|公开平台|公开指南|公开目录|公开条例|公开工作|公开年度?报告|公开内容|公开方式|公开义务|信息公开栏|公开栏|公开专栏|校务公开|村务公开|财务公开',
    { kind: 'filler' },
  ],
  [
    '(?:政府)?信息公开(?:的)?申请(?:件|量|数|数量|事项)?|依申请(?:公开)?(?:政府信息)?(?:的)?(?:申请)?(?:件|事项|信息)?|申请公开(?:政府信息)?(?:事项)?|公开申请',
    topic('request'),
  ],
  ['(?:政府)?信息公开|公开信息|公开答复', { kind: 'filler' }],
  ['申请人|申请主体|申请表|申请渠道|申请方式|申请内容', { kind: 'filler' }],
  [
    '(?:当中|之中|[中里])(?=[，,\\d０-９]|尚|还|仍|另|当年|予以|部分|不予|无法|自然人|商业|法人|有|$)',
    cue('among'),
  ],
  ['申请(?:件|量|数|数量|事项|总量|总数)?', topic('application')],
  ['(?:未|尚未|未能|未予|不?同意|要求|申请)公开|不同意', { kind: 'filler' }],
  ['公开', outcome('granted')],
  // Table two.
  ['规章制度', { kind: 'filler' }],
  ['(?:行政)?规范性文件', topic('normativeDocuments')],
  ['(?:政府|部门|地方政府)?规章', topic('rules')],
  ['行政许可(?:案件)?|许可(?=类?决定|\\s?\\d)', topic('licensing')],
  ['(?:行政)?处罚(?:案件)?', topic('penalties')],
  ['行政强制(?:措施|执行|案件)?|强制(?=决定|\\s?\\d)', topic('compulsion')],
  ['行政事业性收费', topic('fees')],
  ['制发|新?制定|出台|印发|制订|新?制作', flow('issued')],
  ['对外公开总数量?|公开总数', flow('totalDisclosed')],
  ['新公开', flow('newlyDisclosed')],
  ['废止|宣布失效|失效|清理废止', flow('repealed')],
  ['(?:现行|继续|保留|仍然|现)有效|现存有效|继续实施', flow('inForce')],
  ['作出|做出|实施|准予|下达|决定', { kind: 'decided' }],
  ['公示|公布|发布|公开了?', { kind: 'published' }],
  // Applicants.
  ['自然人|公民(?:个人)?|个人(?:申请)?', applicant('naturalPerson')],
  [
    '法人(?:或|和|及|与|、)?(?:者)?(?:其他|其它|非法人)组织|法人组织|(?:企业)?法人|单位申请|组织机构',
    applicant('organizations'),
  ],
  ['商业企业|企业', applicant('business')],
  ['科研(?:机构|院所|单位)', applicant('research')],
  ['社会公益组织|公益组织|社会组织', applicant('publicInterest')],
  ['法律服务机构|律师事务所|律所', applicant('legalService')],
  ['其他组织|其它组织|其他(?:申请人|法人)', applicant('otherOrganization')],
  // Guards.
  [
    '(?:信函|邮寄|邮政|信件|网络|网上|在线|线上|线下|当面|现场|窗口|传真|电子邮件|邮件|邮箱|网站|平台|电话|来人|书面|口头|政务服务网|互联网)(?:[、/和及或](?:信函|邮寄|信件|网络|网上|在线|当面|现场|传真|电子邮件|邮件|邮箱|网站|平台|电话))*(?:等)?(?:方式|渠道|形式|途径)?(?:提交|提出|收到|递交)?(?:的)?(?:申请)?',
    guard('channel'),
  ],
  [
    '[月日年人]均|平均|增加|增长|增多|减少|下降|降低|上升|增幅|降幅|同比|环比|净增|多收|少收',
    guard('delta'),
  ],
  ['上年度?|上一年度?|去年|往年|前年|上年同期|去年同期', guard('lastYear')],
  [
    '全[区市县省州旗]\\S{0,8}系统|全系统|各(?:单位|部门|乡镇|街道|镇街|科室|区县|县区|级)|(?:所属|下属|下设|直属|所辖|局属)(?:各)?(?:单位|部门|机构|学校|分局|事业单位|企业)?|事业单位',
    guard('units'),
  ],
  ['全[区市县省州旗镇](?!\\S{0,8}系统)', guard('region')],
  [
    '本(?:局|机关|单位|委|部门|级|办|镇|街道|乡|中心)|我(?:局|单位|委|办|镇|街道|乡|部门|区本级)|[区市县省](?:政府)?(?:本级|办公室|政府办)',
    guard('own'),
  ],
  ['计划|拟|预计|力争|目标|将于|下一步|争取|不少于', guard('plan')],
  ['如|若|凡|一旦|对于?(?=未)', guard('condition')],
  ['类', guard('category')],
  ['其余|剩余|剩下|同期', guard('rest')],
  // Other kinds of 件.
  [
    '(?:负责人)?出庭(?:应诉)?|许可(?:事项|证)?|热线|工单|12345|12348|留言|来信|来电|来访|咨询|询问|建议提?案?|提案|议案|信访(?:件|案件|事项)?|投诉|举报|诉求|问政|意见|求助|人大代表|政协委员|办件|公文|简报|通知|公告|方案|栏目|培训|会议|新闻|微信|公众号|微博|视频|解读|推文|稿件|动态|合同|项目|审批|证照|备案|责任追究|问责|信息处理费|收费|费用|目录|清单|批评|检查|督查|评议|泄密|舆情|问卷|活动|宣传',
    topic('elsewhere'),
  ],
  // Cues.
  ['无[涉关]', { kind: 'filler' }],
  ['其中|当中|中有|包括|分为|主要为', cue('among')],
  ['分别(?:为|是|有)?|依次为', cue('respectively')],
  ['共计|合计|总计|总共|累计|一共|总量|总数|共', cue('together')],
  ['加上|加|及|和|与|以及|并|或', cue('and')],
  ['(?:包)?含', cue('include')],
  ['占(?:比)?(?:为)?|比例(?:为)?|比重(?:为)?', cue('share')],
  ['均|全部|全都|都|一律|悉数|全数', cue('all')],
  [
    '零(?=复议|诉讼|申请|败诉|纠错|行政|依申请|信息公开|政府信息公开)|(?:均)?(?:未|没有|无|不存在|从未|没)(?:一例|任何)?(?:发生|产生|出现|收到过?|接到|受理|被提起|提起|引发|引起|存在|有|形成|涉及|接收)?',
    cue('not'),
  ],
  ['其他(?:情形|类型|类|方面|原因)?|其它(?:情形|类)?', { kind: 'others' }],
  // What may stand between a word and its number without meaning anything else.
  [
    '社会公众|公众|群众|村民|居民|市民|全年度?|本年度?|今年|年内|当年|年度|本期|截至|截止|各类|各种|有关|相关|政府|部门|信息|事项|案件|案|件数|数量|情况|结果|方面|的|了|为|是|有|其|在|由|因|对|向|被|于|等|已|依法|按时|按期|及时|规范|书面|提起|提出|提交|引发|引起|产生|发生|涉及|属于|继续|年|通过|我|本|区|市|县|局|委|镇|街道|厅|处|办|中心|判决|裁定|裁判|裁决|获|得到|予以|给予|连同|目前|累计|件|份|另|另有|系|还|外|申请人|办公室|法院|人民|行政|复|答|以|上',
    { kind: 'filler' },
  ],
];

/** One alternation over all words. */
export const WORDS = new RegExp(ENTRIES.map(([source]) => source).join('|'), 'g');
/** The same with a group for each entry: slower by far, since every match makes a list of them all. */
const GROUPS = new RegExp(ENTRIES.map(([source]) => `(${source})`).join('|'), 'y');

const TERM_OF_WORD = new Map<string, Term>();
const KEPT_WORDS = 4_000;

/**
 * The term that a word found by `WORDS` at a place of a text stands for. What a word means may depend on the sign
 * behind it and on nothing else: 对 is a condition before 未.
 */
export function termAt(text: string, start: number, end: number): Term | undefined {
  const key = `${end - start} ${text.slice(start, end + 1)}`;
  let term = TERM_OF_WORD.get(key);
  if (!term) {
    GROUPS.lastIndex = start;
    const groups: readonly (string | undefined)[] = GROUPS.exec(text) ?? [];
    let group = 1;
    while (group < groups.length && groups[group] === undefined) group += 1;
    term = ENTRIES[group - 1]?.[1];
    if (!term) return undefined;
    if (TERM_OF_WORD.size === KEPT_WORDS) TERM_OF_WORD.clear();
    TERM_OF_WORD.set(key, term);
  }
  return term;
}
