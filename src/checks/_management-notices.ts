import type { MessageRef } from '../model/check.ts';
import type { ComplaintRow } from '../model/fact-rows.ts';
import type { Notice } from '../model/results.ts';
import type { GroupFacts, Message } from '../model/timeline.ts';
import { reading } from './_conduct-fold.ts';
import type { Replies } from './_conduct-replies.ts';
import { typedPart } from './_disclosure-text.ts';
import { type Addresses, READ_UP_TO } from './_management-address.ts';
import type { Standings } from './_management-standing.ts';
import { CALLS, COMPLAINS, pointsAtWhatWasSaid, saysWhat } from './_management-notice-words.ts';
import { placeOf } from './_management-place.ts';
import { refOf } from './_message-ref.ts';

/** What is kept: so many notices that are clear or point at something, so many others. The rest is counted. */
const CLEAR = 500;
const UNCLEAR = 50;
/** Messages looked through for the one that a quotation without an id repeats. */
const RECENT = 256;

export interface Told extends Notice {
  /** Account row ids of whom it is about, as far as it says. */
  readonly about: readonly number[];
  /** The message that it answers or complains of. */
  readonly points: MessageRef | null;
  /** Unclear, but speaks of what was just said: clear right after a flagged message. */
  readonly hints: boolean;
  /** Worth listing by itself. */
  readonly listed: boolean;
}

/** Collects what is said to owner and managers. */
export class Notices {
  readonly kept: Told[] = [];
  clear = 0;
  unclear = 0;
  readonly #facts: GroupFacts;
  readonly #standings: Standings;
  readonly #addresses: Addresses;
  readonly #replies: Replies | null;
  readonly #recent: Message[] = [];
  #next = 0;
  #strong = 0;
  #hints = 0;
  #weak = 0;

  constructor(facts: GroupFacts, standings: Standings, addresses: Addresses, replies: Replies | null) {
    this.#facts = facts;
    this.#standings = standings;
    this.#addresses = addresses;
    this.#replies = replies;
  }

  message(message: Message): void {
    this.#look(message);
    this.#recent[this.#next] = message;
    this.#next = (this.#next + 1) % RECENT;
  }

  #look(message: Message): void {
    const { text, replyTo, kind } = message;
    const byId = replyTo !== null && this.#replies !== null;
    const answers = byId || kind === 'quote';
    const calls = CALLS.test(text) || this.#addresses.mayBeginWithName(text);
    if (!calls && !(answers && COMPLAINS.test(text.slice(0, READ_UP_TO)))) return;
    const typed = typedPart(message)?.text.slice(0, READ_UP_TO);
    if (typed === undefined) return;
    const read = reading(typed).text;
    const addressed = calls ? this.#addresses.of(typed, read, message.sender) : null;
    const points = (byId ? this.#replies?.find(replyTo) : null) ?? (answers ? this.#quoted(message) : null);
    const answered = points?.sender ?? null;
    const toManager = answered !== null && answered !== message.sender && this.#standings.now.has(answered);
    if (addressed === null && !toManager) return;
    const clear = saysWhat(read);
    const hints = !clear && pointsAtWhatWasSaid(read);
    if (!clear && !hints && addressed?.open !== true) return;
    const to = addressed === null ? answered : addressed.to;
    const about = clear || points !== null ? this.#addresses.named(typed).filter((account) => account !== to && account !== message.sender && !this.#standings.now.has(account)) : [];
    if (answered !== null && !toManager && !about.includes(answered)) about.push(answered);
    this.#keep({
      kind: addressed?.kind ?? 'reply', clear, at: message.at, by: message.sender, to, message: refOf(message), fact: null, about, points: toManager ? null : points, hints, listed: clear || addressed?.open === true,
    });
  }

  /** The latest message whose text a quotation ends with or holds. */
  #quoted(message: Message): MessageRef | null {
    const carried = message.forwarded?.slice(0, READ_UP_TO).trimEnd() ?? '';
    if (carried === '') return null;
    for (let back = 1; back <= this.#recent.length; back++) {
      const one = this.#recent[(this.#next - back + RECENT) % RECENT];
      const said = one?.text.slice(0, 200).trim() ?? '';
      if (one !== undefined && said !== '' && (said.length < 6 ? carried.endsWith(said) : carried.includes(said))) return refOf(one);
    }
    return null;
  }

  complaints(): { readonly undated: number; readonly elsewhere: number } {
    let [undated, elsewhere] = [0, 0];
    for (const row of this.#facts.complaints) {
      const to = this.#receiver(row);
      if (to === undefined) elsewhere++;
      else if (row.at === null) undated++;
      else {
        const about = [row.aboutMatched, row.message?.sender ?? null].flatMap((one) => one ?? []);
        this.#keep({
          kind: 'complaint', clear: [row.about, row.text, row.messageId].some((cell) => cell !== null && cell.trim() !== ''), at: row.at, ...(row.until == null ? {} : { until: row.until }),
          by: row.byMatched, to, message: row.message, fact: placeOf(row), about: [...new Set(about)], points: row.message, hints: false, listed: true,
        });
      }
    }
    return { undated, elsewhere };
  }

  /** Account row id, null where nobody is named or nobody is known; undefined: to somebody who does not manage the group. */
  #receiver({ to, toMatched }: ComplaintRow): number | null | undefined {
    const written = to?.trim() ?? '';
    const { owner, soleManager, now } = this.#standings;
    if (toMatched !== null) return now.has(toMatched) || !this.#standings.anyKnown() ? toMatched : undefined;
    if (written === '' || /^(?:owner|group ?owner|群主|版主|owner.*群主|群主.*owner)/i.test(written)) return owner;
    if (/平台|客服|腾讯|platform|provider|support|police|警|派出所|网信/i.test(written)) return undefined;
    if (/管理|群管|admin|moderator|manager/i.test(written)) return soleManager ?? owner;
    if (/^(?:本?群|群[聊组里内]|全群|group|the group|chat)/i.test(written) || written === this.#facts.group.name) return owner;
    return this.#standings.named(written) === null ? undefined : null;
  }

  #keep(told: Told): void {
    if (told.clear) this.clear++;
    else if (told.listed) this.unclear++;
    if (told.clear || told.points !== null ? this.#strong++ < CLEAR : told.hints ? this.#hints++ < CLEAR : this.#weak++ < UNCLEAR) this.kept.push(told);
  }
}
