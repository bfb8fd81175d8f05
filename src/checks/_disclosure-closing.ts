import type { Exposure, GroupTie, MessageRef, Prior, RawFinding } from '../model/check.ts';
import type { Hit } from '../model/detector.ts';
import type { GroupFacts } from '../model/timeline.ts';
import { basisOf } from './_disclosure-basis.ts';
import { chainOf } from './_disclosure-chain.ts';
import type { Consents } from './_disclosure-consent.ts';
import type { Counted } from './_disclosure-count.ts';
import { Exposures, type Telling } from './_disclosure-exposure.ts';
import type { Faults } from './_disclosure-fault.ts';
import { linkOf } from './_disclosure-linkage.ts';
import type { Memory } from './_disclosure-memory.ts';
import type { Person, Scene } from './_disclosure-person.ts';
import type { Tally } from './_disclosure-result.ts';
import { severityOf, softened } from './_disclosure-severity.ts';
import { reasonOf, whyOf } from './_disclosure-words.ts';
import { refOf } from './_message-ref.ts';

/** Confidence from which a finding is `indicated`. */
const CLEAR = 0.8;
const MOST_TIES = 5_000;

type Draft = { -readonly [K in keyof RawFinding]: RawFinding[K] };

/** What is still to be said of a finding when the whole record is known. */
interface Pending {
  readonly finding: Draft;
  readonly telling: Telling;
  /** When the person had given the same datum before. */
  readonly own: MessageRef | null;
  /** The name that the person shows to the group holds the datum. */
  readonly shown: boolean;
}

/** Makes findings of hits, and completes them at the end: audience, earlier publication and consent need the whole record. */
export class Closing {
  readonly #pending: Pending[] = [];
  readonly #facts: GroupFacts;
  readonly #tally: Tally;
  readonly #told: Memory;
  readonly #consents: Consents;
  readonly #faults: Faults;
  readonly #emit: (finding: RawFinding) => void;

  constructor(facts: GroupFacts, tally: Tally, told: Memory, consents: Consents, faults: Faults, emit: (finding: RawFinding) => void) {
    this.#facts = facts;
    this.#tally = tally;
    this.#told = told;
    this.#consents = consents;
    this.#faults = faults;
    this.#emit = emit;
  }

  /** `offset`: of the scene's text in the message's; null: the text is not the message's own. */
  add(scene: Scene, offset: number | null, hit: Hit, person: Person, kinds: ReadonlySet<string>, count: Counted | null): void {
    const { message, people } = scene;
    const link = linkOf(scene, hit, person, kinds);
    const here = refOf(message);
    const minor = person.account !== null && people.minor(person.account);
    const status = hit.confidence >= CLEAR ? 'indicated' : 'suspected';
    this.#tally[status]++;
    const finding: Draft = {
      rule: `disclosure.${hit.entity}`,
      severity: severityOf(hit.entity, person.relation, link.linkage, kinds, minor),
      status,
      confidence: hit.confidence,
      reason: reasonOf(hit, person.relation, link.linkage),
      bearer: people.bearer(message.sender),
      account: message.sender,
      subject: {
        relation: person.relation, account: person.account, name: link.name ?? person.name, linkage: link.linkage,
        evidence: distinct([...(scene.also ? [scene.also] : []), ...person.evidence, ...link.evidence, here]), why: whyOf(person.how, link.tie),
        candidates: person.candidates, chain: chainOf(scene, person, link, count),
      },
      message: here,
      ...(scene.also ? { also: [scene.also] } : {}),
      ...(offset === null ? { carried: true, key: `carried:${hit.start}-${hit.end}` } : { span: [hit.start + offset, hit.end + offset] as const }),
      value: hit.value,
      basis: basisOf(hit.entity, person.relation, message.at),
    };
    this.#emit(finding);
    this.#pending.push({
      finding,
      telling: { tie: link.tie, said: link.evidence.map((ref) => ref.at) },
      own: person.relation === 'third-party' && person.account !== null ? this.#told.gave(person.account, hit.entity, hit.value) : null,
      shown: person.relation === 'third-party' && person.account !== null && people.shows(person.account, hit.value),
    });
  }

  /** Completes every finding; gives what other groups may need to know of this one's accounts. */
  finish(): readonly GroupTie[] {
    if (this.#pending.length > 0) {
      const exposures = new Exposures(this.#facts.attendance(), this.#facts.group.platform);
      for (const pending of this.#pending) this.#complete(pending, exposures);
    }
    const ties: GroupTie[] = [];
    for (const { id, nameOnly } of this.#facts.accounts.values()) {
      if (!nameOnly) for (const { name, ref } of this.#told.names(id)) if (ties.length < MOST_TIES) ties.push({ account: id, name, message: ref });
    }
    return ties;
  }

  #complete({ finding, telling, own, shown }: Pending, exposures: Exposures): void {
    const { message, subject } = finding;
    if (!message || !subject) return;
    finding.exposure = this.#exposure(finding, telling, exposures);
    if (subject.relation !== 'third-party') return;
    const entity = finding.rule.slice(finding.rule.indexOf('.') + 1);
    if (subject.account !== null) finding.consent = this.#consents.about(subject.account, entity, message.at);
    finding.fault = this.#faults.of(finding.account, entity, message.at, finding.consent);
    if (subject.account === null) return;
    finding.prior = own === null ? (shown ? SHOWN : null) : prior(own, exposures.newcomers(message.at, own.at));
    finding.severity = softened(finding.severity ?? 'medium', finding.prior, finding.consent);
  }

  #exposure({ message, account, subject }: Draft, telling: Telling, exposures: Exposures): Exposure {
    const apart = [account, subject?.account ?? null].filter((one): one is number => one !== null);
    return exposures.of(message?.at ?? 0, apart, telling);
  }
}

const SHOWN: Prior = { scope: 'same', message: null, newcomers: 0, group: null };

function prior(message: MessageRef, newcomers: number): Prior {
  return { scope: newcomers === 0 ? 'same' : 'narrower', message, newcomers, group: null };
}

function distinct(refs: readonly MessageRef[]): MessageRef[] {
  const seen = new Set<string>();
  return refs.filter((ref) => {
    const key = `${ref.source}:${ref.byteStart}:${ref.byteEnd}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

