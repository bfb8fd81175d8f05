import type { MessageRef, Relation } from '../model/check.ts';
import type { Hit } from '../model/detector.ts';
import type { Message } from '../model/timeline.ts';
import { beside } from './_disclosure-beside.ts';
import { bareSelf } from './_disclosure-cues.ts';
import type { Memory } from './_disclosure-memory.ts';
import type { Mention } from './_disclosure-mentions.ts';
import { chineseName } from './_disclosure-names.ts';
import type { People } from './_disclosure-people.ts';
import type { Question } from './_disclosure-context.ts';
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

function self(scene: Scene, how: How, evidence: readonly MessageRef[] = []): Person {
  const account = scene.message.sender;
  const name = account === null ? null : (scene.people.realName(account) ?? scene.memory.names(account)[0]?.name ?? null);
  return { relation: 'self', account, name, fullName: false, how, evidence, candidates: [] };
}

function other(scene: Scene, account: number | null, name: string | null, how: How, evidence: readonly MessageRef[] = []): Person {
  const known = name ?? (account === null ? null : (scene.people.realName(account) ?? scene.memory.names(account)[0]?.name ?? scene.people.shownName(account)));
  return { relation: 'third-party', account, name: known, fullName: false, how, evidence, candidates: [] };
}

/** Somebody called by name: the sender himself, a member, or a person outside the record. */
function named(scene: Scene, name: string): Person {
  const { people, memory, message } = scene;
  const fullName = chineseName(name) || name.includes(' ') || people.byRealName(name) !== null;
  const holders = [...new Set([...people.holders(name), ...memory.introduced(name)])].sort((a, b) => a - b);
  const told = (account: number): MessageRef[] => memory.names(account).filter((one) => one.name === name).map((one) => one.ref);
  if (message.sender !== null && holders.includes(message.sender) && !scene.carried) return { ...self(scene, 'own-name', told(message.sender)), name, fullName };
  // Two members of one name stay two: which of them is meant the name does not say.
  if (holders.length > 1) return { ...other(scene, null, name, 'same-name', holders.flatMap(told).slice(0, 4)), fullName, candidates: holders };
  const screen = people.at(name, 0);
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

function addressed(scene: Scene): Person {
  const { message, mentions } = scene;
  const mention = mentions.find((one) => one.account !== null && one.account !== message.sender);
  const target = mention ? null : scene.target();
  const account = mention?.account ?? (target && target.sender !== message.sender ? target.sender : null);
  return other(scene, account, null, 'addressed', target ? [target] : []);
}

function fromQuestion(scene: Scene): Person | null {
  const question = scene.question();
  if (!question) return null;
  if (question.asked.of !== 'other') return self(scene, 'answer', [question.ref]);
  const person = question.asked.name === null ? other(scene, null, null, 'asked-about') : named(scene, question.asked.name);
  return { ...person, how: 'asked-about', evidence: [question.ref] };
}

/** Whose datum a hit is. The order is the order of strength: held values, words beside it, the question, the reply's target. */
export function personOf(scene: Scene, index: number, previous: Person | null): Person {
  const hit = scene.hits[index] as Hit;
  const { message, text, mentions, people } = scene;
  if (hit.entity === 'name') return ofName(scene, hit, index);
  const near = beside(text, scene.hits, index, mentions, people);
  const known = fromKnownValues(scene, hit, near?.kind === 'self');
  if (known) return known;
  // In forwarded text "I" is whoever wrote it first.
  const forwarded = message.kind === 'forward' || scene.carried;
  if (near?.kind === 'self') return forwarded ? NOBODY : self(scene, 'first-person');
  if (near?.kind === 'denied') return NOBODY;
  if (near?.kind === 'other') return other(scene, null, near.title, 'pronoun');
  if (near?.kind === 'addressee') return addressed(scene);
  if (near?.kind === 'screen') return near.account !== null && near.account === message.sender ? self(scene, 'own-name') : other(scene, near.account, null, 'screen-name');
  const answer = forwarded ? null : fromQuestion(scene);
  if (near?.kind === 'name') {
    const person = named(scene, near.name);
    return answer?.relation === 'self' && person.account === null ? { ...answer, name: near.name, fullName: person.fullName } : person;
  }
  if (answer) return answer;
  if (!forwarded && TOLD.has(hit.entity) && bareSelf(text.slice(Math.max(0, hit.start - 24), hit.start))) return self(scene, 'first-person');
  if (near?.kind === 'mention') return near.account === message.sender ? self(scene, 'mention') : other(scene, near.account, null, 'mention');
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
  if (/(?:我(?:就)?是|我叫|本人(?:是|叫)?|\bI(?:['’]m| am)|\bmy name is|\bcall me)[:：\s]{0,2}$/iu.test(lead)) return { ...self(scene, 'first-person'), name: hit.value, fullName: true };
  const answer = index === 0 ? fromQuestion(scene) : null;
  return answer?.relation === 'self' ? { ...answer, name: hit.value, fullName: true } : { ...person, fullName: true };
}
