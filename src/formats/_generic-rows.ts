import type { Opening, Sink } from '../model/format.ts';
import type { JsonObject } from '../text/json-value.ts';
import { parseSystemZh, type SystemEvent } from '../text/system-zh.ts';
import { cellsUnder } from './_generic-cells.ts';
import type { Person, TableChat } from './_generic-chat.ts';
import { TableChats } from './_generic-chats.ts';
import { countsOf } from './_generic-counts.ts';
import type { Field } from './_generic-headings.ts';
import { kindOf } from './_generic-kinds.ts';
import type { Look } from './_generic-look.ts';
import type { TakeRows } from './_generic-table.ts';
import { instantOf, type NoTime, type TimeRules } from './_generic-time.ts';

const YES = /^(?:1|true|yes|y|是|已撤回|我)$/i;
const SELF = new Set(['我', 'Me', 'me']);
const MOST_FILES = 100;

const NO_TIME: Readonly<Record<NoTime, string>> = {
  unreadable: 'no readable time in this row', 'no-day': 'the time names no day', 'no-such-time': 'the day or the time does not exist',
  'order-open': 'day and month cannot be told apart; --date-order decides',
};

interface Said { readonly start: number; readonly end: number; readonly at: number; readonly text: string; readonly nativeId: string | null }

/** Turns the rows of one table into messages and events. */
export class TableRows implements TakeRows {
  readonly chats: TableChats;
  readonly #look: Look;
  readonly #sink: Sink;
  readonly #rules: TimeRules;
  #dayOnly = false;

  constructor(look: Look, opening: Opening, sink: Sink) {
    this.#look = look;
    this.#sink = sink;
    this.chats = new TableChats(look, opening, sink);
    this.#rules = { clock: opening.clock, order: opening.dateOrder, serials: serialsOf(look) };
    const { messages, exportedAt } = this.chats.title;
    if (messages !== null) sink.declare({ messages });
    const exported = exportedAt === null ? 'unreadable' : instantOf(exportedAt, null, this.#rules);
    if (typeof exported === 'object') sink.declare({ exportedAt: exported.at });
  }

  object(record: JsonObject, start: number, end: number): void {
    this.row(cellsUnder(record, this.#look.layout.headings), start, end, 0);
  }

  row(cells: readonly string[], start: number, end: number, missing: number): void {
    const { layout, bodyAt, table } = this.#look;
    if (start < bodyAt || cells.every((cell) => cell === '')) return;
    const reject = (code: string, reason: string): void => this.#sink.reject({ start, end, code, reason });
    if (missing > 0) return reject('no-string', 'a cell refers to a text that the workbook does not have, or that is too large to be held');
    const least = Math.max(layout.columns.get('at') ?? 0, layout.columns.get('text') ?? 0) + 1;
    const width = layout.headings.length;
    if (table.is === 'csv' && (cells.length < least || cells.slice(width).some((cell) => cell !== ''))) {
      return reject('row-width', `${cells.length} cells where the heading has ${width}`);
    }
    const time = instantOf(this.#cell(cells, 'at'), this.#cell(cells, 'day') || null, this.#rules);
    // Files put together have their headings again in the middle.
    if (time === 'unreadable' && layout.headings.every((heading, i) => heading === cells[i])) return;
    if (typeof time === 'string') return reject('bad-timestamp', NO_TIME[time]);
    if (time.dayOnly) this.#dayOnly = true;
    this.#said(cells, { start, end, at: time.at, text: this.#cell(cells, 'text'), nativeId: this.#cell(cells, 'id').trim() || null });
  }

  end(): void {
    this.chats.end();
    if (!this.#dayOnly) return;
    this.#sink.note({ en: 'some rows give the day without a time of day: the first moment of that day is taken', zh: '部分行只有日期没有时刻，按当日零点处理' });
  }

  #cell(cells: readonly string[], field: Field): string {
    const at = this.#look.layout.columns.get(field);
    return at === undefined ? '' : (cells[at] ?? '');
  }

  #said(cells: readonly string[], said: Said): void {
    const chat = this.chats.of(cells);
    const attachments = filesOf(this.#cell(cells, 'attachment'));
    const kind = kindOf(this.#cell(cells, 'kind'), this.chats.platform, said.text, attachments.length > 0);
    const person = this.#person(cells);
    const nobody = person.id === null && person.name === null;
    if (kind === 'system' || kind === 'announcement') return this.#event(chat, person, kind, said, parseSystemZh(said.text));
    if (nobody && kind === 'text' && chat.named) {
      // Where rows name who wrote them, one that names nobody and reads like the application's own words is the application's.
      const read = parseSystemZh(said.text);
      if (read.kind !== 'notice') return this.#event(chat, person, 'system', said, read);
    }
    const sender = chat.account(person);
    chat.spoke(sender);
    const replyTo = this.#cell(cells, 'reply-to').trim();
    const forwarded = this.#cell(cells, 'forwarded');
    const counts = countsOf(cells, this.#look.layout.columns);
    this.#sink.message({
      ...said, group: chat.group, sender, kind: YES.test(this.#cell(cells, 'recalled').trim()) ? 'recalled' : kind,
      ...(replyTo === '' || replyTo === '0' ? {} : { replyTo }), ...(forwarded === '' ? {} : { forwarded }),
      ...(attachments.length === 0 ? {} : { attachments }), ...(counts.length === 0 ? {} : { counts }),
    });
  }

  #event(chat: TableChat, person: Person, kind: 'system' | 'announcement', said: Said, read: SystemEvent): void {
    if (kind === 'announcement') {
      return this.#sink.event({ ...said, group: chat.group, kind, actor: { account: chat.account(person), name: person.name }, targets: [] });
    }
    if (read.kind === 'join' || read.kind === 'invite' || read.kind === 'remove' || read.kind === 'owner') chat.isGroup();
    const { value } = read;
    this.#sink.event({
      ...said, group: chat.group, kind: read.kind, actor: read.actor && chat.party(read.actor), targets: read.targets.map((target) => chat.party(target)),
      ...(value === null ? {} : { value }),
    });
  }

  #person(cells: readonly string[]): Person {
    const { accountIsId, columns } = this.#look.layout;
    const account = this.#cell(cells, 'account').trim();
    const name = (columns.has('name') ? this.#cell(cells, 'name').trim() : accountIsId ? '' : account) || null;
    const id = (accountIsId ? account : '') || null;
    const marked = YES.test(this.#cell(cells, 'self').trim());
    return {
      id, name, remark: this.#cell(cells, 'remark').trim() || null, card: this.#cell(cells, 'card').trim() || null,
      exporter: marked || (id === null && name !== null && SELF.has(name)),
    };
  }
}

function serialsOf({ table }: Look): TimeRules['serials'] {
  return table.is === 'xlsx' ? { date1904: table.book.date1904 } : null;
}

/** Names of files; an address on the web is none. */
function filesOf(cell: string): string[] {
  if (cell === '') return [];
  return cell.split(/[\n|;；]/).map((name) => name.trim()).filter((name) => name !== '' && !name.includes('://')).slice(0, MOST_FILES);
}
