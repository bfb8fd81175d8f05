import type { Head, Reader, Sink } from '../model/format.ts';
import { tellRoom, tellSupplement } from './_chatlog-rooms.ts';
import { lineFeeder } from './_lines.ts';

const HEADING = 'Name,Remark,NickName,Owner,UserCount';
const ROOM = /^\S{1,80}@(?:im\.)?chatroom$/;
const ACCOUNT = /^[\w@.-]{0,80}$/;

export const isRoomCsv = (head: Head): boolean => /^\ufeff?Name,Remark,NickName,Owner,UserCount\r?(?:\n|$)/.test(head.text);

/**
 * The list of groups as lines. The tool does not quote: a comma in one of the two names moves the cells behind it, so a line is
 * read from both ends, and rejected when two names can still be cut in more than one way.
 */
export function openRoomCsv(sink: Sink): Reader {
  tellSupplement(sink);
  const feed = lineFeeder((line, start, end, eol) => {
    if (line === '' || (start === 0 && line.replace(/^\ufeff/, '') === HEADING)) return;
    if (eol === 0) sink.truncated('the last line has no line break behind it and may be cut');
    const cells = line.split(',');
    const [id, owner, count] = [cells[0] ?? '', cells.at(-2) ?? '', cells.at(-1) ?? ''];
    if (cells.length < 5 || !ROOM.test(id) || !ACCOUNT.test(owner) || !/^\d{1,9}$/.test(count)) {
      return sink.reject({ start, end, code: 'row-width', reason: 'the line does not begin with a group and end with its owner and a number' });
    }
    const names = cells.slice(1, -2);
    const empty = names.length === 2 || names[0] === '' ? 1 : names.at(-1) === '' ? names.length - 1 : -1;
    if (empty < 0) return sink.reject({ start, end, code: 'ambiguous-row', reason: 'commas in the names: where the first name ends cannot be told' });
    tellRoom(sink, { id, remark: names.slice(0, empty).join(',') || null, name: names.slice(empty).join(',') || null, owner: owner || null, users: [] });
  });
  return { push: feed };
}
