import assert from 'node:assert/strict';
import { test } from 'node:test';
import { limitsOf } from '../../src/checks/_verification-limits.ts';
import complaints from '../../src/facts/complaints.ts';
import moderation from '../../src/facts/moderation.ts';
import { lastsOf, measureOf } from '../../src/facts/_measures.ts';
import { readFacts } from '../../src/facts/_read.ts';
import type { FactKind } from '../../src/model/facts.ts';
import { at, ZONE } from '../helpers/timeline.ts';
import { measure } from './management-fake.ts';

const MEASURES: Readonly<Record<string, string>> = {
  remind: '@提醒|谈话|劝导|私聊沟通|reminded', warn: '警告一次|口头警告|约谈|批评教育|未禁言，仅警告|3天内第2次警告|warned for disclosing a number|2nd strike',
  announce: '发公告提醒|通报', delete: '删帖|撤回消息|移除消息|屏蔽|删除信用卡广告|msg removed|removed a post|taken down', report: '上报网信办|报警|escalated',
  mute: '禁言24小时|禁言1天并警告|关小黑屋3天|全员禁言|限制发言|muted 1d|timeout 10m', remove: '踢出群|移出群聊|移除|T了|劝退|已踢|kicked|banned|removed from group',
  suspend: '封3天|封号7天|暂停管理权限7天|temp ban 3d', close: '封号|永久封禁|解散群|关闭群组', blacklist: '拉黑|加入黑名单|blocked', revoke: '撤销管理员|取消建群资格|移除管理权限',
  restore: '解除禁言|取消禁言|解封|移出黑名单|unbanned|removed ban', downgrade: '信用扣5分|降低信用等级', none: '无|-|未处理|待处理|不予处理|无需处理|未禁言|no action|pending|驳回', other: '已处理|其他',
};

test('measures as people write them', () => {
  const wrong = Object.entries(MEASURES).flatMap(([kind, cells]) => cells.split('|').filter((cell) => measureOf(cell.toLowerCase()) !== kind).map((cell) => `${cell}: ${measureOf(cell.toLowerCase())}, not ${kind}`));
  assert.deepEqual(wrong, []);
});

test('how long a measure is set for, and what only looks like it', () => {
  const hours = (cell: string) => (lastsOf(cell) ?? 0) / 3_600_000;
  assert.deepEqual(['禁言24小时', '封3天', '禁言一周', '禁言半小时', 'muted 1d', '禁言30分钟'].map(hours), [24, 72, 168, 0.5, 24, 0.5]);
  assert.deepEqual(['3天内第2次警告', '9月2日警告', '信用扣5分', '2026-09-02', '永久'].map(hours), [0, 0, 0, 0, 0]);
});

const field = async (kind: FactKind, csv: string, name: string) => (await readFacts(kind, Buffer.from(csv), ZONE))?.rows.map(({ fields }) => fields[name] ?? null);

test('a day without a time lasts until its end in the zone, be it with the midnight of a spreadsheet', async () => {
  const day = at('2026-09-03 00:00') - 1;
  const cells = ['2026-09-02', '2026年9月2日', '2026/9/2 0:00', '20260902', '２０２６-09-02', '2026-09-02 00:00:00', '2026-09-02 00:01', '2026-09-02T00:00:00Z', ''];
  const rows = cells.map((cell, i) => `李四,群主,${cell},${i}`).join('\n');
  assert.deepEqual(await field(complaints, `被投诉人,受理人,时间,内容\n${rows}\n`, 'at_until'), [day, day, day, day, day, day, null, null, null]);
  assert.deepEqual(await field(moderation, '对象,措施,时间\n李四,禁言1天,2026-09-02\n', 'action_lasts'), [86_400_000]);
});

test('a hundred thousand characters in a cell cost nothing', () => {
  const started = performance.now();
  for (const text of ['未', '封', '1', '删除', 'ban ', '不予']) {
    measureOf(text.repeat(100_000));
    lastsOf(text.repeat(100_000));
  }
  assert.ok(performance.now() - started < 200);
});

test('an account muted for a day is limited for that day, and again by the next line', () => {
  const lasts = 86_400_000;
  const rows = [measure({ time: '05-01 09:00', action: 'mute', lasts }), measure({ time: '05-05 00:00', action: 'mute', lasts }), measure({ time: '05-09 09:00', action: 'mute' }), measure({ time: '05-10 09:00', action: 'restore' })];
  const stretches = limitsOf(rows, { asOf: at('2026-06-01 00:00') } as Parameters<typeof limitsOf>[1]).map(({ from, to }) => [from, to]);
  const [day, end] = [at('2026-05-06 00:00') - 1, (time: string) => at(`2026-${time}`)];
  assert.deepEqual(stretches, [[end('05-01 09:00'), end('05-02 09:00')], [day, day + lasts], [end('05-09 09:00'), end('05-10 09:00')]]);
});
