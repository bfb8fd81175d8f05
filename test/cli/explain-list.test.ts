import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { BIN, chataudit, inside, inTemp, start } from '../helpers/cli.ts';
import { LEAK } from '../helpers/make-csv.ts';

describe('explain', () => {
  it('a rule, in both languages', async () => {
    const en = await inside(['explain', 'disclosure.phone', '--as-of', '2026-01-05']);
    const zh = await inside(['explain', 'disclosure.phone', '--as-of', '2026-01-05', '--lang', 'zh']);
    assert.match(en.stdout, /^disclosure\.phone /);
    assert.match(zh.stdout, /^disclosure\.phone .*\p{Script=Han}/u);
    assert.deepEqual([en.code, zh.code], [0, 0]);
  });

  it('a provision, cited as of the day asked for', async () => {
    const { stdout, code } = await inside(['explain', 'cn.group.13', '--as-of', '2026-01-05']);
    assert.match(stdout, /^cn\.group\.13 /);
    assert.match(stdout, /2026-01-05/);
    assert.equal(code, 0);
  });

  it('a slip is answered with what was meant', async () => {
    const { stderr, code } = await inside(['explain', 'disclosre.phone']);
    assert.match(stderr, /Did you mean disclosure\.phone\?/);
    assert.equal(code, 2);
  });

  it('every rule and every provision that is listed is explained', async () => {
    for (const what of ['rules', 'provisions']) {
      const { stdout } = await inside(['list', what, '--format', 'jsonl']);
      for (const line of stdout.trimEnd().split('\n')) {
        const { id } = JSON.parse(line) as { id: string };
        assert.equal((await inside(['explain', id, '--as-of', '2026-01-05'])).code, 0, id);
      }
    }
  });
});

describe('list', () => {
  for (const what of ['formats', 'detectors', 'checks', 'rules', 'provisions', 'reports', 'groups', 'runs']) {
    it(`${what}: the same things as a table, as JSON and as JSON Lines`, () => inTemp(async (cwd) => {
      const db = what === 'groups' || what === 'runs' ? ['--db', 'c.db'] : [];
      if (db.length) {
        writeFileSync(join(cwd, 'a.csv'), LEAK);
        await inside(['load', 'a.csv', ...db], { cwd });
        await inside(['check', ...db], { cwd });
      }
      const json = await inside(['list', what, '--format', 'json', ...db], { cwd });
      const rows = JSON.parse(json.stdout) as { id: unknown }[];
      assert.ok(rows.length > 0);
      const lines = await inside(['list', what, '--format', 'jsonl', ...db], { cwd });
      assert.deepEqual(lines.stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as unknown), rows);
      const table = await inside(['list', what, ...db], { cwd });
      for (const { id } of rows) assert.ok(table.stdout.includes(String(id)), String(id));
      assert.deepEqual([json.code, lines.code, table.code, table.stderr], [0, 0, 0, '']);
    }));
  }
});

describe('standard input', () => {
  it('- is read as a file', () => inTemp(async (cwd) => {
    const { stdout, code } = await chataudit(['audit', '-', '--format', 'json'], { cwd, stdin: LEAK });
    const { sources } = JSON.parse(stdout) as { sources: { path: string; messages: number }[] };
    assert.deepEqual(sources.map(({ path, messages }) => [path, messages]), [['stdin', 3]]);
    assert.equal(code, 1);
  }));

  it('nothing on it is 3: it was named and could not be read', () => inTemp(async (cwd) => {
    assert.equal((await chataudit(['audit', '-'], { cwd })).code, 3);
  }));

  it('a slow writer is waited for, and Ctrl-C ends the wait and leaves no copy', () => inTemp(async (cwd) => {
    const tmp = join(cwd, 'tmp');
    mkdirSync(tmp);
    const child = start(['load', '-', '--db', 'c.db'], { cwd, env: { TMPDIR: tmp } });
    const err: Buffer[] = [];
    child.stderr?.on('data', (bytes: Buffer) => err.push(bytes));
    child.stdin?.write('x');
    while (!readdirSync(tmp).length) await setTimeout(20);
    child.kill('SIGINT');
    const [code] = (await once(child, 'close')) as [number];
    child.stdin?.destroy();
    assert.equal(code, 130);
    assert.equal(Buffer.concat(err).toString(), 'load: interrupted; nothing half-written is left\n');
    assert.deepEqual(readdirSync(tmp), []);
  }));
});

describe('an old Node', () => {
  const old = '/usr/bin/node';
  const version = existsSync(old) ? spawnSync(old, ['--version'], { encoding: 'utf8' }).stdout : '';
  const major = Number(/^v(\d+)/.exec(version)?.[1] ?? 99);
  it('is told in one sentence, with 2', { skip: major >= 22 ? 'no Node older than 22 here' : false }, () => {
    const { status, stdout, stderr } = spawnSync(old, [BIN, 'list', 'formats'], { encoding: 'utf8' });
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /^chataudit needs Node 22\.12 or newer and this is Node \d+\.\d+\.\d+: .*\.\n$/);
  });
});
