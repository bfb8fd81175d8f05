import { foldHeading } from './_generic-headings.ts';

/** What the rows above the headings say about the chat; null: not said. */
export interface Title {
  readonly id: string | null;
  readonly name: string | null;
  readonly messages: number | null;
  /** As printed. */
  readonly exportedAt: string | null;
}

const IDS = ['微信id', '会话id', '群id', '群号', '聊天id', 'chatid', 'groupid'];
const NAMES = ['昵称', '会话名称', '会话', '群名称', '群名', '群聊名称', '聊天名称', '聊天对象', 'chatname', 'groupname', 'chat', 'group'];
const COUNTS = ['消息数量', '消息总数', '消息数', '总消息数', '消息条数', 'messagecount', 'totalmessages', 'messages'];
const EXPORTED = ['导出时间', 'exportedat', 'exporttime'];

/** Labels with their value in the next cell, or behind a colon in the same one. */
export function titleOf(rows: readonly (readonly string[])[]): Title {
  const said = new Map<string, string>();
  for (const row of rows) {
    const cells = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
    for (const [i, cell] of cells.entries()) {
      const colon = cell.search(/[:：]/);
      const [label, value] = colon > 0 && colon < cell.length - 1 ? [cell.slice(0, colon), cell.slice(colon + 1).trim()] : [cell.replace(/[:：]$/, ''), cells[i + 1]];
      const key = foldHeading(label);
      if (value !== undefined && value !== '' && !said.has(key)) said.set(key, value);
    }
  }
  const first = (labels: readonly string[]): string | null => labels.map((label) => said.get(label)).find((value) => value !== undefined) ?? null;
  const count = first(COUNTS)?.replaceAll(',', '') ?? '';
  return { id: first(IDS), name: first(NAMES), messages: /^\d{1,9}$/.test(count) ? Number(count) : null, exportedAt: first(EXPORTED) };
}
