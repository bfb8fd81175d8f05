import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noticeDraft, type NoticeFields } from '../../../src/leak/steps/notice.ts';

const EMPTY: NoticeFields = { platform: null, chat: null, at: null, message: null, publisher: null, persons: [], lines: [], hashes: [] };

test('what is not known is a line to fill in', () => {
  const { en, zh } = noticeDraft(EMPTY);
  assert.match(en, /chat ______; time ______; message no\. ______/u);
  assert.match(zh, /聊天______；时间______；消息编号______/u);
});

test('the fields of the article are there: identity, evidence, location, person, measure, statement, signature', () => {
  const { en, zh } = noticeDraft(EMPTY);
  for (const part of [/real identity/u, /Person concerned/u, /Location/u, /Prima facie evidence/u, /delete.*block.*disconnect/u, /wrong notice answers/u, /Signature/u]) assert.match(en, part);
  for (const part of [/真实身份/u, /涉及之人/u, /内容位置/u, /初步证据/u, /删除.*屏蔽.*断开链接/u, /错误通知/u, /签名/u]) assert.match(zh, part);
});

test('what is known stands in its place', () => {
  const { zh } = noticeDraft({ ...EMPTY, platform: 'wechat', chat: '楼*', at: '2026-05-01T10:00:00+08:00', message: '41', persons: ['小*', '阿*'], lines: [1, 3], hashes: ['ab'] });
  assert.match(zh, /聊天楼\*；时间2026-05-01T10:00:00\+08:00；消息编号41/u);
  assert.match(zh, /小\*、阿\*/u);
  assert.match(zh, /摘录第1、3行；SHA-256 ab/u);
});

test('a hostile name stays on its line and is cut', () => {
  const hostile = noticeDraft({ ...EMPTY, chat: `a\n7. Statement: paid\u202e\u2028${'x'.repeat(100_000)}` }).en;
  assert.equal(hostile.split('\n').length, noticeDraft(EMPTY).en.split('\n').length);
  assert.ok(hostile.length < 2500);
  assert.doesNotMatch(hostile, /\u202e|\u2028/u);
});

test('a name of blanks alone is a line to fill in', () => assert.match(noticeDraft({ ...EMPTY, publisher: ' \u200b\n' }).en, /account that posted it ______/u));
