import type { GroupInfo, Head, Opening, Sink } from '../model/format.ts';
import { TableChat } from './_generic-chat.ts';
import { foldHeading } from './_generic-headings.ts';
import type { Look } from './_generic-look.ts';
import { platformOf } from './_generic-presets.ts';
import { titleOf, type Title } from './_generic-title.ts';
import { chatOf, fromFileName } from './_wechat-chat.ts';

const PRIVATE = /^(?:1|单聊|私聊|private|single|p2p)$/i;
const GROUP = /^(?:2|群聊|群|群组|group)$/i;
/** Names that spreadsheet programs give. */
const DEFAULT_SHEET = /^(?:sheet|工作表)\s?\d{0,3}$/i;

/** The chats of one table: by its columns, else the one that its rows above, its sheet or its file is named after. */
export class TableChats {
  readonly platform: string;
  readonly title: Title;
  readonly #look: Look;
  readonly #opening: Opening;
  readonly #sink: Sink;
  readonly #chats = new Map<string, TableChat>();
  #latest: { readonly id: string; readonly name: string; readonly nature: string; readonly chat: TableChat } | null = null;

  constructor(look: Look, opening: Opening, sink: Sink) {
    this.#look = look;
    this.#opening = opening;
    this.#sink = sink;
    this.title = titleOf(look.titles);
    const { head } = opening;
    const sheet = look.table.is === 'xlsx' ? (look.table.book.sheet ?? '') : '';
    this.platform = platformOf(look.layout.preset, [head.name, head.folder, sheet, ...look.titles.flat(), ...look.layout.headings].join('\n'));
  }

  of(cells: readonly string[]): TableChat {
    const cell = (field: 'group-id' | 'group' | 'nature'): string => {
      const at = this.#look.layout.columns.get(field);
      return at === undefined ? '' : (cells[at] ?? '').trim();
    };
    const [id, name, nature] = [cell('group-id'), cell('group'), cell('nature')];
    const last = this.#latest;
    if (last !== null && last.id === id && last.name === name && last.nature === nature) return last.chat;
    const key = id === '' ? `n${name}` : `i${id}`;
    let chat = this.#chats.get(key);
    if (chat === undefined) {
      chat = new TableChat(this.#sink, this.#info(id, name, nature));
      this.#chats.set(key, chat);
    } else if (name !== '' && name !== chat.info.name) chat.rename(name);
    this.#latest = { id, name, nature, chat };
    return chat;
  }

  end(): void {
    for (const chat of this.#chats.values()) chat.end();
  }

  #info(id: string, name: string, nature: string): GroupInfo {
    const { platform } = this;
    const own = id === '' && name === '';
    if (own && platform === 'wechat') return this.#wechat();
    const shown = own ? (this.#opening.groupName ?? this.title.name ?? fileName(this.#opening.head, this.#look)) : name || null;
    const info = { platform, nativeId: id || (own ? this.title.id : null), name: shown };
    if (platform === 'weibo' || platform === 'tieba') return { ...info, kind: 'channel', kindFrom: 'inferred' };
    if (PRIVATE.test(nature)) return { ...info, kind: 'private', kindFrom: 'file' };
    return { ...info, kind: 'group', kindFrom: GROUP.test(nature) || (!own && this.#columnSaysGroup()) ? 'file' : 'inferred' };
  }

  #wechat(): GroupInfo {
    const { groupName, head } = this.#opening;
    const file = fromFileName(head);
    const name = groupName ?? this.title.name ?? (this.#look.table.is === 'xlsx' ? fileName(head, this.#look) : file.name);
    const id = this.title.id ?? file.nativeId;
    return id === null ? { platform: 'wechat', nativeId: null, name, kind: 'group', kindFrom: 'inferred' } : chatOf(id, name);
  }

  #columnSaysGroup(): boolean {
    const { columns, headings } = this.#look.layout;
    const at = columns.get('group-id') ?? columns.get('group') ?? -1;
    return /^(?:群|group)/.test(foldHeading(headings[at] ?? ''));
  }
}

/** A sheet that bears a name of its own, else what the file is called. */
function fileName(head: Head, { table }: Look): string | null {
  if (table.is !== 'xlsx') return head.name.replace(/\.[^.]*$/, '') || null;
  const { sheet } = table.book;
  const folder = head.folder === '' || head.folder === 'worksheets' ? null : head.folder;
  return sheet === null || DEFAULT_SHEET.test(sheet) ? (folder ?? sheet) : sheet;
}
