import { NOTHING_KNOWN, type Factors } from '../../src/law/decision/factors.ts';
import { privacyOutcome } from '../../src/law/decision/privacy-outcome.ts';
import type { Assessed, LeakAct, LeakAudience, LeakItem, LeakPerson } from '../../src/leak/types.ts';
import type { Excerpt, ExcerptLine, Matching } from '../../src/model/excerpt.ts';

/** A message of somebody else that shows its writer's name. */
export function line(given: Partial<ExcerptLine> = {}): ExcerptLine {
  return {
    kind: 'message', name: '小鱼', nameState: 'shown', nameConcealedBy: null, own: false, text: '', concealed: [], quoted: null, media: false, at: null, shownTime: null, confidence: 1,
    place: { file: 0, line: 1, bytes: [0, 1], box: null }, ...given,
  };
}

export function excerpt(lines: readonly ExcerptLine[] = [], from: 'text' | 'image' = 'text'): Excerpt {
  return { files: [{ path: 'a', sha256: '00', bytes: 1, from, form: from === 'text' ? 'lines' : 'png', picture: null, carries: [], notes: [] }], lines, title: null, members: null };
}

export function matching(given: Partial<Matching> = {}): Matching {
  return { authenticity: 'matched', reason: { en: '', zh: '' }, chat: 1, candidates: [], lines: [], omitted: [], reordered: [], reposts: [], ...given };
}

interface Given {
  readonly values?: Partial<Factors>;
  readonly act?: Partial<Omit<LeakAct, 'audience'>> & { readonly audience?: Partial<LeakAudience> };
  readonly person?: Partial<LeakPerson>;
  readonly items?: readonly Partial<LeakItem>[];
}

/** One person under one act: a private matter that somebody known disclosed, unless told otherwise. */
export function assessed({ values = {}, act = {}, person = {}, items = [] }: Given = {}): Assessed {
  const all: Factors = { ...NOTHING_KNOWN, F0: 'yes', F1: 'private', contact: 'no', sensitive: 'no', ...values };
  const audience: LeakAudience = { value: 'group', size: null, accounts: [], names: [], chats: [], from: 'none', says: { en: '', zh: '' }, ...act.audience };
  return {
    act: { id: 'a1', role: 'publisher', account: 9, name: '阿强', at: null, from: 'record', message: null, lines: [0], ...act, audience },
    person: { account: 1, name: '小鱼', roles: ['speaker'], lines: [0], ...person },
    items: items.map((each) => ({ entity: 'phone', line: 0, span: null, value: null, confidence: 0.9, ...each })),
    values: all, grounds: [], basis: [],
    outcomes: { 'civil-code': privacyOutcome(all, 'civil-code'), 'three-factor': privacyOutcome(all, 'three-factor') },
  };
}
