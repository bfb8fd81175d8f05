import type { Opening, Sink } from '../model/format.ts';
import { NamedChat } from './_line-chat.ts';
import { kindOf } from './_signal-text.ts';

export interface Said {
  readonly text: string;
  readonly forwarded: string | null;
  readonly attachments: readonly string[];
  readonly sticker: boolean;
  readonly deleted: boolean;
}

/** A chat's files lie in a folder of its name. */
function nameOf({ head, groupName }: Opening): string {
  if (groupName !== null) return groupName;
  const stem = head.name.replace(/\.\w{1,5}$/, '');
  return /^(?:chat|data|index)$/i.test(stem) ? head.folder || 'Signal' : stem || 'Signal';
}

/** One chat of an export by sigexport. */
export class Room extends NamedChat {
  readonly #sink: Sink;

  constructor(opening: Opening, sink: Sink) {
    super('signal', { name: nameOf(opening), kind: null }, false, opening, sink, true, new Set(['Me']));
    this.#sink = sink;
    sink.note({
      en: 'this export of Signal holds no system messages: who joined, left or was removed and how long messages last is not in it; disappearing messages are left out unless they were asked for; names are the only identity, two people of one name differ by a number',
      zh: '该 Signal 导出不含系统消息：入群、退群、移除及阅后即焚时限均不在其中；除非导出时特别要求，限时消息不包含在内；显示名是唯一身份，同名者以数字区分',
    });
  }

  message(at: number, range: { readonly start: number; readonly end: number }, name: string, { text, forwarded, attachments, sticker, deleted }: Said): void {
    const sender = name === '' || name === 'No-Sender' ? null : this.speaker(name);
    this.#sink.message({
      start: range.start, end: range.end, group: this.group, sender, at, kind: kindOf(text, attachments, sticker, deleted), text, nativeId: null,
      ...(forwarded === null ? {} : { forwarded }), ...(attachments.length === 0 ? {} : { attachments }),
    });
  }
}
