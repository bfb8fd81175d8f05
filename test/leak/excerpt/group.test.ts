import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disclosuresIn } from '../../../src/leak/excerpt/disclosures.ts';
import { excerptGroup } from '../../../src/leak/excerpt/group.ts';
import { CONCEALED } from '../../../src/model/excerpt.ts';
import { policy, ZONE } from '../../helpers/timeline.ts';
import { excerptOf, line } from './lines.ts';

const hidden = { name: null, nameState: 'concealed', nameConcealedBy: 'bar' } as const;

test('names are accounts, a run of covered names is one, own bubbles are one, bare lines nobody', () => {
  const lines = [
    line('一', { name: '张三' }), line('二', hidden), line('三', hidden), line('四', { name: '张三' }), line('五', hidden), line('六', { own: true }), line('七', { own: true }), line('八', { own: false }), line('九'),
    line('十', { kind: 'system' }),
  ];
  const { senders, facts } = excerptGroup(excerptOf(lines), ZONE);
  assert.deepEqual(senders, [1, 2, 2, 1, 3, 4, 4, 5, null, null]);
  assert.deepEqual([...facts.accounts.values()].map(({ names }) => names.length), [1, 0, 0, 0, 0]);
});

test('a bubble of one’s own between two covered names parts the run', () => {
  assert.deepEqual(excerptGroup(excerptOf([line('一', hidden), line('二', { own: true }), line('三', hidden)]), ZONE).senders, [1, 2, 3]);
});

test('instants rise, and those shown are kept', () => {
  const at = Date.UTC(2024, 4, 1);
  const { messages } = excerptGroup(excerptOf([line('一'), line('二', { at }), line('三'), line('四', { at: at - 5 }), line('五', { at: at + 60_000 })]), ZONE);
  assert.equal(messages[1]?.at, at);
  assert.equal(messages[4]?.at, at + 60_000);
  for (let i = 1; i < messages.length; i++) assert.ok((messages[i]?.at ?? 0) > (messages[i - 1]?.at ?? 0));
  assert.deepEqual(messages.map(({ id }) => id), [1, 2, 3, 4, 5]);
});

test('an empty excerpt is an empty group', () => {
  assert.deepEqual(excerptGroup(excerptOf([]), ZONE).messages, []);
  assert.deepEqual(disclosuresIn(excerptOf([]), policy()), []);
});

test('private data are found by line, with spans in the text of the line', () => {
  const excerpt = excerptOf([line('在吗', { name: '张三' }), line('昨天 12:30', { kind: 'time' }), line('李四的电话是13812345678', { name: '王五' })]);
  const found = disclosuresIn(excerpt, policy({ since: Date.UTC(2030, 0, 1) }));
  const phone = found.find(({ finding }) => finding.rule === 'disclosure.phone');
  assert.equal(phone?.line, 2);
  assert.deepEqual(phone?.finding.span, [6, 17]);
});

test('what is covered is nothing to find', () => {
  assert.deepEqual(disclosuresIn(excerptOf([line(`李四的电话是138${CONCEALED}1234`, { name: '王五' })]), policy()).filter(({ finding }) => finding.rule === 'disclosure.phone'), []);
});

test('a placeholder of a picture is nothing to find', () => {
  assert.deepEqual(disclosuresIn(excerptOf([line('[图片]', { name: '王五', media: true })]), policy()), []);
});
