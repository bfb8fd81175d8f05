import type { LeakLine, LeakMatch } from '../../model/report-leak.ts';
import { minute, place } from '../_phrases.ts';
import type { Compared, Context, ExcerptRow, Gap } from './_document.ts';
import { clip, shortened, stretchesOf } from './_text.ts';

/** Messages told of what was left out between two lines, and how much of each. */
const TOLD = 3;
const OMITTED_TEXT = 80;
/** Below this the reading is told to be uncertain. */
const UNSURE = 0.9;

/** The lines of the excerpt in their order, and between them what the record has and the excerpt lacks. */
export function comparedRows(context: Context): ExcerptRow[] {
  const { report, maxRows } = context;
  const matches = new Map(report.matches.map((one) => [one.line, one]));
  const gaps = Map.groupBy(report.omitted, ({ after }) => after);
  const { files, read } = report.excerpt;
  return read.slice(0, maxRows).flatMap((line, i) => [
    ...(files.length > 1 && line.file !== read[i - 1]?.file ? [{ file: files[line.file]?.path ?? '' }] : []),
    compared(context, line, matches.get(line.line) ?? null),
    ...(gaps.get(line.line) ?? []).map((one) => gap(context, one)),
  ]);
}

function compared(context: Context, line: LeakLine, match: LeakMatch | null): Compared {
  const { t, w } = context;
  const ref = match?.message ?? null;
  return {
    line: line.line,
    side: line.kind !== 'message' ? 'centre' : line.own === true ? 'own' : 'other',
    around: aroundOf(context, line).filter((part) => part !== ''),
    stretches: line.media && line.text === '' ? [{ text: w.media, hidden: false }] : stretchesOf(w, line),
    state: match?.state ?? null,
    record: ref === null ? [] : [`${place(t, ref)} ${minute(ref.sentAt)}${ref.sender === null ? '' : ` ${ref.sender}`}`],
    difference: match === null || match.state === 'same' ? [] : shortened(w, match.difference),
    notes: match === null ? [] : [w.nameState[match.name], w.timeState[match.time], match.others > 0 ? w.others(match.others) : ''].filter((note) => note !== ''),
  };
}

/** Name, side, kind and time, as far as the form shows them. */
function aroundOf({ w }: Context, line: LeakLine): string[] {
  const shown = line.name === null ? '' : clip(w, line.name, 80);
  const name = line.nameState === 'concealed' ? [shown, w.nameConcealed].filter((part) => part !== '').join(' ') : shown;
  return [
    name, line.own === true ? w.ownSide : '', w.kind[line.kind], line.media && line.text !== '' ? w.media : '',
    line.shownTime === null || line.kind === 'time' ? '' : clip(w, line.shownTime, 40), line.confidence < UNSURE ? w.confidence(Math.round(line.confidence * 100)) : '',
  ];
}

function gap({ t, w }: Context, { count, after, before, messages }: Context['report']['omitted'][number]): Gap {
  const shown = messages.slice(0, TOLD).map(({ message, sender, text }) => `${sender ?? t.unknown}${t.colon}${clip(w, text, OMITTED_TEXT)}${t.paren(`${message.path}:${message.line}`)}`);
  return { omitted: w.omitted(count, after, before), messages: count > shown.length && shown.length > 0 ? [...shown, t.more(count - shown.length)] : shown };
}
