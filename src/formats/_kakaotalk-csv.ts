import { RECORD_CAP, type Opening, type Reader, type Sink } from '../model/format.ts';
import { CsvStream } from '../text/csv.ts';
import { systemKakao } from '../text/system-kakao.ts';
import type { SystemText } from '../text/system-whatsapp.ts';
import { Room } from './_kakaotalk-chat.ts';
import { titleOfFile } from './_kakaotalk-title.ts';

const HEADING = /^"?Date"?,"?User"?,"?Message"?\r?$/i;
const STAMP = /^(\d{4})-(\d{1,2})-(\d{1,2})[ T](\d{1,2}):(\d{2})(?::(\d{2}))?$/;

export function isHeading(line: string): boolean {
  return HEADING.test(line);
}

export function isStamp(cell: string): boolean {
  return STAMP.test(cell);
}

/** What KakaoTalk wrote under this user's name: a known wording that names this very user first. */
function systemUnder(user: string, text: string): SystemText | null {
  const [first = '', ...more] = text.split(/\r?\n/, 4);
  const said = systemKakao(first, user === '');
  if (said === null || more.some((line) => line !== '' && systemKakao(line, false)?.kind !== 'notice')) return null;
  return user === '' || (said.actor ?? said.targets[0]) === user ? said : null;
}

/** Reads the table that KakaoTalk for Mac writes. */
export function csvReader(opening: Opening, sink: Sink): Reader {
  const room = new Room(titleOfFile(opening.head.name), opening, sink);
  let first = true;
  let doubtful = 0;
  let lastByte = 0;
  const stream = new CsvStream({
    record(fields, start, end) {
      if (first) {
        first = false;
        return;
      }
      const [date = '', user = '', text = ''] = fields;
      if (fields.length !== 3) return sink.reject({ start, end, code: 'row-width', reason: `${fields.length} cells where the heading has 3` });
      const m = STAMP.exec(date);
      const at = m === null ? NaN : opening.clock.at(Number(m[1]), Number(m[2]), Number(m[3]), Number(m[4]), Number(m[5]), Number(m[6] ?? 0));
      if (Number.isNaN(at)) return sink.reject({ start, end, code: 'bad-timestamp', reason: 'no readable time in this row' });
      const said = systemUnder(user, text);
      if (said !== null && user !== '') doubtful++;
      if (said !== null || user.trim() === '') room.event(at, { start, end }, text, said);
      else room.message(at, { start, end }, user, text);
    },
    bad(code, start, end) {
      sink.reject({ start, end, code, reason: code === 'quote-not-closed' ? 'a quoted cell is not closed' : `the record is longer than ${RECORD_CAP} bytes` });
    },
  }, RECORD_CAP);
  return {
    push(bytes, base, last) {
      if (bytes.length > 0) lastByte = bytes[bytes.length - 1] ?? 0;
      const used = stream.push(bytes, base, last);
      if (!last) return used;
      if (stream.endsQuoted) sink.truncated('the file ends inside a quoted cell');
      else if (stream.endsOpen && lastByte !== 34) sink.truncated('the last row has neither a closing quote nor a line break behind it');
      room.settle();
      if (doubtful > 0) {
        sink.note({
          en: `${doubtful} rows bear a person's name and the words that KakaoTalk itself uses of that person: taken as events, though the person may have typed them`,
          zh: `${doubtful} 行署有某人的名字，内容与 KakaoTalk 对该人的系统提示相同：已作为事件处理，但也可能由本人输入`,
        });
      }
      return used;
    },
  };
}
