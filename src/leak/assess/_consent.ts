import { Consents } from '../../checks/_disclosure-consent.ts';
import { mentionsIn } from '../../checks/_disclosure-mentions.ts';
import { refOf } from '../../checks/_message-ref.ts';
import { signIn } from '../../checks/_disclosure-fault.ts';
import type { Factors } from '../../law/decision/factors.ts';
import type { ConsentRow, Message } from '../../model/timeline.ts';
import type { Words } from '../../model/words.ts';
import type { LeakAct, LeakGroup, LeakItem } from '../types.ts';
import { type Frame, instantOf } from './_frame.ts';
import { type Found, found, messageRef, settled, w } from './_ground.ts';
import { MANY, within } from './_near.ts';
import type { Concerned } from './_persons.ts';

const DAY = 86_400_000;
/** An agreement in a talk is about what is going on; an objection is looked for so long. */
const BACK = 7 * DAY;
export const AFTER = 30 * DAY;

/** Words by which somebody objects to being spread, beside those that the check knows. */
const OBJECTS = /(?:谁|誰)[^，,。！!？?\n]{0,8}(?:截图|截圖|聊天记录|聊天記錄|传出去|傳出去|发出去|發出去|泄露)|(?:侵犯|泄露|洩露)(?:了)?(?:我|别人|他人|个人)?[^，,。！!？?\n]{0,4}(?:隐私|隱私|信息)|(?:删|刪|撤)(?:了|掉|除|回)?[^，,。！!？?\n]{0,6}(?:截图|截圖|聊天|照片|那条|这条|图)|(?:截图|截圖|聊天记录|照片)[^，,。！!？?\n]{0,6}(?:删|刪|撤)|(?:别|不要|不许|不准|请勿|勿)[^，,。！!？?\n]{0,4}(?:截图|截屏|外传|转发)|(?:律师函|我要(?:起诉|报警|投诉)|(?:给我|向我|公开)道歉)|\b(?:who (?:leaked|shared|posted|screenshotted)|take (?:it|this|that) down|delete (?:it|this|that)|my privacy|stop sharing)\b/iu;

/** What the person said against it, before and after the act, in any chat of the case. */
export function objectionsOf(frame: Frame, act: LeakAct, person: Concerned): { readonly before: readonly Message[]; readonly after: readonly Message[] } {
  if (person.account === null) return { before: [], after: [] };
  const at = instantOf(frame, act.at);
  const entities = new Set(['chat-record', ...person.items.map(({ entity }) => entity)]);
  const said = frame.memo(`objections ${person.key} ${at} ${act.at === null}`, () => within(frame, person.account, at - BACK, act.at === null ? at : at + AFTER).filter((message) => objects(person.account as number, message, entities)));
  return { before: said.filter((one) => one.at <= at), after: act.at === null ? [] : said.filter((one) => one.at > at) };
}

function objects(account: number, message: Message, entities: ReadonlySet<string>): boolean {
  if (message.kind === 'forward' || message.text.length > 500) return false;
  if (OBJECTS.test(message.text)) return true;
  const consents = new Consents([]);
  consents.hear(message, () => null, () => refOf(message));
  return [...entities].some((entity) => consents.about(account, entity, message.at)?.state === 'refused');
}

/** The answer of whoever posted within a day of being asked, where it declines; null: none seen. */
export function refusesDeletion(frame: Frame, account: number, asked: number): Message | null {
  return within(frame, account, asked, asked + DAY).find(({ text }) => signIn(text) === 'refuses') ?? null;
}

/** D1 with how far it reaches. */
export function consentOf(frame: Frame, act: LeakAct, person: Concerned, items: readonly LeakItem[]): { readonly D1: Found<Factors['D1']>; readonly covers: Factors['covers'] } {
  const { consent, consentCovers } = frame.scene.given;
  const given = consent == null ? null : consent === 'implied' ? 'implied_only' as const : consent === 'none' ? 'none_seen' as const : consent;
  const seen = seenConsent(frame, act, person, items);
  const before = objectionsOf(frame, act, person).before;
  if (before.length > 0 && (given === 'explicit' || given === 'separate')) {
    frame.warnings.add(w('Consent – given: consent; the record shows that the person had asked not to spread it. What was given is used, both are printed.', '同意——用户提供：已同意；记录显示当事人曾要求不要传播。以用户提供的为准，两者均予列明。'));
  }
  const D1 = settled(given, w('Consent', '同意'), seen.D1, frame.warnings, seen.D1.value !== 'none_seen');
  const covers = given === null || seen.D1.value === 'none_seen' ? null : seen.covers;
  const reach = consentCovers ?? (given === null ? seen.covers : (covers ?? 'unknown'));
  // What was agreed with whoever posted first need not reach those who pass it on.
  const reaches = act.role === 'forwarder' && given !== null && reach === 'yes' ? 'unknown' : reach;
  return { D1, covers: D1.value === 'none_seen' ? 'unknown' : reaches };
}

function seenConsent(frame: Frame, act: LeakAct, person: Concerned, items: readonly LeakItem[]): { readonly D1: Found<Factors['D1']>; readonly covers: Factors['covers'] } {
  const none = { D1: { ...found<Factors['D1']>('none_seen', 'none', w('No consent of the person was found. Whoever relies on one shows it.', '未见当事人同意；主张同意的一方应当举示。')), wouldShow: w('A dated message or paper in which the person agrees to this spreading.', '当事人同意此次传播的、注明日期的消息或者书面材料。') }, covers: 'unknown' as const };
  if (person.account === null) return none;
  const rows = frame.scene.groups.flatMap(({ facts }) => facts.consents).filter(({ matched }) => matched === person.account);
  const at = instantOf(frame, act.at);
  const row = rows.find((one) => one.at === null || one.at <= at);
  const late = rows.some((one) => one.at !== null && one.at > at);
  if (row === undefined && late) frame.warnings.add(w('A consent on file is dated after the act: it does not reach back.', '同意清单中的同意日期晚于传播行为，不溯及此前。'));
  if (row !== undefined) {
    const separate = /单独|單獨|separate/iu.test(row.scope ?? '');
    const covers = rowReaches(frame, act, row, items);
    return { D1: found(separate ? 'separate' : 'explicit', 'facts', ROW[covers], [{ fact: row }]), covers };
  }
  const entities = new Set(['chat-record', ...items.map(({ entity }) => entity).filter((entity) => entity !== 'communication')]);
  const spoken = spokenConsent(frame, person.account, at, entities);
  if (spoken === null) return none;
  return { D1: found('explicit', 'record', w('The person agreed in a message shortly before.', '当事人此前不久在消息中表示同意。'), [messageRef(spoken.message)]), covers: spoken.whole && reachedBy(frame, act, spoken) ? 'yes' : 'unknown' };
}

/** Said where whoever spread it could read it, without naming to whom, and not for the public. */
function reachedBy({ scene }: Frame, act: LeakAct, { message }: { readonly message: Message }): boolean {
  if (act.account === null || act.audience.value === 'public' || act.audience.value === 'groups' || ADDRESSED.test(message.text)) return false;
  return scene.groups.some(({ facts }) => facts.accounts.has(message.sender ?? -1) && facts.attendance().isIn(act.account as number, message.at));
}

/** `发给老师`, `转到业主群`: agreed for one place. */
const ADDRESSED = /(?:发|發|转|轉|给|給|到|在)(?:给|給|到|在)?(?!我)[^，,。！!？?\n]{0,6}(?:群|老师|老師|老板|领导|律师|律師|法院|警察|派出所|朋友圈|他|她|家人|同事)|\b(?:to|with|in) (?:the|my|your|our|his|her) \w+/iu;

const ROW: Readonly<Record<Factors['covers'], Words>> = {
  yes: w('The consent file has a dated row of the person from before, for whoever spread it, for this audience and for what is shown.', '同意清单中有该人此前注明日期的记录，被授权人、受众和范围与该行为相符。'),
  no: w('The consent file has a row of the person from before, but for somebody else or for another audience.', '同意清单中有该人此前的记录，但被授权人或者受众不同。'),
  unknown: w('The consent file has a row of the person from before; whether scope and audience reach this act is for a person to read.', '同意清单中有该人此前的记录；范围和受众是否涵盖该行为须人工核对。'),
};
const WHOLE = /聊天|截图|截圖|全部|记录|記錄|内容|chat|screenshot|everything/iu;
const OF: Readonly<Record<string, RegExp>> = { health: /病|健康|诊|診|怀孕|health|illness|medical/iu, 'medical-record': /病|诊|診|medical/iu, phone: /电话|電話|手机|手機|号码|phone|number/iu, address: /地址|住址|address/iu, name: /姓名|名字|真名|name/iu, finance: /工资|收入|财务|账|欠|money|salary|finance/iu, 'resident-id': /身份证|证件|id card/iu, biometric: /照片|人脸|photo|face/iu };

/** By whom, for whom and what a row says, against the act: `yes` needs each of them, and a day. */
function rowReaches(frame: Frame, act: LeakAct, { by, audience, scope, at }: ConsentRow, items: readonly LeakItem[]): Factors['covers'] {
  const grantee = by === null ? null : frame.book.find(by).account;
  if (grantee !== null && act.account !== null && grantee !== act.account) return 'no';
  const chat = audience === null ? null : frame.book.chat(audience);
  if (chat !== null && act.audience.chats.length > 0 && act.audience.chats.some((one) => one !== chat)) return 'no';
  const entities = [...new Set(items.map(({ entity }) => entity).filter((entity) => entity !== 'communication'))];
  const covered = scope !== null && (WHOLE.test(scope) || (entities.length > 0 && entities.every((entity) => OF[entity]?.test(scope) === true)));
  const told = at !== null && grantee !== null && grantee === act.account && chat !== null && act.audience.chats.length > 0 && act.audience.names.length === 0;
  return told && covered ? 'yes' : 'unknown';
}

/** The latest agreement in the week before, and whether it speaks of each thing that is shown. */
function spokenConsent(frame: Frame, account: number, at: number, entities: ReadonlySet<string>): { readonly message: Message; readonly whole: boolean } | null {
  for (const group of frame.scene.groups) {
    if (!group.facts.accounts.has(account)) continue;
    const { consents, heard } = frame.memo(`consents ${group.facts.group.id} ${at}`, () => heardIn(frame, group, at));
    const said = [...entities].map((entity) => consents.about(account, entity, at));
    const given = said.find((one) => one?.state === 'given')?.message ?? null;
    const message = given === null ? undefined : heard.get(placeOf(given));
    if (message !== undefined && !said.some((one) => one?.state === 'refused')) return { message, whole: said.every((one) => one?.state === 'given') && speaksOfChat(message) };
  }
  return null;
}

/** What the accounts of a chat said in the week before. */
function heardIn(frame: Frame, group: LeakGroup, at: number): { readonly consents: Consents; readonly heard: ReadonlyMap<string, Message> } {
  const consents = new Consents([]);
  const heard = new Map<string, Message>();
  const { accounts } = group.facts;
  for (const message of group.between(null, at - BACK, at, MANY)) {
    if (message.text.length > 200) continue;
    const other = accounts.size === 2 ? ([...accounts.keys()].find((one) => one !== message.sender) ?? null) : null;
    consents.hear(message, () => mentionsIn(message.text, frame.people(group))[0]?.account ?? other, () => refOf(message));
    heard.set(placeOf(message), message);
  }
  return { consents, heard };
}

const placeOf = ({ source, byteStart }: Pick<Message, 'source' | 'byteStart'>): string => `${source} ${byteStart}`;

/** Said of the talk itself, or of its picture. */
const speaksOfChat = ({ text }: Message): boolean => /聊天|截图|截圖|记录|記錄|chat|screenshot/iu.test(text);
