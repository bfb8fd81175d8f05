import type { Opening, Reader, Sink } from '../model/format.ts';
import { jsonReader } from './_json-reader.ts';
import { Chats } from './_rsmf-chats.ts';
import { compareWithMail } from './_rsmf-mail.ts';
import { FACTS, takeFact, type Manifest } from './_rsmf-manifest.ts';
import { Rows } from './_rsmf-rows.ts';

/** Reads the events of a manifest. `manifest` holds what the survey found; what stands in front of the events is added. */
export function openRsmf(opening: Opening, sink: Sink, manifest: Manifest): Reader {
  const chats = new Chats(opening, sink, manifest);
  const rows = new Rows(opening, sink, chats);
  return jsonReader({ facts: FACTS, records: ['events[*]'] }, sink, {
    record: (_path, event, start, end) => rows.take(event, start, end),
    fact: (path, value) => takeFact(manifest, path, value),
    end(complete) {
      chats.end();
      if (complete) compareWithMail(opening, sink, rows, Math.max(manifest.events, rows.messages + rows.others));
      tell(sink, manifest, rows);
    },
  });
}

function tell(sink: Sink, manifest: Manifest, rows: Rows): void {
  if (manifest.version !== null && !manifest.version.startsWith('2.')) {
    sink.note({ en: 'The manifest is of another version of RSMF than 2.0; it was held against the rules of 2.0.', zh: '清单不是 RSMF 2.0 版；按 2.0 的规则核对。' });
  }
  if ([...manifest.conversations.values()].some(({ custodian }) => custodian !== null)) {
    sink.note({ en: "A conversation's custodian is taken as the account that the record was exported from.", zh: '会话的 custodian（保管人）视为导出该记录的账号。' });
  }
  const { reactions, receipts } = rows.unseen;
  if (reactions + receipts > 0) {
    sink.note({ en: `Not examined: ${reactions} reactions, ${receipts} read receipts.`, zh: `未检查：表情回应 ${reactions} 项，已读回执 ${receipts} 项。` });
  }
}
