import type { NotAssessable, Policy, RawFinding } from '../model/check.ts';
import type { GroupFacts } from '../model/timeline.ts';
import type { Words } from '../model/words.ts';
import type { Flagged } from './_management-flagged.ts';
import { count } from './_management-say.ts';
import type { Seen } from './_management-summary.ts';

const SHOWN = 5;

function byProvider({ groupFact }: GroupFacts, { origin }: Policy): boolean {
  return (groupFact?.origin ?? origin) === 'provider';
}

/** Flagged content and a moderation file without any line from then on, in a provider's own material. */
export function providerFinding(facts: GroupFacts, policy: Policy, flagged: readonly Flagged[]): RawFinding | null {
  const first = flagged[0];
  if (!byProvider(facts, policy) || !facts.given.moderation || first === undefined) return null;
  if (facts.moderation.some(({ at, until, done }) => done !== false && (at === null || (until ?? at) >= first.message.at))) return null;
  return {
    rule: 'management.no-response', severity: 'medium', status: 'suspected', confidence: 0.5, bearer: 'provider', account: null,
    message: first.message, also: flagged.slice(1, SHOWN).map(({ message }) => message), basis: ['cn.group.11', 'cn.csl.content'], key: 'provider',
    reason: {
      en: `${count(flagged.length, 'flagged message')} and, in the moderation file given, no line that records a measure about this group from the first of them on. Measures that are kept in another register do not show.`,
      zh: `有线索消息${flagged.length}条，而所提供的处置记录自首条起没有涉及该群组的任何处置；记入其他台账的处置无法显示。`,
    },
  };
}

const MODERATION: Words = { en: 'moderation.csv with measure, time, record number, report and recipient; word of the owner about private steps.', zh: 'moderation.csv，载明措施、时间、记录编号、报告与对象；群主对群外措施的说明。' };
const COMPLAINTS: Words = { en: 'complaints.csv with addressee, time and content; reports made inside the app.', zh: 'complaints.csv，载明投诉对象、时间和内容；应用内的举报记录。' };

/** What cannot be judged of notices and measures, with what would show it. */
export function unanswered({ given }: GroupFacts, { standings, complaints, undatedMeasures }: Seen): NotAssessable[] {
  const open: NotAssessable[] = [];
  const duty = (reason: Words, wouldNeed: Words) => open.push({ rule: 'cn.group.9.1', reason, wouldNeed });
  if (!standings.anyKnown()) {
    duty(
      { en: 'Who owns or manages the group is not known: what they wrote cannot be told from what others wrote.', zh: '群主、管理员身份不明，其发言无法与他人区分。' },
      { en: 'A roster with roles, or an export that holds them.', zh: '带有角色的名册，或者含角色的导出文件。' },
    );
  }
  if (!given.moderation) duty({ en: 'No moderation file was given: measures outside the chat cannot be seen.', zh: '未提供处置记录，聊天以外的处置无法显示。' }, MODERATION);
  if (!given.complaints) duty({ en: 'No complaint file was given: only what was said in the group can be seen as notice.', zh: '未提供投诉记录，只能看到群内的反映。' }, COMPLAINTS);
  if (undatedMeasures > 0) {
    duty(
      { en: `${count(undatedMeasures, 'line')} of the moderation file ${undatedMeasures === 1 ? 'bears' : 'bear'} no time; whether a measure came in answer to a notice is left open.`, zh: `处置记录有${undatedMeasures}行没有时间，是否为反映之后的处置存疑。` },
      { en: 'The time of each measure.', zh: '每项处置的时间。' },
    );
  }
  if (complaints.undated > 0) {
    duty(
      { en: `${count(complaints.undated, 'line')} of the complaint file ${complaints.undated === 1 ? 'bears' : 'bear'} no time and ${complaints.undated === 1 ? 'starts' : 'start'} no clock.`, zh: `投诉记录有${complaints.undated}行没有时间，不计时。` },
      { en: 'The time of each complaint.', zh: '每项投诉的时间。' },
    );
  }
  open.push({
    rule: 'cn.group.12',
    reason: {
      en: `The complaint channel of the app and what came through it do not show in an export.${complaints.elsewhere > 0 ? ` ${count(complaints.elsewhere, 'complaint')} addressed to others than owner and managers ${complaints.elsewhere === 1 ? 'is' : 'are'} not counted here.` : ''}`,
      zh: `应用内的投诉举报入口及其受理情况不在导出文件中。${complaints.elsewhere > 0 ? `另有${complaints.elsewhere}项投诉并非向群主、管理员提出，未计入。` : ''}`,
    },
    wouldNeed: { en: 'The provider’s complaint register with times of receipt and answer.', zh: '提供者的投诉受理台账，含受理和答复时间。' },
  });
  return open;
}
