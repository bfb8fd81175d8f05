import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { openCase } from '../../src/store/open.ts';
import { Presence } from '../../src/store/read-membership.ts';
import { inside, inTemp } from '../helpers/cli.ts';

const FIRST = 1_767_139_200;
const at = (minute: number) => (FIRST + minute * 60) * 1000;

interface Row { minute: number; who?: string; name?: string; text: string; type?: number }

/** A ChatLab export; rows without `who` are the system's. */
function chat(rows: readonly Row[], { exported, members = [], group = '100@chatroom' }: { exported?: number; members?: readonly object[]; group?: string } = {}): string {
  return JSON.stringify({
    chatlab: { version: '0.0.2', ...(exported === undefined ? {} : { exportedAt: FIRST + exported * 60 }) },
    meta: { name: '示范群', platform: 'wechat', type: 'group', groupId: group }, members,
    messages: rows.map(({ minute, who, name, text, type }) => ({
      sender: who ?? group, ...(who ? { accountName: name ?? `阿${who}` } : {}), timestamp: FIRST + minute * 60, type: type ?? (who ? 0 : 80), content: text,
    })),
  });
}

interface Member { group: string; account: string; name: string; state: string; role: string | null; before: string | null; after: string | null }

/** Loads files into one database and asks who was a member at a minute. */
async function members(files: Readonly<Record<string, string>>, minute: number, more: readonly string[] = []): Promise<Member[]> {
  return inTemp(async (cwd) => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
    const loaded = await inside(['load', ...Object.keys(files), '--db', 'c.db', '--as-of', '2026-01-05'], { cwd });
    assert.equal(loaded.code, 0, loaded.stderr);
    const listed = await inside(['list', 'members', '--db', 'c.db', '--at', new Date(at(minute)).toISOString(), '--reveal', '--format', 'json', ...more], { cwd });
    assert.equal(listed.code, 0, listed.stderr);
    return JSON.parse(listed.stdout) as Member[];
  });
}

const stateOf = (rows: readonly Member[]) => Object.fromEntries(rows.map((row) => [row.account, row.state]));

const COMINGS = chat([
  { minute: 0, who: 'jia', text: '早' },
  { minute: 10, text: '"阿jia"邀请"阿yi"加入了群聊' },
  { minute: 20, who: 'yi', text: '大家好' },
  { minute: 30, text: '"阿jia"将"阿yi"移出了群聊' },
  { minute: 40, who: 'jia', text: '好' },
  { minute: 50, text: '"阿jia"邀请"阿yi"加入了群聊' },
]);

describe('membership at an instant', () => {
  for (const [minute, yi] of [[5, 'out'], [10, 'in'], [25, 'in'], [30, 'out'], [45, 'out'], [60, 'in?']] as const) {
    it(`who was invited, removed and invited again is ${yi} at minute ${minute}`, async () => {
      assert.equal(stateOf(await members({ 'a.json': COMINGS }, minute))['yi'], yi);
    });
  }

  it('what shows it stands on both sides, with file and line', async () => {
    const yi = (await members({ 'a.json': COMINGS }, 25)).find((row) => row.account === 'yi');
    assert.deepEqual([yi?.before, yi?.after], ['wrote 2025-12-31T08:20:00+08:00 a.json:1', 'went 2025-12-31T08:30:00+08:00 a.json:1']);
  });

  it('before the first and between two messages nothing else is known: unknown, then in, then perhaps in', async () => {
    const text = chat([{ minute: 10, who: 'jia', text: '早' }, { minute: 20, who: 'jia', text: '好' }]);
    const states = [];
    for (const minute of [5, 15, 25]) states.push(stateOf(await members({ 'a.json': text }, minute))['jia']);
    assert.deepEqual(states, ['unknown', 'in', 'in?']);
  });

  it('who left and is on the list at export came back unseen: unknown in between, in from then on', async () => {
    const text = chat([
      { minute: 0, who: 'jia', text: '早' }, { minute: 1, who: 'yi', text: '早' }, { minute: 30, text: '"阿jia"将"阿yi"移出了群聊' },
    ], { exported: 100, members: [{ platformId: 'yi', accountName: '阿yi' }] });
    const states = [];
    for (const minute of [20, 50, 110]) states.push(stateOf(await members({ 'a.json': text }, minute))['yi']);
    assert.deepEqual(states, ['in', 'unknown', 'in?']);
  });

  it('a list of a later export is a sign for those who never wrote', async () => {
    const files = {
      'a.json': chat([{ minute: 0, who: 'jia', text: '早' }], { exported: 10, members: [{ platformId: 'bing', accountName: '阿丙' }] }),
      'b.json': chat([{ minute: 0, who: 'jia', text: '早' }], { exported: 60, members: [{ platformId: 'bing', accountName: '阿丙' }] }),
    };
    assert.equal(stateOf(await members(files, 30))['bing'], 'in');
    assert.equal(stateOf(await members(files, 5))['bing'], 'unknown');
  });
});

describe('names without an account', () => {
  const two = (name: string) => chat([
    { minute: 0, who: 'jia', name: '小王', text: '早' }, { minute: 1, who: 'yi', name, text: '早' }, { minute: 10, text: '"阿某"将"小王"移出了群聊' },
  ]);

  it('count for the one account that bears the name', async () => assert.equal(stateOf(await members({ 'a.json': two('小李') }, 20))['jia'], 'out'));

  it('count for nobody where two accounts bear it', async () => {
    assert.deepEqual(stateOf(await members({ 'a.json': two('小王') }, 20)), { jia: 'in?', yi: 'in?' });
  });

  it('count for nobody by a name that an account bears in another group', async () => {
    const other = JSON.parse(chat([{ minute: 0, who: 'jia', name: '甲', text: '早' }], { group: '200@chatroom' })) as { messages: { groupNickname?: string }[] };
    for (const message of other.messages) message.groupNickname = '小王';
    const here = chat([{ minute: 0, who: 'jia', name: '甲', text: '早' }, { minute: 10, text: '"阿某"将"小王"移出了群聊' }]);
    assert.equal(stateOf(await members({ 'a.json': here, 'b.json': JSON.stringify(other) }, 20, ['--group', '100@chatroom']))['jia'], 'in?');
  });
});

describe('roles at an instant', () => {
  const roleOf = (rows: readonly Member[]) => Object.fromEntries(rows.map((row) => [row.account, row.role]));
  const transfer = chat([
    { minute: 0, who: 'jia', text: '早' }, { minute: 1, who: 'yi', text: '早' }, { minute: 30, text: '"阿yi"已成为新群主' },
  ], { exported: 10, members: [{ platformId: 'jia', accountName: '阿jia', roles: [{ id: 'owner' }] }] });

  it('a list holds for the time before it', async () => assert.equal(roleOf(await members({ 'a.json': transfer }, 5))['jia'], 'owner'));

  it('a new owner takes the place of the one before', async () => {
    assert.deepEqual(roleOf(await members({ 'a.json': transfer }, 40)), { jia: 'member', yi: 'owner' });
  });

  it('a role that an event gives does not hold before it', async () => assert.equal(roleOf(await members({ 'a.json': transfer }, 20))['yi'], null));
});

describe('a roster', () => {
  const text = chat([{ minute: 20, who: 'jia', text: '早' }]);

  it('tells when somebody came and left', async () => {
    const roster = `account,group,joined_at,left_at\njia,100@chatroom,${new Date(at(10)).toISOString()},${new Date(at(30)).toISOString()}\n`;
    const states = [];
    for (const minute of [5, 15, 35]) states.push(stateOf(await members({ 'a.json': text, 'roster.csv': roster }, minute))['jia']);
    assert.deepEqual(states, ['out', 'in', 'out']);
  });

  it('without a group tells nothing where there are two', async () => {
    const files = { 'a.json': text, 'b.json': chat([{ minute: 20, who: 'jia', text: '在' }], { group: '200@chatroom' }), 'roster.csv': `account,left_at\njia,${new Date(at(30)).toISOString()}\n` };
    assert.deepEqual((await members(files, 35)).map((row) => row.state), ['in?', 'in?']);
  });
});

it('a presence is read once and answers for every instant as a search by hand does', () => inTemp(async (cwd) => {
  const rows: Row[] = [];
  for (let minute = 0; minute < 200; minute++) {
    if (minute % 17 === 3) rows.push({ minute, text: '"阿jia"将"阿yi"移出了群聊' });
    else if (minute % 17 === 9) rows.push({ minute, text: '"阿jia"邀请"阿yi"加入了群聊' });
    else rows.push({ minute, who: minute % 17 > 9 || minute % 17 < 3 ? 'yi' : 'jia', text: `第${minute}条` });
  }
  writeFileSync(join(cwd, 'a.json'), chat(rows));
  await inside(['load', 'a.json', '--db', 'c.db'], { cwd });
  const db = openCase(join(cwd, 'c.db'));
  const presence = new Presence(db, 1);
  const attendance = presence.attendance();
  const yi = db.prepare("SELECT id FROM account WHERE native_id = 'yi'").pluck().get() as number;
  const names: Readonly<Record<string, (minute: number) => boolean>> = { out: (m) => m % 17 >= 3 && m % 17 < 9, in: () => true };
  for (let minute = 0; minute < 196; minute++) {
    const expected = names['out']?.(minute) ? 'out' : 'in';
    assert.equal(presence.state(yi, at(minute)), expected, `minute ${minute}`);
    assert.equal(attendance.isIn(yi, at(minute)), expected === 'in');
    assert.equal(attendance.members(at(minute)).includes(yi), expected === 'in');
    const { sure, likely } = attendance.size(at(minute));
    assert.equal(sure + likely, attendance.members(at(minute)).length, `minute ${minute}`);
  }
  assert.equal(presence.state(yi, at(-1)), 'unknown');
  db.close();
}));
