import type { Provision, Version } from '../model/law.ts';
import type { Words } from '../model/words.ts';
import { PUBLIC_ACCOUNTS } from './provisions/accounts.ts';
import { CIVIL_PERSONALITY } from './provisions/civil-personality.ts';
import { CIVIL_TORT } from './provisions/civil-tort.ts';
import { CYBERSECURITY } from './provisions/cybersecurity.ts';
import { EVIDENCE } from './provisions/evidence.ts';
import { GROUP } from './provisions/group.ts';
import { INTERPRETATIONS } from './provisions/interpretations.ts';
import { PENAL } from './provisions/penal.ts';
import { PERSONAL_INFORMATION } from './provisions/personal-information.ts';
import { REGULATIONS } from './provisions/regulations.ts';

const ALL: readonly Provision[] = [
  ...PUBLIC_ACCOUNTS, ...CIVIL_PERSONALITY, ...CIVIL_TORT, ...CYBERSECURITY, ...EVIDENCE, ...GROUP, ...INTERPRETATIONS,
  ...PENAL, ...PERSONAL_INFORMATION, ...REGULATIONS,
].toSorted((a, b) => (a.id < b.id ? -1 : 1));

const BY_ID = new Map(ALL.map((each) => [each.id, each]));
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function provision(id: string): Provision | undefined {
  return BY_ID.get(id);
}

/** Sorted by id, by code unit. */
export function allProvisions(): readonly Provision[] {
  return ALL;
}

/** `ymd` is `YYYY-MM-DD` in China's calendar. False for an unknown id and for anything that is no such date. */
export function inForceOn(id: string, ymd: string): boolean {
  return versionOn(id, ymd) !== undefined;
}

/**
 * The cite as in force on that day (`YYYY-MM-DD`, China's calendar), with the present number in brackets where it differs.
 * Null when the provision was not in force that day, is unknown, or the day is malformed.
 */
export function citeOn(id: string, ymd: string): Words | null {
  const then = versionOn(id, ymd);
  if (then === undefined) return null;
  const now = BY_ID.get(id)?.versions.find((each) => each.to === null);
  if (now === undefined || now === then) return then.cite;
  return {
    en: `${then.cite.en} (now ${sinceArticle(then.cite.en, now.cite.en, / arts? \d/u, 1)})`,
    zh: `${then.cite.zh}（现${sinceArticle(then.cite.zh, now.cite.zh, /第[一二三四五六七八九十百千零]+条/u, 0)}）`,
  };
}

function versionOn(id: string, ymd: string): Version | undefined {
  if (!DAY.test(ymd)) return undefined;
  return BY_ID.get(id)?.versions.find((each) => (each.from === null || each.from <= ymd) && (each.to === null || ymd <= each.to));
}

/** The present cite without its act, where both cites open with the same act. */
function sinceArticle(then: string, now: string, mark: RegExp, skip: number): string {
  const at = now.search(mark);
  return at >= 0 && then.search(mark) === at && then.startsWith(now.slice(0, at)) ? now.slice(at + skip) : now;
}
