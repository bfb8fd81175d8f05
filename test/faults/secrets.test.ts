import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inside, inTemp } from '../helpers/cli.ts';
import { chatCsv } from '../helpers/make-csv.ts';

/** Valid in form, and nobody's. */
const PHONE = '13912345678';
const RESIDENT = '11010519491231002X';
const CARD = '6222021234567890128';
const MAIL = 'wang.fang.made@example.com';
const ROSTER_PHONE = '13787654321';
const FILE_PHONE = '15812340001';
const SECRETS = [PHONE, RESIDENT, CARD, MAIL, ROSTER_PHONE, FILE_PHONE];

const CHAT = chatCsv([
  { text: `王芳的电话 ${PHONE}，身份证 ${RESIDENT}` },
  { text: `银行卡 ${CARD}，邮箱 ${MAIL}`, name: `阿乙${PHONE}`, account: 'wxid_bmade', remark: `乙 ${PHONE}` },
  { text: '在', name: '阿丙', account: PHONE },
]);

describe('private values', () => {
  it('stand in no output of any verb without --reveal, errors included', () => inTemp(async (cwd) => {
    mkdirSync(join(cwd, 'case'));
    writeFileSync(join(cwd, `case/群${FILE_PHONE}.csv`), CHAT);
    writeFileSync(join(cwd, 'case/bad.csv'), `${CHAT}${PHONE},${RESIDENT}\r\n9,1,1,0,0,x${PHONE},,${RESIDENT},y,,${CARD},z\r\n10,1,1,0,0,1767139999,,"${PHONE}\r\n`);
    writeFileSync(join(cwd, `case/空${FILE_PHONE}.csv`), '');
    writeFileSync(join(cwd, `case/再${FILE_PHONE}.csv`), CHAT);
    writeFileSync(join(cwd, 'case/roster.csv'), `account,phone,id_number,verified,real_name\nwxid_bmade,${ROSTER_PHONE},${RESIDENT},maybe${PHONE},王芳\n${PHONE},${ROSTER_PHONE},${RESIDENT},no,王芳\n${PHONE},${ROSTER_PHONE},,no,\n`);
    const db = ['--db', 'c.db', '--as-of', '2026-01-05'];
    const json = await inside(['audit', 'case', '--format', 'json', ...db], { cwd });
    writeFileSync(join(cwd, 'run.json'), json.stdout);
    const ids = (JSON.parse(json.stdout) as { groups: { findings: { id: string; rule: string }[] }[] }).groups.flatMap((g) => g.findings);
    for (const rule of ['disclosure.phone', 'disclosure.resident-id', 'disclosure.bank-card', 'disclosure.email']) assert.ok(ids.some((f) => f.rule === rule), rule);
    const runs = [
      json,
      await inside(['load', 'case', '--db', 'd.db'], { cwd }), await inside(['load', 'case', '--db', 'd.db'], { cwd }),
      await inside(['list', 'groups', '--db', 'c.db'], { cwd }), await inside(['list', 'runs', '--db', 'c.db'], { cwd }),
      ...await each(['table', 'jsonl', 'markdown'], (format) => inside(['report', '--db', 'c.db', '--format', format], { cwd })),
      ...await each(['table', 'markdown'], (format) => inside(['report', 'run.json', '--format', format, '--lang', 'zh'], { cwd })),
      await inside(['check', ...db, '--lang', 'zh'], { cwd }),
      ...await each(ids.slice(0, 8), ({ id }) => inside(['show', id, '--db', 'c.db'], { cwd })),
      ...await each(ids.slice(0, 3), ({ id }) => inside(['show', id, '--db', 'c.db', '--format', 'json'], { cwd })),
    ];
    for (const { stdout, stderr, code } of runs) {
      assert.notEqual(code, 70, stderr);
      for (const secret of SECRETS) {
        for (const [name, text] of [['stdout', stdout], ['stderr', stderr]] as const) {
          const at = text.indexOf(secret);
          assert.ok(at < 0, `${secret} in ${name}: ${JSON.stringify(text.slice(Math.max(0, at - 80), at + 40))}`);
        }
      }
    }
    const revealed = await inside(['report', '--db', 'c.db', '--reveal', '--format', 'json'], { cwd });
    for (const secret of [PHONE, RESIDENT, CARD, MAIL]) assert.ok(revealed.stdout.includes(secret), `${secret} is not even revealed`);
  }));

  it('a number in the file name of a chat is masked in the id of the group too', () => inTemp(async (cwd) => {
    writeFileSync(join(cwd, `again-${FILE_PHONE}.csv`), CHAT);
    const { stdout } = await inside(['audit', `again-${FILE_PHONE}.csv`, '--format', 'json'], { cwd });
    assert.equal(stdout.includes(FILE_PHONE), false);
  }));
});

async function each<T, R>(list: readonly T[], act: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of list) results.push(await act(item));
  return results;
}
