import type { Rule } from '../model/law.ts';
import { SENTENCES } from './_sentences.ts';
import { w } from './_words.ts';

const NO_HOURS = w(
  'No text sets hours or days, and the duty to manage does not by itself make an owner liable: courts look at foresight, notice, measures and delay.',
  '没有条文规定具体时限，管理责任也不当然使群主承担民事责任：法院考察可预见性、通知、措施与是否迟延。',
);
const UNSEEN = w(`${SENTENCES.privateMeasures.en} ${NO_HOURS.en}`, SENTENCES.privateMeasures.zh + NO_HOURS.zh);
const LABELS = w(
  'An exporter may leave out what the app shows: missing in an export by a member says little, missing in one by the provider says more.',
  '导出工具可能不保留应用内显示的信息：成员导出中没有，说明力很弱；提供者导出中没有，说明力较强。',
);

/** What owner and managers did, as far as it can be seen, and what a group's record shows of its set-up. */
export const MANAGEMENT_RULES: readonly Rule[] = [
  {
    id: 'management.no-owner',
    title: w('Nobody is known to own the group', '未见群主'),
    severity: 'info',
    basis: ['cn.group.8.3', 'cn.group.9.1'],
    looksAt: w('Looks for an owner in roster, export and events.', '在名册、导出文件和系统事件中查找群主。'),
    limits: w(`Says that the material names no owner, not that there is none. ${LABELS.en}`, `仅表示材料未载明群主，并非没有群主。${LABELS.zh}`),
    rebuttal: w('A roster with roles, or the group page.', '带有角色的名册，或者群资料页。'),
  },
  {
    id: 'management.no-response',
    title: w('No measure seen after notice', '接到反映后未见处置'),
    severity: 'medium',
    basis: ['cn.group.9.1'],
    looksAt: w('Looks for at least one clear notice to owner or managers, flagged messages that repeat after it, and no measure in chat or moderation file.', '检查已有至少一次明确反映，其后仍有同类线索，而聊天和处置记录中未见任何措施的情形。'),
    limits: UNSEEN,
    rebuttal: w('A reminder, removal, mute, report or phone call with its time; that the notice did not reach them.', '提醒、移出、禁言、举报或者电话及其时间；反映未送达的说明。'),
  },
  {
    id: 'management.late-response',
    title: w('First measure came late and messages repeated', '处置较晚且其间仍有同类线索'),
    severity: 'low',
    basis: ['cn.group.9.1'],
    looksAt: w('Counts the hours from the first clear notice to the first measure seen, with flagged messages in between.', '统计首次明确反映至首个可见措施的小时数，且其间仍有同类线索。'),
    limits: UNSEEN,
    rebuttal: w('An earlier measure outside the group, or a reason for the delay.', '更早的群外措施，或者延迟的原因。'),
  },
  {
    id: 'management.owner-participated',
    title: w('Owner or manager posted flagged messages', '群主、管理员自身有线索消息'),
    severity: 'medium',
    basis: ['cn.group.9.1', 'cn.group.10'],
    looksAt: w('Looks for findings of other checks whose message was written by the owner or a manager.', '检查其他各项线索中由群主、管理员发布的消息。'),
    limits: w('As weak or strong as the finding it rests on; who managed at that moment comes from roster and events.', '强弱取决于所依据的线索；当时的管理身份来自名册和事件。'),
    rebuttal: w('What rebuts the finding itself; that the account held no role then.', '足以反驳原线索的材料；当时并无管理身份的说明。'),
  },
  {
    id: 'management.suspended-acted',
    title: w('Suspended manager acts as manager', '被暂停管理权限者仍行使管理'),
    severity: 'high',
    basis: ['cn.group.11.2', 'cn.group.9.1'],
    looksAt: w('Looks for acts of managing (removing, muting, recalling others’ messages, announcing, naming managers) by an account whose managing rights a moderation line suspended and none restored.', '检查处置记录载明暂停管理权限且未见恢复的账号，其后仍有移出、禁言、撤回他人消息、发布公告、任命管理员等行为。'),
    limits: w('Rests on the moderation file and its times; the suspension may have been lifted without a line, or concern another group.', '以处置记录及其时间为据；暂停可能已解除而未记录，或者针对其他群组。'),
    rebuttal: w('A line that restores the rights, or the platform’s own record of the role.', '恢复权限的记录，或者平台的身份记录。'),
  },
  {
    id: 'management.group-id-missing',
    title: w('Group code missing or used twice', '群组识别编码缺失或者重复'),
    severity: 'low',
    basis: ['cn.group.8.2'],
    looksAt: w('Looks for a group without an id of its platform, and for one id on several groups.', '检查没有平台编码的群组，以及多个群组使用同一编码。'),
    limits: LABELS,
    rebuttal: w('The code on the group’s page.', '群资料页显示的编码。'),
  },
  {
    id: 'management.roles-missing',
    title: w('Roles are not labelled', '未标注群内身份'),
    severity: 'low',
    basis: ['cn.group.8.3'],
    looksAt: w('Looks for a group whose record labels neither owner nor managers.', '检查记录中未标注群主、管理员身份的群组。'),
    limits: LABELS,
    rebuttal: w('The member list of the app with its labels.', '应用内带身份标注的成员列表。'),
  },
  {
    id: 'management.size-over-cap',
    title: w('More members than the configured cap', '人数超过设定上限'),
    severity: 'medium',
    basis: ['cn.group.8.1'],
    looksAt: w('Compares the number of members with the cap that the groups file gives.', '比较成员人数与群组资料文件给出的上限。'),
    limits: w('The rules name no number; measured against the cap supplied, which is the platform’s to set. Members who left without a notice are still counted.', '条文未规定数值，以所提供的平台上限为准；未见退群提示的成员仍计入。'),
    rebuttal: w('The platform’s own count or cap on that day.', '平台当日的人数或者上限。'),
  },
  {
    id: 'management.info-page-missing',
    title: w('Large group without name, head-count or category', '大型群组缺少名称、人数或者类别'),
    severity: 'low',
    basis: ['cn.group.8.2'],
    looksAt: w('Looks for a group at or above the size that the user set for information pages, whose material lacks name, number of members or category.', '检查达到使用者设定的信息页规模、而材料缺少名称、人数或者类别的群组。'),
    limits: w(`The rules leave the size to the provider. ${LABELS.en}`, `规模由提供者设定，条文未规定数值。${LABELS.zh}`),
    rebuttal: w('The group’s information page.', '该群的信息页面。'),
  },
];
