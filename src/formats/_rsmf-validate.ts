import { isObject } from '../text/json-fields.ts';
import type { Json } from '../text/json-value.ts';
import type { Rule } from './_rsmf-rules.ts';

/** Called for an id that must name a participant or a conversation of the manifest; `path` says where it stands. */
export type TakeReference = (to: 'participant' | 'conversation', id: string, path: () => string) => void;

const WORDS = { string: 'a string', boolean: 'true or false', integer: 'a whole number', list: 'a list', object: 'an object' } as const;

/**
 * The first thing that is wrong with the value at `place`, as `path: what`; null when nothing is. No content of the file is
 * in it. Names on the way are put together only when they are told: a manifest may hold millions of values.
 */
export function problemOf(value: Json, rule: Rule, place: () => string, refer: TakeReference): string | null {
  const trail: (string | number)[] = [];
  const path = (): string => place() + trail.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');

  const check = (at: Json, by: Rule): string | null => {
    const wrong = (): string => `${path()}: must be ${WORDS[by.is]}`;
    switch (by.is) {
      case 'string':
        if (typeof at !== 'string') return wrong();
        if (at.length < (by.filled ?? 0)) return `${path()}: must have at least ${by.filled} ${by.filled === 1 ? 'character' : 'characters'}`;
        if (by.oneOf && !by.oneOf.includes(at)) return `${path()}: must be one of ${by.oneOf.join(', ')}`;
        if (by.names) refer(by.names, at, path);
        return null;
      case 'boolean':
        return typeof at === 'boolean' ? null : wrong();
      case 'integer':
        return Number.isInteger(at) ? null : wrong();
      case 'list':
        if (!Array.isArray(at)) return wrong();
        for (let index = 0; index < at.length; index++) {
          const problem = step(index, at[index]!, by.of);
          if (problem !== null) return problem;
        }
        return null;
      case 'object':
        if (!isObject(at)) return wrong();
        for (const name of by.required) if (!Object.hasOwn(at, name)) return `${path()}.${name}: required`;
        for (const name of Object.keys(at)) {
          const problem = Object.hasOwn(by.fields, name) ? step(name, at[name]!, by.fields[name]!) : null;
          if (problem !== null) return problem;
        }
        return null;
    }
  };
  const step = (name: string | number, at: Json, by: Rule): string | null => {
    trail.push(name);
    const problem = check(at, by);
    trail.pop();
    return problem;
  };
  return check(value, rule);
}
