import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import Database from 'better-sqlite3';
import { inside, inTemp } from '../helpers/cli.ts';

const CHAT = `Time,SenderName,Sender,TalkerName,Talker,Content
2025-12-31 08:00:00,阿甲,wxid_a,示范群,100@chatroom,早
2025-12-31 08:01:00,阿乙,wxid_b,示范群,100@chatroom,早
2025-12-31 08:02:00,,系统消息,示范群,100@chatroom,"""阿甲""邀请""阿乙""加入了群聊"
2025-12-31 08:03:00,,系统消息,示范群,100@chatroom,"""阿甲""将""阿乙""移出了群聊"
`;

it('a membership holds when events say that its account came and went', () => inTemp(async (cwd) => {
  writeFileSync(join(cwd, 'a.csv'), CHAT);
  await inside(['load', 'a.csv', '--db', 'c.db', '--as-of', '2026-01-05'], { cwd });
  const db = new Database(join(cwd, 'c.db'), { readonly: true });
  const rows = db.prepare('SELECT a.native_id, m.joined_at, m.left_at FROM membership m JOIN account a ON a.id = m.account ORDER BY 1').raw().all();
  db.close();
  const at = (minute: number) => Date.UTC(2025, 11, 31, 0, minute);
  assert.deepEqual(rows, [['wxid_a', null, null], ['wxid_b', at(2), at(3)]]);
}));
