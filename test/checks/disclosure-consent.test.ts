import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Consents } from '../../src/checks/_disclosure-consent.ts';
import { refOf } from '../../src/checks/_message-ref.ts';
import { at, message } from '../helpers/timeline.ts';

/** What account 2 is taken to have said to the posting of an entity at 10:00. */
function said(lines: readonly (readonly [minute: string, sender: number, text: string])[], entity = 'phone', called: number | null = null): string {
  const consents = new Consents([]);
  lines.forEach(([minute, sender, text], i) => {
    const one = message({ sender, text, at: `2026-05-01 ${minute}` }, i);
    consents.hear(one, () => called, () => refOf(one));
  });
  return consents.about(2, entity, at('2026-05-01 10:00'))?.state ?? 'none';
}

for (const text of ['可以把我的电话发群里', '我的号码可以公开', '把我微信推给他就行', 'feel free to share my number']) {
  test(`this agrees: ${text}`, () => assert.equal(said([['09:50', 2, text]], text.includes('微信') ? 'wechat-id' : 'phone'), 'given'));
}

for (const text of ['别把我电话发群里', '谁让你发我号码的', '不要公开我的信息', "don't share my number"]) {
  test(`this refuses: ${text}`, () => assert.equal(said([['09:50', 2, text]]), 'refused'));
}

for (const text of ['我发个红包', '可以发货了', '你把文件发我', '快递可以发了吗', '我把电话给他了']) {
  test(`this says nothing to it: ${text}`, () => assert.equal(said([['09:50', 2, text]]), 'none'));
}

test('yes to a question for permission counts, from the one who was asked', () => {
  assert.equal(said([['09:50', 1, '能把你电话发给师傅吗'], ['09:51', 2, '可以']]), 'given');
  assert.equal(said([['09:50', 1, '能把你电话发给师傅吗'], ['09:51', 2, '不行']]), 'refused');
  assert.equal(said([['09:50', 1, '能把你电话发给师傅吗'], ['09:51', 2, '可以']], 'phone', 3), 'none');
});

test('consent to the phone is none to the address', () => {
  assert.equal(said([['09:50', 2, '可以把我的电话发群里']], 'address'), 'none');
});

test('an objection afterwards is seen, an agreement afterwards is none', () => {
  assert.equal(said([['10:05', 2, '谁让你发我电话的，删了']]), 'refused');
  assert.equal(said([['10:05', 2, '可以把我的电话发群里']]), 'none');
});

test('an agreement does not last for ever', () => {
  const consents = new Consents([]);
  const one = message({ sender: 2, text: '可以把我的电话发群里', at: '2026-04-01 10:00' });
  consents.hear(one, () => null, () => refOf(one));
  assert.equal(consents.about(2, 'phone', at('2026-05-01 10:00')), null);
});

test('a row of a consent file counts from its date on, for what its scope names', () => {
  const row = { source: 9, line: 2, byteStart: 0, byteEnd: 9, nativeId: null, matched: 2, by: 'a', scope: '电话', at: at('2026-04-01 10:00'), audience: null };
  const consents = new Consents([row]);
  assert.equal(consents.about(2, 'phone', at('2026-05-01 10:00'))?.fact?.line, 2);
  assert.equal(consents.about(2, 'address', at('2026-05-01 10:00')), null);
  assert.equal(consents.about(2, 'phone', at('2026-03-01 10:00')), null);
  assert.equal(consents.about(3, 'phone', at('2026-05-01 10:00')), null);
});
