import { createHash } from 'node:crypto';
import { gatesOf, isLabelled } from '../liability/gates.ts';
import { raisedForMinors } from '../liability/minors.ts';
import { loadChecks } from '../checks/_load.ts';
import { rule } from '../law/rules.ts';
import type { Check, CheckResult, Fold, NotAssessable, Policy, RawFinding } from '../model/check.ts';
import { AuditError } from '../model/errors.ts';
import type { Finding, GroupRun } from '../model/run.ts';
import { SEVERITIES } from '../model/severity.ts';
import type { Group, GroupFacts } from '../model/timeline.ts';
import type { Words } from '../model/words.ts';
import type { Db } from '../store/open.ts';
import { readTimeline } from '../store/read-timeline.ts';
import type { MessagePage } from '../store/timeline-pages.ts';
import { messagePages } from '../store/timeline-pages.ts';
import { CoverageCounter } from './coverage.ts';
import { PeopleFinder } from './people.ts';

export interface GroupOptions {
  readonly policy: Policy;
  readonly signal: { readonly aborted: boolean };
  /** Where the messages of a group come from; default: read here, page by page. */
  readonly pages?: PageSource;
  /** Messages of the group checked so far. */
  readonly progress: (messages: number) => void;
}

/** A check of a run; one that is not shown only serves another that uses what it finds. */
export interface Chosen {
  readonly check: Check;
  readonly shown: boolean;
}

/** The checks of these ids and those that they use; null: every one. */
export async function chosenChecks(only: readonly string[] | null): Promise<Chosen[]> {
  const known = await loadChecks();
  const unknown = only?.find((id) => !known.some((c) => c.id === id));
  if (unknown) throw new AuditError('usage', `--check ${unknown}: no such check. Known: ${known.map((c) => c.id).join(', ')}`);
  const asked = known.filter((c) => !only || only.includes(c.id));
  const used = new Set(asked.flatMap((c) => c.uses ?? []));
  return known.filter((c) => asked.includes(c) || used.has(c.id)).map((check) => ({ check, shown: asked.includes(check) }));
}

/** The messages of a chat row id within half-open ms since 1970 UTC. */
export type PageSource = (chat: number, since: number | null, until: number | null) => AsyncIterable<MessagePage> | Iterable<MessagePage>;

interface Running extends Chosen {
  readonly found: RawFinding[];
  fold: Fold | null;
  failure: string | null;
}

/** Runs the checks over one group. */
export async function checkGroup(db: Db, facts: GroupFacts, checks: readonly Chosen[], options: GroupOptions): Promise<GroupRun> {
  const { policy } = options;
  const running = checks.map((one): Running => {
    const started: Running = { ...one, found: [], fold: null, failure: null };
    attempt(() => {
      started.fold = one.check.start(facts, policy, (finding) => started.found.push(finding));
    }, (failure) => {
      started.failure = failure;
    });
    return started;
  });
  const fail = (one: Running, failure: string) => {
    one.fold = null;
    one.failure = failure;
  };
  const onMessage = running.filter((one) => one.fold?.message);
  const coverage = new CoverageCounter(policy.timezone);
  const people = new PeopleFinder(facts);
  const speakers = new Set<number>();
  let lastSpeaker: number | null = null;
  let messages = 0;
  let events = 0;
  let first: number | null = null;
  let last = 0;
  const pages = (options.pages ?? messagePages.bind(null, db))(facts.group.id, policy.since, policy.until);
  const timeline = readTimeline(db, facts.group.id, policy.since, policy.until, pages, {
    message(message) {
      messages++;
      first ??= message.at;
      last = message.at;
      if (message.sender !== null && message.sender !== lastSpeaker) speakers.add((lastSpeaker = message.sender));
      coverage.add(message.at);
      for (const one of onMessage) {
        try {
          one.fold?.message?.(message);
        } catch (error) {
          fail(one, nameOf(error));
        }
      }
    },
    event(event) {
      events++;
      first ??= event.at;
      last = event.at;
      people.event(event);
      for (const one of running) attempt(() => one.fold?.event?.(event), (failure) => fail(one, failure));
    },
  });
  for await (const read of timeline) {
    options.progress(read);
    // Signals are only seen between turns of the event loop.
    await new Promise((resolve) => setImmediate(resolve));
    if (options.signal.aborted) throw new AuditError('interrupted', 'interrupted');
  }

  const ended = new Map<Running, CheckResult | null>();
  // Checks that use what others found come last.
  for (const one of running.toSorted((a, b) => Number(a.check.uses !== undefined) - Number(b.check.uses !== undefined))) {
    const found = running.flatMap((other) => (one.check.uses?.includes(other.check.id) ? other.found : []));
    ended.set(one, attempt((): CheckResult | null => one.fold?.finish(found) ?? null, (failure) => (fail(one, failure), null)));
  }
  // A check that only serves another is told of where it failed: what rests on it is then not whole.
  const results = running.filter(({ shown, failure }) => shown || failure !== null).map((one) => ({ one, result: ended.get(one) ?? null }));
  const minors = facts.roster.flatMap((row) => (row.minor && row.matched !== null ? [row.matched] : []));
  const findings = onceEach(raisedForMinors(results.flatMap(({ one }) => (one.shown ? one.found : []).map((raw) => resolved(raw, one.check.id, facts))), minors).toSorted(byGravity));
  const notAssessable: NotAssessable[] = results.flatMap(({ result }) => result?.notAssessable ?? []);
  const mentioned = new Set<number>();
  for (const finding of findings) {
    for (const id of [finding.account, finding.about?.account, finding.subject?.account, finding.message?.sender]) if (id != null) mentioned.add(id);
    for (const id of finding.subject?.candidates ?? []) mentioned.add(id);
    for (const ref of finding.subject?.evidence ?? []) if (ref.sender !== null) mentioned.add(ref.sender);
  }
  for (const { result } of results) mentionedIn(result, mentioned);
  return {
    group: named(facts),
    sources: facts.sources.map((source) => source.id),
    period: first === null ? null : { first, last },
    coverage: coverage.result(),
    calendar: coverage.calendar(results.map(({ result }) => result?.window).find((window) => window !== undefined) ?? null),
    gates: gatesOf(facts, policy, first === null ? null : { first, last }),
    response: results.map(({ result }) => result?.response).find((one) => one !== undefined) ?? null,
    statements: results.flatMap(({ result }) => result?.statements ?? []),
    reach: [],
    verification: results.map(({ result }) => result?.verification).find((one) => one !== undefined) ?? null,
    labelled: isLabelled(facts.groupFact?.category ?? null) || isLabelled(facts.groupFact?.purpose ?? null),
    origin: facts.groupFact?.origin ?? policy.origin,
    counts: { messages, events, speakers: speakers.size, members: memberCount(facts) },
    owner: people.owner(),
    managers: people.managers(),
    minors,
    checks: results.map(({ one, result }) => (result
      ? { id: one.check.id, status: result.status, reason: result.reason }
      : {
          id: one.check.id, status: 'failed' as const,
          reason: { en: `stopped by a defect of the tool (${one.failure ?? 'unknown'}); what it found before is listed`, zh: `因工具缺陷中止（${one.failure ?? 'unknown'}）；此前的发现仍列出` },
        })),
    notAssessable,
    findings,
    ties: results.flatMap(({ result }) => result?.ties ?? []),
    accounts: [...facts.accounts.values()].filter((account) => mentioned.has(account.id)).map(({ id, account, platform, name }) => ({ id, account, platform, name })),
  };
}

/** A datum that two parts of one message point to is one finding: the graver is kept. */
function onceEach(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** Accounts that small results name. */
function mentionedIn(result: CheckResult | null, to: Set<number>): void {
  const add = (id: number | null): unknown => id !== null && to.add(id);
  for (const notice of result?.response?.notices ?? []) [notice.by, notice.to, notice.message?.sender ?? null].forEach(add);
  for (const measure of result?.response?.measures ?? []) [measure.by, measure.target, measure.message?.sender ?? null].forEach(add);
  for (const ref of result?.response?.participated ?? []) add(ref.sender);
  for (const { author, first, last, also, about } of result?.statements ?? []) [author, first.sender, last.sender, ...also.map(({ sender }) => sender), ...about].forEach(add);
}

/** What a groups file calls a chat goes before what an export or its file name calls it. */
function named({ group, groupFact }: GroupFacts): Group {
  return groupFact?.name ? { ...group, name: groupFact.name } : group;
}

/** Accounts seen in the group and people whom only a roster knows. */
function memberCount(facts: GroupFacts): number {
  return facts.accounts.size + new Set(facts.roster.flatMap((row) => (row.matched === null ? [row.account ?? row.name ?? row.realName ?? row.line] : []))).size;
}

/** With id, check, severity and basis filled in. */
export function resolved(raw: RawFinding, check: string, facts: Pick<GroupFacts, 'group' | 'sources'> & Partial<Pick<GroupFacts, 'factFiles'>>): Finding {
  const law = rule(raw.rule);
  if (!law) throw new Error(`check ${check} emitted ${raw.rule}, which the rule catalogue does not know`);
  return {
    ...raw, id: findingId(raw, facts.group, facts), check, severity: raw.severity ?? law.severity, basis: raw.basis ?? law.basis, reason: shared(raw.reason),
    ...(raw.subject ? { subject: { ...raw.subject, why: shared(raw.subject.why) } } : {}),
  };
}

const sentences = new Map<string, Words>();

/** Thousands of findings say the same few sentences: each is kept once. */
function shared(words: Words): Words {
  const known = sentences.get(words.en);
  if (known?.zh === words.zh) return known;
  if (sentences.size < 10_000) sentences.set(words.en, words);
  return words;
}

/**
 * Hash of where the evidence stands – rule, group, the file's own hash, bytes, span – and never of the private value, which
 * could be guessed from a bare hash.
 */
function findingId(raw: RawFinding, group: Group, facts: Pick<GroupFacts, 'sources'> & Partial<Pick<GroupFacts, 'factFiles'>>): string {
  const place = raw.message ?? raw.fact ?? null;
  const source = place ? ((facts.sources.find((s) => s.id === place.source) ?? facts.factFiles?.find((s) => s.id === place.source))?.sha256 ?? String(place.source)) : '';
  const parts = [raw.rule, group.key, source, place?.byteStart ?? '', place?.byteEnd ?? '', raw.span?.join('-') ?? '', raw.key ?? ''];
  return `f_${createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16)}`;
}

export function byGravity(a: Finding, b: Finding): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0) ||
    (a.message?.at ?? 0) - (b.message?.at ?? 0) ||
    (a.message?.source ?? 0) - (b.message?.source ?? 0) ||
    (a.message?.byteStart ?? 0) - (b.message?.byteStart ?? 0) ||
    (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0) ||
    (a.id < b.id ? -1 : 1)
  );
}

function attempt<T>(act: () => T, otherwise: (failure: string) => T | void): T {
  try {
    return act();
  } catch (error) {
    return otherwise(nameOf(error)) as T;
  }
}

/** Kind and place of a defect, never its message, which could quote somebody. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const frame = /\/([\w-]+\.[jt]s):(\d+)/.exec(error.stack ?? '');
  return frame ? `${error.name} at ${frame[1]}:${frame[2]}` : error.name;
}
