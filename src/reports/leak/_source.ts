import type { LineMatch } from '../../model/excerpt.ts';
import { minute, place } from '../_phrases.ts';
import { comparedRows } from './_comparison.ts';
import { heading, table, text, type Block, type Context } from './_document.ts';
import { linesText } from './_phrases.ts';

const STATES: readonly LineMatch['state'][] = ['same', 'near', 'differs', 'missing', 'not_compared'];
/** Chats and pairs named one by one. */
const NAMED = 8;

/** Which chat it comes from, how far it agrees with the record, line by line, and where the record shows it passed on. */
export function sourceBlocks(context: Context): Block[] {
  const { t, w, report, maxRows } = context;
  const { source, matches } = report;
  const counted = STATES.map((state) => [state, matches.filter((one) => one.state === state).length] as const).filter(([, count]) => count > 0);
  const odd = counted.some(([state]) => state === 'differs' || state === 'missing');
  const chats = report.candidates.slice(0, NAMED).map((one) => `${one.name}${t.paren(w.fits(one.score, one.lines))}`);
  const rows = comparedRows(context);
  return [
    heading(w.source),
    { kind: 'facts', pairs: [
      [w.sourceChat, source === null ? (report.candidates.length > 1 ? w.severalSources(report.candidates.length) : w.noSource) : `${source.name}${t.paren(kindOf(context, source.kind))}${t.comma}${t.members(source.members)}${t.comma}${source.id}`],
      ...(chats.length > (source === null ? 0 : 1) ? [[w.equal, chats] as const] : []),
      [w.authenticityLabel, [`${w.authenticity[report.authenticity]}${t.colon}${report.authenticityReason}`, ...(matches.length > 0 ? [w.notGenuine] : [])]],
      ...(counted.length === 0 ? [] : [[w.compared, counted.map(([state, count]) => w.states(w.state[state], count)).join(t.comma)] as const]),
    ] },
    ...(odd ? [text(w.edits, 'warn')] : []),
    heading(w.excerpt, 3),
    ...(matches.some((one) => one.difference.some(({ op }) => op !== 'same')) ? [text(w.diffKey, 'quiet')] : []),
    ...(rows.length === 0 ? [text(w.noLines)] : [{ kind: 'excerpt', rows } as const]),
    ...(report.excerpt.read.length > maxRows ? [text(t.moreFindings(report.excerpt.read.length - maxRows))] : []),
    ...(report.reordered.length === 0 ? [] : [text(w.reordered(pairs(context)))]),
    ...reposts(context),
  ];
}

function pairs({ t, w, report }: Context): string {
  const shown = report.reordered.slice(0, NAMED).map(([a, b]) => w.pair(a, b));
  const more = report.reordered.length - shown.length;
  return [...shown, ...(more > 0 ? [t.more(more)] : [])].join(t.semicolon);
}

function reposts(context: Context): Block[] {
  const { t, w, report } = context;
  if (report.reposts.length === 0) return [];
  return [
    heading(w.reposts, 3),
    ...table(context, 'reposts', w.repostsCaption, [t.columns.when, w.byWhom, w.line, t.columns.evidence], report.reposts.map((one) => [
      minute(one.message.sentAt), [one.sender ?? t.unknown, `${w.howRepost[one.how]} → ${one.group}`], one.lines.length === 0 ? '' : w.onLines(linesText(one.lines, t.listComma)), place(t, one.message),
    ])),
  ];
}

function kindOf({ t }: Context, kind: string): string {
  return (t.kind as Readonly<Record<string, string>>)[kind] ?? kind;
}
