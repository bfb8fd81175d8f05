import type { NotAssessable } from '../model/check.ts';
import type { OrphanReply } from '../model/fact-rows.ts';
import type { Words } from '../model/words.ts';
import type { Scope } from './_retention-scope.ts';
import { counted, join, NOTHING } from './_retention-words.ts';

const DAY = 86_400_000;
const EXAMPLES = 3;

const distinct = (list: readonly OrphanReply[]): number => new Set(list.map(({ replyTo }) => replyTo)).size;

/** People answer what is recent: an early answer without target most likely goes to what was said before the record begins. */
function early(first: number, last: number): number {
  const length = last - first;
  return first + Math.min(Math.max(2 * DAY, length / 20), length / 4);
}

/**
 * Answers whose target should be in the record and is not. `period`: first and last record of the group, ms since 1970 UTC.
 * Where ids rise with time they tell what lies before the record; elsewhere only the time of the answer hints at it.
 */
export function orphanReplies(scope: Scope, period: { readonly first: number; readonly last: number } | null): { words: Words; notAssessable: NotAssessable[] } {
  const { facts, policy: { since, until } } = scope;
  if (!facts.hasReplies || period === null) return { words: NOTHING, notAssessable: [] };
  const { answers, orphans, examples, unnamedRecalls = 0 } = facts.orphanReplies();
  const usable = new Set(facts.sources.filter(({ ids }) => ids === 'platform' || ids === 'file').map(({ id }) => id));
  const seen = examples.filter(({ source, at }) => usable.has(source) && (since === null || at >= since) && (until === null || at < until));
  if (seen.length === 0) return { words: NOTHING, notAssessable: [] };
  const inside = seen.filter(({ target }) => target === 'inside');
  const unordered = seen.filter(({ target }) => target == null);
  // Ids of another kind than those of the messages: nothing joins, and nothing follows from it.
  const joins = answers > orphans;
  const late = joins ? unordered.filter(({ at }) => at > early(period.first, period.last)) : [];
  const explained = seen.length - inside.length - late.length - (joins ? 0 : unordered.length);

  const recalls = (n: number): Words => (unnamedRecalls === 0 ? NOTHING : {
    en: `${counted(unnamedRecalls, 'recall')} in the record ${unnamedRecalls === 1 ? 'does' : 'do'} not say of what${unnamedRecalls >= n ? ' and may be of these' : ''}.`,
    zh: `记录中有${unnamedRecalls}次撤回未载明所撤消息${unnamedRecalls >= n ? '，可能即为这些消息' : ''}。`,
  });
  const more = orphans > examples.length ? { en: `Counted in the first ${examples.length} of ${orphans}.`, zh: `以${orphans}条中的前${examples.length}条计。` } : NOTHING;
  const report = (list: readonly OrphanReply[], key: string, sure: boolean, say: Words): void => {
    const [example, ...others] = list;
    if (!example) return;
    const targets = distinct(list);
    const weak = !sure || unnamedRecalls >= targets;
    scope.emit({
      rule: 'retention.orphan-reply', status: weak ? 'suspected' : 'indicated', grade: weak ? 'G2' : 'G3', confidence: weak ? 0.5 : joins ? 0.85 : 0.7,
      reason: join({
        en: `${counted(list.length, 'answer')} of ${answers} ${list.length === 1 ? 'goes' : 'go'} to ${counted(targets, 'message')} that ${targets === 1 ? 'is' : 'are'} in none of the files. ${say.en}`,
        zh: `${answers}条回复中有${list.length}条所回复的${targets}条消息不在任何文件中。${say.zh}`,
      }, recalls(targets), more, { en: 'A message that its author deleted would leave the same mark.', zh: '发送者自行删除消息亦会如此。' }),
      bearer: scope.bearer, account: null, message: bare(example), also: others.slice(0, EXAMPLES).map(bare), key,
      range: { from: example.at, to: list.at(-1)?.at ?? example.at, expected: answers, missing: targets },
    });
  };
  report(inside, 'inside', true, { en: 'By their ids they lie inside the record, which goes on before and after them.', zh: '按编号，其位于记录范围之内，前后均有记录。' });
  report(late, 'late', false, { en: 'The answers stand well after its beginning; the ids tell no order, so an answer to something older than the record is not ruled out.', zh: '这些回复出现在记录开始之后较久；编号不体现先后，不排除所回复的是记录开始之前的消息。' });

  const before = explained === 0 ? NOTHING : {
    en: `${counted(explained, 'answer')} without target ${explained === 1 ? 'goes' : 'go'} to what lies outside the record or most likely so (before it begins); not counted.`,
    zh: `${explained}条无目标的回复所指在记录范围之外或很可能如此（早于记录开始），未计入。`,
  };
  if (joins || unordered.length === 0) return { words: before, notAssessable: [] };
  return {
    words: before,
    notAssessable: [{
      rule: 'retention.orphan-reply',
      reason: { en: 'No answer names an id that a message of the files has, so whether targets are missing cannot be told.', zh: '没有一条回复所指的编号与文件中的消息编号相符，无法判断目标是否缺失。' },
      wouldNeed: { en: 'an export that gives messages and answers the same kind of id', zh: '消息与回复采用同一种编号的导出文件' },
    }],
  };
}

function bare({ source, line, byteStart, byteEnd, nativeId, at, sender }: OrphanReply) {
  return { source, line, byteStart, byteEnd, nativeId, at, sender };
}
