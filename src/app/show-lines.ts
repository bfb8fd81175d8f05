import { BEARER_NAMES, LINKAGE_NAMES, RELATION_NAMES, SEVERITY_NAMES, STATUS_NAMES } from '../law/names.ts';
import type { ReportFinding, ReportPlace } from '../model/report.ts';
import type { Lang } from '../model/words.ts';
import { forTerminal } from '../text/sanitise.ts';
import { wrap } from '../text/wrap.ts';
import type { Shown } from './show.ts';

const LABELS = {
  en: { group: 'Group', rule: 'Rule', severity: 'Severity', status: 'Status', bearer: 'Borne by', account: 'Account concerned', subject: 'Concerns', value: 'Value', reason: 'Why', law: 'Basis', rebuttal: 'Rebutted by', source: 'Source', place: 'Place', context: 'Messages around it', versions: 'As another export has it', line: 'line', bytes: 'bytes', confidence: 'confidence', chain: 'How it got there', audience: 'Audience', prior: 'Made public before', consent: 'Consent', unseen: 'none seen', either: 'could be any of', sure: 'in the group for certain', likely: 'probably (seen before or after, with no sign of coming or going)', could: 'could tell who it is', carried: 'inside what was forwarded' },
  zh: { group: '群组', rule: '规则', severity: '严重程度', status: '状态', bearer: '义务主体', account: '涉及账号', subject: '涉及', value: '内容', reason: '理由', law: '依据', rebuttal: '可反驳的情形', source: '来源', place: '位置', context: '前后消息', versions: '另一份导出中的记载', line: '行', bytes: '字节', confidence: '置信度', chain: '推断过程', audience: '受众', prior: '此前公开', consent: '同意', unseen: '未见', either: '可能是以下之一：', sure: '人确定在群', likely: '人可能在（仅在此前或此后出现，未见进出）', could: '人能认出此人', carried: '位于转带内容中' },
} as const;

const PRIOR: Readonly<Record<NonNullable<ReportFinding['prior']>['scope'], Readonly<Record<Lang, (newcomers: number, group: string | null) => string>>>> = {
  same: { en: () => 'by the person, to the same audience', zh: () => '本人，向相同受众' },
  narrower: { en: (newcomers) => `by the person, to a narrower audience: ${newcomers} of those in the group now could not read that`, zh: (newcomers) => `本人，受众较窄：现有成员中${newcomers}人当时看不到` },
  elsewhere: { en: (_, group) => `by the person, in another group of the case (${forTerminal(group ?? '')}): whether that audience was as wide is for a person to weigh`, zh: (_, group) => `本人，在案卷内另一群组（${forTerminal(group ?? '')}）：受众是否同等须人工判断` },
};

/** For people: lines of at most `width` columns, safe for a terminal. */
export function showLines(shown: Shown, lang: Lang, width: number): string[] {
  const l = LABELS[lang];
  const { finding, source } = shown;
  const colon = lang === 'zh' ? '：' : ': ';
  const comma = lang === 'zh' ? '，' : ', ';
  const brackets = (text: string) => (lang === 'zh' ? `（${text}）` : `(${text})`);
  const gap = lang === 'zh' ? '' : ' ';
  const lines: string[] = [];
  const at = (place: ReportPlace | null) => (place ? ` · ${forTerminal(place.path)} ${l.line} ${place.line}` : '');
  const audienceOf = ({ audience }: ReportFinding) => (audience ? [`${audience.sure}${gap}${l.sure}`, ...(audience.likely ? [`${audience.likely}${gap}${l.likely}`] : []), `${audience.knowing === null ? '' : `${audience.knowing}${gap}${l.could}${colon}`}${audience.why}`].join(comma) : null);
  const priorOf = ({ prior }: ReportFinding) => (prior ? PRIOR[prior.scope][lang](prior.newcomers, prior.group) + at(prior.message) : null);
  const say = (label: string, text: string | null) => {
    if (text) lines.push(...wrap(`${label === '' ? '' : label + colon}${forTerminal(text)}`, width));
  };
  lines.push(...wrap(`${finding.id}  ${finding.title}`, width));
  say(l.rule, finding.rule);
  say(l.severity, `${SEVERITY_NAMES[finding.severity][lang]} · ${STATUS_NAMES[finding.status][lang]} · ${l.confidence} ${finding.confidence}`);
  say(l.group, `${shown.group.name}${lang === 'zh' ? '' : ' '}${brackets(shown.group.id)}`);
  const who = [finding.accountName, finding.account !== finding.accountName && finding.account && brackets(finding.account)].filter(Boolean).join(lang === 'zh' ? '' : ' ');
  const nobody = finding.bearer === 'provider' || finding.bearer === 'record';
  say(l.bearer, nobody ? BEARER_NAMES[finding.bearer][lang] : [BEARER_NAMES[finding.bearer][lang], who].filter(Boolean).join(' '));
  if (nobody) say(l.account, who);
  if (finding.subject) say(l.subject, `${RELATION_NAMES[finding.subject.relation][lang]}${comma}${LINKAGE_NAMES[finding.subject.linkage][lang]}${finding.subject.name ? `${comma}${finding.subject.name}` : ''}${lang === 'zh' ? '。' : '. '}${finding.subject.why}`);
  if (finding.subject && finding.subject.candidates.length > 1) say('', `${l.either} ${finding.subject.candidates.join(comma)}`);
  if (finding.subject?.chain.length) {
    lines.push(`${l.chain}${colon.trimEnd()}`);
    finding.subject.chain.forEach((step, i) => lines.push(...wrap(`  ${i + 1}. ${step.says}${at(step.message ?? step.fact)}`, width)));
  }
  say(l.audience, audienceOf(finding));
  say(l.prior, priorOf(finding));
  if (finding.subject?.relation === 'third-party') say(l.consent, finding.consent ? `${finding.consent.says}${at(finding.consent.message ?? finding.consent.fact)}` : l.unseen);
  say(l.value, [finding.value, finding.carried ? brackets(l.carried) : null].filter(Boolean).join(' '));
  say(l.reason, finding.reason);
  say(l.law, finding.cites.join(lang === 'zh' ? '；' : '; '));
  say(l.rebuttal, finding.rebuttal);
  if (source) say(l.source, `${source.path} · ${source.format ?? ''} · ${source.encoding ?? ''} · SHA-256 ${source.sha256}`);
  const place = finding.message ?? finding.fact;
  if (place) say(l.place, `${place.path} ${l.line} ${place.line}${comma}${l.bytes} ${place.byteStart}–${place.byteEnd}`);
  if (shown.context.length) lines.push('', `${l.context}${colon.trimEnd()}`);
  for (const one of shown.context) {
    const text = `${one.here ? '>' : ' '} ${one.at} ${forTerminal(one.sender ?? '–')}${colon}${forTerminal(one.text) || `[${one.kind}]`}`;
    lines.push(...wrap(text, width));
  }
  if (shown.versions.length) lines.push('', `${l.versions}${colon.trimEnd()}`);
  for (const one of shown.versions) {
    lines.push(...wrap(`> ${one.at} ${forTerminal(one.sender ?? '–')}${colon}${forTerminal(one.text)}`, width));
    lines.push(...wrap(`  ${forTerminal(one.path)} ${l.line} ${one.line}${comma}${l.bytes} ${one.byteStart}–${one.byteEnd}`, width));
  }
  return lines;
}
