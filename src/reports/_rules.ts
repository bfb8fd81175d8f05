import type { ReportFinding } from '../model/report.ts';
import type { GroupBlocks } from './_blocks.ts';

/** Rules with the same law, told together. */
interface RuleLaw {
  readonly rules: readonly string[];
  /** Cited for each finding of these rules. */
  readonly law: readonly string[];
  /** Cited for some of them only. */
  readonly also: readonly string[];
}

/** Rules that the same facts would rebut. */
export interface RuleKey {
  readonly laws: readonly RuleLaw[];
  readonly rebuttal: string;
}

/** Law and rebuttal of every rule that the findings shown name, each said once. */
export function ruleKeys(groups: readonly GroupBlocks[]): RuleKey[] {
  const shown = groups.flatMap(({ blocks }) => blocks.flatMap(({ rules }) => rules.flatMap(({ parts }) => parts.flatMap(({ findings }) => findings))));
  const byRule = Map.groupBy(shown, (finding) => finding.rule);
  const rules = Array.from(byRule, ([rule, findings]) => ({ rule, ...lawOf(findings), rebuttal: [...new Set(findings.map((one) => one.rebuttal))].join(' ') }));
  return Array.from(Map.groupBy(rules, (one) => one.rebuttal), ([rebuttal, same]) => ({
    rebuttal,
    laws: Array.from(Map.groupBy(same, (one) => one.law.join('\n')).values(), (equal) => ({
      rules: equal.map((one) => one.rule), law: equal[0]?.law ?? [], also: [...new Set(equal.flatMap((one) => one.also))],
    })),
  }));
}

function lawOf(findings: readonly ReportFinding[]): Pick<RuleLaw, 'law' | 'also'> {
  const cited = [...new Set(findings.flatMap((finding) => finding.cites))];
  const law = cited.filter((cite) => findings.every((finding) => finding.cites.includes(cite)));
  return { law, also: cited.filter((cite) => !law.includes(cite)) };
}
