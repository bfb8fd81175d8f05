import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { chataudit, ended, inTemp, shell, start } from '../helpers/cli.ts';
import { LEAK } from '../helpers/make-csv.ts';
import { makeZip } from '../helpers/make-zip.ts';

interface Printed { readonly sources: readonly { path: string; messages: number; archive: { path: string } | null }[]; readonly groups: readonly { id: string }[] }

const JSON_AUDIT = ['audit', '-', '--format', 'json', '--fail-on', 'none', '--as-of', '2026-11-21'];

describe('standard input', { concurrency: 2 }, () => {
  it('may be an archive', () => inTemp(async (cwd) => {
    const { stdout, code } = await chataudit(JSON_AUDIT, { cwd, stdin: makeZip([{ name: 'a.csv', data: LEAK }]) });
    const { sources } = JSON.parse(stdout) as Printed;
    assert.deepEqual(sources.map(({ path, messages, archive }) => [path, messages, archive?.path]), [['stdin!/a.csv', 3, 'stdin']]);
    assert.equal(code, 0);
  }));

  it('gives the same report each time: no name of a temporary folder gets into it', () => inTemp(async (cwd) => {
    const day = JSON.stringify([{ type: 'message', user: 'U00000001', text: 'hi', ts: '1767574800.000100' }, { type: 'message', user: 'U00000002', text: 'ho', ts: '1767574860.000100' }]);
    const [one, two] = await Promise.all([1, 2].map(() => chataudit([...JSON_AUDIT, '--format-in', 'slack'], { cwd, stdin: day })));
    assert.equal(one?.stdout, two?.stdout);
    assert.doesNotMatch(one?.stdout ?? '', /chataudit-|\/dev\/|"fd"/);
  }));

  it('can be read beside files, and a companion is never looked for around it', () => inTemp(async (cwd) => {
    writeFileSync(join(cwd, 'b.csv'), LEAK.replaceAll('wxid_', 'wxid_x'));
    const { stdout } = await chataudit([...JSON_AUDIT, 'b.csv'], { cwd, stdin: LEAK });
    assert.deepEqual((JSON.parse(stdout) as Printed).sources.map(({ path, messages }) => [path, messages]), [['b.csv', 3], ['stdin', 3]]);
  }));

  it('that a broken pipeline ends early is read as far as it came', () => inTemp(async (cwd) => {
    const { stderr, code } = await shell(`(printf '%s' "$1"; exit 1) | "$NODE" "$BIN" load - --db c.db; exit "\${PIPESTATUS[1]}"`, [LEAK.slice(0, -30)], { cwd });
    assert.match(stderr, /^load: stdin.*file marked truncated/);
    assert.equal(code, 3);
  }));

  it('leaves no copy of what was said, even after kill -9', { skip: process.platform === 'win32' }, () => inTemp(async (cwd) => {
    const tmp = join(cwd, 'tmp');
    mkdirSync(tmp);
    const child = start(['load', '-', '--db', 'c.db'], { cwd, env: { TMPDIR: tmp } });
    const running = ended(child);
    child.stdin?.write(LEAK);
    await setTimeout(600);
    child.kill('SIGKILL');
    await running.catch(() => {});
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    assert.deepEqual(readdirSync(tmp, { recursive: true, withFileTypes: true }).filter((item) => item.isFile()), []);
  }));
});
