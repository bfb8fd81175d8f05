import type { Linkage, MessageRef } from '../model/check.ts';
import type { Hit } from '../model/detector.ts';
import type { Place } from '../model/timeline.ts';
import type { Person, Scene } from './_disclosure-person.ts';
import { refOf } from './_message-ref.ts';

/** What the linkage rests on. */
export type Tie =
  | 'id-number' | 'name-datum' | 'name-beside' | 'name-in-text' | 'introduction' | 'nickname' | 'roster' | 'phone-earlier'
  | 'counted' | 'combination' | 'several' | 'nothing' | 'nobody' | 'other-group';

export interface Link {
  readonly linkage: Linkage;
  readonly tie: Tie;
  /** The real name, where the tie gives one. */
  readonly name: string | null;
  /** Messages besides the one that holds the datum. */
  readonly evidence: readonly MessageRef[];
  /** The line of a roster that shows it. */
  readonly fact: Place | null;
}

const WINDOW = 200;
/** An employer or a post narrows a person down like a datum does. */
const POST = /(?:在[^，,。\s]{2,16}(?:公司|学校|医院|银行|工厂|单位|局)(?:上班|工作|当|做)|(?:任职|就职|供职)于|\bworks? (?:at|for|as) )/u;
/** Each belongs to one person or household by its nature; with anything else about the same person it may lead to him. */
const SINGLE: ReadonlySet<string> = new Set([
  'address', 'plate', 'phone', 'landline', 'email', 'wechat-id', 'qq', 'social-account', 'payment-account', 'bank-card', 'passport', 'permit', 'driver-licence', 'vehicle',
  'social-insurance', 'medical-record', 'staff-number', 'courier', 'imei', 'mac', 'device-id', 'ssn', 'iban', 'wallet', 'lodging', 'biometric', 'tax-number',
]);

/** A house has one of them: with the house's name the post names its holder. */
const ONE_POST = /(?:厂长|院长|校长|园长|所长|馆长|行长|局长|店长|董事长|总经理|总裁|法人|法定代表人|书记|CEO|CFO|CTO|principal|headmaster|director|president|chairman|owner)(?![助秘])/iu;

const link = (linkage: Linkage, tie: Tie, more: Partial<Link> = {}): Link => ({ linkage, tie, name: null, evidence: [], fact: null, ...more });

/** Entities of one person in one message, an employer or post counted as one. `others` = the hits of the same person. */
export function kindsOf(scene: Scene, others: readonly Hit[]): ReadonlySet<string> {
  const kinds = new Set(others.flatMap((hit) => (hit.entity === 'chat-record' ? [] : [hit.entity])));
  const first = others[0];
  const last = others.at(-1);
  if (first && last && POST.test(scene.text.slice(Math.max(0, first.start - 60), first.start + 260))) kinds.add('post');
  return kinds;
}

function writtenOut(scene: Scene, hit: Hit, account: number): string | null {
  const near = scene.text.slice(Math.max(0, hit.start - WINDOW), hit.end + WINDOW);
  const real = scene.people.realName(account);
  if (real !== null && real.length >= 2 && near.includes(real)) return real;
  return scene.memory.names(account).find((told) => near.includes(told.name))?.name ?? null;
}

function known(scene: Scene, account: number): Link | null {
  const { people, memory, message } = scene;
  const told = memory.names(account)[0];
  if (told) return link('link_known', 'introduction', { name: told.name, evidence: [told.ref] });
  const nickname = people.nicknameName(account);
  if (nickname !== null) return link('link_known', 'nickname', { name: nickname });
  const row = people.rosterRow(account);
  if (row?.realName) return link('link_known', 'roster', { name: row.realName, fact: row });
  const phone = memory.phone(account);
  if (phone && !samePlace(phone.ref, refOf(message))) return link('link_known', 'phone-earlier', { evidence: [phone.ref] });
  return null;
}

const samePlace = (a: MessageRef, b: MessageRef): boolean => a.source === b.source && a.byteStart === b.byteStart;

/** How a datum is tied to a real person: the first of the ties, strongest first. Remarks of the exporter are never a tie. */
export function linkOf(scene: Scene, hit: Hit, person: Person, kinds: ReadonlySet<string>): Link {
  if (kinds.has('resident-id')) return link('named', 'id-number', { name: person.name });
  if (hit.entity === 'name') return link('named', 'name-datum', { name: hit.value });
  // The name stands in the question: who saw it can tell.
  if (person.fullName && person.how === 'asked-about') return link('link_known', 'introduction', { name: person.name, evidence: person.evidence });
  if (person.fullName) return link('named', 'name-beside', { name: person.name });
  if (hit.entity === 'employer' && ONE_POST.test(scene.text.slice(hit.start, hit.end + 8))) return link('named', 'combination');
  if (person.how === 'counted') return link('linkable', 'counted', { evidence: person.evidence });
  if (person.account !== null) {
    const written = writtenOut(scene, hit, person.account);
    if (written !== null) return link('named', 'name-in-text', { name: written });
    const tie = known(scene, person.account);
    if (tie) return tie;
    if (scene.people.kinOfNamed(person.account)) return link('linkable', 'counted');
  }
  if (person.how === 'roster-other' && person.name !== null) return link('link_known', 'roster', { name: person.name });
  if (kinds.has('school') && (kinds.has('minor') || kinds.has('birth-date'))) return link('linkable', 'combination');
  if (kinds.size >= 2 && [...kinds].some((kind) => SINGLE.has(kind))) return link('linkable', 'combination');
  if (person.candidates.length > 1) return link('pseudonym_only', 'several');
  return person.account === null ? link('unknown', 'nobody') : link('pseudonym_only', 'nothing');
}
