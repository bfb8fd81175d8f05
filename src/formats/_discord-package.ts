import { RECORD_CAP, type Head, type Opening, type Reader, type Sink } from '../model/format.ts';
import { CsvStream } from '../text/csv.ts';
import { field, isObject, textOf } from '../text/json-fields.ts';
import { parseJson, type JsonObject } from '../text/json-value.ts';
import { csvReader } from './_csv-reader.ts';
import { kindOf, nameOf } from './_discord-chat.ts';
import { fileOf, kindOfFile } from './_discord-media.ts';
import { People } from './_discord-people.ts';
import { instantOf, madeAt } from './_discord-time.ts';
import { jsonReader } from './_json-reader.ts';

export const PACKAGE_HEADING = /^"?ID"?,"?Timestamp"?,"?Contents"?,"?Attachments"?\r?\n/;
const CHANNEL = 'channel.json';
const INDEX = '../index.json';
const USER = '../../account/user.json';
export const COMPANIONS: readonly string[] = [CHANNEL, INDEX, USER];

const ONLY_OWN = {
  en: 'This is the data package that Discord gives to one account: it holds only what that account wrote, nothing of the others.',
  zh: '这是 Discord 提供给单个账号的数据包：只含该账号自己所写的内容，不含他人消息。',
};

function beside(head: Head, path: string): JsonObject | null {
  const text = head.beside.text(path);
  const parsed = text === null ? null : parseJson(text);
  return parsed?.ok && isObject(parsed.value) ? parsed.value : null;
}

/** Places the rows of `messages/c<id>/messages.json` or `.csv` in their channel, as messages of the account that asked. */
function writer(opening: Opening, sink: Sink): (fields: readonly (string | null)[], start: number, end: number) => void {
  const { head } = opening;
  const channel = beside(head, CHANNEL);
  const index = beside(head, INDEX);
  const user = beside(head, USER);
  const of = (object: JsonObject | null, key: string): string | null => (object === null ? null : textOf(field(object, key)));
  const id = of(channel, 'id') ?? /^c?(\d{5,20})$/.exec(head.folder)?.[1] ?? null;
  const server = channel === null ? undefined : field(channel, 'guild');
  const kind = kindOf(of(channel, 'type'));
  const name = nameOf(isObject(server) ? textOf(field(server, 'name')) : null, null, of(channel, 'name')) ?? (id === null ? null : of(index, id)) ?? opening.groupName;
  const group = sink.group({ platform: 'discord', nativeId: id, name: name ?? (id === null ? head.folder || null : null), kind: kind ?? 'group', kindFrom: kind === null ? 'inferred' : 'file' });
  const self = of(user, 'id');
  const sender = self === null ? null : new People(sink).byId(self, of(user, 'username'), null, false, true);
  sink.note(ONLY_OWN);
  return ([nativeId = null, time = null, text = null, files = null], start, end) => {
    const written = time !== null && /(?:Z|[+-]\d\d:?\d\d)$/.test(time);
    const made = madeAt(nativeId);
    const at = written || Number.isNaN(made) ? instantOf(time ?? undefined, opening.clock) : made;
    if (!(at > 0)) {
      sink.reject({ start, end, code: 'bad-timestamp', reason: 'the record has no usable time' });
      return;
    }
    const attachments = (files ?? '').split(/[ ,\n]/, 100).filter((file) => file !== '').map(fileOf);
    sink.message({
      start, end, group, sender, at, kind: attachments[0] === undefined ? 'text' : kindOfFile(attachments[0]), text: text ?? '', nativeId,
      ...(attachments.length === 0 ? {} : { attachments }),
    });
  };
}

export function openPackageJson(opening: Opening, sink: Sink): Reader {
  const write = writer(opening, sink);
  return jsonReader({ records: ['[*]'] }, sink, {
    record: (_path, row, start, end) => write(['ID', 'Timestamp', 'Contents', 'Attachments'].map((key) => textOf(field(row, key))), start, end),
    end() {},
  });
}

export function openPackageCsv(opening: Opening, sink: Sink): Reader {
  const write = writer(opening, sink);
  let heading = true;
  const stream = new CsvStream({
    record(fields, start, end) {
      if (heading) heading = false;
      else if (fields.length !== 4) sink.reject({ start, end, code: 'row-width', reason: `${fields.length} cells where the heading has 4` });
      else write(fields, start, end);
    },
    bad: (code, start, end) => sink.reject({ start, end, code, reason: code === 'quote-not-closed' ? 'quote not closed' : 'record over 1 MB' }),
  }, RECORD_CAP);
  return csvReader(stream, sink);
}
