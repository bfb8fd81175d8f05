import type { LiableFinding } from '../liability/types.ts';
import { CONCEALED, type Excerpt } from '../model/excerpt.ts';
import type { Words } from '../model/words.ts';
import type { Assessed, LeakItem } from './types.ts';

const NOTHING: Words = { en: '', zh: '' };
/** Numbers with a check digit: one that fails it is left out of the counts, as made up or misread. */
const CHECKED: ReadonlySet<string> = new Set(['resident-id', 'bank-card', 'credit-code']);

/** The data of one person under one act in the shape in which items are counted; what is concealed was not provided. */
export function countedOf({ act, person, items, values }: Assessed, excerpt: Excerpt): LiableFinding[] {
  // Who has neither account nor name is one person all the same.
  const name = person.name ?? (person.account === null ? `#${person.lines[0] ?? ''}` : null);
  const linkage = values.F3 === 'redacted' ? 'pseudonym_only' : values.F3;
  const agreed = (values.D1 === 'explicit' || values.D1 === 'separate') && values.covers === 'yes';
  const open = values.D2 === 'same_or_wider' || values.D2 === 'lawfully_public';
  return items.flatMap((item) => {
    const value = valueOf(item, excerpt);
    if (value === null) return [];
    const entity = item.entity === 'communication' ? 'chat-record' : item.entity;
    return [{
      id: `${act.id}:${name}:${person.account}:${item.line}:${entity}:${item.span?.join('-') ?? ''}`, rule: `disclosure.${entity}`, status: CHECKED.has(entity) ? 'suspected' : 'indicated',
      confidence: item.confidence, reason: NOTHING, severity: 'medium', basis: [], bearer: 'publisher', account: act.account, message: null, value,
      subject: { relation: 'third-party', account: person.account, name, linkage, evidence: [], why: NOTHING, candidates: [], chain: [] },
      ...(act.at === null ? {} : { conductAt: act.at }),
      ...(agreed ? { consent: { state: 'given', message: null, fact: null, says: NOTHING } } as const : {}),
      ...(open ? { prior: { scope: 'same', message: null, newcomers: 0, group: null } } as const : {}),
    }];
  });
}

function valueOf({ value, line, span }: LeakItem, excerpt: Excerpt): string | null {
  const text = excerpt.lines[line]?.text ?? '';
  const shown = value ?? (span === null ? text : text.slice(span[0], span[1]));
  if (shown.includes(CONCEALED) && span !== null) return null;
  return shown.replaceAll(CONCEALED, '').trim() === '' ? null : shown;
}
