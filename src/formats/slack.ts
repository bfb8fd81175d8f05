import type { Format, Opening, Reader, Sink } from '../model/format.ts';
import { field, textOf } from '../text/json-fields.ts';
import type { JsonObject } from '../text/json-value.ts';
import { jsonReader } from './_json-reader.ts';
import { COMPANIONS, workspaceOf, type Workspace } from './_slack-companions.ts';
import { EXAMPLES } from './_slack-examples.ts';
import { Lists } from './_slack-lists.ts';
import { People } from './_slack-people.ts';
import { isDay, recordKind, sniffSlack } from './_slack-record.ts';
import { Rows } from './_slack-rows.ts';

/** The chat of a day: as the export's lists have it, else by the folder. */
function groupIn(opening: Opening, sink: Sink, workspace: Workspace): (message: JsonObject) => number {
  const { folder, name } = opening.head;
  const listed = workspace.chat(folder);
  const isId = /^[CDG][A-Z0-9]{7,}$/.test(folder);
  const printed = isId || folder === '' ? (opening.groupName ?? (folder || name.replace(/\.json$/i, '') || null)) : folder;
  let group = -1;
  return (message) => {
    if (group >= 0) return group;
    const nativeId = listed?.id ?? (isId ? folder : textOf(field(message, 'channel')));
    group = sink.group({
      platform: 'slack', nativeId, name: listed ? (listed.name ?? opening.groupName) : printed,
      kind: listed?.kind ?? ((nativeId ?? '').startsWith('D') ? 'private' : 'group'), kindFrom: listed ? 'file' : 'inferred',
    });
    return group;
  };
}

function open(opening: Opening, sink: Sink): Reader {
  const workspace = workspaceOf(opening.head.beside);
  const rows = new Rows(sink, new People(sink, workspace), groupIn(opening, sink, workspace));
  const lists = new Lists(sink);
  let records = 0;
  return jsonReader({ records: ['[*]'] }, sink, {
    record(_path, record, start, end) {
      records++;
      const kind = recordKind(record);
      if (kind === 'message') rows.take(record, start, end);
      else if (kind === null) sink.reject({ start, end, code: 'unknown-record', reason: 'the record is nothing that an export of Slack holds' });
      else lists.take(kind, record, { start, end });
    },
    end(complete) {
      if (rows.messages === 0 && rows.events > 0) sink.supplement({ en: 'A day on which only Slack itself spoke.', zh: '当天只有系统记录,无人发言。' });
      if (records === 0 && complete) sink.supplement({ en: 'A list of a Slack export that has no entry.', zh: 'Slack 导出中的空列表。' });
      lists.end();
    },
  });
}

/**
 * A Slack export: one file a day and channel, and lists of users and channels. Exports of free plans may leave out what is
 * older than 90 days without a word; reactions, the list of replies under a thread's first message, files themselves and
 * the text of canvases are not read.
 */
export default {
  id: 'slack',
  title: 'Slack export (day files, users, channels; zip or folder)',
  extensions: ['.json'],
  carries: { zone: 'epoch', messageIds: 'platform', accountIds: 'stable', groupId: true, roles: true, roster: true, counter: false, declaredCount: false },
  assumedZone: null,
  tried: 'made',
  sniff: sniffSlack,
  companions: (head) => (isDay(head) ? COMPANIONS : []),
  open,
  examples: EXAMPLES,
} satisfies Format;
