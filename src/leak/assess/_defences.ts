import { signIn } from '../../checks/_disclosure-fault.ts';
import type { Factors, YesNo } from '../../law/decision/factors.ts';
import { dutyAccounts, piplMayApply } from '../../liability/gated.ts';
import type { LeakAct } from '../types.ts';
import { isListed } from './_audience.ts';
import { type Frame, groupOf } from './_frame.ts';
import { type Found, found, messageRef, open, settled, w } from './_ground.ts';
import { isMeant } from './_meant.ts';
import { ownWords, within } from './_near.ts';
import { originOf } from './_source.ts';
import { plain } from './_visible.ts';

const BESIDE = 600_000;
const DAY = 86_400_000;
const REPORTS = /举报|舉報|投诉|投訴|反映|检举|检舉|爆料|申诉|维权|維權|\breport(?:ed|ing)?\b|\bcomplain/iu;
const ADDRESSEE = /12345|12315|12358|12377|市场监管|市場監管|消协|消費者委員會|信访|信訪|纪委|紀委|监察|監察|记者|記者|媒体|媒體|派出所|公安|警方|检察院|教育局|劳动监察|勞動監察|卫健委|网信办|街道办|住建局|监管部门|\b(?:police|regulator|authorit(?:y|ies)|ombudsman|journalist|newspaper|press)\b/iu;
const ACCUSES = /骗子|騙子|造谣|造謠|撒谎|撒謊|说谎|欠(?:钱|錢|债|我)|老赖|老賴|偷(?:了|我|东西)|不要脸|污蔑|诽谤|\b(?:liar|lying|lied|thief|stole|scammer|cheat(?:ed|er)?|owes? (?:me|us))\b/iu;

/** D3, in part at most: whether the use is reasonable a person has to weigh. */
export function publicInterest(frame: Frame, act: LeakAct): Found<Factors['D3']> {
  if (frame.scene.given.purpose === 'news' && isMeant(frame, act)) return found('partly', 'given', w('Given: news or supervision by the public. Whether the use is reasonable – true, proportionate, no more than needed – is for a person to weigh.', '用户提供：新闻报道或者舆论监督。是否合理使用（真实、适度、必要）须人工衡量。'));
  const said = near(frame, act).filter(({ text }) => reporting(ownWords(frame, text)));
  if (said.length > 0) return found('partly', 'record', w('Words near the act speak of reporting something to an authority or the press.', '行为前后的言语提及向主管机关或者媒体反映。'), said.map(messageRef));
  return open('none_seen', w('No sign of reporting wrongdoing or of news was seen.', '未见举报或者新闻报道的迹象。'), w('The purpose, to whom it was addressed, and what was left out.', '目的、发送对象以及略去的内容。'));
}

const reporting = (text: string): boolean => REPORTS.test(text) && ADDRESSEE.test(text) && signIn(text) !== 'intent';

function near(frame: Frame, act: LeakAct) {
  return act.account === null || act.at === null ? [] : within(frame, act.account, act.at - BESIDE, act.at + BESIDE + 1);
}

/** D4. What the user gave speaks of the first spreading. */
export function officialUse(frame: Frame, act: LeakAct): Found<Factors['D4']> {
  const { audience, purpose } = frame.scene.given;
  const none = open<Factors['D4']>('none_seen', w('No court, authority or lawyer is seen among the recipients.', '接收者中未见司法机关、主管部门或者律师。'), w('Who the recipients are.', '接收者的身份。'));
  if (!isMeant(frame, act)) return none;
  const official = audience?.official ?? (purpose === 'judicial' ? 'partly' : null);
  if (official === null) return none;
  const chats = act.audience.chats.flatMap((chat) => groupOf(frame, chat) ?? []);
  if (official === 'only' && chats.length > 0) frame.warnings.add(w('Recipients – given: courts, authorities and lawyers only; chats of the case carry it too. What was given is used, both are printed.', '接收者——用户提供：仅限司法、主管机关和律师；案卷中的聊天亦载有该摘录。以用户提供的为准，两者均予列明。'));
  if (official === 'none' && purpose === 'judicial') frame.warnings.add(w('Recipients and purpose – given: a judicial purpose, and no court, authority or lawyer among the recipients. Both are printed.', '接收者与目的——用户提供：用于司法，但接收者中没有司法机关、主管部门或者律师。两者均予列明。'));
  return found(official === 'none' ? 'none_seen' : official, 'given', official === 'only'
    ? w('Given: each recipient is a court, an authority or a lawyer. How the excerpt was obtained is looked at apart.', '用户提供：接收者仅限司法机关、主管部门或者律师。取得方式另行审查。')
    : w('Given by the user: the recipients, or a judicial purpose.', '由用户提供：接收者情况，或者用于司法。'));
}

/** D5: given, or in part where somebody had accused whoever spread it. */
export function selfDefence(frame: Frame, act: LeakAct): Found<Factors['D5']> {
  const given = frame.scene.given.purpose === 'self-defence' && isMeant(frame, act);
  const accused = accusations(frame, act);
  const value: Found<Factors['D5']> = accused.length > 0
    ? found('partly', 'record', w('Somebody had accused whoever spread it in the day before; whether the answer went beyond what was needed is for a person to weigh.', '此前一日内有人指责传播者；回应是否超出必要须人工衡量。'), accused.map(messageRef))
    : open('none_seen', w('No accusation that it would answer was seen.', '未见其所回应的指责。'), w('The thread before the act.', '行为之前的对话。'));
  // A purpose that is given says nothing of how far the answer went.
  return given ? settled('partly', w('Own protection', '自我保护'), value, frame.warnings, false) : value;
}

function accusations(frame: Frame, act: LeakAct) {
  if (act.account === null || act.at === null) return [];
  const { account } = act;
  return frame.scene.groups.filter((group) => act.audience.chats.includes(group.facts.group.id) || group === frame.scene.source).flatMap((group) => {
    const names = (group.facts.accounts.get(account)?.names ?? []).filter(({ kind }) => kind !== 'remark').map(({ name }) => plain(name)).filter((name) => name.length >= 2);
    const two = group.facts.group.kind === 'private';
    return group.between(null, (act.at as number) - DAY, act.at as number, 500).filter(({ sender, kind, text }) => sender !== account && kind !== 'forward' && text.length <= 500 && ACCUSES.test(text)
      && (two ? /你|\byou\b/iu.test(text) : names.some((name) => plain(text).includes(name))));
  });
}

/** D6: size and kind of the source chat. Weighs, never alone. */
export function expectation(frame: Frame): Found<Factors['D6']> {
  const { size, from, small, large, channel } = originOf(frame);
  const source = from === 'none' ? 'excerpt' : from;
  if (channel) return found('low', source, w('The lines come from a channel that anybody may read.', '内容来自面向公众的频道。'));
  if (large) return found('low', source, w('The lines come from a group of more than 200.', '内容来自超过200人的群。'));
  if (small) return found('usual', source, w('The lines come from a chat of two or of a few people.', '内容来自一对一聊天或者少数人的群。'));
  return open('unknown', size === null ? w('How large the chat was does not show.', '该聊天的规模无法看出。') : w('A group of this size says little either way.', '该规模的群不足以判断。'), w('Size of the chat at that time, how one came in, whether the lines were announcements.', '当时的规模、加入方式、内容是否属于公告。'));
}

/** Whether whoever spread it handles personal information other than for private affairs. */
export function handlerOf(frame: Frame, act: LeakAct): YesNo {
  const { given: { handler }, source } = frame.scene;
  if (handler != null && isMeant(frame, act)) return handler ? 'yes' : 'no';
  if (source === null) return 'unknown';
  const people = frame.people(source);
  const runs = act.account !== null && people.bearer(act.account) !== 'member';
  if (runs && dutyAccounts(source.gates, [act.account]).size > 0) return 'yes';
  return !piplMayApply(source.gates) && act.account !== null ? 'no' : 'unknown';
}

/** F4, from the audience of the act. */
export function audienceGround(frame: Frame, act: LeakAct): Found<Factors['F4']> {
  const { value, from, says, chats } = act.audience;
  if (value === 'unknown') return open('unknown', says, w('Who got it: chats, people, a public post.', '接收者：群聊、个人或者公开发布。'));
  const gap = isListed(frame, act) ? says : w(`${says.en} The accounts are not known to the last.`, `${says.zh}账号未完全查明。`);
  return found(value, from, gap, chats.length > 0 && act.message !== null ? [{ message: act.message }] : []);
}
