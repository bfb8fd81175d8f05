import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chatCsv } from '../helpers/make-csv.ts';
import { chat, orders, run, said, unnumbered, world, type Said } from './merge-world.ts';

const HOUR = 3600;
const later = (seconds: number, as: (one: Said) => Said = (one) => one) => (one: Said): Said => as({ ...one, at: one.at + seconds });
const joined = (at: number): Said => ({ at, text: '"阿甲"邀请"阿乙"加入了群聊', who: null, type: 80 });
const rules = (findings: readonly { rule: string }[]) => findings.map((one) => one.rule);

describe('two copies a constant time apart', () => {
  for (const [what, as] of [['with', (one: Said) => one], ['without', unnumbered]] as const) {
    it(`are reported and not merged, ${what} ids`, async () => {
      const { findings, counts } = await world({ 'a.json': chat(run(0, 20, as)), 'b.json': chat(run(10, 30, later(8 * HOUR, as))) });
      assert.deepEqual(rules(findings), ['retention.zone-conflict']);
      assert.match(findings[0]?.reason ?? '', /^10 messages .* 8 h /);
      assert.deepEqual(counts['b.json'], [20, 0, 0, 0]);
    });

    it(`are the same finding backwards, ${what} ids`, async () => {
      const files = { 'a.json': chat(run(0, 20, as)), 'b.json': chat(run(2, 22, later(-5.5 * HOUR, as))), 'c.json': chat(run(4, 24, as)) };
      const first = await world(files);
      assert.deepEqual(rules(first.findings), ['retention.zone-conflict', 'retention.zone-conflict']);
      assert.equal(first.texts.length, 44);
      for (const order of orders(files).slice(1, 2)) assert.deepEqual(said(await world(order)), said(first));
    });
  }

  it('are told by the transcripts of one chat that were loaded with two zones', async () => {
    const lines = Array.from({ length: 9 }, (_, n) => `小王 08:0${n}\n这是第${n}条消息\n\n`).join('');
    const page = (more: string) => `群聊的聊天记录\n\n—————  2025-12-31  —————\n\n\n${lines}${more}`;
    const { findings } = await world({ 'a.txt': page(''), 'b.txt': page('小王 08:30\n好的\n\n') }, { 'a.txt': ['--timezone', 'Asia/Shanghai', '--group-name', '群'], 'b.txt': ['--timezone', 'Asia/Tokyo', '--group-name', '群'] });
    assert.deepEqual(rules(findings), ['retention.zone-conflict']);
  });

  it('have their events apart too, and what meets by chance', async () => {
    const { counts } = await world({
      'a.json': chat([...run(0, 20, unnumbered), { at: 9 * HOUR, text: '收到' }, joined(8 * HOUR)]), 'b.json': chat([...run(0, 20, later(8 * HOUR, unnumbered)), { at: 9 * HOUR, text: '收到' }, joined(8 * HOUR)]),
    });
    assert.deepEqual(counts['b.json'], [21, 1, 0, 0]);
  });

  it('are one conflict where only one of the zones has a summer time', async () => {
    const summer = (one: Said, n: number): Said => ({ ...one, at: one.at + (n < 25 ? 7 : 6) * HOUR });
    assert.deepEqual(rules((await world({ 'a.json': chat(run(0, 40)), 'b.json': chat(run(0, 40, summer)) })).findings), ['retention.zone-conflict']);
  });
});

describe('no conflict of zones', () => {
  it('in what somebody says every day at one hour', async () => {
    const day = (d: number) => chat(Array.from({ length: 12 }, (_, n) => ({ at: d * 86_400 + n * 600, text: `值班提醒第${n}号` })));
    assert.deepEqual((await world({ 'a.json': day(0), 'b.json': day(1), 'c.json': day(2) })).findings, []);
  });

  it('in a schedule among what people write', async () => {
    const words = (at: number, tag: string) => Array.from({ length: 40 }, (_, n) => ({ at: at + n * 60, text: `${tag}说的第${n}句话` }));
    const rota = (at: number) => Array.from({ length: 6 }, (_, n) => ({ at: at + n * 300, text: `值班提醒第${n}号` }));
    assert.deepEqual((await world({ 'a.json': chat([...words(0, '早上'), ...rota(0)]), 'b.json': chat([...words(12 * HOUR, '晚上'), ...rota(12 * HOUR)]) })).findings, []);
  });

  it('in a distance that no two zones have', async () => {
    assert.deepEqual((await world({ 'a.json': chat(run(0, 20, unnumbered)), 'b.json': chat(run(0, 20, later(1_000, unnumbered))) })).findings, []);
  });

  it('in tables that carry their own instants, whatever zone was named', async () => {
    const lines = Array.from({ length: 9 }, (_, n) => ({ text: `这是第${n}条消息` }));
    const flags = (zone: string) => ['--group-name', '群', '--timezone', zone];
    const { counts, findings } = await world({ 'a.csv': chatCsv(lines), 'b.csv': chatCsv([...lines, { text: '好' }]) }, { 'a.csv': flags('Asia/Shanghai'), 'b.csv': flags('UTC') });
    assert.deepEqual([counts['b.csv'], findings], [[1, 0, 0, 9], []]);
  });
});
