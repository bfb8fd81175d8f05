import { Consents } from '../../checks/_disclosure-consent.ts';
import { mentionsIn } from '../../checks/_disclosure-mentions.ts';
import { refOf } from '../../checks/_message-ref.ts';
import type { Factors } from '../../law/decision/factors.ts';
import type { ConsentRow, Message } from '../../model/timeline.ts';
import type { Words } from '../../model/words.ts';
import type { LeakAct, LeakGroup, LeakItem } from '../types.ts';
import { type Frame, instantOf } from './_frame.ts';
import { also, type Found, found, messageRef, settled, w } from './_ground.ts';
import { isMeant } from './_meant.ts';
import { MANY } from './_near.ts';
import { BACK, objectionsOf } from './_objections.ts';
import type { Concerned } from './_persons.ts';

/** D1 with how far it reaches. */
export function consentOf(frame: Frame, act: LeakAct, person: Concerned, items: readonly LeakItem[]): { readonly D1: Found<Factors['D1']>; readonly covers: Factors['covers'] } {
  const { consent = null, consentCovers = null } = frame.scene.given;
  const given = consent === null || (act.role === 'publisher' && !isMeant(frame, act)) ? null : consent === 'implied' ? 'implied_only' as const : consent === 'none' ? 'none_seen' as const : consent;
  const seen = seenConsent(frame, act, person, items);
  const { before, after } = objectionsOf(frame, act, person);
  const agreed = given === 'explicit' || given === 'separate';
  const against = agreed ? [...before, ...after] : [];
  if (agreed && before.length > 0) {
    frame.warnings.add(w('Consent – given: consent; the record shows that the person had asked not to spread it. For that person it is not taken to reach the act; both are printed.', '同意——用户提供：已同意；记录显示当事人曾要求不要传播。对该人不视为涵盖该行为，两者均予列明。'));
  } else if (agreed && after.length > 0) {
    frame.warnings.add(w('Consent – given: consent; the record shows that a person concerned objected after the act. For that person it is not taken to reach the act; both are printed.', '同意——用户提供：已同意；记录显示有当事人事后提出异议。对该人不视为涵盖该行为，两者均予列明。'));
  }
  const settledBy = settled(given, w('Consent', '同意'), seen.D1, frame.warnings, seen.D1.value !== 'none_seen');
  const D1 = against.length === 0 ? settledBy : {
    ...settledBy, refs: [...settledBy.refs, ...against.map(messageRef)].slice(0, 40),
    says: also(settledBy.says, w('Found otherwise: the person asked not to spread it or objected to it, so whether the consent reaches this act is open.', '与所见不一致：该人曾要求不要传播或者提出异议，同意是否涵盖该行为不明。')),
  };
  const covers = given === null || seen.D1.value === 'none_seen' ? null : seen.covers;
  const reach = consentCovers !== null && (given !== null || isMeant(frame, act)) ? consentCovers : given === null ? seen.covers : (covers ?? 'unknown');
  // What was agreed with whoever posted first need not reach those who pass it on, nor one who says the contrary.
  const reaches = (against.length > 0 || (act.role === 'forwarder' && given !== null)) && reach === 'yes' ? 'unknown' : reach;
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
