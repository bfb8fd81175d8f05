import type { Bearer } from '../model/check.ts';
import type { GroupKind } from '../model/format.ts';
import type { Level } from '../model/report.ts';
import type { Words } from '../model/words.ts';
import { w } from './_words.ts';

interface Step { readonly group: Words; readonly person: Words }
type Raised = Exclude<Level, 'S0'>;

const PRESERVE = w('First preserve the evidence (original file, hash, neighbouring messages).', '先保全证据（原始文件、哈希值、前后消息）。');
const then = (rest: Words): Words => w(`${PRESERVE.en} ${rest.en}`, PRESERVE.zh + rest.zh);

/** What an owner, an employer or a compliance officer can do in a group: no step of art 11 is theirs. */
const GROUP: Record<Raised, Words> = {
  S1: w('Remind the group of its rules.', '在群内重申群规。'),
  S2: then(w('Then post a reminder, ask for correction by a date, and note who was told and when.', '再在群内提醒，限期更正，并记下告知对象和时间。')),
  S3: then(w('Then have the messages recalled or removed, switch on approval for joining, and report to the platform.', '再撤回或者移除相关消息，开启入群审批，并向平台举报。')),
  S4: then(w('Take counsel; then report to the platform and, where counsel says so, to the authority. Dissolve the group only after that.', '咨询律师后向平台举报，并视律师意见向主管部门反映；解散群组须在此之后。')),
};

const MEMBER: Record<Raised, Words> = {
  S1: w('Remind the person in private and ask for a correction.', '私下提醒当事人，请其更正。'),
  S2: then(w('Then warn the person, ask for recall or correction, and tell the person concerned.', '再警示当事人，要求撤回或者更正，并告知受影响者。')),
  S3: then(w('Then have the message removed, consider muting or removing the person from the group, and report to the platform.', '再移除消息，考虑禁言或者移出群组，并向平台举报。')),
  S4: then(w('Take counsel before anything is said to the person; then report to the platform and, where counsel says so, to the authority.', '与当事人沟通前先咨询律师；之后向平台举报，并视律师意见向主管部门反映。')),
};

const MANAGER: Record<Raised, Words> = {
  S1: w('Remind owner or manager of the duty to manage.', '提醒群主、管理员履行管理责任。'),
  S2: then(w('Then ask owner or manager in writing what was done and when; an employer names somebody to watch the group.', '再书面询问群主、管理员采取了何种措施及时间；单位可指定专人关注该群。')),
  S3: then(w('Then let somebody else manage the group; an employer follows its own rules, and reports to the platform.', '再由他人接替管理；单位按内部制度处理，并向平台举报。')),
  S4: then(w('Take counsel; let somebody else manage the group, and report to the platform and, where counsel says so, to the authority.', '咨询律师；由他人接替管理，并向平台举报，视律师意见向主管部门反映。')),
};

const OPERATOR: Record<Raised, Words> = {
  S1: w('Remind the operator and ask for a correction.', '提醒运营者并请其更正。'),
  S2: then(w('Then correct or withdraw the post, and say so at the same place.', '再更正或者撤下内容，并在原处说明。')),
  S3: then(w('Then withdraw the post, pause publishing until it was looked into, and report to the platform.', '再撤下内容，查清前暂停发布，并向平台举报。')),
  S4: then(w('Take counsel; withdraw the post and pause publishing, and report to the platform.', '咨询律师；撤下内容、暂停发布，并向平台举报。')),
};

const HANDLER: Record<Raised, Words> = {
  S1: w('Check purpose and need of the handling, and mask what is not needed.', '核对处理目的与必要性，遮盖不需要的信息。'),
  S2: then(w('Then remove or mask the data and tell the person concerned.', '再移除或者遮盖信息，并告知当事人。')),
  S3: then(w('Then remedy the leak at once and judge whether authority and persons have to be told (PIPL art 57).', '再立即补救，并判断是否须通知主管部门和个人（个人信息保护法第五十七条）。')),
  S4: then(w('Take counsel at once; remedy the leak and tell authority and persons (PIPL art 57).', '立即咨询律师；补救并通知主管部门和个人（个人信息保护法第五十七条）。')),
};

const PROVIDER: Words = w('Ask the provider through its complaint channel for its records, and keep the receipt.', '通过提供者的投诉渠道请求其记录，并保留回执。');
const ALONE: Words = w('No group to act on: turn to the person or to the platform.', '不涉及群组；请联系当事人或者平台。');
const CHANNEL: Words = w('Nothing to do in a channel but through its operator and the platform.', '频道内的措施须由其运营者或者平台采取。');

export function organisationStep(bearer: Exclude<Bearer, 'record'>, level: Raised, kind: GroupKind): Step {
  const group = kind === 'group' ? GROUP[level] : kind === 'channel' ? CHANNEL : ALONE;
  switch (bearer) {
    case 'provider': return { group: w('', ''), person: PROVIDER };
    case 'owner':
    case 'manager': return { group, person: kind === 'channel' ? OPERATOR[level] : MANAGER[level] };
    case 'account_operator': return { group, person: OPERATOR[level] };
    case 'pi_handler': return { group, person: HANDLER[level] };
    default: return { group, person: MEMBER[level] };
  }
}
