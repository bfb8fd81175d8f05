import type { GroupInfo, Opening, Sink } from '../model/format.ts';
import type { Greeting } from './_wechat-transcript-marks.ts';
import type { Layout } from './_wechat-transcript-survey.ts';

/** The chat that a transcript is from, and its people: names are all there is. */
export interface TranscriptChat {
  readonly group: number;
  account(name: string): number;
  greet(greeting: Greeting): void;
  /** Takes note that a name heads a message. */
  heard(name: string): void;
  /** False for a name that cannot speak in a private chat of two others. */
  mayKnow(name: string): boolean;
  /** Makes a chat without a message known. */
  end(): void;
}

const PLATFORM = 'wechat';

export function transcriptChat(opening: Opening, sink: Sink, layout: Layout): TranscriptChat {
  let greeting: Greeting | null = null;
  let group: number | null = null;
  /** Set once a speaker named in the first line was heard: the names there are those of the headers. */
  let closed = false;

  function info(): GroupInfo {
    const name = greeting?.name ?? opening.groupName ?? (opening.head.name.replace(/\.[^.]{1,5}$/, '') || null);
    if (greeting !== null) return { platform: PLATFORM, nativeId: null, name, kind: greeting.kind, kindFrom: greeting.kindFrom };
    return { platform: PLATFORM, nativeId: null, name, kind: layout.names > 2 ? 'group' : 'private', kindFrom: 'inferred' };
  }
  const chat: TranscriptChat = {
    get group() {
      return (group ??= sink.group(info()));
    },
    account: (name) => sink.account({ platform: PLATFORM, nativeId: null, group: chat.group, name }),
    greet(found) {
      greeting = found;
      group = null;
      closed = false;
    },
    heard(name) {
      if (greeting?.speakers?.includes(name) === true) closed = true;
    },
    mayKnow: (name) => !closed || greeting?.speakers?.includes(name) === true,
    end: () => void chat.group,
  };
  return chat;
}
