import type { Rule } from '../model/law.ts';
import { w } from './_words.ts';

const PUBLIC = w(
  'Only for public accounts and channels: a private group chat is outside. Rests on accounts.csv and its status.',
  '仅适用于公众账号和频道，不适用于私人群聊；以 accounts.csv 及其状态为据。',
);

export const ACCOUNT_RULES: readonly Rule[] = [
  {
    id: 'public-account.unverified-operator',
    title: w('Operator of a public account not verified', '公众账号运营者未认证'),
    severity: 'high',
    basis: ['cn.im2014.6', 'cn.pubacct.2021', 'cn.csl.realname'],
    looksAt: w('Looks for public accounts that accounts.csv marks as not verified and that published.', '检查 accounts.csv 标为未认证而有发布的公众账号。'),
    limits: w(`${PUBLIC.en} A list of one’s own making supports a suspicion only.`, `${PUBLIC.zh}自行制作的清单只能支持怀疑。`),
    rebuttal: w('The platform’s verification with its date.', '平台带有日期的认证记录。'),
  },
  {
    id: 'public-account.limited-published',
    title: w('Limited or closed public account published', '受限、已关闭的公众账号仍有发布'),
    severity: 'high',
    basis: ['cn.im2014.8', 'cn.pubacct.2017.13', 'cn.pubacct.2021'],
    looksAt: w('Looks for messages of public accounts whose status is limited or closed.', '检查状态为受限或者已关闭的公众账号是否有发布。'),
    limits: w(`${PUBLIC.en} The list seldom says since when, and some limits leave publishing open.`, `${PUBLIC.zh}清单通常不载明起始时间，部分限制不影响发布。`),
    rebuttal: w('The day the limit began, or its kind.', '限制的起始日期或者种类。'),
  },
  {
    id: 'public-account.agreement-breach',
    title: w('Posts that touch lines of the user agreement', '发布内容涉及协议承诺的底线'),
    severity: 'medium',
    basis: ['cn.im2014.6', 'cn.im2014.8', 'cn.pubacct.2021'],
    looksAt: w('Of the seven bottom lines in the agreement: citizens’ lawful rights (privacy, reputation) where other checks found something, and truthfulness only where a cue of rumour was seen.', '就协议中的“七条底线”，仅看公民合法权益（隐私、名誉，依其他线索）以及信息真实性（仅有谣言提示词时）。'),
    limits: w(`${PUBLIC.en} The other lines are not looked at; truth is not judged. The agreement itself is not in an export.`, `${PUBLIC.zh}其余各线不作检查，也不判断真伪；协议文本不在导出文件中。`),
    rebuttal: w('What rebuts the finding it rests on; the text of the agreement.', '足以反驳所依据线索的材料；协议文本。'),
  },
];
