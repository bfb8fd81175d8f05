import { RECORD_CAP, type Opening, type Reader, type Sink } from '../model/format.ts';
import { Growing } from './_line-growing.ts';
import { lineFeeder } from './_lines.ts';
import { Strays } from './_line-strays.ts';
import { Room } from './_signal-room.ts';
import { partsOf } from './_signal-text.ts';

const HEAD = /^\[(\d{4})-(\d{2})-(\d{2})(,?) (\d{2}):(\d{2})(?::(\d{2}))?\] ([^\n]{0,200}?):(?: |$)/;
/** A line that the file's end has cut before its text. */
const CUT = /^\[[\d\-:, ]{0,20}(?:\] ?[^:]{0,200})?$/;

export interface Printed {
  /** Year, month, day, hour, minute, second. */
  readonly clock: readonly [number, number, number, number, number, number];
  readonly name: string;
  readonly length: number;
  /** As old exports print it: a comma behind the date, no seconds. */
  readonly old: boolean;
}

/** The beginning of a record; null for any other line. The name ends at the first colon with a space behind it. */
export function headOf(line: string): Printed | null {
  if (line.charCodeAt(0) !== 0x5b) return null;
  const m = HEAD.exec(line);
  if (m === null) return null;
  const n = (i: number): number => Number(m[i] ?? 0);
  return { clock: [n(1), n(2), n(3), n(5), n(6), n(7)], name: m[8] ?? '', length: m[0].length, old: m[4] === ',' || m[7] === undefined };
}

interface Entry { readonly grow: Growing; readonly at: number; readonly name: string; eol: 0 | 1 | 2 }

/** Reads `chat.md`: `[date time] name: text`. */
export function mdReader(opening: Opening, sink: Sink): Reader {
  const room = new Room(opening, sink);
  const strays = new Strays(sink);
  let current: Entry | null = null;
  let records = 0;
  /** Records with a blank line behind them: newer exports set one behind each. */
  let blankBehind = 0;

  function settle(): void {
    strays.flush();
    if (current === null) return;
    const { grow, at, name } = current;
    current = null;
    const range = { start: grow.start, end: grow.end };
    records++;
    if (grow.blankBehind) blankBehind++;
    if (grow.tooLarge) sink.reject({ ...range, code: 'record-too-large', reason: `the record is longer than ${RECORD_CAP} bytes` });
    else if (Number.isNaN(at)) sink.reject({ ...range, code: 'bad-timestamp', reason: 'there is no such date or time' });
    else room.message(at, range, name, { ...partsOf(grow.text), deleted: false });
  }

  const feed = lineFeeder((text, start, end, eol, whole) => {
    const head = headOf(text);
    if (head !== null) {
      settle();
      current = { grow: new Growing(text.slice(head.length), start, end, eol, whole), at: opening.clock.at(...head.clock), name: head.name.trim(), eol };
    } else if (eol === 0 && whole && CUT.test(text)) {
      settle();
      sink.reject({ start, end, code: 'truncated', reason: 'the file ends before the text of this record' });
      sink.truncated('the file ends inside its last record');
    } else if (current !== null) {
      current.grow.extend(text, end, eol, whole);
      current.eol = eol;
    } else strays.add({ text, start, end, whole });
  });

  return {
    push(bytes, base, last) {
      const used = feed(bytes, base, last);
      if (!last) return used;
      const open: Entry | null = current;
      if (open !== null && open.eol === 0) sink.truncated('the last record has no line break behind it');
      else if (open !== null && records > 0 && blankBehind === records && !open.grow.blankBehind) sink.truncated('the last record has no blank line behind it, as all others do');
      settle();
      room.settle();
      return used;
    },
  };
}
