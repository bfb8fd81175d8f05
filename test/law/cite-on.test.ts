import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citeOn, inForceOn, isAuthority } from '../../src/law/provisions.ts';

test('on the last day of the old numbering the cite carries the present number in brackets', () => {
  assert.deepEqual(citeOn('cn.csl.log', '2025-12-31'), {
    en: 'Cybersecurity Law art 21(3) (now art 23(3))',
    zh: '网络安全法第二十一条(三)（现第二十三条(三)）',
  });
});

test('from the first day of the new numbering the cite carries the former number in brackets', () => {
  assert.deepEqual(citeOn('cn.csl.log', '2026-01-01'), { en: 'Cybersecurity Law art 23(3) (formerly art 21(3))', zh: '网络安全法第二十三条(三)（原第二十一条(三)）' });
});

test('an article that came new has no former number', () => {
  assert.equal(citeOn('cn.psapl.pi', '2026-06-01')?.zh, '治安管理处罚法第五十六条');
});

test('what is known from memory carries that mark, and is no authority', () => {
  assert.match(citeOn('cn.ecology.2020.19', '2026-06-01')?.zh ?? '', /（凭记忆，未核对）$/u);
  assert.deepEqual(['cn.ecology.2020.19', 'cn.group.13', 'cn.group.99'].map(isAuthority), [false, true, false]);
});

test('the former spelling of an id is understood', () => {
  assert.deepEqual(citeOn('cn.minor.38', '2026-06-01'), citeOn('cn.minors.38', '2026-06-01'));
  assert.equal(inForceOn('cn.minor.38', '2023-12-31'), false);
});

const renumbered: readonly (readonly [string, string, string])[] = [
  ['cn.csl.realname', '网络安全法第二十四条（现第二十六条）', 'Cybersecurity Law art 24 (now art 26)'],
  ['cn.csl.content', '网络安全法第四十七条（现第四十九条）', 'Cybersecurity Law art 47 (now art 49)'],
  ['cn.csl.pi', '网络安全法第四十四条（现第四十六条）', 'Cybersecurity Law art 44 (now art 46)'],
  ['cn.csl.use', '网络安全法第十二条第二款（现第十三条第二款）', 'Cybersecurity Law art 12(2) (now art 13(2))'],
  ['cn.csl.groups', '网络安全法第四十六条（现第四十八条）', 'Cybersecurity Law art 46 (now art 48)'],
  ['cn.csl.complaints', '网络安全法第四十九条（现第五十一条）', 'Cybersecurity Law art 49 (now art 51)'],
  ['cn.csl.protect', '网络安全法第四十二条（现第四十四条）', 'Cybersecurity Law art 42 (now art 44)'],
  ['cn.csl.log-penalty', '网络安全法第五十九条第一款（现第六十一条第一款）', 'Cybersecurity Law art 59(1) (now art 61(1))'],
  ['cn.csl.realname-penalty', '网络安全法第六十一条（现第六十四条）', 'Cybersecurity Law art 61 (now art 64)'],
  ['cn.csl.groups-penalty', '网络安全法第六十七条（现第六十八条）', 'Cybersecurity Law art 67 (now art 68)'],
  ['cn.csl.content-penalty', '网络安全法第六十八条（现第六十九条）', 'Cybersecurity Law art 68 (now art 69)'],
  ['cn.csl.pi-penalty', '网络安全法第六十四条（现第七十一条）', 'Cybersecurity Law art 64 (now art 71)'],
  ['cn.psapl.rumour', '治安管理处罚法第二十五条(一)（现第二十九条(一)）', 'Public Security Administration Punishments Law art 25(1) (now art 29(1))'],
  ['cn.psapl.obscenity', '治安管理处罚法第六十八条（现第八十条）', 'Public Security Administration Punishments Law art 68 (now art 80)'],
  ['cn.psapl.limitation', '治安管理处罚法第二十二条（现第二十五条）', 'Public Security Administration Punishments Law art 22 (now art 25)'],
  ['cn.psapl.defame', '治安管理处罚法第四十二条（现第五十条）', 'Public Security Administration Punishments Law art 42 (now art 50)'],
];
for (const [id, zh, en] of renumbered) {
  test(`${id} is cited by its old number in 2025`, () => {
    assert.deepEqual(citeOn(id, '2025-06-30'), { en, zh });
  });
}

test('a text whose old numbers are not known is cited by its title, its number from memory left out', () => {
  const title = '最高人民法院关于审理利用信息网络侵害人身权益民事纠纷案件适用法律若干问题的规定';
  assert.equal(citeOn('cn.interp.2014-11', '2018-05-05')?.zh, `${title}（2020年修正前）（现第六条、第七条）`);
  assert.equal(citeOn('cn.interp.2014-11', '2024-05-05')?.zh, `${title}第六条、第七条`);
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
  ['cn.netid.2025', '2025-07-14', '2025-07-15'],
  ['cn.account-info.2022', '2022-07-31', '2022-08-01'],
  ['cn.ecology.2020', '2020-02-29', '2020-03-01'],
  ['cn.cyberviolence', '2024-07-31', '2024-08-01'],
  ['cn.minors.38', '2023-12-31', '2024-01-01'],
  ['cn.pubacct.2017.16', '2017-10-07', '2017-10-08'],
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
