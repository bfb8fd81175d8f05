import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureFor } from '../../src/law/measures.ts';
import { SENTENCES, notAssessable } from '../../src/law/sentences.ts';

const STEPS = ['S1', 'S2', 'S3', 'S4'] as const;

for (const bearer of ['owner', 'manager', 'member', 'publisher'] as const) {
  test(`each step suggested to a ${bearer} carries both legal tails`, () => {
    for (const level of STEPS) {
      const { group, person } = measureFor(bearer, level, true);
      for (const text of [group, person]) {
        for (const tail of [SENTENCES.keepRecords, SENTENCES.reportToAuthority]) {
          assert.ok(text.en.includes(tail.en) && text.zh.includes(tail.zh), `${level}`);
        }
      }
    }
  });
}

test('at S0 and for the record no step is suggested', () => {
  for (const measure of [measureFor('member', 'S0', true), measureFor('record', 'S2', true)]) {
    assert.match(measure.person.en, /^No step suggested/u);
    assert.ok(!measure.person.en.includes(SENTENCES.keepRecords.en));
  }
});

test('managing rights are at stake for owners and managers only', () => {
  assert.match(measureFor('owner', 'S3', true).person.zh, /暂停管理权限/u);
  assert.doesNotMatch(measureFor('member', 'S3', true).person.zh, /暂停管理权限/u);
});

test('closing a group comes after preserving the evidence', () => {
  const { en } = measureFor('owner', 'S4', true).group;
  assert.ok(en.indexOf('preserve the evidence') >= 0 && en.indexOf('preserve the evidence') < en.indexOf('closing'));
});

test('conduct outside the group rules is met with no step under them', () => {
  assert.match(measureFor('owner', 'S4', false).group.en, /do not govern/u);
});

test('what cannot be assessed names what is missing and what would show it', () => {
  const words = notAssessable({ en: 'a server log', zh: '服务器日志' }, { en: 'logs.csv', zh: 'logs.csv' });
  assert.match(words.en, /a server log.*logs\.csv/u);
  assert.match(words.zh, /服务器日志.*logs\.csv/u);
});
