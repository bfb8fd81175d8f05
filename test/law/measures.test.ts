import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureFor, stepsFor } from '../../src/law/measures.ts';
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

for (const bearer of ['owner', 'manager', 'member', 'publisher', 'account_operator', 'pi_handler', 'provider'] as const) {
  for (const kind of ['group', 'private', 'channel'] as const) {
    test(`an organisation is never told to do to a ${bearer} of a ${kind} what only a platform can`, () => {
      for (const level of STEPS) {
        const { group, person } = stepsFor(bearer, level, kind === 'group', kind).organisation;
        for (const { zh, en } of [group, person]) {
          assert.doesNotMatch(zh, /降低信用等级|取消建群资格|暂停管理权限|关闭群组|暂停发布在|关闭账号/u, level);
          assert.ok(en !== '' && zh !== '');
        }
        assert.ok(person.zh.includes(SENTENCES.keepRecords.zh) && person.zh.includes(SENTENCES.reportToAuthority.zh));
      }
    });
  }
}

test('from S2 an organisation preserves the evidence before anything is recalled, removed or dissolved', () => {
  for (const bearer of ['owner', 'member', 'account_operator', 'pi_handler'] as const) {
    for (const level of ['S2', 'S3', 'S4'] as const) {
      const { group, person } = stepsFor(bearer, level, true, 'group').organisation;
      for (const { en, zh } of [group, person]) {
        assert.match(en, /^First preserve the evidence/u);
        assert.match(zh, /^先保全证据/u);
      }
    }
  }
});

test('the platform’s steps in a group are those of the group rules', () => {
  for (const level of STEPS) assert.deepEqual(stepsFor('owner', level, true, 'group').platform, measureFor('owner', level, true));
});

test('in a channel the platform acts against the account, not against a group', () => {
  const { group, person } = stepsFor('account_operator', 'S3', false, 'channel', '2019-05-01').platform;
  assert.match(group.en, /No step against a group/u);
  assert.match(person.zh, /暂停更新（.*2017年/u);
});

test('nothing is suggested to anybody at S0 or for the record', () => {
  for (const { platform, organisation } of [stepsFor('owner', 'S0', true, 'group'), stepsFor('record', 'S3', true, 'group')]) {
    for (const { person } of [platform, organisation]) assert.match(person.en, /^No step suggested/u);
  }
});

test('a handler of a leak is pointed to the notice of a leak', () => {
  assert.match(stepsFor('pi_handler', 'S3', true, 'group').organisation.person.zh, /第五十七条/u);
});
