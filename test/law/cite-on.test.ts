import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citeOn, inForceOn } from '../../src/law/provisions.ts';

test('on the last day of the old numbering the cite carries the present number in brackets', () => {
  assert.deepEqual(citeOn('cn.csl.log', '2025-12-31'), {
    en: 'Cybersecurity Law art 21(3) (now art 23(3))',
    zh: '网络安全法第二十一条(三)（现第二十三条(三)）',
  });
});

test('on the first day of the new numbering the cite stands alone', () => {
  assert.deepEqual(citeOn('cn.csl.log', '2026-01-01'), { en: 'Cybersecurity Law art 23(3)', zh: '网络安全法第二十三条(三)' });
});

const renumbered: readonly (readonly [string, string, string])[] = [
  ['cn.csl.realname', '网络安全法第二十四条（现第二十六条）', 'Cybersecurity Law art 24 (now art 26)'],
  ['cn.csl.content', '网络安全法第四十七条（现第四十九条）', 'Cybersecurity Law art 47 (now art 49)'],
  ['cn.csl.pi', '网络安全法第四十四条（现第四十六条）', 'Cybersecurity Law art 44 (now art 46)'],
  ['cn.psapl.defame', '治安管理处罚法第四十二条（现第五十条）', 'Public Security Administration Punishments Law art 42 (now art 50)'],
];
for (const [id, zh, en] of renumbered) {
  test(`${id} is cited by its old number in 2025`, () => {
    assert.deepEqual(citeOn(id, '2025-06-30'), { en, zh });
  });
}

test('a present cite that does not open with the same act is given whole', () => {
  const cite = citeOn('cn.interp.2014-11', '2018-05-05');
  assert.equal(cite?.zh, '法释〔2014〕11号（2020年修正前）（现法释〔2014〕11号第六条、第七条）');
});

test('a text that was replaced by another act is cited alone', () => {
  assert.equal(citeOn('cn.pubacct.2017.13', '2021-02-21')?.zh, '互联网用户公众账号信息服务管理规定（2017年）第十三条');
});

const starts: readonly (readonly [string, string, string])[] = [
  ['cn.group.13', '2017-10-07', '2017-10-08'],
  ['cn.group.9.1', '2017-10-07', '2017-10-08'],
  ['cn.csl.log', '2017-05-31', '2017-06-01'],
  ['cn.im2014.6', '2014-08-06', '2014-08-07'],
  ['cn.pubacct.2021', '2021-02-21', '2021-02-22'],
  ['cn.civil.1034', '2020-12-31', '2021-01-01'],
  ['cn.pipl.28', '2021-10-31', '2021-11-01'],
  ['cn.netdata.12', '2024-12-31', '2025-01-01'],
  ['cn.psapl.pi', '2025-12-31', '2026-01-01'],
  ['cn.interp.2013-21', '2013-09-09', '2013-09-10'],
  ['cn.interp.2017-10', '2017-05-31', '2017-06-01'],
  ['cn.interp.2019-15', '2019-10-31', '2019-11-01'],
];
for (const [id, before, first] of starts) {
  test(`${id} is not in force on ${before} and is on ${first}`, () => {
    assert.equal(citeOn(id, before), null);
    assert.equal(inForceOn(id, before), false);
    assert.notEqual(citeOn(id, first), null);
    assert.equal(inForceOn(id, first), true);
  });
}

test('the 2017 public account text ends the day before its revision', () => {
  assert.equal(inForceOn('cn.pubacct.2017.13', '2021-02-21'), true);
  assert.equal(inForceOn('cn.pubacct.2017.13', '2021-02-22'), false);
});

test('an unknown id and a malformed day give nothing', () => {
  assert.equal(citeOn('cn.group.99', '2026-01-01'), null);
  for (const day of ['', '2026', '2026-1-1', '2026-01-01T00:00', '9999999999']) {
    assert.equal(citeOn('cn.group.13', day), null);
    assert.equal(inForceOn('cn.group.13', day), false);
  }
});
