import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { chataudit, inside, inTemp, shell } from '../helpers/cli.ts';
import { chatCsv, LEAK } from '../helpers/make-csv.ts';

const AS_OF = ['--as-of', '2026-01-05'];
const ESC = '\u001b';

function withChat<T>(act: (cwd: string) => Promise<T>): Promise<T> {
  return inTemp((cwd) => {
    writeFileSync(join(cwd, 'a.csv'), LEAK);
    return act(cwd);
  });
}

/** More findings than a pipe holds. */
const MANY = chatCsv(Array.from({ length: 150 }, (_, i) => ({ text: `王芳的电话 138001${String(38_000 + i)}` })));

// Each of these is a process of its own; nothing here may run inside this one.
describe('streams', { concurrency: 2 }, () => {
  it('both streams together are still JSON when nothing is wrong', () => withChat(async (cwd) => {
    const { stdout } = await shell('"$NODE" "$BIN" audit a.csv --format json 2>&1', [], { cwd });
    assert.equal((JSON.parse(stdout) as { schema: string }).schema, 'chataudit/report@1');
  }));

  it('what went wrong is told on standard error, the data stays whole', () => withChat(async (cwd) => {
    writeFileSync(join(cwd, 'b.csv'), '');
    const { code, stdout, stderr } = await chataudit(['audit', 'a.csv', 'b.csv', '--format', 'json'], { cwd });
    assert.equal(code, 3);
    assert.equal((JSON.parse(stdout) as { exit: number }).exit, 3);
    assert.equal(stderr, 'audit: b.csv: skipped: the file is empty; nothing was kept. Export it again\n');
  }));

  it('--quiet silences remarks, not the exit code', () => withChat(async (cwd) => {
    writeFileSync(join(cwd, 'b.csv'), '');
    const { code, stderr } = await chataudit(['audit', 'a.csv', 'b.csv', '--quiet'], { cwd });
    assert.deepEqual([code, stderr], [3, '']);
  }));

  it('every line of jsonl is JSON', () => withChat(async (cwd) => {
    const { stdout } = await chataudit(['audit', 'a.csv', '--format', 'jsonl'], { cwd });
    for (const line of stdout.trimEnd().split('\n')) assert.doesNotThrow(() => JSON.parse(line));
  }));

  for (const [verb, code] of [['audit a.csv', 1], ['audit a.csv --fail-on none', 0]] as const) {
    it(`a reader that leaves early ends \`${verb}\` quietly with ${code}`, () => withChat(async (cwd) => {
      writeFileSync(join(cwd, 'a.csv'), MANY);
      const { stdout, stderr } = await shell(`"$NODE" "$BIN" ${verb} --format json | head -1; echo "code \${PIPESTATUS[0]}"`, [], { cwd });
      assert.equal(stdout, `{\ncode ${code}\n`);
      assert.equal(stderr, '');
    }));
  }

  it('a slow reader gets every byte', () => withChat(async (cwd) => {
    writeFileSync(join(cwd, 'a.csv'), MANY);
    const whole = await chataudit(['audit', 'a.csv', '--format', 'json', ...AS_OF], { cwd });
    const slow = await shell(`"$NODE" "$BIN" audit a.csv --format json ${AS_OF.join(' ')} | (sleep 0.3; cat)`, [], { cwd });
    assert.ok(whole.stdout.length > 100_000);
    assert.equal(slow.stdout, whole.stdout);
  }));

  it('standard output on a full disk is incomplete, in one line', { skip: !existsSync('/dev/full') }, () => withChat(async (cwd) => {
    const { code, stderr } = await shell('"$NODE" "$BIN" audit a.csv > /dev/full', [], { cwd });
    assert.equal(stderr, 'chataudit: standard output cannot be written (ENOSPC); the report is not whole\n');
    assert.equal(code, 3);
  }));
});

describe('colour', () => {
  const CASES: readonly (readonly [string, readonly string[], Readonly<Record<string, string>>, boolean])[] = [
    ['none in a pipe', [], { NO_COLOR: '' }, false],
    ['--color always', ['--color', 'always'], {}, true],
    ['--color always outranks NO_COLOR', ['--color', 'always'], { NO_COLOR: '1' }, true],
    ['--color never outranks FORCE_COLOR', ['--color', 'never'], { NO_COLOR: '', FORCE_COLOR: '1' }, false],
    ['FORCE_COLOR', [], { NO_COLOR: '', FORCE_COLOR: '1' }, true],
    ['NO_COLOR outranks FORCE_COLOR', [], { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['FORCE_COLOR=0', [], { NO_COLOR: '', FORCE_COLOR: '0' }, false],
  ];
  for (const [name, args, env, coloured] of CASES) {
    it(name, () => withChat(async (cwd) => {
      const { stdout } = await inside(['audit', 'a.csv', ...args], { cwd, env });
      assert.equal(stdout.includes(ESC), coloured);
    }));
  }

  it('never in a file', () => withChat(async (cwd) => {
    await inside(['audit', 'a.csv', '--color', 'always', '-o', 'r.txt'], { cwd });
    assert.equal(readFileSync(join(cwd, 'r.txt'), 'utf8').includes(ESC), false);
  }));
});

describe('-o', () => {
  it('several files at once, each in the form of its extension, readable by their owner only', () => withChat(async (cwd) => {
    const { code, stdout } = await inside(['audit', 'a.csv', '-o', 'r.json', '-o', 'r.jsonl', '-o', 'r.md', '-o', 'r.txt'], { cwd });
    assert.deepEqual([code, stdout], [1, '']);
    assert.equal((JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8')) as { exit: number }).exit, 1);
    assert.match(readFileSync(join(cwd, 'r.md'), 'utf8'), /^# /m);
    for (const name of ['r.json', 'r.jsonl', 'r.md', 'r.txt']) assert.equal(statSync(join(cwd, name)).mode & 0o777, 0o600);
    assert.deepEqual(readdirSync(cwd).sort(), ['a.csv', 'r.json', 'r.jsonl', 'r.md', 'r.txt']);
  }));

  it('with --format the report also goes to standard output', () => withChat(async (cwd) => {
    const { stdout } = await inside(['audit', 'a.csv', '-o', 'r.md', '--format', 'json', ...AS_OF], { cwd });
    assert.equal((JSON.parse(stdout) as { exit: number }).exit, 1);
  }));

  it('a place that cannot be written is told, and an older report there is left', () => withChat(async (cwd) => {
    const { code, stderr } = await inside(['audit', 'a.csv', '-o', 'no/such/r.json'], { cwd });
    assert.match(stderr, /r\.json: cannot be written \(ENOENT\)\. Choose another place for -o\n$/);
    assert.equal(code, 2);
    mkdirSync(join(cwd, 'r.json'));
    assert.equal((await inside(['audit', 'a.csv', '-o', 'r.json'], { cwd })).code, 2);
    assert.deepEqual(readdirSync(cwd).sort(), ['a.csv', 'r.json']);
  }));
});
