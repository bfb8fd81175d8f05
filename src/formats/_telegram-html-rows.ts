import { RECORD_CAP, type Opening, type Sink } from '../model/format.ts';
import type { PageTaker } from './_telegram-html-page.ts';
import { PagePeople } from './_telegram-html-people.ts';
import type { PageRecord } from './_telegram-html-record.ts';
import { serviceText } from './_telegram-html-service.ts';
import { dayIn, instantAt, stampIn, type Offset } from './_telegram-html-time.ts';

type Day = readonly [number, number, number];
interface Waiting { readonly record: PageRecord; readonly day: Day | null }

const MAX_WAITING = 1000;
const VIA = / via @\w{3,64}$/;
const PRINTED = new Set(['card', 'location', 'other', 'share']);

/** Turns the records of a page into messages and events. */
export class PageRows implements PageTaker {
  readonly #opening: Opening;
  readonly #sink: Sink;
  readonly #people: PagePeople;
  #sender: number | null = null;
  #lastAt = NaN;
  #offset: Offset | undefined = undefined;
  /** The day that began since the last message. */
  #day: Day | null = null;
  /** Service lines in front of the first message: they carry no time of their own. */
  #waiting: Waiting[] = [];
  #records = 0;
  #serviceTimes = false;
  #orphans = 0;
  #zoneless = false;

  constructor(opening: Opening, sink: Sink) {
    this.#opening = opening;
    this.#sink = sink;
    this.#people = new PagePeople(opening, sink);
  }

  /** Offset from which records wait; -1: none do. */
  get from(): number {
    return this.#waiting[0]?.record.start ?? -1;
  }

  title(name: string): void {
    this.#people.title(name);
  }

  record(record: PageRecord): void {
    const text = record.text.trim();
    if (record.service && (record.id === null || record.id.startsWith('-'))) {
      const day = dayIn(text);
      if (day !== null) {
        this.#day = day;
        return;
      }
    }
    this.#records++;
    if (record.tooLarge) this.#reject(record, 'record-too-large', `the record is longer than ${RECORD_CAP} bytes, or nested too deep`);
    else if (record.service) this.#service(record);
    else this.#message(record, text);
  }

  broken(start: number, end: number): void {
    this.#flush(NaN);
    this.#sink.reject({ start, end, code: 'record-cut', reason: 'the record is not closed' });
  }

  /** True when the page held a record. */
  end(): boolean {
    this.#flush(NaN);
    if (this.#records === 0) return false;
    this.#people.end();
    this.#tell();
    return true;
  }

  #message(record: PageRecord, text: string): void {
    const stamp = record.date === null ? null : stampIn(record.date, this.#opening.clock);
    const name = record.from.trim().replace(VIA, '');
    if (name !== '') this.#sender = this.#people.speaker(name);
    else if (!record.joined) this.#sender = null;
    if (stamp === null || Number.isNaN(stamp.at)) {
      this.#flush(NaN);
      this.#reject(record, stamp === null && record.date === null ? 'no-date' : 'bad-timestamp', 'the message has no date, or there is no such day or time');
      return;
    }
    if (stamp.offset === null) this.#zoneless = true;
    this.#offset = stamp.offset;
    this.#flush(stamp.at);
    this.#lastAt = stamp.at;
    this.#day = null;
    if (this.#sender === null) this.#orphans++;
    const kind = record.kind ?? (text === '' ? 'other' : 'text');
    const lines = record.media.map((line) => line.trim()).filter((line) => line !== '');
    this.#sink.message({
      start: record.start, end: record.end, group: this.#people.group, sender: this.#sender, at: stamp.at, nativeId: record.id,
      kind: record.forwarded ? 'forward' : kind, text: text === '' ? record.poll.split('\n').map((line) => line.trim()).join('\n') : text,
      ...(record.refers === null ? {} : { replyTo: record.refers }),
      ...(record.attachments.length === 0 ? {} : { attachments: record.attachments }),
      ...(PRINTED.has(kind) && lines.length > 0 ? { forwarded: lines.join('\n') } : {}),
    });
  }

  #service(record: PageRecord): void {
    if (this.#offset === undefined && this.#waiting.length < MAX_WAITING) this.#waiting.push({ record, day: this.#day });
    else this.#event(record, this.#day, NaN);
  }

  #flush(next: number): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const { record, day } of waiting) this.#event(record, day, next);
  }

  /** A service line stands behind the last message and behind the beginning of its day: the later of the two is its time. */
  #event(record: PageRecord, day: Day | null, next: number): void {
    const begins = day === null ? NaN : instantAt(day[0], day[1], day[2], 0, 0, 0, this.#offset ?? null, this.#opening.clock);
    const at = [this.#lastAt, begins].filter((one) => !Number.isNaN(one)).reduce((a, b) => Math.max(a, b), -Infinity);
    const known = at === -Infinity ? next : at;
    if (Number.isNaN(known)) return this.#reject(record, 'no-date', 'a service line has no time, and no message or day stands around it');
    this.#serviceTimes = true;
    const text = record.text.trim();
    const { kind, actor, targets, value, of } = serviceText(text, this.#people.speaks);
    if (of !== null) this.#people.of ??= of;
    this.#sink.event({
      start: record.start, end: record.end, group: this.#people.group, at: known, kind, value, text, nativeId: record.id,
      actor: actor === null ? null : this.#people.party(actor), targets: targets.map((name) => this.#people.party(name)),
      ...(record.refers === null ? {} : { refers: record.refers }),
    });
  }

  #reject(record: PageRecord, code: string, reason: string): void {
    this.#sink.reject({ start: record.start, end: record.end, code, reason });
  }

  #tell(): void {
    const note = (en: string, zh: string): void => this.#sink.note({ en, zh });
    note('Pages name people and the chat without ids: whoever bears the same name is one person here.', '网页导出不含账号与会话编号：同名者在此视为同一人。');
    if (this.#serviceTimes) note('Service lines carry no time in pages: each has that of the message before it, or the beginning of its day.', '网页中的系统提示没有时间：取其前一条消息的时间或当日零点。');
    if (this.#zoneless) note('This page gives times without a zone.', '此页面的时间不含时区。');
    if (this.#orphans > 0) note(`${this.#orphans} messages name no sender; he may stand on the page before.`, `${this.#orphans} 条消息未写发送者，可能在上一页。`);
    if (this.#people.deleted) note('All closed accounts bear the same name in pages and are shown as one.', '已注销账号在网页中名称相同，合并显示为一个。');
  }
}
