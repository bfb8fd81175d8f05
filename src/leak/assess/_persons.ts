import { entityOf } from '../../liability/kinds.ts';
import type { RawFinding } from '../../model/check.ts';
import { CONCEALED } from '../../model/excerpt.ts';
import type { LeakCase } from '../../model/leak.ts';
import type { Message } from '../../model/timeline.ts';
import type { LeakItem, LeakPerson } from '../types.ts';
import type { Frame, Seen } from './_frame.ts';
import { w } from './_ground.ts';
import { titleName } from './_source.ts';
import { plain, shows } from './_visible.ts';

type GivenPerson = NonNullable<LeakCase['persons']>[number];

/** Somebody concerned, with what the excerpt tells of him. */
export interface Concerned extends LeakPerson {
  readonly key: string;
  /** Without the words of a talk, which are items of their own. */
  readonly items: readonly LeakItem[];
  /** Lines of his own words. */
  readonly spoken: readonly number[];
  /** Findings that the items come from: of the source chat, and of the excerpt alone. */
  readonly record: readonly RawFinding[];
  readonly alone: readonly RawFinding[];
  /** Data that the record has in these lines and the excerpt does not show. */
  readonly hidden: number;
  readonly given: GivenPerson | null;
}

interface Draft extends Concerned {
  account: number | null;
  name: string | null;
  readonly roles: LeakPerson['roles'][number][];
  readonly lines: number[];
  readonly spoken: number[];
  readonly items: LeakItem[];
  readonly record: RawFinding[];
  readonly alone: RawFinding[];
  hidden: number;
  given: GivenPerson | null;
}

interface Who { readonly key: string; readonly account: number | null; readonly name: string | null }

const byAccount = (account: number, name: string | null): Who => ({ key: `a:${account}`, account, name });
const byName = (name: string): Who => ({ key: `n:${plain(name)}`, account: null, name });
/** Persons told apart that nothing names. */
const MOST = 500;

/**
 * Everybody whose bubble is shown or who is spoken about, by first line. Whoever spread it is among them: each act leaves its own out.
 * `actors`: account row ids of those.
 */
export function personsOf(frame: Frame, actors: ReadonlySet<number | null>): Concerned[] {
  const drafts = new Map<string, Draft>();
  const at = ({ key, account, name }: Who, role: Draft['roles'][number] | null): Draft => {
    let draft = drafts.get(key);
    if (draft === undefined) {
      draft = { key, account, name, roles: [], lines: [], spoken: [], items: [], record: [], alone: [], hidden: 0, given: null };
      if (drafts.size < MOST) drafts.set(key, draft);
    }
    draft.name ??= name;
    if (role !== null && !draft.roles.includes(role)) draft.roles.push(role);
    return draft;
  };
  for (const seen of frame.bubbles) {
    const who = speakerOf(frame, seen);
    if (who === null) continue;
    const draft = at(who, 'speaker');
    note(draft, seen.index);
    draft.spoken.push(seen.index);
  }
  for (const seen of frame.bubbles) {
    const quoted = quotedOf(frame, seen);
    if (quoted !== null && quoted.key !== speakerOf(frame, seen)?.key) note(at(quoted, 'speaker'), seen.index);
  }
  for (const seen of frame.bubbles) dataOf(frame, seen, actors, at);
  for (const given of frame.scene.given.persons ?? []) {
    const { account } = frame.book.find(given.account ?? given.name);
    const named = byName(given.name);
    const draft = at(account === null ? named : drafts.has(`a:${account}`) || !drafts.has(named.key) ? byAccount(account, given.name) : named, null);
    draft.given = given;
    for (const { index, text, line } of frame.bubbles) if (plain(given.name) !== '' && plain(`${text} ${line.quoted ?? ''}`).includes(plain(given.name))) note(draft, index);
    if (draft.roles.length === 0) draft.roles.push('subject');
  }
  spokenOf(frame, drafts.values());
  // Somebody of whom the excerpt shows nothing is not concerned.
  return [...drafts.values()].filter(({ lines, given }) => lines.length > 0 || given !== null).map((draft) => ({ ...draft, roles: draft.roles.toSorted(), lines: draft.lines.toSorted((a, b) => a - b), items: draft.items.toSorted((a, b) => a.line - b.line || (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0) || (a.entity < b.entity ? -1 : 1)) }))
    .toSorted((a, b) => (a.lines[0] ?? Infinity) - (b.lines[0] ?? Infinity) || (a.key < b.key ? -1 : 1));
}

/** Whose bubble it is: by the message that it was matched with, else by the name shown; null: whoever took the picture, not known. */
function speakerOf(frame: Frame, { line, match, message }: Seen): Who | null {
  const { source } = frame.scene;
  const shown = line.nameState === 'shown' && line.name !== null && plain(line.name) !== '' ? line.name : null;
  const byShown = shown === null || source === null ? null : accountShown(frame, shown);
  if (message !== null && message.sender !== null) {
    // Another account of that name is shown as the writer: the audience reads it as that one's words.
    if (shown !== null && match?.name === 'differs' && byShown !== null && byShown !== message.sender) {
      frame.warnings.add(w('A line stands under another name than the record has for it: the person shown is assessed, not the writer in the record.', '有一行显示的姓名与记录中的发言人不同：按所显示之人评估，而非记录中的发言人。'));
      return byAccount(byShown, shown);
    }
    return byAccount(message.sender, shown ?? frame.book.name(message.sender));
  }
  if (shown !== null) return byShown === null ? byName(shown) : byAccount(byShown, shown);
  if (line.own === true) return null;
  if (line.nameState === 'concealed') return { key: '?concealed', account: null, name: null };
  const title = line.own === false ? titleName(frame) : null;
  if (title === null) return { key: line.own === false ? '?other side' : '?not told', account: null, name: null };
  const account = source?.facts.group.kind === 'private' ? accountShown(frame, title) : null;
  return account === null ? byName(title) : byAccount(account, title);
}

/** Whoever is spoken of by the name that the excerpt shows; to be called with @ is to be spoken to. */
function spokenOf(frame: Frame, drafts: Iterable<Draft>): void {
  const texts = frame.memo('talk', () => frame.bubbles.map(({ text }) => plain(text)));
  for (const { name, roles } of drafts) {
    const called = plain(name ?? '');
    if (called.length >= 2 && !roles.includes('subject') && texts.some((text) => text.replaceAll(`@${called}`, '').includes(called))) roles.push('subject');
  }
}

const QUOTED = /^[「“"\s]?(?<name>[^：:\n]{1,32})[：:]\s*\S/u;

/** Whose words a bubble quotes, as its head says. */
function quotedOf(frame: Frame, { line, message }: Seen): Who | null {
  const name = QUOTED.exec(line.quoted ?? '')?.groups?.['name']?.trim() ?? '';
  if (plain(name) === '' || name.includes(CONCEALED)) return null;
  const account = accountShown(frame, name);
  if (account === null && message === null && frame.scene.source !== null) return null;
  return account === null ? byName(name) : byAccount(account, name);
}

/** The one account of the source chat that shows this name to it. */
function accountShown(frame: Frame, name: string): number | null {
  const { source } = frame.scene;
  const [only, ...more] = source === null ? [] : (frame.shown(source).get(plain(name)) ?? []);
  return more.length === 0 ? (only ?? null) : null;
}

/** The data of one line: what the check found in its message and the line shows, then what the excerpt alone tells. */
function dataOf(frame: Frame, seen: Seen, actors: ReadonlySet<number | null>, at: (who: Who, role: 'subject' | null) => Draft): void {
  const { line, match, message, index } = seen;
  const done = new Set<string>();
  const put = (finding: RawFinding, who: Who | null, own: boolean, span: LeakItem['span'], from: 'record' | 'alone'): void => {
    const entity = entityOf(finding.rule);
    const value = finding.value ?? null;
    const key = `${entity} ${plain(value ?? '')}`;
    if (entity === 'chat-record' || done.has(key)) return;
    done.add(key);
    const draft = at(who ?? { key: `?${key}`, account: null, name: null }, own ? null : 'subject');
    if (own && draft.roles.length === 0) draft.roles.push('speaker');
    note(draft, index);
    draft.items.push({ entity, line: index, span, value, confidence: Math.min(finding.confidence, line.confidence) });
    draft[from].push(finding);
  };
  for (const finding of message === null ? [] : findingsOf(frame, message)) {
    if (!finding.rule.startsWith('disclosure.')) continue;
    const own = isOwn(frame, finding, seen, actors);
    const who = own ? speakerOf(frame, seen) : subjectOf(frame, finding, true);
    if (own && who === null) continue;
    const value = finding.value ?? null;
    if (value === null ? match?.state !== 'same' : !shows(line, match, value)) {
      if (who !== null) at(who, own ? null : 'subject').hidden++;
      continue;
    }
    const start = value === null ? -1 : line.text.indexOf(value);
    put(finding, who, own, start === -1 ? null : [start, start + (value ?? '').length], 'record');
  }
  for (const { finding } of frame.disclosed.filter((one) => one.line === index)) {
    if (!finding.rule.startsWith('disclosure.')) continue;
    const own = isOwn(frame, finding, seen, actors);
    const who = own ? speakerOf(frame, seen) : subjectOf(frame, finding, false);
    if (!own || who !== null) put(finding, who, own, finding.span ?? null, 'alone');
  }
}

/** Of what people tell of themselves as a rule, without saying so each time. */
const TOLD: ReadonlySet<string> = new Set(['health', 'medical-record', 'intimate', 'finance', 'religion', 'whereabouts', 'lodging', 'criminal-record', 'family', 'birth-date']);

/** The speaker's own; what the words leave open is read as his, unless he spreads it himself. */
function isOwn(frame: Frame, { rule, subject, carried }: RawFinding, seen: Seen, actors: ReadonlySet<number | null>): boolean {
  if (subject?.relation === 'self') return true;
  if ((subject !== undefined && subject.relation !== 'unknown') || carried === true || !TOLD.has(entityOf(rule))) return false;
  const speaker = speakerOf(frame, seen);
  return speaker !== null && (speaker.account === null || !actors.has(speaker.account));
}

/** What the check found in a message of the source chat. */
function findingsOf(frame: Frame, { source, byteStart }: Message): readonly RawFinding[] {
  const byPlace = frame.memo('by place', () => Map.groupBy(frame.scene.source?.findings ?? [], ({ message }) => (message === null ? '' : `${message.source} ${message.byteStart}`)));
  return byPlace.get(`${source} ${byteStart}`) ?? [];
}

/** Null: nothing names the person. `inCase`: the finding's account ids are those of the case. */
function subjectOf(frame: Frame, { subject }: RawFinding, inCase: boolean): Who | null {
  const name = subject?.name ?? null;
  if (inCase && subject?.account != null) return byAccount(subject.account, name ?? frame.book.name(subject.account));
  if (name === null || plain(name) === '' || (subject?.candidates.length ?? 0) > 1) return null;
  const { source } = frame.scene;
  if (inCase || source === null) return byName(name);
  const [only, ...more] = frame.people(source).holders(name);
  const account = more.length > 0 ? null : (only ?? accountShown(frame, name));
  return account === null ? byName(name) : byAccount(account, name);
}

function note(draft: Draft, line: number): void {
  if (!draft.lines.includes(line)) draft.lines.push(line);
}
