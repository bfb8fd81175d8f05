import type { LeakExcerpt } from '../../model/report-leak.ts';
import { instantWithOffset } from '../_phrases.ts';
import { exitLine } from '../_summary.ts';
import { heading, table, text, type Block, type Cell, type Context } from './_document.ts';

/** Things told one by one that the files carry. */
const CARRIED = 12;

/** What the report is not, what was run, and what was assessed: the files, and what they carry beyond what is seen. */
export function headBlocks(context: Context): Block[] {
  const { t, w, report } = context;
  const { excerpt } = report;
  const incomplete = report.status === 'complete' ? [] : [text(`${t.label.status}${t.colon}${t.runStatus[report.status]} – ${exitLine(t, report.exit)}`, 'warn')];
  const carries = excerpt.files.flatMap((file) => file.carries.map((one) => ({ what: one.what, line: [carriedKind(context, one.what), one.says, one.value, file.path].filter((part) => part !== '').join(' · ') })));
  const placed = [...carries.filter(({ what }) => what === 'location'), ...carries.filter(({ what }) => what !== 'location')].map(({ line }) => line);
  return [
    text(report.disclaimer, 'strong'),
    ...incomplete,
    heading(w.assessed),
    { kind: 'facts', pairs: [
      [t.asOf, [`${instantWithOffset(report.asOf)}${t.paren(report.timezone)}`, report.revealed ? t.revealed : t.masked]],
      [t.profile, `${t.profiles[report.profile]}${t.paren(w.besides)}`],
      [w.excerptLabel, [w.from1[excerpt.from], w.lines(excerpt.lines), w.redacted(excerpt.redactedLines)].join(t.comma)],
      ...(excerpt.title === null && excerpt.members === null ? [] : [[w.shownTitle, [excerpt.title ?? '', excerpt.members === null ? '' : t.members(excerpt.members)].filter((part) => part !== '').join(t.comma)] as const]),
    ] },
    ...(placed.length === 0 ? [] : [text(w.carries, 'warn'), { kind: 'list', mark: '!', lines: [...placed.slice(0, CARRIED), ...(placed.length > CARRIED ? [t.more(placed.length - CARRIED)] : [])] } as const]),
    ...table(context, 'files', w.filesCaption, [t.columns.file, t.columns.format, `SHA-256${t.listComma}${t.label.notes}`], excerpt.files.map((file) => fileRow(context, file))),
  ];
}

function fileRow({ t, w }: Context, file: LeakExcerpt['files'][number]): Cell[] {
  const picture = file.width === null || file.height === null ? [] : [w.pixels(file.width, file.height, file.dark)];
  return [file.path, [file.form, w.size(file.bytes), ...picture].join(t.comma), ['', file.sha256, ...file.notes]];
}

function carriedKind({ w }: Context, what: string): string {
  return (w.carried as Readonly<Record<string, string>>)[what] ?? what;
}
