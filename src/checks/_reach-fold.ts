import type { Fold } from '../model/check.ts';
import type { Count } from '../model/format.ts';
import type { GroupFacts, Message } from '../model/timeline.ts';
import { isMarkup, typedPart } from './_disclosure-text.ts';
import { Labels } from './_reach-labels.ts';
import type { Scan } from './_reach-persons.ts';
import { Refs } from './_reach-refs.ts';
import { clustersOf, type Loose, looseKept } from './_reach-result.ts';
import { resultOf } from './_reach-words.ts';
import { Statements } from './_reach-statements.ts';
import { SHORT, WIDE } from './_reach-text.ts';

/** Messages that answers may point at: the latest, this many at least and at most twice as many. */
const ANSWERABLE = 10_000;
/** Lines of a bundle that are looked at. */
const MOST_LINES = 200;
const SPOKEN = /^[^\n:：]{1,40}[:：]\s*/;

/** What somebody says in a message; '' where it is no text of people. */
function said(message: Message): string {
  if (message.text.length < SHORT) return '';
  // Raw exports begin with Latin signs what is no text of people.
  if (message.kind === 'text' && message.text.charCodeAt(0) >= WIDE) return message.text;
  if (message.kind === 'share' || message.kind === 'other') return isMarkup(message.text) ? '' : message.text;
  return typedPart(message)?.text ?? '';
}

/** One pass over a group: which statements are said again, how often, by how many, and what the platform counted. */
export function reachFold(scan: Scan, facts: GroupFacts): Fold {
  const statements = new Statements();
  const refs = new Refs(facts);
  // Two generations: to forget the oldest entry of one map again and again is slow.
  let answerable = new Map<string, number>();
  let before = new Map<string, number>();
  let counters: ReadonlyMap<number, readonly Count[]> | null = null;
  let loose: Loose[] = [];
  let texts = 0;

  /** Automatic accounts neither read nor pass on by themselves. */
  const isPerson = (account: number): boolean => (facts.accounts.get(account) as { readonly kind?: string } | undefined)?.kind !== 'bot';

  function rememberAnswerable(message: Message, entry: number): void {
    const id = message.nativeId;
    if (id === null) return;
    if (answerable.size >= ANSWERABLE) {
      before = answerable;
      answerable = new Map();
    }
    answerable.set(id, entry);
  }

  /** A forwarded bundle passes on what stands in it; a quotation shows that it was read. */
  function lookInside(message: Message, inside: string): void {
    const lines = inside.slice(0, 1 << 16).split('\n', MOST_LINES);
    for (const line of lines) {
      if (line.length < SHORT) continue;
      const text = line.replace(SPOKEN, '');
      if (message.kind === 'forward') {
        const entry = statements.see(message, text);
        if (entry >= 0) refs.keep(message);
      } else {
        const entry = statements.quoted(text);
        if (entry >= 0) statements.read(entry, message.sender);
      }
    }
  }

  function count(message: Message, entry: number): void {
    const counts = counters?.get(message.id);
    if (!counts) return;
    if (entry >= 0) statements.count(entry, counts);
    else {
      refs.keep(message);
      loose = looseKept(loose, message, counts);
    }
  }

  return {
    message(message) {
      counters ??= facts.counters();
      if (message.sender !== null && !isPerson(message.sender)) {
        count(message, -1);
        return;
      }
      if (message.replyTo !== null) {
        const target = answerable.get(message.replyTo) ?? before.get(message.replyTo);
        if (target !== undefined) statements.read(target, message.sender);
      }
      const text = said(message);
      const entry = text === '' ? -1 : statements.see(message, text);
      if (entry >= 0) {
        texts++;
        refs.keep(message);
        if (facts.hasReplies) rememberAnswerable(message, entry);
      }
      const inside = message.forwarded;
      if (inside !== null && inside !== text) lookInside(message, inside);
      if (counters.size > 0) count(message, entry);
    },
    finish(found) {
      const clusters = clustersOf(statements, loose, refs, new Labels(facts, scan), facts, found);
      return { ...resultOf(texts, clusters), statements: clusters };
    },
  };
}
