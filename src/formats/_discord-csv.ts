import { RECORD_CAP, type Opening, type Reader, type Sink } from '../model/format.ts';
import { CsvStream } from '../text/csv.ts';
import { csvReader } from './_csv-reader.ts';
import { groupByName, notePart, UNMARKED } from './_discord-chat.ts';
import { fileOf, kindOfFile } from './_discord-media.ts';
import { People } from './_discord-people.ts';
import { instantOf } from './_discord-time.ts';

/** The heading of DiscordChatExporter's tables, the byte order mark gone. */
export const CSV_HEADING = /^"?AuthorID"?,"?Author"?,"?Date"?,"?Content"?,"?Attachments"?,"?Reactions"?\r?\n/;
const WIDTH = 6;

/** Reads `AuthorID,Author,Date,Content,Attachments,Reactions`. Which channel it is only the file's name tells. */
export function openCsv(opening: Opening, sink: Sink): Reader {
  const info = groupByName(opening, null, null);
  const group = sink.group(info);
  const people = new People(sink);
  const speakers = new Set<number>();
  let heading = true;
  const row = (fields: readonly string[], start: number, end: number): void => {
    const [id = '', name = '', date = '', text = '', files = ''] = fields;
    const at = instantOf(date, opening.clock);
    if (fields.length !== WIDTH) sink.reject({ start, end, code: 'row-width', reason: `${fields.length} cells where the heading has ${WIDTH}` });
    else if (!(at > 0)) sink.reject({ start, end, code: 'bad-timestamp', reason: 'no readable time in this row' });
    else {
      const attachments = files === '' ? [] : files.split(',').map(fileOf);
      const sender = id === '' ? null : people.byId(id, name || null, null, false);
      if (sender !== null && speakers.size <= 2) speakers.add(sender);
      sink.message({
        start, end, group, sender, at, kind: attachments[0] === undefined ? 'text' : kindOfFile(attachments[0]), text, nativeId: null,
        ...(attachments.length === 0 ? {} : { attachments }),
      });
    }
  };
  const stream = new CsvStream({
    record(fields, start, end) {
      if (heading) heading = false;
      else row(fields, start, end);
    },
    bad: (code, start, end) => sink.reject({ start, end, code, reason: code === 'quote-not-closed' ? 'quote not closed' : 'record over 1 MB' }),
  }, RECORD_CAP);
  return csvReader(stream, sink, () => {
    if (info.kind === 'private' && speakers.size > 2) sink.group({ ...info, kind: 'group' });
    sink.note(UNMARKED);
    notePart(opening.head, sink);
  });
}
