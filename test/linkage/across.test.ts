import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Report } from '../../src/model/report.ts';
import { inside, inTemp } from '../helpers/cli.ts';
import { parseScenes } from '../helpers/scenes.ts';

const TWO = `== Two groups with two members in common
[A 徒步群]
* b 大熊
* c 猫头鹰
m1 b: 大家好，我是张伟
m2 c: 你好
m3 b: 我的手机13812345678
[B 邻居群]
* b 大熊
* c 猫头鹰
* d 小草
m20 b: 早
m21 c: 早
m22 d: 大熊的电话13812345678
m23 d: 早
`;

async function audited(text: string): Promise<{ json: Report; shown: string; table: string }> {
  return inTemp(async (cwd) => {
    for (const scene of parseScenes(text, 'x')) for (const { id, file } of scene.groups) writeFileSync(join(cwd, `${id}.json`), file);
    const flags = ['--check', 'disclosure', '--as-of', '2026-06-01', '--fail-on', 'none', '--quiet'];
    assert.equal((await inside(['audit', '.', '--db', 'c.db', '--format', 'json', '-o', 'r.json', ...flags], { cwd })).code, 0);
    const json = JSON.parse((await inside(['report', '--db', 'c.db', '--format', 'json'], { cwd })).stdout) as Report;
    const finding = json.groups[1]?.findings.find((one) => one.message?.nativeId === 'm22');
    return {
      json, shown: (await inside(['show', finding?.id ?? '', '--db', 'c.db'], { cwd })).stdout,
      table: (await inside(['report', '--db', 'c.db'], { cwd })).stdout,
    };
  });
}

describe('what two groups of a case say of one account', async () => {
  const { json, shown, table } = await audited(TWO);
  const finding = json.groups[1]?.findings.find((one) => one.message?.nativeId === 'm22');

  it('a datum that the person gave in the other group is said to have been public there', () => {
    assert.equal(finding?.prior?.scope, 'elsewhere');
    assert.equal(finding?.prior?.message?.nativeId, 'm3');
    assert.equal(finding?.prior?.group, 'wechat:x1_A');
  });

  it('a name that the account was tied to there is known to members of both', () => {
    assert.equal(finding?.subject?.linkage, 'link_known');
    assert.equal(finding?.audience?.knowing, 1);
    assert.ok(finding?.subject?.evidence.some((ref) => ref.nativeId === 'm1'));
  });

  it('show prints the chain with the place of each step', () => {
    assert.match(shown, /How it got there/);
    assert.match(shown, /in another group of the case the same account was tied to a name/);
    assert.match(shown.replaceAll(/\s+/g, ' '), /x1_A\.json line 1/);
    assert.doesNotMatch(shown, /13812345678|张伟/);
  });

  it('the report lists the person with what is known, by whom and to how many, without values', () => {
    assert.match(table, /exposed +张\* \(x1_b\); link known/);
    assert.match(table.replaceAll(/\s+/g, ' '), /mobile number: by 小草, 2026-05-01 08:22, 3 in the group, 1 could tell/);
    assert.doesNotMatch(table, /13812345678|张伟/);
  });

  it('the same name under another id is nobody known', async () => {
    const other = await audited(TWO.replace('[B 邻居群]\n* b 大熊', '[B 邻居群]\n* e 大熊').replace('m20 b: 早', 'm20 e: 早'));
    const same = other.json.groups[1]?.findings.find((one) => one.message?.nativeId === 'm22');
    assert.equal(same?.prior, null);
    assert.equal(same?.subject?.linkage, 'pseudonym_only');
  });
});
