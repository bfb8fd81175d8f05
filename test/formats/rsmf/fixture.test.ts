import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import rsmf from '../../../src/formats/rsmf.ts';
import { collect, slice } from '../../helpers/collect.ts';

const FILE = readFileSync(join(import.meta.dirname, '../../../fixtures/formats/rsmf/rsmf_manifest.json'));
const at = (text: string): number => Date.parse(text);
const got = collect(rsmf, FILE);

describe('a hand-made manifest', () => {
  it('is claimed and breaks no rule', () => {
    assert.ok(got.sniff >= 0.9);
    assert.equal(got.survey?.refusal, undefined);
    assert.deepEqual(got.truncated, []);
  });

  it('gives the messages with their senders, kinds, edits and files', () => {
    assert.deepEqual(got.messages.map((row) => [row.nativeId, got.who(row.sender), row.kind, row.text, row.replyTo ?? null, row.attachments ?? [], row.at, row.editedAt ?? null]), [
      ['m4', '王伟 (P4)', 'text', '收到\n谢谢', 'm1', [], at('2026-03-02T18:20:00+08:00'), null],
      ['m1', 'U0ANA11', 'file', '', null, ['A7', 'A8.jpg'], at('2026-03-02T10:00:00.123Z'), null],
      ['w1', 'ww-884', 'recalled', '撤回的话', null, [], at('2026-03-02T20:00:00+08:00'), at('2026-03-02T20:05:00+08:00')],
    ]);
  });

  it('gives joins and leaves with the person, and everything else as a notice', () => {
    assert.deepEqual(got.events.map((row) => [row.kind, got.who(row.actor?.account ?? null), got.groups[row.group]?.name, row.text]), [
      ['leave', '王伟 (P3)', '项目群', ''], ['join', '王伟 (P4)', '项目群', 'P4 joined'], ['notice', '__proto__', 'RSMF events without a conversation', 'history shared'],
    ]);
  });

  it('rejects the event without a time, and every range is the event itself', () => {
    assert.deepEqual(got.rejects.map((row) => [row.code, (JSON.parse(slice(FILE, row)) as { id: string }).id]), [['bad-timestamp', 'bad']]);
    for (const row of got.messages) assert.equal((JSON.parse(slice(FILE, row)) as { id: string }).id, row.nativeId);
    assert.equal(new Set(got.ranges.map(({ start }) => start)).size, 7);
  });

  it('gives the chats with platform and kind, and an id only where it lasts beyond the file', () => {
    assert.deepEqual(got.groups.map(({ platform, nativeId, name, kind, kindFrom }) => [platform, nativeId, name, kind, kindFrom]), [
      ['teams', 'matter-7/C1', '项目群', 'group', 'file'],
      ['wechat', 'thread-88aa', '安娜, 王伟', 'private', 'file'],
      ['rsmf', null, 'RSMF events without a conversation', 'group', 'inferred'],
      ['sms', 'matter-7/C3', '王伟, 王伟, 王伟', 'group', 'inferred'],
    ]);
  });

  it('lists the members as of the earliest event, and knows the custodian', () => {
    const members = got.members.map((row) => [row.group, got.who(row.account), row.listedAt ?? null]);
    const first = at('2026-03-02T10:00:00.123Z');
    assert.deepEqual(members.slice(0, 2), [[0, 'U0ANA11', first], [0, '王伟 (P3)', first]]);
    assert.deepEqual(members.slice(-3), [[3, 'ww-884', null], [3, '王伟 (P3)', null], [3, '王伟 (P4)', null]]);
    assert.deepEqual(got.accounts.filter(({ exporter }) => exporter === true).map(({ platform, nativeId, names }) => [platform, nativeId, names]), [['teams', 'U0ANA11', ['安娜', 'ana@example.com']]]);
  });

  it('says what it did not look at', () => assert.ok(got.notes.some(({ en }) => en.includes('1 reactions, 1 read receipts'))));

  it('cut anywhere inside it is called truncated and never refused', () => {
    const end = FILE.lastIndexOf('}');
    for (let cut = FILE.indexOf('{') + 1; cut <= end; cut += 53) {
      const part = collect(rsmf, FILE.subarray(0, cut));
      assert.ok(part.truncated.length > 0, `${cut}`);
      assert.equal(part.survey?.refusal, undefined, `${cut}`);
    }
  });
});
