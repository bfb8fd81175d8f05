import { assess } from '../../leak/assess/assess.ts';
import { checkAgainst } from '../../leak/case/against.ts';
import { contradictionsOf } from '../../leak/case/contradictions.ts';
import type { Given } from '../../leak/case/given.ts';
import { mergeFacts } from '../../leak/case/merge.ts';
import { disclosuresIn } from '../../leak/excerpt/disclosures.ts';
import { unfold } from '../../leak/excerpt/unfold.ts';
import { matchExcerpt } from '../../leak/match/match.ts';
import { type Question, questionsFor } from '../../leak/questions.ts';
import type { LeakScene } from '../../leak/types.ts';
import type { Policy } from '../../model/check.ts';
import { AuditError } from '../../model/errors.ts';
import type { Excerpt, Matching } from '../../model/excerpt.ts';
import type { DateOrder } from '../../model/format.ts';
import type { LeakCase } from '../../model/leak.ts';
import type { LeakReport } from '../../model/report-leak.ts';
import type { Report } from '../../model/report.ts';
import type { Severity } from '../../model/severity.ts';
import type { Lang, Words } from '../../model/words.ts';
import { buildExcerptIndex } from '../../store/excerpt-index.ts';
import type { Db } from '../../store/open.ts';
import { matchesGroup } from '../group-pattern.ts';
import { countMessages, readGroups } from '../../store/read-facts.ts';
import { readExcerpts } from './excerpts.ts';
import { leakGroups } from './record.ts';
import { leakReport } from './report.ts';

/** Facts that the user gave, and where each comes from: earlier layers stand over later ones. */
export interface GivenFacts {
  readonly facts: LeakCase;
  readonly layers: readonly { readonly from: Given['from']; readonly facts: LeakCase }[];
  readonly warnings: readonly Words[];
}

export interface LeakOptions {
  /** Case database; null: the excerpt is assessed alone. */
  readonly db: Db | null;
  /** Files of the excerpt. */
  readonly paths: readonly string[];
  /** A file that holds standard input. */
  readonly stdin: string | null;
  readonly given: GivenFacts;
  readonly policy: Policy;
  /** `--group`: only these chats may be the source. */
  readonly group: string | null;
  readonly dateOrder: DateOrder | null;
  readonly lang: Lang;
  readonly reveal: boolean;
  readonly profile: Report['profile'];
  readonly failOn: Severity | 'none';
  readonly signal: AbortSignal;
  /** Of loading the record. */
  readonly incomplete: boolean;
  readonly warnings: readonly string[];
  /** Asks a person; null: nobody is there. */
  readonly wizard: { ask(question: Question): Promise<LeakCase | null>; refuse(contradiction: Words): void; close(facts: LeakCase, answered: boolean): void } | null;
  readonly progress: (step: 'index' | 'check', done: number, total: number) => void;
  /** Called before anything is said or asked: what progress stands on the screen goes. */
  readonly idle: () => void;
}

/** What one excerpt comes to: read, found in the record, assessed by the tables. */
export async function assessLeak(options: LeakOptions): Promise<LeakReport> {
  const { db, policy, signal } = options;
  const { excerpt: shown, failed, notes } = await readExcerpts({ ...options, zone: policy.timezone });
  const excerpt = unfold(shown);
  const against = checkAgainst(options.given.facts, excerpt, policy.timezone);
  if (!excerpt.lines.some(({ kind }) => kind === 'message')) throw new AuditError('empty', `${excerpt.files.map(({ path }) => path).join(', ')}: no message of a chat can be read in it; nothing was assessed. Give a screenshot or a text of a chat`);
  const total = db === null ? 0 : countMessages(db);
  if (db !== null && total === 0) throw new AuditError('empty', 'the record holds no message: nothing to compare the excerpt with. Name the exports with --from, or leave the record out');
  const matching = db === null ? null : await found(db, excerpt, options);
  const groups = db === null ? [] : await leakGroups(db, { policy, signal, progress: (messages) => options.progress('check', messages, total) });
  options.idle();
  const scene: LeakScene = {
    excerpt, matching, given: options.given.facts, groups, asOf: policy.asOf, timezone: policy.timezone,
    source: groups.find(({ facts }) => facts.group.id === matching?.chat) ?? null,
  };
  const disclosed = disclosuresIn(excerpt, policy);
  const given = await asked(scene, disclosed, options);
  const final = { ...scene, given: given.facts };
  return leakReport({ scene: final, ...assess(final, disclosed), db, given, notes: [...notes, ...options.given.warnings, ...against], failed }, options);
}

/** The excerpt in the record; where `--group` names chats, no other may be its source. */
async function found(db: Db, excerpt: Excerpt, { policy, signal, group, progress }: LeakOptions): Promise<Matching> {
  await buildExcerptIndex(db, { asOf: policy.asOf, signal, progress: (done, total) => progress('index', done, total) });
  if (group === null) return matchExcerpt(db, excerpt);
  const chats = readGroups(db).filter((one) => matchesGroup(one.key, one.name, group)).map(({ id }) => id);
  if (chats.length === 0) throw new AuditError('empty', `--group ${group}: no chat of the case has this in its id or name; nothing was assessed`);
  return matchExcerpt(db, excerpt, { chats: new Set(chats) });
}

/** Asks for what would change the outcome, one question after the other, as long as somebody answers. */
async function asked(scene: LeakScene, disclosed: ReturnType<typeof disclosuresIn>, { wizard, given, policy }: LeakOptions): Promise<GivenFacts> {
  if (wizard === null) return given;
  let answers: LeakCase = {};
  let facts = given.facts;
  const put = new Set<string>();
  for (;;) {
    const question = questionsFor(assess({ ...scene, given: facts }, disclosed).assessed, facts).find(({ id }) => !put.has(id));
    const answer = question === undefined ? null : await wizard.ask(question);
    if (question === undefined || answer === null) break;
    put.add(question.id);
    const merged = mergeFacts(given.facts, mergeFacts(answer, answers).facts).facts;
    const [contradiction] = contradictionsOf(merged, policy.asOf, policy.timezone);
    if (contradiction !== undefined) {
      wizard.refuse(contradiction);
      continue;
    }
    answers = mergeFacts(answer, answers).facts;
    facts = merged;
  }
  wizard.close(facts, Object.keys(answers).length > 0);
  return { ...given, facts, layers: [...given.layers, { from: 'asked', facts: answers }] };
}
