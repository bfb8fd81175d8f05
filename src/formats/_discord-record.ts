import { RECORD_CAP, type MessageKind, type Sink } from '../model/format.ts';
import type { Printed } from './_discord-header.ts';
import { fileOf, kindOfFile } from './_discord-media.ts';

const SECTIONS = ['{Attachments}', '{Embed}', '{Embeds}', '{Stickers}', '{Reactions}'] as const;
type Section = (typeof SECTIONS)[number] | null;

/** One message of a text export while its lines come in. */
export class TxtRecord {
  readonly #printed: Printed;
  readonly #start: number;
  #end: number;
  #section: Section = null;
  #size = 0;
  readonly #text: string[] = [];
  readonly #files: string[] = [];
  readonly #embedded: string[] = [];
  #sticker = false;

  /** `start` and `end` are byte offsets of its first line. */
  constructor(printed: Printed, start: number, end: number) {
    this.#printed = printed;
    this.#start = start;
    this.#end = end;
  }

  get endsShort(): boolean {
    return this.#section === '{Reactions}';
  }

  /** A line that is not empty, with the number of empty ones before it. */
  line(line: string, blanks: number, end: number): void {
    this.#end = end;
    this.#size += line.length + blanks;
    if (this.#size > RECORD_CAP) return;
    const section = blanks > 0 ? SECTIONS.find((one) => one === line) : undefined;
    if (section !== undefined) this.#section = section;
    else if (this.#section === null) this.#text.push(...Array.from({ length: Math.min(blanks, RECORD_CAP) }, () => ''), line);
    else if (this.#section === '{Attachments}') this.#files.push(line);
    else if (this.#section === '{Stickers}') this.#sticker = true;
    else if (this.#section !== '{Reactions}') this.#embedded.push(line);
  }

  tooLarge(end: number): void {
    this.#end = end;
    this.#size = Infinity;
  }

  emit(sink: Sink, group: number, accountOf: (name: string) => number | null): void {
    const place = { start: this.#start, end: this.#end };
    if (this.#size > RECORD_CAP) sink.reject({ ...place, code: 'record-too-large', reason: `the message is longer than ${RECORD_CAP} characters` });
    else if (!(this.#printed.at > 0)) sink.reject({ ...place, code: 'bad-timestamp', reason: 'the time printed does not exist' });
    else {
      const attachments = this.#files.map(fileOf);
      const forwarded = this.#embedded.join('\n');
      sink.message({
        ...place, group, sender: accountOf(this.#printed.name), at: this.#printed.at, kind: this.#kind(attachments[0]), text: this.#text.join('\n'), nativeId: null,
        ...(attachments.length === 0 ? {} : { attachments }), ...(forwarded === '' ? {} : { forwarded }),
      });
    }
  }

  #kind(file: string | undefined): MessageKind {
    if (file !== undefined) return kindOfFile(file);
    if (this.#sticker) return 'sticker';
    return this.#text.length === 0 && this.#embedded.length > 0 ? 'share' : 'text';
  }
}
