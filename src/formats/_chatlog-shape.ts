import type { Head } from '../model/format.ts';
import { textOf } from '../text/json-fields.ts';
import { isCsv } from './_chatlog-csv.ts';
import { firstRecord } from './_chatlog-first.ts';
import { isRoomCsv } from './_chatlog-room-csv.ts';
import { readTxtHeader } from './_chatlog-txt-header.ts';

/** What the tool wrote: messages in three forms, or its list of groups in two. */
export type Shape = 'json' | 'csv' | 'txt' | 'room-json' | 'room-csv';

/** The shape and how sure it is, 0..1. */
export function lookAt(head: Head): { shape: Shape; claim: number } | null {
  const first = /^\s{0,64}([[{])/.exec(head.text)?.[1];
  if (first === '[') {
    const record = firstRecord(head, '[*]', ['seq', 'time', 'talker', 'talkerName', 'sender', 'isSelf', 'isChatRoom']);
    if (!record.has('time') || !record.has('talker') || !record.has('sender')) return null;
    return { shape: 'json', claim: record.has('isSelf') || record.has('isChatRoom') || record.has('talkerName') ? 0.97 : 0.7 };
  }
  if (first === '{') {
    const record = firstRecord(head, 'items[*]', ['name', 'owner', 'users']);
    return isRoom(textOf(record.get('name'))) && record.has('owner') && record.has('users') ? { shape: 'room-json', claim: 0.97 } : null;
  }
  if (isCsv(head)) return { shape: 'csv', claim: 0.98 };
  if (isRoomCsv(head)) return { shape: 'room-csv', claim: 0.97 };
  return lookAtText(head);
}

const isRoom = (id: string | null): boolean => id !== null && /@(?:im\.)?chatroom$/.test(id);

function lookAtText(head: Head): { shape: 'txt'; claim: number } | null {
  const lines = head.text.split('\n', 400).map((line) => line.replace(/\r$/, ''));
  const headers = lines.map((line) => readTxtHeader(line)).filter((header) => header !== null);
  if (headers.length === 0 || readTxtHeader(lines.find((line) => line.trim() !== '') ?? '') === null) return null;
  const marked = headers.some(({ sender, chat }) => chat !== null || /^(?:wxid_|gh_|我$|系统消息$)|@(?:openim|chatroom)$/.test(sender));
  // One bare word before a time of day may stand above any text.
  if (!marked && headers.some(({ name }) => name === null)) return null;
  return { shape: 'txt', claim: marked ? 0.95 : headers.length > 1 ? 0.75 : 0.55 };
}
