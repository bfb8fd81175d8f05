import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LeakGroup } from '../../../src/leak/types.ts';
import { at, rosterRow } from '../../helpers/timeline.ts';
import { ground, room, run } from './_scene.ts';

const source = room({ id: 1, names: { 1: '月光', 2: '小鱼儿', 3: '老周头' }, said: [
  { id: 1, by: 2, text: '我打算下个月辞职，先不说', at: '2026-05-01 10:00' }, { id: 2, by: 3, text: '行，等你消息再聊', at: '2026-05-01 10:01' },
] });
const bubbles = [{ text: '我打算下个月辞职，先不说', name: '小鱼儿', of: 1 }, { text: '行，等你消息再聊', name: '老周头', of: 2 }];
const target = room({ id: 2, names: { 1: '月光', 4: '阿四', 5: '阿五', 6: '阿六' }, said: [
  { id: 10, by: 1, text: '看图', at: '2026-05-02 09:00' }, { id: 11, by: 4, text: '看图', at: '2026-05-02 10:00' }, { id: 12, by: 1, text: '看图', at: '2026-05-02 11:00' },
] });
const third = room({ id: 3, names: { 1: '月光', 7: '阿七' }, said: [{ id: 20, by: 1, text: '看图', at: '2026-05-02 09:30' }] });
const repost = (message: number, chat = 2) => ({ message, chat, how: 'attachment' as const, lines: [] });

describe('acts of spreading', () => {
  it('the first repost of the record is the publisher, with the members at that instant as audience', () => {
    const { acts } = run({ bubbles, source, groups: [target], reposts: [repost(10)] });
    assert.deepEqual(acts.map(({ id, role, account, from }) => [id, role, account, from]), [['a1', 'publisher', 1, 'record']]);
    assert.deepEqual(acts[0]?.audience.accounts, [4, 5, 6]);
    assert.equal(acts[0]?.audience.value, 'group');
  });
  it('is few only where a member list tells that nobody else was there', () => {
    const listed = { ...target, facts: { ...target.facts, memberships: [1, 4, 5, 6].map((account) => ({ account, role: 'member' as const, roleFrom: 'file' as const, joinedAt: null, leftAt: null })) } };
    assert.equal(run({ bubbles, source, groups: [listed], reposts: [repost(10)] }).acts[0]?.audience.value, 'few');
  });
  it('a later repost by another account is a forwarder of its own, a later one of the same account is not', () => {
    const { acts } = run({ bubbles, source, groups: [target], reposts: [repost(10), repost(11), repost(12)] });
    assert.deepEqual(acts.map(({ role, account }) => [role, account]), [['publisher', 1], ['forwarder', 4]]);
  });
  it('reposts of one account in two chats are several groups', () => {
    const { acts } = run({ bubbles, source, groups: [target, third], reposts: [repost(10), repost(20, 3)] });
    assert.equal(acts.length, 1);
    assert.deepEqual([acts[0]?.audience.value, acts[0]?.audience.accounts], ['groups', [4, 5, 6, 7]]);
  });
  it('without a repost and a name there is one act of nobody known, assessed as asked', () => {
    const { acts, all } = run({ bubbles, source });
    assert.deepEqual(acts.map(({ account, name, from }) => [account, name, from]), [[null, null, 'none']]);
    assert.equal(all[0]?.values.F0, 'yes');
    assert.match(all[0] === undefined ? '' : ground(all[0], 'F0').says.en, /as if it were/);
  });
  it('the publisher may be given by account id or by a name that one account bears', () => {
    assert.equal(run({ bubbles, source, given: { publisher: 'user_3' } }).acts[0]?.account, 3);
    assert.equal(run({ bubbles, source, given: { publisher: ' 老周头 ' } }).acts[0]?.account, 3);
  });
  it('a publisher outside the case stays a name', () => {
    assert.deepEqual(run({ bubbles, source, given: { publisher: '路人甲' } }).acts.map(({ account, name, from }) => [account, name, from]), [[null, '路人甲', 'given']]);
  });
  it('a name that two accounts bear chooses nobody and says so', () => {
    const twins = room({ id: 4, names: { 8: '阿四' } });
    const { acts, warnings } = run({ bubbles, source, groups: [target, twins], given: { publisher: '阿四' } });
    assert.equal(acts[0]?.account, null);
    assert.match(warnings.join(), /borne by several accounts/);
  });
  it('a given publisher whom the record does not show first is a contradiction, and both are assessed', () => {
    const { acts, warnings } = run({ bubbles, source, groups: [target], reposts: [repost(10)], given: { publisher: '阿五' } });
    assert.deepEqual(acts.map(({ role, account }) => [role, account]), [['publisher', 5], ['forwarder', 1]]);
    assert.match(warnings.join(), /earlier posting by another/);
  });
  it('a time that is given later than the posting in the record is a contradiction', () => {
    const { warnings } = run({ bubbles, source, groups: [target], reposts: [repost(10)], given: { publisher: '月光', publishedAt: at('2026-05-03 10:00') } });
    assert.match(warnings.join(), /later than a posting/);
  });
  it('forwarders that are given have acts of their own, in order of time', () => {
    const { acts } = run({ bubbles, source, groups: [target], reposts: [repost(10)], given: { forwarders: [{ account: '阿六', at: at('2026-05-02 12:00') }, { account: '外人', at: at('2026-05-02 11:00') }] } });
    assert.deepEqual(acts.map(({ id, role, name }) => [id, role, name]), [['a1', 'publisher', '月光'], ['a2', 'forwarder', '外人'], ['a3', 'forwarder', '阿六']]);
  });
  it('a forwarder that is given and in the record is one act', () => {
    assert.equal(run({ bubbles, source, groups: [target], reposts: [repost(10), repost(11)], given: { forwarders: [{ account: '阿四' }] } }).acts.length, 2);
  });
  it('the lines that no repost carries are assessed as if somebody spread them', () => {
    const { acts, all } = run({ bubbles, source, groups: [target], reposts: [{ ...repost(10), how: 'pasted', lines: [1] }] });
    assert.deepEqual(acts.map(({ account, lines }) => [account, [...lines]]), [[1, [1]], [null, [0]]]);
    assert.deepEqual(all.map(({ act, person }) => [act.id, person.account]), [['a1', 3], ['a2', 2]]);
  });
  it('a message that the excerpt itself shows is no repost', () => {
    assert.equal(run({ bubbles, source, reposts: [{ ...repost(1, 1) }] }).acts[0]?.from, 'none');
  });
  it('a channel is open to the public', () => {
    const open = room({ id: 5, kind: 'channel', names: { 1: '月光', 9: '读者' }, said: [{ id: 30, by: 1, text: '看图', at: '2026-05-02 09:00' }] });
    assert.equal(run({ bubbles, source, groups: [open], reposts: [repost(30, 5)] }).acts[0]?.audience.value, 'public');
  });
});

describe('the audience that is given', () => {
  const f4 = (audience: object) => run({ bubbles, source, groups: [target], given: { audience } }).acts[0]?.audience;
  it('is few up to ten people, a group beyond, several groups, the public', () => {
    assert.equal(f4({ kind: 'closed', size: 10 })?.value, 'few');
    assert.equal(f4({ kind: 'closed', size: 11 })?.value, 'group');
    assert.equal(f4({ kind: 'groups' })?.value, 'groups');
    assert.equal(f4({ kind: 'public', size: 3 })?.value, 'public');
  });
  it('names accounts of the case where one bears the name, and keeps the others as names', () => {
    assert.deepEqual([f4({ accounts: ['阿四', '王婆'] })?.accounts, f4({ accounts: ['阿四', '王婆'] })?.names], [[4], ['王婆']]);
  });
  it('takes the members of a chat of the case', () => {
    assert.deepEqual(f4({ groups: ['Room 2'] })?.accounts, [1, 4, 5, 6]);
  });
  it('says that a chat which was given is not of the case', () => {
    assert.match(run({ bubbles, source, given: { audience: { groups: ['别处'] } } }).warnings.join(), /not one of the case/);
  });
  it('narrower than the record is a contradiction', () => {
    const { acts, warnings } = run({ bubbles, source, groups: [target, third], reposts: [repost(10), repost(20, 3)], given: { audience: { kind: 'closed', size: 2 } } });
    assert.equal(acts[0]?.audience.value, 'few');
    assert.match(warnings.join(), /narrower/);
  });
  it('nothing known stays unknown, with what would show it', () => {
    const one = run({ bubbles, source }).of(2);
    assert.equal(one.values.F4, 'unknown');
    assert.notEqual(ground(one, 'F4').wouldShow, null);
  });
});

describe('who was there', () => {
  const spoke = (id: number, roleFrom: 'file' | null = null) => ({ account: id, role: null, roleFrom, joinedAt: null, leftAt: null });
  const withRows = (more: object) => ({ ...target, facts: { ...target.facts, memberships: [1, 4, 5, 6].map((id) => spoke(id)), ...more } });
  const rows = (count: number, group: string | null) => [1, 4, 5, 6].map((id, i) => rosterRow({ matched: id, group }, i)).concat(Array.from({ length: count }, (_, i) => rosterRow({ account: `silent_${i}`, group }, i + 10)));
  // Everybody wrote, so that no silent account speaks for a list.
  const wrote = (group: LeakGroup): LeakGroup => ({ ...group, between: (who, from, to, limit) => (who !== null && limit === 1 ? group.between(1, from, to, 1) : group.between(who, from, to, limit)) });
  const audience = (group: LeakGroup, rest: object = {}) => run({ bubbles, source, groups: [group], reposts: [repost(10)], ...rest });
  it('by who spoke is a least number, and says so', () => {
    const { acts, of } = audience(wrote(withRows({})));
    assert.deepEqual([acts[0]?.audience.value, acts[0]?.audience.accounts], ['group', [4, 5, 6]]);
    assert.match(acts[0]?.audience.says.en ?? '', /at least 3/u);
    assert.equal(of(2).values.knowsLink, 'unknown');
  });
  it('counts those whom a roster of that chat names and who never wrote', () => {
    const { acts } = audience(withRows({ roster: rows(300, 'Room 2'), rosterGiven: true }));
    assert.deepEqual([acts[0]?.audience.value, acts[0]?.audience.size], ['group', 303]);
    assert.match(acts[0]?.audience.says.en ?? '', /; 303 accounts/u);
  });
  it('is not covered by a roster of everywhere', () => {
    assert.match(audience(wrote(withRows({ roster: rows(30, null), rosterGiven: true }))).acts[0]?.audience.says.en ?? '', /at least 3/u);
  });
  it('takes the silent members of an export’s own list', () => {
    const listed = withRows({ accounts: new Map([...target.facts.accounts, ...room({ id: 9, names: { 7: '潜水' } }).facts.accounts]), memberships: [1, 4, 5, 6, 7].map((id) => spoke(id)), attendance: () => ({ ...target.facts.attendance(), members: () => [1, 4, 5, 6] }) });
    const { acts } = audience(listed);
    assert.deepEqual([acts[0]?.audience.value, acts[0]?.audience.accounts], ['few', [4, 5, 6, 7]]);
  });
  it('of a chat that is given is not known where no list covers that day', () => {
    const { acts } = run({ bubbles, source, groups: [wrote(withRows({}))], given: { publisher: '外人', audience: { groups: ['Room 2'] } } });
    assert.deepEqual([acts[0]?.audience.value, acts[0]?.audience.size], ['group', null]);
  });
});

describe('several who spread it', () => {
  const list = [repost(10), repost(11)];
  const acts = (publishedAt: string) => run({ bubbles, source, groups: [target], reposts: list, given: { publisher: '阿六', publishedAt: at(publishedAt), fault: 'intent' } });
  it('whoever the record shows before the one given is a publisher too, of whom nothing was given', () => {
    const found = acts('2026-05-03 09:00');
    assert.deepEqual(found.acts.map(({ role, account }) => [role, account]), [['publisher', 1], ['forwarder', 4], ['publisher', 6]]);
    assert.deepEqual([found.of(2, 'a1').values.F2, found.of(2, 'a3').values.F2], ['unknown', 'intent']);
  });
  it('whoever came after the one given passed it on', () => {
    assert.deepEqual(acts('2026-05-02 08:00').acts.map(({ role, account }) => [role, account]), [['publisher', 6], ['forwarder', 1], ['forwarder', 4]]);
  });
  it('on a day without a time nobody is known to have been later', () => {
    assert.deepEqual(acts('2026-05-02 00:00').acts.map(({ role, account }) => [role, account]), [['publisher', 6], ['publisher', 1], ['forwarder', 4]]);
  });
});
