import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import slack from '../../../src/formats/slack.ts';
import { collect, slice } from '../../helpers/collect.ts';

const fixture = (name: string): string => readFileSync(new URL(`../../../fixtures/formats/slack/${name}`, import.meta.url), 'utf8');
const BESIDE = { '../users.json': fixture('users.json'), '../channels.json': fixture('channels.json'), '../dms.json': '[{"id":"D01PAIR","created":1767000000,"members":["U01ANA","U02BEN"]}]' };

describe('a day of a channel', () => {
  const file = fixture('general/2026-01-05.json');
  const read = collect(slack, file, { name: '2026-01-05.json', folder: 'general', beside: BESIDE });

  it('becomes messages, events and rejects, each record once', () => {
    assert.deepEqual(read.messages.map(({ kind, text, nativeId }) => [kind, text, nativeId]), [
      ['text', 'hi &amp; thanks <@U01ANA>\nsecond line', '1767600060.000200'], ['text', 'welcome', '1767600120.123456'], ['text', 'Build 7\npassed', '1767600130.000100'],
      ['text', 'hello from outside', '1767600140.000100'], ['forward', '', '1767600150.000100'], ['file', 'the plan', '1767600160.000100'],
    ]);
    assert.deepEqual(read.rejects.map((reject) => reject.code), ['bad-timestamp']);
    assert.deepEqual([read.truncated, read.notes, read.supplements], [[], [], []]);
  });
  it('knows the channel by the list beside it', () => {
    assert.deepEqual(read.groups, [{ platform: 'slack', nativeId: 'C01GEN', name: 'general', kind: 'group', kindFrom: 'file' }]);
  });
  it('names people with all their names and says what they are', () => {
    assert.deepEqual(read.accounts.map((account) => [account.nativeId, account.names, account.kind ?? null]), [
      ['U02BEN', ['Ben Example', 'ben'], 'guest'], ['U01ANA', ['Ana', 'Ana Example', 'ana'], null], ['B01', ['Deploys'], 'bot'],
      ['U09FAR', ['far', 'Far Example'], 'external'], ['U04OLD', ['Old Example', 'old'], 'deleted'],
    ]);
  });
  it('keeps stamps to the digit, times to the millisecond, answers and edits', () => {
    const [first, answer] = read.messages;
    assert.deepEqual([first?.at, first?.editedAt, first?.replyTo], [1767600060000, 1767600100000, undefined]);
    assert.deepEqual([answer?.at, answer?.replyTo], [1767600120123, '1767600060.000200']);
  });
  it('keeps apart what is quoted, and names files', () => {
    assert.equal(read.messages[4]?.forwarded, 'Ben Example: my number is on the list');
    assert.deepEqual(read.messages[5]?.attachments, ['plan.pdf']);
  });
  it('reads what Slack itself says', () => {
    assert.deepEqual(read.events.map((event) => [event.kind, read.who(event.actor?.account ?? null), event.targets.map((target) => read.who(target.account)), event.value ?? event.refers ?? null]), [
      ['invite', 'U01ANA', ['U02BEN'], null], ['rename', 'U01ANA', [], 'general'], ['pin', 'U01ANA', [], '1767600120.123456'], ['leave', 'U04OLD', [], null],
    ]);
  });
  it('gives ranges at which the same record stands', () => {
    for (const { nativeId, start, end } of [...read.messages, ...read.events]) assert.equal((JSON.parse(slice(file, { start, end })) as { ts: string }).ts, nativeId);
  });
  it('asks for the lists above it, and no other file does', () => {
    const head = (text: string) => ({ name: 'x.json', folder: '', bytes: Buffer.from(text), text, beside: { text: () => null, has: () => false } });
    assert.ok(slack.companions?.(head(file)).includes('../users.json'));
    assert.deepEqual(slack.companions?.(head(fixture('users.json'))), []);
  });
});

describe('a chat without the lists', () => {
  const text = '[{"type":"message","user":"U1","text":"x","ts":"1767600000.000100"}]';
  it('is named by its folder', () => assert.deepEqual(collect(slack, text, { folder: 'lobby' }).groups[0], { platform: 'slack', nativeId: null, name: 'lobby', kind: 'group', kindFrom: 'inferred' }));
  it('has its id from a folder that is one', () => assert.deepEqual(collect(slack, text, { folder: 'D01PAIR23' }).groups[0], { platform: 'slack', nativeId: 'D01PAIR23', name: 'D01PAIR23', kind: 'private', kindFrom: 'inferred' }));
  it('between two people is known by the list of such chats', () => assert.deepEqual(collect(slack, text, { folder: 'D01PAIR', beside: BESIDE }).groups[0], { platform: 'slack', nativeId: 'D01PAIR', name: null, kind: 'private', kindFrom: 'file' }));
});

describe('the lists of an export', () => {
  it('of users tell names, standing and count', () => {
    const read = collect(slack, fixture('users.json'), { name: 'users.json' });
    assert.deepEqual(read.accounts.map((account) => account.kind ?? null), [null, 'guest', 'bot', 'deleted']);
    assert.match(read.notes[0]?.en ?? '', /1 users are owners, 0 admins, 1 guests, 1 bots; 1 are deactivated/);
    assert.equal(read.supplements.length, 1);
  });
  it('of channels tell members and who created them; a creator who left is no member', () => {
    const read = collect(slack, fixture('channels.json'), { name: 'channels.json' });
    assert.deepEqual(read.members.map((member) => [member.group, read.who(member.account), member.role]), [[0, 'U01ANA', 'owner'], [0, 'U02BEN', null], [1, 'U01ANA', null]]);
    assert.deepEqual(read.events.map((event) => [event.kind, event.at, read.who(event.actor?.account ?? null)]), [['create', 1767000000000, 'U01ANA'], ['create', 1767000500000, 'U04OLD']]);
    assert.deepEqual([read.messages.length, read.supplements.length], [0, 1]);
  });
  it('that are of no interest are known all the same', () => {
    const logs = collect(slack, '[{"service_id":"1","service_type":"x","user_id":"U1","user_name":"ana","date":"1767000000","change_type":"added"}]');
    const canvases = collect(slack, '[{"id":"F01ABC","title":"Notes","filetype":"canvas"}]');
    for (const read of [logs, canvases]) assert.deepEqual([read.sniff >= 0.6, read.supplements.length, read.rejects.length], [true, 1, 0]);
  });
  it('and days may be empty where an export is around them', () => {
    const claim = (name: string, beside: Record<string, string>): number => collect(slack, '[ ]', { name, beside }).sniff;
    assert.deepEqual([claim('groups.json', { 'users.json': '' }), claim('2026-01-05.json', { '../users.json': '' }), claim('groups.json', {}), claim('x.json', { 'users.json': '' })], [0.9, 0.9, 0, 0]);
    assert.equal(collect(slack, '[]').supplements.length, 1);
    assert.deepEqual([collect(slack, '[').supplements.length, collect(slack, '[').truncated.length], [0, 1]);
  });
});
