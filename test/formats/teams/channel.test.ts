import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import teams from '../../../src/formats/teams.ts';
import { collect, slice } from '../../helpers/collect.ts';

const FILE = readFileSync(join(import.meta.dirname, '../../../fixtures/formats/teams/channel.json'));
const got = collect(teams, FILE);
const at = (time: string): number => Date.parse(`2026-03-02T${time}Z`);

describe('a page of a channel', () => {
  it('gives posts, replies and what they bring along', () => {
    assert.deepEqual(got.messages.map((row) => [row.nativeId, got.who(row.sender), row.kind, row.text, row.replyTo ?? null, row.at]), [
      ['1772445600000', 'u-ana', 'text', '名单\n电话 138\u00a00013&8000\n见 名单 <https://example.com/list> Ben 😀', null, at('10:00:00')],
      ['1772445660000', 'u-gast', 'text', 'a < b\n收到', '1772445600000', at('10:01:00')],
      ['2', 'u-ben', 'recalled', '撤回', null, at('10:02:00')],
      ['3', 'u-ben', 'quote', '同意', '2', at('10:04:00')],
      ['4', 'app1', 'image', '', null, at('10:06:00')],
    ]);
    assert.deepEqual([got.messages[0]?.editedAt, got.messages[0]?.attachments, got.messages[3]?.forwarded], [at('10:05:00.5'), ['名单.xlsx'], '原文']);
  });

  it('gives system messages as events with the people they name', () => {
    assert.deepEqual(got.events.map((row) => [row.kind, got.who(row.actor?.account ?? null), row.targets.map((party) => got.who(party.account)), row.value ?? null, row.text]), [
      ['remove', 'u-ana', ['u-gast'], null, 'membersDeleted'], ['owner', 'u-ana', ['u-ben'], null, 'conversationMemberRoleUpdated'],
      ['rename', 'u-ana', [], '新名', 'teamRenamed'], ['join', 'u-cy', [], null, 'membersJoined'],
    ]);
  });

  it('belongs to one group, also where a record does not say to which', () => {
    assert.deepEqual(got.groups.map(({ nativeId, kind, kindFrom }) => [nativeId, kind, kindFrom]), [['19:plan1@thread.tacv2', 'group', 'file']]);
  });

  it('keeps every name of an account, and what kind of account it is', () => {
    assert.deepEqual(got.accounts.map(({ nativeId, names, kind }) => [nativeId, names, kind ?? null]), [
      ['u-ana', ['安娜'], null], ['u-gast', ['Gast'], 'guest'], ['u-ben', ['Ben', 'Benno'], null], ['app1', ['Flow'], 'bot'], ['u-cy', ['Cy'], null],
    ]);
  });

  it('rejects what has no time, and every range is a record of its own or the post of a reply', () => {
    assert.deepEqual(got.rejects.map((row) => [row.code, (JSON.parse(slice(FILE, row)) as { id: string }).id]), [['bad-timestamp', '8']]);
    for (const row of [...got.messages, ...got.events]) assert.ok(slice(FILE, row).includes(`"id": "${row.nativeId}"`));
    assert.equal(got.messages[1]?.start, got.messages[0]?.start);
  });

  it('says that there is another page, and that messages carry a mark', () => {
    assert.deepEqual(got.notes.map(({ en }) => /nextLink|policy/.exec(en)?.[0]), ['nextLink', 'policy']);
    assert.deepEqual(got.truncated, []);
  });

  it('cut anywhere inside it is called truncated', () => {
    const end = FILE.lastIndexOf('}');
    for (let cut = 400; cut <= end; cut += 97) assert.ok(collect(teams, FILE.subarray(0, cut)).truncated.length > 0, `${cut}`);
  });
});
