import { chineseName } from '../../checks/_disclosure-names.ts';
import type { Assessed, LeakScene } from '../../leak/types.ts';
import type { Account, Source } from '../../model/timeline.ts';
import { readSources } from '../../store/read-facts.ts';
import { makeMasker } from '../mask-foreign.ts';
import type { LeakOptions } from './assess.ts';
import { hideNames, hider, type LeakNaming } from './naming.ts';
import type { LeakResult } from './report.ts';

/** How accounts, files, texts and names are printed. */
export async function namingOf({ scene, assessed, db }: LeakResult, { lang, reveal, policy }: LeakOptions): Promise<LeakNaming> {
  const masker = await makeMasker(reveal);
  const accounts = new Map<number, Account>(scene.groups.flatMap(({ facts }) => [...facts.accounts]));
  const sources = new Map<number, Source>(db === null ? [] : [...readSources(db, 'export'), ...readSources(db, 'fact')].map((source) => [source.id, source]));
  const names = reveal ? [] : knownNames(scene, assessed);
  const hidden = hider(masker, names);
  const titled = (text: string): string => hideNames(masker.title(text), names, masker);
  const of = (id: number | null, what: 'account' | 'name') => (id === null ? null : titled(accounts.get(id)?.[what] ?? `#${id}`));
  return {
    lang, zone: policy.timezone, masker, names, account: (id) => of(id, 'account'), accountName: (id) => of(id, 'name'),
    path: (source) => titled(sources.get(source)?.path ?? `#${source}`), text: hidden, name: titled,
  };
}

/** Latin names of two words, Chinese ones by their surname: a screen name stays, whatever else tells who it is. */
const isFullName = (name: string): boolean => chineseName(name) || /^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)+$/u.test(name);

/** Names of persons, in clear, that are hidden wherever they stand: those that the record ties to accounts, and of those concerned who go by a real name. */
function knownNames({ groups }: LeakScene, assessed: readonly Assessed[]): string[] {
  const tied = groups.flatMap(({ ties, facts, findings }) => [
    ...ties.map(({ name }) => name), ...facts.roster.flatMap(({ realName }) => realName ?? []), ...findings.flatMap(({ subject }) => (subject?.linkage === 'named' && subject.name !== null ? [subject.name] : [])),
  ]);
  const spoken = assessed.flatMap(({ person, values }) => (person.name !== null && (!person.roles.includes('speaker') || (values.F3 === 'named' && isFullName(person.name))) ? [person.name] : []));
  return [...new Set([...tied, ...spoken])].filter((name) => name.length > 1).toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

export function chatNames({ groups }: LeakScene, { name }: LeakNaming): (id: number) => { id: string; name: string } {
  return (id) => {
    const group = groups.find(({ facts }) => facts.group.id === id)?.facts.group;
    return { id: name(group?.key ?? `#${id}`), name: name(group?.name ?? `#${id}`) };
  };
}
