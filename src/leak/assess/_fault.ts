import { Faults, signIn } from '../../checks/_disclosure-fault.ts';
import type { Factors } from '../../law/decision/factors.ts';
import type { GroundRef, LeakCase } from '../../model/leak.ts';
import type { Words } from '../../model/words.ts';
import type { LeakAct, LeakItem } from '../types.ts';
import { objectionsOf, refusesDeletion } from './_consent.ts';
import { type Frame, instantOf } from './_frame.ts';
import { also, type Found, found, lineRefs, messageRef, open, settled, w } from './_ground.ts';
import { isRepost, ownWords, within } from './_near.ts';
import type { Concerned } from './_persons.ts';
import { plain } from './_visible.ts';

type Fault = Factors['F2'];

/** What somebody announces is about what he posts this long before and after. */
const BESIDE = 600_000;
/** Words of a chat that ask for silence are looked for so long before the lines shown. */
const ASKED_BEFORE = 86_400_000;
const SILENCE = /(?:别|別|不要|不许|不能|请勿|勿|切勿|严禁|不得)(?:再|往|对|向|随便|截图|截屏)?[^，,。！!？?\n]{0,2}(?:外传|外傳|外泄|往外|转发|轉發|截图|截圖|截屏|传出|傳出|说出去|說出去|告诉(?:别|其他|任何)|告訴(?:別|其他)|声张|跟(?:别|其他|任何)|和(?:别|其他|任何)|对(?:别|其他|任何)|说出去)|(?:仅|只)限(?:本群|群内|咱们|我们)|(?:要|请|記得|记得|务必|注意|帮我|替我)保密(?!协议|局)|群里?的?(?:话|聊天)[^，,。\n]{0,4}(?:别|不要|不能)[^，,。\n]{0,4}(?:外|出)|\b(?:keep (?:this|it) (?:between us|secret|private|confidential|to yourself)|(?:don['’]?t|do not) (?:share|forward|screenshot|repost|tell)|off the record|in confidence)\b/iu;

const SAYS: Readonly<Record<'intent' | 'gross' | 'silence' | 'asked' | 'refused' | 'edited' | 'plain', Words>> = {
  intent: w('Words of whoever spread it, near the act, announce exposure, mock or threaten.', '传播者在传播前后的言语有曝光、嘲讽或者威胁的表示。'),
  gross: w('Words of whoever spread it show that it was not to be told, or was taken without asking.', '传播者的言语表明知道不应外传，或者未经许可取得。'),
  silence: w('It was asked in the talk that this stays there.', '谈话中已要求不要外传。'),
  asked: w('The person had asked before that it is not spread.', '当事人此前已要求不要传播。'),
  refused: w('The person asked to delete it, and whoever spread it declined.', '当事人要求删除，传播者未予同意。'),
  edited: w('A line says something else than the record, and whoever spread it added words of his own.', '有内容与记录不一致，且传播者另附言语。'),
  plain: w('Data of others that anybody sees are not to be posted were left uncovered, though covering them is easy.', '显然不宜公开的他人信息未作遮盖，而遮盖并不困难。'),
};

/** F2, for each act by itself: a forwarder answers for his own words and care. */
export function faultOf(frame: Frame, act: LeakAct, person: Concerned, items: readonly LeakItem[]): Found<Fault> {
  const value = withNotes(frame, act, foundFault(frame, act, person, items));
  return settled(givenFault(frame, act), w('Fault', '过错'), value, frame.warnings, value.value === 'intent' || value.value === 'gross');
}

function givenFault(frame: Frame, act: LeakAct): Exclude<Fault, 'unknown'> | null {
  const told = toldFault(frame, act);
  return told == null || told === 'unknown' ? null : told;
}

/** Said to be not known: then what others asked for does not decide it, only what whoever spread it said or was asked himself. */
const leftOpen = (frame: Frame, act: LeakAct): boolean => toldFault(frame, act) === 'unknown';

function toldFault(frame: Frame, act: LeakAct): LeakCase['fault'] {
  const { given } = frame.scene;
  return act.role === 'publisher' ? given.fault : given.forwarders?.find(({ account }) => {
    const looked = frame.book.find(account).account;
    return looked === null ? act.account === null && plain(act.name ?? '') === plain(account) : looked === act.account;
  })?.fault;
}

function foundFault(frame: Frame, act: LeakAct, person: Concerned, items: readonly LeakItem[]): Found<Fault> {
  const said = frame.memo(`words ${act.id}`, () => wordsOf(frame, act));
  const intent = said.filter(({ sign }) => sign === 'intent');
  if (intent.length > 0) return found('intent', fromOf(intent), SAYS.intent, intent.map(({ ref }) => ref));
  const gross = said.filter(({ sign }) => sign === 'gross');
  if (gross.length > 0) return found('gross', fromOf(gross), SAYS.gross, gross.map(({ ref }) => ref));
  const silence = frame.memo(`silence ${act.id}`, () => silenceAsked(frame, act));
  if (silence.length > 0 && !leftOpen(frame, act)) return found('gross', fromOf(silence.map((ref) => ({ ref }))), SAYS.silence, silence);
  const { before, after } = objectionsOf(frame, act, person);
  if (before.length > 0) return found('gross', 'record', SAYS.asked, before.map(messageRef));
  const declined = after.length === 0 || act.account === null ? null : refusesDeletion(frame, act.account, after[0]?.at ?? 0);
  if (declined !== null) return found('gross', 'record', SAYS.refused, [...after, declined].map(messageRef));
  const edited = frame.lines.filter(({ match, index }) => match?.state === 'differs' && act.lines.includes(index));
  if (edited.length > 0 && frame.memo(`caption ${act.id}`, () => captionOf(frame, act)) !== '') return found('gross', 'record', SAYS.edited, lineRefs(edited.map(({ index }) => index)));
  const faults = new Faults();
  const easy = items.filter(({ entity }) => entity !== 'communication' && faults.of(null, entity, 0, null) === 'ordinary');
  if (easy.length > 0 && !leftOpen(frame, act)) return found('ordinary', 'excerpt', SAYS.plain, lineRefs([...new Set(easy.map(({ line }) => line))]));
  return open('unknown', w('No words of whoever spread it, and no sign in the talk, show what was meant. Words that are missing show nothing.', '未见传播者的言语或者谈话中的迹象能反映其主观状态；没有言语不说明任何问题。'), w('What whoever spread it said when posting, before and after; whether it had been asked to keep it confidential or to delete it.', '传播者发布时及前后的言语；是否曾被要求保密或者删除。'));
}

const fromOf = (list: readonly { readonly ref: GroundRef }[]): 'record' | 'excerpt' => (list.some(({ ref }) => ref.message !== undefined) ? 'record' : 'excerpt');

/** Signs in what whoever did it said near the act, and in a caption that the excerpt itself shows. */
function wordsOf(frame: Frame, act: LeakAct): { readonly sign: NonNullable<ReturnType<typeof signIn>>; readonly ref: GroundRef }[] {
  const near = act.account === null || act.at === null ? [] : within(frame, act.account, act.at - BESIDE, act.at + BESIDE + 1);
  const spoken = near.flatMap((message) => {
    const words = message.kind === 'forward' && !isRepost(act, message) ? '' : ownWords(frame, message.text);
    const sign = words === '' ? null : announces(words, Math.abs(message.at - (act.at as number)) <= WITH_IT) ? 'intent' as const : signIn(words);
    return sign === null ? [] : [{ sign, ref: messageRef(message) }];
  });
  const captions = act.role !== 'publisher' ? [] : frame.lines.flatMap(({ line, index, text }) => {
    const sign = line.kind !== 'other' ? null : announces(text.slice(0, 2_000), true) ? 'intent' as const : signIn(text);
    return sign === null ? [] : [{ sign, ref: { line: index } }];
  });
  return [...spoken, ...captions];
}

/** Laughter and scorn are about what was posted with them; elsewhere they may be about anything. */
const WITH_IT = 120_000;
const SHOWS_OFF = /(?<!不想|不要|不能|别|別|没|怕|不会|不愿|不)(?:让|讓|叫|要)(?:大家|大伙|所有人|全(?:群|网|小区|公司|校|村|班|单位|部门)|邻居们?|同事们?|同学们?|业主们?)(?:都|也|全)?(?:来)?(?:看看|瞧瞧|知道(?!一下)|見識|见识|评评理)|大家(?:都)?(?:快)?(?:来)?(?:看看|瞧瞧|欣赏)(?:一?下)?(?:这|這|那|他|她)(?:位|个|個|种|人|是|货|什么|怎么)?/u;
const SCORNS = /笑死(?:我|人|了|$|[，,。！!哈])|奇葩|脑残|腦殘|普信|恶心(?:死|人|坏)|看(?:他|她)的?笑话|(?:真|太|好|多)不要脸|\b(?:what a (?:loser|joke|creep|liar)|pathetic|look at (?:this|him|her) (?:loser|idiot|liar|clown))\b/iu;

const announces = (words: string, withIt: boolean): boolean => SHOWS_OFF.test(words) || (withIt && SCORNS.test(words));

function captionOf(frame: Frame, act: LeakAct): string {
  if (act.account === null || act.at === null) return '';
  return within(frame, act.account, act.at, act.at + 1).filter((message) => isRepost(act, message)).map(({ text }) => ownWords(frame, text)).join('\n');
}

/** Requests for silence that the excerpt shows, or that stand in the chat before where whoever spread it could read them. */
function silenceAsked(frame: Frame, act: LeakAct): GroundRef[] {
  const { source } = frame.scene;
  const shown = frame.bubbles.filter(({ text, index, message }) => act.lines.includes(index) && SILENCE.test(text.slice(0, 2_000)) && (act.account === null || message?.sender !== act.account));
  if (shown.length > 0) return lineRefs(shown.map(({ index }) => index));
  const first = frame.bubbles.find(({ message }) => message !== null)?.message ?? null;
  if (source === null || first === null || act.account === null || !source.facts.attendance().isIn(act.account, first.at)) return [];
  return source.between(null, first.at - ASKED_BEFORE, Math.min(first.at + ASKED_BEFORE, instantOf(frame, act.at)), 500)
    .filter(({ sender, text }) => sender !== act.account && SILENCE.test(text.slice(0, 2_000))).map(messageRef);
}

/** What speaks for one reading or the other without deciding it. */
function withNotes(frame: Frame, act: LeakAct, value: Found<Fault>): Found<Fault> {
  const { matching, source } = frame.scene;
  let said = value;
  const add = (words: Words): void => { said = { ...said, says: also(said.says, words) }; };
  const omitted = (matching?.omitted ?? []).reduce((sum, { count }) => sum + count, 0);
  if (omitted > 0) add(w(`Between the lines shown ${omitted} messages of the record are left out: read them for what they change.`, `所示内容之间略去记录中的${omitted}条消息，请查看其是否改变含义。`));
  if (source !== null && act.account !== null && frame.people(source).bearer(act.account) !== 'member') add(w('Whoever spread it owns or manages the chat that it comes from, which asks for more care.', '传播者系来源群的群主或者管理员，应尽更高注意。'));
  const silence = leftOpen(frame, act) ? frame.memo(`silence ${act.id}`, () => silenceAsked(frame, act)) : [];
  if (silence.length > 0) {
    said = { ...said, refs: [...said.refs, ...silence].slice(0, 40) };
    add(w('It was asked in the talk that this stays there; fault is given as not known, so that is left to a person to weigh.', '谈话中曾要求不要外传；因用户提供过错为不明，留待人工衡量。'));
  }
  if (act.role === 'forwarder') add(w('Who passes on what others posted is looked at for his own care: how plain the matter is, how far it goes, what he adds.', '转发者按其自身注意程度判断：内容是否明显、传播范围、是否添加言语。'));
  return said;
}
