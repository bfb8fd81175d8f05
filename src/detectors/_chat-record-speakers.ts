import { NOT_SPEAKERS, personLike } from './_chat-record-people.ts';

/** One message of a pasted record. Half-open UTF-16 code units of the text it stands in. */
export interface Turn {
  readonly name: string;
  readonly nameStart: number;
  readonly nameEnd: number;
  /** Where its line begins, and where what was said ends. */
  readonly start: number;
  readonly end: number;
  readonly said: string;
  /** `time`: with a time of day; `colon`: name and colon only. */
  readonly shape: 'time' | 'colon';
}

/** Somebody who speaks in a pasted record; the span is of the name where it first stands. */
export interface Speaker {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Messages that belong together, and the span of all of them. */
export interface PastedRecord {
  readonly start: number;
  readonly end: number;
  readonly turns: readonly Turn[];
}

const DATE = '(?:\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?|\\d{1,2}[-/.]\\d{1,2}(?:[-/.]\\d{2,4})?|\\d{1,2}月\\d{1,2}日|[A-Z][a-z]{2,8} \\d{1,2},? \\d{4}|昨天|今天|前天|星期[一二三四五六日天]|周[一二三四五六日])';
const TIME = '(?:(?:凌晨|早上|上午|中午|下午|晚上) ?)?\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[AaPp]\\.?[Mm]\\.?)?';
const STAMP = `(?:(?:${DATE}(?:,| at|T)? ?)?${TIME}|${TIME}, ${DATE})`;
const NAME = '[^\\s:：,，\\[\\]()（）<>「」/\\\\=|]{1,20}(?: [^\\s:：,，\\[\\]()（）<>「」/\\\\=|]{1,14}){0,2}';
const ID = '(?:[(（<][^()（）<>\\n]{1,40}[)）>])?';
/** Name before the time, text on the next lines. */
const heading = new RegExp(`^(${NAME}?)${ID},?\\s{1,4}(?:\\[|【)?${STAMP}(?:\\]|】)?:?\\s*$`);
/** Time before the name, text on the next lines. */
const reversed = new RegExp(`^(?:\\[|【)?${STAMP}(?:\\]|】)?\\s{1,4}(${NAME})${ID}:?\\s*$`);
/** Time, name, colon and text in one line: `[10:23] Anna: hi`, `2026/5/2 10:23 - 张三：在`. */
const inline = new RegExp(`^[\\u200e\\s]{0,3}(?:\\[|【)?${STAMP}(?:\\]|】)?(?:\\s?[-–—]\\s?|\\s{0,3})(?:<(${NAME})>|(${NAME})${ID}\\s?[:：])\\s?(.*)$`);
/** Name, time and text in one line: `张三 10:23:45：在`, `Anna [10:23]: hi`. */
const named = new RegExp(`^(${NAME}?)${ID}\\s{0,2}(?:[\\[(（])?(?:${DATE} ?)?\\d{1,2}:\\d{2}(?::\\d{2})?(?:[\\])）])?\\s?[:：]\\s?(.+)$`);
const colon = new RegExp(`^[\\s>|·•-]{0,4}(${NAME})${ID}\\s?[:：]\\s{0,2}(\\S.*)$`);
const LEAD = /^[^:：\n]{0,24}(?:转发|轉發|记录|原话|原文|截图|对话|聊天|聊的|背着|吵架|看看|看这个|如下|发你们?|给你们?|这是|说的|fwd|forwarded|look|chat|convo)[^:：\n]{0,12}[:：]\s?(?=[^:：\n]{1,20}[:：])/i;
/** The line above says whose words follow. */
const SHOWN = /(?:看看|看下|你看|怎么说的|说的话|说了什么|聊的|原话|记录|记錄|截图|对话|私聊|群里说|如下)[^\n]{0,8}\n\s*$/;
/** Longest line that is looked at, and most lines of one text. UTF-16 code units. */
const LINE = 400;

interface Line {
  readonly start: number;
  readonly text: string;
}

/** The records pasted into `text`: two and more messages under each other with their senders. Linear. */
export function pastedRecords(text: string): PastedRecord[] {
  if (!text.includes('\n')) return [];
  const found: PastedRecord[] = [];
  let open: Turn[] = [];
  let shape: Turn['shape'] | null = null;
  const close = (): void => {
    const record = asRecord(open, SHOWN.test(text.slice(Math.max(0, (open[0]?.start ?? 0) - 40), open[0]?.start ?? 0)));
    if (record !== null) found.push(record);
    open = [];
    shape = null;
  };
  const lines = linesOf(text);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    const turn = line.text.length < 3 ? null : turnOf(lines, i);
    if (turn === null) {
      const blank = line.text.trim() === '';
      if (shape === 'colon' && !blank) close();
      continue;
    }
    if (shape !== null && shape !== turn.shape) {
      // A colon inside what was said under a name and a time is no new speaker.
      if (shape === 'time') continue;
      close();
    }
    shape = turn.shape;
    open.push(turn);
  }
  close();
  return found;
}

/** Who speaks in a record, each once, in order. */
export function speakersOf(record: PastedRecord): Speaker[] {
  const seen = new Map<string, Speaker>();
  for (const { name, nameStart, nameEnd } of record.turns) if (!seen.has(name)) seen.set(name, { name, start: nameStart, end: nameEnd });
  return [...seen.values()];
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length;) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    lines.push({ start, text: text.slice(start, text.charAt(end - 1) === '\r' ? end - 1 : end) });
    if (feed < 0) break;
    start = feed + 1;
  }
  return lines;
}

function turnOf(lines: readonly Line[], at: number): Turn | null {
  const line = lines[at] as Line;
  const text = line.text.length > LINE ? line.text.slice(0, LINE) : line.text;
  const timed = /\d:\d\d/.test(text);
  if (timed) {
    const head = text.length > 80 ? null : heading.exec(text) ?? reversed.exec(text);
    if (head !== null) return body(lines, at, head[1] ?? '');
    const one = inline.exec(text) ?? named.exec(text);
    if (one !== null) {
      const name = one[1] ?? one[2] ?? '';
      return speaks(name) ? turn(line, text.indexOf(name, 0), name, one.at(-1) ?? '', 'time', line.start + line.text.length) : null;
    }
    return null;
  }
  const angled = /^<([^<>\s]{1,20})> (.+)$/.exec(text);
  if (angled !== null) return speaks(angled[1] ?? '') ? turn(line, 1, angled[1] ?? '', angled[2] ?? '', 'time', line.start + line.text.length) : null;
  if (!/[:：]/.test(text)) return null;
  const lead = LEAD.exec(text)?.[0].length ?? 0;
  const found = colon.exec(text.slice(lead));
  const name = found?.[1] ?? '';
  if (found === null || !speaks(name) || NOT_SPEAKERS.test(name) || found[2]?.startsWith('//') === true) return null;
  const from = text.indexOf(name, lead);
  return { ...turn(line, from, name, found[2] ?? '', 'colon', line.start + line.text.trimEnd().length), start: line.start + from };
}

const COMMENT = /^\s*(?:你们|大家|各位|家人们|姐妹们|帮我|评评|这[就也]?是|看到没|what do you|thoughts)/i;

/** A heading and the lines under it, up to an empty one. */
function body(lines: readonly Line[], at: number, name: string): Turn | null {
  const line = lines[at] as Line;
  const next = lines[at + 1];
  if (!speaks(name) || next === undefined || next.text.trim() === '') return null;
  let last = at + 1;
  for (let i = at + 2; i < lines.length && i < at + 40; i++) {
    const text = (lines[i] as Line).text;
    if (text.trim() === '' || (/\d:\d\d/.test(text) && text.length <= 80 && (heading.test(text) || reversed.test(text)))) break;
    last = i;
  }
  // What is said to the readers under the record is no part of it.
  if (last > at + 1 && COMMENT.test((lines[last] as Line).text)) last--;
  const end = lines[last] as Line;
  return turn(line, line.text.indexOf(name), name, next.text, 'time', end.start + end.text.trimEnd().length);
}

function turn(line: Line, at: number, name: string, said: string, shape: Turn['shape'], end: number): Turn {
  const nameStart = line.start + at;
  return { name, nameStart, nameEnd: nameStart + name.length, start: line.start + (/^[\u200e\s]*/.exec(line.text)?.[0].length ?? 0), end, said, shape };
}

/** Log levels, units of programs and the like do not speak. */
const PROGRAM = /^(?:INFO|WARN(?:ING)?|ERROR|DEBUG|TRACE|FATAL|NOTICE|build|test|npm|git|main|root|kernel|systemd|sshd|cron|at|UTC|GMT|AM|PM)$|^\d+$|[{};"'`$#%*]|\.(?:ts|js|py|go|c|java|log)$|^[-–—.·~!?。！？…]+$/i;
const speaks = (name: string): boolean => name !== '' && !PROGRAM.test(name);

/** Whether these messages are a conversation of people. */
function asRecord(turns: readonly Turn[], shown: boolean): PastedRecord | null {
  const [first] = turns;
  const last = turns.at(-1);
  if (first === undefined || last === undefined) return null;
  const record: PastedRecord = { start: first.start, end: last.end, turns };
  const names = new Set(turns.map(({ name }) => name));
  if (first.shape === 'time') return turns.length >= 2 && turns.some(({ name }) => !/^[a-z.]+\d*$/.test(name) || names.size > 1) && talks(turns) ? record : null;
  if (names.size < 2 || names.size > 12 || !talks(turns)) return null;
  // Jokes begin so.
  if (names.has('小明') && names.has('老师')) return null;
  const people = [...names].filter((name) => personLike(name)).length;
  const again = turns.length > names.size;
  if (people === names.size) return record;
  return again && turns.length >= 3 && (people >= 1 || shown) && names.size <= 4 ? record : null;
}

/** Said, not listed: words of talk in at least one message, and not one figure or mark after each name. */
const TALK = /[你我他她您吗吧呢啊呀啦哦嗯哈嘛么？?！!]|[了的过][^\d]*$|不|没|别|好|行|可以|在|(?<![a-z])(?:i|you|he|she|we|they|me|him|her|my|your|ok(?:ay)?|no|yes|yeah|what|why|who|when|how|did|do|don'?t|not|is|are|was|lol|omg|hi|hey|the)(?![a-z])/i;
const LISTED = /^(?:\s*[\d.,:：\-/%￥¥$]+\s*(?:份|个|件|元|块|分|票|人|次|斤|盒|箱|天)?|到|已?到|请假|\+1|√|✓|✔|无|有|已[交填报接]|收到|[AB]|是|否)\s*[。.]?$/;
function talks(turns: readonly Turn[]): boolean {
  const listed = turns.filter(({ said }) => LISTED.test(said)).length;
  return listed * 2 < turns.length && turns.some(({ said }) => TALK.test(said) && !LISTED.test(said));
}
