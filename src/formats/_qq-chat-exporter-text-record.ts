import type { Clock, MessageKind } from '../model/format.ts';
import { wallInstant } from './_qq-chat-exporter-facts.ts';

/** One line of a text export, without its end; byte offsets in the stream, half-open. */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A message of the text export as it is printed. */
export interface Printed {
  readonly name: string | null;
  /** NaN when the time is none. */
  readonly at: number;
  /** True when only a day is printed. */
  readonly day: boolean;
  readonly text: string;
  readonly forwarded: string | null;
  readonly attachments: readonly string[];
}

const TIME = '时间: ';
const BODY = '内容: ';
const REPLY = /^回复: (?:\d\d-\d\d \d\d:\d\d )?(.{0,200}?) - /;
const FILES = /^资源: (\d{1,4}) 个文件$/;
const FILE = /^  - (?:image|video|audio|file): (.*)$/;

const isName = (text: string): boolean => text.length > 1 && text.endsWith(':');

/**
 * True when the last two lines begin a message: a name and a time, with two empty lines before them, as the exporter puts
 * them. What is typed rarely has those.
 */
export function begins(lines: readonly Line[]): boolean {
  const at = lines.length - 2;
  if (at < 2 || !lines[at + 1]!.text.startsWith(TIME) || !isName(lines[at]!.text)) return false;
  return lines[at - 1]!.text === '' && lines[at - 2]!.text === '' && /^时间: \S.{0,40}$/.test(lines[at + 1]!.text);
}

/** Reads one message. `lines` begins with the name line and has no empty lines at its end. */
export function printed(lines: readonly Line[], clock: Clock): Printed {
  const name = (lines[0]?.text ?? '').slice(0, -1).replace(/^\[[^\]]{1,30}\] (?=.)/, '');
  const time = (lines[1]?.text ?? '').slice(TIME.length);
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(time);
  const at = day ? clock.at(Number(day[1]), Number(day[2]), Number(day[3]), 0, 0, 0) : wallInstant(time, clock);
  const rest = lines.slice(2).map((line) => line.text);
  const has = rest[0]?.startsWith(BODY) ?? false;
  const content = has ? [rest[0]!.slice(BODY.length), ...rest.slice(1)] : rest;
  return { name: name === '' ? null : name, at, day: day !== null, ...fields(content) };
}

/**
 * Takes the fields off the end of a content. They come in one order (files, mentions, reply), and each leaves a mark in the
 * content itself; a typed line that merely looks like one has none.
 */
function fields(content: readonly string[]): { text: string; forwarded: string | null; attachments: readonly string[] } {
  let end = content.length;
  let forwarded: string | null = null;
  let attachments: readonly string[] = [];
  const before = (to: number): string => content.slice(0, to).join('\n');
  const reply = content.findLastIndex((line) => REPLY.test(line));
  if (reply > 0 && before(reply).includes('[回复')) {
    const found = REPLY.exec(content[reply]!)!;
    const quoted = [content[reply]!.slice(found[0].length), ...content.slice(reply + 1)].join('\n');
    forwarded = found[1] === '' ? quoted : `${found[1]}: ${quoted}`;
    end = reply;
  }
  if (end > 1 && content[end - 1]!.startsWith('提及: ') && before(end - 1).includes('@')) end--;
  let files = end;
  while (files > 1 && FILE.test(content[files - 1]!)) files--;
  const count = FILES.exec(content[files - 1] ?? '');
  if (files > 0 && files < end && count !== null && Number(count[1]) === end - files) {
    attachments = content.slice(files, end).map((line) => FILE.exec(line)![1]!).filter((name) => name !== '');
    end = files - 1;
  }
  return { text: before(end), forwarded, attachments };
}

const KINDS: readonly (readonly [RegExp, MessageKind])[] = [
  [/^\[图片(?::[^\]]{0,300})?\]$/, 'image'], [/^\[语音:[^\]]{0,50}\]$/, 'voice'], [/^\[视频(?::[^\]]{0,300})?\]$/, 'video'],
  [/^\[文件(?::[^\]]{0,300})?\]$/, 'file'], [/^\[位置消息\]$/, 'location'], [/^\[JSON消息\]$/, 'share'], [/^\[表情消息\]$/, 'sticker'],
  [/^\[转发消息(?:: \d{1,9}条)?\](?:\n|$)/, 'forward'], [/^\[image消息\]$/, 'image'], [/^\[audio消息\]$/, 'voice'], [/^\[video消息\]$/, 'video'], [/^\[file消息\]$/, 'file'],
];

/** Kind of a message by the words that the exporter puts where there is no text. */
export const kindOfPrinted = ({ text, forwarded }: Printed): MessageKind =>
  forwarded !== null ? 'quote' : (KINDS.find(([pattern]) => pattern.test(text))?.[1] ?? 'text');
