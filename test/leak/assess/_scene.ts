import disclosure from '../../../src/checks/disclosure.ts';
import { assess } from '../../../src/leak/assess/assess.ts';
import type { Assessed, LeakGroup, LeakScene } from '../../../src/leak/types.ts';
import { gatesOf } from '../../../src/liability/gates.ts';
import type { RawFinding } from '../../../src/model/check.ts';
import { CONCEALED, type Excerpt, type ExcerptLine, type LineMatch, type Matching, type Repost } from '../../../src/model/excerpt.ts';
import type { LeakCase, LeakFactor } from '../../../src/model/leak.ts';
import type { GroupFactRow, GroupFacts, Message } from '../../../src/model/timeline.ts';
import { account, at, facts, message, policy, rosterRow } from '../../helpers/timeline.ts';

const ASOF = at('2026-06-30 12:00');

export interface Said { readonly id: number; readonly by: number; readonly text: string; readonly at: string; readonly kind?: Message['kind']; readonly replyTo?: string }

/** Row id of the account, the names that this chat sees, and whether it is the account's or the group's. */
export type Names = Readonly<Record<number, string>>;

export interface Room {
  readonly id: number;
  readonly names: Names;
  readonly said?: readonly Said[];
  readonly kind?: 'group' | 'private' | 'channel';
  readonly purpose?: string;
  readonly nameKind?: 'account' | 'group';
  readonly more?: Partial<GroupFacts>;
  readonly real?: Names;
  /** Runs the check over it. */
  readonly checked?: boolean;
  readonly findings?: readonly RawFinding[];
  readonly ties?: LeakGroup['ties'];
}

export function room({ id, names, said = [], kind = 'group', purpose, nameKind = 'account', more = {}, real, checked = false, findings = [], ties = [] }: Room): LeakGroup {
  const accounts = new Map(Object.entries(names).map(([key, name]) => [Number(key), account(Number(key), { name, names: [{ name, kind: nameKind }] })]));
  const groupFact = purpose === undefined ? null : { purpose, name: null, category: null, origin: null } as GroupFactRow;
  const own = facts({
    accounts, groupFact, group: { id, key: `wechat:${id}@chatroom`, name: `Room ${id}`, platform: 'wechat', kind, kindFrom: 'file', hasNativeId: true },
    roster: Object.entries(real ?? {}).map(([key, realName], i) => rosterRow({ matched: Number(key), realName }, i)), ...more,
  });
  const messages = said.map((one) => message({ id: one.id, sender: one.by, text: one.text, at: one.at, kind: one.kind ?? 'text', source: id, byteStart: one.id * 1_000, byteEnd: one.id * 1_000 + 99, replyTo: one.replyTo ?? null })).toSorted((a, b) => a.at - b.at || a.id - b.id);
  const hits: RawFinding[] = [...findings];
  const told = [...ties];
  if (checked) {
    const fold = disclosure.start(own, policy({ asOf: ASOF }), (finding) => hits.push(finding));
    for (const one of messages) fold.message?.(one);
    told.push(...(fold.finish([]).ties ?? []));
  }
  return {
    facts: own, findings: hits, ties: told, gates: gatesOf(own, policy({ asOf: ASOF }), { first: at('2026-05-01'), last: ASOF }),
    message: (row) => messages.find((one) => one.id === row) ?? null,
    between: (who, from, to, limit) => messages.filter((one) => one.at >= from && one.at < to && (who === null || one.sender === who)).slice(0, limit),
  };
}

export interface Bubble {
  readonly text: string;
  readonly name?: string | null;
  /** The message that it was matched with. */
  readonly of?: number;
  readonly own?: boolean | null;
  readonly hidden?: 'name';
  readonly kind?: ExcerptLine['kind'];
  readonly quoted?: string;
  readonly media?: boolean;
  readonly state?: LineMatch['state'];
  readonly nameMatch?: LineMatch['name'];
  readonly difference?: LineMatch['difference'];
}

export function lineOf({ text, name = null, own = null, hidden, kind = 'message', quoted, media = false }: Bubble, index = 0): ExcerptLine {
  const concealed = [...text.matchAll(new RegExp(CONCEALED, 'gu'))].map((match) => ({ start: match.index, end: match.index + 1, how: 'bar' as const }));
  return {
    kind, name: hidden === 'name' ? null : name, nameState: hidden === 'name' ? 'concealed' : name === null ? 'absent' : 'shown', nameConcealedBy: hidden === 'name' ? 'mosaic' : null, own, text, concealed,
    quoted: quoted ?? null, media, at: null, shownTime: null, confidence: 1, place: { file: 0, line: index + 1, bytes: null, box: null },
  };
}

export interface Build {
  readonly bubbles: readonly Bubble[];
  readonly source?: LeakGroup;
  readonly groups?: readonly LeakGroup[];
  readonly given?: LeakCase;
  readonly reposts?: readonly Repost[];
  readonly title?: string;
  readonly members?: number;
  readonly file?: string;
  readonly authenticity?: Matching['authenticity'];
  readonly omitted?: Matching['omitted'];
  readonly disclosed?: readonly { finding: RawFinding; line: number }[];
}

export function sceneOf({ bubbles, source, groups = [], given = {}, reposts = [], title, members, file = 'shot.png', authenticity = 'matched', omitted = [] }: Build): LeakScene {
  const excerpt: Excerpt = { files: [{ path: file, sha256: '00', bytes: 1, from: 'image', form: 'png', picture: null, carries: [], notes: [] }], lines: bubbles.map(lineOf), title: title ?? null, members: members ?? null };
  const rooms = [...(source === undefined ? [] : [source]), ...groups].toSorted((a, b) => a.facts.group.id - b.facts.group.id);
  const matching: Matching | null = rooms.length === 0 ? null : {
    authenticity, reason: { en: '', zh: '' }, chat: source?.facts.group.id ?? null, candidates: [], omitted, reordered: [], reposts,
    lines: bubbles.map((one, line) => ({ line, state: one.state ?? (one.of === undefined ? 'missing' : 'same'), message: one.of ?? null, score: 1, difference: one.difference ?? [], name: one.nameMatch ?? (one.name == null ? 'absent' : 'same'), time: 'absent', others: 0 })),
  };
  return { excerpt, matching, given, source: source ?? null, groups: rooms, asOf: ASOF, timezone: 'Asia/Shanghai' };
}

export interface Answer { readonly all: readonly Assessed[]; readonly acts: ReturnType<typeof assess>['acts']; readonly warnings: readonly string[]; of(account: number | string | null, act?: string): Assessed }

export function run(build: Build): Answer {
  const { acts, assessed, warnings } = assess(sceneOf(build), build.disclosed ?? []);
  return {
    all: assessed, acts, warnings: warnings.map(({ en }) => en),
    of(who, act = acts[0]?.id ?? '') {
      const one = assessed.find(({ person, act: own }) => own.id === act && (typeof who === 'string' ? person.name === who : person.account === who));
      if (one === undefined) throw new Error(`nobody assessed: ${String(who)} under ${act}; ${JSON.stringify(assessed.map(({ person, act: own }) => [own.id, person.account, person.name]))}`);
      return one;
    },
  };
}

export const ground = (one: Assessed, factor: LeakFactor) => {
  const found = one.grounds.find((each) => each.factor === factor);
  if (found === undefined) throw new Error(`no ground for ${factor}`);
  return found;
};

/** A finding as the check makes it of the excerpt alone. */
export function alone(entity: string, value: string, line: number, given: Partial<NonNullable<RawFinding['subject']>> = {}): { finding: RawFinding; line: number } {
  return {
    line, finding: {
      rule: `disclosure.${entity}`, status: 'indicated', confidence: 0.9, reason: { en: '', zh: '' }, bearer: 'member', account: null, message: null, value,
      subject: { relation: 'third-party', account: null, name: null, linkage: 'unknown', evidence: [], why: { en: '', zh: '' }, candidates: [], chain: [], ...given },
    },
  };
}
