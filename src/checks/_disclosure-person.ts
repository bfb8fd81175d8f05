import type { MessageRef, Relation } from '../model/check.ts';
import type { Hit } from '../model/detector.ts';
import type { Message } from '../model/timeline.ts';
import { beside } from './_disclosure-beside.ts';
import { bareSelf, cues } from './_disclosure-cues.ts';
import type { Memory } from './_disclosure-memory.ts';
import { mentionsIn, type Mention } from './_disclosure-mentions.ts';
import { chineseName, nameAt, nameBefore } from './_disclosure-names.ts';
import type { People } from './_disclosure-people.ts';
import type { Question } from './_disclosure-context.ts';
import { isKin, KIN_FOLLOWS } from './_disclosure-subject.ts';
import { quotedBefore, speakerAt } from './_disclosure-speaker.ts';
import { leadOf } from './_disclosure-split.ts';
import { ownable, sharable } from './_disclosure-values.ts';

/** What the relation rests on. */
export type How =
  | 'roster-own' | 'roster-other' | 'earlier-own' | 'earlier-other' | 'first-person' | 'own-name' | 'answer'
  | 'pronoun' | 'addressed' | 'name' | 'same-name' | 'screen-name' | 'mention' | 'asked-about' | 'reply' | 'same-record' | 'counted' | 'carried' | 'none';

export interface Person {
  readonly relation: Relation;
  readonly account: number | null;
  /** As written; may be a form of address (`王姐`). */
  readonly name: string | null;
  readonly fullName: boolean;
  readonly how: How;
  /** Messages besides the one that holds the datum. */
  readonly evidence: readonly MessageRef[];
  /** Accounts that what is said fits equally; then `account` is null. */
  readonly candidates: readonly number[];
}

/** One message on the slow path. */
export interface Scene {
  readonly message: Message;
  /** The typed part; hits and mentions count from its start. */
  readonly text: string;
  readonly hits: readonly Hit[];
  readonly mentions: readonly Mention[];
  readonly people: People;
  readonly memory: Memory;
  /** The question the message answers, and the message it replies to. Looked up once, when first asked. */
  question(): Question | null;
  target(): MessageRef | null;
  /** The text is what the message carries of others: its first person is not the sender. */
  readonly carried: boolean;
  /** Full names by which the message introduces an account. */
  readonly introduced: ReadonlySet<string>;
  /** Another message that holds a part of the datum. */
  readonly also: MessageRef | null;
}

const NOBODY: Person = { relation: 'unknown', account: null, name: null, fullName: false, how: 'none', evidence: [], candidates: [] };
/** What people tell of themselves with a bare 我. */
const TOLD: ReadonlySet<string> = new Set([
  'health', 'intimate', 'finance', 'location', 'address', 'birth-date', 'minor', 'employer', 'school', 'whereabouts', 'lodging', 'religion', 'criminal-record', 'family', 'credential',
]);

/** Whoever has a new number and names nobody speaks of his own. */
const CHANGED = /(?:^|[\s，,。！!；;])(?:最近|刚刚?|今天|已经?)?[换換](?:了)?(?:新|手机|手機|电话|電話|微信)?(?:号|號|电话|手机|微信)(?:码|碼)?(?:了|啦)?[，,。！!：:\s][^。！!？?\n]{0,12}$/u;
const REACHABLE: ReadonlySet<string> = new Set(['phone', 'wechat-id', 'qq', 'email', 'landline']);

function self(scene: Scene, how: How, evidence: readonly MessageRef[] = []): Person {
  const account = scene.message.sender;
  const name = account === null ? null : (scene.people.realName(account) ?? scene.memory.names(account)[0]?.name ?? null);
  return { relation: 'self', account, name, fullName: false, how, evidence, candidates: [] };
}

function other(scene: Scene, account: number | null, name: string | null, how: How, evidence: readonly MessageRef[] = []): Person {
  const known = name ?? (account === null ? null : (scene.people.realName(account) ?? scene.memory.names(account)[0]?.name ?? scene.people.shownName(account)));
  return { relation: 'third-party', account, name: known, fullName: false, how, evidence, candidates: [] };
}

const NOT_HERE = /(?:不是|并非|不在)(?:咱们?|我们)?(?:这个|本)?群(?:里|内)?(?:的?那(?:个|位)|的|成员)|同名同姓|重名/u;

const CLAIMS = /^(?:我的|本人|我(?:就)?是|我自己|[^我]{0,3}我$|mine|my|call me|text me)/iu;
/** Longest text of which one statement is taken to concern every name in it. UTF-16 code units. */
const SHORT = 200;
/** The end of a text that is made of figures and what stands between them. */
const DIGITS = /[^\p{L}:：,，。()（）]+$/u;

/** Somebody called by name: the sender himself, a member, or a person outside the record. */
function named(scene: Scene, name: string): Person {
  const { people, memory, message } = scene;
  const fullName = chineseName(name) || name.includes(' ') || people.byRealName(name) !== null;
  // `物业的张伟（不是群里的张伟）`: the text itself tells them apart.
  const elsewhere = scene.text.length <= SHORT && NOT_HERE.test(scene.text);
  const holders = elsewhere ? [] : [...new Set([...people.holders(name), ...memory.introduced(name)])].sort((a, b) => a - b);
  const told = (account: number): MessageRef[] => memory.names(account).filter((one) => one.name === name).map((one) => one.ref);
  if (message.sender !== null && holders.includes(message.sender) && !scene.carried) return { ...self(scene, 'own-name', told(message.sender)), name, fullName };
  // Two members of one name stay two: which of them is meant the name does not say.
  if (holders.length > 1) return { ...other(scene, null, name, 'same-name', holders.flatMap(told).slice(0, 4)), fullName, candidates: holders };
  const screen = elsewhere ? null : people.at(name, 0);
  const account = holders[0] ?? (screen?.end === name.length ? screen.account : null);
  return { ...other(scene, account, name, 'name', account === null ? [] : told(account)), fullName };
}

function fromKnownValues(scene: Scene, hit: Hit, ownWords: boolean): Person | null {
  const { people, memory, message } = scene;
  const row = people.byValue(hit.value);
  if (row && row.matched !== null && row.matched === message.sender && !scene.carried) return self(scene, 'roster-own');
  if (row) return other(scene, row.matched, row.realName, 'roster-other');
  const own = ownable(hit.entity) ? memory.owner(hit.entity, hit.value) : null;
  if (!own) return null;
  if (own.account === message.sender && !scene.carried) return self(scene, 'earlier-own', [own.ref]);
  return ownWords && sharable(hit.entity) ? null : other(scene, own.account, null, 'earlier-other', [own.ref]);
}

function addressed(scene: Scene, called: string | null): Person {
  const { message, mentions } = scene;
  // In what somebody else said, whom he spoke to does not show.
  if (scene.carried) return called === null ? other(scene, null, null, 'addressed') : named(scene, called);
  const mention = mentions.find((one) => one.account !== null && one.account !== message.sender);
  const target = mention ? null : scene.target();
  const account = mention?.account ?? (target && target.sender !== message.sender ? target.sender : null);
  if (account === null && called !== null) return named(scene, called);
  return other(scene, account, null, 'addressed', target ? [target] : []);
}

/** He, of whom the text says no more: the one member of whom the message before speaks. */
function spokenOf(scene: Scene): Person {
  const question = scene.carried ? null : scene.question();
  return question?.about == null || question.about === scene.message.sender ? other(scene, null, null, 'pronoun') : other(scene, question.about, null, 'asked-about', [question.ref]);
}

/** Who goes by a screen name. In what was carried in from elsewhere the same name may be somebody else's. */
function bearerOf(scene: Scene, account: number | null, name: string, how: 'screen-name' | 'mention'): Person {
  const { people, message } = scene;
  if (scene.carried && account !== message.sender) return chineseName(name) ? named(scene, name) : other(scene, null, name, how);
  if (account !== null) return account === message.sender && !scene.carried ? self(scene, how === 'mention' ? 'mention' : 'own-name') : other(scene, account, null, how);
  if (chineseName(name)) return named(scene, name);
  return { ...other(scene, null, null, how), candidates: people.screenHolders(name).filter((one) => one !== message.sender) };
}

/** A number that began in an earlier message: the words that tell whose it is stand there. */
function besideLead({ also, text, people }: Scene, hit: Hit): ReturnType<typeof beside> {
  const first = also === null ? '' : leadOf(also);
  const start = DIGITS.exec(first)?.index ?? first.length;
  const joined = first + text;
  return beside(joined, [{ ...hit, start, end: first.length + hit.end }], 0, mentionsIn(joined, people), people);
}

/** Whose "I" is when it stands in what another is quoted with; null: the writer's own. */
function quotedSpeaker(scene: Scene, at: number): Person | null {
  const { text, people, message } = scene;
  const speaker = speakerAt(text, scene.carried, at);
  if (speaker !== null) {
    const screen = people.at(speaker, 0);
    const own = screen !== null && screen.end === speaker.length && screen.account === message.sender;
    if (own && !scene.carried) return null;
    const fullName = chineseName(speaker) || nameAt(speaker, 0)?.end === speaker.length;
    return { ...other(scene, null, speaker, 'carried'), fullName };
  }
  const end = quotedBefore(text, at);
  if (end === null) return null;
  const screen = people.before(text, end);
  if (screen !== null) return bearerOf(scene, screen.account, text.slice(screen.start, end), 'screen-name');
  const full = nameBefore(text, end);
  if (full !== null) return named(scene, full.name);
  const cue = cues(text.slice(Math.max(0, end - 24), end)).at(-1);
  if (cue?.kind === 'addressee') return addressed(scene, null);
  if (cue?.kind === 'other') return other(scene, null, cue.title, 'pronoun');
  const clause = /[^，,。；;：:！!？?\n]*$/u.exec(text.slice(Math.max(0, end - 24), end))?.[0].trim() ?? '';
  // `通知上说：…`: somebody, but nobody who shows.
  return clause === '' || /我(?!们)|本人|\bI\b/u.test(clause) ? null : NOBODY;
}

function fromQuestion(scene: Scene): Person | null {
  const question = scene.question();
  if (!question?.asked) return null;
  if (question.about !== null && question.about !== scene.message.sender) return other(scene, question.about, null, 'asked-about', [question.ref]);
  if (question.about !== null || question.asked.of !== 'other') return self(scene, 'answer', [question.ref]);
  const person = question.asked.name === null ? other(scene, null, null, 'asked-about') : named(scene, question.asked.name);
  return { ...person, how: 'asked-about', evidence: [question.ref] };
}

/** Whose datum a hit is. The order is the order of strength: held values, words beside it, the question, the reply's target. */
export function personOf(scene: Scene, index: number, previous: Person | null): Person {
  const hit = scene.hits[index] as Hit;
  const { message, text, mentions, people } = scene;
  if (hit.entity === 'name') return ofName(scene, hit, index);
  const near = (scene.also === null ? null : besideLead(scene, hit)) ?? beside(text, scene.hits, index, mentions, people);
  const quoted = near?.kind === 'self' ? quotedSpeaker(scene, near.at) : null;
  const known = fromKnownValues(scene, hit, near?.kind === 'self' && quoted === null);
  if (known) return known;
  // In forwarded text "I" is whoever wrote it first.
  const forwarded = message.kind === 'forward' || scene.carried;
  if (quoted !== null) return quoted;
  // Asked for another's number, who gives one and says something of himself behind it does not claim it.
  if (near?.kind === 'self' && !forwarded && near.at > hit.start && !CLAIMS.test(text.slice(near.at, near.at + 8)) && scene.question()?.asked?.of === 'other') return fromQuestion(scene) ?? NOBODY;
  if (near?.kind === 'self') return forwarded ? NOBODY : self(scene, 'first-person');
  if (near?.kind === 'denied') return NOBODY;
  if (near?.kind === 'other') return near.pronoun ? spokenOf(scene) : other(scene, null, near.title, 'pronoun');
  if (near?.kind === 'addressee') return addressed(scene, near.called);
  if (near?.kind === 'screen') return bearerOf(scene, near.account, near.name, 'screen-name');
  const answer = forwarded ? null : fromQuestion(scene);
  if (near?.kind === 'name') {
    const person = named(scene, near.name);
    return answer?.relation === 'self' && person.account === null && !isKin(text.slice(0, 400), near.name) ? { ...answer, name: near.name, fullName: person.fullName } : person;
  }
  if (answer) return answer;
  if (!forwarded && near === null && REACHABLE.has(hit.entity) && CHANGED.test(text.slice(Math.max(0, hit.start - 24), hit.start))) return self(scene, 'first-person');
  if (!forwarded && TOLD.has(hit.entity) && bareSelf(text.slice(Math.max(0, hit.start - 24), hit.start))) return self(scene, 'first-person');
  if (near?.kind === 'mention') return bearerOf(scene, near.account, near.name, 'mention');
  const last = scene.hits[index - 1];
  if (previous && last && previous.relation !== 'unknown' && hit.start - last.end <= 24) return { ...previous, how: 'same-record' };
  const target = scene.target();
  if (target && target.sender !== null && target.sender !== message.sender) return other(scene, target.sender, null, 'reply', [target]);
  return NOBODY;
}

function ofName(scene: Scene, hit: Hit, index: number): Person {
  const person = named(scene, hit.value);
  if (person.relation === 'self' || person.account !== null || scene.message.kind === 'forward' || scene.carried) return { ...person, fullName: true };
  const lead = scene.text.slice(Math.max(0, hit.start - 8), hit.start);
  if (!KIN_FOLLOWS.test(scene.text.slice(hit.end, hit.end + 4)) && /(?:我(?:就)?是|我叫|本人(?:是|叫)?|\bI(?:['’]m| am)|\bmy name is|\bcall me)[:：\s]{0,2}$/iu.test(lead)) return { ...self(scene, 'first-person'), name: hit.value, fullName: true };
  const answer = index === 0 ? fromQuestion(scene) : null;
  return answer?.relation === 'self' ? { ...answer, name: hit.value, fullName: true } : { ...person, fullName: true };
}
