import type { Hit } from '../model/detector.ts';
import { cues } from './_disclosure-cues.ts';
import type { Mention } from './_disclosure-mentions.ts';
import { nameAt, nameBefore } from './_disclosure-names.ts';
import type { People } from './_disclosure-people.ts';

/** What stands nearest to a datum in its own message and says whose it is. */
type Beside =
  | { readonly kind: 'self' | 'addressee' | 'denied' }
  | { readonly kind: 'other'; readonly title: string | null }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'screen' | 'mention'; readonly account: number | null };

const BEFORE = 48;
const FORM = 90;
const AFTER = 24;

const LABEL =
  /(?:姓名|名字|收件人|收货人|联系人|开户名|户名|持卡人|真名|本名|大名|全名|患者|乘客|学生|租客|业主|叫|\b(?:(?:full |real )?name|recipient|contact|attn|cardholder))(?:是|叫|为| is)?[:：\s=]{0,3}/giu;
const LEAD = /^[\s，,、:：()（）-]{0,3}(?:这是|就是|是|叫|找|联系人|收件人|姓名|户名|is |for |ask for |belongs to )?[:：\s]{0,2}/iu;
const NOUNS = [
  '港澳通行证号', '往来港澳通行证号', '台湾通行证号', '通行证号码', '通行证号', '通行证', '回乡证号', '回乡证', '台胞证号', '台胞证', '居住证号', '固定电话', '座机号', '座机', '车牌号码', '银行卡号码', '微信号码',
  '手机号码', '联系电话', '电话号码', '身份证号码', '身份证号', '银行卡号', '手机号', '身份证', '银行卡', '车牌号', '护照号', '微信号', '联系方式', '家庭住址', '微信', '电话', '手机', '号码',
  '卡号', '住址', '地址', '家住', '住在', '家在', '邮箱', '车牌', '护照', '生日', '电邮', 'QQ号', 'QQ', '电話', '電話', '手機', '住', '收', '号',
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
  if (screen && text.charAt(screen.start - 1) !== '@') return { at: end, beside: { kind: 'screen', account: screen.account } };
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
  let found: Found | null = null;
  if (cue) found = { at: from + cue.end, beside: cue.kind === 'other' ? { kind: 'other', title: cue.title } : { kind: cue.kind } };
  found = nearer(adjacent(text, hit.start, mentions, people), found);
  found = nearer(found, labelled(text, Math.max(0, hit.start - FORM), hit.start));
  const mention = mentions.findLast((one) => one.end <= hit.start && one.start >= from);
  if (mention) found = nearer(found, { at: mention.end, beside: { kind: 'mention', account: mention.account } });
  for (let i = index - 1; i >= 0 && i >= index - 8; i--) {
    const other = hits[i] as Hit;
    if (other.entity !== 'name' || hit.start - other.end > FORM) continue;
    return nearer(found, { at: other.end, beside: { kind: 'name', name: other.value } });
  }
  return found;
}

function after(text: string, hit: Hit, next: Hit | undefined): Beside | null {
  const lead = LEAD.exec(text.slice(hit.end, hit.end + 16))?.[0].length ?? 0;
  const span = nameAt(text, hit.end + lead);
  if (span) return { kind: 'name', name: span.name };
  if (next?.entity === 'name' && next.start - hit.end <= lead) return { kind: 'name', name: next.value };
  const skipped = /^[\s，,、:：()（）-]{0,3}/u.exec(text.slice(hit.end, hit.end + 3))?.[0].length ?? 0;
  const clause = /^[^，,;；。！？!?\n]{0,24}/u.exec(text.slice(hit.end + skipped, hit.end + skipped + AFTER))?.[0] ?? '';
  // With another datum in the same clause the words between belong to that one.
  if (next === undefined || next.start >= hit.end + skipped + clause.length) {
    const found = cues(clause);
    // `不是我的，是他的`: whom it is given to says more than whom it is taken from.
    const cue = found.find((one) => one.kind !== 'denied') ?? found[0];
    if (cue) return cue.kind === 'other' ? { kind: 'other', title: cue.title } : { kind: cue.kind };
  }
  return labelled(text, hit.end, hit.end + AFTER + 16)?.beside ?? null;
}

/** `hits` in order of start; `index` is the hit's place among them. Looks at most 90 code units back and 40 ahead. */
export function beside(text: string, hits: readonly Hit[], index: number, mentions: readonly Mention[], people: People): Beside | null {
  const hit = hits[index] as Hit;
  return before(text, hit, hits, index, mentions, people)?.beside ?? after(text, hit, hits[index + 1]);
}
