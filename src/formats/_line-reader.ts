import { RECORD_CAP, type Opening, type Reader, type Sink } from '../model/format.ts';
import { systemLine } from '../text/system-line.ts';
import type { SystemText } from '../text/system-whatsapp.ts';
import type { Ymd } from './_line-calendar.ts';
import { NamedChat } from './_line-chat.ts';
import { columnsOf, headOf, type Clocked } from './_line-columns.ts';
import { dateOf, dayLine } from './_line-day.ts';
import { Growing } from './_line-growing.ts';
import { Strays } from './_line-strays.ts';
import { kindOf } from './_line-kinds.ts';
import { lineFeeder } from './_lines.ts';
import { inside, Quote, unquote } from './_line-quote.ts';
import { savedAt } from './_line-saved.ts';
import { knowledgeOf } from './_line-survey.ts';
import { isSaved, isTitle } from './_line-title.ts';

/** How many lines that look like records are looked through for the mark that closes a quoted text. */
const HELD = 48;

interface Line { readonly text: string; readonly start: number; readonly end: number; readonly eol: 0 | 1 | 2; readonly whole: boolean }

interface Entry {
  readonly grow: Growing;
  readonly at: number;
  readonly day: Ymd | null;
  /** Null when nobody is named. */
  readonly name: string | null;
  /** LINE itself wrote it. */
  readonly event: boolean;
  readonly said: SystemText | null;
  readonly quote: Quote;
  /** What stands before the text. */
  readonly prefix: string;
  /** PC build: nobody else's line begins with this name, so it may be a line of the text above. */
  readonly doubtful: boolean;
}

/** A line that the file's end has cut inside its date or time. */
const CUT = /^(?:(?:午前|午後|上午|下午)? ?\d{1,2}(?::\d{0,2} ?[aApP]?)?|\d{4}[/.]\d{0,2}(?:[/.]\d{0,2}[（(]?)?)$/;

class LineReader implements Reader {
  readonly #opening: Opening;
  readonly #sink: Sink;
  readonly #chat: NamedChat;
  readonly #known: ReturnType<typeof knowledgeOf>;
  readonly #strays: Strays;
  readonly #feed: (bytes: Uint8Array, base: number, last: boolean) => number;
  #day: Ymd | null = null;
  #current: Entry | null = null;
  /** The entry above a doubtful one. */
  #before: Entry | null = null;
  #held: Line[] | null = null;
  #first = true;
  #typedDays = 0;
  #emptyDay = false;

  constructor(opening: Opening, sink: Sink) {
    this.#opening = opening;
    this.#sink = sink;
    this.#strays = new Strays(sink);
    this.#known = knowledgeOf(opening.head);
    this.#chat = new NamedChat('line', this.#known.title, this.#known.titled, opening, sink, this.#known.titled);
    this.#feed = lineFeeder((text, start, end, eol, whole) => this.#take({ text, start, end, eol, whole }));
    sink.note({ en: 'LINE exports print names only: people of the same name are one account here, and a person who changed names is several', zh: 'LINE 导出仅有显示名：同名者视为同一账号，改名者视为多个账号' });
    if (this.#known.build === 'space') sink.note({ en: 'this build puts only spaces between name and text: where a name ends, and whether LINE or a person wrote a line, is inferred from the whole file', zh: '该版本仅以空格分隔姓名与正文：姓名边界及某行是否为系统提示，均由全文推断' });
  }

  push(bytes: Uint8Array, base: number, last: boolean): number {
    const used = this.#feed(bytes, base, last);
    if (last) this.#finish();
    return used;
  }

  #take(line: Line): void {
    if (this.#held !== null) return this.#hold(line);
    const current = this.#current;
    const begins = headOf(line.text, this.#known.build) !== null || dayLine(line.text) !== null;
    if (begins && this.#known.build !== 'space' && current !== null && current.quote.mayHold()) {
      this.#held = [];
      return this.#hold(line);
    }
    this.#plain(line);
  }

  /** Lines that look like records inside an open quotation: text if the mark closes soon, records if it does not. */
  #hold(line: Line): void {
    const held = this.#held ?? [];
    held.push(line);
    const current = this.#current;
    const is = inside(line.text);
    if (is === 'end' && current !== null) {
      for (const one of held) this.#continue(current, one);
      this.#held = null;
    } else if (is === 'never' || held.length >= HELD || line.end - (held[0]?.start ?? 0) > RECORD_CAP >> 4) this.#release();
  }

  #release(): void {
    const held = this.#held ?? [];
    this.#held = null;
    if (this.#current !== null) this.#current.quote.state = 'none';
    for (const one of held) this.#take(one);
  }

  #plain(line: Line): void {
    const { text } = line;
    const clock = headOf(text, this.#known.build);
    if (clock !== null) return this.#record(line, clock);
    const day = dayLine(text);
    if (day !== null && !(line.eol === 0 && this.#current === null && this.#day === null)) {
      const date = dateOf(day, this.#opening.dateOrder);
      if (date !== null) {
        this.#settle();
        this.#day = date;
        this.#emptyDay = true;
        return;
      }
      this.#typedDays++;
    }
    if (text.trim() !== '' && this.#opens(line)) return;
    if (line.eol === 0 && line.whole && CUT.test(text)) this.#cut(line);
    else if (this.#current !== null) this.#continue(this.#current, line);
    else this.#strays.add(line);
  }

  /** Title and date of saving, which stand before everything else. */
  #opens(line: Line): boolean {
    const first = this.#first;
    this.#first = false;
    if (this.#day !== null || this.#current !== null) return false;
    if (first && isTitle(line.text)) return true;
    if (!isSaved(line.text)) return false;
    const at = line.eol === 0 ? NaN : savedAt(line.text, this.#opening);
    if (!Number.isNaN(at)) this.#sink.declare({ exportedAt: at });
    return true;
  }

  #record(line: Line, clock: Clocked): void {
    this.#first = false;
    const entry = this.#entry(line, clock);
    if (entry === null) return this.#cut(line);
    const doubted = this.#current;
    if (this.#before !== null && doubted !== null && doubted.day === entry.day && entry.at < doubted.at) {
      this.#before.grow.extend(doubted.prefix + doubted.grow.text, doubted.grow.end, doubted.grow.eol, !doubted.grow.tooLarge);
      this.#current = this.#before;
      this.#before = null;
    }
    const current = this.#current;
    if (entry.doubtful && current !== null && !current.event && current.day === entry.day && entry.at < current.at) return this.#continue(current, line);
    if (entry.doubtful && this.#current !== null && !this.#current.event) {
      if (this.#before !== null) this.#emit(this.#before);
      this.#before = this.#current;
      this.#current = entry;
      return;
    }
    this.#settle();
    this.#current = entry;
    this.#emptyDay = false;
  }

  /** Null: the file ends inside the line before its text. */
  #entry(line: Line, clock: Clocked): Entry | null {
    const { build, names } = this.#known;
    const rest = line.text.slice(clock.length);
    const at = this.#day === null ? NaN : this.#opening.clock.at(...this.#day, clock.hour, clock.minute, 0);
    let name: string | null = null;
    let text = rest;
    let said: SystemText | null = null;
    if (build === 'space') {
      said = names.system(rest);
      if (said === null) {
        name = names.nameIn(rest);
        text = rest.slice(name.length + 1);
      }
    } else {
      const columns = columnsOf(rest, build);
      ({ text } = columns);
      name = columns.name === '' ? null : columns.name;
      if (name === null) said = systemLine(text);
      if (line.eol === 0 && columns.name === null && said === null) return null;
    }
    const event = said !== null || (name === null && kindOf(text, false).kind !== 'call');
    return {
      grow: new Growing(text, line.start, line.end, line.eol, line.whole), at, day: this.#day, name, event, said,
      quote: new Quote(build === 'space' || event ? '' : text), prefix: line.text.slice(0, line.text.length - text.length),
      doubtful: build === 'space' && !event && names.rare(name ?? ''),
    };
  }

  #continue(entry: Entry, { text, end, eol, whole }: Line): void {
    if (text.trim() !== '' || entry.quote.state === 'open') entry.quote.line(text);
    entry.grow.extend(text, end, eol, whole);
  }

  #cut({ start, end }: Line): void {
    this.#settle();
    this.#sink.reject({ start, end, code: 'truncated', reason: 'the file ends before the text of this record' });
    this.#sink.truncated('the file ends inside its last record');
  }

  /** Emits what is complete. */
  #settle(): void {
    this.#strays.flush();
    if (this.#before !== null) this.#emit(this.#before);
    if (this.#current !== null) this.#emit(this.#current);
    this.#before = null;
    this.#current = null;
  }

  #emit({ grow, at, day, name, event, said, quote }: Entry): void {
    const range = { start: grow.start, end: grow.end };
    if (grow.tooLarge) return this.#sink.reject({ ...range, code: 'record-too-large', reason: `the record is longer than ${RECORD_CAP} bytes` });
    if (Number.isNaN(at)) return this.#sink.reject({ ...range, code: 'bad-timestamp', reason: day === null ? 'no line with a date stands before this record' : 'there is no such time' });
    const text = quote.whole ? unquote(grow.text) : grow.text;
    if (event) return this.#chat.event(at, range, text, said);
    const { kind, attachments } = kindOf(text, this.#known.build === 'space');
    this.#sink.message({
      ...range, group: this.#chat.group, sender: name === null ? null : this.#chat.speaker(name), at, kind, text, nativeId: null,
      ...(attachments.length === 0 ? {} : { attachments }),
    });
  }

  #finish(): void {
    while (this.#held !== null) this.#release();
    const quote = this.#current?.quote;
    if (quote !== undefined && quote.state === 'open' && !quote.whole) this.#sink.truncated('the file ends inside a quoted text');
    else if (this.#emptyDay) this.#sink.truncated('the file ends after the line that begins a day');
    this.#settle();
    this.#chat.settle();
    if (this.#typedDays > 0) this.#sink.note({ en: `${this.#typedDays} lines look like the beginning of a day, but name the wrong day of the week: kept as text`, zh: `${this.#typedDays} 行形似日期行，但星期不符，已作为正文保留` });
  }
}

/** Reads one export. What the survey of the same head learnt is used; without a survey the head itself is looked at. */
export function readerOf(opening: Opening, sink: Sink): Reader {
  return new LineReader(opening, sink);
}
