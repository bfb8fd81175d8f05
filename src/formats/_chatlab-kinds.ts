import type { MessageKind } from '../model/format.ts';

/** Type numbers of ChatLab 0.0.1 and 0.0.2. 80 and 81 are what the system said and are not here. */
const KINDS: ReadonlyMap<number, MessageKind> = new Map([
  [0, 'text'], [1, 'image'], [2, 'voice'], [3, 'video'], [4, 'file'], [5, 'sticker'], [7, 'link'], [8, 'location'],
  [20, 'redpacket'], [21, 'transfer'], [22, 'poke'], [23, 'call'], [24, 'share'], [25, 'quote'], [26, 'forward'], [27, 'card'],
]);

export const SYSTEM = 80;
export const RECALL = 81;

/** A row without a type is taken as text: the field came later than the format. */
export function kindOfType(type: number): MessageKind {
  return Number.isNaN(type) ? 'text' : (KINDS.get(type) ?? 'other');
}
