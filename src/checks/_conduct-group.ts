import { CONDUCT_RULES } from '../law/_rules-conduct.ts';
import type { Fold, Policy, RawFinding } from '../model/check.ts';
import type { GroupFacts, Message } from '../model/timeline.ts';
import { CATEGORIES, type Category } from '../text/lexicon.ts';
import { looksObfuscated, normalise, originalSpan, type Normalised } from '../text/normalise.ts';
import type { Spoken } from './_conduct-direct.ts';
import { mentionsIn } from './_disclosure-mentions.ts';
import { originOf, reading } from './_conduct-fold.ts';
import { gateOf } from './_conduct-gate.ts';
import type { Lexicons } from './_conduct-lexicons.ts';
import { matcherOf } from './_conduct-match.ts';
import { Repeats } from './_conduct-memory.ts';
import { cueOf, type Cue } from './_conduct-read.ts';
import { Replies } from './_conduct-replies.ts';
import { confidenceOf, reasonOf, resultOf, severityOf, subjectOf } from './_conduct-say.ts';
import { peopleOf, type People } from './_disclosure-people.ts';
import { holdsMedia, holdsTypedText, typedPart } from './_disclosure-text.ts';
import { refOf } from './_message-ref.ts';

/** Findings listed per writer and category; further messages are counted in the last of them. */
const LISTED = 50;

/** So much of a text in styled letters is read; more costs time and nobody writes it. UTF-16 code units. */
const STYLED_MOST = 20_000;

/** The last listed finding of a writer in a category, held back until it is known how many follow. */
interface Tail {
  listed: number;
  last: { readonly finding: RawFinding; readonly cue: Cue; readonly count: number } | null;
  more: number;
}

/** One pass over a group with the word lists: cues, to whom they are said, how often. */
export function conductFold(lists: Lexicons, facts: GroupFacts, policy: Policy, emit: (finding: RawFinding) => void): Fold {
  const gate = gateOf(lists.words);
  const matches = matcherOf(lists.words);
  const replies = facts.hasReplies ? new Replies() : null;
  const repeats = new Repeats();
  const tails = new Map<string, Tail>();
  const found = new Map<Category, number>();
  const minors = new Set(facts.roster.flatMap((row) => (row.minor === true && row.matched !== null ? [row.matched] : [])));
  let [texts, media] = [0, 0];
  let built: People | null = null;
  const people = (): People => (built ??= peopleOf(facts));
  const ids = facts.group.kind === 'private' && facts.accounts.size === 2 ? [...facts.accounts.keys()] : [];
  const otherThan = (sender: number | null): number | null => (sender === null ? null : (ids.find((id) => id !== sender) ?? null));

  function look(message: Message): void {
    const opened = gate(message.text);
    if (opened === false) return;
    const typed = typedPart(message);
    if (typed === null) return;
    const styled = opened === 'styled' ? typed.text.slice(0, STYLED_MOST) : '';
    const copy: Normalised | null = looksObfuscated(styled) ? normalise(styled) : null;
    if (opened === 'styled' && copy === null) return;
    const raw = copy?.text ?? typed.text;
    const read = reading(raw);
    const all = matches(read);
    if (all.size === 0) return;
    let mentions: ReturnType<typeof mentionsIn> | null = null;
    const spoken: Spoken = {
      mentions: () => (mentions ??= mentionsIn(raw, people())),
      raw, reading: read, sender: message.sender, people: people(), answers: message.replyTo !== null, other: otherThan(message.sender),
      reply: message.replyTo === null ? null : (replies?.find(message.replyTo) ?? null),
    };
    for (const category of CATEGORIES) {
      const here = all.get(category);
      // Whoever passes on another's abuse has not said it.
      if (here === undefined || (message.kind === 'forward' && (category === 'harassment' || category === 'violence'))) continue;
      const cue = cueOf(category, here, spoken);
      if (cue === null) continue;
      const [from, to] = [originOf(read, cue.match.start), originOf(read, cue.match.end - 1) + 1];
      const [start, end] = copy === null ? [from, to] : originalSpan(copy, from, to);
      const span = [typed.offset + start, typed.offset + end] as const;
      note(message, cue, span, true);
      const { target } = cue;
      for (const account of target?.beside ?? []) if (target !== null) note(message, { ...cue, target: { ...target, account } }, span, false);
    }
  }

  /** `first`: of the findings of this message and category, which are as many as people are addressed. */
  function note(message: Message, cue: Cue, span: readonly [number, number], first: boolean): void {
    const { category, target } = cue;
    const account = target?.account ?? null;
    const against = category === 'harassment' || category === 'violence';
    const inWindow = message.at >= (policy.since ?? -Infinity) && message.at < (policy.until ?? Infinity);
    // Without an account "you" may be somebody else each time.
    const counts = message.sender !== null && (!against || account !== null);
    const pair = `${message.sender} ${against ? `at ${account}` : category}`;
    const count = counts ? repeats.add(pair, message.at) : 1;
    const threatened = counts && against && (cue.strength === 'threat' ? repeats.add(`${pair} threat`, message.at) > 0 : repeats.has(`${pair} threat`, message.at));
    if (!inWindow) return;
    if (first) found.set(category, (found.get(category) ?? 0) + 1);
    const key = `${message.sender} ${category}`;
    const tail = tails.get(key) ?? { listed: 0, last: null, more: 0 };
    tails.set(key, tail);
    if (tail.listed >= LISTED) {
      if (first) tail.more++;
      return;
    }
    const minor = account !== null && minors.has(account);
    const finding: RawFinding = {
      rule: `conduct.${category}`,
      severity: severityOf(cue, count, threatened, minor),
      status: 'suspected',
      confidence: confidenceOf(cue),
      reason: reasonOf(cue, count, 0),
      bearer: people().bearer(message.sender),
      account: message.sender,
      message: refOf(message),
      span,
      ...(minor ? { basis: [...(CONDUCT_RULES.find(({ id }) => id === `conduct.${category}`)?.basis ?? []), 'cn.minors.26'] } : {}),
      ...(target === null ? {} : { subject: subjectOf(target, account === null ? null : people().shownName(account)) }),
    };
    tail.listed++;
    if (tail.listed < LISTED) emit(finding);
    else tail.last = { finding, cue, count };
  }

  return {
    message(message) {
      if (holdsMedia(message.kind)) media++;
      if (holdsTypedText(message.kind) && message.text !== '') {
        texts++;
        look(message);
      }
      replies?.add(message);
    },
    finish() {
      for (const { last, more } of tails.values()) if (last !== null) emit({ ...last.finding, reason: reasonOf(last.cue, last.count, more) });
      return resultOf(texts, media, found, lists);
    },
  };
}
