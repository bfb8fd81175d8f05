import { isTalk, MOST, Shaping, WIDEST } from './_shaping.ts';
import { isBlank, plain } from './clean.ts';
import type { RawLine } from './decode.ts';
import { namedBy } from './names.ts';
import type { Shaped } from './shapes.ts';
import { timeLine } from './when.ts';

const SHARE = 0.8;
const CLOCK_FIRST = /^((?:[上下]午|晚上|凌晨|오전|오후|午前|午後)?\s?\d{1,2}[:：]\d{2})\s{1,4}(\S{1,24})\s{1,4}(\S.*)$/u;
/** How one line is cut into cells: tables of text processors and spreadsheets, of Markdown, messengers for the desk, a dash behind the name. */
const CUTS: readonly ((text: string, raw: string) => readonly string[] | null)[] = [
  (text) => (text.includes('\t') ? text.split('\t') : null),
  (text) => (/^\s?\|.*\|\s?$/.test(text) ? text.trim().slice(1, -1).split('|') : null),
  (text) => /^([^｜|<:：]{1,24}?)\s?[｜|]\s?(\S[^｜|]*)$/u.exec(text)?.slice(1) ?? null,
  (text) => CLOCK_FIRST.exec(text)?.slice(1) ?? null,
];
/** Signs that stand between other things as well: only for names that come back, or are sure. */
const LOOSE: typeof CUTS = [
  (text) => /^([^-–—]{1,24}?)(?: [-–—] |\s?——\s?)(\S.*)$/u.exec(text)?.slice(1) ?? null,
  (text) => /^([^>＞<:：]{1,24}?)\s?[>＞]\s?(\S.*)$/u.exec(text)?.slice(1) ?? null,
  (_, raw) => /^([^\s:：]{1,24})(?:\u3000+|[ \u00a0]{2,8})(\S.*)$/u.exec(raw)?.slice(1) ?? null,
];

interface Row { readonly line: RawLine; readonly cells: readonly string[] | null }

/** A talk as a table: a column of names, one of words, perhaps one of times or numbers. */
export function columns(lines: readonly RawLine[]): Shaped | null {
  if (lines.length > MOST) return null;
  for (const cut of [...CUTS, ...LOOSE]) {
    const rows = lines.map((line): Row => ({ line, cells: line.text.length > WIDEST ? null : (cut(plain(line.text), line.text)?.map((cell) => cell.trim()) ?? null) }));
    const shaped = tableOf(rows, !LOOSE.includes(cut));
    if (shaped !== null) return shaped;
  }
  return null;
}

function tableOf(rows: readonly Row[], strangers: boolean): Shaped | null {
  const loose = rows.filter(({ line, cells }) => cells === null && !isBlank(line.text) && timeLine(plain(line.text.slice(0, 60)).trim()) === null).length;
  const all = rows.filter(({ cells }) => cells !== null && !cells.every((cell) => /^:?-*:?$/.test(cell)));
  const wide = Math.max(0, ...all.map(({ cells }) => cells?.length ?? 0));
  if (all.length < 2 || wide < 2 || wide > 6 || loose > all.length * (1 - SHARE)) return null;
  // A first row of nothing but heads is none of the talk.
  const titled = all[0]?.cells?.every((cell) => cell === '' || namedBy(cell) === null || HEADS.has(cell)) === true && all.length > 2;
  const body = titled ? all.slice(1) : all;
  const column = (at: number): string[] => body.map(({ cells }) => cells?.[at] ?? '');
  const numbers = [...Array(wide).keys()];
  const time = numbers.find((at) => column(at).every((cell) => cell !== '' && timeLine(cell)?.clock != null));
  const counts = numbers.find((at) => column(at).every((cell, i) => cell === String(i + 1)));
  const [name, text, ...more] = numbers.filter((at) => at !== time && at !== counts);
  if (name === undefined || text === undefined || more.some((at) => column(at).some((cell) => cell !== ''))) return null;
  const pairs = body.map(({ cells }) => ({ name: cells?.[name] ?? '', text: cells?.[text] ?? '' }));
  if (pairs.some((one) => one.name === '' || /[:：]/.test(one.name)) || !isTalk(pairs, strangers)) return null;
  const shaping = new Shaping();
  const said = new Map(body.map(({ line }, i) => [line, i]));
  for (const { line, cells } of rows) {
    const i = said.get(line);
    const pair = i === undefined ? undefined : pairs[i];
    if (pair !== undefined) {
      if (time === undefined) shaping.say(line, pair.name, pair.text);
      else shaping.keep({ ...line, text: `[${cells?.[time] ?? ''}] ${pair.name}: ${pair.text}` });
    } else if (cells === null) shaping.keep(line);
  }
  return shaping.done();
}

const HEADS: ReadonlySet<string> = new Set('发送人 发送者 发言人 发信人 说话人 用户 群昵称 成员 发送时间 消息内容 聊天内容 序号 sender speaker text message content who said'.split(' '));
