import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isEncryptionNotice, isRecalledText, isSelf, systemWhatsApp } from '../../src/text/system-whatsapp.ts';

/** text, kind, actor, targets, value */
const LINES: readonly (readonly [string, string, string | null, readonly string[], string | null])[] = [
  ['Ana created group "Team: X"', 'create', 'Ana', [], 'Team: X'],
  ['You created group “Demo”', 'create', 'You', [], 'Demo'],
  ['您创建了群组“测试”', 'create', '您', [], '测试'],
  ['你建立了群組「測試」', 'create', '你', [], '測試'],
  ['Du hast die Gruppe „Test“ erstellt', 'create', 'Du', [], 'Test'],
  ['Creaste el grupo "G"', 'create', 'You', [], 'G'],
  ['Ana criou o grupo "G"', 'create', 'Ana', [], 'G'],
  ['Ana a créé le groupe « G »', 'create', 'Ana', [], 'G'],
  ['Hai creato il gruppo "G"', 'create', 'You', [], 'G'],
  ['Anaさんがグループ「G」を作成しました', 'create', 'Ana', [], 'G'],
  ['Ana님이 "G" 그룹을 만들었습니다', 'create', 'Ana', [], 'G'],
  ['Ana added Bo, Cy and Dan', 'invite', 'Ana', ['Bo', 'Cy', 'Dan'], null],
  ['Ana hat Bo und Cy hinzugefügt', 'invite', 'Ana', ['Bo', 'Cy'], null],
  ['Ana 添加了 Bo', 'invite', 'Ana', ['Bo'], null],
  ['Ana adicionou Bo', 'invite', 'Ana', ['Bo'], null],
  ['Bo was added', 'invite', null, ['Bo'], null],
  ["Bo joined using this group's invite link", 'join', 'Bo', [], null],
  ['Bo 使用此群组的邀请链接加入了群组', 'join', 'Bo', [], null],
  ['Bo left', 'leave', 'Bo', [], null],
  ['Bo 退出了群组', 'leave', 'Bo', [], null],
  ['Bo hat die Gruppe verlassen', 'leave', 'Bo', [], null],
  ['Bo saiu', 'leave', 'Bo', [], null],
  ['Bo님이 나갔습니다', 'leave', 'Bo', [], null],
  ['Ana removed Bo', 'remove', 'Ana', ['Bo'], null],
  ['You were removed', 'remove', null, ['You'], null],
  ['Ana 移除了 Bo', 'remove', 'Ana', ['Bo'], null],
  ['Ana changed the subject from "A: b" to "C: d"', 'rename', 'Ana', [], 'C: d'],
  ['Ana 将群组名称从“A”更改为“B”', 'rename', 'Ana', [], 'B'],
  ['Ana hat den Betreff von „A“ zu „B“ geändert', 'rename', 'Ana', [], 'B'],
  ["You're now an admin", 'role', null, ['You'], 'admin'],
  ['您现在是管理员', 'role', null, ['您'], 'admin'],
  ['Ana is no longer an admin', 'role', null, ['Ana'], 'member'],
  ["Ana turned on disappearing messages. New messages will disappear from this chat 7 days after they're sent.", 'auto-delete', 'Ana', [], '604800'],
  ['Ana 开启了限时消息。新消息将在发送后 24 小时从此对话中消失', 'auto-delete', 'Ana', [], '86400'],
  ['You turned off disappearing messages.', 'auto-delete', 'You', [], '0'],
  ['阿甲创建了群组', 'create', '阿甲', [], null],
  ['阿甲创建了此群组', 'create', '阿甲', [], null],
  ['阿甲建立了群組', 'create', '阿甲', [], null],
  ['您添加了阿乙', 'invite', '您', ['阿乙'], null],
  ['阿甲已将阿乙添加到群组', 'invite', '阿甲', ['阿乙'], null],
  ['阿甲将阿乙加入群组', 'invite', '阿甲', ['阿乙'], null],
  ['阿乙加入了群组', 'join', '阿乙', [], null],
  ['阿乙退出了', 'leave', '阿乙', [], null],
  ['阿乙已离开', 'leave', '阿乙', [], null],
  ['您已被移除', 'remove', null, ['您'], null],
  ['阿甲更改了群组名称为“新群”', 'rename', '阿甲', [], '新群'],
  ['阿甲更改了群组名称', 'notice', null, [], null],
  ['阿甲更改了此群组的图标', 'notice', null, [], null],
  ['阿甲关闭了限时消息', 'auto-delete', '阿甲', [], '0'],
  ['阿甲更改了消息时限。新消息将在 24 小时后消失', 'auto-delete', '阿甲', [], '86400'],
  ['消息限时已关闭', 'auto-delete', null, [], '0'],
  ['消息和通话都进行端到端加密。只有此对话中的成员才能阅读、收听或分享。', 'notice', null, [], null],
  ['您发送到此群组的消息现已通过端到端加密技术进行保护。', 'notice', null, [], null],
  ['訊息和通話皆已獲端對端加密保護', 'notice', null, [], null],
  ['Ana pinned a message', 'pin', 'Ana', [], null],
  ['Ana changed their phone number to a new number. Tap to message or add the new number.', 'notice', null, [], null],
  ['Your security code with Ana changed. Tap to learn more.', 'notice', null, [], null],
  ['Ana changed the group description', 'notice', null, [], null],
  ['Ana added a group description', 'notice', null, [], null],
  ["Ana changed this group's icon", 'notice', null, [], null],
];

for (const [text, kind, actor, targets, value] of LINES) {
  test(`reads: ${text.slice(0, 50)}`, () => {
    assert.deepEqual(systemWhatsApp(text), { kind, actor, targets, value });
  });
}

test('a known name that holds "and" is one person, in a list too', () => {
  const known = (name: string): boolean => name === 'Tom and Jerry';
  assert.deepEqual(systemWhatsApp('Ana added Tom and Jerry', known)?.targets, ['Tom and Jerry']);
  assert.deepEqual(systemWhatsApp('Ana added Bo, Tom and Jerry and Cy', known)?.targets, ['Bo', 'Tom and Jerry', 'Cy']);
});

test('an unknown wording has no template', () => {
  assert.equal(systemWhatsApp('the weather is fine'), null);
});

test('asking to join is not joining, and a file called after encryption is not the notice', () => {
  for (const text of ['阿乙请求加入群组', '阿甲邀请了阿乙加入群组', '聊天端到端加密.pdf • 12 页', '<attached: chat end-to-end encryption.pdf>']) assert.equal(systemWhatsApp(text), null, text);
});

test('deleted-message placeholders are told from talk about them', () => {
  for (const text of ['This message was deleted', 'You deleted this message.', '此消息已删除', '您已删除此消息', 'This message was deleted by admin Bo', 'You deleted this message as admin', '此消息已由管理员 Bo 删除', '您以管理员身份删除了此消息']) assert.ok(isRecalledText(text), text);
  for (const text of ['This message was deleted, sorry', 'deleted']) assert.ok(!isRecalledText(text), text);
});

test('the encryption notice is known by how it begins', () => {
  assert.ok(isEncryptionNotice('Messages and calls are end-to-end encrypted. No one outside of this chat can read them.'));
  assert.ok(isEncryptionNotice('消息和通话已进行端到端加密。'));
  assert.ok(!isEncryptionNotice('I read that Messages and calls are end-to-end encrypted'));
});

test('the words by which a phone names its user', () => {
  for (const name of ['You', '您', '你']) assert.ok(isSelf(name));
  assert.ok(!isSelf('Youssef'));
});

test('near misses of the patterns cost milliseconds, not minutes', () => {
  const evil = [' changed the subject from "', '" to "', ' added ', ' joined ', '被', '将', ' hat ', '" from "" to ', '名称', ' is now an '];
  const began = performance.now();
  for (const piece of evil) systemWhatsApp(`x changed the subject from "${piece.repeat(Math.ceil(4000 / piece.length)).slice(0, 4000)}x`);
  assert.ok(performance.now() - began < 3000);
});
