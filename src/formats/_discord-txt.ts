import type { Head, Opening, Reader, Sink, Survey } from '../model/format.ts';
import { groupByName, notePart, noteRange, UNMARKED } from './_discord-chat.ts';
import { DateSurvey, headerOf, NO_DATES, type Dates, type Printed } from './_discord-header.ts';
import { footOf, Preamble, RULE } from './_discord-preamble.ts';
import { TxtRecord } from './_discord-record.ts';
import { lineFeeder, lineSurvey } from './_lines.ts';

/** What the survey found, for the reader of the same file. */
const surveyed = new WeakMap<Head, Dates>();

export function surveyTxt(head: Head): Survey {
  const dates = new DateSurvey();
  let blanks = 0;
  let number = 0;
  return lineSurvey((line) => {
    number++;
    if (line === '') blanks++;
    else {
      if (blanks > 0) dates.take(line, number);
      blanks = 0;
    }
  }, () => {
    const found = dates.finish();
    surveyed.set(head, found);
    return found.decision;
  });
}

/** Reads a text export: a framed head, messages two empty lines apart, a framed foot that counts them. */
export function openTxt(opening: Opening, sink: Sink): Reader {
  const dates = surveyed.get(opening.head) ?? NO_DATES;
  const preamble = new Preamble();
  let stage: 'head' | 'body' | 'rule' | 'foot' | 'end' = 'head';
  let group = -1;
  let blanks = 0;
  let record: TxtRecord | null = null;
  let ruleAt: readonly [number, number] = [0, 0];
  const accounts = new Map<string, number>();

  const begin = (): void => {
    const info = groupByName(opening, preamble.get('Guild'), preamble.get('Channel'));
    group = sink.group(info);
    noteRange(preamble.get('After'), preamble.get('Before'), sink);
    stage = 'body';
    blanks = 1;
  };
  const accountOf = (name: string): number | null => {
    if (name === '') return null;
    let account = accounts.get(name);
    if (account === undefined) accounts.set(name, (account = sink.account({ platform: 'discord', nativeId: null, group, name })));
    return account;
  };
  const finish = (): void => {
    record?.emit(sink, group, accountOf);
    record = null;
  };
  const next = (printed: Printed, start: number, end: number): void => {
    finish();
    record = new TxtRecord(printed, start, end);
  };
  /** Reactions are the one thing behind which there is one empty line only. */
  const mayBegin = (): boolean => blanks >= 2 || (blanks === 1 && (record === null || record.endsShort));
  const body = (line: string, start: number, stop: number, eol: number): void => {
    const fresh = mayBegin();
    const printed = fresh ? headerOf(line, dates, opening.dateOrder, opening.clock) : null;
    if (printed !== null) next(printed, start, stop);
    else if (fresh && line === RULE) {
      stage = 'rule';
      ruleAt = [start, stop];
    } else if (eol === 0 && fresh && (line.startsWith('[') || RULE.startsWith(line))) sink.reject({ start, end: stop, code: 'record-cut', reason: 'the file ends inside the first line of a message' });
    else if (record === null) sink.reject({ start, end: stop, code: 'no-header', reason: 'a line that belongs to no message' });
    else record.line(line, blanks, stop);
  };

  const feed = lineFeeder((line, start, end, eol, whole) => {
    const stop = end - eol;
    if (!whole) {
      if (stage === 'body' && record !== null) record.tooLarge(stop);
      else sink.reject({ start, end: stop, code: 'record-too-large', reason: 'the line is longer than 1 MB' });
    } else if (stage === 'head') {
      if (preamble.take(line)) begin();
    } else if (line === '') blanks++;
    else {
      const messages = stage === 'rule' ? footOf(line) : null;
      if (messages !== null) {
        finish();
        stage = 'foot';
        sink.declare({ messages, group });
      } else if (stage === 'foot' && line === RULE) stage = 'end';
      else if (stage === 'foot' || stage === 'end') sink.reject({ start, end: stop, code: 'no-header', reason: 'a line behind the end of the export' });
      else {
        if (stage === 'rule') {
          // A line of that many signs that somebody typed.
          record?.line(RULE, 2, ruleAt[1]);
          stage = 'body';
        }
        body(line, start, stop, eol);
      }
      blanks = 0;
    }
  });
  return {
    push(bytes, base, last) {
      const used = feed(bytes, base, last);
      if (!last) return used;
      finish();
      if (stage !== 'end') sink.truncated('the file ends without the frame that closes the export');
      sink.note(UNMARKED);
      notePart(opening.head, sink);
      return used;
    },
  };
}
