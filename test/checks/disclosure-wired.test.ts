import assert from 'node:assert/strict';
import { test } from 'node:test';
import check from '../../src/checks/disclosure.ts';
import { provision } from '../../src/law/provisions.ts';
import { runCheck } from '../helpers/timeline.ts';

test('the check reads text with the detectors of the project', () => {
  const { findings } = runCheck(check, { messages: [{ text: '周末聚餐' }, { text: '收件人：周芳 电话13712345678' }, { text: '订单 20260501123456' }] });
  assert.deepEqual(findings.map((f) => [f.rule, f.value, f.subject?.name]), [['disclosure.name', '周芳', '周芳'], ['disclosure.phone', '13712345678', '周芳']]);
});

test('each provision that a finding or a gap rests on is in the catalogue', () => {
  const { findings, result } = runCheck(check, { messages: [
    { text: '王姐 13712345678' }, { text: '我的银行卡 6222021234567890128' }, { text: '他的身份证 11010519491231002X' }, { text: '', kind: 'image' },
  ] });
  const ids = new Set([...findings.flatMap((f) => f.basis ?? []), ...(result.notAssessable ?? []).map((entry) => entry.rule)]);
  assert.ok(ids.size >= 7, [...ids].join());
  for (const id of ids) assert.ok(provision(id), id);
});
