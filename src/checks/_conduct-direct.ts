import type { MessageRef } from '../model/check.ts';
import { mentionsIn } from './_disclosure-mentions.ts';
import type { People } from './_disclosure-people.ts';
import type { Match } from './_conduct-match.ts';
import { originOf, type Reading } from './_conduct-fold.ts';
import { sentenceAt } from './_conduct-sentence.ts';

/** To whom words are said, and how that is known. */
export interface Target {
  /** Account row id; null: a person without an account that could be told. */
  readonly account: number | null;
  /** Others who are addressed together with this one. */
  readonly beside?: readonly number[];
  readonly how: 'reply' | 'mention' | 'name' | 'second-person' | 'third-person';
  readonly evidence: readonly MessageRef[];
}

export interface Spoken {
  /** As typed. */
  readonly raw: string;
  readonly reading: Reading;
  readonly sender: number | null;
  readonly people: People;
  /** The members mentioned with @, in order; asked for only where words were found. */
  readonly mentions: () => ReturnType<typeof mentionsIn>;
  /** The message answered, where it is known. */
  readonly reply: MessageRef | null;
  /** True when the message answers another one, known or not. */
  readonly answers: boolean;
  /** In a chat of two: the other one. */
  readonly other: number | null;
}

const YOU = /你们|妳们|你|您|(?<![a-z])(?:you're|youre|you|your|ur|u|ya)(?![a-z])/g;
const THEM = /他们|她们|他(?![妈娘])|她(?![妈娘])|(?<![a-z])(?:him|her|them|his)(?![a-z])/;
/** `你妈的` and the like name nobody. */
const OATHS = /[他她你]妈[的逼比]?|[他她你]娘的?|尼玛|特么|我[草操日靠去看说](?![你您])|我觉得|我跟你说|我告诉你|不要脸|是不是|(?<![a-z])tmd?(?![a-z])/g;
/** Between a person and the word these give it to somebody or something else, or make it a report or a warning. */
const ELSEWHERE = /[我他她它咱]|[骂叫说](?=[你您])|那[个种些帮群]|[这哪][种些帮群]|说|骂|叫我|看到|看见|遇|碰[到上见]|觉得|理|信|被|像个?什么|当成|不是|别|不要|不算|谁|某|自己|破|老板|领导|客户|司机|裁判|主播|队友|甲方|产品|房东|邻居家|这娃|娃|宝宝|猫|孩子|手机|电脑|系统|软件|游戏|空调|产品|键盘|导航|天气|车|^们?(?:家|爸|妈|老板|领导|公司|老师|同事|室友|前[任男女]|男朋友|女朋友|男友|女友|对象|老公|老婆|队友|客户|手机|电脑|学校|单位|甲方|导师|房东|婆婆)|(?<![a-z])(?:i|i'm|im|my|me|he|she|they|him|her|them|it|that|those|these|this|said|about|not|never|no|don't|dont|called|calling|call|boss|like|isn't|aren't)(?![a-z])/;
/** What may stand right behind a word of abuse that means the person spoken to, and not a thing. */
const CLOSED = /^(?:$|[\s,，.。、!?;:：…~)）"”[\]@\p{Extended_Pictographic}]|了[吧吗么啊呀]|闭嘴|听见|听到没|知道吗|懂不懂|[吧啊呀呢吗么嘛啦哦喔噢哈还也就别滚给你您敢快赶一真来个]|的?(?:天天|整天|成天|总是|老是)|玩意|东西|货(?!车|物|币|架|代|运)|[a-z0-9](?![a-z]))/u;

const BEFORE = 12;
const AFTER = 6;
/** How far behind a name that somebody is called "you" is looked for. */
const CALLED = 16;
/** Most people beside the first who are taken to be addressed with it, and most characters between two of them. */
const ROW = 4;
const ROW_GAP = 6;
const clean = (text: string): string => text.replace(OATHS, '');
const passes = (gap: string): boolean => !ELSEWHERE.test(clean(gap));

/** Offset of the reading behind which an offset of the raw text stands. */
function inReading(read: Reading, raw: number): number {
  let [low, high] = [0, read.text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (originOf(read, middle) < raw) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Member {
  readonly account: number | null;
  readonly start: number;
  readonly end: number;
  readonly how: 'mention' | 'name';
}

/** Members mentioned or called by name, where they stand in the reading. */
function membersIn({ raw, reading, people, sender, mentions }: Spoken, match: Match): Member[] {
  const found: Member[] = [];
  for (const { account, start, end } of mentions()) {
    if (account !== sender) found.push({ account, start: inReading(reading, start), end: inReading(reading, end), how: 'mention' });
  }
  const sentence = sentenceAt(reading.text, match.start, match.end);
  const [from, to] = [originOf(reading, sentence.start), originOf(reading, sentence.end)];
  for (let i = from; i < to; i++) {
    const token = people.at(raw, i);
    if (token === null || token.end - i < 2 || token.account === sender || token.account === null || raw.charAt(i - 1) === '@') continue;
    const [start, end] = [inReading(reading, i), inReading(reading, token.end)];
    if (end <= match.start || start >= match.end) found.push({ account: token.account, start, end, how: 'name' });
    i = token.end - 1;
  }
  return found;
}

/** A word that needs somebody it is said to: who that is; null when nobody can be seen. */
export function directed(spoken: Spoken, match: Match): Target | null {
  const { text } = spoken.reading;
  const { start, end } = match;
  if (!CLOSED.test(text.slice(end, end + 2))) return null;
  const sentence = sentenceAt(text, start, end);
  const lead = text.slice(sentence.start, start);
  const clause = lead.slice(Math.max(lead.lastIndexOf(','), lead.lastIndexOf('，'), lead.lastIndexOf('@')) + 1);
  const members = membersIn(spoken, match);
  for (const member of members) {
    const near = member.end <= start ? start - member.end <= 30 && passes(text.slice(member.end, start)) : member.start - end <= AFTER && member.start >= end && passes(clause);
    if (near) return of(member, members, text);
  }
  const you = secondPerson(text, start, end, clause);
  const mentioned = members.find(({ how }) => how === 'mention');
  if (you && mentioned !== undefined) return of(mentioned, members, text);
  if (spoken.answers && (you || (passes(clause) && text.length <= 60))) return answered(spoken);
  if (you || (spoken.other !== null && passes(clause) && text.length <= 40)) return { account: spoken.other, how: 'second-person', evidence: [] };
  return null;
}

/** Between two who are addressed together. */
const AND = /^(?:[\s,，、&+]|和|跟|与|还有|and)*$/;

/** A member, and those who stand in one row with it. */
function of({ account, how, start, end }: Member, members: readonly Member[], text: string): Target {
  const beside = new Set<number>();
  let [from, to] = [start, end];
  for (const member of members.toSorted((a, b) => a.start - b.start)) {
    if (beside.size >= ROW || member.start < to || member.start - to > ROW_GAP || !AND.test(text.slice(to, member.start))) continue;
    to = member.end;
    if (member.account !== null && member.account !== account) beside.add(member.account);
  }
  for (const member of members.toSorted((a, b) => b.end - a.end)) {
    if (beside.size >= ROW || member.end > from || from - member.end > ROW_GAP || !AND.test(text.slice(member.end, from))) continue;
    from = member.start;
    if (member.account !== null && member.account !== account) beside.add(member.account);
  }
  return { account, how, evidence: [], ...(beside.size > 0 ? { beside: [...beside] } : {}) };
}

function answered({ reply, sender, other }: Spoken): Target | null {
  if (reply !== null && reply.sender === sender) return null;
  return { account: reply?.sender ?? other, how: 'reply', evidence: reply === null ? [] : [reply] };
}

/** `骂你…`: told of somebody else, who said it to "you". */
const TOLD = /(?<!我[也再]?)(?:骂|说|叫|喷|怼|讽刺|形容)$/;

function secondPerson(text: string, start: number, end: number, clause: string): boolean {
  const near = withoutOaths(text.slice(Math.max(0, start - BEFORE), start));
  const before = [...near.matchAll(YOU)].at(-1);
  if (before !== undefined) {
    const gap = near.slice(before.index + before[0].length).replace(/^这[群帮种些]|^是不是/, '');
    if (passes(gap) && !/[。!?;\n]/.test(gap) && !TOLD.test(near.slice(0, before.index))) return true;
  }
  if (clause.trim() === '' && calls(text.slice(end, end + CALLED))) return true;
  const behind = withoutOaths(text.slice(end, end + AFTER + 4));
  const after = new RegExp(YOU.source).exec(behind);
  return after !== null && after.index <= AFTER && passes(clause) && /^[\s,，、!~]*(?:玩意儿?|东西|货)?[\s,，、!~]*$/.test(behind.slice(0, after.index));
}

/** Whether a word that opens a clause calls somebody: `…，你看看自己`. */
function calls(behind: string): boolean {
  const you = /^[\s,，!！]+(?:[^。?？;\n]*?)(?:你|妳)(?!说得对|说的对)/.exec(withoutOaths(behind));
  return you !== null && passes(you[0]);
}

/** Oaths hold a pronoun that means nobody. */
const withoutOaths = (text: string): string => text.replace(/[他她你]妈[的逼比]?|[他她你]娘的?|特么/g, '');

/** Whom words that stand by themselves mean, where that can be seen. */
export function meant(spoken: Spoken, match: Match): Target | null {
  const { text } = spoken.reading;
  const members = membersIn(spoken, match);
  if (members[0] !== undefined) return of(members[0], members, text);
  const own = text.slice(Math.max(0, match.start - BEFORE), match.end + AFTER);
  if (spoken.answers && !THEM.test(own)) return answered(spoken);
  if (new RegExp(YOU.source).test(withoutOaths(own)) || /你/.test(text.slice(match.start, match.end))) return { account: spoken.other, how: 'second-person', evidence: [] };
  if (THEM.test(own)) return { account: null, how: 'third-person', evidence: [] };
  return spoken.other === null ? null : { account: spoken.other, how: 'second-person', evidence: [] };
}
