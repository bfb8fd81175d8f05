import type { Head, Opening, Reader, Sink, Survey } from '../model/format.ts';
import { lineSurvey } from './_lines.ts';
import { blockReader, withoutClosing } from './_weflow-blocks.ts';
import { fileTitle } from './_weflow-chat.ts';
import { PrintedRows } from './_weflow-printed.ts';
import { beginsHeader, headerOf } from './_weflow-txt-header.ts';

/** A header that lies further back than this behind the one above it is quoted in a text. */
const JUMP = 86_400_000;

interface Known {
  /** True when the messages go forward in time, but for a few. */
  readonly ordered: boolean;
  readonly kind: 'group' | 'private';
}

const known = new WeakMap<Head, Known>();

/** Who speaks, and whether the file goes forward in time: the whole is needed to tell. */
export function surveyTxt(head: Head): Survey {
  let headers = 0;
  let back = 0;
  let above = '';
  let blank = true;
  const names = new Set<string>();
  return lineSurvey((line, _start, _end, _eol, whole) => {
    const header = whole && blank ? headerOf(line) : null;
    blank = whole && line === '';
    if (header === null) return;
    const wall = line.slice(0, 19);
    headers++;
    if (wall < above) back++;
    above = wall;
    if (names.size < 4 || header.name === '我') names.add(header.name);
  }, () => {
    const kind = fileTitle(head).kind ?? (names.has('我') && names.size <= 2 ? 'private' : 'group');
    known.set(head, { ordered: back * 3 <= headers, kind: kind === 'private' ? 'private' : 'group' });
    return { order: null, needed: false, why: { en: 'times are wall clocks of the exporting computer', zh: '时间为导出电脑的本地时间' } };
  });
}

/** `YYYY-MM-DD HH:MM:SS 'name'`, the text below it, a blank line. */
export function openTxt(opening: Opening, sink: Sink): Reader {
  const { ordered, kind } = known.get(opening.head) ?? { ordered: true, kind: 'group' as const };
  const rows = new PrintedRows(sink, { platform: 'wechat', nativeId: null, name: opening.groupName ?? fileTitle(opening.head).name, kind, kindFrom: 'inferred' });
  let above = -Infinity;
  let quoted = 0;
  return blockReader<{ readonly at: number; readonly name: string }>({
    header(line, afterBlank) {
      const header = afterBlank ? headerOf(line) : null;
      if (header === null) return null;
      const at = opening.clock.at(...header.wall);
      // No export has a day that does not exist, and messages stand in order of time: such a line was pasted into a text.
      if (Number.isNaN(at) || (ordered && at < above - JUMP)) {
        quoted++;
        return null;
      }
      above = at;
      return { at, name: header.name };
    },
    cutHeader: beginsHeader,
    front: () => false,
    block: ({ header, start, end, raw }) => rows.take({ start, end, at: header.at, name: header.name, text: withoutClosing(raw) }),
    end() {
      rows.end();
      if (quoted > 0) {
        sink.note({
          en: `${quoted} lines look like headers but lie out of the order of time, or have no such day; they were kept as text of the message above them`,
          zh: `${quoted} 行形似消息头但时间倒退或日期不存在,已作为上一条消息的正文保留`,
        });
      }
      sink.note({
        en: 'this text form marks messages by their first line only: a message whose text imitates such a line behind a blank one cannot be told from two messages',
        zh: '此文本格式仅以首行区分消息:正文若在空行后仿写消息头,则无法与两条消息区分',
      });
    },
  }, sink);
}
