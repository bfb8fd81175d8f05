import { RECORD_CAP, type Head } from '../model/format.ts';
import { field, isObject } from '../text/json-fields.ts';
import { JsonSplit } from '../text/json-split.ts';
import { parseJson } from '../text/json-value.ts';

const LISTS = ['participants', 'conversations', 'events'];

/** 0..1, see `Format.sniff`. A manifest that breaks the rules is claimed, too: it is to be refused with the reason. */
export function sniffRsmf(head: Head): number {
  if (!/^\s*\{/.test(head.text)) return 0;
  const seen = new Set<string>();
  let version = false;
  let person = false;
  const split = new JsonSplit(['version', ...LISTS, 'participants[*]'], {
    open: (path) => void seen.add(path),
    value(path, text) {
      if (path === 'version') version = /^"\d+\.\d+[\d.]*"$/.test(text);
      else if (path !== 'participants[*]') seen.add(path);
      else if (!person) {
        const parsed = parseJson(text);
        person = parsed.ok && isObject(parsed.value) && field(parsed.value, 'id') !== undefined
          && ['display', 'email', 'account_id', 'avatar'].some((name) => field(parsed.value as Record<string, never>, name) !== undefined);
      }
    },
  }, RECORD_CAP);
  split.push(head.bytes, 0, true);
  if (seen.size === LISTS.length) return version ? 0.97 : 0.8;
  if (seen.has('conversations') && version) return 0.9;
  return version && person ? 0.7 : 0;
}
