import { w } from '../../law/_words.ts';
import { AuditError } from '../../model/errors.ts';
import type { LeakCase } from '../../model/leak.ts';
import type { Words } from '../../model/words.ts';
import { fieldOf, FIELDS } from './fields.ts';
import { givenOf, type Given } from './given.ts';
import { readJson, type Node } from './json.ts';
import { near } from './near.ts';
import { nest } from './paths.ts';
import { read } from './values.ts';

/** What is no fact: for editors and people. */
const IGNORED: ReadonlySet<string> = new Set(['$schema', '$comment']);
const INSIDE = 'audience';

/**
 * Reads a case file (JSON, UTF-8). `zone`: of dates that name none. Keys and values are checked here; what facts say of each
 * other is checked where they are whole, by `refuseContradictions`. Throws `usage`, one line, for what is not understood.
 */
export function parseCase(text: string | Uint8Array, path: string, zone: string): { facts: LeakCase; given: Given[]; warnings: Words[] } {
  const root = readJson(text, path);
  const top = objectAt(root, path, 'the whole file');
  const inner = top.get(INSIDE);
  const audience = inner === undefined || inner.value === null ? new Map<string, Node>() : objectAt(inner, path, INSIDE);
  refuseUnknown(top, path, '', [...new Set(FIELDS.map(({ fact }) => fact.split('.')[0] ?? fact))]);
  refuseUnknown(audience, path, `${INSIDE}.`, FIELDS.flatMap(({ fact }) => (fact.startsWith(`${INSIDE}.`) ? [fact.slice(INSIDE.length + 1)] : [])));
  const warnings: Words[] = [];
  const found = FIELDS.flatMap(({ fact, kind, label }) => {
    const node = fact.startsWith(`${INSIDE}.`) ? audience.get(fact.slice(INSIDE.length + 1)) : top.get(fact);
    if (node === undefined) return [];
    if (kind.is === 'rows') refuseColumns(node, path, fact, Object.keys(kind.columns));
    const value = read(node, kind, { where: `${path} line ${node.line}: ${fact}`, zone });
    if (Array.isArray(value) && Array.isArray(node.value) && value.length < node.value.length) {
      warnings.push(w(`${label.en} (${fact}): an entry that is empty or stands twice counts once or not.`, `${label.zh}（${fact}）：空白或者重复的条目不重复计入。`));
    }
    return value === null || (Array.isArray(value) && value.length === 0) ? [] : [[fact, value] as const];
  });
  const facts = nest(found);
  return { facts, given: givenOf([{ from: 'case', facts }], zone), warnings };
}

function objectAt(node: Node, path: string, what: string): ReadonlyMap<string, Node> {
  if (node.value instanceof Map) return node.value as ReadonlyMap<string, Node>;
  throw new AuditError('usage', `${path} line ${node.line}: ${what} has to be an object in braces, such as {"fault": "unknown"}`);
}

function refuseUnknown(fields: ReadonlyMap<string, Node>, path: string, before: string, known: readonly string[]): void {
  for (const [key, { line }] of fields) {
    if (known.includes(key) || (before === '' && IGNORED.has(key))) continue;
    const guess = near(key, known) ?? translated(key, before, known);
    throw new AuditError('usage', `${path} line ${line}: ${JSON.stringify(`${before}${key}`.slice(0, 60))} is no fact of a case file. ${guess === null ? `Known: ${known.map((each) => before + each).join(', ')}` : `Did you mean ${before}${guess}?`}`);
  }
}

/** A key written in Chinese. */
function translated(key: string, before: string, known: readonly string[]): string | null {
  return known.find((each) => key.length > 1 && fieldOf(before + each)?.label.zh.includes(key)) ?? null;
}

function refuseColumns(node: Node, path: string, fact: string, known: readonly string[]): void {
  const list: readonly Node[] = Array.isArray(node.value) ? node.value : [node];
  for (const one of list) if (one.value instanceof Map) refuseUnknown(one.value as ReadonlyMap<string, Node>, path, `${fact}.`, known);
}
