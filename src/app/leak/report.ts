import { conductDayOf } from '../../liability/conduct.ts';
import { dutyAccounts, piplMayApply } from '../../liability/gated.ts';
import { givenOf } from '../../leak/case/given.ts';
import { questionsFor } from '../../leak/questions.ts';
import { togetherOf, turnsOf } from '../../leak/sensitivity.ts';
import { noticeDraft } from '../../leak/steps/notice.ts';
import { standingOf } from '../../leak/steps/draft.ts';
import { stepsFor } from '../../leak/steps/steps.ts';
import { leakThresholds, type ThresholdContext } from '../../leak/thresholds.ts';
import type { Assessed, LeakAct, LeakPerson, LeakScene } from '../../leak/types.ts';
import { SENTENCES } from '../../law/sentences.ts';
import type { LeakReport } from '../../model/report-leak.ts';
import type { Words } from '../../model/words.ts';
import type { Db } from '../../store/open.ts';
import { iso, ymd } from '../../text/zone.ts';
import { VERSION } from '../version.ts';
import type { GivenFacts, LeakOptions } from './assess.ts';
import { exitOf, statusOf } from './exit.ts';
import { LEAK_LIMITS } from './limits.ts';
import type { LeakNaming } from './naming.ts';
import { chatNames, namingOf } from './report-naming.ts';
import { reportAct, reportAffected } from './report-affected.ts';
import { type MessageOf, reportExcerpt, reportMatching } from './report-excerpt.ts';

export interface LeakResult {
  readonly scene: LeakScene;
  readonly acts: readonly LeakAct[];
  readonly assessed: readonly Assessed[];
  readonly warnings: readonly Words[];
  readonly db: Db | null;
  readonly given: GivenFacts;
  readonly notes: readonly Words[];
  readonly failed: readonly string[];
}

/** Everything that was found, as it is printed: one language, private values hidden unless revealed. */
export async function leakReport(result: LeakResult, options: LeakOptions): Promise<LeakReport> {
  const { scene, assessed, acts, given } = result;
  const { excerpt, matching, source } = scene;
  const { lang, profile, reveal, policy } = options;
  const naming = await namingOf(result, options);
  const chat = chatNames(scene, naming);
  const messageOf = messagesOf(scene);
  const day = ymd(policy.asOf, policy.timezone);
  const thresholds = leakThresholds({ assessed, given: given.facts, excerpt, lang, ...standing(scene, acts, messageOfAct(scene, acts)) });
  const persons = personIds(assessed);
  const warnings = [...result.notes, ...result.warnings, ...thresholds.reach.warnings].map((words) => words[lang]);
  const status = statusOf(result, options);
  const questions = questionsFor(assessed, given.facts);
  const { warnings: _, says, ...reach } = thresholds.reach;
  return {
    schema: 'chataudit/leak@1', tool: { name: 'chataudit', version: VERSION }, asOf: iso(policy.asOf, policy.timezone), timezone: policy.timezone, lang, profile,
    status, exit: exitOf(status, assessed, options), disclaimer: SENTENCES.disclaimer[lang], revealed: reveal,
    excerpt: reportExcerpt(excerpt, naming),
    source: source && { ...chat(source.facts.group.id), kind: source.facts.group.kind, members: source.facts.accounts.size },
    ...(matching ? reportMatching(matching, messageOf, chat, naming) : unmatched(lang)),
    acts: acts.map((act) => reportAct(act, chat, naming)),
    affected: assessed.map((one) => reportAffected(one, persons.get(keyOf(one.person)) ?? '', profile, turnsOf(one.values), togetherOf(one.values), day, naming)),
    thresholds: { personalInformation: thresholds.personalInformation, reach: { ...reach, says: says[lang] } },
    given: givenOf(given.layers, policy.timezone).map(({ fact, label, value, personal, from }) => ({ fact, label: label[lang], value: personal ? naming.text(value[lang]) : value[lang], from })),
    gates: (source?.gates ?? []).map(({ id, applies, reason }) => ({ id, applies, reason: reason[lang] })),
    questions: questions.map(({ id, fact, text, changes, choices }) => ({ id, fact, says: text[lang], changes: choices.length === 0 ? changes.map((words) => words[lang]) : choices.flatMap((choice) => (choice.changes.length === 0 ? [] : [`${choice.label[lang]} → ${choice.changes.map((words) => words[lang]).join(lang === 'zh' ? '、' : ', ')}`])) })),
    nextSteps: stepsFor({
      assessed, given: given.facts, excerpt, matching, transcript: excerpt.files.every(({ form }) => form === 'wechat-transcript'),
      reach: thresholds.reach.outcome, items: thresholds.personalInformation.outcome, asOf: policy.asOf,
    }).map(({ id, title, items, cites }) => ({ id, title: title[lang], items: items.map((item) => ({ says: item.says[lang], by: item.by })), cites: cites.map((words) => words[lang]) })),
    notice: standingOf(assessed) !== 'suspected' ? null : notice(result, naming, chat),
    limits: LEAK_LIMITS.map((words) => words[lang]),
    warnings: [...options.warnings, ...result.failed.map((line) => naming.name(line)), ...warnings],
  };
}

/** First day of the Personal Information Protection Law. */
const PIPL_FROM = '2021-11-01';

/** The platform's counters of the first act, who runs the source for an organisation, and whether the law on personal information may govern it. */
function standing({ source, groups }: LeakScene, acts: readonly LeakAct[], message: number | null): Pick<ThresholdContext, 'duty' | 'pipl' | 'counts'> {
  const where = groups.find(({ facts }) => acts[0]?.audience.chats.includes(facts.group.id));
  const counts = message === null ? [] : (where?.facts.counters().get(message) ?? []);
  const day = acts[0]?.at == null ? null : conductDayOf(acts[0].at);
  const pipl = day === null || day >= PIPL_FROM;
  if (source === null) return { counts, pipl };
  const runners = source.facts.memberships.filter(({ role }) => role === 'owner' || role === 'admin').map(({ account }) => account);
  return { counts, duty: dutyAccounts(source.gates, runners), pipl: pipl && piplMayApply(source.gates) };
}

/** Row id of the message by which the first act was done. */
function messageOfAct({ matching, groups }: LeakScene, [first]: readonly LeakAct[]): number | null {
  const ref = first?.message;
  if (!ref) return null;
  return matching?.reposts.find(({ message, chat }) => {
    const found = groups.find(({ facts }) => facts.group.id === chat)?.message(message);
    return found?.source === ref.source && found.byteStart === ref.byteStart;
  })?.message ?? null;
}

function messagesOf({ groups }: LeakScene): MessageOf {
  return (id) => {
    for (const group of groups) {
      const message = group.message(id);
      if (message) return { message, chat: group.facts.group.id };
    }
    return null;
  };
}

const keyOf = ({ key, account, name }: LeakPerson): string => key ?? (account === null ? `name:${name ?? ''}` : `account:${account}`);

/** `p1`, `p2` … in the order of the lines. */
function personIds(assessed: readonly Assessed[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { person } of assessed) if (!ids.has(keyOf(person))) ids.set(keyOf(person), `p${ids.size + 1}`);
  return ids;
}

function unmatched(lang: LeakOptions['lang']): Pick<LeakReport, 'candidates' | 'authenticity' | 'authenticityReason' | 'matches' | 'omitted' | 'reordered' | 'reposts'> {
  const reason = { en: 'No record of the chat was given: whether these words were written so, and by whom, cannot be told from an excerpt.', zh: '未提供聊天记录：仅凭摘录无法判断内容是否如此、由何人所写。' };
  return { candidates: [], authenticity: 'unverified', authenticityReason: reason[lang], matches: [], omitted: [], reordered: [], reposts: [] };
}

/** On some reading and track. */
const isSuspected = ({ outcomes }: Assessed): boolean => Object.values(outcomes).some(({ privacy, personalInformation }) => [privacy, personalInformation].some(({ outcome }) => outcome.startsWith('suspected')));

function notice({ scene, assessed, acts }: LeakResult, naming: LeakNaming, chat: (id: number) => { name: string }): string {
  const [act] = acts;
  const concerned = assessed.filter((one) => one.act.id === act?.id && isSuspected(one));
  const where = act?.audience.chats[0] ?? null;
  return noticeDraft({
    platform: scene.groups.find(({ facts }) => facts.group.id === where)?.facts.group.platform ?? null, chat: where === null ? null : chat(where).name,
    at: act?.at == null ? null : iso(act.at, naming.zone), message: act?.message?.nativeId ?? null, publisher: naming.accountName(act?.account ?? null) ?? (act?.name == null ? null : naming.name(act.name)),
    persons: [...new Set(concerned.flatMap(({ person }) => (person.name === null ? [] : [naming.name(person.name)])))],
    lines: [...new Set(concerned.flatMap(({ person }) => person.lines))].toSorted((a, b) => a - b).map((line) => line + 1), hashes: scene.excerpt.files.map(({ sha256 }) => sha256),
  })[naming.lang];
}
