import type { GroupBlocks } from './_blocks.ts';
import type { Labels } from './_labels.ts';
import { md, mdTable } from './_md.ts';
import { openLines, openTitle, type SharedOpen } from './_open.ts';
import { citations } from './_phrases.ts';
import { ruleKeys } from './_rules.ts';
import { movesCredit, sharedSteps } from './_steps.ts';

/** What holds for several groups, told once: what goes with each step, law and rebuttal by rule, what cannot be assessed. */
export function keyLines(t: Labels, groups: readonly GroupBlocks[], open: readonly SharedOpen[]): string[] {
  const lines: string[] = [];
  const tails = sharedSteps(t, groups).map(({ levels, sentence }) => md`- ${levels.join(' ')}${t.colon}${sentence}`);
  if (tails.length > 0) lines.push('', md`## ${t.steps}`, '', ...tails, ...(movesCredit(groups) ? [md`- ${t.creditScale}`] : []));
  const rules = ruleKeys(groups).flatMap(({ laws, rebuttal }) =>
    laws.map(({ rules: ids, law, also }) => [
      ids, [...citations(law), ...(also.length === 0 ? [] : [t.lawAlso(citations(also).join(t.semicolon))])], rebuttal,
    ]));
  if (rules.length > 0) lines.push('', md`## ${t.rules}`, '', ...mdTable([t.columns.rule, t.label.law, t.label.unless], rules));
  for (const shared of open) {
    const rows = openLines(t, shared.entries).map(({ rules: ids, reason }) => [ids, reason]);
    lines.push('', md`## ${openTitle(t, shared)}`, '', ...mdTable([t.columns.rule, t.columns.why], rows));
  }
  return lines;
}
