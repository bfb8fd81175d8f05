import type { Sink } from '../model/format.ts';
import { chatOf } from './_wechat-chat.ts';

/** What one entry of the list of groups says. */
export interface Room {
  /** `…@chatroom`. */
  readonly id: string;
  /** The group's own name. */
  readonly name: string | null;
  /** The exporter's label for it: stands in where the group has no name. */
  readonly remark: string | null;
  readonly owner: string | null;
  readonly users: readonly { readonly id: string; readonly name: string | null }[];
}

export function tellRoom(sink: Sink, room: Room): void {
  const group = sink.group(chatOf(room.id, room.name ?? room.remark));
  const account = (id: string, groupName: string | null): number =>
    sink.account({ platform: 'wechat', nativeId: id, group, name: null, ...(groupName === null ? {} : { groupName }) });
  for (const { id, name } of room.users) sink.member({ group, account: account(id, name), role: id === room.owner ? 'owner' : null });
  if (room.owner !== null && !room.users.some(({ id }) => id === room.owner)) sink.member({ group, account: account(room.owner, null), role: 'owner' });
}

export function tellSupplement(sink: Sink): void {
  sink.supplement({ en: 'chatlog\'s list of groups with their owners; it holds no messages', zh: 'chatlog 群聊列表（含群主）；不含消息' });
}
