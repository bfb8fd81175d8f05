import { readFileSync } from 'node:fs';

export const fixture = (name: string): Buffer => readFileSync(new URL(`../../../fixtures/formats/weflow/${name}`, import.meta.url));

export const FILES = ['群聊_示范业主群.json', 'arkme.json', '示范群.md', '群聊_示范群-0a1b2c3d4e_20251231.txt'] as const;

export const document = (messages: unknown, more: object = {}): string =>
  JSON.stringify({ weflow: { version: '1', generator: 'WeFlow' }, session: { wxid: '1@chatroom', displayName: 'g', type: '群聊' }, messages, ...more });

export const row = (more: object = {}): object => ({
  localId: 1, createTime: 1767139200, type: '文本消息', localType: 1, content: 'x', isSend: 0, senderUsername: 'wxid_a', senderDisplayName: 'A', ...more,
});
