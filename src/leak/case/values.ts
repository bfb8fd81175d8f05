import { AuditError } from '../../model/errors.ts';
import { valueOf } from '../../facts/_values.ts';
import type { Kind } from './fields.ts';
import type { Node } from './json.ts';

const LONGEST_NAME = 200;
const MOST_ENTRIES = 10_000;
const MOST = 1e12;
/** Where a choice has no value of its own for it: not given. */
const NOBODY_SAYS: ReadonlySet<string> = new Set(['', '-', '?', 'unknown', 'notknown', '不明', '未知', '不详', '不清楚', '不确定', '待定']);

/** What is told of one place of a case file, and the zone of dates that name none. */
export interface Spot {
  /** `case.json line 3: fault`. */
  readonly where: string;
  readonly zone: string;
}

/** The value of a fact as `LeakCase` holds it; null: not given. Throws `usage` with what was found and what is allowed. */
export function read(node: Node, kind: Kind, spot: Spot): unknown {
  if (node.value === null) return null;
  switch (kind.is) {
    case 'name':
      return name(node, spot);
    case 'names':
      return [...new Set(entries(node, spot).map((each) => name(each, spot)).filter((each) => each !== null))];
    case 'instant':
      return written(node, 'instant', spot, 'a date such as 2026-05-01, 2026-05-01T10:00 or 2026-05-01T10:00:00+08:00');
    case 'count':
      return count(node, spot);
    case 'flag':
      return typeof node.value === 'boolean' ? node.value : typeof node.value === 'string' ? written(node, 'boolean', spot, 'true or false') : wrong(node, spot, 'true or false');
    case 'choice':
      return chosen(node, kind.values, spot);
    case 'rows':
      return entries(node, spot).map((each) => row(each, kind, spot)).filter((each) => each !== null);
  }
}

/** An object by its columns, or a name alone for the column that identifies. */
function row(node: Node, { columns, key }: Extract<Kind, { is: 'rows' }>, spot: Spot): object | null {
  if (!(node.value instanceof Map)) {
    const only = name(node, spot);
    return only === null ? null : { [key]: only };
  }
  const fields = node.value as ReadonlyMap<string, Node>;
  const known = Object.entries(columns).flatMap(([column, kind]) => {
    const found = fields.get(column);
    const value = found === undefined ? null : read(found, kind, { ...spot, where: `${spot.where}.${column}` });
    return value === null ? [] : [[column, value] as const];
  });
  if (!known.some(([column]) => column === key)) throw new AuditError('usage', `${spot.where}: an entry without ${key}. Give ${key}, or take the entry out`);
  return Object.fromEntries(known);
}

function entries(node: Node, spot: Spot): readonly Node[] {
  const list: readonly Node[] = Array.isArray(node.value) ? node.value : [node];
  if (list.length > MOST_ENTRIES) throw new AuditError('usage', `${spot.where}: more than ${MOST_ENTRIES} entries. Give the size of the audience instead`);
  return list;
}

/** Numbers are ids of a platform. */
function name(node: Node, spot: Spot): string | null {
  if (typeof node.value === 'number' && Number.isSafeInteger(node.value)) return String(node.value);
  if (typeof node.value !== 'string') return wrong(node, spot, 'a name or an account id in double quotes');
  const text = node.value.normalize('NFC').trim();
  if (text.length > LONGEST_NAME) throw new AuditError('usage', `${spot.where}: ${text.length} characters are no name. Give at most ${LONGEST_NAME}`);
  if (/\p{Cc}/u.test(text)) throw new AuditError('usage', `${spot.where}: a name holds a control character. Write it without`);
  return text === '' ? null : text;
}

function written(node: Node, type: 'instant' | 'boolean', spot: Spot, wanted: string): unknown {
  if (typeof node.value !== 'string' && typeof node.value !== 'number') return wrong(node, spot, wanted);
  const value = valueOf(String(node.value), type, spot.zone);
  return value === undefined ? wrong(node, spot, wanted) : value;
}

function count(node: Node, spot: Spot): number | null {
  const value = typeof node.value === 'number' ? node.value : typeof node.value === 'string' ? valueOf(node.value.replace(/[次]$/u, ''), 'number', spot.zone) : undefined;
  if (value === null) return null;
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST ? Math.abs(value) : wrong(node, spot, 'a whole number from 0 up');
}

function chosen(node: Node, values: Extract<Kind, { is: 'choice' }>['values'], spot: Spot): string | null {
  const wanted = `one of ${Object.keys(values).join(', ')}`;
  if (typeof node.value !== 'string' && typeof node.value !== 'boolean') return wrong(node, spot, wanted);
  const text = folded(String(node.value));
  for (const [value, { says, also }] of Object.entries(values)) {
    if ([value, says.en, says.zh, ...also.split(' ')].some((form) => form !== '' && folded(form) === text)) return value;
  }
  return NOBODY_SAYS.has(text) ? null : wrong(node, spot, wanted);
}

function folded(text: string): string {
  return text.slice(0, 80).normalize('NFKC').toLowerCase().replace(/[\s_\-。.]/gu, '');
}

/** Of a text only its beginning is told, of a name nothing. */
function wrong(node: Node, { where }: Spot, wanted: string): never {
  const { value } = node;
  const found = Array.isArray(value) ? 'a list' : value instanceof Map ? 'an object' : typeof value === 'string' ? JSON.stringify(value.slice(0, 30)) : String(value);
  throw new AuditError('usage', `${where}: ${found} is not understood. Write ${wanted}`);
}
