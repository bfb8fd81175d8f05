import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inside, inTemp } from '../helpers/cli.ts';
import { chatCsv, FIRST, LEAK } from '../helpers/make-csv.ts';

const AS_OF = ['--as-of', '2026-01-05'];
const WHO = 'wechat:wxid_bmade';

interface Move { points: number; level: string | null; reason: string; recordNo: string; reporter: string | null; recipient: string | null; findings: string[] }
interface Register { accounts: { account: string; level: string; points: number; blacklisted: boolean; candidate: boolean; moves: Move[] }[]; blacklist: { target: string; by: string; ended: object | null }[]; config: { start: number } }

/** A database with one checked chat, and the register as JSON. */
function withRegister<T>(act: (cwd: string, credit: (...args: string[]) => Promise<Register>) => Promise<T>): Promise<T> {
  return inTemp(async (cwd) => {
    writeFileSync(join(cwd, 'a.csv'), LEAK);
    await inside(['load', 'a.csv', '--db', 'c.db', ...AS_OF], { cwd });
    await inside(['check', '--db', 'c.db', ...AS_OF], { cwd });
    return act(cwd, async (...args) => {
      const { stdout, stderr, code } = await inside(['credit', ...args, '--db', 'c.db', '--format', 'json'], { cwd });
      assert.deepEqual([code, stderr], [0, '']);
      return JSON.parse(stdout) as Register;
    });
  });
}

const only = ({ accounts }: Register) => {
  assert.equal(accounts.length, 1);
  return accounts[0] as Register['accounts'][number];
};

describe('the credit register', () => {
  it('an audit moves who it found something of, with the level as the reason and a record number', () => withRegister(async (_, credit) => {
    const one = only(await credit(...AS_OF));
    assert.equal(one.account, WHO);
    assert.equal(one.points, 100 + (one.moves[0]?.points ?? 0));
    assert.ok((one.moves[0]?.points ?? 0) < 0 && (one.moves[0]?.reason.length ?? 0) > 5);
    assert.deepEqual([one.moves[0]?.recordNo, one.moves[0]?.reporter, one.moves[0]?.recipient], ['CR-00001', null, null]);
  }));

  it('the same evidence audited again moves nobody again, new evidence does', () => withRegister(async (cwd, credit) => {
    const before = only(await credit(...AS_OF));
    await inside(['check', '--db', 'c.db', ...AS_OF], { cwd });
    assert.deepEqual(only(await credit(...AS_OF)), before);
    writeFileSync(join(cwd, 'b.csv'), chatCsv([{ at: FIRST + 7200, text: '李雷的电话 13900139000', name: '阿乙', account: 'wxid_bmade' }, { at: FIRST + 7300, text: '好' }, { at: FIRST + 7400, text: '收到', name: '阿丙', account: 'wxid_cmade' }]));
    await inside(['load', 'b.csv', '--db', 'c.db', ...AS_OF], { cwd });
    await inside(['check', '--db', 'c.db', ...AS_OF], { cwd });
    const after = only(await credit(...AS_OF));
    assert.equal(after.moves.length, 2);
    assert.ok(after.points < before.points);
  }));

  it('nobody is moved or listed without a named person and a reason', () => withRegister(async (cwd) => {
    for (const args of [['blacklist', WHO, '--reason', 'x'], ['blacklist', WHO, '--by', 'Wang Min'], ['blacklist', WHO, '--by', ' ', '--reason', 'x'], ['move', WHO, '--points', '5', '--by', 'Wang Min'], ['blacklist', '--by', 'a', '--reason', 'b']]) {
      const { code, stderr } = await inside(['credit', ...args, '--db', 'c.db'], { cwd });
      assert.equal(code, 2);
      assert.equal(stderr.trim().split('\n').length, 1);
    }
  }));

  it('a named person enters the blacklist, once, and ends the entry, which stays as a record', () => withRegister(async (cwd, credit) => {
    const listed = await credit('blacklist', WHO, '--by', 'Wang Min', '--reason', 'file 2026-17', ...AS_OF);
    assert.deepEqual([only(listed).blacklisted, listed.blacklist.length, listed.blacklist[0]?.ended], [true, 1, null]);
    assert.equal((await inside(['credit', 'blacklist', WHO, '--by', 'Wang Min', '--reason', 'again', '--db', 'c.db'], { cwd })).code, 2);
    const ended = await credit('unlist', WHO, '--by', 'Li Na', '--reason', 'appeal upheld', '--as-of', '2026-01-06');
    assert.deepEqual([only(ended).blacklisted, ended.blacklist.length], [false, 1]);
    assert.ok(ended.blacklist[0]?.ended);
  }));

  it('points given back by a person and reports made are kept with names', () => withRegister(async (_, credit) => {
    await credit('reported', 'CR-00001', '--by', 'Wang Min', '--recipient', 'local CAC office', ...AS_OF);
    const one = only(await credit('move', WHO, '--points', '-3', '--by', 'Li Na', '--reason', 'second look', ...AS_OF));
    assert.deepEqual([one.moves[0]?.reporter, one.moves[0]?.recipient], ['Wang Min', 'local CAC office']);
    assert.deepEqual([one.moves[1]?.points, one.moves[1]?.level, one.moves[1]?.reporter], [-3, null, 'Li Na']);
  }));

  it('points come back with time, and the configuration that says how is printed and may be replaced', () => withRegister(async (cwd, credit) => {
    const now = only(await credit(...AS_OF)).points;
    assert.equal(only(await credit('--as-of', '2026-02-10')).points, now + 5);
    writeFileSync(join(cwd, 'credit.json'), '{"start": 200, "recovery": {"days": 0}, "levels": [{"id": "good", "atLeast": 150}, {"id": "bad", "atLeast": 0}]}');
    const other = await credit('--as-of', '2026-02-10', '--credit-config', 'credit.json');
    assert.deepEqual([other.config.start, only(other).points, only(other).level], [200, now + 100, 'good']);
  }));

  it('a configuration that cannot be right is refused in a line that says what', () => withRegister(async (cwd) => {
    for (const text of ['[]', '{"start": 0}', '{"moves": {"S1": 5}}', '{"levels": []}', '{"levels": [{"id": "x", "atLeast": 50}]}', '{"colour": 1}', '{"recovery": 3}', 'x']) {
      writeFileSync(join(cwd, 'credit.json'), text);
      const { code, stderr } = await inside(['credit', '--db', 'c.db', '--credit-config', 'credit.json'], { cwd });
      assert.equal(code, 2, text);
      assert.match(stderr, /^credit: credit\.json: [^\n]+\n$/);
    }
  }));

  it('prints for people in both languages and says whose levels these are not', () => withRegister(async (cwd) => {
    const [en, zh] = await Promise.all(['en', 'zh'].map((lang) => Promise.resolve(lang))).then(async (langs) => {
      const out: string[] = [];
      for (const lang of langs) out.push((await inside(['credit', '--db', 'c.db', '--lang', lang, ...AS_OF], { cwd })).stdout);
      return out;
    });
    assert.match(en ?? '', /not the platform’s/);
    assert.match(zh ?? '', /并非平台/);
    for (const text of [en, zh]) for (const line of (text ?? '').split('\n')) assert.ok(line.length <= 80);
  }));
});
