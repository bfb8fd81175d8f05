import type { Excerpt, ExcerptLine } from '../../model/excerpt.ts';
import type { Account, Attendance, GroupFacts, Message, Source } from '../../model/timeline.ts';

/** The excerpt as a chat of its own. A message's `id` and `line` are the index of its line + 1; `source` is 1 for every one. */
export interface ExcerptGroup {
  readonly facts: GroupFacts;
  readonly messages: readonly Message[];
  /** Account row id for each line of the excerpt; null where nobody is shown. */
  readonly senders: readonly (number | null)[];
}

const SOURCE = 1;
const SECOND = 1000;
/** Where no line shows a time: any instant does, as long as it is the same in every run. */
const EPOCH = Date.UTC(2020, 0, 1);

/** Makes a group of an excerpt so that what reads a group can read it. Instants that are not shown are made up, in rising order. */
export function excerptGroup(excerpt: Excerpt, zone: string): ExcerptGroup {
  const accounts = new Map<number, Account>();
  const senders = sendersOf(excerpt.lines, accounts);
  const instants = instantsOf(excerpt.lines);
  const messages = excerpt.lines.flatMap((line, i): Message[] => (line.kind !== 'message' ? [] : [{
    id: i + 1, source: SOURCE, line: i + 1, byteStart: i, byteEnd: i + 1, nativeId: null, at: instants[i] ?? EPOCH, sender: senders[i] ?? null,
    kind: line.media ? 'image' : line.quoted === null ? 'text' : 'quote', text: line.text, forwarded: line.quoted, replyTo: null, seq: null,
  }]));
  const everybody = [...accounts.keys()];
  const attendance: Attendance = { size: () => ({ sure: everybody.length, likely: 0 }), members: () => everybody, isIn: (account) => accounts.has(account), stretch: () => 0 };
  const facts: GroupFacts = {
    group: {
      id: 1, key: 'excerpt:1', name: excerpt.title ?? '', platform: 'excerpt', hasNativeId: false, kindFrom: 'inferred',
      kind: everybody.length > 2 || (excerpt.members ?? 0) > 2 ? 'group' : 'private',
    },
    sources: [sourceOf(excerpt, messages.length, zone)], accounts, memberships: [], roster: [], rosterGiven: false, hasReplies: false, groupFact: null, overlaps: null,
    consents: [], moderation: [], complaints: [], logs: [], publicAccounts: [], factFiles: [],
    given: { moderation: false, complaints: false, logs: false, accounts: false },
    orphanReplies: () => ({ answers: 0, orphans: 0, examples: [] }), missingMedia: () => ({ named: 0, missing: 0, examples: [] }),
    counters: () => new Map(), attendance: () => attendance,
  };
  return { facts, messages, senders };
}

/** One account for each name shown, one for own bubbles, one for the other side, and one for each run of lines whose name is covered whole. */
function sendersOf(lines: readonly ExcerptLine[], accounts: Map<number, Account>): (number | null)[] {
  const known = new Map<string, number>();
  let run = 0;
  let hidden = false;
  const account = (key: string, name: string | null): number => {
    const id = known.get(key) ?? known.size + 1;
    known.set(key, id);
    // Without names: a side is nobody's screen name.
    if (!accounts.has(id)) accounts.set(id, { id, account: name ?? key, platform: 'excerpt', nameOnly: true, name: name ?? '', names: name === null ? [] : [{ name, kind: 'group' }] });
    return id;
  };
  return lines.map((line) => {
    if (line.kind !== 'message') return null;
    const wasHidden = hidden;
    hidden = line.own !== true && line.nameState === 'concealed' && line.name === null;
    if (line.own === true) return account('excerpt:own', null);
    if (hidden) return account(`excerpt:hidden-${wasHidden ? run : ++run}`, null);
    if (line.name !== null) return account(`excerpt:name:${line.name}`, line.nameState === 'shown' ? line.name : null);
    return line.own === false ? account('excerpt:other', null) : null;
  });
}

function instantsOf(lines: readonly ExcerptLine[]): number[] {
  const first = lines.findIndex(({ at }) => at !== null);
  let last = first < 0 ? EPOCH : (lines[first]?.at ?? EPOCH) - (first + 1) * SECOND;
  return lines.map(({ at }) => (last = at !== null && at > last ? at : last + SECOND));
}

function sourceOf({ files }: Excerpt, messages: number, zone: string): Source {
  const [file] = files;
  return {
    id: SOURCE, path: file?.path ?? '', sha256: file?.sha256 ?? '', bytes: file?.bytes ?? 0, format: file?.form ?? 'lines', encoding: 'utf-8', timezone: zone, timezoneFrom: 'assumed',
    dateOrder: null, messages, events: 0, rejected: 0, duplicates: 0, declaredMessages: null, exportedAt: null, status: 'complete', statusReason: null, blocking: false,
    notes: [], archive: null, attachments: null, ids: null, counter: false,
  };
}
