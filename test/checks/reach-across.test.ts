import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { acrossReach } from '../../src/app/across-reach.ts';
import type { StatementCluster } from '../../src/model/results.ts';
import type { Finding, GroupRun } from '../../src/model/run.ts';
import { at, policy, source } from '../helpers/timeline.ts';

const SOURCES = [1, 2, 3].map((id) => source({ id, sha256: String(id).repeat(64) }));

function cluster(over: Partial<StatementCluster> & { readonly when?: string; readonly place?: number; readonly source?: number } = {}): StatementCluster {
  const { when = '2026-03-01 08:00', place = 0, source: from = 1, ...rest } = over;
  const ref = { source: from, line: place + 1, byteStart: place * 100, byteEnd: place * 100 + 99, nativeId: null, at: at(when), sender: over.author ?? 1 };
  return {
    signature: ['aa'], sketch: [], numbers: 0, author: 1, first: ref, last: ref, also: [], copies: 0, spreaders: 0, own: 0, readers: 0, by: [],
    views: null, forwards: null, exposed: 0, routine: false, names: false, accuses: false, persons: [], rules: [], about: [], ...rest,
  };
}

function group(key: string, statements: readonly StatementCluster[]): GroupRun {
  return {
    group: { id: 1, key, name: key, platform: 'wechat', kind: 'group', kindFrom: 'file', hasNativeId: true }, sources: [1], period: null, coverage: null, calendar: null, gates: [],
    response: null, statements, reach: [], verification: null, origin: 'unknown', labelled: false, counts: { messages: 0, events: 0, speakers: 0, members: 0 }, owner: null, managers: [], minors: [],
    checks: [{ id: 'reach', status: 'not_indicated', reason: { en: '', zh: '' } }], notAssessable: [], findings: [], ties: [],
    accounts: [{ id: 1, account: `${key} one`, platform: 'wechat', name: 'One' }],
  };
}

const RUMOUR = ['conduct.rumour'] as const;
const fold = (...runs: readonly GroupRun[]): readonly GroupRun[] => acrossReach(runs, policy(), SOURCES);
const alone = (over: Parameters<typeof cluster>[0]): GroupRun => fold(group('g', [cluster(over)]))[0] as GroupRun;
const readers = (n: number) => Array.from({ length: n }, (_, i) => [i + 100, 0] as const);
const rulesOf = ({ findings }: GroupRun): string[] => findings.map(({ rule, severity }) => `${rule.slice(6)} ${severity}`);
const only = (run: GroupRun): Finding => {
  assert.equal(run.findings.length, 1);
  return run.findings[0] as Finding;
};

describe('the numbers', () => {
  const vectors: readonly (readonly [string, Parameters<typeof cluster>[0], readonly string[]])[] = [
    ['99 reposts', { copies: 99, rules: RUMOUR }, []],
    ['100 reposts', { copies: 100, rules: RUMOUR }, ['approaching-threshold medium']],
    ['499 reposts', { copies: 499, rules: RUMOUR }, ['approaching-threshold medium']],
    ['500 reposts', { copies: 500, rules: RUMOUR }, ['defamation-threshold high']],
    ['999 readers', { by: readers(999), rules: RUMOUR }, []],
    ['1000 readers', { by: readers(1000), rules: RUMOUR }, ['approaching-threshold medium']],
    ['4999 readers', { by: readers(4999), rules: RUMOUR }, ['approaching-threshold medium']],
    ['5000 readers', { by: readers(5000), rules: RUMOUR }, ['defamation-threshold high']],
    ['4999 views by the platform', { views: 4999, rules: RUMOUR }, ['approaching-threshold medium']],
    ['5000 views by the platform', { views: 5000, rules: RUMOUR }, ['defamation-threshold high']],
    ['500 forwards by the platform', { forwards: 500, rules: RUMOUR }, ['defamation-threshold high']],
    ['500 reposts of something nobody flagged', { copies: 500 }, ['defamation-threshold info']],
    ['100 reposts of something nobody flagged', { copies: 100 }, ['approaching-threshold info']],
    ['500 reposts of an offer with words of gambling', { copies: 500, rules: ['conduct.gambling'] }, ['defamation-threshold low']],
    ['500 reposts of what another check knows to tell private matters', { copies: 500, rules: ['disclosure.health'], about: [7] }, ['defamation-threshold high']],
    ['500 reposts of how to reach somebody', { copies: 500, rules: ['disclosure.name', 'disclosure.phone'], about: [7], names: true }, ['defamation-threshold medium']],
    ...([['499 forwards', { forwards: 499 }, 'approaching-threshold medium'], ['500 forwards', { forwards: 500 }, 'defamation-threshold high'], ['99 forwards', { forwards: 99 }, ''],
      ['100 forwards', { forwards: 100 }, 'approaching-threshold medium'], ['4999 views', { views: 4999 }, 'approaching-threshold medium'], ['5000 views', { views: 5000 }, 'defamation-threshold high'],
      ['999 views', { views: 999 }, ''], ['1000 views', { views: 1000 }, 'approaching-threshold medium'], ['499 reposts', { copies: 499 }, 'approaching-threshold medium'],
      ['500 reposts', { copies: 500 }, 'defamation-threshold high']] as const).map(([what, given, expected]) => [`${what} of ill words about a person who is named`, { ...given, names: true, accuses: true }, expected === '' ? [] : [expected]] as const),
    ['500 reposts of ill words about nobody named', { copies: 500, accuses: true }, ['defamation-threshold medium']],
    ['100 reposts of ill words about nobody named', { copies: 100, accuses: true }, ['approaching-threshold low']],
    ['500 reposts of words that name somebody', { copies: 500, names: true }, ['defamation-threshold low']],
    ['100 reposts of words that name somebody', { copies: 100, names: true }, ['approaching-threshold info']],
    ['500 reposts of a congratulation', { copies: 500, names: true, routine: true }, ['defamation-threshold info']],
    ['500 reposts of what is said of a person', { copies: 500, rules: ['conduct.fraud'], about: [7] }, ['defamation-threshold high']],
  ];
  for (const [why, given, expected] of vectors) it(`${why}: ${expected[0] ?? 'nothing'}`, () => assert.deepEqual(rulesOf(alone(given)), expected));

  it('the members of a group are no readers', () => {
    const run = alone({ copies: 30, exposed: 9000, rules: RUMOUR });
    assert.equal(run.findings.length, 0);
    assert.deepEqual([run.reach[0]?.outcome, run.reach[0]?.exposed, run.reach[0]?.views.lower], ['below', 9000, 0]);
  });

  it('the reason says whose count it is, in both languages, and what is open', () => {
    const { reason, account, about, bearer } = only(alone({ views: 6000, copies: 3, rules: RUMOUR, about: [7] }));
    assert.match(reason.en, /platform counted 6000 views.*the platform’s counter.*whether it is made up/);
    assert.match(reason.zh, /按平台计数达到.*是否捏造/);
    assert.deepEqual([account, about?.account, bearer], [1, 7, 'publisher']);
    assert.match(only(alone({ copies: 500 })).reason.zh, /仅反映传播范围/);
  });
});

describe('over groups', () => {
  const two = (over: Parameters<typeof cluster>[0] = {}) => [
    group('a', [cluster({ copies: 300, rules: RUMOUR, exposed: 40, by: [[5, 300]] })]),
    group('b', [cluster({ copies: 199, when: '2026-03-02 08:00', source: 2, exposed: 50, author: 2, by: [[5, 199]], ...over })]),
  ] as const;

  it('reposts are added up and each further group is one more; a reader in both counts once', () => {
    const [a, b] = fold(...two());
    assert.deepEqual(a?.reach[0]?.reposts, { lower: 500, counter: null });
    assert.deepEqual([a?.reach[0]?.views.lower, a?.reach[0]?.exposed, a?.reach[0]?.groups], [2, 90, ['a', 'b']]);
    assert.deepEqual([a && rulesOf(a), b && rulesOf(b)], [['defamation-threshold high'], []]);
    assert.deepEqual([a?.reach[0]?.findings.length, b?.reach[0]?.findings.length], [1, 0]);
    assert.equal(a?.reach[0]?.id, b?.reach[0]?.id);
  });

  it('what its author posts in further groups is no repost, and is told beside', () => {
    const runs = (n: number) => Array.from({ length: n }, (_, i) => group(`g${i}`, [cluster({ source: i + 1, when: `2026-03-${String(i + 1).padStart(2, '0')} 08:00`, copies: i === 0 ? 100 : 0, by: i === 0 ? [[5, 100]] : [] })]));
    const [first] = fold(...runs(7));
    assert.deepEqual([first?.reach[0]?.reposts.lower, first?.reach[0]?.own, first?.reach[0]?.spreaders, first?.reach[0]?.views.lower], [100, 6, 1, 1]);
    assert.match(only(first as GroupRun).reason.en, /at least 100 reposts by 1 account other than the author.*The author said it again 6 times, which is not counted/);
    assert.match(only(first as GroupRun).reason.zh, /至少被转发100次（作者以外的1个账号）.*另重复发布6次，不计入/);
  });

  it('nor where the same name only is known of it in another group', () => {
    const named = (key: string, id: number, account: string) => ({ ...group(key, [cluster({ author: id, copies: 30, when: `2026-03-0${id} 08:00` })]), accounts: [{ id, account, platform: 'whatsapp', name: '阿强' }] });
    assert.equal(fold(named('a', 1, '阿强'), named('b', 2, '阿强'))[0]?.reach[0]?.reposts.lower, 60);
    assert.equal(fold(named('a', 1, 'x1'), named('b', 2, 'x2'))[0]?.reach[0]?.reposts.lower, 61);
  });

  it('nor what nobody known posted elsewhere first', () => {
    assert.equal(fold(...two({ author: null }))[0]?.reach[0]?.reposts.lower, 499);
  });

  it('copies in two groups reach the number together, one less does not', () => {
    const both = (copies: number) => rulesOf(fold(
      group('a', [cluster({ copies: 250, names: true, accuses: true })]), group('b', [cluster({ copies, names: true, accuses: true, source: 2, when: '2026-03-02 08:00' })]))[0] as GroupRun);
    assert.deepEqual([both(249), both(250)], [['approaching-threshold medium'], ['defamation-threshold high']]);
  });

  it('words that name in one wording and accuse in another are not taken together', () => {
    const [a] = fold(group('a', [cluster({ copies: 300, names: true })]), group('b', [cluster({ copies: 300, accuses: true, author: 2, when: '2026-03-02 08:00' })]));
    assert.deepEqual([a?.reach[0]?.names, a?.reach[0]?.accuses, a && rulesOf(a)], [false, true, ['defamation-threshold medium']]);
  });

  it('what its author says again in another’s thread is no repost', () => {
    const [a] = fold(...two({ by: [[1, 100], [5, 99]] }));
    assert.equal(a?.reach[0]?.reposts.lower, 400);
  });

  it('counters of different messages are added up', () => {
    const [a] = fold(group('a', [cluster({ views: 3000, rules: RUMOUR })]), group('b', [cluster({ views: 2000, when: '2026-03-02 08:00' })]));
    assert.deepEqual(a?.reach[0]?.views.counter, 5000);
  });

  it('another statement is not added', () => {
    const [a, b] = fold(...two({ signature: ['bb'] }));
    assert.deepEqual([a?.reach[0]?.reposts.lower, b && rulesOf(b)], [300, ['approaching-threshold info']]);
  });

  it('near statements are one: most of their stretches, and the same numbers', () => {
    const sketch = Array.from({ length: 24 }, (_, i) => i * 10);
    const near = [...sketch.slice(0, 23), 231];
    const reposts = (over: Parameters<typeof cluster>[0]) => fold(group('a', [cluster({ copies: 30, sketch })]), group('b', [cluster({ copies: 30, when: '2026-03-02 08:00', signature: ['bb'], author: 2, ...over })]))[0]?.reach[0]?.reposts.lower;
    assert.equal(reposts({ sketch: near }), 61);
    assert.equal(reposts({ sketch: near, numbers: 5 }), 30);
    assert.equal(reposts({ sketch: near, about: [7] }), 61);
    assert.equal(reposts({ sketch: sketch.map((n, i) => (i < 12 ? n : n + 1)) }), 30);
  });

  it('nothing depends on the order of the groups', () => {
    const runs = [...two(), group('c', [cluster({ copies: 3, when: '2026-02-01 08:00', source: 3, author: 9 })])];
    const sorted = (all: readonly GroupRun[]) => all.toSorted((x, y) => (x.group.key < y.group.key ? -1 : 1));
    assert.deepEqual(sorted(fold(...runs)), sorted(fold(...runs.toReversed())));
    assert.equal(sorted(fold(...runs))[2]?.findings.length, 1);
  });

  it('the author is named in each group that holds it', () => {
    const [, b] = fold(group('a', [cluster({ copies: 300, author: 1 })]), { ...group('b', [cluster({ copies: 1, author: 2, when: '2026-03-02 08:00' })]), accounts: [] });
    assert.deepEqual(b?.accounts.map(({ account }) => account), ['a one']);
  });

  it('a run without statements comes back as it was', () => {
    const runs = [group('a', []), group('b', [])];
    assert.equal(acrossReach(runs, policy(), SOURCES), runs);
  });
});

describe('one author within a year', () => {
  const said = (when: string, place: number, over: Parameters<typeof cluster>[0] = {}) => cluster({ when, place, signature: [`s${place}`], copies: 260, rules: RUMOUR, about: [7], ...over });

  it('two statements eleven months apart are added up, and one finding says so', () => {
    const run = fold(group('g', [said('2025-03-01 08:00', 1), said('2026-02-01 08:00', 2)]))[0] as GroupRun;
    assert.deepEqual(run.reach.map(({ accumulated }) => accumulated?.reposts), [520, 520]);
    assert.deepEqual(rulesOf(run), ['defamation-threshold high', 'approaching-threshold medium', 'approaching-threshold medium']);
    assert.match(run.findings[0]?.reason.en ?? '', /2 statements of one account.*within one year/);
    assert.deepEqual(run.reach.map(({ outcome, findings }) => [outcome, findings.length]), [['reached', 2], ['reached', 2]]);
  });

  it('the same day of the next year still belongs to it, the day after does not', () => {
    const reposts = (when: string) => fold(group('g', [said('2025-03-01 08:00', 1), said(when, 2)]))[0]?.reach[0]?.accumulated?.reposts ?? null;
    assert.deepEqual(['2026-03-01 23:59', '2026-03-02 00:00', '2026-04-01 08:00'].map(reposts), [520, null, null]);
  });

  it('nor those that name different people', () => {
    const ill = (place: number, name: number) => said(`2026-0${place}-01`, place, { rules: [], about: [], names: true, accuses: true, persons: [name] });
    assert.equal(fold(group('g', [ill(1, 11), ill(2, 12)]))[0]?.reach[0]?.accumulated, null);
    assert.equal(fold(group('g', [ill(1, 11), ill(2, 11)]))[0]?.reach[0]?.accumulated?.reposts, 520);
  });

  it('statements about different people are not added up', () => {
    assert.equal(fold(group('g', [said('2026-01-01', 1), said('2026-02-01', 2, { about: [8] })]))[0]?.reach[0]?.accumulated, null);
  });

  it('nor those of different authors, nor greetings', () => {
    assert.equal(fold(group('g', [said('2026-01-01', 1), said('2026-02-01', 2, { author: 3 })]))[0]?.reach[0]?.accumulated, null);
    assert.equal(fold(group('g', [said('2026-01-01', 1, { routine: true }), said('2026-02-01', 2, { routine: true })]))[0]?.reach[0]?.accumulated, null);
  });

  it('nor what a channel posts day by day', () => {
    const post = (place: number) => said('2026-01-01', place, { rules: [], about: [], copies: 0, views: 900 });
    assert.deepEqual(fold(group('g', [post(1), post(2), post(3)]))[0]?.reach.map(({ accumulated, outcome }) => [accumulated, outcome]), Array(3).fill([null, 'below']));
  });

  it('the best year is taken', () => {
    const run = fold(group('g', [said('2024-06-01', 1, { copies: 90 }), said('2025-05-01', 2, { copies: 300 }), said('2026-04-01', 3, { copies: 250 })]))[0];
    assert.deepEqual(run?.reach.map(({ accumulated }) => accumulated?.reposts), [550, 550, 390]);
  });
});

describe('what is listed', () => {
  it('a flagged statement that somebody read, and no other below twenty reposts', () => {
    assert.equal(alone({ by: [[4, 0]], rules: RUMOUR }).reach.length, 1);
    assert.equal(alone({ rules: RUMOUR }).reach.length, 0);
    assert.deepEqual([alone({ copies: 19 }).reach.length, alone({ copies: 20 }).reach.length], [0, 1]);
    assert.deepEqual([alone({ views: 99 }).reach.length, alone({ views: 100 }).reach.length], [0, 1]);
  });

  it('a greeting only from the number on that this tool marks', () => {
    assert.deepEqual([alone({ copies: 60, routine: true }).reach.length, alone({ copies: 100, routine: true }).reach.length], [0, 1]);
  });

  it('not more than twenty, most spread first; and as many findings of what nobody flagged', () => {
    const run = fold(group('g', Array.from({ length: 60 }, (_, i) => cluster({ signature: [`s${i}`], place: i, author: i + 10, copies: 500 + i }))))[0];
    assert.deepEqual([run?.reach.length, run?.reach[0]?.reposts.lower, run?.findings.length], [20, 559, 20]);
  });
});
