import { RECORD_CAP, type Opening, type Sink } from '../model/format.ts';
import { transcriptChat, type TranscriptChat } from './_wechat-transcript-chat.ts';
import { mediaOf } from './_wechat-transcript-kinds.ts';
import type { Line } from './_wechat-transcript-lines.ts';
import { dayIn, greetingIn, headerIn, isBlank, isSalutation, isSignature, type Day, type Header } from './_wechat-transcript-marks.ts';
import { tellTranscript, type Counted } from './_wechat-transcript-notes.ts';
import type { Layout } from './_wechat-transcript-survey.ts';

const MAX_HELD = 1000;

/** One message while its lines come in. */
interface Pending {
  readonly start: number;
  end: number;
  readonly name: string;
  readonly minutes: number;
  readonly at: number;
  text: string;
  /** Empty lines that belong to the text only if more text follows. */
  blanks: number;
  tooLarge: boolean;
}

/** Turns the lines of one or several transcripts into messages. */
export class TranscriptRows {
  readonly #opening: Opening;
  readonly #sink: Sink;
  readonly #layout: Layout;
  readonly #chat: TranscriptChat;
  readonly #counted: Counted = { messages: 0, refused: 0, doubtful: 0, before: 0, around: 0 };
  #day: Day | null = null;
  #pending: Pending | null = null;
  /** Lines that may open or close a transcript: the line behind them decides. */
  #held: Line[] = [];
  #heldFrame = 0;
  #behindRule = false;
  #behindBlank = true;
  /** Containers open around the transcript; what stands outside belongs to the page. */
  #floor = 0;
  #outside = false;
  #stray: { start: number; end: number } | null = null;

  constructor(opening: Opening, sink: Sink, layout: Layout) {
    this.#opening = opening;
    this.#sink = sink;
    this.#layout = layout;
    this.#chat = transcriptChat(opening, sink, layout);
  }

  /** Stream offset from which bytes belong to a record that is not emitted yet; -1: none do. */
  get from(): number {
    return this.#pending?.start ?? this.#stray?.start ?? this.#held[0]?.start ?? -1;
  }

  take(line: Line): void {
    if (line.whole && isBlank(line.text)) return this.#blank(line);
    const day = dayIn(line.text);
    if (day !== null) return this.#begin(day, line);
    const frame = greetingIn(line.text) !== null ? 3 : isSalutation(line.text) ? 2 : this.#behindBlank && isSignature(line.text) ? 1 : 0;
    if (frame > 0) {
      // A signature, a salutation, a first line: in this order, each once, or what was held is text.
      if (this.#held.length > 0 && frame <= this.#heldFrame) this.#release();
      this.#held.push(line);
      this.#heldFrame = frame;
      this.#behindBlank = false;
      return;
    }
    this.#release();
    this.#spoken(line);
    this.#behindBlank = false;
  }

  end(cut: boolean): void {
    const greeting = this.#held.find((line) => greetingIn(line.text) !== null);
    if (greeting === undefined && !this.#held.some((line) => isSignature(line.text))) this.#release();
    this.#held = [];
    const behindRule = this.#behindRule;
    const bare = greeting === undefined && this.#pending !== null && this.#pending.text === '' && !this.#pending.tooLarge;
    this.#settle(bare);
    this.#dropStray();
    if (greeting !== undefined) {
      this.#sink.reject({ start: greeting.start, end: greeting.end, code: 'record-cut', reason: 'the file ends behind the line that opens a transcript' });
      this.#sink.truncated('the file ends behind the line that opens a transcript');
    } else if (behindRule) this.#sink.truncated('the file ends behind the line that opens a day');
    else if (bare) this.#sink.truncated('the file ends behind the head of a message');
    else if (cut) this.#sink.truncated('the page ends before its end tag');
    this.#chat.end();
    tellTranscript(this.#sink, this.#counted);
  }

  #blank(line: Line): void {
    this.#behindBlank = true;
    if (this.#held.length > MAX_HELD) this.#release();
    if (this.#held.length > 0) this.#held.push(line);
    else if (this.#pending !== null) this.#pending.blanks++;
  }

  #begin(day: Day, line: Line): void {
    const greeting = this.#held.map((held) => greetingIn(held.text)).findLast((found) => found !== null) ?? null;
    this.#held = [];
    this.#settle(false);
    this.#dropStray();
    if (greeting !== null) this.#chat.greet(greeting);
    if (greeting !== null || this.#day === null || this.#outside) this.#floor = Infinity;
    this.#floor = Math.min(this.#floor, greeting === null ? Infinity : line.low);
    this.#day = day;
    this.#outside = false;
    this.#behindRule = true;
    this.#behindBlank = true;
  }

  /** What was held is text after all. */
  #release(): void {
    const held = this.#held;
    this.#held = [];
    for (const line of held) {
      if (isBlank(line.text)) {
        if (this.#pending !== null) this.#pending.blanks++;
      } else this.#text(line);
    }
  }

  #spoken(line: Line): void {
    const header = line.whole ? headerIn(line.text) : null;
    const fits = header !== null && (header.wide || this.#layout.narrow) && (line.bold || !this.#layout.bold);
    if (this.#day === null) return this.#undated(line, fits && header.wide);
    if (!this.#behindRule && this.#floor !== Infinity && line.low < this.#floor) {
      if (!(fits && this.#accepts(header))) {
        this.#settle(false);
        this.#outside = true;
      } else this.#floor = line.low;
    }
    if (this.#outside) {
      if (!fits) {
        this.#counted.around++;
        return;
      }
      this.#outside = false;
    }
    if (header !== null && fits && (this.#behindRule || this.#accepts(header))) this.#open(header, line);
    else {
      if (fits) this.#counted.refused++;
      this.#text(line);
    }
    this.#behindRule = false;
  }

  /** Whether a line shaped like a header is one: not when a person typed it into the text above. */
  #accepts(header: Header): boolean {
    const before = this.#pending;
    if (before === null) return true;
    if (header.minutes < before.minutes) return false;
    if (!this.#behindBlank && (this.#layout.spaced || (before.text === '' && !before.tooLarge))) return false;
    return this.#chat.mayKnow(header.name);
  }

  #open(header: Header, line: Line): void {
    this.#settle(false);
    this.#dropStray();
    const { y, m, d } = this.#day ?? { y: NaN, m: NaN, d: NaN };
    if (!this.#behindRule && !this.#behindBlank && /[，。；！？,;!?]/.test(header.name)) this.#counted.doubtful++;
    if (this.#behindRule || this.#floor === Infinity) this.#floor = Math.min(this.#floor, line.low);
    this.#chat.heard(header.name);
    const at = Number.isNaN(header.minutes) ? NaN : this.#opening.clock.at(y, m, d, Math.floor(header.minutes / 60), header.minutes % 60, 0);
    this.#pending = { start: line.start, end: line.end, name: header.name, minutes: header.minutes, at, text: '', blanks: 0, tooLarge: false };
  }

  #text(line: Line): void {
    const pending = this.#pending;
    if (pending === null) {
      if (this.#day === null) this.#counted.before++;
      else this.#astray(line);
      return;
    }
    pending.end = line.end;
    if (!line.whole || line.end - pending.start > RECORD_CAP) pending.tooLarge = true;
    if (pending.tooLarge) pending.text = '';
    else pending.text += pending.text === '' ? line.text : '\n'.repeat(pending.blanks + 1) + line.text;
    pending.blanks = 0;
  }

  #undated(line: Line, header: boolean): void {
    if (header) this.#sink.reject({ start: line.start, end: line.end, code: 'no-date', reason: 'the head of a message before the first line that names a day' });
    else this.#counted.before++;
  }

  #astray(line: Line): void {
    if (this.#stray !== null && line.end - this.#stray.start > RECORD_CAP) this.#dropStray();
    if (this.#stray === null) this.#stray = { start: line.start, end: line.end };
    else this.#stray.end = line.end;
  }

  #dropStray(): void {
    if (this.#stray !== null) this.#sink.reject({ ...this.#stray, code: 'no-header', reason: 'text behind the line of a day belongs to no message' });
    this.#stray = null;
  }

  #settle(cut: boolean): void {
    const pending = this.#pending;
    this.#pending = null;
    if (pending === null) return;
    const { start, end, at, text } = pending;
    if (pending.tooLarge) this.#sink.reject({ start, end, code: 'record-too-large', reason: `the record is longer than ${RECORD_CAP} bytes` });
    else if (cut) this.#sink.reject({ start, end, code: 'record-cut', reason: 'the file ends behind the head of this message' });
    else if (Number.isNaN(at)) this.#sink.reject({ start, end, code: 'bad-timestamp', reason: 'there is no such day or time' });
    else {
      const { kind, attachments } = mediaOf(text);
      this.#counted.messages++;
      this.#sink.message({
        start, end, group: this.#chat.group, sender: this.#chat.account(pending.name), at, kind, text, nativeId: null,
        ...(attachments.length > 0 ? { attachments } : {}),
      });
    }
  }
}
