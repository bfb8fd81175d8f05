import type { GroupInfo, Opening, Reader, Sink } from '../model/format.ts';
import { blockReader, withoutClosing } from './_weflow-blocks.ts';
import { fileTitle, statedKind } from './_weflow-chat.ts';
import { bodyOf, headerOf, unescape } from './_weflow-md-text.ts';
import { PrintedRows } from './_weflow-printed.ts';

const FRONT = /^(?:# |- (?:会话ID|会话类型|消息数量|导出时间|导出工具): |---\s*$|\s*$)/;
const WALL = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)$/;

/** What stands above the first message. */
function frontOf(text: string): { field(name: string): string | null; readonly title: string | null } {
  const lines = text.slice(0, 8192).split(/\r?\n/, 24);
  const field = (name: string): string | null => lines.find((line) => line.startsWith(`- ${name}: `))?.slice(name.length + 4).trim() || null;
  const title = lines.find((line) => line.startsWith('# '));
  return { field, title: title === undefined ? null : unescape(title.slice(2).trim()) || null };
}

function infoOf(opening: Opening, front: ReturnType<typeof frontOf>): GroupInfo {
  const id = front.field('会话ID')?.replace(/^`|`$/g, '').replaceAll('\\`', '`') || null;
  const kind = statedKind(front.field('会话类型'), id);
  const title = front.title === id ? null : front.title;
  return {
    platform: 'wechat', nativeId: id, name: title ?? opening.groupName ?? fileTitle(opening.head).name, kind: kind ?? 'group', kindFrom: kind === null ? 'inferred' : 'file',
  };
}

/** `## time name`, a blank line, the text with its signs escaped, a blank line. */
export function openMarkdown(opening: Opening, sink: Sink): Reader {
  const front = frontOf(opening.head.text);
  const rows = new PrintedRows(sink, infoOf(opening, front));
  let escaped: boolean | null = null;
  return blockReader<NonNullable<ReturnType<typeof headerOf>>>({
    header(line) {
      const header = headerOf(line);
      // The first header shows how all are written; another shape stands in a text.
      if (header !== null) escaped ??= header.escaped;
      return header?.escaped === escaped ? header : null;
    },
    cutHeader: (line) => line.startsWith('## ') || '## '.startsWith(line),
    front: (line) => FRONT.test(line),
    block({ header, start, end, raw }) {
      const body = bodyOf(withoutClosing(raw.replace(/^\r?\n/, '')), header.escaped);
      rows.take({ start, end, at: opening.clock.at(...header.wall), name: header.name, ...body });
    },
    end() {
      rows.end();
      const count = front.field('消息数量');
      if (count !== null && /^\d{1,12}$/.test(count)) sink.declare({ messages: Number(count), group: rows.group });
      const wall = WALL.exec(unescape(front.field('导出时间') ?? ''))?.slice(1).map(Number);
      const exportedAt = wall === undefined ? NaN : opening.clock.at(wall[0]!, wall[1]!, wall[2]!, wall[3]!, wall[4]!, wall[5]!);
      if (exportedAt > 0) sink.declare({ exportedAt });
      if (escaped === true) {
        sink.note({
          en: 'the backslashes that the exporting program puts before signs of Markdown were taken out of texts and names',
          zh: '导出工具在 Markdown 符号前添加的反斜杠已从正文和姓名中去除',
        });
      }
    },
  }, sink);
}
