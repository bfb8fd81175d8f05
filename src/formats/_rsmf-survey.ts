import { RECORD_CAP, type Survey } from '../model/format.ts';
import { field, isObject } from '../text/json-fields.ts';
import { JsonSplit } from '../text/json-split.ts';
import { parseJson, type Json } from '../text/json-value.ts';
import { takeFact, type Manifest } from './_rsmf-manifest.ts';
import { CONVERSATION, EVENT, PARTICIPANT, VERSION, type Rule } from './_rsmf-rules.ts';
import { problemOf } from './_rsmf-validate.ts';
import { surveyOver } from './_survey.ts';

const LISTS = ['participants', 'conversations', 'events'] as const;
const RULES: Readonly<Record<string, Rule>> = {
  'version': VERSION, 'eventcollectionid': { is: 'string' }, 'participants[*]': PARTICIPANT, 'conversations[*]': CONVERSATION, 'events[*]': EVENT,
};

/** References to ids not seen yet that are remembered: as many as there may be people, but not without end. */
const PENDING = 1_000_000;

/**
 * Reads the whole manifest once: gathers participants and conversations into `manifest` and holds every value against the
 * rules. Damage (a cut, an element that is no JSON or too long) breaks no rule: the reader tells of it.
 */
export function surveyRsmf(manifest: Manifest): Survey {
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  const known = { participant: new Set<string>(), conversation: new Set<string>() };
  const pending = { participant: new Map<string, string>(), conversation: new Map<string, string>() };
  /** Lists of which an element could not be read: nothing can be said about ids that are missing there. */
  const holes = new Set<string>();
  let problem: string | null = null;

  const count = (path: string): void => {
    const now = (counts.get(path) ?? 0) + 1;
    counts.set(path, now);
    if (path === 'events[*]') manifest.events = now;
  };
  const placeOf = (path: string): string => (path.endsWith('[*]') ? `${path.slice(0, -3)}[${(counts.get(path) ?? 1) - 1}]` : path);
  const define = (to: 'participant' | 'conversation', value: Json, path: string): void => {
    const id = isObject(value) ? field(value, 'id') : null;
    if (typeof id !== 'string') return;
    if (known[to].has(id)) problem ??= `${placeOf(path)}.id: another ${to} has this id`;
    known[to].add(id);
    pending[to].delete(id);
  };
  const split = new JsonSplit([...LISTS, ...Object.keys(RULES)], {
    open: (path) => void seen.add(path),
    value(path, text) {
      seen.add(path);
      count(path);
      const value = strict(text);
      const rule = RULES[path];
      if (value === undefined) holes.add(path);
      else if (rule === undefined) problem ??= `${path}: must be a list`;
      else {
        takeFact(manifest, path, value);
        problem ??= problemOf(value, rule, () => placeOf(path), (to, id, at) => {
          if (!known[to].has(id) && !pending[to].has(id) && pending[to].size < PENDING) pending[to].set(id, at());
        });
        if (path === 'participants[*]') define('participant', value, path);
        if (path === 'conversations[*]') define('conversation', value, path);
      }
    },
    oversize(path) {
      count(path);
      seen.add(path);
      holes.add(path);
    },
  }, RECORD_CAP);

  const last = (): string | null => {
    if (problem !== null || !split.complete) return problem;
    for (const name of ['version', ...LISTS]) if (!seen.has(name)) return `${name}: required`;
    for (const to of ['participant', 'conversation'] as const) {
      const [first] = pending[to].values();
      if (first !== undefined && !holes.has(`${to}s[*]`)) return `${first}: names no ${to} of the manifest`;
    }
    return null;
  };
  return surveyOver((bytes, base, final) => (problem === null ? split.push(bytes, base, final) : bytes.length), () => {
    const found = last();
    return {
      order: null, needed: false, why: { en: 'times are ISO 8601', zh: '时间为 ISO 8601 格式' },
      ...(found === null ? {} : { refusal: `the manifest breaks the rules of RSMF 2.0 at ${found}` }),
    };
  });
}

/** As JSON is: a number stays a number of any length, since the rules ask for types. Undefined when it cannot be read. */
function strict(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    const mended = parseJson(text);
    return mended.ok ? mended.value : undefined;
  }
}
