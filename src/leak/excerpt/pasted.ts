import type { ExcerptLine } from '../../model/excerpt.ts';
import type { DateOrder } from '../../model/format.ts';
import type { Words } from '../../model/words.ts';
import { assemble } from './assemble.ts';
import { columns } from './columns.ts';
import { conceal } from './conceal.ts';
import { Days, orderOf } from './dates.ts';
import { decodeText, type RawLine } from './decode.ts';
import { LONGEST_TEXT, lineOf } from './draft.ts';
import { formOf } from './forms.ts';
import { headingsOf } from './layouts.ts';
import { withoutMarks, withoutQuotes, withoutWraps } from './markers.ts';
import { namedBlocks } from './blocks.ts';
import { NOTES } from './notes.ts';
import { overNames } from './over-names.ts';
import { readExport } from './rows.ts';
import { proseOf, shapeOf } from './shapes.ts';
import { speakersOf } from './speakers.ts';
import { splitInline, type Turn } from './turns.ts';
import { timeLine } from './when.ts';

export interface PastedOptions {
  /** IANA name or offset: wall clocks are read in it. */
  readonly zone: string;
  /** `--date-order`; null: the dates decide. */
  readonly dateOrder: DateOrder | null;
  /** Named in messages and looked at by export formats; default `excerpt`. */
  readonly path?: string;
}

export interface Pasted {
  /** `wechat`, `qq`, `whatsapp`, `telegram`, `discord`, `slack`, `headings`, `dialogue`, `lines`, or an export format's id. */
  readonly form: string;
  readonly lines: readonly ExcerptLine[];
  readonly title: string | null;
  readonly members: number | null;
  readonly notes: readonly Words[];
}

/** Turns of a file in which nothing else tells messages apart. */
function spokenIn(lines: readonly RawLine[]): { readonly lines: readonly RawLine[]; readonly turn: (line: string) => Turn | null; readonly besides?: ReadonlySet<string> } {
  const prose = proseOf(lines);
  if (prose !== null) return { lines: prose.lines, turn: (line) => prose.turns.get(line) ?? null, besides: prose.besides };
  const open = withoutWraps(lines);
  const raw = namedBlocks(open) ?? (open.length <= FEW ? open.flatMap(splitInline) : open);
  return { lines: raw, turn: speakersOf(raw) };
}

/** Lines tried for turns that stand on one line together. */
const FEW = 5000;

/** Reads a pasted chat in whichever form it is. Throws `empty` for nothing to read, `incomplete` for what is no text. Linear in the bytes. */
export async function readPasted(bytes: Uint8Array, file: number, options: PastedOptions): Promise<Pasted> {
  const decoded = await decodeText(bytes, options.path ?? 'excerpt');
  const exported = await readExport(decoded, file, options);
  const notes: Words[] = decoded.damaged ? [NOTES.damaged] : [];
  if (exported !== null) return { ...exported, notes: [...notes, ...exported.notes] };

  const bare = withoutMarks(decoded.lines);
  const known = headingsOf(bare);
  const table = known.some((one) => one !== null && one.style !== 'when-name' && one.style !== 'when-name-colon') ? null : columns(bare);
  const shaped = table ?? (known.some((one) => one !== null) || overNames(bare) !== null ? null : shapeOf(bare));
  const base = shaped?.lines ?? bare;
  const found = shaped === null ? known : headingsOf(base);
  const two = shaped !== null || found.some((one) => one !== null) ? null : overNames(base);
  const headed = two !== null || found.some((one) => one !== null);
  const spoken = headed || shaped !== null ? null : spokenIn(base);
  const raw = two?.lines ?? spoken?.lines ?? base;
  const headings = two?.headings ?? (headed ? found : []);
  const turn = headed ? () => null : (spoken?.turn ?? ((line: string) => shaped?.turns.get(line) ?? null));
  const besides = shaped?.besides ?? spoken?.besides;
  const turns = !headed && raw.some(({ text }) => turn(text) !== null);
  const dates = raw.flatMap(({ text }, i) => {
    const when = headings[i]?.when ?? (text.length <= 60 ? timeLine(text.trim()) : null);
    return when?.date == null ? [] : [when.date];
  });
  const order = options.dateOrder ?? orderOf(dates);
  const days = new Days(order, options.zone);
  const { drafts, title } = assemble({ lines: raw, headings, turn, ...(besides === undefined ? {} : { besides }), form: headed ? 'headed' : turns ? 'turns' : 'lines', days });
  const lines = withoutQuotes(drafts).map((draft) => lineOf(draft, file, decoded));
  if (!headed && !turns) notes.push(NOTES.lines);
  if (order === null) notes.push(NOTES.order);
  if (headings.some((heading) => heading?.numbered === true)) notes.push(NOTES.numbers);
  if (drafts.some(({ text }) => text.length > LONGEST_TEXT)) notes.push(NOTES.cut);
  return { form: formOf(headings, turns), lines, title: title === null ? null : conceal(title.title).text, members: title?.members ?? null, notes };
}
