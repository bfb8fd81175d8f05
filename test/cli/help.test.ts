import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { program } from '../../src/cli/main.ts';
import { within } from '../helpers/pace.ts';
import { BIN, chataudit, cleanEnv, inside } from '../helpers/cli.ts';

const VERBS = program().commands.map((command) => command.name());

function median(args: readonly string[]): number {
  const took = Array.from({ length: 5 }, () => {
    const start = performance.now();
    spawnSync(process.execPath, args, { env: cleanEnv(), stdio: 'ignore' });
    return performance.now() - start;
  });
  return took.sort((a, b) => a - b)[2] as number;
}

describe('help', () => {
  for (const verb of ['', ...VERBS]) {
    it(`${verb || 'the program'} explains itself with an example`, async () => {
      const { code, stdout, stderr } = await inside([...(verb ? [verb] : []), '--help']);
      assert.equal(code, 0);
      assert.equal(stderr, '');
      assert.match(stdout, /^Usage: /);
      assert.match(stdout, /\nExample:\n {2}chataudit /);
      assert.ok(stdout.includes(`\n  chataudit ${verb}`), 'the example is of another verb');
    });
  }

  it('the exit codes stand in the help of the program', async () => {
    const { stdout } = await inside(['--help']);
    for (const code of ['0', '1', '2', '3', '4', '5', '70']) assert.match(stdout, new RegExp(`^ {2}${code} +\\S`, 'm'));
  });

  it('answers within 150 ms beyond an empty Node', () => {
    const empty = median(['-e', '0']);
    const help = median([BIN, 'audit', '--help']);
    assert.ok(help - empty <= within(150), `${Math.round(help - empty)} ms`);
  });

  it('--version prints the version of the package', async () => {
    const { stdout, code } = await chataudit(['--version']);
    assert.match(stdout, /^\d+\.\d+\.\d+\n$/);
    assert.equal(code, 0);
  });
});
