import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { BIN, chataudit, cleanEnv, ended, inside, inTemp } from '../helpers/cli.ts';
import { LEAK, MEMOTRACE } from '../helpers/make-csv.ts';

interface Printed { status: string; exit: number; sources: { path: string; status: string; reason: string | null }[] }

async function audit(cwd: string, ...paths: string[]): Promise<Printed & { stderr: string }> {
  const { code, stdout, stderr } = await inside(['audit', ...paths, '--format', 'json', '--fail-on', 'none'], { cwd });
  const report = JSON.parse(stdout) as Printed;
  assert.equal(report.exit, code);
  return { ...report, stderr };
}

const BINARY = Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 167 + (i >> 3)) % 256));

describe('files that cannot be read as an export', () => {
  const NAMED: readonly (readonly [string, string | Buffer, number, RegExp])[] = [
    ['empty', '', 3, /the file is empty/],
    ['binary', BINARY, 3, /not a text file/],
    ['text of another kind', 'Dear diary,\nnothing happened.\n', 3, /no known chat export format/],
    ['a heading and no rows', `${MEMOTRACE}\r\n`, 4, /no message in it/],
    ['two NUL bytes', '\0\0', 3, /not a text file|no known chat export format/],
  ];
  for (const [name, bytes, exit, words] of NAMED) {
    it(`${name}, named: ${exit}, with the reason`, () => inTemp(async (cwd) => {
      writeFileSync(join(cwd, 'x.csv'), bytes);
      const report = await audit(cwd, 'x.csv');
      assert.equal(report.exit, exit);
      assert.match(report.stderr, new RegExp(`^audit: x\\.csv: skipped: (?:${words.source}); nothing was kept\\. [^\\n]+\\n$`));
      assert.deepEqual(report.sources.map((source) => source.status), ['skipped']);
    }));
  }

  it('a picture that lay in the folder does not spoil the run, and is listed', () => inTemp(async (cwd) => {
    mkdirSync(join(cwd, 'case'));
    writeFileSync(join(cwd, 'case/a.csv'), LEAK);
    writeFileSync(join(cwd, 'case/photo.jpg'), BINARY);
    const report = await audit(cwd, 'case');
    assert.deepEqual([report.exit, report.status], [0, 'complete']);
    assert.deepEqual(report.sources.map(({ path, status }) => [path, status]), [['case/a.csv', 'complete'], ['case/photo.jpg', 'skipped']]);
  }));

  it('a folder of nothing but pictures is 4', () => inTemp(async (cwd) => {
    mkdirSync(join(cwd, 'case'));
    writeFileSync(join(cwd, 'case/photo.jpg'), BINARY);
    assert.equal((await audit(cwd, 'case')).exit, 4);
  }));

  it('FIFOs and devices are refused, not waited for', () => inTemp(async (cwd) => {
    execFileSync('mkfifo', [join(cwd, 'pipe')]);
    const runs = await Promise.all(['pipe', '/dev/zero'].map((path) => chataudit(['audit', path], { cwd, timeout: 10_000 })));
    for (const { code, stderr } of runs) {
      assert.match(stderr, /skipped: not a regular file\n$/);
      assert.equal(code, 3);
    }
    mkdirSync(join(cwd, 'case'));
    execFileSync('mkfifo', [join(cwd, 'case/pipe')]);
    writeFileSync(join(cwd, 'case/a.csv'), LEAK);
    assert.equal((await audit(cwd, 'case')).exit, 0);
  }));

  it('links that lead in circles are listed, not followed', () => inTemp(async (cwd) => {
    mkdirSync(join(cwd, 'case'));
    symlinkSync('../case', join(cwd, 'case/again'));
    writeFileSync(join(cwd, 'case/a.csv'), LEAK);
    const report = await audit(cwd, 'case');
    assert.deepEqual(report.sources.map(({ path, reason }) => [path, reason]).sort(), [['case/a.csv', null], ['case/again', 'a link to a folder']]);
    assert.equal(report.exit, 0);
  }));

  it('a link to nothing makes the run incomplete: nobody knows what was there', () => inTemp(async (cwd) => {
    mkdirSync(join(cwd, 'case'));
    symlinkSync('gone.csv', join(cwd, 'case/b.csv'));
    writeFileSync(join(cwd, 'case/a.csv'), LEAK);
    const report = await audit(cwd, 'case');
    assert.equal(report.exit, 3);
    assert.match(report.stderr, /case\/b\.csv: skipped: cannot be opened \(ENOENT\)/);
  }));

  const root = process.getuid?.() === 0;
  const reachable = !root || (statSync(new URL('../..', import.meta.url)).mode & 5) === 5;

  it('a file and a folder without permission are told by name, and the rest is read', { skip: reachable ? false : 'the checkout cannot be read by another user' }, () => inTemp(async (cwd) => {
    for (const folder of ['case', 'case/shut']) mkdirSync(join(cwd, folder));
    writeFileSync(join(cwd, 'case/a.csv'), LEAK);
    writeFileSync(join(cwd, 'case/b.csv'), LEAK);
    chmodSync(cwd, 0o755);
    chmodSync(join(cwd, 'case/b.csv'), 0);
    chmodSync(join(cwd, 'case/shut'), 0);
    // For the superuser nothing is shut.
    const as = root ? { uid: 65_534, gid: 65_534 } : {};
    const { code, stdout, stderr } = await ended(spawn(process.execPath, [BIN, 'audit', 'case', '--format', 'json'], { cwd, env: cleanEnv({ TMPDIR: '/tmp' }), ...as }));
    chmodSync(join(cwd, 'case/shut'), 0o755);
    assert.equal(code, 3, stderr);
    assert.match(stderr, /^audit: case\/b\.csv: skipped: cannot be opened \(EACCES\)\naudit: case\/shut: skipped: cannot be opened \(EACCES\)\n$/);
    assert.deepEqual((JSON.parse(stdout) as Printed).sources.map((source) => source.status).sort(), ['complete', 'skipped', 'skipped']);
  }));

  it('hidden files are left out', () => inTemp(async (cwd) => {
    writeFileSync(join(cwd, '.a.csv'), LEAK);
    assert.equal((await audit(cwd, '.')).exit, 4);
    assert.deepEqual(readdirSync(cwd), ['.a.csv']);
  }));
});
