import type { RawFinding } from '../model/check.ts';
import { SEVERITIES, type Severity } from '../model/severity.ts';
import type { Words } from '../model/words.ts';
import type { Flagged } from './_management-flagged.ts';
import type { Answer } from './_management-response.ts';
import { count, hours, joined, NO_HOURS, UNSEEN } from './_management-say.ts';
import type { Standing, Standings } from './_management-standing.ts';
import { IN_FORCE } from './_verification-spoken.ts';

/** Our own bound for a late first measure, in hours; no text sets one. */
const LATE_HOURS = 24;
const SHOWN = 5;

interface Case {
  readonly answer: Answer;
  readonly standings: Standings;
  /** Said of the group's owner as such: who may stand behind, what the moderation file lacks. */
  readonly notes: readonly Words[];
  /** Hours from which on a first measure is told as late; default: our own bound. */
  readonly lateHours?: number | null;
}

/** No measure after notice, or a late one. */
export function responseFinding({ answer, standings, notes, lateHours }: Case): RawFinding | null {
  const bound = lateHours ?? LATE_HOURS;
  const { clear, repeats, first, before, timeline } = answer;
  const notice = clear.find(({ at }) => at >= IN_FORCE);
  if (notice === undefined || notice !== clear[0] || repeats.length === 0) return null;
  const took = timeline.hoursToFirstMeasure;
  const late = first !== null && before > 0 && (before >= 2 || (took ?? 0) > bound);
  if (first !== null && !late) return null;
  const known = standings.anyKnown();
  // A notice that names nobody may mean any of the messages that follow.
  const same = clear.every(({ about }) => about.length > 0);
  const told: Words = {
    en: `${count(clear.length, 'clear notice')} to owner or managers, then ${count(repeats.length, 'flagged message')}${same ? ' about the same' : ''}.`,
    zh: `向群主、管理员的明确反映${clear.length}次，其后仍有${same ? '同类' : ''}线索消息${repeats.length}条。`,
  };
  const seen: Words = first === null
    ? { en: 'No measure was seen after the first of them.', zh: '首次反映后未见任何处置。' }
    : { en: `The first measure was seen after ${hours(took ?? 0).en}, and ${count(before, 'flagged message')} came before it. ${bound} hours or two repeats are a bound of ${lateHours == null ? 'this tool’s own' : 'the user’s choice'}, not of a text.`, zh: `首次可见处置在反映后${hours(took ?? 0).zh}，其间已有线索消息${before}条。${bound}小时或者两次重复系${lateHours == null ? '本工具自定' : '使用者选定'}的界限，并非条文规定。` };
  const unknown: readonly Words[] = known ? [] : [{ en: 'Who owns or manages the group is not known, so a reminder in words could not be told from what others say.', zh: '群主、管理员身份不明，其口头提醒无法与他人发言区分。' }];
  const { bearer, account } = addressee(notice.to, standings, notice.at);
  const also = [...clear.slice(1).flatMap(({ message }) => message ?? []), ...repeats.map(({ message }) => message)].sort((a, b) => a.at - b.at).slice(0, SHOWN);
  return {
    rule: first === null ? 'management.no-response' : 'management.late-response',
    severity: first === null && known ? 'medium' : 'low',
    status: 'suspected', confidence: known ? (clear.some(({ kind }) => kind !== 'call') ? 0.6 : 0.5) : 0.4,
    reason: joined([told, seen, ...unknown, ...notes, UNSEEN, NO_HOURS]),
    bearer, account, message: notice.message, also, conductAt: notice.at, key: 'response',
    ...(notice.fact === null ? {} : { fact: notice.fact }),
  };
}

function addressee(to: number | null, standings: Standings, at: number): { bearer: Standing; account: number | null } {
  const standing = standings.at(to, at) ?? (to === null ? null : standings.now.get(to) ?? null);
  if (standing !== null) return { bearer: standing, account: to };
  if (to !== null || standings.ownerKnown() || !standings.anyKnown()) return { bearer: 'owner', account: to ?? standings.owner };
  return { bearer: 'manager', account: standings.soleManager };
}

/** One finding for each owner or manager with flagged messages of their own. */
export function participation({ answer, standings, notes }: Case): RawFinding[] {
  const of = new Map<number, Flagged[]>();
  for (const each of answer.participated) {
    const { sender } = each.message;
    if (sender === null) continue;
    const known = of.get(sender);
    if (known) known.push(each);
    else of.set(sender, [each]);
  }
  return [...of].sort(([a], [b]) => a - b).map(([account, own]): RawFinding => {
    const ranked = own.toSorted((a, b) => rank(a.severity) - rank(b.severity) || a.message.at - b.message.at);
    const worst = ranked[0]!;
    const bearer = standings.at(account, worst.message.at) ?? 'manager';
    const severity: Severity = rank(worst.severity) < rank('medium') ? worst.severity : 'medium';
    const told: Words = {
      en: `${count(own.length, 'flagged message')} of the ${bearer === 'owner' ? 'owner' : 'manager'}’s own. Each is as strong or weak as the finding that it rests on.`,
      zh: `${bearer === 'owner' ? '群主' : '管理员'}本人有线索消息${own.length}条，强弱以各条所依据的线索为准。`,
    };
    return {
      rule: 'management.owner-participated', severity, status: 'suspected', confidence: 0.6, reason: joined([told, ...notes]),
      bearer, account, message: worst.message, also: ranked.slice(1, SHOWN).map(({ message }) => message), key: `participated ${account}`,
    };
  });
}

const rank = (severity: Severity): number => SEVERITIES.indexOf(severity);
