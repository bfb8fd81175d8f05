import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quotedBefore, speakerAt } from '../../src/checks/_disclosure-speaker.ts';
import { account } from '../helpers/timeline.ts';
import { last } from './disclosure-fake.ts';

const PHONE = '13800001234';
const accounts = new Map([[1, account(1, { name: '晴天' })], [2, account(2, { name: '小鱼儿' })], [3, account(3, { name: '老黄' })]]);
const subject = (text: string) => last([[1, text]], { accounts }).subject;

for (const [text, who] of [
  ['他跟我说：“我电话X', '他'], ['小鱼儿说:我的新号X', '小鱼儿'], ['老周告诉我，“我的X', '老周'], ['she said: "my number is X', 'she'],
  ['我的电话X', null], ['他说过了。我的电话X', null], ['他说：“好”，我的电话X', null], ['他说他不来，我的电话X', null],
] as const) {
  test(`${who === null ? 'nobody is quoted' : `${who} is quoted`}: ${text}`, () => {
    const end = quotedBefore(text, text.indexOf('X'));
    assert.equal(end === null ? null : text.slice(0, end).trim(), who);
  });
}

test('every line of a bundle is its speaker\'s', () => {
  const text = '周建华: 在吗\n吕梅: 我的电话X\n好的';
  assert.equal(speakerAt(text, true, text.indexOf('X')), '吕梅');
  assert.equal(speakerAt(text, true, text.length - 1), null);
  assert.equal(speakerAt('我的电话X', false, 3), null);
});

for (const [text, who] of [
  [`小鱼儿一直没来，他电话${PHONE}`, 2], [`小鱼儿今天不来。他的电话${PHONE}`, 2], [`老黄换号了，${PHONE}`, 3], [`${PHONE}是小鱼儿的`, 2], [`${PHONE}（老黄）`, 3],
  [`小鱼儿说：我的新号${PHONE}`, 2], [`小鱼儿老婆不舒服，她电话${PHONE}`, null], [`小鱼儿说房东在家，他电话${PHONE}`, null], [`@小鱼儿 他电话${PHONE}`, null],
] as const) {
  test(`whom the text spoke of before: ${text}`, () => {
    const { relation, account: of } = subject(text);
    assert.deepEqual([relation, of], ['third-party', who]);
  });
}

test('quotes without end are read in time proportional to the text', () => {
  const started = performance.now();
  for (const unit of ['说：', '他说：“', '小鱼儿：', '（']) subject(`${unit.repeat(50_000)}${PHONE}`);
  assert.ok(performance.now() - started < 3_000);
});
