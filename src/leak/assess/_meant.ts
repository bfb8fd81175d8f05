import type { LeakAct } from '../types.ts';
import type { Frame } from './_frame.ts';

/** What the user gave of the publisher speaks of this act: of whomever he names, else of the first spreading. */
export function isMeant({ scene: { given } }: Frame, { role, from }: Pick<LeakAct, 'role' | 'from'>): boolean {
  return role === 'publisher' && (from !== 'record' || (given.publisher ?? '').trim() === '');
}

/** Somebody did it, somewhere or at some time, as record or user tell; else it is only supposed, as asked. */
export const isKnown = ({ from, at, audience }: LeakAct): boolean => from !== 'none' || at !== null || audience.from !== 'none';
