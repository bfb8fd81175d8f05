import { CsvStream } from '../text/csv.ts';
import { RECORD_CAP } from '../model/format.ts';

/** Headings under which WeChat messages circulate as CSV, without those of tools that have a format of their own. */
export type Family = 'memotrace' | 'weclone';

/** Column positions; -1: the family has no such column. */
export interface Columns {
  readonly family: Family;
  readonly delimiter: string;
  readonly width: number;
  /** Least number of cells a row of this family may have. */
  readonly least: number;
  readonly nativeId: number;
  readonly talker: number;
  readonly type: number;
  readonly subType: number;
  readonly isSender: number;
  readonly time: number;
  readonly localTime: number;
  readonly text: number;
  readonly sender: number;
  readonly senderName: number;
  readonly remark: number;
}

/** Reads the first line of a file as a heading; null when it is none of ours. */
export const columnsOf = (text: string): Columns | null => headingOf(text, match);

/** The first line of a file that is not empty as column names, tried with each delimiter; the first that `match` knows. */
export function headingOf<T>(text: string, match: (names: readonly string[], delimiter: string) => T | null): T | null {
  const first = /^[\ufeff\r\n]*([^\r\n]*)/.exec(text)?.[1] ?? '';
  if (first.length > 2000) return null;
  for (const delimiter of [',', ';', '\t']) {
    let names: string[] = [];
    const stream = new CsvStream({ record: (fields) => (names = fields.map((f) => f.trim())), bad() {} }, RECORD_CAP, delimiter);
    stream.push(Buffer.from(first), 0, true);
    const found = match(names, delimiter);
    if (found !== null) return found;
  }
  return null;
}

function match(names: readonly string[], delimiter: string): Columns | null {
  const at = (...wanted: string[]) => {
    for (const name of wanted) if (names.includes(name)) return names.indexOf(name);
    return -1;
  };
  const has = (...wanted: string[]) => wanted.every((name) => names.includes(name));
  const none = {
    delimiter, width: names.length, least: names.length,
    nativeId: -1, talker: -1, type: -1, subType: -1, isSender: -1, localTime: -1, sender: -1, senderName: -1, remark: -1,
  };
  if (has('localId', 'Type', 'IsSender', 'CreateTime', 'StrContent')) {
    return {
      ...none, family: 'memotrace',
      // Rows of private chats in old versions stop after StrTime.
      least: Math.max(at('StrContent'), at('CreateTime'), at('StrTime')) + 1,
      nativeId: at('localId'), talker: at('TalkerId'), type: at('Type'), subType: at('SubType'), isSender: at('IsSender'),
      time: at('CreateTime'), localTime: at('StrTime'), text: at('StrContent'),
      sender: at('Sender'), senderName: at('NickName'), remark: at('Remark'),
    };
  }
  if (has('MsgSvrID', 'type_name', 'is_sender', 'talker', 'CreateTime') && at('msg', 'content') >= 0 && !has('room_name')) {
    return {
      ...none, family: 'weclone',
      nativeId: at('MsgSvrID'), type: at('type_name'), isSender: at('is_sender'),
      time: at('CreateTime'), text: at('msg', 'content'), sender: at('talker'),
    };
  }
  return null;
}
