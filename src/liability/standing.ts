import type { NotAssessable } from '../model/check.ts';
import type { GroupKind } from '../model/format.ts';
import type { Origin } from '../model/timeline.ts';
import type { Words } from '../model/words.ts';

/** Duties of one kind that no chat export can show, with what would. */
interface Standing extends NotAssessable {
  /** Provisions of the same kind: a check that speaks about one of them leaves the entry out. */
  readonly with: readonly string[];
  /** Chats that the duty is about. */
  readonly kinds: readonly GroupKind[];
}

const GROUPS: readonly GroupKind[] = ['group'];
const CHANNELS: readonly GroupKind[] = ['channel'];
const ANY: readonly GroupKind[] = ['group', 'private', 'channel'];

const words = (en: string, zh: string): Words => ({ en, zh });
const entry = (rule: string, beside: readonly string[], kinds: readonly GroupKind[], reason: Words, wouldNeed: Words): Standing => ({ rule, with: beside, kinds, reason, wouldNeed });

const STANDING: readonly Standing[] = [
  entry('cn.group.4', [], GROUPS,
    words('Direction and culture of a group are too open to be measured; this tool leaves them to people.', '群组的导向与文化过于概括，本工具不作衡量，由人判断。'),
    words('A person’s reading of the whole record.', '由人通读全部记录。')),
  entry('cn.group.5', ['cn.group.5.1', 'cn.group.5.2'], GROUPS,
    words('Staff, registration, review and emergency systems and the service agreement stand in the provider’s own papers.', '人员配备、注册审核应急等制度和服务协议属于提供者的内部材料。'),
    words('The provider’s published rules, its agreement and its internal systems.', '提供者公开的平台规则、服务协议和内部制度。')),
  entry('cn.group.6.2', ['cn.csl.protect', 'cn.civil.1038'], GROUPS,
    words('Leaks on the provider’s side do not show in a chat; what members post is theirs.', '提供者一侧的泄露不会出现在聊天中；成员发布的内容由其本人负责。'),
    words('The provider’s incident records and notices.', '提供者的安全事件记录和告知。')),
  entry('cn.group.7', ['cn.group.7.1', 'cn.group.7.2', 'cn.ecology.2020'], GROUPS,
    words('How the provider classed this group, and its users’ credit levels, are kept on its side.', '对该群组的分级分类和使用者的信用等级由提供者掌握。'),
    words('The provider’s classification with its filing, and the credit levels.', '提供者的分级分类及备案、信用等级记录。')),
  entry('cn.group.8.3', [], GROUPS,
    words('Checks of a founder’s identity and credit, and the verification behind joining, happen behind the screen.', '对建群者身份、信用的审核和入群验证在后台进行。'),
    words('The provider’s records of creating the group and of joining.', '提供者的建群审核和入群验证记录。')),
  entry('cn.group.11', ['cn.group.11.1', 'cn.group.11.2', 'cn.group.11.3', 'cn.csl.content'], GROUPS,
    words('Whether the provider acted on content, kept records, reported and keeps a blacklist stands in its moderation log.', '提供者是否处置、保存记录、报告以及黑名单情况，载于其处置记录。'),
    words('The provider’s moderation log (moderation.csv with record_no, reported_at, recipient) and its list.', '提供者的处置记录（moderation.csv，含记录编号、报告时间、报告对象）和名单。')),
  entry('cn.csl.complaints', [], ANY,
    words('The complaint channel inside the app, and what came in through it, are no part of a chat.', '应用内的投诉举报渠道及其受理情况不在聊天中。'),
    words('The provider’s register of reports with times of handling.', '提供者的举报受理登记及处理时间。')),
  entry('cn.group.13.1', ['cn.group.14'], GROUPS,
    words('Co-operation with inspections, and what authorities decided, do not show in a chat.', '配合监督检查的情况以及主管部门的处理不会出现在聊天中。'),
    words('The authority’s documents and the provider’s answers.', '主管部门的文书及提供者的答复。')),
  entry('cn.civil.1195', ['cn.civil.1196', 'cn.civil.1197'], ANY,
    words('Whether a notice with evidence and identity reached the provider, and what it knew, does not show in a chat.', '附有证据和身份信息的通知是否送达提供者、其是否知情，聊天中无法反映。'),
    words('The notice, its receipt and the provider’s answer, with dates.', '通知、送达回执及提供者答复，并注明日期。')),
  entry('cn.pipl.55', ['cn.pipl.51', 'cn.pipl.57', 'cn.netdata.12'], ['group', 'channel'],
    words('Where an organisation stands behind the chat: its internal rules, impact assessment, notices of a leak and three years of records of providing data are its own papers.', '聊天背后有组织的：其内部制度、影响评估、泄露通知以及提供个人信息的三年记录属于其自身材料。'),
    words('The organisation’s rules, assessment, notices and records.', '该组织的制度、评估报告、通知和记录。')),
  entry('cn.im2014.4', ['cn.im2014.5', 'cn.im2014.7'], CHANNELS,
    words('Licences, review and filing of a public account, and the provider’s staff and systems, are papers outside the record.', '公众账号的许可、审核、备案以及提供者的人员、制度属于记录之外的材料。'),
    words('The licence, the filing and the account’s page on the platform.', '许可证、备案材料和平台上的账号页面。')),
  entry('cn.im2014.6', [], CHANNELS,
    words('The user agreement with the seven bottom lines, and the identity behind the account, are kept by the provider.', '载明“七条底线”的用户协议和账号背后的身份由提供者保存。'),
    words('The agreement, and the provider’s verification record.', '用户协议和提供者的认证记录。')),
  entry('cn.im2014.8', ['cn.pubacct.2017.13', 'cn.pubacct.2021'], CHANNELS,
    words('Measures of the platform against the account, their records and reports stand in its own log.', '平台对账号采取的措施及其记录、报告载于平台自己的记录。'),
    words('The platform’s measures with record number, date and recipient.', '平台的处置记录，含编号、日期、报告对象。')),
  entry('cn.cl.286-1', ['cn.interp.2019-15'], ANY,
    words('The article takes an order of the authority and a refusal to follow it; neither is part of a chat export.', '该条以监管部门责令改正而拒不改正为前提，二者均不在聊天导出文件中。'),
    words('The order in writing and the provider’s answer.', '责令改正通知书及提供者的答复。')),
];

/**
 * What stays unjudged whatever the record holds, for this kind of chat. What a check has spoken about is left to it:
 * managing (art 9), complaints in the group (art 12), identities (art 6 ¶1) and logs (art 13 ¶2) have checks of their own.
 */
export function standing(given: readonly NotAssessable[], isGroup: boolean, _origin: Origin, kind: GroupKind = isGroup ? 'group' : 'private'): NotAssessable[] {
  const spoken = new Set(given.map((each) => each.rule));
  return STANDING
    .filter((each) => each.kinds.includes(kind) && !spoken.has(each.rule) && !each.with.some((id) => spoken.has(id)))
    .map(({ rule, reason, wouldNeed }) => ({ rule, reason, wouldNeed }));
}
