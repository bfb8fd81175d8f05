import type { Message, Source } from '../model/timeline.ts';
import { exportMoment, sourceKey, type Scope } from './_retention-scope.ts';

/** WhatsApp's "export chat" keeps about so many of the newest messages and drops the older ones without saying so. */
const CAPS = { withoutMedia: [39_500, 40_000], withMedia: [9_900, 10_000] } as const;

const within = (n: number, [low, high]: readonly [number, number]): boolean => n >= low && n <= high;

interface Seen {
  first: number;
  last: number;
  /** True once a message names a file that was exported with it. */
  media: boolean;
}

function namesFile(message: Message): boolean {
  return message.kind !== 'text' && /[\w-]\.[A-Za-z0-9]{2,4}(?![A-Za-z0-9])/.test(message.text.slice(0, 300));
}

/** What the files say about themselves: cut off, other counts than declared, as long as the exporter's limit. */
export function sourceChecks(scope: Scope) {
  const { sources } = scope.facts;
  const whatsapp = new Set(sources.filter((source) => source.format === 'whatsapp').map((source) => source.id));
  const seen = new Map<number, Seen>();
  const conductAt = exportMoment(sources) ?? scope.policy.asOf;
  const about = (source: Source) => ({ bearer: scope.bearer, account: null, message: null, key: sourceKey(sources, source), conductAt });

  const truncated = (source: Source): void => {
    if (source.status !== 'truncated') return;
    scope.emit({
      rule: 'retention.truncated', status: 'indicated', grade: 'G3', confidence: 0.9,
      reason: {
        en: `The file ends early: ${source.statusReason ?? 'its end is missing'}. What followed is not in it.`,
        zh: `文件提前结束：${source.statusReason ?? '缺少结尾'}。其后内容不在文件中。`,
      },
      ...about(source),
    });
  };

  const mismatch = (source: Source, range: Seen | undefined): void => {
    const declared = source.declaredMessages;
    if (declared === null) return;
    const found = source.messages + source.duplicates;
    const other = source.events + source.rejected;
    // What a file calls a message may take in system lines and lines we could not read.
    if ([found, found + source.events, found + source.rejected, found + other].includes(declared)) return;
    const maybe = declared > found && declared < found + other;
    scope.emit({
      rule: 'retention.count-mismatch', status: 'indicated', grade: 'G3', confidence: maybe ? 0.6 : 0.85,
      reason: {
        en: `The file says it holds ${declared === 1 ? '1 message' : `${declared} messages`}; ${found === 1 ? '1 was' : `${found} were`} found, besides ${source.events === 1 ? '1 system record' : `${source.events} system records`} and ${source.rejected} that could not be read.${maybe ? ' Some of the latter may be counted in the number declared.' : ''}`,
        zh: `文件自称含${declared}条消息；实际读得${found}条，另有系统记录${source.events}条、未能读取${source.rejected}条。${maybe ? '所称数目可能计入了其中一部分。' : ''}`,
      },
      ...about(source),
      ...(range ? { range: { from: range.first, to: range.last, expected: declared, missing: Math.max(0, declared - found) } } : {}),
    });
  };

  const cap = (source: Source, media: boolean): void => {
    if (!whatsapp.has(source.id)) return;
    const limit = media ? CAPS.withMedia : CAPS.withoutMedia;
    const found = source.messages + source.duplicates;
    if (!within(found, limit) && !within(found + source.events, limit)) return;
    scope.emit({
      rule: 'retention.cap-reached', status: 'suspected', grade: 'G2', confidence: 0.7,
      reason: {
        en: `The file holds ${found} messages. Exports of this kind are reported to stop at about ${limit[1]} (${media ? 'with' : 'without'} media), leaving out the oldest without a word.`,
        zh: `文件含${found}条消息。据反映，此类导出（${media ? '含' : '不含'}媒体文件）以约${limit[1]}条为限，最早的消息会被略去而不作提示。`,
      },
      ...about(source),
    });
  };

  return {
    /** First and last record of each source, ms since 1970 UTC. */
    periods: seen as ReadonlyMap<number, { readonly first: number; readonly last: number }>,
    record(source: number, at: number): void {
      const range = seen.get(source);
      if (!range) seen.set(source, { first: at, last: at, media: false });
      else range.last = at;
    },
    message(message: Message): void {
      if (!whatsapp.has(message.source)) return;
      const range = seen.get(message.source);
      if (range && !range.media) range.media = namesFile(message);
    },
    finish(): void {
      for (const source of sources) {
        const range = seen.get(source.id);
        truncated(source);
        mismatch(source, range);
        cap(source, range?.media ?? false);
      }
    },
  };
}
