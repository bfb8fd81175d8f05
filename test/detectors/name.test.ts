import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameWeights } from '../../src/detectors/_name-weights.ts';
import { tagNames, tagPlaces } from '../../src/detectors/_name-tagger.ts';
import name from '../../src/detectors/name.ts';
import type { Known } from '../../src/model/detector.ts';
import { sourceHash } from '../train/source.ts';

const known = (people: string[], screenNames: string[] = []): Known => ({ people: new Set(people), screenNames: new Set(screenNames) });
const values = (text: string, previous = '', of: Known | null = null): string[] => name.find(text, previous, of).map(({ value }) => value);

test('the weights were made from the word lists, templates and code that are here', () => {
  assert.equal(nameWeights().source, sourceHash());
});

test('a bare answer to the question for a name is one', () => {
  assert.deepEqual(values('覃化南', '请问怎么称呼'), ['覃化南']);
  assert.deepEqual(values('好的'), []);
});

test('a public figure is no finding, unless somebody says that he is called so', () => {
  assert.deepEqual(values('刘洋昨天又上新闻了'), []);
  assert.deepEqual(values('我真名叫刘洋'), ['刘洋']);
});

test('a name of the roster is sure', () => {
  const [hit] = name.find('梅园发晓得了', '', known(['梅园']));
  assert.equal(hit?.value, '梅园');
  assert.ok((hit?.confidence ?? 0) >= 0.9 && hit?.reasons.includes('roster'));
});

test('a screen name is nobody, unless it is said to be the real name', () => {
  assert.deepEqual(values('王晓东今天又没来', '', known([], ['王晓东'])), []);
  assert.deepEqual(values('我真名叫王晓东', '', known([], ['王晓东'])), ['王晓东']);
});

test('traditional characters are read like simplified ones, at their own places', () => {
  const text = '昨天陳曉燕跟我說她要辭職了';
  const [hit] = name.find(text, '', null);
  assert.deepEqual([hit?.start, hit?.end, hit?.value], [2, 5, '陳曉燕']);
});

test('every name of a list is found', () => {
  assert.deepEqual(values('已报名：周子航、谢婷婷、唐海波、许志远'), ['周子航', '谢婷婷', '唐海波', '许志远']);
});

test('words that begin like a name are none', () => {
  for (const text of ['今天真高兴', '方便的时候再说', '周末去黄山', '金额不对', '许多人都这样', '石家庄的房价', '白云机场见', '万一下雨怎么办', '江南的夏天', '王者荣耀上分', '谢谢老师', '孙子兵法']) {
    assert.deepEqual(values(text), [], text);
  }
});

test('a name that is called twice is found twice', () => {
  assert.deepEqual(values('尹浩尹浩你在哪里'), ['尹浩', '尹浩']);
});

test('clubs that sound like people and titles of works are none', () => {
  for (const text of ['桑德兰vs博尔顿', '赫尔城主场排名第4', '戴口罩出门', '毛毛雨一直下', '《丁晓薇》第八集']) assert.deepEqual(values(text), [], text);
});

test('what could be a foreign name too is a full name', () => {
  assert.deepEqual(values('丁一凡说他不来'), ['丁一凡']);
});

test('English names are found by their parts or by what stands before them, things are not', () => {
  assert.deepEqual(values('my colleague Rachel Thompson got fired'), ['Rachel Thompson']);
  assert.deepEqual(values('my name is john smith'), ['john smith']);
  for (const text of ['the Morgan Stanley report', 'she works at Johnson Hospital', 'Visual Studio Code keeps crashing', 'moved to San Francisco', 'Jordan Street 12']) assert.deepEqual(values(text), [], text);
});

test('the tagger gives public names too, and foreign ones', () => {
  const text = '记者采访了里奥·梅西和导演贾樟柯';
  assert.deepEqual(tagNames(text).map(({ start, end }) => text.slice(start, end)), ['里奥·梅西', '贾樟柯']);
});

test('places are found with what ends them', () => {
  const text = '周末从北京去万达广场';
  assert.deepEqual(tagPlaces(text).map(({ start, end }) => text.slice(start, end)), ['北京', '万达广场']);
});
