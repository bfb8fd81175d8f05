import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chat, orders, run, said, unnumbered, without, world, type Said } from './merge-world.ts';

const second = (at: number, text: string): Said => ({ at, text });

describe('exports without ids', () => {
  it('what one of them holds twice in one second is two messages, in whichever it is', async () => {
    const { texts, counts } = await world({
      'a.json': chat([second(5, '在'), second(5, '在'), second(9, '好')]), 'b.json': chat([second(5, '在'), second(9, '好'), second(9, '好')]),
    });
    assert.deepEqual(texts, ['在', '在', '好', '好']);
    assert.deepEqual(counts, { 'a.json': [3, 0, 0, 0], 'b.json': [1, 0, 0, 2] });
  });

  it('three merge to what the richest holds of each', async () => {
    const { texts, counts } = await world({
      'a.json': chat([second(5, '在')]), 'b.json': chat([second(5, '在'), second(5, '在'), second(7, '好')]), 'c.json': chat([second(5, '在'), second(5, '在'), second(5, '在'), second(7, '好')]),
    });
    assert.deepEqual(texts, ['在', '在', '在', '好']);
    assert.deepEqual(counts['c.json'], [1, 0, 0, 3]);
  });

  it('messages of nobody merge as well', async () => {
    const nobody = [{ at: 5, text: '公告栏已更新', who: null }];
    assert.deepEqual((await world({ 'a.json': chat(nobody), 'b.json': chat([...nobody, second(9, '好')]) })).texts, ['公告栏已更新', '好']);
  });

  it('one has ids and the other has none: by text', async () => {
    assert.deepEqual((await world({ 'a.json': chat(run(0, 10)), 'b.json': chat(run(5, 15, unnumbered)) })).counts['b.json'], [5, 0, 0, 5]);
  });
});

describe('exports with ids of the platform', () => {
  it('two ids are two messages, however alike', async () => {
    const { texts } = await world({ 'a.json': chat([{ id: 71_000, at: 0, text: '早' }, { id: 71_001, at: 5, text: '在' }]), 'b.json': chat([{ id: 71_000, at: 0, text: '早' }, { id: 71_002, at: 5, text: '在' }]) });
    assert.deepEqual(texts, ['早', '在', '在']);
  });

  it('a message that an unnumbered export holds too is taken once only', async () => {
    const { counts } = await world({
      'a.json': chat([second(5, '在')]), 'b.json': chat([{ id: 71_001, at: 5, text: '在' }]), 'c.json': chat([{ id: 71_001, at: 5, text: '在' }, { id: 71_002, at: 5, text: '在' }]),
    });
    assert.deepEqual(counts['c.json'], [1, 0, 0, 1]);
  });

  it('where two accounts count for themselves, ids say nothing and text decides', async () => {
    const renumbered = (said: Said, n: number): Said => ({ ...said, id: 9_000 - 3 * n });
    const { counts, findings } = await world({ 'a.json': chat(run(0, 40), { platform: 'telegram' }), 'b.json': chat(run(20, 60, renumbered), { platform: 'telegram' }) });
    assert.deepEqual(counts['b.json'], [20, 0, 0, 20]);
    assert.deepEqual(findings, []);
  });

  it('a record that its own file holds twice counts once, and points at the first of all files', () => {
    const twice = [...run(0, 3), ...run(0, 3)];
    return world({ 'a.json': chat(run(0, 5)), 'b.json': chat(twice) }, {}, ({ counts }, db) => {
      assert.deepEqual(counts['b.json'], [0, 0, 0, 6]);
      assert.equal(db.prepare('SELECT count(*) FROM message m JOIN message root ON root.id = m.same_as WHERE root.same_as IS NOT NULL').pluck().get(), 0);
    });
  });
});

describe('every record', () => {
  const files = {
    'a.json': chat([...run(0, 20), { at: 70, text: '"阿甲"邀请"阿乙"加入了群聊', who: null, type: 80 }, { at: -9e9, text: '没有时间' }]),
    'b.json': chat([...run(10, 30, unnumbered), { at: 700, text: '"阿甲"将"阿乙"移出了群聊', who: null, type: 80 }]),
    'c.json': chat([...run(5, 25), { at: 70, text: '"阿甲"邀请"阿乙"加入了群聊', who: null, type: 80 }, { at: 700, text: '"阿甲"将"阿乙"移出了群聊', who: null, type: 80 }]),
  };
  const records: Readonly<Record<string, number>> = { 'a.json': 22, 'b.json': 21, 'c.json': 22 };

  it('is counted once, in whatever order the files came, and stays stored with its source', async () => {
    for (const order of orders(files)) {
      await world(order, {}, ({ counts }, db) => {
        for (const [name, count] of Object.entries(counts)) assert.equal(count.reduce((sum, n) => sum + n, 0), records[name], name);
        assert.equal(db.prepare('SELECT (SELECT count(*) FROM message) + (SELECT count(*) FROM event) + (SELECT count(*) FROM reject)').pluck().get(), 65);
        assert.equal(db.prepare('SELECT count(*) FROM event WHERE same_as IS NULL').pluck().get(), 2);
      });
    }
  });

  it('of three exports makes one timeline and the same findings in every order', async () => {
    const three = {
      'a.json': chat(run(0, 20), { exported: 5_000 }), 'b.json': chat(run(5, 30, without(8, 9)), { exported: 6_000 }),
      'c.json': chat(run(0, 25, (one, n) => (n === 12 ? { ...one, text: '改过的话' } : n === 9 ? null : one)), { exported: 7_000 }),
    };
    const first = said(await world(three));
    for (const order of orders(three).slice(1)) assert.deepEqual(said(await world(order)), first);
  });
});

it('a longer export after two that share nothing merges with both', async () => {
  const { counts, findings } = await world({ 'a.json': chat(run(0, 10)), 'c.json': chat(run(20, 30)), 'b.json': chat(run(0, 40)) });
  assert.deepEqual(counts['b.json'], [20, 0, 0, 20]);
  assert.deepEqual(findings, []);
});

it('a chat of one export costs the merge nothing but its ends', () => world({ 'a.json': chat(run(3, 9)) }, {}, (_, db) => {
  assert.deepEqual(db.prepare('SELECT (last_at - first_at) / 60000 FROM chat_source').pluck().all(), [5]);
}));
