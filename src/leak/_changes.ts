import type { Circumstances, Factors } from '../law/decision/factors.ts';

/** One open fact, a value that evidence could show for it, and what holds then. */
export interface Change {
  readonly factor: keyof Factors;
  readonly value: string;
  readonly patch: Partial<Factors & Circumstances>;
}

/**
 * Every single fact that is open, set to each value that it could be shown to have, the least that would be needed first.
 * What goes together is one fact: a consent and that it reaches the act; redaction and its review; that somebody knows, and
 * the identification that follows from it. Nothing turns on a fact where the law of the tables does not govern the act.
 */
export function changesOf(values: Factors & Circumstances): Change[] {
  if (values.law === 'before') return [];
  const set = <Key extends keyof Factors>(factor: Key, ...options: readonly Factors[Key][]): Change[] =>
    options.filter((value) => value !== values[factor]).map((value) => ({ factor, value, patch: { [factor]: value } }));
  const open = (factor: keyof Factors): boolean => ['unknown', 'unclear'].includes(values[factor]);
  const unseen = (factor: keyof Factors): boolean => open(factor) || values[factor] === 'none_seen';
  return [
    ...(open('F0') ? set('F0', 'yes', 'no') : []),
    ...matter(values),
    ...fault(values),
    ...identity(values),
    ...consent(values),
    ...(unseen('D2') ? [...(['elsewhere', 'same_or_wider', 'lawfully_public'] as const).map((value): Change => ({ factor: 'D2', value, patch: { D2: value, seenBefore: 'yes' } })), ...set('D2', 'refused')] : []),
    ...(unseen('D3') ? set('D3', 'partly', 'shown') : []),
    ...(unseen('D4') || values.D4 === 'partly' ? set('D4', 'partly', 'only') : []),
    ...(unseen('D5') ? set('D5', 'partly', 'shown') : []),
    ...(open('D6') ? set('D6', 'low', 'usual') : []),
    ...(open('contact') ? set('contact', 'yes', 'no') : []),
    ...(open('seenBefore') && !unseen('D2') ? set('seenBefore', 'yes', 'no') : []),
    ...(open('handler') ? set('handler', 'yes', 'no') : []),
  ];
}

/** A fault that is only the least that can be read may turn out to be graver. */
function fault({ F2, faultShown }: Factors & Circumstances): Change[] {
  const values: readonly Factors['F2'][] = F2 === 'unknown' ? ['ordinary', 'gross', 'intent', 'none'] : faultShown === 'least' ? ['gross', 'intent', 'none'] : [];
  return values.map((value): Change => ({ factor: 'F2', value, patch: { F2: value, faultShown: 'shown' } }));
}

function matter({ F1, sensitive }: Factors): Change[] {
  const label = (value: Factors['F1'], patch: Partial<Factors>): Change => ({ factor: 'F1', value, patch: { F1: value, ...patch } });
  if (F1 === 'unclear') return [label('private', {}), label('sensitive', { sensitive: 'yes' }), label('public_matter', sensitive === 'yes' ? { sensitive: 'no' } : {})];
  if (sensitive !== 'unknown') return [];
  return [{ factor: 'sensitive', value: 'yes', patch: { sensitive: 'yes', F1: 'sensitive' } }, { factor: 'sensitive', value: 'no', patch: { sensitive: 'no' } }];
}

/** What is shown by the excerpt itself stays; that somebody knows could be shown of any of it but a name. */
function identity({ F3, knowsLink, reviewed }: Factors): Change[] {
  const known: Change[] = F3 !== 'named' && F3 !== 'link_known' && knowsLink !== 'no' ? [{ factor: 'F3', value: 'link_known', patch: { F3: 'link_known', knowsLink: 'yes' } }] : [];
  const kinds: readonly Factors['F3'][] = F3 === 'unknown' ? ['linkable', 'named', 'pseudonym_only'] : F3 === 'pseudonym_only' ? ['linkable'] : [];
  return [
    ...(F3 === 'redacted' && reviewed === 'no' ? [{ factor: 'reviewed', value: 'yes', patch: { reviewed: 'yes' } } as const] : []),
    ...known,
    ...kinds.map((value): Change => ({ factor: 'F3', value, patch: value === 'named' ? { F3: value, knowsLink: 'yes' } : { F3: value } })),
    ...(knowsLink === 'unknown' ? [{ factor: 'knowsLink', value: 'no', patch: { knowsLink: 'no' } } as const] : []),
  ];
}

function consent({ D1, covers }: Factors): Change[] {
  const covering: Change = { factor: 'D1', value: 'explicit', patch: { D1: 'explicit', covers: 'yes' } };
  if (D1 === 'none_seen') return [covering, { factor: 'D1', value: 'implied_only', patch: { D1: 'implied_only' } }];
  const other: Change[] = covers === 'unknown' ? [{ factor: 'covers', value: 'no', patch: { covers: 'no' } }] : [];
  if (D1 === 'implied_only') return [covering, ...other];
  return covers === 'unknown' ? [{ factor: 'covers', value: 'yes', patch: { covers: 'yes' } }, ...other] : [];
}
