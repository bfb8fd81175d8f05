import type { Fold, Policy, RawFinding } from '../model/check.ts';
import type { Hit, Known } from '../model/detector.ts';
import type { GroupFacts, Message } from '../model/timeline.ts';
import { Closing } from './_disclosure-closing.ts';
import { Consents } from './_disclosure-consent.ts';
import { Faults } from './_disclosure-fault.ts';
import { previousText, questionBefore, type Question } from './_disclosure-context.ts';
import { carriedHits, isBundle } from './_disclosure-carried.ts';
import { counted, narrowed, type Counted } from './_disclosure-count.ts';
import { surnameOf } from './_disclosure-names.ts';
import { introductions, MAY_INTRODUCE } from './_disclosure-intro.ts';
import { kindsOf } from './_disclosure-linkage.ts';
import { memory } from './_disclosure-memory.ts';
import { mentionsIn, standsInMention } from './_disclosure-mentions.ts';
import { peopleOf, type People } from './_disclosure-people.ts';
import { personOf, type Person, type Scene } from './_disclosure-person.ts';
import { recent } from './_disclosure-recent.ts';
import { refOf } from './_message-ref.ts';
import { resultOf, type Tally } from './_disclosure-result.ts';
import { Splits } from './_disclosure-split.ts';
import { holdsMedia, holdsTypedText, isMarkup, typedPart } from './_disclosure-text.ts';
import { traitsIn } from './_disclosure-traits.ts';
import { isDisclosure } from './_disclosure-worth.ts';

/** Finds private data in one text; hits hold offsets in UTF-16 code units. */
export interface Scanner {
  scan(text: string, previous?: string, known?: Known | null, sparing?: boolean): Hit[];
  /** Cheap: false means that `scan` finds nothing without a message before. */
  mightHold(text: string): boolean;
  /** Cheap: false means that the message before adds nothing to what `scan` finds. */
  mayAnswer(text: string, previous: string): boolean;
}

const INTRODUCTION_MAX = 2_000;
/** Longest message that may be a bare answer to a question, in UTF-16 code units. */
const ANSWER = 32;
/** Longest message for which the one before is read at all. */
const CONTEXT = 120;
/** Messages in which an announcement is looked for. */
const BACK = 64;

/** One pass over a group: every private datum in typed text, whose it is, what ties it to a person, and who could know. */
export function disclosureFold(scanner: Scanner, facts: GroupFacts, policy: Policy, emit: (finding: RawFinding) => void): Fold {
  const tally: Tally = { texts: 0, unseen: 0, indicated: 0, suspected: 0 };
  const seen = recent(facts.hasReplies);
  const told = memory();
  const consents = new Consents(facts.consents);
  const faults = new Faults();
  const closing = new Closing(facts, tally, told, consents, faults, emit);
  const splits = new Splits((text) => scanner.scan(text));
  const since = policy.since ?? -Infinity;
  const until = policy.until ?? Infinity;
  const inWindow = (at: number): boolean => at >= since && at < until;
  // Built when the first text needs it: most small groups never do.
  let built: People | null = null;
  const people = (): People => (built ??= peopleOf(facts));

  function learn(message: Message, text: string): Set<string> {
    const names = new Set<string>();
    for (const { who, name } of introductions(text.slice(0, INTRODUCTION_MAX), people())) {
      const account = who === 'sender' ? message.sender : who;
      if (account === null || (who === 'sender' && message.kind === 'forward')) continue;
      const ref = refOf(message);
      told.introduce(account, name, ref);
      if (who === 'sender') told.own(account, 'name', name, ref);
      people().traits.add(account, `surname:${surnameOf(name)}`, { message: ref, fact: null });
      names.add(name);
    }
    return names;
  }

  function sceneOf(message: Message, text: string, hits: readonly Hit[], introduced: ReadonlySet<string>, more: Pick<Scene, 'carried' | 'also'> = PLAIN): Scene | null {
    const known = people();
    const mentions = mentionsIn(text, known);
    const left = hits.filter((hit) => !standsInMention(hit, text, mentions, known)).sort((a, b) => a.start - b.start || a.end - b.end);
    if (left.length === 0) return null;
    let question: Question | null | undefined;
    return {
      message, text, hits: left, mentions, people: known, memory: told, introduced, ...more,
      question: () => (question === undefined ? (question = questionBefore(message, seen, known)) : question),
      target: () => (message.replyTo === null ? null : seen.replied(message.replyTo)),
    };
  }

  /** Whose every hit is; hits of one person are one record, which is counted among the members where no account is known. */
  function examine(scene: Scene, offset: number | null): void {
    const { message } = scene;
    const persons: Person[] = [];
    const records = new Map<string, Hit[]>();
    const ofHit: Hit[][] = [];
    scene.hits.forEach((hit, index) => {
      const person = personOf(scene, index, persons[index - 1] ?? null);
      // Without account and name, "his" and "yours" are two persons.
      const key = JSON.stringify([person.relation, person.account, person.account === null ? (person.name ?? person.how) : null, person.relation === 'unknown' ? sentenceOf(scene.text, hit.start) : 0]);
      const record = (person.how === 'same-record' ? ofHit[index - 1] : records.get(key)) ?? [];
      if (record.length === 0) records.set(key, record);
      record.push(hit);
      persons.push(person);
      ofHit.push(record);
    });
    const lists = [...new Set(ofHit)];
    const kinds = new Map(lists.map((record) => [record, kindsOf(scene, record)]));
    const counts = new Map<Hit[], Counted | null>();
    scene.hits.forEach((_, index) => {
      const record = ofHit[index] as Hit[];
      const person = persons[index] as Person;
      if (person.relation === 'self' || person.account !== null || person.candidates.length > 0) return;
      if (!counts.has(record)) counts.set(record, counted(scene, record));
      const count = counts.get(record) ?? null;
      if (count !== null) persons[index] = narrowed(scene, person, count);
    });
    scene.hits.forEach((hit, index) => {
      if (!inWindow(message.at) || !isDisclosure(scene, index)) return;
      const record = ofHit[index] as Hit[];
      closing.add(scene, offset, hit, persons[index] as Person, kinds.get(record) ?? new Set(), counts.get(record) ?? null);
    });
    if (persons.some(({ relation }) => relation === 'third-party')) faults.posted(message, () => seen.back(BACK, message.at));
    if (message.sender === null || scene.carried) return;
    scene.hits.forEach((hit, index) => {
      if (persons[index]?.relation !== 'self') return;
      const ref = refOf(message);
      told.own(message.sender as number, hit.entity, hit.value, ref);
      const around = scene.text.slice(Math.max(0, hit.start - 12), hit.end + 12);
      for (const { key } of traitsIn(around)) people().traits.add(message.sender as number, key, { message: ref, fact: null });
      if (hit.entity === 'employer' || hit.entity === 'school') people().traits.add(message.sender as number, `${hit.entity}:${hit.value}`, { message: ref, fact: null });
    });
  }

  function look(message: Message, markup: boolean): void {
    const { text } = message;
    const introduced = !markup && MAY_INTRODUCE.test(text) ? learn(message, text) : NONE;
    const asked = text.length <= ANSWER && seen.asking(message.at) ? previousText(message, seen) : '';
    const typed = introduced.size > 0 || scanner.mightHold(text) || (asked !== '' && scanner.mayAnswer(text, asked)) ? typedPart(message) : null;
    if (typed !== null) {
      const before = asked !== '' ? asked : typed.text.length <= CONTEXT ? previousText(message, seen) : '';
      const hits = scanner.scan(typed.text, before, people().known, introduced.size === 0);
      const scene = hits.length === 0 ? null : sceneOf(message, typed.text, hits, introduced);
      if (scene !== null) examine(scene, typed.offset);
    }
    for (const { hit, first } of splits.join(message, text, () => refOf(message))) {
      const scene = sceneOf(message, text, [hit], NONE, { carried: false, also: first });
      if (scene !== null) examine(scene, 0);
    }
    consents.hear(message, () => calledBy(message), () => refOf(message));
    faults.hear(message);
  }

  function calledBy(message: Message): number | null {
    const target = message.replyTo === null ? null : seen.replied(message.replyTo);
    return target?.sender ?? mentionsIn(message.text, people())[0]?.account ?? null;
  }

  function lookInside(message: Message): void {
    const inside = carriedHits(message, (text) => scanner.scan(text, '', people().known));
    for (const { text, hits, own } of inside) {
      const scene = sceneOf(message, text, hits, NONE, { carried: true, also: null });
      if (scene !== null) examine(scene, own ? 0 : null);
    }
  }

  return {
    message(message) {
      const { kind, text } = message;
      const markup = isMarkup(text);
      const plain = kind === 'text' && !markup;
      const typed = plain || (holdsTypedText(kind) && (!markup || kind === 'quote'));
      if (inWindow(message.at)) {
        const media = !plain && holdsMedia(kind);
        if (typed && !media) tally.texts++;
        if (media || (markup && !typed)) tally.unseen++;
      }
      if (typed) look(message, markup);
      if (isBundle(message)) lookInside(message);
      seen.add(message);
    },
    finish() {
      const ties = closing.finish();
      return { ...resultOf(tally), ties };
    },
  };
}

/** Where the sentence begins in which a place of the text stands; nobody says of two sentences whose they are that they are one person's. */
function sentenceOf(text: string, at: number): number {
  const from = Math.max(0, at - 400);
  const left = text.slice(from, at);
  return from + Math.max(-1, ...['。', '！', '？', '；', '!', '?'].map((mark) => left.lastIndexOf(mark)));
}

const NONE: ReadonlySet<string> = new Set();
const PLAIN = { carried: false, also: null } as const;
