import type { Provision, Version } from '../model/law.ts';
import type { Words } from '../model/words.ts';
import { ABROAD } from './provisions/abroad.ts';
import { PUBLIC_ACCOUNTS } from './provisions/accounts.ts';
import { CIVIL_LIMITATION } from './provisions/civil-limitation.ts';
import { CIVIL_PERSONALITY } from './provisions/civil-personality.ts';
import { CIVIL_REMEDIES } from './provisions/civil-remedies.ts';
import { CIVIL_REPUTATION } from './provisions/civil-reputation.ts';
import { CIVIL_TORT } from './provisions/civil-tort.ts';
import { CRIMINAL } from './provisions/criminal.ts';
import { CYBERSECURITY } from './provisions/cybersecurity.ts';
import { CYBERSECURITY_PENALTIES } from './provisions/cybersecurity-penalties.ts';
import { DEPARTMENTAL } from './provisions/departmental.ts';
import { EVIDENCE } from './provisions/evidence.ts';
import { GROUP } from './provisions/group.ts';
import { GROUP_PARTS } from './provisions/group-parts.ts';
import { IM_2014 } from './provisions/im-2014.ts';
import { INTERPRETATIONS } from './provisions/interpretations.ts';
import { PENAL } from './provisions/penal.ts';
import { PERSONAL_INFORMATION } from './provisions/personal-information.ts';
import { PERSONAL_INFORMATION_DUTIES } from './provisions/personal-information-duties.ts';
import { PROCEDURE } from './provisions/procedure.ts';
import { REGULATIONS } from './provisions/regulations.ts';

const ALL: readonly Provision[] = [
  ...ABROAD, ...PUBLIC_ACCOUNTS, ...CIVIL_LIMITATION, ...CIVIL_PERSONALITY, ...CIVIL_REMEDIES, ...CIVIL_REPUTATION, ...CIVIL_TORT, ...CRIMINAL, ...CYBERSECURITY,
  ...CYBERSECURITY_PENALTIES, ...DEPARTMENTAL, ...EVIDENCE, ...GROUP, ...GROUP_PARTS, ...IM_2014, ...INTERPRETATIONS, ...PENAL,
  ...PERSONAL_INFORMATION, ...PERSONAL_INFORMATION_DUTIES, ...PROCEDURE, ...REGULATIONS,
].toSorted((a, b) => (a.id < b.id ? -1 : 1));

const BY_ID = new Map(ALL.map((each) => [each.id, each]));
/** Earlier spellings, for reports that were saved with them. */
const FORMER = new Map([26, 31, 38].map((number) => [`cn.minor.${number}`, `cn.minors.${number}`]));
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What a cite says of its own number or source, where that was not read. */
const MARKS = {
  order: { en: ' (number inferred)', zh: '（条号系推定）' },
  memory: { en: ' (from memory, not verified)', zh: '（凭记忆，未核对）' },
} as const;

export function provision(id: string): Provision | undefined {
  return BY_ID.get(FORMER.get(id) ?? id);
}

/** Sorted by id, by code unit. */
export function allProvisions(): readonly Provision[] {
  return ALL;
}

/** False for what is known from memory only, and for an unknown id: a finding does not rest on it. */
export function isAuthority(id: string): boolean {
  const found = provision(id);
  return found !== undefined && found.verified !== 'memory';
}

/** `ymd` is `YYYY-MM-DD` in China's calendar. False for an unknown id and for anything that is no such date. */
export function inForceOn(id: string, ymd: string): boolean {
  return versionOn(id, ymd) !== undefined;
}

/**
 * The cite as in force on that day (`YYYY-MM-DD`, China's calendar). Where the number has changed since, the present one
 * stands in brackets; where it had changed before, the former one. Says where the number was not read, or the text is
 * known from memory. Null when the provision was not in force that day, is unknown, or the day is malformed.
 */
export function citeOn(id: string, ymd: string): Words | null {
  const then = versionOn(id, ymd);
  const found = provision(id);
  if (then === undefined || found === undefined) return null;
  const other = then.to === null ? found.versions.at(-2) : found.versions.find((each) => each.to === null);
  const both = other === undefined || other.cite.zh === then.cite.zh ? then.cite : then.to === null ? withFormer(then.cite, other.cite) : withPresent(then.cite, other.cite);
  const mark = found.verified === 'memory' ? MARKS.memory : found.number === undefined ? { en: '', zh: '' } : MARKS[found.number];
  return { en: both.en + mark.en, zh: both.zh + mark.zh };
}

function versionOn(id: string, ymd: string): Version | undefined {
  if (!DAY.test(ymd)) return undefined;
  return provision(id)?.versions.find((each) => (each.from === null || each.from <= ymd) && (each.to === null || ymd <= each.to));
}

const ARTICLE = { en: / arts? \d/u, zh: /第[一二三四五六七八九十百千零]+条/u } as const;

function withPresent(then: Words, now: Words): Words {
  return {
    en: `${then.en} (now ${articleOf(then.en, now.en, ARTICLE.en, 1) ?? now.en})`,
    zh: `${then.zh}（现${articleOf(then.zh, now.zh, ARTICLE.zh, 0) ?? now.zh}）`,
  };
}

/** A former cite that names no article says nothing about the number: it is left out. */
function withFormer(now: Words, then: Words): Words {
  const en = articleOf(now.en, then.en, ARTICLE.en, 1);
  const zh = articleOf(now.zh, then.zh, ARTICLE.zh, 0);
  return en === null || zh === null ? now : { en: `${now.en} (formerly ${en})`, zh: `${now.zh}（原${zh}）` };
}

/** The second cite without its act, where both open with the same act and the second names an article; else null. */
function articleOf(first: string, second: string, mark: RegExp, skip: number): string | null {
  const from = second.search(mark);
  return from >= 0 && first.startsWith(second.slice(0, from)) ? second.slice(from + skip) : null;
}
