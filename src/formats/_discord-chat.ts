import type { GroupInfo, GroupKind, Head, Opening, Sink } from '../model/format.ts';
import { field, isObject, textOf } from '../text/json-fields.ts';
import type { Json } from '../text/json-value.ts';

/** The exporter's names for kinds of channels, and the platform's numbers and names in its own data package. */
const KINDS: ReadonlyMap<string, GroupKind> = new Map([
  ['DirectTextChat', 'private'], ['DirectGroupTextChat', 'group'], ['GuildNews', 'channel'], ['GuildTextChat', 'group'], ['GuildVoiceChat', 'group'],
  ['GuildNewsThread', 'group'], ['GuildPublicThread', 'group'], ['GuildPrivateThread', 'group'], ['GuildStageVoice', 'group'], ['GuildForum', 'group'], ['GuildMedia', 'group'],
  ['0', 'group'], ['1', 'private'], ['2', 'group'], ['3', 'group'], ['5', 'channel'], ['10', 'group'], ['11', 'group'], ['12', 'group'], ['13', 'group'],
  ['GUILD_TEXT', 'group'], ['DM', 'private'], ['GUILD_VOICE', 'group'], ['GROUP_DM', 'group'], ['GUILD_ANNOUNCEMENT', 'channel'], ['PUBLIC_THREAD', 'group'], ['PRIVATE_THREAD', 'group'],
]);

/** What the exporter puts for the server of a chat that is in none. */
const NO_GUILD = 'Direct Messages';
const FILE = /^(.{0,200}?)(?: ?\[(\d{5,20})\])?(?: \((?:after|before|\d)[^()]{0,40}\))?(?: \[part (\d{1,5})\])?\.(?:json|csv|txt)$/i;

export interface FileName {
  readonly stem: string | null;
  readonly id: string | null;
  readonly part: number | null;
}

/** `Server - Category - channel [id] (after …) [part n].json`. */
export function fileNameOf(head: Head): FileName {
  const found = FILE.exec(head.name);
  return { stem: found?.[1] || head.name || null, id: found?.[2] ?? null, part: found?.[3] === undefined ? null : Number(found[3]) };
}

/** One name for a channel in all kinds of its exports. */
export function nameOf(guild: string | null, category: string | null, channel: string | null): string | null {
  if (guild === null || guild === NO_GUILD) return channel;
  return [guild, category, channel].filter((part) => part !== null && part !== '').join(' / ') || null;
}

export function kindOf(type: string | null): GroupKind | null {
  return (type === null ? undefined : KINDS.get(type)) ?? null;
}

/** The chat of a JSON export from its `guild` and `channel`. */
export function groupOf(guild: Json | undefined, channel: Json | undefined, opening: Opening): GroupInfo {
  const of = (object: Json | undefined, key: string): string | null => (isObject(object) ? textOf(field(object, key)) : null);
  const file = fileNameOf(opening.head);
  const kind = kindOf(of(channel, 'type'));
  const server = of(guild, 'id') === '0' ? null : of(guild, 'name');
  return {
    platform: 'discord', nativeId: of(channel, 'id') ?? file.id, name: nameOf(server, of(channel, 'category'), of(channel, 'name')) ?? opening.groupName ?? file.stem,
    kind: kind ?? 'group', kindFrom: kind === null ? 'inferred' : 'file',
  };
}

/** The chat of a table or a text, which names no id: that is in the file's name, unless somebody renamed it. */
export function groupByName(opening: Opening, guild: string | null, channel: string | null): GroupInfo {
  const file = fileNameOf(opening.head);
  const direct = guild === NO_GUILD || (file.stem ?? '').startsWith(`${NO_GUILD} - `);
  const name = nameOf(guild, null, direct ? (channel?.replace(/^Private \/ /, '') ?? null) : channel) ?? opening.groupName ?? file.stem;
  return { platform: 'discord', nativeId: file.id, name, kind: direct ? 'private' : 'group', kindFrom: 'inferred' };
}

/** Told for every export that covers part of a channel only. */
export function notePart(head: Head, sink: Sink): void {
  const { part } = fileNameOf(head);
  if (part === null) return;
  sink.note({
    en: `This is part ${part} of an export in several files; what it declares is about this part only.`,
    zh: `本文件是分多个文件导出的第 ${part} 部分；其自称的数目仅指本部分。`,
  });
}

export function noteRange(after: string | null, before: string | null, sink: Sink): void {
  if (after === null && before === null) return;
  sink.note({
    en: `The export was limited by its maker: ${after === null ? '' : `after ${after}`}${after !== null && before !== null ? ', ' : ''}${before === null ? '' : `before ${before}`}. What lies outside was never in it.`,
    zh: `导出时限定了时间范围：${after === null ? '' : `${after} 之后`}${after !== null && before !== null ? '，' : ''}${before === null ? '' : `${before} 之前`}。范围以外的内容本就不在其中。`,
  });
}

export const UNMARKED = {
  en: "This kind of export does not mark what Discord itself wrote (joins, pins, calls); such rows count as messages.",
  zh: '此类导出不标明由 Discord 自身写出的行（加入、置顶、通话）；此类行计为消息。',
};
