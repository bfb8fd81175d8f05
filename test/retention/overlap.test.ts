import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inside } from '../helpers/cli.ts';
import { chat, FIRST, run, unnumbered, without, world, type Said } from '../store/merge-world.ts';

const iso = (minute: number) => new Date((FIRST + minute * 60 + 8 * 3600) * 1000).toISOString().replace('.000Z', '+08:00');

describe('what one export has and another, covering the same time, lacks', () => {
  it('is a loss of the one that lacks it, with its time and number', async () => {
    const { findings } = await world({ 'a.json': chat(run(0, 20), { exported: 5_000 }), 'b.json': chat(run(0, 30, without(5, 7)), { exported: 6_000 }) });
    assert.equal(findings.length, 1);
    const [loss] = findings;
    assert.deepEqual([loss?.rule, loss?.range, loss?.message?.path, loss?.message?.sentAt], ['retention.snapshot-loss', { from: iso(5), to: iso(7), expected: 20, missing: 2 }, 'a.json', iso(5)]);
    assert.match(loss?.reason ?? '', /^Source 2 .* exported later: they may have been deleted/);
  });

  it('was not deleted in between when the one that lacks it is the earlier one', async () => {
    const { findings } = await world({ 'a.json': chat(run(0, 20, without(5)), { exported: 5_000 }), 'b.json': chat(run(0, 30), { exported: 6_000 }) });
    assert.deepEqual(findings.map((one) => /deleted in between/.test(one.reason)), [false]);
  });

  it('is one loss for a whole run', async () => {
    const gap = Array.from({ length: 30 }, (_, n) => n + 20);
    const { findings } = await world({ 'a.json': chat(run(0, 80)), 'b.json': chat(run(0, 80, without(...gap))) });
    assert.deepEqual(findings.map((one) => one.range), [{ from: iso(20), to: iso(49), expected: 80, missing: 30 }]);
  });

  it('is a weaker sign where there are no ids', async () => {
    const { findings } = await world({ 'a.json': chat(run(0, 20, unnumbered)), 'b.json': chat(run(0, 20, (one, n) => (n === 5 ? null : unnumbered(one)))) });
    assert.deepEqual(findings.map((one) => [one.grade, one.confidence]), [['G2', 0.7]]);
  });

  it('each may lack something of the other', async () => {
    const { findings } = await world({ 'a.json': chat(run(0, 20, without(5))), 'b.json': chat(run(0, 20, without(9))) });
    assert.deepEqual(findings.map((one) => one.range?.missing), [1, 1]);
  });

  it('counts once however many others have it, and names them all', async () => {
    const { findings } = await world({ 'a.json': chat(run(0, 20)), 'b.json': chat(run(0, 25)), 'c.json': chat(run(0, 30, without(5))) });
    assert.deepEqual(findings.map((one) => one.range?.missing), [1]);
    assert.match(findings[0]?.reason ?? '', /source 1 .*, 2 /);
  });

  it('is seen in the export that holds it second, where the first shares nothing with the one that lacks it', async () => {
    const { findings } = await world({ 'a.json': chat(run(10, 14)), 'b.json': chat(run(0, 30)), 'c.json': chat(run(0, 30, without(10, 11, 12, 13))) });
    assert.deepEqual(findings.map((one) => one.range?.missing), [4]);
  });
});

describe('no loss', () => {
  const silent = async (files: Readonly<Record<string, string>>) => assert.deepEqual((await world(files)).findings, []);

  it('before and after what an export covers', () => silent({ 'a.json': chat(run(0, 20)), 'b.json': chat(run(10, 30)) }));
  it('in two full exports', () => silent({ 'a.json': chat(run(0, 20)), 'b.json': chat(run(0, 20, (one) => ({ ...one })), { exported: 9_000 }) }));
  it('in parts that do not overlap', () => silent({ 'a.json': chat(run(0, 20)), 'b.json': chat(run(20, 40)), 'c.json': chat(run(40, 60)) }));
  it('in the day files of a chat', () => silent(Object.fromEntries(Array.from({ length: 4 }, (_, d) => [`${d}.json`, chat(run(d * 40, d * 40 + 40))]))));
  it('in the day files of a chat beside the whole', () => silent({ ...Object.fromEntries(Array.from({ length: 3 }, (_, d) => [`${d}.json`, chat(run(d * 40, d * 40 + 40))])), 'all.json': chat(run(0, 120)) }));
  it('in chats of one name that share nothing', () => silent({ 'a.json': chat(run(0, 20, unnumbered)), 'b.json': chat(run(0, 20, (one) => ({ ...unnumbered(one), text: `${one.text ?? ''}?` }))) }));

  it('at the first and last minute of parts that count no seconds', () => {
    const minute = (n: number) => Array.from({ length: 4 }, (_, i) => ({ at: n * 60, text: `第${n}分第${i}句`, who: 'jia' }));
    const all = [minute(0), minute(1), minute(2), minute(3), minute(4)].flat();
    return silent({ 'a.json': chat(all.slice(0, 14)), 'b.json': chat(all.slice(10)) });
  });

  it('of what the one that lacks it says was recalled', () => {
    const recalled: Said = { id: 5_005, at: 300, text: '"jia"撤回了一条消息', who: 'jia', type: 81 };
    return silent({ 'a.json': chat(run(0, 20)), 'b.json': chat([...run(0, 5), recalled, ...run(6, 20)]) });
  });

  it('of what another format puts in other words', () => {
    const rows = run(0, 20, unnumbered);
    const csv = ['Time,SenderName,Sender,TalkerName,Talker,Content', ...rows.map(({ at, who, text }, n) => `${iso(at / 60).slice(0, 19).replace('T', ' ')},${who},${who},示范群,100@chatroom,${n === 7 ? '[图片]' : text}`)].join('\n');
    return silent({ 'a.json': chat(rows.map((one, n) => (n === 7 ? { ...one, text: '[Image]' } : one)), { platform: 'wechat', group: '100@chatroom' }), 'b.csv': csv });
  });
});

it('a transcript lacks what nobody picked: no more than a hint', async () => {
  const lines = Array.from({ length: 9 }, (_, n) => `小王 08:0${n}\n这是第${n}条消息\n\n`);
  const page = (parts: readonly string[]) => `群聊的聊天记录\n\n—————  2025-12-31  —————\n\n\n${parts.join('')}`;
  const group = ['--group-name', '群'];
  const { findings } = await world({ 'a.txt': page(lines), 'b.txt': page(lines.filter((_, n) => n !== 4)) }, { 'a.txt': group, 'b.txt': group });
  assert.deepEqual(findings.map((one) => [one.rule, one.status, one.severity, one.grade]), [['retention.snapshot-loss', 'suspected', 'low', 'G1']]);
});

describe('the same id with another text', () => {
  const changed = (one: Said, n: number): Said => (n === 7 ? { ...one, text: '没有这回事' } : one);
  const files = { 'a.json': chat(run(0, 20), { exported: 5_000 }), 'b.json': chat(run(5, 25, changed), { exported: 6_000 }) };

  it('is a contradiction of the two records, and no loss', async () => {
    const { findings, texts } = await world(files);
    assert.deepEqual(findings.map((one) => [one.rule, one.message?.path, one.also.map((ref) => ref.path), one.message?.nativeId, one.also[0]?.nativeId]), [['retention.contradiction', 'b.json', ['a.json'], '5007', '5007']]);
    assert.ok(texts.includes('没有这回事') && texts.includes('这是第7条消息'));
    assert.doesNotMatch(findings[0]?.reason ?? '', /没有/);
  });

  it('is shown side by side', () => world(files, {}, async ({ findings }, _, cwd) => {
    const { stdout } = await inside(['show', findings[0]?.id ?? '', '--db', 'c.db'], { cwd });
    assert.match(stdout, /> .*没有这回事/);
    assert.match(stdout, /As another export has it:\n> .*这是第7条消息\n {2}a\.json line 1, bytes \d+–\d+/);
  }));

  it('is one finding when three exports have one of the texts', async () => {
    const { findings } = await world({ ...files, 'c.json': chat(run(0, 30, changed)), 'd.json': chat(run(2, 30)) });
    assert.equal(findings.length, 1);
  });

  it('in three ways is a finding for each pair', async () => {
    const to = (text: string) => (one: Said, n: number): Said => (n === 7 ? { ...one, text } : one);
    const { findings } = await world({ 'a.json': chat(run(0, 20)), 'b.json': chat(run(0, 20, to('乙'))), 'c.json': chat(run(0, 20, to('丙'))) });
    assert.equal(new Set(findings.map((one) => one.id)).size, 3);
  });

  it('is found when it is all that two exports share', async () => {
    assert.deepEqual((await world({ 'a.json': chat(run(7, 8)), 'b.json': chat(run(7, 8, changed)) })).findings.map((one) => one.rule), ['retention.contradiction']);
  });

  it('at another time too is another message', async () => {
    const moved = (one: Said, n: number): Said => (n === 7 ? { ...one, text: '别的话', at: one.at + 33 } : one);
    const { findings } = await world({ 'a.json': chat(run(0, 20)), 'b.json': chat(run(0, 20, moved)) });
    assert.ok(findings.every((one) => one.rule === 'retention.snapshot-loss'));
  });

  it('and the same text at another time is a contradiction', async () => {
    const moved = (one: Said, n: number): Said => (n === 7 ? { ...one, at: one.at + 1_380 } : one);
    const { findings } = await world({ 'a.json': chat(run(0, 20)), 'b.json': chat(run(0, 20, moved)) });
    assert.deepEqual(findings.map((one) => [one.rule, /23 minutes apart/.test(one.reason)]), [['retention.contradiction', true]]);
  });

  it('which the platform marks as edited is no more than a hint', async () => {
    const record = (text: string, edited: object) => JSON.stringify({
      name: '示范群', type: 'private_supergroup', id: 100, messages: [
        { id: 1, type: 'message', date: '2025-12-31T08:00:00', date_unixtime: String(FIRST), from: '阿甲', from_id: 'user1', text: '早' },
        { id: 2, type: 'message', date: '2025-12-31T08:01:00', date_unixtime: String(FIRST + 60), from: '阿甲', from_id: 'user1', text, ...edited },
      ],
    });
    const { findings } = await world({ 'a.json': record('三点见', {}), 'b.json': record('四点见', { edited: '2025-12-31T08:09:00', edited_unixtime: String(FIRST + 540) }) });
    assert.deepEqual(findings.map((one) => [one.rule, one.status, one.severity]), [['retention.contradiction', 'suspected', 'low']]);
    assert.match(findings[0]?.reason ?? '', /marked as edited/);
  });
});
