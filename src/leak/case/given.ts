import { w } from '../../law/_words.ts';
import type { LeakCase } from '../../model/leak.ts';
import type { Words } from '../../model/words.ts';
import { iso } from '../../text/zone.ts';
import { FIELDS, type Kind } from './fields.ts';
import { factAt } from './paths.ts';

/** One fact as the user gave it, for print. */
export interface Given {
  /** Key in `LeakCase`. */
  readonly fact: string;
  readonly label: Words;
  readonly value: Words;
  /** The value holds names or account ids in clear: whoever prints it masks it. */
  readonly personal: boolean;
  readonly from: 'flag' | 'case' | 'asked';
}

/** What was given, in the order of the file. Of several layers the first that has a fact is told, as it is the one that counts. */
export function givenOf(layers: readonly { readonly from: Given['from']; readonly facts: LeakCase }[], zone: string): Given[] {
  return FIELDS.flatMap(({ fact, label, kind }) => {
    const layer = layers.find(({ facts }) => factAt(facts, fact) !== null);
    if (layer === undefined) return [];
    return [{ fact, label, value: told(factAt(layer.facts, fact), kind, zone), personal: kind.is === 'name' || kind.is === 'names' || kind.is === 'rows', from: layer.from }];
  });
}

function told(value: unknown, kind: Kind, zone: string): Words {
  if (kind.is === 'choice') return kind.values[String(value)]?.says ?? w(String(value), String(value));
  if (kind.is === 'flag') return value === true ? w('yes', '是') : w('no', '否');
  if (kind.is === 'instant') return same(iso(Number(value), zone));
  if (kind.is === 'rows') return joined((value as readonly object[]).map((row) => rowTold(row, kind, zone)));
  if (kind.is === 'names') return joined((value as readonly string[]).map(same));
  return same(String(value));
}

function rowTold(row: object, { columns }: Extract<Kind, { is: 'rows' }>, zone: string): Words {
  const parts = Object.entries(columns).flatMap(([column, kind]) => {
    const value: unknown = Object.hasOwn(row, column) ? (row as Record<string, unknown>)[column] : null;
    return value === null || value === undefined ? [] : [told(value, kind, zone)];
  });
  return w(parts.map(({ en }) => en).join(' · '), parts.map(({ zh }) => zh).join(' · '));
}

const same = (text: string): Words => w(text, text);

function joined(parts: readonly Words[]): Words {
  return w(parts.map(({ en }) => en).join(', '), parts.map(({ zh }) => zh).join('、'));
}
