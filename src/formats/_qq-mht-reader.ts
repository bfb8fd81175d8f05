import { RECORD_CAP, type Opening, type Reader, type Sink } from '../model/format.ts';
import { HtmlTokens } from '../text/html-tokens.ts';
import { DecodedPart } from './_qq-mht-decode.ts';
import { MimeParts } from './_qq-mht-mime.ts';
import { MhtRows } from './_qq-mht-rows.ts';
import { MessageTable } from './_qq-mht-table.ts';

/** Reads the table of messages, the first page of the archive; all other parts are passed over. */
export function mhtReader(opening: Opening, sink: Sink): Reader {
  let decoded: DecodedPart | null = null;
  let page = false;
  let ended = false;
  const rows = new MhtRows(opening, sink, (start, end) => decoded?.place(start, end) ?? { start, end });
  const table = new MessageTable((row) => rows.take(row));
  const tokens = new HtmlTokens(table);

  function read(bytes: Uint8Array, base: number, last: boolean): number {
    const used = tokens.push(bytes, base, last);
    if (last) {
      ended = true;
      const start = table.from;
      rows.end(start < 0 || tokens.at <= start ? null : { start, end: tokens.at });
      return used;
    }
    const from = table.from < 0 ? used : Math.max(0, Math.min(used, table.from - base));
    return used - from > RECORD_CAP ? used : from;
  }

  const parts = new MimeParts({
    part({ type, encoding, charset }) {
      if (page || !(type === 'text/html' || type === '')) return false;
      page = true;
      if (encoding === 'base64' || encoding === 'quoted-printable') decoded = new DecodedPart(encoding, charset, read, () => table.from);
      return true;
    },
    data: (bytes, base, last) => (decoded === null ? read(bytes, base, last) : decoded.push(bytes, base, last)),
  });
  return {
    push(bytes, base, last) {
      const used = parts.push(bytes, base, last);
      if (!last) return used;
      if (!ended) read(new Uint8Array(0), tokens.at, true);
      if (!table.closed) sink.truncated(page ? 'the file ends before the page of messages does' : 'the file ends before the page of messages begins');
      else if (!parts.closed) sink.truncated('the file ends before its closing boundary: messages are all there, pictures may be missing');
      return used;
    },
  };
}
