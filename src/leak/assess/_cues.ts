import { signIn } from '../../checks/_disclosure-fault.ts';
import type { GroundRef } from '../../model/leak.ts';
import type { LeakAct } from '../types.ts';
import type { Frame } from './_frame.ts';
import { messageRef } from './_ground.ts';
import { isRepost, ownWords, withinChats } from './_near.ts';
import { objectionIn } from './_objects.ts';
import { refusesPlainly } from './_refusal.ts';
import { sinceOf } from './_when.ts';

/** What the words of whoever spread it are a sign of. */
export interface Cue {
  readonly sign: 'intent' | 'gross' | 'refuses';
  readonly ref: GroundRef;
}

/** What somebody announces is about what he posts this long before and after, in ms. */
const BESIDE = 600_000;
/** Laughter and scorn are about what was posted with them, or about an objection just made; elsewhere they may be about anything. */
const WITH_IT = 120_000;

const SHOWS_OFF = /睇下(?:佢|呢個|呢条|呢條)[^，,。！!？?\n]{0,6}咩人|(?:俾|畀)(?:全|成)[^，,。！!？?\n]{1,4}知|(?<!不想|不要|不能|别|別|没|怕|不会|不愿|不)(?:让|讓|叫|要)(?:大家|大伙|所有人|全(?:群|网|小区|公司|校|村|班|单位|部门)|邻居们?|同事们?|同学们?|业主们?)(?:都|也|全)?(?:来)?(?:看看|瞧瞧|知道(?!一下)|見識|见识|评评理)|大家(?:都)?(?:快)?(?:来)?(?:看看|瞧瞧|欣赏)(?:一?下)?(?:这|這|那|他|她)(?:位|个|個|种|人|是|货|什么|怎么)?/u;
const SCORNS = /笑死(?:我|人|了|$|[，,。！!哈])|奇葩|脑残|腦殘|普信|恶心(?:死|人|坏)|看(?:他|她)的?笑话|(?:真|太|好|多)不要脸|丢人现眼|丟人現眼|(?:看|瞧|瞅)(?:看|瞧)?(?:她|他|這人|这人|那人|这(?:女|男)的|这(?:货|家伙))(?:们|們)?(?:又|还|還|在|那)?[^，,。！!？?\n]{0,2}(?:装|裝|演|哭穷|吹|矫情|得意|嚣张|嘚瑟|可怜样|怂)|\b(?:what a (?:loser|joke|creep|liar)|pathetic|look at (?:this|him|her) (?:loser|idiot|liar|clown))\b/iu;
const LAUGHS = /哈哈|笑死|笑喷|笑尿|呵呵|嘻嘻|😂|🤣|\b(?:lol|lmao|lmfao|rofl|ha(?:ha)+)\b/iu;
const CROWD = /(?:大家|大伙|各位|你们|你們|都|快)[^，,。！!？?\n]{0,4}(?:评评理|評評理|评一?评|看看|来看|來看|瞧瞧|瞅瞅|欣赏|围观|见识|乐一?乐|笑一?笑)|围观|吃瓜|评评理|\b(?:look|see|read|check(?: this)? out|get a load of)\b (?:at )?(?:what|how|who|this|him|her|them)\b/iu;

/** A call to pass it on. Word of the lost and the sick is spread to help, and a file is asked for oneself. */
const CALLS = /(?:求|帮忙?|幫忙?|麻烦|大家|大伙|都|请|快|赶紧|多多|使劲|拜托|疯狂)[^，,。！!？?\n别別勿不莫禁]{0,3}(?:转发|轉發|扩散|擴散|转起来|轉起來|转出去|轉出去)(?![^，,。！!？?\n]{0,8}(?:给我|給我|到我))|(?:^|[，,。！!\s])(?:转起来|轉起來|扩散出去|擴散出去)|(?:转|轉|发|發)(?:到|去)(?:各|所有|每个|別的|别的|更多)[^，,。！!？?\n]{0,3}群|\b(?:please|pls|plz|everyone) (?:share|repost|rt|spread)\b|\b(?:share|repost|forward|pass) (?:this|it) (?:around|widely|everywhere|on to (?:every|all)\w*|with every\w*)\b|\bmake (?:it|this) (?:go )?viral\b/iu;
const HELPS = /寻人|尋人|寻(?:狗|猫|物)|走失|走丢|失踪|失联|求助|救命|献血|捐款|筹款|水滴筹|失物|招领|停水|停电|通知|防诈|反诈|\b(?:missing|lost (?:dog|cat|child|pet)|fundrais\w*|donat\w*)\b/iu;

const announces = (words: string, withIt: () => boolean): boolean =>
  SHOWS_OFF.test(words) || (CALLS.test(words) && !HELPS.test(words)) || ((SCORNS.test(words) || (LAUGHS.test(words) && CROWD.test(words))) && withIt());

/** Signs in what whoever did it said near the act, and in a caption that the excerpt itself shows. */
export function cuesOf(frame: Frame, act: LeakAct): Cue[] {
  const since = sinceOf(frame, act);
  const near = act.account === null || since === null ? [] : withinChats(frame, act, act.account, since - BESIDE, since + BESIDE + 1);
  const spoken = near.flatMap(({ group, message }): Cue[] => {
    const words = message.kind === 'forward' && !isRepost(act, message) ? '' : ownWords(frame, message.text);
    const there = act.audience.chats.length === 0 || act.audience.chats.includes(group.facts.group.id);
    const sign = words === '' ? null : signOf(words, () => Math.abs(message.at - (since as number)) <= WITH_IT || (there && isStirred(frame, act, message.at)), there);
    return sign === null ? [] : [{ sign, ref: messageRef(message) }];
  });
  const captions = act.role !== 'publisher' ? [] : frame.lines.flatMap(({ line, index, text }): Cue[] => {
    const sign = line.kind !== 'other' ? null : signOf(text.slice(0, 2_000), () => true, true);
    return sign === null ? [] : [{ sign, ref: { line: index } }];
  });
  return [...spoken, ...captions];
}

function signOf(words: string, withIt: () => boolean, there: boolean): Cue['sign'] | null {
  if (announces(words, withIt)) return 'intent';
  const sign = signIn(words);
  if (sign === 'intent' || sign === 'gross') return sign;
  return (there || sign !== null) && refusesPlainly(words) ? 'refuses' : null;
}

/** Somebody else had objected just before, where the act was. */
function isStirred(frame: Frame, act: LeakAct, at: number): boolean {
  return withinChats(frame, act, null, at - WITH_IT, at, true).some(({ message }) => message.sender !== act.account && message.kind !== 'forward' && objectionIn(message.text) !== null);
}

/** What was added to the lines where they were posted. */
export function captionOf(frame: Frame, act: LeakAct): string {
  if (act.account === null || act.at === null) return '';
  return withinChats(frame, act, act.account, act.at, act.at + 1).filter(({ message }) => isRepost(act, message)).map(({ message }) => ownWords(frame, message.text)).join('\n');
}
