import type { Lang } from '../model/words.ts';
import { forTerminal } from '../text/sanitise.ts';
import { wrap } from '../text/wrap.ts';
import type { Register } from './credit.ts';

const WORDS = {
  en: {
    title: 'Indicative credit register', none: 'No account was ever moved.', of: 'of', back: 'recovered since', black: 'on the blacklist', candidate: 'candidate for the blacklist; a named person decides',
    record: 'record', reported: 'reported to', not: 'report not shown', by: 'by', list: 'Blacklist', empty: 'empty', ended: 'ended', config: 'Counted by', start: 'start', floor: 'floor', colon: ': ', comma: ', ', brackets: (text: string) => ` (${text})`, named: (label: string, text: string) => `${label} ${text}`,
    recovery: (points: number, days: number) => `+${points} for each ${days} days without a new move`, months: (n: number) => `S3 twice within ${n} months, or S4, makes a candidate`, person: 'decision',
  },
  zh: {
    title: '参考信用记录', none: '没有任何账号有变动记录。', of: '/', back: '其后恢复', black: '已列入黑名单', candidate: '黑名单候选，由具名人员决定',
    record: '记录', reported: '已报告', not: '未显示报告', by: '决定人', list: '黑名单', empty: '无', ended: '已解除', config: '计算规则', start: '起始', floor: '下限', colon: '：', comma: '，', brackets: (text: string) => `（${text}）`, named: (label: string, text: string) => `${label}${text}`,
    recovery: (points: number, days: number) => `每${days}天无新变动恢复${points}分`, months: (n: number) => `${n}个月内两次S3，或者S4，为候选`, person: '人工决定',
  },
} as const;

/** With a real minus sign. */
function signed(points: number): string {
  return points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '0';
}

/** The register for a terminal of `width` columns. */
export function creditLines({ asOf, note, config, accounts, blacklist }: Register, lang: Lang, width: number): string[] {
  const t = WORDS[lang];
  const lines: string[] = [];
  const put = (text: string, indent = 0): void => {
    for (const line of wrap(forTerminal(text), width - indent)) lines.push(' '.repeat(indent) + line);
  };
  put(`${t.title} · ${asOf.slice(0, 10)}`);
  put(note);
  lines.push('');
  if (accounts.length === 0) put(t.none);
  for (const { account, name, level, points, blacklisted, candidate, recovered, moves } of accounts) {
    const marks = [...(blacklisted ? [t.black] : candidate ? [t.candidate] : []), ...(recovered > 0 ? [t.named(t.back, `+${recovered}`)] : [])];
    put([`${level} ${points}${t.of === '/' ? '/' : ` ${t.of} `}${config.start}`, name === null || name === account ? account : name + t.brackets(account), ...marks].join(' · '));
    for (const move of moves) {
      const report = move.recipient === null ? t.not : `${t.named(t.reported, move.recipient)}${move.reportedAt === null ? '' : ` ${move.reportedAt.slice(0, 10)}`}`;
      const findings = move.findings.length ? [`${move.findings[0]}${move.findings.length > 1 ? ` +${move.findings.length - 1}` : ''}`] : [];
      const decided = move.reporter === null ? [] : [t.named(t.by, move.reporter)];
      put([move.at.slice(0, 10), signed(move.points), move.level ?? t.person, move.reason, t.named(t.record, move.recordNo), ...decided, report, ...findings].join(' · '), 2);
    }
  }
  lines.push('');
  put(`${t.list}${blacklist.length ? '' : t.colon + t.empty}`);
  for (const { target, at, by, reason, recordNo, recipient, ended } of blacklist) {
    put([at.slice(0, 10), target, reason, t.named(t.by, by), ...(recordNo === null ? [] : [t.named(t.record, recordNo)]), ...(recipient === null ? [t.not] : [t.named(t.reported, recipient)]),
      ...(ended ? [`${t.named(t.ended, ended.at.slice(0, 10))}${t.colon}${ended.reason}${t.brackets(ended.by)}`] : [])].join(' · '), 2);
  }
  lines.push('');
  const moves = Object.entries(config.moves).map(([level, points]) => `${level} ${signed(points)}`).join(t.comma);
  const levels = config.levels.map((one) => `${one.id} ≥ ${one.atLeast}`).join(t.comma);
  put(`${t.config}${t.colon}${[`${t.start} ${config.start}`, `${t.floor} ${config.floor}`, moves, levels, t.recovery(config.recovery.points, config.recovery.days), t.months(config.blacklistWindowMonths)].join(' · ')}`);
  return lines;
}
