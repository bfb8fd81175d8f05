import type { Words } from '../model/words.ts';
import type { Scope } from './_retention-scope.ts';
import { counted } from './_retention-words.ts';

const EXAMPLES = 3;

/**
 * Files that messages name and that were not found. Where the files of an export came along some of them can be missing;
 * where none came, the export was made or handed over without, and that is all there is to say.
 */
export function missingMedia(scope: Scope): void {
  const named = scope.facts.sources.filter(({ attachments }) => (attachments?.named ?? 0) > 0);
  if (named.length === 0) return;
  const { bySource, examples, ...whole } = scope.facts.missingMedia();
  const withFiles = new Set(named.filter(({ attachments }) => (attachments?.found ?? 0) > 0).map(({ id }) => id));
  const all = bySource ?? [{ source: examples[0]?.source ?? named[0]?.id ?? 0, ...whole }];
  const report = (key: string, of: typeof all, severity: 'info' | null, say: (missing: number, asked: number) => Words): void => {
    const missing = of.reduce((sum, one) => sum + one.missing, 0);
    if (missing === 0) return;
    const sources = new Set(of.map(({ source }) => source));
    const shown = examples.filter(({ source, at }) => sources.has(source) && isWanted(scope, at));
    const [first, ...others] = shown.map(({ source, line, byteStart, byteEnd, nativeId, at, sender }) => ({ source, line, byteStart, byteEnd, nativeId, at, sender }));
    if (!first) return;
    scope.emit({
      rule: 'retention.media-missing', ...(severity === null ? {} : { severity }), status: severity === null ? 'suspected' : 'indicated', confidence: severity === null ? 0.7 : 0.9,
      reason: say(missing, of.reduce((sum, one) => sum + one.named, 0)), bearer: scope.bearer, account: null, message: first, also: others.slice(0, EXAMPLES), key,
    });
  };
  report('some', all.filter(({ source }) => withFiles.has(source)), null, (missing, asked) => ({
    en: `${missing} of ${counted(asked, 'file')} that messages name ${missing === 1 ? 'was' : 'were'} not found, while other files of the same export were. A file that was never downloaded, had expired or was taken out before copying would explain it.`,
    zh: `消息中列出的${asked}个文件有${missing}个未找到，而同一导出的其他文件已找到。未曾下载、已过期或复制前被移除均可解释。`,
  }));
  report('none', all.filter(({ source }) => !withFiles.has(source)), 'info', (missing) => ({
    en: `Messages name ${counted(missing, 'file')}; none lies beside the export: media were not part of what was supplied.`,
    zh: `消息中列出${missing}个文件，导出文件旁均未见：所提供材料不含媒体文件。`,
  }));
}

function isWanted({ policy: { since, until } }: Scope, at: number): boolean {
  return (since === null || at >= since) && (until === null || at < until);
}
