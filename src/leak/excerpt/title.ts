import { LONGEST_HEADING, plain } from './clean.ts';

export interface Title {
  readonly title: string;
  readonly members: number | null;
}

const COUNTED = /^(?:#{1,3} )?[<‹＜]?\s?(.{1,60}?)\s?[(（](\d{1,4})\s?(?:人|members?)?[)）]\s?(?:[.…⋯]{1,3}|···)?$/i;
const RECORD = /^(?:#{1,3} )?[【《"“「]?(?:(群聊)|(.{1,60}?)|(?:与|與|和)(.{1,40}?))\s?(?:的|[在上]{1,2}微信上?的)?(?:微信|QQ|WhatsApp)?\s?(?:聊天记录|聊天記錄|对话记录|對話記錄|聊天)(?:如下)?[】》"”」]?[:：]?$/i;
const ENGLISH = /^(?:WhatsApp )?(?:chat|conversation|group chat|messages)(?: history| log)? (?:with|in|from|between) (.{1,60}?)[:.]?$/i;
const NAMED = /^(?:群聊?名?称?|微信群|QQ群|群聊名称|聊天对象|Group(?: name)?|Chat(?: name)?|Channel)\s?[:：]\s?(.{1,60})$/i;
const GROUP = /^(?:#{1,3} )?[【《「]?([^\s，。！？,!?:：]{2,24}(?:群|群聊|交流群|业主群|家长群|通知群))[】》」]?$/;

/** The name of the chat as it stands above it. `headed`: a line that certainly belongs to a chat follows. */
export function titleIn(line: string, headed: boolean): Title | null {
  if (line.length > LONGEST_HEADING) return null;
  const text = plain(line).trim();
  const counted = COUNTED.exec(text);
  if (counted !== null && !/[。！？!?:：]/.test(counted[1] ?? '')) return { title: (counted[1] ?? '').trim(), members: Number(counted[2]) };
  const record = RECORD.exec(text);
  if (record !== null && !/[，。！？!?]|[看发转截]/.test(record[2] ?? '')) return { title: record[1] ?? record[2] ?? record[3] ?? text, members: null };
  const found = ENGLISH.exec(text) ?? NAMED.exec(text) ?? (headed ? GROUP.exec(text) : null);
  if (found === null) return null;
  const name = (found[1] ?? '').trim();
  const inner = COUNTED.exec(name);
  return inner === null ? { title: name, members: null } : { title: inner[1] ?? name, members: Number(inner[2]) };
}
