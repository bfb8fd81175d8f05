import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from './disclosure-fake.ts';

const phones = (messages: Parameters<typeof run>[0]['messages']) => run({ messages: messages ?? [] }).findings.filter((one) => one.rule === 'disclosure.phone');

test('a number spread over two messages of one sender is one number, with both as evidence', () => {
  const [found, ...more] = phones([{ text: '记一下 138123' }, { text: '45678 别漏了' }]);
  assert.equal(more.length, 0);
  assert.equal(found?.value, '13812345678');
  assert.deepEqual(found?.span, [0, 5]);
  assert.deepEqual(found?.subject?.evidence.map((ref) => ref.byteStart), [0, 100]);
});

test('two senders, a long pause or words between make no number of the parts', () => {
  assert.deepEqual(phones([{ sender: 1, text: '138123' }, { sender: 2, text: '45678' }]), []);
  assert.deepEqual(phones([{ text: '138123', at: '2026-05-01 08:00' }, { text: '45678', at: '2026-05-01 08:10' }]), []);
  assert.deepEqual(phones([{ text: '138123' }, { text: '元，合计45678' }]), []);
});

test('a whole number before is not cut to make another', () => {
  assert.deepEqual(phones([{ text: '13812345678' }, { text: '13987654321' }]).map((one) => one.value), ['13812345678', '13987654321']);
});
