import { refOf } from '../../checks/_message-ref.ts';
import type { GroundFrom } from '../../model/leak.ts';
import type { LeakAct } from '../types.ts';
import { audienceOf, merged, type Timed } from './_audience.ts';
import { type Frame, groupOf } from './_frame.ts';
import { w } from './_ground.ts';
import { isMeant } from './_meant.ts';
import { posterShown } from './_poster.ts';
import { plain } from './_visible.ts';
import { endOf, writtenLast } from './_when.ts';

interface Draft {
  readonly role: LeakAct['role'];
  readonly account: number | null;
  readonly name: string | null;
  readonly at: number | null;
  readonly from: GroundFrom;
  readonly reposts: readonly Timed[];
  /** Default: what the reposts carry, else every bubble. */
  readonly lines?: readonly number[];
}

/**
 * Who spread the excerpt: whoever the user names, else whoever posted it first in the record, else nobody known – one act is
 * assessed in any case, because the question is whether spreading it may infringe. Everybody else who passed it on has an act of
 * his own. Whom the record shows to have been first, and not after whomever the user names, passed on nothing: a publisher too.
 */
export function actsOf(frame: Frame): LeakAct[] {
  const { scene: { given }, book } = frame;
  const reposts = timed(frame);
  const drafts: Draft[] = [publisher(frame, reposts)];
  const first = drafts[0] as Draft;
  const forwarders = given.forwarders ?? [];
  const others = Map.groupBy(reposts.filter((one) => !first.reposts.includes(one)), ({ sender, chat }) => (sender === null ? `chat ${chat}` : `account ${sender}`));
  for (const list of others.values()) {
    const account = list[0]?.sender ?? null;
    const isFirst = first.at !== null && list[0] !== undefined && list[0] === reposts[0] && list[0].at <= endOf(frame, first.at);
    drafts.push({ role: isFirst ? 'publisher' : 'forwarder', account, name: book.name(account), at: list[0]?.at ?? null, from: 'record', reposts: list });
  }
  for (const { account: called, at } of forwarders) {
    const { account, several } = book.find(called);
    if (several) ambiguous(frame);
    if (drafts.some((one) => (account !== null ? one.account === account : one.account === null && plain(one.name ?? '') === plain(called)))) continue;
    drafts.push({ role: 'forwarder', account, name: book.name(account) ?? called, at: at ?? null, from: 'given', reposts: [] });
    foretold(frame, at ?? null);
  }
  const left = leftOver(frame, drafts);
  return [...drafts.toSorted((a, b) => when(a) - when(b)), ...left].map((draft, i) => actOf(frame, draft, `a${i + 1}`));
}

/** Shorter lines than that go with the others: nobody can tell whether a message carries them. */
const TELLING = 6;

/** Lines that no repost carries are assessed as well, as if somebody spread them: that is what is asked. */
function leftOver(frame: Frame, drafts: readonly Draft[]): Draft[] {
  const carried = new Set(drafts.flatMap((draft) => linesOf(frame, draft)));
  const rest = frame.bubbles.filter(({ index }) => !carried.has(index));
  const left = rest.some(({ text }) => plain(text).length >= TELLING) ? rest.map(({ index }) => index) : [];
  return left.length === 0 ? [] : [{ role: 'publisher', account: null, name: null, at: null, from: 'none', reposts: [], lines: left }];
}

function linesOf(frame: Frame, { reposts, lines, from }: Draft): readonly number[] {
  if (lines !== undefined) return lines;
  const bubbles = frame.bubbles.map(({ index }) => index);
  const carried = from === 'given' || reposts.some((one) => one.lines.length === 0) ? [] : merged(reposts.flatMap((one) => one.lines), []);
  if (carried.length === 0) return bubbles;
  const short = frame.bubbles.filter(({ text }) => plain(text).length < TELLING).map(({ index }) => index);
  return merged(carried, carried.length + short.length >= bubbles.length ? short : []);
}

const when = ({ at, role }: Draft): number => at ?? (role === 'publisher' ? -Number.MAX_VALUE : Number.MAX_VALUE);

function publisher(frame: Frame, reposts: readonly Timed[]): Draft {
  const { given } = frame.scene;
  const called = given.publisher ?? null;
  if (called === null || called.trim() === '') {
    const [first] = reposts;
    const account = first?.sender ?? null;
    if (first === undefined) {
      const poster = posterShown(frame);
      return { role: 'publisher', account: poster === null ? null : frame.book.find(poster).account, name: poster, at: timeOf(frame, []), from: poster === null ? 'none' : 'excerpt', reposts: [] };
    }
    const own = account === null ? [first] : reposts.filter(({ sender }) => sender === account);
    return { role: 'publisher', account, name: frame.book.name(account), at: timeOf(frame, own), from: 'record', reposts: own };
  }
  const { account, several } = frame.book.find(called, (given.audience?.groups ?? []).flatMap((name) => frame.book.chat(name) ?? []));
  if (several) ambiguous(frame);
  else if (account === null && frame.scene.groups.length > 0) frame.warnings.add(w('The publisher given is in no chat of the case: taken as somebody from outside, of whom nothing is known.', '所提供的发布者（publisher）不在案卷任何聊天中：作为外部人员处理，其他情况不明。'));
  const own = account === null ? [] : reposts.filter(({ sender }) => sender === account);
  const at = timeOf(frame, own);
  const [first] = reposts;
  if (first !== undefined && (account === null || first.sender !== account) && (at === null || first.at < endOf(frame, at))) {
    frame.warnings.add(w('Publisher – given: one account or name; the record shows an earlier posting by another. What was given is used, the other posting is assessed apart.', '发布者——用户提供的与记录不一致：记录显示另有账号发布在先。以用户提供的为准，另一发布行为单独评估。'));
  }
  return { role: 'publisher', account, name: frame.book.name(account) ?? called, at, from: 'given', reposts: own };
}

/** When the publisher did it: as given; the record's time where only its day was given, or where what was given cannot be. */
function timeOf(frame: Frame, own: readonly Timed[]): number | null {
  const given = frame.scene.given.publishedAt ?? null;
  const seen = own[0]?.at ?? null;
  if (given === null) return seen;
  const end = endOf(frame, given);
  if (seen !== null && seen >= given && seen <= end) return seen;
  if (foretold(frame, given, seen !== null)) return seen ?? given;
  if (seen !== null && seen < given) frame.warnings.add(w('Time of publication – given: later than a posting by the same account in the record. What was given is used, both are printed.', '发布时间——用户提供的晚于记录中同一账号的发布。以用户提供的为准，两者均予列明。'));
  return given;
}

/** A time at which the lines shown were not yet written, by the record. A day ends with its last moment. */
function foretold(frame: Frame, at: number | null, seen = false): boolean {
  const written = writtenLast(frame, frame.bubbles.map(({ index }) => index));
  if (at === null || written === null || endOf(frame, at) >= written) return false;
  frame.warnings.add(seen
    ? w('Time of spreading – given: before the lines shown were written, by the record. The time of the posting in the record is used, for periods too.', '传播时间——用户提供的早于记录中所示内容的发送时间。以记录中发布的时间为准，期限亦按此计算。')
    : w('Time of spreading – given: before the lines shown were written, by the record: one of the two is off. Periods that run from it are not to be relied on.', '传播时间——用户提供的早于记录中所示内容的发送时间，二者之一有误；据此计算的期限不可依赖。'));
  return true;
}

const ambiguous = (frame: Frame): void => frame.warnings.add(w('A name that was given is borne by several accounts of the case: give the account id. Nobody was chosen.', '所提供的名称对应案卷中多个账号，请提供账号；未作选择。'));

function actOf(frame: Frame, draft: Draft, id: string): LeakAct {
  const { role, account, name, at, from, reposts } = draft;
  const [first] = reposts;
  const message = first === undefined ? null : (groupOf(frame, first.chat)?.message(first.message) ?? null);
  return {
    id, role, account, name, at, from, message: message === null ? null : refOf(message),
    lines: linesOf(frame, draft),
    audience: audienceOf(frame, account, at, reposts, isMeant(frame, draft) && draft.lines === undefined),
  };
}

/** Reposts in order of time, with who posted them; messages that the excerpt itself shows are none. */
function timed(frame: Frame): Timed[] {
  const { matching, source } = frame.scene;
  const shown = new Set(frame.lines.flatMap(({ message }) => (message === null ? [] : [message.id])));
  return (matching?.reposts ?? []).flatMap((repost) => {
    if (repost.chat === source?.facts.group.id && shown.has(repost.message)) return [];
    const message = groupOf(frame, repost.chat)?.message(repost.message) ?? null;
    return message === null ? [] : [{ ...repost, at: message.at, sender: message.sender }];
  }).toSorted((a, b) => a.at - b.at || a.message - b.message);
}
