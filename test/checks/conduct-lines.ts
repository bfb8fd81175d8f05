import { readFileSync } from 'node:fs';
import check from '../../src/checks/conduct.ts';
import type { RawFinding } from '../../src/model/check.ts';
import { account, runCheck } from '../helpers/timeline.ts';

export interface Line {
  readonly number: number;
  readonly label: string;
  readonly text: string;
  readonly reply: boolean;
}

/** A file of labelled lines; fixtures/conduct/README.md says how they are written. */
export function linesOf(name: string): Line[] {
  const text = readFileSync(new URL(`../../fixtures/conduct/${name}`, import.meta.url), 'utf8');
  return text.split('\n').flatMap((line, index) => {
    const found = /^([\w:+]+) \| (↩ )?(.+)$/u.exec(line);
    return found ? [{ number: index + 1, label: found[1] ?? '', reply: found[2] !== undefined, text: found[3] ?? '' }] : [];
  });
}

export const MEMBERS = new Map([[1, account(1, { name: '写信人' })], ...['小北', '阿杰', 'Lily', '老周'].map((name, i) => [i + 2, account(i + 2, { name })] as const)]);

/** What the check finds in each line, every one by a writer of its own where `apart`. */
export function findingsIn(lines: readonly Pick<Line, 'text' | 'reply'>[]): RawFinding[][] {
  const out = lines.map(() => [] as RawFinding[]);
  lines.forEach(({ text, reply }, i) => {
    const messages = [{ sender: 3, text: '好的', nativeId: 'm1' }, { sender: 1, text, nativeId: 'm2', replyTo: reply ? 'm1' : null }];
    out[i] = runCheck(check, { facts: { accounts: MEMBERS }, messages }).findings;
  });
  return out;
}

export interface Score { readonly hits: number; readonly missed: readonly Line[]; readonly wrong: readonly (readonly [Line, RawFinding])[] }

/** Per category: lines found, lines missed, findings in lines that are none. */
export function score(lines: readonly Line[]): Map<string, Score> {
  const found = findingsIn(lines);
  const scores = new Map<string, { hits: number; missed: Line[]; wrong: [Line, RawFinding][] }>();
  const of = (category: string) => {
    const known = scores.get(category) ?? { hits: 0, missed: [], wrong: [] };
    scores.set(category, known);
    return known;
  };
  lines.forEach((line, i) => {
    const labels = line.label.includes(':') || line.label === 'plain' ? [] : line.label.split('+');
    const said = (found[i] ?? []).map((finding) => finding.rule.slice('conduct.'.length));
    for (const label of labels) {
      if (said.includes(label)) of(label).hits++;
      else of(label).missed.push(line);
    }
    for (const finding of found[i] ?? []) if (!labels.includes(finding.rule.slice('conduct.'.length))) of(finding.rule.slice('conduct.'.length)).wrong.push([line, finding]);
  });
  return scores;
}
