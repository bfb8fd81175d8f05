import { RECORD_CAP, type Opening, type Reader, type Sink } from '../model/format.ts';
import { systemWhatsApp } from '../text/system-whatsapp.ts';
import { lineFeeder } from './_lines.ts';
import { headerIn, type Header } from './_whatsapp-header.ts';
import { meaningOf } from './_whatsapp-kinds.ts';
import { isMark, nameOf, plain, plainHead } from './_whatsapp-marks.ts';
import { dateOf, layoutOf, type Layout } from './_whatsapp-order.ts';
import { absorb, extend, type Pending } from './_whatsapp-pending.ts';
import { peopleOf } from './_whatsapp-people.ts';
import type { Shape } from './_whatsapp-shape.ts';
import { colonOf, split } from './_whatsapp-speaker.ts';
import { knowledgeOf } from './_whatsapp-survey.ts';

/** A nameless line that jumps further than this out of the order of time is a date in somebody's text. */
const JUMP = 86_400_000;

/** Reads one export. What the survey of the same head learnt is used; without a survey the head itself is looked at. */
export function readerOf(opening: Opening, sink: Sink): Reader {
  const knowledge = knowledgeOf(opening.head);
  const people = peopleOf(opening, knowledge, sink);
  const layouts = new Map<Shape, Layout>(knowledge.shapes.map((shape) => {
    const own = opening.dateOrder === null || opening.dateOrder === knowledge.decision.order ? knowledge.orders.get(shape) : null;
    return [shape, layoutOf(own ?? opening.dateOrder ?? 'dmy', shape.yearAt)];
  }));
  let pending: Pending | null = null;
  /** The record before a nameless line whose date is out of order: the next header tells which it was. */
  let held: Pending | null = null;
  let junk: { start: number; end: number; tooLarge: boolean } | null = null;
  let first = true;
  /** The header of the pending nameless record as printed, in case it is text after all. */
  let printedHeader = '';

  if (knowledge.quotedHeaders > 0) {
    const n = knowledge.quotedHeaders;
    sink.note({ en: `${n} lines look like headers of another shape; they were kept as text of the message above them`, zh: `${n} 行形似另一种格式的消息头，已作为上一条消息的正文保留` });
  }

  function instant(header: Header): number {
    const [y, m, d] = dateOf(header.parts, layouts.get(header.shape) ?? [2, 1, 0]);
    return opening.clock.at(y, m, d, header.hour, header.minute, header.second);
  }

  function emit(record: Pending): void {
    const { start, end, at } = record;
    const range = { start, end };
    if (record.tooLarge) sink.reject({ ...range, code: 'record-too-large', reason: `the record is longer than ${RECORD_CAP} bytes` });
    else if (Number.isNaN(at)) sink.reject({ ...range, code: 'bad-timestamp', reason: 'the date or the time does not exist in this order of day, month and year' });
    else emitRow(record);
  }

  function emitRow({ start, end, at, rest }: Pending): void {
    const group = people.group();
    const colon = colonOf(rest);
    let name = colon < 0 ? null : rest.slice(0, colon);
    let textAt = Math.min(rest.length, colon + 2);
    const plainly = name !== null && !first && !isMark(rest.charCodeAt(textAt)) && people.speaksPrinted(name);
    if (!plainly) {
      const lf = rest.indexOf('\n');
      const said = split(lf < 0 ? rest : rest.slice(0, lf).replace(/\r$/, ''), { first, speaks: people.speaks });
      ({ name, textAt } = said);
      if (name === null) {
        first = false;
        const { kind = 'notice', actor = null, targets = [], value = null } = said.system ?? {};
        sink.event({
          start, end, group, at, kind, value, text: rest, nativeId: null,
          actor: actor === null ? null : people.party(actor), targets: targets.map(people.party),
        });
        return;
      }
    }
    first = false;
    const text = rest.slice(textAt);
    const { kind, file } = meaningOf(text);
    sink.message({
      start, end, group, sender: name === null ? null : people.account(name), at, kind, text, nativeId: null, ...(file === null ? {} : { attachments: [file] }),
    });
  }

  function dropJunk(): void {
    if (junk === null) return;
    const { start, end, tooLarge } = junk;
    sink.reject(tooLarge
      ? { start, end, code: 'record-too-large', reason: `the line is longer than ${RECORD_CAP} bytes` }
      : { start, end, code: 'no-header', reason: 'text before the first dated line belongs to no message' });
    junk = null;
  }

  /** Emits what is complete now that a record with instant `at` begins, or the file ends (NaN). */
  function settle(at: number): void {
    if (held !== null) {
      const isText = pending !== null && at < pending.at - JUMP;
      if (isText && pending !== null) absorb(held, pending, printedHeader);
      emit(held);
      if (isText) pending = null;
      held = null;
    }
    if (pending !== null) emit(pending);
    pending = null;
  }

  function begin(header: Header, line: string, start: number, end: number, eol: 0 | 1 | 2, whole: boolean): void {
    const at = instant(header);
    const rest = line.slice(header.length);
    const record: Pending = { start, end, header, at, rest: whole ? rest : '', eol, tooLarge: !whole };
    const before = pending;
    if (before !== null && held === null && colonOf(rest) < 0 && rest !== '' && systemWhatsApp(plain(rest)) === null) {
      if (at < before.at - JUMP) return extend(before, line, end, eol, whole);
      if (at > before.at + JUMP) {
        held = before;
        pending = record;
        printedHeader = line.slice(0, header.length);
        return;
      }
    }
    settle(at);
    pending = record;
  }

  /** The last line of the file when no end mark follows it: was it cut inside its header? */
  function cutHeader(line: string, header: Header | null): boolean {
    if (header === null) {
      const head = plainHead(line)?.text ?? line;
      return head.length < 64 && knowledge.shapes.some((shape) => shape.beginning.test(head));
    }
    const rest = line.slice(header.length);
    if (plain(rest) === '') return true;
    if (colonOf(rest) >= 0 || systemWhatsApp(plain(rest)) !== null) return false;
    for (const name of knowledge.speakers) if (name.startsWith(nameOf(rest))) return true;
    return false;
  }

  const feed = lineFeeder((line, start, end, eol, whole) => {
    const header = headerIn(line, knowledge.shapes);
    if (eol === 0 && whole && cutHeader(line, header)) {
      settle(NaN);
      dropJunk();
      sink.reject({ start, end, code: 'truncated', reason: 'the file ends inside the header of this record' });
      sink.truncated('the file ends inside the header of its last record');
    } else if (header !== null) {
      dropJunk();
      begin(header, line, start, end, eol, whole);
    } else if (pending !== null) extend(pending, line, end, eol, whole);
    else if (junk === null ? line.trim() !== '' : true) {
      if (junk !== null && !whole) dropJunk();
      junk = { start: junk?.start ?? start, end, tooLarge: !whole };
      if (!whole) dropJunk();
    }
  });

  return {
    push(bytes, base, last) {
      const used = feed(bytes, base, last);
      if (last) {
        const record: Pending | null = pending;
        if (record !== null) record.rest = withoutBlankEnd(record.rest);
        settle(NaN);
        dropJunk();
      }
      return used;
    },
  };
}

/** Blank lines at the end of a file are the exporter's, not the last speaker's. */
function withoutBlankEnd(text: string): string {
  let end = text.length;
  while (end > 0 && (text.charCodeAt(end - 1) === 10 || text.charCodeAt(end - 1) === 13)) end--;
  return text.slice(0, end);
}
