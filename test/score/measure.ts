import type { Gold, Line } from './marked.ts';

/** What an engine found. UTF-16 code units, half-open. */
export interface Found {
  /** Our detector ids, or another word where a library finds what none of ours does. */
  readonly entity: string;
  /** Further types it is right to stand for, where a library does not tell them apart. */
  readonly also?: readonly string[];
  readonly start: number;
  readonly end: number;
}

export interface Engine {
  readonly name: string;
  find(text: string, previous: string): readonly Found[];
  /** What is timed where `find` does more than the library itself. */
  readonly work?: (text: string) => unknown;
}

export interface KindScore {
  /** The detector that should find it. */
  readonly entity: string;
  gold: number;
  /** A hit of the right type overlaps. */
  found: number;
  /** A hit of the right type has the very span. */
  exact: number;
  /** Any hit overlaps, whatever its type. */
  seen: number;
}

export interface EntityScore {
  hits: number;
  right: number;
}

export interface AlarmScore {
  lines: number;
  flagged: number;
  /** Flagged by something that is no name. */
  withoutNames: number;
}

export interface Tally {
  readonly kinds: Map<string, KindScore>;
  readonly entities: Map<string, EntityScore>;
  readonly alarms: Map<string, AlarmScore>;
  /** What went wrong, by sort: `missed phone`, `span phone`, `wrong phone`, `near:order`. */
  readonly examples: Map<string, string[]>;
}

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): boolean => a.start < b.end && b.start < a.end;
const suits = (hit: Found, gold: Gold): boolean => gold.types.includes(hit.entity) || (hit.also?.some((type) => gold.types.includes(type)) ?? false);

function at<V>(map: Map<string, V>, key: string, fresh: V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  map.set(key, fresh);
  return fresh;
}

/** Counts what `engine` does with `lines`. A hit on an optional mark of its type counts for nothing. */
export function measure(engine: Engine, lines: readonly Line[]): Tally {
  const tally: Tally = { kinds: new Map(), entities: new Map(), alarms: new Map(), examples: new Map() };
  for (const line of lines) {
    const found = engine.find(line.text, line.previous);
    for (const gold of line.gold) if (!gold.optional) countGold(tally, line, gold, found);
    const wrong = found.filter((hit) => !countHit(tally, line, hit));
    if (line.kind === 'pii') continue;
    const alarms = at(tally.alarms, line.kind, { lines: 0, flagged: 0, withoutNames: 0 });
    alarms.lines++;
    if (wrong.length > 0) alarms.flagged++;
    if (wrong.some((hit) => hit.entity !== 'name')) alarms.withoutNames++;
  }
  return tally;
}

function countGold(tally: Tally, line: Line, gold: Gold, found: readonly Found[]): void {
  const score = at(tally.kinds, gold.label, { entity: gold.types[0] ?? gold.label, gold: 0, found: 0, exact: 0, seen: 0 });
  score.gold++;
  const touching = found.filter((hit) => overlap(hit, gold));
  if (touching.length > 0) score.seen++;
  const same = touching.filter((hit) => suits(hit, gold));
  if (same.length > 0) score.found++;
  if (same.some((hit) => hit.start === gold.start && hit.end === gold.end)) score.exact++;
  else note(tally, `${same.length > 0 ? 'span' : 'missed'} ${gold.label}`, line, same.length > 0 ? same : touching, line.text.slice(gold.start, gold.end));
}

/** Whether the hit stands for something marked. */
function countHit(tally: Tally, line: Line, hit: Found): boolean {
  const marks = line.gold.filter((gold) => overlap(hit, gold) && suits(hit, gold));
  const right = marks.some((gold) => !gold.optional);
  if (!right && marks.length > 0) return true;
  const score = at(tally.entities, hit.entity, { hits: 0, right: 0 });
  score.hits++;
  if (right) score.right++;
  else note(tally, line.kind === 'pii' ? `wrong ${hit.entity}` : line.kind, line, [hit], '');
  return right;
}

function note(tally: Tally, sort: string, line: Line, hits: readonly Found[], wanted: string): void {
  const asked = line.previous === '' ? '' : `${line.previous} ⇒ `;
  const shown = hits.map((hit) => ` ${hit.entity}«${line.text.slice(hit.start, hit.end)}»`).join('');
  at(tally.examples, sort, []).push(`${asked}${line.text}${wanted === '' ? '' : `  wanted «${wanted}»`}${shown === '' ? '' : `  got${shown}`}`.replaceAll('\n', '\\n'));
}

const FACTS = new Set(['birth-date', 'employer', 'school', 'health', 'finance', 'whereabouts', 'lodging', 'intimate', 'religion',
  'criminal-record', 'family', 'minor', 'biometric', 'chat-record', 'MEDICAL', 'FINANCE']);

/** `identifiers`, `facts`, `names` or `places`. */
export function groupOf(label: string): 'identifiers' | 'facts' | 'names' | 'places' {
  if (/^name/i.test(label)) return 'names';
  if (/^address/i.test(label)) return 'places';
  return FACTS.has(label) ? 'facts' : 'identifiers';
}

/** The scores of the labels and entities that `wanted` chooses, added up. */
export function total(tally: Tally, wanted: (label: string) => boolean): Omit<KindScore, 'entity'> & EntityScore {
  const sum = { gold: 0, found: 0, exact: 0, seen: 0, hits: 0, right: 0 };
  for (const [label, score] of tally.kinds) {
    if (!wanted(label)) continue;
    sum.gold += score.gold; sum.found += score.found; sum.exact += score.exact; sum.seen += score.seen;
  }
  for (const [entity, score] of tally.entities) if (wanted(entity)) { sum.hits += score.hits; sum.right += score.right; }
  return sum;
}

/** The alarms of the kinds that begin with `head`, added up. */
export function alarms(tally: Tally, head: string): AlarmScore {
  const sum = { lines: 0, flagged: 0, withoutNames: 0 };
  for (const [kind, score] of tally.alarms) {
    if (!kind.startsWith(head)) continue;
    sum.lines += score.lines; sum.flagged += score.flagged; sum.withoutNames += score.withoutNames;
  }
  return sum;
}
