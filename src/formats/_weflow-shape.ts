import { RECORD_CAP, type Head } from '../model/format.ts';
import { field, isObject, numberOf } from '../text/json-fields.ts';
import { isSpace } from '../text/json-skip.ts';
import { JsonSplit } from '../text/json-split.ts';
import { parseJson, type Json } from '../text/json-value.ts';
import { headerOf as markdownHeader } from './_weflow-md-text.ts';
import { headerOf as txtHeader } from './_weflow-txt-header.ts';

/** How a WeFlow file is written. */
export type Shape = 'json' | 'markdown' | 'txt';

const PATHS = [
  'weflow', 'weflow.version', 'weflow.generator', 'session', 'session.wxid', 'session.accountId', 'session.displayName', 'session.messageCount',
  'chatlab', 'messages', 'messages[*]',
];

/** The shape by the first sign in the file; null when it is none of these. */
export function shapeOf(head: Head): Shape | null {
  const first = head.bytes.find((byte) => !isSpace(byte));
  if (first === 0x7b) return 'json';
  if (first === 0x23) return 'markdown';
  return first !== undefined && first >= 0x30 && first <= 0x39 ? 'txt' : null;
}

export function sniffWeflow(head: Head): number {
  const shape = shapeOf(head);
  return shape === 'json' ? sniffJson(head) : shape === 'markdown' ? sniffMarkdown(head.text) : shape === 'txt' ? sniffTxt(head.text) : 0;
}

function sniffJson(head: Head): number {
  const seen = new Set<string>();
  let row: Json = null;
  let generator: Json = null;
  new JsonSplit(PATHS, {
    open: (path) => void seen.add(path),
    value(path, text) {
      seen.add(path);
      if (path !== 'weflow.generator' && (path !== 'messages[*]' || row !== null)) return;
      const parsed = parseJson(text);
      if (!parsed.ok) return;
      if (path === 'weflow.generator') generator = parsed.value;
      else row = parsed.value;
    },
  }, RECORD_CAP).push(head.bytes, 0, true);
  if (seen.has('chatlab')) return 0;
  const session = seen.has('session.wxid') || seen.has('session.accountId');
  if (seen.has('weflow') && (session || generator === 'WeFlow' || seen.has('messages') || seen.has('weflow.version'))) return 0.98;
  const alike = isObject(row) && numberOf(field(row, 'createTime')) > 0 && field(row, 'isSend') !== undefined && field(row, 'localType') !== undefined && field(row, 'content') !== undefined;
  if (session) return alike ? 0.95 : seen.has('session.displayName') && seen.has('session.messageCount') ? 0.8 : 0;
  return alike ? 0.7 : 0;
}

/** Lines of the block under the title in which a Markdown export names itself. */
const MARKS = [/^- 会话ID: `.*`\s*$/, /^- 会话类型: /, /^- 消息数量: \d/];

function sniffMarkdown(text: string): number {
  const lines = text.slice(0, 8192).split('\n', 24);
  const marks = MARKS.filter((mark) => lines.some((line) => mark.test(line))).length;
  if (marks < 2) return 0;
  if (lines.some((line) => /^- 导出工具: WeFlow\s*$/.test(line))) return 0.98;
  return lines.some((line) => markdownHeader(line) !== null) ? 0.75 : 0;
}

/** A text export has no mark but its headers: the first line is one, and no line behind a blank one has another shape of date. */
function sniffTxt(text: string): number {
  const lines = text.split(/\r?\n/, 400);
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first < 0 || txtHeader(lines[first]!) === null) return 0;
  let headers = 0;
  for (let i = first; i < lines.length; i++) if ((i === first || lines[i - 1] === '') && txtHeader(lines[i]!) !== null) headers++;
  return headers > 1 ? 0.92 : lines.length > first + 1 ? 0.85 : 0.6;
}
