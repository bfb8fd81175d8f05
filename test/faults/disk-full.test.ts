import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import Database from 'better-sqlite3';
import { chataudit, inTemp } from '../helpers/cli.ts';
import { LEAK, makeCsv } from '../helpers/make-csv.ts';

/** Why no small disk can be made here; null when `act` ran on one. */
async function onSmallDisk(cwd: string, act: (disk: string) => Promise<void>): Promise<string | null> {
  const disk = join(cwd, 'disk');
  mkdirSync(disk);
  const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk], { encoding: 'utf8' });
  if (mount.error || mount.status !== 0) return `no small disk can be mounted here: ${(mount.error?.message ?? mount.stderr).trim()}`;
  try {
    await act(disk);
    return null;
  } finally {
    spawnSync('umount', [disk]);
  }
}

describe('a full disk', () => {
  it('undoes the load and leaves earlier ones intact', (t) => inTemp(async (cwd) => {
    writeFileSync(join(cwd, 'a.csv'), LEAK);
    makeCsv(join(cwd, 'big.csv'), 12_000);
    const skipped = await onSmallDisk(cwd, async (disk) => {
      const db = join(disk, 'c.db');
      assert.equal((await chataudit(['load', 'a.csv', '--db', db], { cwd })).code, 0);
      const { code, stderr } = await chataudit(['load', 'big.csv', '--db', db], { cwd });
      assert.match(stderr, /c\.db: no space left on the disk; what was being loaded was undone, earlier loads are intact\. Free some space and load again\n$/);
      assert.equal(code, 3);
      const open = new Database(db);
      assert.equal(open.pragma('integrity_check', { simple: true }), 'ok');
      assert.deepEqual(open.prepare('SELECT path, messages FROM source').raw().all(), [['a.csv', 3]]);
      open.close();
      assert.deepEqual(readdirSync(disk), ['c.db']);
    });
    if (skipped) t.skip(skipped);
  }));

  it('leaves no half report', (t) => inTemp(async (cwd) => {
    makeCsv(join(cwd, 'a.csv'), 2000);
    const skipped = await onSmallDisk(cwd, async (disk) => {
      writeFileSync(join(disk, 'ballast'), Buffer.alloc(1 << 20 >> 12 << 12).subarray(0, (1 << 20) - 4096));
      const { code, stderr } = await chataudit(['audit', 'a.csv', '-o', join(disk, 'r.json')], { cwd });
      assert.match(stderr, /r\.json: no space left on the disk; nothing was written there/);
      assert.equal(code, 3);
      assert.deepEqual(readdirSync(disk), ['ballast']);
    });
    if (skipped) t.skip(skipped);
  }));
});
