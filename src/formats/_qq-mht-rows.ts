import { RECORD_CAP, type Opening, type Party, type Sink } from '../model/format.ts';
import { parseSystemZh, type SystemParty } from '../text/system-zh.ts';
import { MhtChats } from './_qq-mht-chats.ts';
import { dayIn, headingIn, speakerIn, SYSTEM, timeIn, type Day, type Speaker } from './_qq-mht-marks.ts';
import type { TableRow } from './_qq-mht-table.ts';

/** Puts a range of the decoded table where it stands in the file. */
export type Place = (start: number, end: number) => { start: number; end: number };

/** Turns the rows of a message table into messages and events. */
export class MhtRows {
  readonly #opening: Opening;
  readonly #sink: Sink;
  readonly #place: Place;
  readonly #chats: MhtChats;
  #day: Day | null = null;
  #dayTold = false;
  #pictures = false;
  #rows = 0;

  constructor(opening: Opening, sink: Sink, place: Place) {
    this.#opening = opening;
    this.#sink = sink;
    this.#place = place;
    this.#chats = new MhtChats(opening, sink);
  }

  take(row: TableRow): void {
    if (row.tooLarge) return this.#reject(row, 'record-too-large', `the row is longer than ${RECORD_CAP} bytes`);
    const cell = `${row.cell} ${row.head}`.trim();
    if (row.name.trim() === '' && row.body.trim() === '' && row.images.length === 0) {
      const heading = headingIn(cell);
      if (cell === '' || (this.#rows === 0 && /^消息[记記][录錄]/.test(cell))) return;
      if (heading !== null) {
        if (heading.what === 'category') this.#chats.category(heading.value);
        else this.#chats.begin(heading.value);
        this.#day = null;
        return;
      }
      const day = dayIn(cell, this.#opening.dateOrder === 'dmy' ? 'dmy' : 'mdy');
      if (day !== null) {
        this.#day = day;
        this.#dayTold ||= !/\d{4} ?[-/.年]/.test(cell);
        return;
      }
    }
    this.#spoken(row);
  }

  /** `open`: the file ends inside a row that starts there. */
  end(open: { start: number; end: number } | null): void {
    if (open !== null) this.#reject(open, 'record-cut', 'the file ends inside this row');
    this.#chats.end(this.#rows > 0);
    if (this.#dayTold && this.#opening.dateOrder === null) {
      this.#sink.note({ en: 'Days are printed with the year last; where nothing decides, the first number was read as the month. --date-order dmy changes that.', zh: '日期以年份结尾；无法判断时首个数字按月份读取，可用 --date-order dmy 更改。' });
    }
    if (this.#pictures) this.#sink.note({ en: 'Pictures are parts of this same file; whether every part is there was not checked.', zh: '图片是本文件的内嵌部分，未核对是否齐全。' });
  }

  #spoken(row: TableRow): void {
    this.#rows++;
    const time = timeIn(row.head.trim());
    if (time === null) return this.#reject(row, 'bad-row', 'a row that is neither a day nor a message with a time');
    if (this.#day === null) return this.#reject(row, 'no-date', 'a message before the first row that names a day');
    const [y, m, d] = this.#day;
    const at = this.#opening.clock.at(y, m, d, time.h, time.mi, time.s);
    if (Number.isNaN(at)) return this.#reject(row, 'bad-timestamp', 'there is no such day or time');
    const text = row.body.split('\n').map((line) => line.trim()).join('\n').trim();
    const speaker = speakerIn(row.name.trim() === '' ? time.before : row.name);
    if (speaker.id === null ? speaker.name === null : SYSTEM.has(speaker.id)) this.#event(row, at, text);
    else this.#message(row, at, text, speaker);
  }

  #message(row: TableRow, at: number, text: string, speaker: Speaker): void {
    if (row.images.length > 0) this.#pictures = true;
    this.#sink.message({
      ...this.#place(row.start, row.end), group: this.#chats.group, sender: this.#chats.speaker(speaker), at, text, nativeId: null,
      kind: text !== '' ? 'text' : row.images.length > 0 ? 'image' : 'other', ...(row.images.length > 0 ? { attachments: row.images } : {}),
    });
  }

  #event(row: TableRow, at: number, text: string): void {
    const { kind, actor, targets, value } = parseSystemZh(text);
    this.#sink.event({
      ...this.#place(row.start, row.end), group: this.#chats.group, at, kind, value, text, nativeId: null,
      actor: actor === null ? null : this.#party(actor), targets: targets.map((target) => this.#party(target)),
    });
  }

  #party(party: SystemParty): Party {
    return { account: party.id === null ? null : this.#chats.speaker({ name: party.name, id: party.id, role: null }), name: party.name };
  }

  #reject(row: { start: number; end: number }, code: string, reason: string): void {
    this.#sink.reject({ ...this.#place(row.start, row.end), code, reason });
  }
}
