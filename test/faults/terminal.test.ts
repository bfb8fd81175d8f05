import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inside, inTemp } from '../helpers/cli.ts';
import { chatCsv } from '../helpers/make-csv.ts';

const EVIL = '\u001b[2J\u001b]0;owned\u0007\u202e\u2066\u200b\u0085\u009b31m';
const STEERING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

const CHAT = chatCsv([
  { text: `${EVIL}王芳的电话 13800138000\r覆盖`, name: `甲${EVIL}`, remark: `备注${EVIL}`, account: `wxid_amade${EVIL}` },
  { text: '::error::注入 ##vso[task]', name: '阿乙', account: 'wxid_bmade' },
  { text: '在', name: '阿丙', account: 'wxid_cmade' },
]);

function safe(what: string, text: string): void {
  const hit = STEERING.exec(text);
  assert.equal(hit, null, `${what}: U+${hit?.[0].codePointAt(0)?.toString(16)} in ${JSON.stringify(text.slice(Math.max(0, (hit?.index ?? 0) - 40), (hit?.index ?? 0) + 40))}`);
}

describe('text that would steer a terminal', () => {
  it('from messages, names, file names and arguments never reaches one raw, whatever the verb', () => inTemp(async (cwd) => {
    const folder = `case${EVIL.replaceAll('\u0000', '')}`;
    mkdirSync(join(cwd, folder));
    writeFileSync(join(cwd, folder, `聊天${EVIL}.csv`), CHAT);
    writeFileSync(join(cwd, folder, `坏${EVIL}.csv`), `${CHAT}7,8,9\r\n`);
    writeFileSync(join(cwd, folder, `空${EVIL}.csv`), '');
    writeFileSync(join(cwd, folder, 'roster.csv'), `account,${EVIL}\nwxid_amade,x\nwxid_amade,y\n`);
    const db = ['--db', 'c.db', '--as-of', '2026-01-05'];
    await inside(['check', '--db', 'c.db'], { cwd });
    const saved = await inside(['audit', folder, '--format', 'json', ...db], { cwd });
    const ids = (JSON.parse(saved.stdout) as { groups: { findings: { id: string }[] }[] }).groups.flatMap((g) => g.findings.map((f) => f.id));
    assert.ok(ids.length > 0);
    writeFileSync(join(cwd, 'evil.json'), `{"lang${EVIL.replaceAll(/[\u0000-\u001f]/g, '')}":1}`);
    const runs: readonly (readonly string[])[] = [
      ['audit', folder], ['audit', folder, '--lang', 'zh'], ['audit', folder, '--format', 'markdown'], ['audit', folder, '--format', 'jsonl'], ['audit', folder, '--reveal'],
      ['load', folder, '--db', `d${EVIL}.db`], ['check', ...db], ['report', '--db', 'c.db'], ['show', ids[0] ?? '', '--db', 'c.db'], ['show', ids[0] ?? '', '--db', 'c.db', '--reveal'],
      ['list', 'groups', '--db', 'c.db'], ['audit', `none${EVIL}`], ['audit', 'x', `--${EVIL}`], ['audit', 'x', '--lang', EVIL], ['audit', 'x', '--as-of', EVIL], ['audit', 'x', '--timezone', EVIL],
      ['audit', 'x', '--format', EVIL], ['audit', 'x', '-o', EVIL], ['audit', 'x', '--format-in', EVIL], ['explain', EVIL], ['show', EVIL, '--db', 'c.db'], ['list', EVIL], [EVIL],
      ['report', '--db', `none${EVIL}`], ['report', `none${EVIL}.json`], ['audit', 'x', '--config', 'evil.json'], ['audit', 'x', '--config', `none${EVIL}`],
    ];
    for (const args of runs) {
      const { stdout, stderr, code } = await inside(args, { cwd });
      assert.notEqual(code, 70, `${args.join(' ')}: ${stderr}`);
      if (!args.includes('json') && !args.includes('jsonl')) safe(`${args[0]} stdout`, stdout);
      safe(`${JSON.stringify(args)} stderr`, stderr);
    }
    for (const line of saved.stdout.split('\n')) assert.doesNotMatch(line, /[\u0000-\u001f]/);
  }));
});
