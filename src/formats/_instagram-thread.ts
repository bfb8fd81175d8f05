import type { GroupInfo, Head, Opening } from '../model/format.ts';
import { field, isObject, textOf } from '../text/json-fields.ts';
import type { Json } from '../text/json-value.ts';
import { Mojibake } from './_instagram-mojibake.ts';

/** What stands around the messages of a file, as found. */
export type ThreadFacts = Map<string, Json>;

export const FACTS = ['participants', 'title', 'thread_path', 'thread_type', 'threadName', 'is_still_participant', 'joinable_mode'] as const;

/** Digits behind the name in a folder's name: the number of the thread. */
const NUMBER = /_(\d{5,})$/;
const HEAD = 256 * 1024;

const FIRST_PART = 'message_1.json';
const PART = /^message_(\d{1,6})\.json$/;

/** Strings that only one of the two services writes, the surest first. */
const MARKS: readonly (readonly [string, 'instagram' | 'messenger'])[] = [
  ['"your_instagram_activity/', 'instagram'], ['"your_facebook_activity/', 'messenger'], ['"your_activity_across_facebook/', 'messenger'],
  ['"is_unsent_image_by_messenger_kid_parent"', 'messenger'], ['"messages/stickers_used/', 'messenger'],
  ['"name": "Instagram User"', 'instagram'], ['"name": "Facebook user"', 'messenger'], ['"link": "https://www.instagram.com/', 'instagram'],
];

/** The part of a thread that decides for all of them; none when the file is that part. */
export function firstPart(head: Head): readonly string[] {
  const part = PART.exec(head.name);
  return part === null || part[1] === '1' ? [] : [FIRST_PART];
}

/** Undecided: Instagram, and `sure` false. All parts of a thread must get the same answer, so the first one is asked. */
export function platformOf(head: Head): { platform: 'instagram' | 'messenger'; sure: boolean } {
  const [first] = firstPart(head);
  const text = ((first === undefined ? null : head.beside.text(first)) ?? head.text).slice(0, HEAD);
  if (/"senderName"\s*:/.test(text) && /"threadName"\s*:/.test(text)) return { platform: 'messenger', sure: true };
  const mark = MARKS.find(([written]) => text.includes(written));
  return { platform: mark?.[1] ?? 'instagram', sure: mark !== undefined };
}

/** Names of the participants: objects with a `name`, or bare names in the newer kind of file. */
export function participantsOf(facts: ThreadFacts, mojibake: Mojibake): string[] {
  const list = facts.get('participants');
  const names = (Array.isArray(list) ? list : []).map((one) => mojibake.textOf(isObject(one) ? field(one, 'name') : one));
  return names.filter((name) => name !== null);
}

/** The thread's own number: behind the name of its folder. Newer files number the threads of one export only. */
function idOf(facts: ThreadFacts, folder: string): string | null {
  const recent = textOf(facts.get('threadName'));
  if (recent !== null) return recent;
  const path = textOf(facts.get('thread_path'));
  const last = path === null ? folder : path.slice(path.lastIndexOf('/') + 1);
  return NUMBER.exec(last)?.[1] ?? (last !== '' && path !== null ? last : null);
}

export function groupOf(facts: ThreadFacts, opening: Opening, names: readonly string[], mojibake: Mojibake, platform: string): GroupInfo {
  const { head } = opening;
  const type = facts.get('thread_type');
  const stated = type === 'RegularGroup' ? 'group' : type === 'Regular' ? 'private' : null;
  const name = mojibake.textOf(facts.get('title')) ?? mojibake.textOf(facts.get('threadName'))?.replace(/_\d{1,20}$/, '') ?? opening.groupName;
  const fallback = head.folder || head.name.replace(/\.json$/i, '') || null;
  return {
    platform, nativeId: idOf(facts, head.folder), name: name ?? fallback,
    kind: stated ?? (names.length > 2 || isObject(facts.get('joinable_mode')) ? 'group' : 'private'), kindFrom: stated === null ? 'inferred' : 'file',
  };
}
