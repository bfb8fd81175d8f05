import type { Excerpt, LineMatch, Matching } from '../../model/excerpt.ts';
import { openLookup } from '../../store/excerpt-lookup.ts';
import { countBetween, type Held, readBeside, readBetween, readCarried, readChatName, readHeld, readNames, readStandings, readWhole, readWithdrawn, readWithFiles } from '../../store/excerpt-record.ts';
import type { Db } from '../../store/open.ts';
import { stateWithout, type Surroundings, weigh } from './authenticity.ts';
import { bestChain } from './chain.ts';
import { findCandidates } from './candidates.ts';
import { type Found, type InChat, matchInChat } from './in-chat.ts';
import { type Sought, soughtLines } from './lines.ts';
import { nameBook } from './names.ts';
import { type ChatSpots, spotsByChat } from './near-by.ts';
import { type ChatRecord, inOrder } from './record.ts';
import { NO_CHAT_FITS, NO_RECORD, NOTHING_TO_COMPARE, reasonOf } from './reasons.ts';
import { findReposts } from './reposts.ts';
import { omittedBetween, reorderedPairs } from './sequence.ts';
import { keyOf, lineSigns } from './signs.ts';

/** Evidence (bits) beyond what chance gives in a record of that many messages. */
const SURE_BITS = 10;
/** Share of the excerpt that has to be found where the evidence is not plenty. */
const LEAST_SHARE = 0.2;
/** The name of the chat stands above the excerpt. */
const TITLE_BITS = 6;
/** Share of the best chat's evidence from which another one is named beside it. */
const WORTH_NAMING = 0.25;
/** Two lines stand the other way round there. */
const BACKWARDS_BITS = 4;
/** Chats closer than this fit equally well. */
const EQUAL_BITS = 1;
/** Messages between two lines within which a missing one would have stood. */
const CLOSE = 200;
const HOUR = 3_600_000;

export interface MatchPolicy {
  /** Row ids of the chats that may be the source; default: any. It may have been spread in others. */
  readonly chats?: ReadonlySet<number>;
}

/** Finds the messages of a case that an excerpt shows. Wants the index of `buildExcerptIndex`; without any message nothing is found. */
export function matchExcerpt(db: Db, excerpt: Excerpt, { chats: allowed }: MatchPolicy = {}): Matching {
  const lookup = openLookup(db);
  const lines = soughtLines(excerpt);
  if (!lookup || lookup.messages === 0) return { ...nothing(excerpt, lines, 'not_compared'), reason: NO_RECORD };
  const candidates = findCandidates(lines, lookup);
  const cache = new Map<number, Held | null>();
  const held = (id: number): Held | null => {
    let one = cache.get(id);
    if (one === undefined) cache.set(id, (one = readHeld(db, id)));
    return one;
  };
  const bits = (line: number): number => candidates.get(line)?.bits ?? 0;
  const least = Math.log2(lookup.messages + 1) + SURE_BITS;
  const title = excerpt.title === null ? '' : titleKey(excerpt.title);
  const chains = spotsByChat(lines, candidates, (ids) => readStandings(db, ids).filter(({ chat }) => allowed?.has(chat) ?? true)).map((spots) => {
    const record = recordOf(db, spots, held);
    return { spots, record, ...bestChain(lines, spots, bits, record), titled: title !== '' && titleKey(readChatName(db, spots.chat)) === title };
  });
  const most = Math.max(0, ...chains.map((chain) => chain.bits));
  const chats = chains
    .filter((chain) => chain.titled || chain.bits >= most * WORTH_NAMING)
    .map(({ spots, record, placed, titled }) => ({ titled, inChat: matchInChat(excerpt, lines, spots, placed, bits, record) }))
    .map((one) => ({ ...one, total: one.inChat.total + (one.titled ? TITLE_BITS : 0) - BACKWARDS_BITS * reorderedPairs(inLineOrder(lines, one.inChat)).length }))
    .filter(({ inChat, titled }) => fits(inChat.evidence + (titled ? TITLE_BITS : 0), least, shareOf(lines, inChat, bits)))
    .sort((a, b) => b.total - a.total || a.inChat.chat - b.inChat.chat);
  const hashes = excerpt.files.map(({ sha256 }) => sha256);
  const reader = { held, carried: (id: number) => readCarried(db, id), withFiles: (of: readonly string[]) => readWithFiles(db, of) };
  const best = chats[0]?.inChat;
  if (!best) {
    const state = lines.some(({ legible }) => legible > 3) ? 'missing' : 'not_compared';
    return { ...nothing(excerpt, lines, state), reason: state === 'missing' ? NO_CHAT_FITS : NOTHING_TO_COMPARE, reposts: findReposts(lines, candidates, null, hashes, reader) };
  }
  const equals = chats.filter(({ total }) => total > (chats[0]?.total ?? 0) - EQUAL_BITS).map(({ inChat }) => inChat);
  const found = inLineOrder(lines, best);
  const states = new Map(lines.map(({ index }, at) => [index, best.found.get(index)?.state ?? stateWithout(lines, best, at)]));
  const alone = equals.length === 1;
  const omitted = omittedBetween(excerpt, found, { between: (a, b, most) => readBetween(db, a, b, most), count: (a, b) => countBetween(db, a, b) });
  const reversed = reorderedPairs(found);
  const { authenticity, tally } = weigh(excerpt, lines, best, states, reversed, omitted, equals.length, surroundings(db));
  const elsewhere = lines.filter(({ index }) => states.get(index) === 'missing' && chats.some(({ inChat }) => agrees(inChat, index))).length;
  const shown = new Set(equals.flatMap(({ found: of }) => [...of.values()].flatMap(({ placed }) => [placed.held.id, ...placed.also])));
  const first = [...found].sort((a, b) => inOrder(a.placed.held, b.placed.held))[0];
  return {
    authenticity, reason: reasonOf({ ...tally, elsewhere }), chat: alone ? best.chat : null,
    candidates: chats.filter(({ total }) => total >= WORTH_NAMING * (chats[0]?.total ?? 0)).map(({ inChat }) => ({ chat: inChat.chat, score: shareOf(lines, inChat, bits), lines: agreeing(inChat) })),
    lines: excerpt.lines.map((_, index) => matchOf(index, best.found.get(index), states.get(index) ?? 'not_compared', alone)),
    omitted: alone ? omitted : [],
    reordered: reversed.map(([a, b]) => [a.line.index, b.line.index] as const),
    reposts: findReposts(lines, candidates, { chat: best.chat, shown, since: first?.placed.held.at ?? 0 }, hashes, reader),
  };
}

function recordOf(db: Db, spots: ChatSpots, held: (id: number) => Held | null): ChatRecord {
  return {
    held, names: nameBook(readNames(db, spots.chat)),
    beside: (of, side, most) => readBeside(db, of, side, most), between: (from, to, most) => readBetween(db, from, to, most),
  };
}

function nothing(excerpt: Excerpt, lines: readonly Sought[], state: LineMatch['state']): Omit<Matching, 'reason'> {
  const long = new Set(lines.filter(({ legible }) => legible > 3).map(({ index }) => index));
  return {
    authenticity: 'unverified', chat: null, candidates: [], omitted: [], reordered: [], reposts: [],
    lines: excerpt.lines.map((_, index) => matchOf(index, undefined, long.has(index) ? state : 'not_compared', true)),
  };
}

function matchOf(line: number, found: Found | undefined, state: LineMatch['state'], alone: boolean): LineMatch {
  if (!found) return { line, state, message: null, score: 0, difference: [], name: 'absent', time: 'absent', others: 0 };
  const { placed, difference, name, time, others } = found;
  return { line, state, message: alone ? placed.held.id : null, score: Math.round(placed.comparison.similarity * 1000) / 1000, difference, name, time, others };
}

const inLineOrder = (lines: readonly Sought[], { found }: InChat): Found[] => lines.flatMap(({ index }) => found.get(index) ?? []);

/** Enough evidence, and not of one common phrase among much else. */
const fits = (evidence: number, least: number, share: number): boolean => evidence >= least && (share >= LEAST_SHARE || evidence >= 2 * least);

const agrees = ({ found }: InChat, line: number): boolean => ['same', 'near'].includes(found.get(line)?.state ?? '');
const agreeing = (inChat: InChat): number => [...inChat.found.keys()].filter((line) => agrees(inChat, line)).length;

/** What was found again of all that could be, by evidence. */
function shareOf(lines: readonly Sought[], inChat: InChat, bits: (line: number) => number): number {
  let all = 0;
  let own = 0;
  for (const { index } of lines) {
    const worth = Math.max(2, bits(index));
    const state = inChat.found.get(index)?.state;
    all += worth;
    own += worth * (state === 'same' || state === 'near' ? 1 : state === 'differs' ? 0.5 : 0);
  }
  return all === 0 ? 0 : Math.round((own / all) * 1000) / 1000;
}

/** Without the number of members that platforms print behind it. */
const titleKey = (title: string): string => keyOf(lineSigns(title.trim().replace(/[(（]\s*\d{1,6}\s*[)）]$/, '')));

function surroundings(db: Db): Surroundings {
  return {
    whole(before, after) {
      const [a, b] = [before?.placed.held ?? null, after?.placed.held ?? null];
      const one = a ?? b;
      if (!one || ![a, b].every((held) => held === null || readWhole(db, held.source))) return false;
      const from = a ? a.at : one.at - HOUR;
      const to = b ? b.at : one.at + HOUR;
      if (from > to || readWithdrawn(db, one.chat, from, to)) return false;
      if (a && b) return countBetween(db, a, b) <= CLOSE;
      return readBeside(db, one, a ? 'after' : 'before', 1).length > 0;
    },
  };
}
