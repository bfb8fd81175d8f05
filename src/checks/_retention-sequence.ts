import type { NotAssessable } from '../model/check.ts';
import type { Message, Source, TimelineEvent } from '../model/timeline.ts';
import type { Words } from '../model/words.ts';
import { runs, type Hole, type Runs } from './_retention-runs.ts';
import type { Presence } from './_retention-exporter.ts';
import type { Scope } from './_retention-scope.ts';
import { isTimed, type Timed } from './_retention-timer.ts';
import { join } from './_retention-words.ts';

/** Findings of one group; what is beyond goes into the reason of the last. */
const MOST = 100;

/** Numbers of one format in this group. The counter belongs to the group, so files of one format fill each other's holes. */
interface Counter {
  readonly numbers: Runs;
  readonly sources: Map<number, { min: number; max: number }>;
  /** Whether the messages' own ids are their numbers: then an event's id is its number too. Null before the first message. */
  idIsNumber: boolean | null;
}

interface Kept {
  readonly hole: Hole;
  readonly missing: number;
  readonly format: string;
}

/** The exporter's going and coming back stand beside the hole, not on it. */
const JITTER = 60_000;

const span = ({ beforeAt, afterAt }: Hole): [number, number] => [Math.min(beforeAt, afterAt), Math.max(beforeAt, afterAt)];

const COUNT = /^\d{1,15}$/;

/** Where no file has one, the sentence is the same for every group. */
function withoutCounter(without: number, of: number): Words {
  if (without === of) {
    return { en: 'The export carries no counter, so records taken out of it would leave no mark.', zh: '导出文件不带序号，其中若有记录被移除，无从看出。' };
  }
  return {
    en: `${without} of ${of} files ${without === 1 ? 'carries' : 'carry'} no counter, so records taken out of ${without === 1 ? 'it' : 'them'} would leave no mark.`,
    zh: `${of}个文件中有${without}个不带序号，其中若有记录被移除，无从看出。`,
  };
}

export function sequence(scope: Scope) {
  const counters = new Map<string, Counter>();
  const byId = new Map<number, Source>(scope.facts.sources.filter((source) => source.counter).map((source) => [source.id, source]));
  const kept: Kept[] = [];
  const beyond = { holes: 0, missing: 0 };
  const between = { holes: 0, missing: 0 };
  const repeated = new Map<number, number>();
  let explained = 0;

  const settle = (format: string, counter: () => Counter) => (hole: Hole): void => {
    const width = hole.to - hole.from + 1;
    const inside = [...counter().sources.values()].some(({ min, max }) => min < hole.from && hole.to < max);
    const missing = Math.max(0, width - hole.unnumbered);
    if (!inside) {
      between.holes++;
      between.missing += width;
    } else if (missing === 0) explained += width;
    else if (kept.length < MOST) kept.push({ hole, missing, format });
    else {
      beyond.holes++;
      beyond.missing += missing;
    }
  };
  const counterOf = (format: string): Counter => {
    let counter = counters.get(format);
    if (!counter) {
      counter = { numbers: runs(settle(format, () => counterOf(format))), sources: new Map(), idIsNumber: null };
      counters.set(format, counter);
    }
    return counter;
  };
  const add = (source: Source, n: number, at: number, message: Message | null): void => {
    const counter = counterOf(source.format);
    const range = counter.sources.get(source.id);
    if (!range) counter.sources.set(source.id, { min: n, max: n });
    else if (n > range.max) range.max = n;
    else if (n < range.min) range.min = n;
    if (counter.numbers.add(n, at, message) && message !== null) repeated.set(source.id, (repeated.get(source.id) ?? 0) + 1);
  };
  const report = ({ hole, missing, format }: Kept, last: boolean, timed: boolean): void => {
    const width = hole.to - hole.from + 1;
    const which = hole.from === hole.to ? `${hole.from}` : `${hole.from}–${hole.to}`;
    const more = last && beyond.holes > 0
      ? { en: ` ${beyond.holes === 1 ? '1 more hole' : `${beyond.holes} more holes`} with ${beyond.missing === 1 ? '1 number' : `${beyond.missing} numbers`} ${beyond.holes === 1 ? 'is' : 'are'} not listed one by one.`, zh: `另有${beyond.holes}处空缺，共${beyond.missing}个序号，不再逐一列出。` }
      : { en: '', zh: '' };
    const some = hole.unnumbered > 0
      ? { en: ` ${hole.unnumbered === 1 ? '1 record without a number stands there and was' : `${hole.unnumbered} records without a number stand there and were`} taken off.`, zh: `该处有${hole.unnumbered}条无序号记录，已扣除。` }
      : { en: '', zh: '' };
    const rejected = scope.facts.sources.reduce((sum, source) => sum + (source.format === format ? source.rejected : 0), 0);
    const unread = rejected > 0
      ? { en: ` ${rejected === 1 ? '1 record' : `${rejected} records`} of these files could not be read and may be among them.`, zh: `这些文件中有${rejected}条记录未能读取，可能即在其中。` }
      : { en: '', zh: '' };
    const self = timed
      ? { en: ' Messages were set to delete themselves at that time, which would explain it.', zh: '其时消息设为自动删除，可以解释。' }
      : { en: '', zh: '' };
    scope.emit({
      rule: 'retention.sequence-hole', ...(timed ? { status: 'suspected', grade: 'G2', confidence: 0.4 } as const : { status: 'indicated', grade: 'G3', confidence: rejected > 0 || hole.unnumbered > 0 ? 0.7 : 0.85 } as const),
      reason: {
        en: `The counter of the group goes on, but ${which} (${width} of it) is in none of the files.${some.en}${unread.en}${self.en}${more.en}`,
        zh: `群内序号连续递增，但所提供文件均缺序号${which}（共${width}个）。${some.zh}${unread.zh}${self.zh}${more.zh}`,
      },
      bearer: scope.bearer, account: null, message: hole.after, key: `${format}:${hole.from}-${hole.to}`, conductAt: hole.afterAt,
      range: { from: Math.min(hole.beforeAt, hole.afterAt), to: Math.max(hole.beforeAt, hole.afterAt), expected: width, missing },
    });
  };
  return {
    /** Messages whose number stood before them already, by source id. */
    repeated: repeated as ReadonlyMap<number, number>,
    message(message: Message): void {
      const source = byId.get(message.source);
      if (!source) return;
      const counter = counterOf(source.format);
      if (message.seq === null || !Number.isSafeInteger(message.seq)) return counter.numbers.skip();
      counter.idIsNumber = counter.idIsNumber !== false && message.nativeId === String(message.seq);
      add(source, message.seq, message.at, message);
    },
    event(event: TimelineEvent): void {
      const source = byId.get(event.source);
      const counter = source && counters.get(source.format);
      if (!source || !counter) return;
      if (event.seq !== null && Number.isSafeInteger(event.seq)) add(source, event.seq, event.at, null);
      else if (counter.idIsNumber && event.nativeId !== null && COUNT.test(event.nativeId)) {
        add(source, Number(event.nativeId), event.at, null);
      } else counter.numbers.skip();
    },
    /** What was said while the exporter was away, and what deleted itself, is explained. */
    finish({ away }: Presence, times: readonly Timed[]): { words: Words; notAssessable: NotAssessable[] } {
      for (const counter of counters.values()) counter.numbers.finish();
      const [absent, shown] = [[] as Kept[], [] as Kept[]];
      for (const one of kept) {
        const [from, to] = span(one.hole);
        (away.some((stretch) => from <= stretch.from + JITTER && to >= stretch.to - JITTER && stretch.to - stretch.from > (to - from) / 2) ? absent : shown).push(one);
      }
      shown.forEach((one, index) => report(one, index === shown.length - 1, isTimed(times, ...span(one.hole))));
      const notAssessable: NotAssessable[] = [];
      const without = scope.facts.sources.filter((source) => !source.counter).length;
      if (without > 0) {
        notAssessable.push({
          rule: 'retention.sequence-hole',
          reason: withoutCounter(without, scope.facts.sources.length),
          wouldNeed: { en: 'an export that numbers its messages, or a manifest of the server', zh: '带消息序号的导出文件，或服务器端清单' },
        });
      }
      if (between.holes > 0) {
        notAssessable.push({
          rule: 'retention.sequence-hole',
          reason: { en: `${between.missing === 1 ? '1 number lies' : `${between.missing} numbers lie`} between the files, not inside one; the files do not say that they were to join.`, zh: `有${between.missing}个序号位于各文件之间而非某一文件之内；文件未表明应当首尾相接。` },
          wouldNeed: { en: 'the export that covers the time between', zh: '覆盖其间时段的导出文件' },
        });
      }
      const words = explained > 0
        ? { en: `${explained === 1 ? '1 missing number is' : `${explained} missing numbers are`} explained by system records such as recalls, and not counted.`, zh: `${explained}个缺失序号可由撤回等系统记录解释，未计入。` }
        : { en: '', zh: '' };
      const gone = absent.reduce((sum, { missing }) => sum + missing, 0);
      const outside = gone > 0
        ? { en: `${gone === 1 ? '1 missing number belongs' : `${gone} missing numbers belong`} to a time in which the exporter was not in the group, and ${gone === 1 ? 'is' : 'are'} not counted.`, zh: `${gone}个缺失序号属于导出者不在群内的时段，未计入。` }
        : { en: '', zh: '' };
      return { words: join(words, outside), notAssessable };
    },
  };
}
