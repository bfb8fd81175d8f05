import { RECORD_CAP, type Head } from '../model/format.ts';
import { field, isObject, textOf } from '../text/json-fields.ts';
import { JsonSplit } from '../text/json-split.ts';
import { parseJson, type Json } from '../text/json-value.ts';
import { CSV_HEADING } from './_discord-csv.ts';
import { PACKAGE_HEADING } from './_discord-package.ts';
import { isTxt } from './_discord-preamble.ts';

/** How an export of Discord is written. */
export type Shape = 'json' | 'csv' | 'txt' | 'package-json' | 'package-csv';

export interface Look {
  /** Where nothing is claimed, what it would be by its first character. */
  readonly shape: Shape;
  readonly claim: number;
  /** The channel is told behind its messages. */
  readonly late: boolean;
}

const PATHS = ['guild.id', 'channel.id', 'channel.type', 'exportedAt', 'messages', 'messages[*]'];
const ITEM = ['[*]'];
const looked = new WeakMap<Head, Look>();

function lookJson(head: Head): Look {
  const seen = new Set<string>();
  let late = false;
  let row: Json = null;
  const split = new JsonSplit(PATHS, {
    open(path) {
      seen.add(path);
      if (path === 'messages') late = !seen.has('channel.id');
    },
    value(path, text) {
      seen.add(path);
      const parsed = path === 'messages[*]' && row === null ? parseJson(text) : null;
      if (parsed?.ok) row = parsed.value;
    },
  }, RECORD_CAP);
  split.push(head.bytes, 0, true);
  const where = seen.has('guild.id') && seen.has('channel.id');
  const author = isObject(row) ? field(row, 'author') : undefined;
  const isRow = isObject(row) && typeof field(row, 'timestamp') === 'string' && isObject(author) && field(author, 'discriminator') !== undefined;
  const claim = where && seen.has('channel.type') ? 0.99 : isRow ? 0.9 : 0;
  return { shape: 'json', claim, late };
}

function lookPackage(head: Head): Look {
  let row: Json = null;
  const split = new JsonSplit(ITEM, {
    value(_path, text) {
      const parsed = row === null ? parseJson(text) : null;
      if (parsed?.ok) row = parsed.value;
    },
  }, RECORD_CAP);
  split.push(head.bytes, 0, true);
  const isRow = isObject(row) && ['ID', 'Timestamp', 'Contents'].every((key) => isObject(row) && field(row, key) !== undefined) && textOf(field(row, 'ID')) !== null;
  return { shape: 'package-json', claim: isRow ? 0.95 : 0, late: false };
}

function find(head: Head): Look {
  const first = head.bytes.find((byte) => byte > 0x20);
  if (first === 0x7b) return lookJson(head);
  if (first === 0x5b) return lookPackage(head);
  if (first === 0x3d) return { shape: 'txt', claim: isTxt(head.text) ? 0.99 : 0, late: false };
  if (PACKAGE_HEADING.test(head.text)) return { shape: 'package-csv', claim: 0.95, late: false };
  return { shape: 'csv', claim: CSV_HEADING.test(head.text) ? 0.99 : 0, late: false };
}

export function lookAt(head: Head): Look {
  let look = looked.get(head);
  if (look === undefined) looked.set(head, (look = find(head)));
  return look;
}
