import type { MeasureKind, ModerationRow } from '../model/fact-rows.ts';
import type { SeenMeasure } from '../model/results.ts';
import type { EventParty, GroupFacts, Message, TimelineEvent } from '../model/timeline.ts';
import { reading } from './_conduct-fold.ts';
import type { Replies } from './_conduct-replies.ts';
import { typedPart } from './_disclosure-text.ts';
import { type Addresses, READ_UP_TO } from './_management-address.ts';
import { lifts, mayRemind, measureSaid, switchesApprovalOn, TO_ALL, WEAK } from './_management-measure-words.ts';
import { eventRef, latestOf, placeOf } from './_management-place.ts';
import type { Standings } from './_management-standing.ts';
import { refOf } from './_message-ref.ts';

/** Milliseconds between a step in the chat and the line that records it. */
const NEAR = 3_600_000;
/** What is kept; the rest is counted. */
const MOST = 500;
/** What only the platform can do, or what undoes a measure: such a line is no answer of an owner. */
const NOT_OWNERS: ReadonlySet<MeasureKind> = new Set(['restore', 'downgrade', 'blacklist']);
/** Kinds under which the chat and the file may have the same step. */
const FAMILY: Partial<Record<MeasureKind, MeasureKind>> = { warn: 'remind', announce: 'remind', suspend: 'mute', blacklist: 'remove' };
/** Before a name, as some applications print it. */
const TITLE = /^(?:群主|群?管理[员員]|admin(?:istrator)? )\s*/i;
/** Who took a message away, told by office alone: nobody who takes back an own message is called so. */
const OFFICE = /^\s*(?:本群|该群|該群)?(群主|群?管理[员員]|管理者|관리자|채팅방 관리자|방장|부방장|(?:the )?(?:group |chatroom )?(?:admin|administrator|manager|owner|host)(?= ))\s*(?:已?[撤收]回|已?[删刪]除|이|가|has |recalled|deleted|removed)|(?:被|已由)(群主|群?管理[员員])[^\n]{0,40}[撤收删刪]/i;
const PLATFORM = /平台|客服|系统|官方|腾讯|platform|provider|system|trust|support/i;

export interface Taken extends SeenMeasure {
  /** Counts only where its target is a flagged speaker; `near`, also shortly after any flagged message. */
  readonly weak: boolean;
  readonly near?: boolean;
  /** Whether it can be an answer of owner or managers. */
  readonly answers: boolean;
}

/** Collects what owner and managers are seen to do. */
export class Measures {
  readonly kept: Taken[] = [];
  /** Without the weak ones. */
  count = 0;
  #weak = 0;
  /** Instants of announcements whose text the record does not hold. */
  readonly unread: number[] = [];
  readonly #facts: GroupFacts;
  readonly #standings: Standings;
  readonly #addresses: Addresses;
  readonly #replies: Replies | null;
  /** Account row ids by shown name; null: of several. */
  #byName: Map<string, number | null> | null = null;

  constructor(facts: GroupFacts, standings: Standings, addresses: Addresses, replies: Replies | null) {
    this.#facts = facts;
    this.#standings = standings;
    this.#addresses = addresses;
    this.#replies = replies;
  }

  /** Account row id of a party: of its own, or of the only one that bears the name, be it behind a title. */
  idOf(party: EventParty | null | undefined): number | null {
    const name = party?.name ?? null;
    return party?.account ?? this.#named(name) ?? (name === null || !TITLE.test(name) ? null : this.#named(name.replace(TITLE, '')));
  }

  #named(name: string | null): number | null {
    if (name === null) return null;
    if (this.#byName === null) {
      this.#byName = new Map();
      for (const { id, names } of this.#facts.accounts.values()) {
        for (const each of names) if (each.kind !== 'remark') this.#byName.set(each.name, (this.#byName.get(each.name) ?? id) === id ? id : null);
      }
    }
    return this.#byName.get(name) ?? null;
  }

  message(message: Message): void {
    const { sender, text } = message;
    if (message.kind === 'recalled') this.#deleted(message);
    if (text.length < 2 || sender === null) return;
    const manages = this.#standings.now.has(sender);
    const toAll = !manages && text.includes('@') && TO_ALL.test(text.slice(0, READ_UP_TO));
    // Where only owner and managers can call everybody, who does so is one of them.
    if (!manages && !(toAll && (message.kind === 'text' || message.kind === 'note') && /^(?:wechat|qq|wecom)$/.test(this.#facts.group.platform) && !this.#standings.anyKnown())) return;
    const typed = typedPart(message)?.text.slice(0, READ_UP_TO);
    if (typed === undefined) return;
    const read = reading(typed).text;
    const said = measureSaid(read);
    const near = said === null && mayRemind(read);
    const weak = near || (said === null && WEAK.test(read));
    if (said === null && !weak) return;
    const answered = message.replyTo === null ? null : (this.#replies?.find(message.replyTo)?.sender ?? null);
    const target = this.#addresses.mentioned(typed).find((account) => account !== sender) ?? (answered === sender ? null : answered) ?? this.#addresses.named(typed).find((account) => account !== sender) ?? null;
    if (weak && !near && target === null) return;
    const kind = (said === 'remind' || said === 'warn') && TO_ALL.test(read) ? 'announce' : (said ?? 'remind');
    this.#keep({ kind, at: message.at, by: sender, target, message: refOf(message), fact: null, record: null, weak, ...(near ? { near } : {}), answers: true });
  }

  /** The placeholder of a message that an administrator took away. */
  #deleted(message: Message): void {
    const name = /deleted by (?:group )?admin ?([^.\n]{0,64})|deleted this message as (?:an? )?(?:group )?admin|[您你]以(?:群[组組]?)?管理[员員]的?身[份分]|管理[员員] ?([^\n]{0,64}?) ?已?(?:删除|刪除)/i.exec(message.text.slice(0, 200));
    if (name === null) return;
    const by = this.#named((name[1] ?? name[2] ?? '').trim());
    if (by === null || by !== message.sender) this.#keep({ kind: 'delete', at: message.at, by, target: message.sender, message: refOf(message), fact: null, record: null, weak: false, answers: true });
  }

  event(event: TimelineEvent): void {
    const office = event.kind === 'recall' && (event.targets.length === 0 || event.actor === null) ? OFFICE.exec(event.text.slice(0, 200)) : null;
    const by = office ? ((office[1] ?? office[2]) === '群主' ? this.#standings.owner : this.#standings.soleManager) : this.idOf(event.actor);
    // Where the line names an office, the row it is filed under is that of the message taken away.
    const target = this.idOf(event.targets[0] ?? (office ? event.actor : null));
    const kind = office ? 'delete' : this.#kindOf(event, by, target);
    if (kind === null) return;
    this.#keep({ kind, at: event.at, by, target, message: eventRef(event, by), fact: null, record: null, weak: false, answers: kind !== 'restore' });
  }

  #kindOf(event: TimelineEvent, by: number | null, target: number | null): MeasureKind | null {
    const { kind, actor, targets, value, text } = event;
    switch (kind) {
      case 'remove': return 'remove';
      case 'dissolve': return 'close';
      case 'mute': return lifts(value ?? text) ? 'restore' : 'mute';
      // Who takes back an own message has done nothing as manager.
      case 'recall': if (value === 'member') return 'delete';
        return actor !== null && targets.length > 0 && !(by !== null && by === target) && (by !== null || actor.name !== targets[0]?.name) ? 'delete' : null;
      case 'role': return value !== null && /member|no longer|取消|撤销/.test(value) && !(by !== null && by === target) ? 'revoke' : null;
      case 'notice': return switchesApprovalOn(text) ? 'join-approval' : null;
      case 'announcement': {
        const content = value ?? '';
        if (content.trim() === '') {
          if (this.unread.length < MOST) this.unread.push(event.at);
          return null;
        }
        const said = measureSaid(reading(content.slice(0, READ_UP_TO)).text);
        return said === null ? null : 'announce';
      }
      default: return null;
    }
  }

  /** Lines of moderation.csv. Returns how many bear no time. */
  moderation(): number {
    let undated = 0;
    for (const row of this.#facts.moderation) {
      if (row.done === false) continue;
      if (row.at === null) {
        undated++;
        continue;
      }
      const { at, action, matched } = row;
      const platform = row.byMatched === null && PLATFORM.test(row.by ?? '');
      const record = { no: row.recordNo, reportedAt: row.reportedAt, recipient: row.recipient };
      // The line of the file and the line of the chat tell of one step.
      const same = platform ? -1 : this.#sameStep(row, at);
      const known = this.kept[same];
      if (known) this.kept[same] = { ...known, by: known.by ?? row.byMatched, target: known.target ?? matched, weak: false, fact: placeOf(row), record };
      else {
        const owns = action === 'blacklist' && this.#standings.at(row.byMatched, at) !== null;
        this.#keep({
          kind: action, at, ...(row.until == null ? {} : { until: row.until }), by: row.byMatched, target: matched, message: null, fact: placeOf(row), record, weak: false,
          answers: !platform && (owns || !NOT_OWNERS.has(action)),
        });
      }
    }
    return undated;
  }

  /** Place of the step seen in the chat that a line of the file records; the nearest in time of those that fit. */
  #sameStep(row: ModerationRow, at: number): number {
    const until = latestOf({ at, until: row.until ?? null });
    const family = FAMILY[row.action] ?? row.action;
    let [best, least] = [-1, Infinity];
    for (const [index, one] of this.kept.entries()) {
      const away = one.at >= at && one.at <= until ? 0 : Math.abs(one.at - at);
      // A word to everybody, or one that names nobody, may be the one to this member; an act upon somebody else is another.
      const fits = one.fact === null && (FAMILY[one.kind] ?? one.kind) === family && away <= NEAR
        && (one.target === row.matched || ((one.target === null || (row.matched === null && row.target === null)) && (family === 'remind' || row.byMatched === one.by || row.byMatched === null)))
        && (row.byMatched === null || one.by === null || row.byMatched === one.by);
      if (fits && away < least) [best, least] = [index, away];
    }
    return best;
  }

  #keep(taken: Taken): void {
    if (taken.weak ? ++this.#weak <= MOST : ++this.count <= MOST) this.kept.push(taken);
  }
}
