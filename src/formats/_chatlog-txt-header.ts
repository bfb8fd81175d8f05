/** The line above each message: who, perhaps in which group, when. */
export interface TxtHeader {
  /** Null where the sender is printed without a name. */
  readonly name: string | null;
  /** `我` for the exporter, `系统消息` where nobody speaks. */
  readonly sender: string;
  /** Only in files that hold several chats, and only for groups. */
  readonly chat: { readonly id: string; readonly name: string | null } | null;
  /** As printed; without a year, or without a date, in files of a short period. */
  readonly time: string;
  readonly hasYear: boolean;
}

const TIME = / ((?:(\d{4}-)?\d\d-\d\d )?\d\d:\d\d:\d\d)$/;
const NAMED = /^(.+)\(([\w@.-]{1,80}|我)\)$/s;
const BARE = /^(?:[\w@.-]{1,80}|我|系统消息)$/;
const ROOM = /^(?:(.*)\()?([\w.-]{1,60}@(?:im\.)?chatroom)\)?$/s;
/** Code units; names are short. */
const LONGEST = 600;

/** Reads one line as a header; null when it is none. */
export function readTxtHeader(line: string): TxtHeader | null {
  if (line.length > LONGEST || line.startsWith('> ') || line.startsWith('  ')) return null;
  const found = TIME.exec(line);
  if (!found) return null;
  const left = line.slice(0, found.index);
  const [, time = '', year] = found;
  const place = left.endsWith(']') ? splitRoom(left) : null;
  const sender = place?.sender ?? left;
  const named = NAMED.exec(sender);
  if (!named && !BARE.test(sender)) return null;
  return { name: named?.[1] ?? null, sender: named?.[2] ?? sender, chat: place?.chat ?? null, time, hasYear: year !== undefined };
}

/** `… [群名(1@chatroom)]`: the first bracket behind which a group stands up to the end, with a sender before it. */
function splitRoom(left: string): { sender: string; chat: NonNullable<TxtHeader['chat']> } | null {
  for (let open = left.indexOf(' ['); open > 0; open = left.indexOf(' [', open + 1)) {
    const sender = left.slice(0, open);
    const room = NAMED.test(sender) || BARE.test(sender) ? ROOM.exec(left.slice(open + 2, -1)) : null;
    if (room?.[2] !== undefined) return { sender, chat: { id: room[2], name: room[1] || null } };
  }
  return null;
}
