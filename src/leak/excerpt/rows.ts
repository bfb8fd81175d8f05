import { loadFormats } from '../../formats/_load.ts';
import type { AccountInfo, DateOrder, EventRow, Format, GroupInfo, Head, MessageKind, MessageRow, RejectRow, Sink } from '../../model/format.ts';
import type { Words } from '../../model/words.ts';
import { makeClock } from '../../text/zone.ts';
import { isBlank, plain } from './clean.ts';
import { conceal } from './conceal.ts';
import type { Decoded } from './decode.ts';
import { lineOf, type Draft } from './draft.ts';
import { NOTES } from './notes.ts';
import type { Pasted, PastedOptions } from './pasted.ts';
import { titleIn } from './title.ts';
import { timeLine, WHEN } from './when.ts';

const HEAD = 1 << 18;
/** How surely a format must claim the text, and by how much more than any other. */
const CERTAIN = 0.85;
const MARGIN = 0.1;
/** JSON or a page. */
const STRUCTURED = /^\s*(?:\{|<[!a-z]|\[\s*[{"\]])/i;
/** Kinds whose text is words. */
const WORDS: ReadonlySet<MessageKind> = new Set<MessageKind>(['text', 'quote', 'forward', 'note', 'poll', 'link', 'other']);
const SHOWN = new RegExp(WHEN, 'i');
const LAST = new RegExp(`(?<=\\s)(?:${WHEN})$`, 'i');

let formats: Promise<readonly Format[]> | null = null;

interface Rows {
  readonly messages: MessageRow[];
  readonly events: EventRow[];
  readonly rejects: RejectRow[];
  readonly groups: GroupInfo[];
  readonly accounts: AccountInfo[];
  readonly notes: Words[];
}

/** What an export format makes of a text that it claims with certainty; null where none does, or reads nothing in it. */
export async function readExport(decoded: Decoded, file: number, options: PastedOptions): Promise<Pasted | null> {
  const head = headOf(decoded, options.path ?? 'excerpt');
  const claims = (await (formats ??= loadFormats())).map((format) => ({ format, score: format.sniff(head) })).sort((a, b) => b.score - a.score);
  const [best, next] = claims;
  if (best === undefined || best.score < CERTAIN || best.score - (next?.score ?? 0) < MARGIN) return null;
  const order = orderBy(best.format, head, decoded, options.dateOrder);
  if (order === 'unclear') return null;
  const rows = rowsOf(best.format, head, decoded, options, order);
  return rows.messages.length === 0 || rows.rejects.length > rows.messages.length ? null : linesFromRows(best.format.id, rows, decoded, file);
}

function headOf({ stream }: Decoded, path: string): Head {
  const bytes = stream.subarray(0, HEAD);
  const name = path.split(/[\\/]/).at(-1) ?? path;
  return { name, folder: '', bytes, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes, { stream: true }), beside: { text: () => null, has: () => false } };
}

function orderBy(format: Format, head: Head, { stream }: Decoded, given: DateOrder | null): DateOrder | null | 'unclear' {
  if (given !== null || format.survey === undefined) return given;
  const survey = format.survey(head, null);
  survey.push(stream, true);
  const { order, needed, refusal } = survey.finish();
  return refusal !== undefined || (order === null && needed) ? 'unclear' : order;
}

function rowsOf(format: Format, head: Head, { stream }: Decoded, { zone }: PastedOptions, dateOrder: DateOrder | null): Rows {
  const rows: Rows = { messages: [], events: [], rejects: [], groups: [], accounts: [], notes: [] };
  const intern = <T>(list: T[], key: (one: T) => string) => {
    const known = new Map<string, number>();
    return (one: T): number => {
      const index = known.get(key(one)) ?? list.push(one) - 1;
      known.set(key(one), index);
      return index;
    };
  };
  const sink: Sink = {
    group: intern(rows.groups, ({ nativeId, name }) => JSON.stringify([nativeId, nativeId === null ? name : null])),
    account: intern(rows.accounts, ({ nativeId, name, groupName }) => JSON.stringify([nativeId, name, groupName])),
    message: (row) => void rows.messages.push(row), event: (row) => void rows.events.push(row), reject: (row) => void rows.rejects.push(row),
    member: () => {}, declare: () => {}, truncated: () => {}, supplement: () => {}, note: (words) => void rows.notes.push(words),
  };
  const reader = format.open({ head, clock: makeClock(zone, zone), dateOrder, groupName: null, mapping: null, size: stream.length }, sink);
  // A reader may write into what it is handed.
  reader.push(Uint8Array.from(stream), 0, true);
  return rows;
}

/** Rows of an export as lines of an excerpt, in the order of the file; what they leave out of a text is kept as `title`, `time` or `other`. */
export function linesFromRows(form: string, rows: Rows, decoded: Decoded, file: number): Pasted {
  const covered = new Uint8Array(decoded.lines.length);
  const firstOf = (start: number): number => {
    let [low, high] = [0, decoded.lines.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((decoded.lines[middle]?.end ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const BARE = { name: null, own: null, at: null, shownTime: null, quoted: null };
  const place = ({ start, end }: { readonly start: number; readonly end: number }) => {
    const first = firstOf(start);
    for (let i = first; i < covered.length && (decoded.lines[i]?.start ?? end) < end; i++) covered[i] = 1;
    return { line: decoded.lines[first]?.line ?? 1, start, end: Math.min(end, decoded.stream.length) };
  };
  const shownAt = (index: number): string | null => {
    const line = plain((decoded.lines[index]?.text ?? '').slice(0, 200)).trimEnd();
    return (LAST.exec(line) ?? SHOWN.exec(line))?.[0].trim() ?? null;
  };
  const structured = STRUCTURED.test(Buffer.from(decoded.stream.subarray(0, 200)).toString('utf8')) || rows.messages.length + rows.events.length > decoded.lines.length;
  const printed = (start: number): string | null => (structured ? null : shownAt(firstOf(start)));
  const messages = rows.messages.map((row): Draft => {
    const who = row.sender === null ? undefined : rows.accounts[row.sender];
    const name = who === undefined ? null : (who.groupName ?? who.name ?? who.nativeId);
    const text = row.text === '' ? (row.forwarded ?? '') : row.text;
    return {
      ...BARE, kind: row.kind === 'recalled' ? 'system' : 'message', name, own: who?.exporter === true ? true : null, at: Number.isNaN(row.at) ? null : row.at,
      shownTime: printed(row.start), text, ...(WORDS.has(row.kind) ? {} : { media: true }), quoted: row.kind === 'quote' ? (row.forwarded ?? null) : null, ...place(row),
    };
  });
  const events = rows.events.map((row): Draft => {
    // Nobody's name and a colon: the name was taken out, the message left.
    const blank = /^\s?[:：]\s/.exec(row.text)?.[0];
    const said = blank === undefined ? { kind: 'system' as const, text: row.text } : { kind: 'message' as const, name: '', text: row.text.slice(blank.length) };
    return { ...BARE, at: Number.isNaN(row.at) ? null : row.at, shownTime: printed(row.start), ...said, ...place(row) };
  });
  const drafts = [...messages, ...events];
  if (!structured) for (const row of rows.rejects) for (let i = firstOf(row.start); i < covered.length && (decoded.lines[i]?.start ?? row.end) < row.end; i++) covered[i] = 0;
  // A name that only the file's own name gives is not shown.
  const top = Buffer.from(decoded.stream.subarray(0, HEAD)).toString('utf8');
  const names = rows.groups.map(({ name }) => name).filter((name) => name !== null && name !== '' && top.includes(name));
  let title: string | null = names.length === 1 ? (names[0] ?? null) : null;
  let members: number | null = null;
  if (!structured) {
    decoded.lines.forEach((line, i) => {
      if (covered[i] === 1 || isBlank(line.text)) return;
      const when = timeLine(plain(line.text.slice(0, 100)).trim());
      const found = when === null ? titleIn(line.text, false) : null;
      const named = found !== null || (title !== null && line.text.length < 400 && line.text.includes(title));
      if (named && found !== null) members ??= found.members;
      title ??= found?.title ?? null;
      const kind = when !== null ? 'time' : named ? 'title' : 'other';
      drafts.push({ ...BARE, kind, shownTime: when?.written ?? null, text: line.text, line: line.line, start: line.start, end: line.end });
    });
  }
  drafts.sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    form, lines: drafts.map((draft) => lineOf(draft, file, decoded)), title: title === null ? null : conceal(title).text, members,
    notes: rows.groups.length > 1 ? [...rows.notes, NOTES.chats] : rows.notes,
  };
}
