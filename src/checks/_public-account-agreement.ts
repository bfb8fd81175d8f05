import { BOTTOM_LINES } from '../law/bottom-lines.ts';
import { rule } from '../law/rules.ts';
import type { MessageRef, RawFinding } from '../model/check.ts';
import { atLeast } from '../model/severity.ts';
import type { Words } from '../model/words.ts';
import { type Period, periodAt } from './_public-account-law.ts';
import type { Operator } from './_public-account-operators.ts';
import { placeOf } from './_verification-roster.ts';

const SHOWN = 5;
/** The lines that data can touch. */
const VISIBLE = BOTTOM_LINES.filter(({ rules }) => rules.length > 0);

const byTime = (a: MessageRef, b: MessageRef): number => a.at - b.at || a.source - b.source || a.byteStart - b.byteStart;

/** Leads that bear on others' rights: their data from medium severity on, unless they agreed; words of conduct unless faint. */
function weighs(finding: RawFinding): boolean {
  const severity = finding.severity ?? rule(finding.rule)?.severity ?? 'low';
  if (!finding.rule.startsWith('disclosure.')) return severity !== 'info';
  return finding.subject?.relation === 'third-party' && finding.consent?.state !== 'given' && atLeast(severity, 'medium');
}

function touches(id: string, rules: readonly string[]): boolean {
  return rules.some((one) => id === one || id.startsWith(`${one}.`));
}

function reasonOf(line: string, title: Words, count: number): Words {
  const posts = count === 1 ? '1 post of the public account carries' : `${count} posts of the public account carry`;
  const seen = line === 'truth'
    ? { en: `${posts} a cue of rumour; whether what is claimed is true is not judged.`, zh: `公众账号有${count}条发布含谣言提示词；所述是否属实不作判断。` }
    : { en: `${posts} leads about other persons’ data, or insults or threats to them.`, zh: `公众账号有${count}条发布涉及他人信息披露或者对他人的辱骂、威胁线索。` };
  return {
    en: `${seen.en} Of the seven lines that the user agreement is to name, this touches “${title.en}”; the first post is shown. The agreement itself is not in the material.`,
    zh: `${seen.zh}在用户协议应载明的“七条底线”中，涉及“${title.zh}”；所示为首条。协议文本不在材料中。`,
  };
}

/** Per operator, line and period of the law one finding over the posts in which other checks found something. */
export function* breaches(operators: readonly Operator[], found: readonly RawFinding[], periods: readonly Period[]): Iterable<RawFinding> {
  for (const { row, account } of operators) {
    const mine = found.filter(({ message }) => message !== null && (account === null || message.sender === account));
    for (const { id, title, rules } of VISIBLE) {
      const leads = mine.filter((finding) => touches(finding.rule, rules) && weighs(finding));
      for (const [i, period] of periods.entries()) {
        const posts = new Map<string, MessageRef>();
        for (const { message } of leads) if (message && periodAt(periods, message.at) === i) posts.set(`${message.source}:${message.byteStart}`, message);
        const refs = [...posts.values()].sort(byTime);
        const first = refs[0];
        if (!first) continue;
        yield {
          rule: 'public-account.agreement-breach', ...(id === 'truth' ? { severity: 'low' } : {}), status: 'suspected', confidence: id === 'truth' ? 0.3 : account === null ? 0.5 : 0.6,
          reason: reasonOf(id, title, refs.length), bearer: 'account_operator', account: account ?? first.sender,
          message: first, also: refs.slice(1, SHOWN), basis: period.agreement, key: id, ...(row ? { fact: placeOf(row) } : {}),
        };
      }
    }
  }
}
