import type { LeakCase } from '../model/leak.ts';
import type { LeakAct } from './types.ts';

/**
 * Separate recipients that something was provided to by these acts, as far as known: each chat is one, as is each person who
 * got it alone; members of one chat are not counted again. At least one. Fa Shi [2017] No. 10 art 11.
 */
export function providingsOf(acts: readonly LeakAct[], given: LeakCase): number {
  const named = given.audience?.groups?.length ?? 0;
  const chats = new Set(acts.flatMap(({ audience }) => audience.chats)).size;
  const groups = Math.max(chats, named, acts.some(({ audience }) => audience.value === 'groups') ? 2 : 0);
  if (groups > 0) return groups;
  const few = acts.filter(({ audience }) => audience.value === 'few');
  return Math.max(1, new Set(few.flatMap(({ audience }) => [...audience.accounts, ...audience.names])).size);
}
