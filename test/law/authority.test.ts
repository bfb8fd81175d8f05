import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { BEARER_TESTS } from '../../src/law/decision/bearer-tests.ts';
import { isAuthority, provision } from '../../src/law/provisions.ts';
import { allRules, rule } from '../../src/law/rules.ts';

const ID = /'((?:cn|eu|us)\.[a-z0-9][\w.-]*)'/gu;

function idsIn(folder: string): { id: string; file: string }[] {
  const root = new URL(`../../src/${folder}/`, import.meta.url);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...readFileSync(new URL(name, root), 'utf8').matchAll(ID)].map((match) => ({ id: match[1] ?? '', file: name })))
    .filter(({ id }) => !id.endsWith('.'));
}

test('no rule rests on what is known from memory only', () => {
  for (const { id, basis } of allRules()) for (const each of basis) assert.ok(isAuthority(each), `${id} rests on ${each}`);
});

for (const folder of ['liability', 'checks', 'app']) {
  test(`each provision named in src/${folder} exists and is known from more than memory`, () => {
    for (const { id, file } of idsIn(folder)) assert.ok(isAuthority(id), `${file}: ${id}`);
  });
}

test('each line of the bearer table cites provisions that exist, and rules that exist', () => {
  for (const { id, cites, rules } of BEARER_TESTS) {
    assert.ok(cites.length > 0, id);
    for (const each of cites) assert.ok(isAuthority(each), `${id}: ${each}`);
    for (const each of rules) assert.ok(rule(each), `${id}: ${each}`);
  }
});

const NEEDED = [
  ...[4, 5, 6.1, 6.2, 7, 7.1, 7.2, 8, 8.1, 8.2, 8.3, 9.1, 9.2, 10, 11, 11.1, 11.2, 11.3, 12, 13, 13.1, 13.2, 14, 15].map((art) => `cn.group.${art}`),
  ...['log', 'realname', 'content', 'pi', 'groups', 'complaints', 'use'].map((name) => `cn.csl.${name}`),
  ...[5, 6, 7, 8].map((art) => `cn.im2014.${art}`),
  'cn.pubacct.2017.13', 'cn.pubacct.2017.16', 'cn.pubacct.2021',
  ...[188, 995, 997, 998, 999, 1000, 1019, 1024, 1025, 1026, 1027, 1028, 1032, 1033, 1034, 1035, 1036, 1037, 1038, 1165, 1168, 1173, 1182, 1183, 1191, 1194, 1195, 1196, 1197].map((art) => `cn.civil.${art}`),
  ...[4, 6, 10, 13, 14, 19, 25, 27, 28, 29, 31, 47, 51, 55, 57, 66, 69, 72, 73].map((art) => `cn.pipl.${art}`),
  'cn.netdata.12', 'cn.netid.2025', 'cn.account-info.2022', 'cn.ecology.2020', 'cn.cyberviolence', 'cn.minors.26', 'cn.minors.31', 'cn.minors.38', 'cn.iis.14', 'cn.iis.15',
  ...['defame', 'pi', 'rumour', 'obscenity', 'limitation'].map((name) => `cn.psapl.${name}`),
  ...['246', '253-1', '286-1', '287-1'].map((art) => `cn.cl.${art}`),
  ...['2013-21', '2014-11', '2017-10', '2019-15', '2010-3'].map((number) => `cn.interp.${number}`),
  'cn.evid.14', 'cn.evid.15', 'cn.evid.23', 'cn.evid.90', 'cn.evid.93', 'cn.evid.94', 'cn.evid.95', 'cn.cpl-interp.106', 'cn.cpl-interp.108', 'cn.cpl-interp.116', 'cn.online-litigation.16',
];

test('each provision that a chat record can speak to is there', () => {
  assert.deepEqual(NEEDED.filter((id) => provision(id) === undefined), []);
});
