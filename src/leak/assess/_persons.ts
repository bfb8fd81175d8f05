import { entityOf } from '../../liability/kinds.ts';
import type { RawFinding } from '../../model/check.ts';
import type { LeakCase } from '../../model/leak.ts';
import type { LeakItem, LeakPerson } from '../types.ts';
import { findingsOf, type Owner, ownerOf } from './_data.ts';
import type { Frame, Seen } from './_frame.ts';
import { w } from './_ground.ts';
import { posterShown } from './_poster.ts';
import { isDenied, NOT_TOLD, quotedOf, speakerOf } from './_speaker.ts';
import { toldIn } from './_told.ts';
import { turnsIn } from './_turns.ts';
import { plain, shows } from './_visible.ts';
import { byAccount, byName, nameless, type Who } from './_who.ts';

type GivenPerson = NonNullable<LeakCase['persons']>[number];

/** Somebody concerned, with what the excerpt tells of him. */
export interface Concerned extends LeakPerson {
  readonly key: string;
  /** Without the words of a talk, which are items of their own. */
  readonly items: readonly LeakItem[];
  /** Lines of his own words. */
  readonly spoken: readonly number[];
  /** His words inside a bubble that pastes another talk. */
  readonly turns: readonly { readonly line: number; readonly span: readonly [number, number]; readonly said: string }[];
  /** How lines call him that speak of him, beside the names shown at bubbles. */
  readonly called: readonly { readonly line: number; readonly name: string }[];
  /** Matters that lines tell of him. */
  readonly told: readonly { readonly line: number; readonly matter: 'sensitive' | 'private' }[];
  /** Findings that the items come from: of the source chat, and of the excerpt alone. */
  readonly record: readonly RawFinding[];
  readonly alone: readonly RawFinding[];
  /** Data that the record has in these lines and the excerpt does not show. */
  readonly hidden: number;
  readonly given: GivenPerson | null;
}

type Grows<T> = T extends readonly (infer E)[] ? E[] : T;
type Draft = { -readonly [K in keyof Concerned]: Grows<Concerned[K]> };
type At = (who: Who, role: Draft['roles'][number] | null) => Draft;

/** Persons told apart that nothing names. */
const MOST = 500;

/**
 * Everybody whose bubble is shown or who is spoken about, by first line. Whoever spread it is among them: each act leaves its own out.
 * `actors`: account row ids of those.
 */
export function personsOf(frame: Frame, actors: ReadonlySet<number | null>): Concerned[] {
  const drafts = new Map<string, Draft>();
  const at: At = ({ key, account, name }, role) => {
    let draft = drafts.get(key);
    if (draft === undefined) {
      draft = { key, account, name, roles: [], lines: [], spoken: [], turns: [], called: [], told: [], items: [], record: [], alone: [], hidden: 0, given: null };
      if (drafts.size < MOST) drafts.set(key, draft);
      else frame.warnings.add(w(`More than ${MOST} persons are concerned: those beyond them are not assessed, and their data are not counted.`, `所涉人员超过${MOST}人：其余人员未作评估，其信息亦未计入。`));
    }
    draft.name ??= name;
    if (role !== null && !draft.roles.includes(role)) draft.roles.push(role);
    return draft;
  };
  for (const seen of frame.bubbles) wordsOf(frame, seen, at);
  for (const seen of frame.bubbles) {
    const quoted = quotedOf(frame, seen);
    if (quoted !== null && quoted.key !== speakerOf(frame, seen)?.key) note(at(quoted, 'speaker'), seen.index);
  }
  for (const seen of frame.bubbles) {
    dataOf(frame, seen, actors, at);
    for (const { who, called, items, matter, own } of toldIn(frame, seen)) {
      const draft = at(who, own ? null : 'subject');
      note(draft, seen.index);
      draft.told.push({ line: seen.index, matter });
      if (called !== null) draft.called.push({ line: seen.index, name: called });
      for (const item of items) if (!draft.items.some(({ entity, line }) => entity === item.entity && line === item.line)) draft.items.push(item);
    }
  }
  for (const given of frame.scene.given.persons ?? []) {
    const { account } = frame.book.find(given.account ?? given.name);
    const named = byName(given.name);
    const draft = at(account === null ? named : drafts.has(`a:${account}`) || !drafts.has(named.key) ? byAccount(account, given.name) : named, null);
    draft.given = given;
    for (const { index, text, line } of frame.bubbles) if (plain(given.name) !== '' && plain(`${text} ${line.quoted ?? ''}`).includes(plain(given.name))) note(draft, index);
    if (draft.roles.length === 0) draft.roles.push('subject');
  }
  spokenOf(frame, drafts.values());
  return concerned(frame, drafts);
}

/** Somebody of whom the excerpt shows nothing is not concerned; nor is a speaker whom nothing shows, where others are. */
function concerned(frame: Frame, drafts: ReadonlyMap<string, Draft>): Concerned[] {
  const poster = posterShown(frame);
  const shown = [...drafts.values()].filter(({ lines, given, key, name }) => (lines.length > 0 || given !== null) && (poster === null || given !== null || name !== poster || key !== byName(poster).key));
  const others = shown.some(({ key }) => key !== NOT_TOLD);
  return shown.filter((draft) => (draft.key !== NOT_TOLD || !others || draft.items.length > 0) && !isBusiness(frame, draft))
    .map((draft) => ({ ...draft, roles: draft.roles.toSorted(), lines: draft.lines.toSorted((a, b) => a - b), items: draft.items.toSorted((a, b) => a.line - b.line || (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0) || (a.entity < b.entity ? -1 : 1)) }))
    .toSorted((a, b) => (a.lines[0] ?? Infinity) - (b.lines[0] ?? Infinity) || (a.key < b.key ? -1 : 1));
}

/** What a shop, a service or an office gives out for everybody to use. */
const OPEN_TO_ALL = /订座|订餐|预约|客服|热线|热線|营业|营業|门店|門店|店址|本店|分店|总机|前台电话|咨询电话|报名电话|售后|服务台|值班电话|急诊|\b(?:on-call|desk|hotline|helpline|support|reception|store|shop|office|opening hours|bookings?|customer service|switchboard)\b/iu;
const REACHES: ReadonlySet<string> = new Set(['landline', 'address', 'email']);

/** Numbers and addresses of nobody named, in lines of a business. */
function isBusiness(frame: Frame, { account, name, given, items, lines }: Pick<Concerned, 'account' | 'name' | 'given' | 'items' | 'lines'>): boolean {
  if (account !== null || name !== null || given !== null || items.length === 0 || !items.every(({ entity }) => REACHES.has(entity))) return false;
  return lines.every((line) => OPEN_TO_ALL.test(frame.lines[line]?.text.slice(0, 2_000) ?? ''));
}

/** Whoever wrote a bubble; in one that pastes another talk, those who speak in that. */
function wordsOf(frame: Frame, seen: Seen, at: At): void {
  const turns = turnsIn(frame, seen);
  for (const { who, span, said } of turns) {
    const draft = at(who, 'speaker');
    note(draft, seen.index);
    draft.turns.push({ line: seen.index, span, said });
  }
  const who = turns.length > 0 ? null : speakerOf(frame, seen);
  if (who === null) return;
  const draft = at(who, 'speaker');
  note(draft, seen.index);
  draft.spoken.push(seen.index);
  if (isDenied(frame, seen)) frame.warnings.add(w('A line that the record of the chat lacks or has otherwise is not counted as words of the person beside whom it stands.', '聊天记录中不存在或者内容不同的行，不计为所示之人的言语。'));
}

/** Whoever is spoken of by the name that the excerpt shows; to be called with @ is to be spoken to. */
function spokenOf(frame: Frame, drafts: Iterable<Draft>): void {
  const texts = frame.memo('talk', () => frame.bubbles.map(({ text }) => plain(text)));
  for (const { name, roles } of drafts) {
    const called = plain(name ?? '');
    if (called.length >= 2 && !roles.includes('subject') && texts.some((text) => text.replaceAll(`@${called}`, '').includes(called))) roles.push('subject');
  }
}

/** The data of one line: what the check found in its message and the line shows, then what the excerpt alone tells. */
function dataOf(frame: Frame, seen: Seen, actors: ReadonlySet<number | null>, at: At): void {
  const { line, match, message, index } = seen;
  const done = new Set<string>();
  const put = (finding: RawFinding, { own, who }: Owner, span: LeakItem['span'], from: 'record' | 'alone'): void => {
    const entity = entityOf(finding.rule);
    const value = finding.value ?? null;
    const key = `${entity} ${plain(value ?? '')}`;
    if (entity === 'chat-record' || done.has(key)) return;
    done.add(key);
    const draft = at(who ?? nameless(key), own ? null : 'subject');
    if (own && draft.roles.length === 0) draft.roles.push('speaker');
    note(draft, index);
    draft.items.push({ entity, line: index, span, value, confidence: Math.min(finding.confidence, line.confidence) });
    draft[from].push(finding);
  };
  for (const finding of message === null ? [] : findingsOf(frame, message)) {
    if (!finding.rule.startsWith('disclosure.')) continue;
    const value = finding.value ?? null;
    const start = value === null ? -1 : line.text.indexOf(value);
    const span = start === -1 ? null : [start, start + (value ?? '').length] as const;
    const owner = ownerOf(frame, finding, seen, span, actors, true);
    if (owner.own && owner.who === null) continue;
    if (value === null ? match?.state !== 'same' : !shows(line, match, value)) {
      if (owner.who !== null) at(owner.who, owner.own ? null : 'subject').hidden++;
      continue;
    }
    put(finding, owner, span, 'record');
  }
  for (const { finding } of frame.disclosed.filter((one) => one.line === index)) {
    if (!finding.rule.startsWith('disclosure.')) continue;
    const owner = ownerOf(frame, finding, seen, finding.span ?? placeOf(line.text, finding.value), actors, false);
    if (!owner.own || owner.who !== null) put(finding, owner, finding.span ?? null, 'alone');
  }
}

function placeOf(text: string, value: string | undefined): readonly [number, number] | null {
  const start = value === undefined || value === '' ? -1 : text.indexOf(value);
  return start === -1 ? null : [start, start + (value ?? '').length];
}

function note(draft: Draft, line: number): void {
  if (!draft.lines.includes(line)) draft.lines.push(line);
}
