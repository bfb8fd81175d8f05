import type { MessageRef } from '../model/check.ts';
import type { Source, Version } from '../model/timeline.ts';
import { sourceKey, type Scope } from './_retention-scope.ts';

const HOUR = 3_600_000;
/** Formats that hold what somebody picked: what lacks may never have been chosen. */
const PICKED: ReadonlySet<string> = new Set(['wechat-transcript']);

/** What several exports of the chat say of each other: losses, contradictions, clocks a constant time apart. */
export function overlapChecks(scope: Scope): void {
  const { overlaps, sources } = scope.facts;
  if (overlaps === null) return;
  const source = (id: number): Source | undefined => sources.find((one) => one.id === id);
  const name = (id: number): string => `${id} (SHA-256 ${(source(id)?.sha256 ?? '').slice(0, 12)})`;
  const names = (ids: readonly number[], and: string): string => ids.slice(0, 4).map(name).join(and) + (ids.length > 4 ? ' …' : '');
  const key = (...ids: readonly number[]): string => ids.map((id) => {
    const one = source(id);
    return one ? sourceKey(sources, one) : String(id);
  }).join('|');
  const common = { bearer: scope.bearer, account: null } as const;

  for (const { source: lacking, holders, shared, missing, first, last, example } of overlaps.losses) {
    const byId = example.nativeId !== null && [lacking, ...holders].every((id) => source(id)?.ids === 'platform');
    const picked = PICKED.has(source(lacking)?.format ?? '');
    const when = picked ? SELECTION : order(source(lacking), holders.map(source));
    const weight = picked
      ? { severity: 'low', status: 'suspected', grade: 'G1', confidence: 0.4 } as const
      : { status: 'indicated', grade: byId ? 'G3' : 'G2', confidence: byId ? 0.9 : 0.7 } as const;
    scope.emit({
      ...common, ...weight, rule: 'retention.snapshot-loss', message: refOf(example),
      key: key(lacking),
      reason: {
        en: `Source ${name(lacking)} covers this time and shares ${shared} messages with other exports, but lacks ${missing} that source ${names(holders, ', ')} holds.${when.en}`,
        zh: `来源${name(lacking)}涵盖该时段，与其他导出有${shared}条消息相同，但缺少来源${names(holders, '、')}所含的${missing}条。${when.zh}`,
      },
      range: { from: first, to: last, expected: shared + missing, missing },
    });
  }

  for (const [older, newer] of overlaps.contradictions) {
    const how = difference(older, newer);
    // The platform's own mark says why the texts differ: the exports were made before and after it.
    const edited = (newer.editedAt ?? 0) !== (older.editedAt ?? 0) && newer.text !== older.text;
    const weight = edited
      ? { severity: 'low', status: 'suspected', grade: 'G1', confidence: 0.5 } as const
      : { status: 'indicated', grade: 'G3', confidence: 0.9 } as const;
    scope.emit({
      ...common, ...weight, rule: 'retention.contradiction', message: refOf(newer), also: [refOf(older)], key: `${key(older.source)}:${older.byteStart}`,
      reason: {
        en: `Two exports hold a message with this id and differ: ${how.en}.`,
        zh: `两份导出含有同一编号的消息而内容不一：${how.zh}。`,
      },
    });
  }

  for (const { source: newer, other, shift, pairs } of overlaps.zoneConflicts) {
    // Told from the same side whichever was loaded first.
    const [one, two, ahead] = key(newer) < key(other) ? [newer, other, shift] : [other, newer, -shift];
    const hours = Math.round(Math.abs(shift) / HOUR * 100) / 100;
    scope.emit({
      ...common, rule: 'retention.zone-conflict', status: 'suspected', grade: 'G2', confidence: 0.85, message: null, key: key(one, two),
      reason: {
        en: `${pairs} messages stand in source ${name(one)} and in source ${name(two)} with the same words, each ${hours} h ${ahead > 0 ? 'later' : 'earlier'} in the former. The copies are not merged, so they count twice.`,
        zh: `来源${name(one)}与来源${name(two)}有${pairs}条消息文字相同，前者均${ahead > 0 ? '晚' : '早'}${hours}小时。两份副本未作合并，故计数重复。`,
      },
      conductAt: scope.policy.asOf,
    });
  }
}

const SELECTION = {
  en: ' It is a transcript of messages that somebody selected: they may not have been chosen.', zh: '该来源为他人选取的聊天记录：所缺者可能未被选取。',
};

function refOf({ source, line, byteStart, byteEnd, nativeId, at, sender }: Omit<Version, 'text'>): MessageRef {
  return { source, line, byteStart, byteEnd, nativeId, at, sender };
}

/** Which of the exports was made later, where they say so: what is missing later may have been deleted in between. */
function order(lacking: Source | undefined, holders: readonly (Source | undefined)[]): { en: string; zh: string } {
  const own = lacking?.exportedAt ?? null;
  const others = holders.map((one) => one?.exportedAt ?? null);
  if (own === null || others.some((at) => at === null)) return { en: '', zh: '' };
  if (others.every((at) => at !== null && at < own)) return { en: ' It was exported later: they may have been deleted in between.', zh: '该来源导出较晚：其间可能已被删除。' };
  return { en: '', zh: '' };
}

/** Where two texts part, without quoting them. */
function difference(older: Version, newer: Version): { en: string; zh: string } {
  if (older.text === newer.text) {
    const minutes = Math.round(Math.abs(newer.at - older.at) / 60_000);
    return minutes > 0
      ? { en: `the same words, ${minutes} minutes apart`, zh: `文字相同，时间相差${minutes}分钟` }
      : { en: 'the same words under another sender or second', zh: '文字相同，发送者或秒数不同' };
  }
  const [a, b] = [[...older.text], [...newer.text]];
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const marked = newer.editedAt !== null || older.editedAt !== null;
  return {
    en: `${a.length} and ${b.length} characters, the first difference at character ${at + 1}${marked ? '; one is marked as edited' : ''}`,
    zh: `分别为${a.length}字与${b.length}字，自第${at + 1}字起不同${marked ? '；其中一份标有已编辑' : ''}`,
  };
}
