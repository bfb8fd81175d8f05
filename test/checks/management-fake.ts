import type { RawFinding } from '../../src/model/check.ts';
import type { ComplaintRow, ModerationRow } from '../../src/model/fact-rows.ts';
import type { Account, GroupFacts, Message } from '../../src/model/timeline.ts';
import management from '../../src/checks/management.ts';
import { account, at, message, runCheck, type Scene } from '../helpers/timeline.ts';

/** 1 张姐 owns, 2 老周 and 6 Priya manage, 3 李四, 4 小北, 5 Lily and 7 陈伯 are members. */
export const NAMES = ['', '张姐', '老周', '李四', '小北', 'Lily', 'Priya', '陈伯'] as const;
export const [OWNER, MANAGER, LI, BEI, LILY] = [1, 2, 3, 4, 5] as const;

export function people(): Map<number, Account> {
  return new Map(NAMES.flatMap((name, id) => (id === 0 ? [] : [[id, account(id, { name })] as const])));
}

export const ROLES: Partial<GroupFacts> = {
  accounts: people(),
  memberships: NAMES.flatMap((_, id) => (id === 0 ? [] : [{
    account: id, role: id === OWNER ? 'owner' as const : id === MANAGER || id === 6 ? 'admin' as const : 'member' as const, roleFrom: 'file' as const, joinedAt: null, leftAt: null,
  }])),
};

type Line = readonly [time: string, sender: number, text: string, more?: Partial<Omit<Message, 'at'>>];

/** `!` at the head of a text: another check points at it. */
export function scene(lines: readonly Line[], more: Scene = {}): ReturnType<typeof runCheck> {
  const messages = lines.map(([time, sender, text, given], i) => message({ at: `2026-${time}`, sender, text: text.replace(/^!/, ''), nativeId: `m${i}`, ...given }, i));
  const found = messages.flatMap((one, i) => (lines[i]?.[2].startsWith('!') ? [conduct(one)] : []));
  return runCheck(management, { ...more, messages, found: [...found, ...(more.found ?? [])], facts: { ...ROLES, ...more.facts } });
}

export function conduct(of: Message, given: Partial<RawFinding> = {}): RawFinding {
  return {
    rule: 'conduct.harassment', severity: 'medium', status: 'suspected', confidence: 0.6, reason: { en: '', zh: '' }, bearer: 'member', account: of.sender,
    message: { source: of.source, line: of.line, byteStart: of.byteStart, byteEnd: of.byteEnd, nativeId: of.nativeId, at: of.at, sender: of.sender }, ...given,
  };
}

const PLACE = { source: 80, line: 2, byteStart: 0, byteEnd: 9, nativeId: null };

export function complaint(given: Partial<Omit<ComplaintRow, 'at' | 'until'>> & { readonly time: string | null }): ComplaintRow {
  const { time, ...rest } = given;
  return { ...PLACE, about: null, aboutMatched: null, to: null, toMatched: null, by: null, byMatched: null, text: null, messageId: null, message: null, ...rest, ...when(time) };
}

/** At midnight: a day without a time. */
function when(time: string | null): { at: number | null; until: number | null } {
  const instant = time === null ? null : at(`2026-${time}`);
  return { at: instant, until: instant !== null && time?.endsWith(' 00:00') === true ? instant + 86_399_999 : null };
}

export function measure(given: Partial<Omit<ModerationRow, 'at' | 'until'>> & { readonly time: string | null }): ModerationRow {
  const { time, ...rest } = given;
  return { ...PLACE, target: null, matched: null, action: 'warn', by: null, byMatched: null, recordNo: null, reportedAt: null, recipient: null, ...rest, ...when(time) };
}

export const rules = ({ findings }: ReturnType<typeof runCheck>): string[] => findings.map(({ rule }) => rule.replace('management.', '')).sort();
