import type { Opening, Sink } from '../model/format.ts';
import { NamedChat } from './_line-chat.ts';
import { kindOf } from './_kakaotalk-kinds.ts';
import type { ChatTitle } from './_kakaotalk-title.ts';

/** One room. Tells what a reader of any of the four shapes must know. */
export class Room extends NamedChat {
  readonly #sink: Sink;

  constructor(title: ChatTitle, opening: Opening, sink: Sink) {
    super('kakaotalk', title, false, opening, sink, title.named);
    this.#sink = sink;
    sink.note({ en: 'KakaoTalk exports print nicknames only: in open chats several people may bear the same one, and they are one account here', zh: 'KakaoTalk 导出仅有昵称：开放聊天中多人可能同名，此处视为同一账号' });
    if (title.people !== null) sink.note({ en: `the title counts ${title.people} people when the file was saved; from that number it is taken to be a group`, zh: `标题显示保存时有 ${title.people} 人，据此判断为群聊` });
  }

  message(at: number, range: { readonly start: number; readonly end: number }, name: string, text: string): void {
    const { kind, attachments } = kindOf(text);
    this.#sink.message({
      start: range.start, end: range.end, group: this.group, sender: this.speaker(name), at, kind, text, nativeId: null,
      ...(attachments.length === 0 ? {} : { attachments }),
    });
  }
}
