import type { Hit } from '../model/detector.ts';
import { cues, type Cue } from './_disclosure-cues.ts';
import type { Mention } from './_disclosure-mentions.ts';
import { nameAt, nameBefore } from './_disclosure-names.ts';
import type { People } from './_disclosure-people.ts';
import { KIN_FOLLOWS, subjectIn } from './_disclosure-subject.ts';

/** What stands nearest to a datum in its own message and says whose it is. */
type Beside =
  /** `at`: where the cue begins. */
  | { readonly kind: 'self'; readonly at: number }
  | { readonly kind: 'denied' }
  /** `called`: the name by which the text calls whom it speaks to. */
  | { readonly kind: 'addressee'; readonly called: string | null }
  /** `pronoun`: he or she, whom nothing before in the text tells. */
  | { readonly kind: 'other'; readonly title: string | null; readonly pronoun: boolean }
  | { readonly kind: 'name'; readonly name: string }
  /** `account` null: several go by that name. */
  | { readonly kind: 'screen' | 'mention'; readonly account: number | null; readonly name: string };

const BEFORE = 48;
const FORM = 90;
const AFTER = 24;

const LABEL =
  /(?:姓名|名字|收件人|收货人|联系人|开户名|户名|持卡人|真名|本名|大名|全名|患者|乘客|学生|租客|业主|叫|\b(?:(?:full |real )?name|recipient|contact|attn|cardholder))(?:是|叫|为| is)?[:：\s=]{0,3}(?:我?(?:老公|老婆|爱人|爸爸?|妈妈?|儿子|女儿|哥哥?|姐姐?|弟弟?|妹妹?|同事|朋友|室友))?/giu;
const LEAD = /^[\s，,、:：()（）-]{0,3}(?:这是|就是|是|叫|找|联系人|收件人|姓名|户名|is |for |ask for |belongs to )?[:：\s]{0,2}/iu;
const NOUNS = [
  '港澳通行证号', '往来港澳通行证号', '台湾通行证号', '通行证号码', '通行证号', '通行证', '回乡证号', '回乡证', '台胞证号', '台胞证', '居住证号', '固定电话', '座机号', '座机', '车牌号码', '银行卡号码', '微信号码',
  '手机号码', '联系电话', '电话号码', '身份证号码', '身份证号', '银行卡号', '手机号', '身份证', '银行卡', '车牌号', '护照号', '微信号', '联系方式', '家庭住址', '微信', '电话', '手机', '号码',
  '新号码', '新号', '旧号', '老号', '新电话', '新手机', '卡号', '住址', '地址', '家住', '住在', '家在', '邮箱', '车牌', '护照', '生日', '电邮', 'QQ号', 'QQ', '电話', '電話', '手機', '住', '收', '号',
  'phone number', 'mobile number', 'phone', 'mobile', 'number', 'email', 'address', 'wechat', 'cell', 'tel', 'id', 'lives at', 'lives in', 'card', 'plate', "'s", '’s',
];
/** Lower case, by last character, longest first: only few can end a text. */
const NOUNS_BY_END = Map.groupBy(NOUNS.map((noun) => noun.toLowerCase()).sort((a, b) => b.length - a.length), (noun) => noun.charAt(noun.length - 1));
const SEPARATOR = /[\s:：=,，、\-–(（的是为]/;

/** Where the text before a datum ends once `的电话是：` and the like are taken off. */
function stemEnd(text: string, end: number): number {
  const floor = Math.max(0, end - 32);
  let i = end;
  for (let round = 0; round < 4; round++) {
    while (i > floor && SEPARATOR.test(text.charAt(i - 1))) i--;
    if (/ (?:is|at|on)$/i.test(text.slice(Math.max(floor, i - 3), i))) i -= 3;
    const tail = text.slice(Math.max(floor, i - 14), i).toLowerCase();
    const noun = NOUNS_BY_END.get(tail.charAt(tail.length - 1))?.find((word) => tail.endsWith(word));
    if (noun === undefined) break;
    i -= noun.length;
  }
  return i;
}

/** A name with an unusual shape is still a name when the roster has it. */
function rosterNameBefore(text: string, end: number, people: People): string | null {
  for (let length = 12; length >= 2; length--) {
    const name = text.slice(Math.max(0, end - length), end);
    if (name.length === length && people.byRealName(name) !== null) return name;
  }
  return null;
}

interface Found {
  /** Offset in the text: the nearest to the datum wins. */
  readonly at: number;
  readonly beside: Beside;
}

const nearer = (a: Found | null, b: Found | null): Found | null => (a === null ? b : b === null || a.at >= b.at ? a : b);

/** The last labelled name (`姓名：…`) in `text` between two offsets. */
function labelled(text: string, from: number, to: number): Found | null {
  const window = text.slice(from, to);
  let found: Found | null = null;
  LABEL.lastIndex = 0;
  for (let m = LABEL.exec(window); m !== null; m = LABEL.exec(window)) {
    const span = nameAt(text, from + LABEL.lastIndex);
    if (span && span.end <= to) found = { at: span.end, beside: { kind: 'name', name: span.name } };
  }
  return found;
}

/** A name inside a mention is left to the mention, which tells the account. */
function adjacent(text: string, start: number, mentions: readonly Mention[], people: People): Found | null {
  const end = stemEnd(text, start);
  const real = rosterNameBefore(text, end, people);
  if (real !== null) return { at: end, beside: { kind: 'name', name: real } };
  const screen = people.before(text, end);
  if (screen && text.charAt(screen.start - 1) !== '@') return { at: end, beside: { kind: 'screen', account: screen.account, name: text.slice(screen.start, end) } };
  const span = nameBefore(text, end);
  if (span === null || mentions.some((one) => span.start >= one.start && span.end <= one.end)) return null;
  return { at: end, beside: { kind: 'name', name: span.name } };
}

function clauseStart(text: string, start: number): number {
  const from = Math.max(0, start - BEFORE);
  for (let i = start - 1; i >= from; i--) if ('。！？!?'.includes(text.charAt(i)) || text.startsWith('\n\n', i)) return i + 1;
  return from;
}

function before(text: string, hit: Hit, hits: readonly Hit[], index: number, mentions: readonly Mention[], people: People): Found | null {
  const from = clauseStart(text, hit.start);
  const cue = cues(text.slice(from, hit.start)).at(-1);
  let found: Found | null = adjacent(text, hit.start, mentions, people);
  found = nearer(found, labelled(text, Math.max(0, hit.start - FORM), hit.start));
  const mention = mentions.findLast((one) => one.end <= hit.start && one.start >= from);
  if (mention) found = nearer(found, { at: mention.end, beside: { kind: 'mention', account: mention.account, name: text.slice(mention.start + 1, mention.end) } });
  for (let i = index - 1; i >= 0 && i >= index - 8; i--) {
    const other = hits[i] as Hit;
    if (other.entity !== 'name' || hit.start - other.end > FORM) continue;
    found = nearer(found, { at: other.end, beside: { kind: 'name', name: other.value } });
    break;
  }
  if (!cue) return found ?? (FACTS.has(hit.entity) ? subject(text, from, hit.start, people) : null);
  const at = from + cue.end;
  if (found !== null && found.at >= at) return found;
  if (cue.kind === 'self') return { at, beside: { kind: 'self', at: from + cue.start } };
  if (cue.kind === 'denied') return { at, beside: { kind: 'denied' } };
  const named = found?.beside.kind === 'name' ? found : null;
  if (cue.kind === 'addressee') return { at, beside: { kind: 'addressee', called: named?.beside.kind === 'name' ? named.beside.name : null } };
  return { at, beside: cue.pronoun ? meant(text, from + cue.start, named, people) : titled(text, from + cue.start, cue, people) };
}

/** Told of somebody who stands at the head of the clause (`大熊月薪…`); other data stand right beside whose they are. */
const FACTS: ReadonlySet<string> = new Set([
  'health', 'intimate', 'finance', 'birth-date', 'minor', 'employer', 'school', 'whereabouts', 'lodging', 'religion', 'criminal-record', 'family', 'address',
]);

function subject(text: string, from: number, to: number, people: People): Found | null {
  const found = subjectIn(text, from, to, people);
  if (found === null) return null;
  return { at: found.end, beside: found.screen ? { kind: 'screen', account: found.account, name: found.name } : { kind: 'name', name: found.name } };
}

/** A form of address may be what a member goes by (`老黄`). */
function titled(text: string, start: number, cue: { readonly title: string | null; readonly end: number; readonly start: number }, people: People): Beside {
  const screen = cue.title === null ? null : people.at(text, start);
  if (screen !== null && screen.end - start >= cue.end - cue.start) return { kind: 'screen', account: screen.account, name: text.slice(start, screen.end) };
  return { kind: 'other', title: cue.title, pronoun: false };
}

/** He or she at `at` is whom the text named last, unless it spoke of somebody else in between. */
function meant(text: string, at: number, named: Found | null, people: People): Beside {
  const from = Math.max(0, at - BEFORE);
  const between = cues(text.slice(from, at)).findLast((one) => one.kind !== 'self' && !one.pronoun);
  const before = nearer(named, subject(text, from, at, people));
  if (between && from + between.end > (before?.at ?? -1)) {
    return between.kind === 'other' && between.title !== null ? titled(text, from + between.start, between, people) : { kind: 'other', title: null, pronoun: false };
  }
  // A name before a colon is who says it.
  if (before === null || /^[:：]/.test(text.slice(before.at, before.at + 1))) return { kind: 'other', title: null, pronoun: true };
  return KIN_FOLLOWS.test(text.slice(before.at, before.at + 4)) ? { kind: 'other', title: null, pronoun: false } : before.beside;
}

function after(text: string, hit: Hit, next: Hit | undefined, people: People): Beside | null {
  const lead = LEAD.exec(text.slice(hit.end, hit.end + 16))?.[0].length ?? 0;
  const span = nameAt(text, hit.end + lead);
  if (span) return { kind: 'name', name: span.name };
  const screen = lead === 0 ? null : people.at(text, hit.end + lead);
  if (screen && /^(?:$|[\s的，,。；;）)！!、])/u.test(text.slice(screen.end, screen.end + 1))) return { kind: 'screen', account: screen.account, name: text.slice(hit.end + lead, screen.end) };
  if (next?.entity === 'name' && next.start - hit.end <= lead) return { kind: 'name', name: next.value };
  const skipped = /^[\s，,、:：()（）-]{0,3}/u.exec(text.slice(hit.end, hit.end + 3))?.[0].length ?? 0;
  const clause = /^[^，,;；。！？!?\n]{0,24}/u.exec(text.slice(hit.end + skipped, hit.end + skipped + AFTER))?.[0] ?? '';
  // With another datum in the same clause the words between belong to that one.
  if (next === undefined || next.start >= hit.end + skipped + clause.length) {
    const found = cues(clause);
    // `不是我的，是他的`: whom it is given to says more than whom it is taken from.
    const cue = found.find((one) => one.kind !== 'denied') ?? found[0];
    if (cue) return afterCue(text, cue, hit.end + skipped + cue.start, people);
  }
  return labelled(text, hit.end, hit.end + AFTER + 16)?.beside ?? null;
}

function afterCue(text: string, cue: Cue, at: number, people: People): Beside {
  if (cue.kind === 'self') return { kind: 'self', at };
  if (cue.kind === 'denied') return { kind: 'denied' };
  if (cue.kind === 'addressee') return { kind: 'addressee', called: null };
  return cue.pronoun ? meant(text, at, null, people) : titled(text, at, cue, people);
}

/** `138…（大熊）`: a name alone in brackets behind a datum. */
function inBrackets(text: string, end: number, people: People): Beside | null {
  const inside = /^\s?[（(]([^（()）\n]{2,24})[）)]/u.exec(text.slice(end, end + 32))?.[1]?.trim();
  if (inside === undefined) return null;
  const screen = people.at(inside, 0);
  if (screen?.end === inside.length) return { kind: 'screen', account: screen.account, name: inside };
  return nameAt(inside, 0)?.end === inside.length ? { kind: 'name', name: inside } : null;
}

/** `138…是大熊的，139…`: up to where the words behind the datum before are that one's. */
function taken(text: string, previous: Hit | undefined, hit: Hit): number {
  if (previous === undefined || previous.end > hit.start) return -1;
  const words = /^\s{0,2}(?:这|就)?是[^，,。；;：:\n]{1,16}[，,。；;、\s]/u.exec(text.slice(previous.end, hit.start))?.[0].length;
  return words === undefined ? -1 : previous.end + words;
}

/** `hits` in order of start; `index` is the hit's place among them. Looks at most 90 code units back and 40 ahead. */
export function beside(text: string, hits: readonly Hit[], index: number, mentions: readonly Mention[], people: People): Beside | null {
  const hit = hits[index] as Hit;
  const bracketed = inBrackets(text, hit.end, people);
  if (bracketed !== null) return bracketed;
  const found = before(text, hit, hits, index, mentions, people);
  return (found !== null && found.at > taken(text, hits[index - 1], hit) ? found.beside : null) ?? after(text, hit, hits[index + 1], people);
}
