import { RECORD_CAP, type Opening, type Reader, type Sink } from '../model/format.ts';
import { systemKakao } from '../text/system-kakao.ts';
import type { SystemText } from '../text/system-whatsapp.ts';
import { Room } from './_kakaotalk-chat.ts';
import { inFigures, savedIn, titleOf, titleOfFile } from './_kakaotalk-title.ts';
import { dayOf, headOf, markerOf, styleOf, type Head, type Style } from './_kakaotalk-when.ts';
import type { Ymd } from './_line-calendar.ts';
import { Growing } from './_line-growing.ts';
import { Strays } from './_line-strays.ts';
import { lineFeeder } from './_lines.ts';
import { savedAt } from './_line-saved.ts';

interface Line { readonly text: string; readonly start: number; readonly end: number; readonly eol: 0 | 1 | 2; readonly whole: boolean }

interface Entry {
  readonly grow: Growing;
  /** NaN: no such time, or no date is known. */
  readonly at: number;
  /** Null: KakaoTalk itself wrote it. */
  readonly name: string | null;
  readonly said: SystemText | null;
}

/** A title, a date of saving and blank lines stand in the first lines only. */
const OPENING_LINES = 6;
const HELD = 256;
const CUT = /^(?:\d{1,4}(?:년|\.)[\d년월일. :,오전후]{0,24}|(?:오전|오후) ?[\d:]{0,5},?|[A-Z][a-z]{2,8}\.? \d{1,2},[\d ,at:APM]{0,20})$/;
const CUT_BRACKET = /^(?:\[[^\]]{0,200}\]? ?(?:\[[^\]]{0,12})?|-{3,}[^-]{0,40}-{0,14})$/;

/**
 * Reads the text of the phones and of Windows. Names end at the first ` : `: a name that itself holds a colon between spaces
 * is cut there, as nothing in the file tells it from a text that does.
 */
class TxtReader implements Reader {
  readonly #opening: Opening;
  readonly #sink: Sink;
  readonly #style: Style;
  readonly #room: Room;
  readonly #strays: Strays;
  readonly #feed: (bytes: Uint8Array, base: number, last: boolean) => number;
  #current: Entry | null = null;
  #day: Ymd | null = null;
  /** When the last record of this day was written. */
  #last = NaN;
  /** Lines that belong to the text only if more text follows: dates above records; on Windows also system lines. */
  #tail: Line[] = [];
  #lines = 0;
  #untimed = 0;
  #emptyDay = false;

  constructor(opening: Opening, sink: Sink) {
    this.#opening = opening;
    this.#sink = sink;
    this.#strays = new Strays(sink);
    this.#style = styleOf(opening.head.text)?.style ?? 'bracket';
    const title = opening.head.text.split('\n', OPENING_LINES).map((line) => titleOf(line)).find((one) => one !== null);
    this.#room = new Room(title ?? titleOfFile(opening.head.name), opening, sink);
    this.#feed = lineFeeder((text, start, end, eol, whole) => this.#take({ text, start, end, eol, whole }));
  }

  push(bytes: Uint8Array, base: number, last: boolean): number {
    const used = this.#feed(bytes, base, last);
    if (last) this.#finish();
    return used;
  }

  #take(line: Line): void {
    const { text } = line;
    if (this.#lines < OPENING_LINES && this.#opens(line)) return;
    if (text.trim() === '') return this.#blank(line);
    const head = headOf(text, this.#style);
    if (head !== null) return this.#record(line, head);
    const day = this.#style === 'bracket' ? dayOf(text, true) : this.#style === 'time' ? dayOf(text, false) : null;
    if (day !== null) {
      this.#settle(null);
      this.#day = day;
      this.#last = NaN;
      this.#emptyDay = true;
    } else if (this.#isTail(line)) this.#keep(line);
    else if (line.eol === 0 && line.whole && (this.#style === 'bracket' ? CUT_BRACKET : CUT).test(text)) this.#cut(line);
    else {
      this.#restore();
      if (this.#current !== null) this.#continue(this.#current, line);
      else this.#strays.add(line);
    }
  }

  #opens({ text, eol }: Line): boolean {
    this.#lines++;
    if (this.#current !== null || this.#day !== null) return false;
    const saved = savedIn(text);
    if (saved === null) return !this.#strays.any && headOf(text, this.#style) === null && titleOf(text) !== null;
    const at = eol === 0 ? NaN : savedAt(inFigures(saved), { clock: this.#opening.clock, dateOrder: null });
    if (!Number.isNaN(at)) this.#sink.declare({ exportedAt: at });
    return true;
  }

  #isTail({ text }: Line): boolean {
    if (this.#style === 'bracket') return (this.#current !== null || this.#day !== null) && systemKakao(text, false) !== null;
    return this.#style !== 'time' && markerOf(text, this.#style) !== null;
  }

  #blank(line: Line): void {
    if (this.#tail.length > 0) this.#keep(line);
    else if (this.#current !== null) this.#continue(this.#current, line);
  }

  /** So many held lines are no dates above records and no end of a text: they are taken for what they look like. */
  #keep(line: Line): void {
    if (this.#tail.length >= HELD) {
      if (this.#style === 'bracket') this.#settle(null);
      else this.#restore();
    }
    if (line.text.trim() !== '' || this.#tail.length > 0) this.#tail.push(line);
  }

  /** More text follows: what was held is text as well. */
  #restore(): void {
    const tail = this.#tail;
    this.#tail = [];
    for (const line of tail) {
      if (this.#current !== null) this.#continue(this.#current, line);
      else this.#strays.add(line);
    }
  }

  #record(line: Line, head: Head): void {
    this.#settle(head.date);
    this.#emptyDay = false;
    const entry = this.#entry(line, head);
    if (entry === null) return this.#cut(line);
    this.#current = entry;
    if (!Number.isNaN(entry.at)) this.#last = entry.at;
  }

  /** Null: the file ends inside the line before its text. */
  #entry(line: Line, head: Head): Entry | null {
    const date = head.date ?? this.#day;
    const at = date === null ? NaN : this.#opening.clock.at(...date, head.hour, head.minute, 0);
    const rest = line.text.slice(head.length);
    const grow = (text: string): Growing => new Growing(text, line.start, line.end, line.eol, line.whole);
    if (head.name !== null) {
      const name = head.name.trim();
      return name === '' ? { grow: grow(rest), at, name: null, said: systemKakao(rest, true) } : { grow: grow(rest), at, name, said: null };
    }
    const colon = head.nameless ? -1 : rest.endsWith(' :') && !rest.includes(' : ') ? rest.length - 2 : rest.indexOf(' : ');
    const said = colon > 0 ? null : systemKakao(colon === 0 ? rest.slice(3) : rest, true);
    if (colon < 0 && said === null && line.eol === 0 && !head.nameless) return null;
    const renamed = colon > 0 && !line.text.endsWith(' :') ? this.#renamed(rest, colon) : null;
    if (colon <= 0 || renamed !== null) return { grow: grow(colon === 0 ? rest.slice(3) : rest), at, name: null, said: renamed ?? said };
    return { grow: grow(rest.slice(colon + 3)), at, name: rest.slice(0, colon).trim(), said: null };
  }

  /** A new name of the room that holds a colon is no speaker's colon. */
  #renamed(rest: string, colon: number): SystemText | null {
    if (!/님이 .*['"‘“]/.test(rest.slice(Math.max(0, colon - 200), colon))) return null;
    const said = systemKakao(rest, false);
    return said?.kind === 'rename' && said.value !== null && said.value.includes(' : ') ? said : null;
  }

  #continue(entry: Entry, { text, end, eol, whole }: Line): void {
    entry.grow.extend(text, end, eol, whole);
  }

  #cut({ start, end }: Line): void {
    this.#settle(null);
    this.#sink.reject({ start, end, code: 'truncated', reason: 'the file ends before the text of this record' });
    this.#sink.truncated('the file ends inside its last record');
    this.#emptyDay = false;
  }

  /** A record, a day (null) or the end follows: what is complete is emitted. */
  #settle(next: Ymd | null): void {
    this.#strays.flush();
    if (this.#style !== 'bracket' && this.#tail.some((line) => line.text.trim() !== '' && markerOf(line.text, this.#style)?.join() !== next?.join())) {
      this.#restore();
      this.#strays.flush();
    }
    if (this.#current !== null) this.#emit(this.#current);
    this.#current = null;
    const tail = this.#tail;
    this.#tail = [];
    if (this.#style === 'bracket') for (const line of tail) this.#untimedEvent(line);
  }

  /** Windows prints no time for what KakaoTalk says: it takes the time of the record above, or the beginning of its day. */
  #untimedEvent({ text, start, end }: Line): void {
    const said = systemKakao(text, false);
    if (said === null || this.#day === null) return;
    const at = Number.isNaN(this.#last) ? this.#opening.clock.at(...this.#day, 0, 0, 0) : this.#last;
    this.#untimed++;
    this.#room.event(at, { start, end }, text, said);
  }

  #emit({ grow, at, name, said }: Entry): void {
    const range = { start: grow.start, end: grow.end };
    if (grow.tooLarge) this.#sink.reject({ ...range, code: 'record-too-large', reason: `the record is longer than ${RECORD_CAP} bytes` });
    else if (Number.isNaN(at)) this.#sink.reject({ ...range, code: 'bad-timestamp', reason: 'there is no such time, or no date stands before this record' });
    else if (name === null) this.#room.event(at, range, grow.text, said);
    else this.#room.message(at, range, name, grow.text);
  }

  #finish(): void {
    const ends = this.#emptyDay || (this.#style !== 'bracket' && this.#tail.length > 0);
    this.#settle(null);
    this.#room.settle();
    if (ends && this.#untimed === 0) this.#sink.truncated('the file ends after the line that begins a day');
    if (this.#untimed > 0) {
      this.#sink.note({
        en: `${this.#untimed} lines without a time bear the words of KakaoTalk itself: taken as events at the time of the record above, though they may be the last lines of a typed text`,
        zh: `${this.#untimed} 行无时间且符合 KakaoTalk 系统提示的措辞：已作为事件并取上一条记录的时间，但也可能是他人输入正文的末行`,
      });
    }
  }
}

export function txtReader(opening: Opening, sink: Sink): Reader {
  return new TxtReader(opening, sink);
}
