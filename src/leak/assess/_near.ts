import type { Message } from '../../model/timeline.ts';
import type { LeakAct, LeakGroup } from '../types.ts';
import type { Frame } from './_frame.ts';
import { plain } from './_visible.ts';

/** Messages of one question that are read in one chat. */
export const MANY = 2_000;

/** Messages of an account (null: anybody's) in any chat of the case within half-open ms, in order of time, each once. */
export function within({ scene }: Frame, account: number | null, from: number, to: number): Message[] {
  if (from >= to) return [];
  const seen = new Set<number>();
  return scene.groups.flatMap((group) => group.between(account, from, to, MANY)).filter(({ id }) => !seen.has(id) && seen.add(id)).toSorted((a, b) => a.at - b.at || a.id - b.id);
}

/** As `within`, with the chats; only where the act went, if that is known and `there`. */
export function withinChats({ scene }: Frame, act: LeakAct, account: number | null, from: number, to: number, there = false): { readonly group: LeakGroup; readonly message: Message }[] {
  if (from >= to) return [];
  const { chats } = act.audience;
  const groups = there && chats.length > 0 ? scene.groups.filter(({ facts }) => chats.includes(facts.group.id)) : scene.groups;
  return groups.flatMap((group) => group.between(account, from, to, MANY).map((message) => ({ group, message }))).toSorted((a, b) => a.message.at - b.message.at || a.message.id - b.message.id);
}

/** Messages that the excerpt shows, by row id. */
export const shownIds = (frame: Frame): ReadonlySet<number> => frame.memo('shown ids', () => new Set(frame.lines.flatMap(({ message }) => message?.id ?? [])));

const CAPTION = 2_000;
const WORDS_OF_A_LINE = 2;

/** What whoever posted a message added of his own to the lines that it carries. */
export function ownWords(frame: Frame, text: string): string {
  const carried = frame.memo('carried', () => [...new Set(frame.lines.flatMap(({ line }) => [plain(line.text), plain(line.name ?? ''), plain(line.shownTime ?? ''), plain(line.quoted ?? '')]))].filter((part) => part.length >= WORDS_OF_A_LINE));
  return text.slice(0, 20_000).split('\n').filter((row) => {
    const words = plain(row);
    if (words === '') return false;
    // A row is carried when taking away what the excerpt shows leaves next to nothing of it.
    let left = words;
    for (const part of carried) if (left.includes(part)) left = left.replaceAll(part, '');
    return left.length > 0 && left.length >= words.length / 2 && !carried.some((part) => part.includes(words));
  }).join('\n').slice(0, CAPTION);
}

/** Whether a message spreads the excerpt by this act. */
export const isRepost = (act: LeakAct, { source, byteStart }: Message): boolean => act.message?.source === source && act.message.byteStart === byteStart;
