import type { Head, Opening, Reader, Sink, Survey } from '../model/format.ts';
import { field, isObject, numberOf, textOf } from '../text/json-fields.ts';
import type { Json } from '../text/json-value.ts';
import { groupOf, notePart, noteRange } from './_discord-chat.ts';
import { People } from './_discord-people.ts';
import { Rows } from './_discord-rows.ts';
import { instantOf } from './_discord-time.ts';
import { jsonReader, jsonSurvey } from './_json-reader.ts';

const WHERE = ['guild', 'channel'];
const FACTS = [...WHERE, 'dateRange', 'exportedAt', 'messageCount'];
const WHY = { en: 'times carry their offset', zh: '时间自带时区偏移' };

/** What the survey found, for the reader of the same file. */
const surveyed = new WeakMap<Head, Map<string, Json>>();

/** The exporter writes server and channel first; a pass of its own is only for files that somebody rewrote. */
export function surveyJson(head: Head, late: boolean): Survey {
  const facts = new Map<string, Json>();
  surveyed.set(head, facts);
  return jsonSurvey(WHERE, (path, value) => void facts.set(path, value), WHY, () => !late || facts.size === WHERE.length);
}

/** Reads `{"guild":…,"channel":…,"messages":[…],"messageCount":n}`. */
export function openJson(opening: Opening, sink: Sink): Reader {
  const facts = new Map(surveyed.get(opening.head));
  const rows = new Rows(sink, opening.clock, new People(sink));
  let group = -1;
  const chat = (): number => (group < 0 ? (group = sink.group(groupOf(facts.get('guild'), facts.get('channel'), opening))) : group);
  return jsonReader({ facts: FACTS, records: ['messages[*]'] }, sink, {
    record: (_path, row, start, end) => rows.take(row, chat(), start, end),
    fact: (path, value) => void facts.set(path, value),
    end() {
      const messages = numberOf(facts.get('messageCount'));
      if (Number.isInteger(messages) && messages >= 0) sink.declare({ messages, group: chat() });
      else void chat();
      const exportedAt = instantOf(facts.get('exportedAt'), opening.clock);
      if (exportedAt > 0) sink.declare({ exportedAt });
      const range = facts.get('dateRange');
      if (isObject(range)) noteRange(textOf(field(range, 'after')), textOf(field(range, 'before')), sink);
      notePart(opening.head, sink);
    },
  });
}
