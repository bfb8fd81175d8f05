import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import txt from '../../../src/formats/qq-txt.ts';
import { RECORD_CAP } from '../../../src/model/format.ts';
import { collect, headOf } from '../../helpers/collect.ts';

const FILE = readFileSync(new URL('../../../fixtures/formats/qq-txt/many-chats.txt', import.meta.url));
const RULE = '='.repeat(64);
const START = `${RULE}\n消息分组:我的群聊\n${RULE}\n消息对象:群\n${RULE}\n\n`;

describe('the QQ text under bad conditions', () => {
  it('is claimed with its title, and without', () => {
    assert.equal(txt.sniff(headOf(FILE)), 0.98);
    assert.equal(txt.sniff(headOf(Buffer.from(START))), 0.9);
    assert.equal(txt.sniff(headOf(Buffer.from('消息对象:群\n'))), 0);
  });
  it('the size of the blocks changes nothing', () => {
    const whole = { ...collect(txt, FILE), who: null };
    for (const chunk of [5]) assert.deepEqual({ ...collect(txt, FILE, { chunk }), who: null }, whole);
  });
  it('a cut inside a line, a head or behind a name is told', () => {
    const text = FILE.toString('latin1');
    for (let cut = 1; cut < FILE.length; cut += 37) {
      const inLine = text[cut - 1] !== '\n';
      if (inLine) assert.equal(collect(txt, FILE.subarray(0, cut)).truncated.length, 1, `${cut}`);
    }
    assert.deepEqual(collect(txt, START.slice(0, -2)).truncated, ['the last line has no line break behind it']);
    assert.deepEqual(collect(txt, START.slice(0, START.indexOf('群聊') + 3)).truncated, ['the file ends inside the head of a chat']);
    const bare = collect(txt, `${START}2024-01-02 08:00:00 甲(10000002)\n`);
    assert.deepEqual([bare.truncated.length, bare.rejects.map((reject) => reject.code)], [1, ['record-cut']]);
  });
  it('a cut between two lines of a message is told as a doubt', () => {
    const at = FILE.indexOf('第二行');
    assert.match(collect(txt, FILE.subarray(0, at)).notes[0]?.en ?? '', /the file may end early$/);
  });
  it('a message over the cap is rejected and the next is read', () => {
    const long = ['x'.repeat(RECORD_CAP + 5), `${'长'.repeat(5000)}\n`.repeat(RECORD_CAP / 15_000 + 2)];
    for (const body of long) {
      const read = collect(txt, `${START}2024-01-02 08:00:00 甲(10000002)\n${body}\n\n2024-01-02 08:01:00 甲(10000002)\n二\n\n`, { chunk: 1 << 18 });
      assert.deepEqual([read.rejects.map((reject) => reject.code), read.messages.map((message) => message.text)], [['record-too-large'], ['二']]);
    }
  });
  it('two chats that differ in an over-long line only are not taken for one', () => {
    const one = (end: string): string => `${START}2024-01-02 08:00:00 甲(10000002)\n一\n\n2024-01-02 08:01:00 甲(10000002)\n${'x'.repeat(RECORD_CAP)}${end}\n\n`;
    assert.equal(collect(txt, one('1') + one('2'), { chunk: 1 << 19 }).messages.length, 2);
  });
  it('mutated bytes never throw, and no range leaves the file', () => {
    const change = fc.record({ at: fc.nat(FILE.length - 1), byte: fc.oneof(fc.nat(255), fc.constantFrom(...'=\n:() <>'.split('').map((c) => c.charCodeAt(0)))) });
    fc.assert(fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), fc.constantFrom(13, 1 << 20), (changes, chunk) => {
      const mutated = Uint8Array.from(FILE);
      for (const { at, byte } of changes) mutated[at] = byte;
      const utf8 = new TextEncoder().encode(new TextDecoder().decode(mutated));
      for (const range of collect(txt, utf8, { chunk }).ranges) assert.ok(range.start >= 0 && range.start < range.end && range.end <= utf8.length);
    }), { numRuns: 20, seed: 5 });
  });
});
