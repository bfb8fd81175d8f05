import type { EventKind } from '../model/format.ts';

/** Types of rows that an account wrote: the exporter's word, or the platform's number where it has none. */
const SAID = new Set(['Default', 'Reply', '0', '19', '20', '21', '23', 'ChatInputCommand', 'ContextMenuCommand', 'ThreadStarterMessage']);

const EVENTS: ReadonlyMap<string, EventKind> = new Map([
  ['RecipientAdd', 'invite'], ['1', 'invite'], ['RecipientRemove', 'remove'], ['2', 'remove'],
  ['GuildMemberJoin', 'join'], ['UserJoin', 'join'], ['7', 'join'],
  ['ChannelNameChange', 'rename'], ['4', 'rename'], ['ChannelPinnedMessage', 'pin'], ['6', 'pin'],
]);

/** Null for what an account said; a row without a type is taken for that. */
export function eventOf(type: string | null): EventKind | null {
  return type === null || SAID.has(type) ? null : (EVENTS.get(type) ?? 'notice');
}

const RENAMED = 'Changed the channel name: ';

/** The new name in the sentence that newer exporters print. */
export function newNameIn(content: string): string | null {
  return content.startsWith(RENAMED) ? content.slice(RENAMED.length).replace(/\.$/, '') || null : null;
}
