import type { Fold, MessageRef, Policy, RawFinding } from '../model/check.ts';
import type { Hit } from '../model/detector.ts';
import type { GroupFacts, Message } from '../model/timeline.ts';
import { basisOf } from './_disclosure-basis.ts';
import { previousText, questionBefore, type Question } from './_disclosure-context.ts';
import { introductions, MAY_INTRODUCE } from './_disclosure-intro.ts';
import { kindsOf, linkOf } from './_disclosure-linkage.ts';
import { memory } from './_disclosure-memory.ts';
import { mentionsIn, standsInMention } from './_disclosure-mentions.ts';
import { peopleOf, type People } from './_disclosure-people.ts';
import { personOf, type Person, type Scene } from './_disclosure-person.ts';
import { recent } from './_disclosure-recent.ts';
import { refOf } from './_message-ref.ts';
import { resultOf, type Tally } from './_disclosure-result.ts';
import { severityOf } from './_disclosure-severity.ts';
import { holdsMedia, holdsTypedText, isMarkup, typedPart } from './_disclosure-text.ts';
import { ownable } from './_disclosure-values.ts';
import { reasonOf, whyOf } from './_disclosure-words.ts';

/** Finds private data in one text; hits hold offsets in UTF-16 code units. */
export interface Scanner {
  scan(text: string, previous?: string): Hit[];
  /** Cheap: false means that `scan` finds nothing. */
  mightHold(text: string): boolean;
}

/** Confidence from which a finding is `indicated`. */
const CLEAR = 0.8;
const INTRODUCTION_MAX = 2_000;

/** One pass over a group: every private datum in typed text, whose it is, and what ties it to a person. */
export function disclosureFold(scanner: Scanner, facts: GroupFacts, policy: Policy, emit: (finding: RawFinding) => void): Fold {
  const tally: Tally = { texts: 0, unseen: 0, indicated: 0, suspected: 0 };
  const seen = recent(facts.hasReplies);
  const told = memory();
  const since = policy.since ?? -Infinity;
  const until = policy.until ?? Infinity;
  const inWindow = (at: number): boolean => at >= since && at < until;
  // Built when the first text needs it: most small groups never do.
  let built: People | null = null;
  const people = (): People => (built ??= peopleOf(facts));

  function learnNames(message: Message, text: string): void {
    for (const { who, name } of introductions(text.slice(0, INTRODUCTION_MAX), people())) {
      const account = who === 'sender' ? message.sender : who;
      if (account !== null && !(who === 'sender' && message.kind === 'forward')) told.introduce(account, name, refOf(message));
    }
  }

  function sceneOf(message: Message, text: string): Scene | null {
    const known = people();
    const mentions = mentionsIn(text, known);
    const hits = scanner.scan(text, previousText(message, seen)).filter((hit) => !standsInMention(hit, text, mentions, known));
    if (hits.length === 0) return null;
    hits.sort((a, b) => a.start - b.start || a.end - b.end);
    let question: Question | null | undefined;
    return {
      message, text, hits, mentions, people: known, memory: told,
      question: () => (question === undefined ? (question = questionBefore(message, seen, known)) : question),
      target: () => (message.replyTo === null ? null : seen.replied(message.replyTo)),
    };
  }

  function report(scene: Scene, offset: number, hit: Hit, person: Person, kinds: ReadonlySet<string>): void {
    const { message } = scene;
    const link = linkOf(scene, hit, person, kinds);
    const here = refOf(message);
    const minor = person.account !== null && people().minor(person.account);
    const status = hit.confidence >= CLEAR ? 'indicated' : 'suspected';
    tally[status]++;
    emit({
      rule: `disclosure.${hit.entity}`,
      severity: severityOf(hit.entity, person.relation, link.linkage, kinds, minor),
      status,
      confidence: hit.confidence,
      reason: reasonOf(hit, person.relation, link.linkage),
      bearer: people().bearer(message.sender),
      account: message.sender,
      subject: {
        relation: person.relation, account: person.account, name: link.name ?? person.name, linkage: link.linkage,
        evidence: distinct([...person.evidence, ...link.evidence, here]), why: whyOf(person.how, link.tie),
      },
      message: here,
      span: [hit.start + offset, hit.end + offset],
      value: hit.value,
      basis: basisOf(hit.entity, person.relation, message.at),
    });
  }

  function examine(message: Message): void {
    const typed = typedPart(message);
    if (!typed) return;
    const scene = sceneOf(message, typed.text);
    if (!scene) return;
    const persons: Person[] = [];
    const records = new Map<string, Hit[]>();
    const ofHit: Hit[][] = [];
    scene.hits.forEach((hit, index) => {
      const person = personOf(scene, index, persons[index - 1] ?? null);
      // Without account and name, "his" and "yours" are two persons.
      const key = JSON.stringify([person.relation, person.account, person.account === null ? (person.name ?? person.how) : null]);
      const record = (person.how === 'same-record' ? ofHit[index - 1] : records.get(key)) ?? [];
      if (record.length === 0) records.set(key, record);
      record.push(hit);
      persons.push(person);
      ofHit.push(record);
    });
    if (inWindow(message.at)) {
      const kinds = new Map([...records.values()].map((record) => [record, kindsOf(scene, record)]));
      scene.hits.forEach((hit, index) => report(scene, typed.offset, hit, persons[index] as Person, kinds.get(ofHit[index] as Hit[]) as ReadonlySet<string>));
    }
    if (message.sender === null) return;
    scene.hits.forEach((hit, index) => {
      if (persons[index]?.relation === 'self' && ownable(hit.entity)) told.own(message.sender as number, hit.entity, hit.value, refOf(message));
    });
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
      if (typed) {
        // Names first: `我是…` in front of a number is part of what the group knows when it reads the number.
        if (!markup && MAY_INTRODUCE.test(text)) learnNames(message, text);
        if (scanner.mightHold(text)) examine(message);
      }
      seen.add(message);
    },
    finish: () => resultOf(tally),
  };
}

function distinct(refs: readonly MessageRef[]): MessageRef[] {
  const seen = new Set<string>();
  return refs.filter((ref) => {
    const key = `${ref.source}:${ref.byteStart}:${ref.byteEnd}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
