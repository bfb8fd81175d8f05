import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Report } from '../../src/model/report.ts';
import { inside, inTemp } from '../helpers/cli.ts';

const RUMOUR = '内部消息，有人在学校门口偷孩子，大家赶紧转发扩散告诉家人，晚了就看不到了';
const BEFORE = ['', '转发：', '@所有人 ', '//@小王：'];

function room(name: string, day: string, author: string, copies: number): string {
  const minute = (i: number) => `${day} ${String(8 + Math.floor(i / 60)).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}:00`;
  const rows = Array.from({ length: copies }, (_, i) => `${name},u${i},住户${i},${minute(i + 1)},${BEFORE[i % 4]}${RUMOUR}${i % 3 ? '！' : ''}`);
  return ['群,账号,昵称,时间,内容', `${name},${author},老张,${minute(0)},${RUMOUR}`, ...rows, ''].join('\n');
}

describe('one statement in two groups', async () => {
  const json = await inTemp(async (cwd) => {
    writeFileSync(join(cwd, 'a.csv'), room('甲群', '2026-03-02', 'zhang', 60));
    writeFileSync(join(cwd, 'b.csv'), room('乙群', '2026-03-01', 'li', 40));
    const { stdout } = await inside(['audit', 'a.csv', 'b.csv', '--check', 'reach', '--as-of', '2026-06-01', '--format', 'json', '--fail-on', 'none', '--quiet'], { cwd });
    return JSON.parse(stdout) as Report;
  });
  const [first, second] = ['乙群', '甲群'].map((name) => json.groups.find((one) => one.name === name));

  it('is added up: the copies of both, and the way from one to the other', () => {
    assert.deepEqual(first?.liability.reach.map(({ reposts, views, groups, outcome }) => [reposts.lower, views.lower, groups.length, outcome]), [[101, 61, 2, 'approaching']]);
    assert.equal(second?.liability.reach[0]?.author, 'li');
  });

  it('is a finding where it began, with the first reposts, and of no other check', () => {
    const [finding] = first?.findings ?? [];
    assert.deepEqual([finding?.rule, finding?.severity, finding?.account, finding?.message?.line], ['reach.approaching-threshold', 'medium', 'li', 2]);
    assert.deepEqual(finding?.also.map(({ sender, line }) => [sender, line]), [['u0', 3], ['u1', 4], ['u2', 5]]);
    assert.deepEqual([first?.findings.length, second?.findings.length, second?.liability.reach[0]?.findings.length], [1, 0, 0]);
  });

  it('is nowhere quoted', () => assert.doesNotMatch(JSON.stringify(json), /偷孩子/));
});
