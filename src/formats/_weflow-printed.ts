import type { GroupInfo, Party, Sink } from '../model/format.ts';
import { parseSystemZh, type SystemParty } from '../text/system-zh.ts';
import { natureOfText, othersWords } from './_weflow-kinds.ts';

/** One message of a Markdown or text export: a time, a name, a text. */
export interface Printed {
  readonly start: number;
  readonly end: number;
  readonly at: number;
  readonly name: string;
  readonly text: string;
  readonly quoted?: string | null;
  readonly attachments?: readonly string[];
  readonly link?: boolean;
}

const SELF = '我';
const ROOM = /^\d{5,20}@chatroom$/;

/** Tells the sink what is printed without types and ids. */
export class PrintedRows {
  readonly #sink: Sink;
  readonly #info: GroupInfo;
  #group = -1;
  #accounts = new Map<string, number>();
  #titled = false;

  constructor(sink: Sink, info: GroupInfo) {
    this.#sink = sink;
    this.#info = info;
  }

  get group(): number {
    if (this.#group < 0) this.#group = this.#sink.group(this.#info);
    return this.#group;
  }

  take(row: Printed): void {
    const { start, end, at, name, text } = row;
    if (Number.isNaN(at)) return this.#sink.reject({ start, end, code: 'bad-timestamp', reason: 'the day or the time in the header does not exist' });
    if (this.#event(row)) return;
    const said = natureOfText(text);
    const kind = row.quoted ? 'quote' : said === 'text' && row.link === true ? 'link' : said === 'text' && row.attachments?.length ? mediaKind(text) : said;
    const forwarded = row.quoted ?? othersWords(kind, text);
    this.#sink.message({
      start, end, group: this.group, at, text, kind, nativeId: null, sender: name === '' ? null : this.#account(name),
      ...(forwarded === null ? {} : { forwarded }), ...(row.attachments?.length ? { attachments: row.attachments } : {}),
    });
  }

  /**
   * What the system said bears the room's id or name, or none. People choose their names, so the room's name alone proves
   * nothing: the text has to be one that the application writes. In private chats a person bears the chat's name.
   */
  #event(row: Printed): boolean {
    const { name, text, start, end, at } = row;
    const room = ROOM.test(name) && (this.#info.nativeId === null || name === this.#info.nativeId);
    const titled = this.#info.kind === 'group' && name === this.#info.name;
    if (!room && !titled && name !== '') return false;
    const { kind, actor, targets, value } = parseSystemZh(text);
    if (kind === 'notice' && !room) return false;
    if (titled) this.#titled = true;
    this.#sink.event({
      start, end, at, group: this.group, kind, text, nativeId: null, actor: actor === null ? null : this.#party(actor), targets: targets.map((one) => this.#party(one)),
      ...(value === null ? {} : { value }),
    });
    return true;
  }

  #party({ name, self }: SystemParty): Party {
    if (self === true) return { account: this.#account(SELF), name };
    return { account: (name === null ? null : this.#accounts.get(name)) ?? null, name };
  }

  /** In a private chat whoever is not the exporter is the person whose id the chat bears. */
  #account(name: string): number {
    const known = this.#accounts.get(name);
    if (known !== undefined) return known;
    const id = this.#info.kind === 'private' && name !== SELF ? this.#info.nativeId : null;
    const account = this.#sink.account({
      platform: 'wechat', nativeId: id, group: id === null ? this.group : null, name, ...(name === SELF ? { exporter: true } : {}),
    });
    this.#accounts.set(name, account);
    return account;
  }

  end(): void {
    void this.group;
    if (!this.#titled) return;
    this.#sink.note({
      en: 'lines under the name of the chat that read like a notice of the application were taken as its notices',
      zh: '以群名为发送者、内容符合系统通知模板的行按系统通知处理',
    });
  }
}

function mediaKind(text: string): 'image' | 'voice' | 'video' | 'file' {
  if (text.startsWith('![')) return 'image';
  return text.startsWith('[语音文件]') ? 'voice' : text.startsWith('[视频文件]') ? 'video' : 'file';
}
