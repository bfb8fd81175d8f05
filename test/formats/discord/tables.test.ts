import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import discord from '../../../src/formats/discord.ts';
import { collect, slice } from '../../helpers/collect.ts';

const HEADING = 'AuthorID,Author,Date,Content,Attachments,Reactions\r\n';
const CSV = `${HEADING}"7","ana","2025-12-31T08:00:00.0000000+08:00","hi, ""all""\nsecond","","👍 (1)"\r\n"8","bo","2025-12-31T08:01:00.0000000+08:00","","https://cdn.example/a.ogg?x=1,media/b.txt",""\r\n`;

describe('a Discord channel as a table', () => {
  const read = collect(discord, CSV, { name: 'Direct Messages - Private - bo [333333].csv' });

  it('keeps the cells as they are, and finds its channel in the name of the file', () => {
    assert.deepEqual(read.messages.map(({ text, kind, attachments }) => [text, kind, attachments]), [['hi, "all"\nsecond', 'text', undefined], ['', 'voice', ['a.ogg', 'media/b.txt']]]);
    assert.deepEqual(read.groups, [{ platform: 'discord', nativeId: '333333', name: 'Direct Messages - Private - bo', kind: 'private', kindFrom: 'inferred' }]);
    assert.deepEqual(read.accounts.map(({ nativeId, name }) => [nativeId, name]), [['7', 'ana'], ['8', 'bo']]);
    assert.ok(slice(CSV, read.messages[0]!).startsWith('"7","ana"'));
  });
  it('cut inside a row is told; behind one nothing could tell', () => {
    for (let cut = HEADING.length + 1; cut < CSV.length - 2; cut++) assert.equal(collect(discord, CSV.slice(0, cut)).truncated.length, CSV[cut - 1] === '\n' && CSV[cut - 2] === '\r' ? 0 : 1, `cut at ${cut}`);
  });
  it('rejects rows of another width', () => assert.deepEqual(collect(discord, `${HEADING}"7","ana"\r\n`).rejects.map((reject) => reject.code), ['row-width']));
});

describe('the data package of Discord', () => {
  const ROWS = '[{"ID":1455000000000000001,"Timestamp":"2025-12-31 08:00:00","Contents":"hi","Attachments":"https://cdn.example/a.png https://cdn.example/b.txt"}]';
  const beside = {
    'channel.json': '{"id":"22222","type":"GUILD_TEXT","name":"general","guild":{"id":"1","name":"Demo"}}', '../../account/user.json': '{"id":"7","username":"ana"}',
  };
  const read = collect(discord, ROWS, { name: 'messages.json', folder: 'c22222', beside });

  it('places its rows in the channel, as messages of who asked for it', () => {
    assert.deepEqual(read.groups, [{ platform: 'discord', nativeId: '22222', name: 'Demo / general', kind: 'group', kindFrom: 'file' }]);
    assert.deepEqual(read.accounts.map(({ nativeId, exporter }) => [nativeId, exporter]), [['7', true]]);
    assert.equal(read.notes.length, 1);
  });
  it('has the exact time in its ids where the one written names no zone', () => {
    assert.deepEqual(read.messages.map(({ at, nativeId, attachments }) => [at, nativeId, attachments]), [[Number((1455000000000000001n >> 22n) + 1420070400000n), '1455000000000000001', ['a.png', 'b.txt']]]);
  });
  it('without the files beside it has the channel from its folder, or its name from the index', () => {
    assert.deepEqual(collect(discord, ROWS, { folder: 'c22222', beside: { '../index.json': '{"22222":"Direct Message with bo"}' } }).groups, [{ platform: 'discord', nativeId: '22222', name: 'Direct Message with bo', kind: 'group', kindFrom: 'inferred' }]);
  });
  it('asks for those files only when it is such a package', () => {
    const head = (text: string) => ({ name: 'x', folder: '', bytes: Buffer.from(text), text, beside: { text: () => null, has: () => false } });
    assert.deepEqual([discord.companions(head(ROWS)).length, discord.companions(head(CSV)).length], [3, 0]);
  });
});
