import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inside, inTemp } from '../helpers/cli.ts';
import { chatCsv, LEAK } from '../helpers/make-csv.ts';

const AS_OF = ['--as-of', '2026-01-05'];

interface Finding { id: string; rule: string; message: { path: string; line: number; byteStart: number; byteEnd: number } | null }
interface Printed { groups: { findings: Finding[] }[]; exit: number }

/** A database with one loaded and checked chat. */
function checked<T>(act: (cwd: string, report: Printed) => Promise<T>, text = LEAK): Promise<T> {
  return inTemp(async (cwd) => {
    writeFileSync(join(cwd, 'a.csv'), text);
    await inside(['load', 'a.csv', '--db', 'c.db', ...AS_OF], { cwd });
    const { stdout, code } = await inside(['check', '--db', 'c.db', '--format', 'json', '-o', 'run.json', ...AS_OF], { cwd });
    assert.equal(code, 1);
    return act(cwd, JSON.parse(stdout) as Printed);
  });
}

const phoneOf = (report: Printed) => report.groups.flatMap((g) => g.findings).find((f) => f.rule === 'disclosure.phone') as Finding;

describe('report', () => {
  it('a saved run prints what the database prints, in every form', () => checked(async (cwd) => {
    for (const format of ['table', 'json', 'jsonl', 'markdown']) {
      const stored = await inside(['report', '--db', 'c.db', '--format', format], { cwd });
      const saved = await inside(['report', 'run.json', '--format', format], { cwd });
      assert.ok(stored.stdout.length > 500);
      assert.equal(saved.stdout, stored.stdout);
      assert.deepEqual([saved.code, stored.code], [1, 1]);
    }
  }));

  it('what is written to a file is what is printed', () => checked(async (cwd, report) => {
    assert.deepEqual(JSON.parse(readFileSync(join(cwd, 'run.json'), 'utf8')), report);
  }));

  it('audit in one go finds what load and check find', () => checked(async (cwd, report) => {
    const { stdout } = await inside(['audit', 'a.csv', '--format', 'json', ...AS_OF], { cwd });
    assert.deepEqual((JSON.parse(stdout) as Printed).groups, report.groups);
  }));

  for (const [name, text] of [['other JSON', '{"schema":"x"}'], ['no JSON', 'hello']] as const) {
    it(`${name} as a saved run ends with 2`, () => inTemp(async (cwd) => {
      writeFileSync(join(cwd, 'run.json'), text);
      const { code, stderr } = await inside(['report', 'run.json'], { cwd });
      assert.match(stderr, /Give a report saved with --format json/);
      assert.equal(code, 2);
    }));
  }

  it('a database without a run is 4 and says what to do', () => inTemp(async (cwd) => {
    writeFileSync(join(cwd, 'a.csv'), LEAK);
    await inside(['load', 'a.csv', '--db', 'c.db'], { cwd });
    const { code, stderr } = await inside(['report', '--db', 'c.db'], { cwd });
    assert.match(stderr, /no run in it yet\. Run: chataudit check --db c\.db/);
    assert.equal(code, 4);
  }));

  it('only printing leaves every byte of the database as it was', () => checked(async (cwd, report) => {
    const before = readFileSync(join(cwd, 'c.db'));
    await inside(['report', '--db', 'c.db'], { cwd });
    await inside(['show', phoneOf(report).id, '--db', 'c.db'], { cwd });
    await inside(['list', 'groups', '--db', 'c.db'], { cwd });
    assert.ok(before.equals(readFileSync(join(cwd, 'c.db'))));
  }));

  it('to reveal is an act that the ledger keeps', () => checked(async (cwd, report) => {
    const before = readFileSync(join(cwd, 'c.db'));
    const { stdout } = await inside(['show', phoneOf(report).id, '--db', 'c.db', '--reveal'], { cwd });
    assert.match(stdout, /13800138000/);
    assert.ok(!before.equals(readFileSync(join(cwd, 'c.db'))));
  }));
});

const TWO = chatCsv(['13800138000', '13800138001'].map((number) => ({ text: `王芳的电话 ${number}` })));

describe('show', () => {
  it('one finding, by id or by the beginning of it, with the bytes of its message', () => checked(async (cwd, report) => {
    const phone = phoneOf(report);
    const whole = await inside(['show', phone.id, '--db', 'c.db', '--format', 'json'], { cwd });
    const short = await inside(['show', phone.id.slice(0, 8), '--db', 'c.db', '--format', 'json'], { cwd });
    assert.equal(short.stdout, whole.stdout);
    const shown = JSON.parse(whole.stdout) as { finding: Finding; context: { here: boolean; byteStart: number; byteEnd: number }[] };
    assert.deepEqual(shown.finding, phone);
    const here = shown.context.find((one) => one.here);
    const bytes = readFileSync(join(cwd, 'a.csv')).subarray(here?.byteStart, here?.byteEnd).toString();
    assert.ok(bytes.startsWith('2,1,1,0,0,') && bytes.endsWith('wxid_bmade\r\n'), bytes);
    assert.equal(shown.context.length, 3);
  }));

  it('for people it prints the neighbours and masks the number', () => checked(async (cwd, report) => {
    const { stdout } = await inside(['show', phoneOf(report).id, '--db', 'c.db'], { cwd });
    assert.match(stdout, /^> .*138\*\*\*\*8000$/m);
    assert.match(stdout, /大家早/);
  }));

  for (const [name, id, words] of [['an id nobody has', 'f_zzzz', /no such finding/], ['a beginning of several', 'f_', /more than one finding begins like that/]] as const) {
    it(`${name} ends with 2`, () => checked(async (cwd) => {
      const { code, stderr, stdout } = await inside(['show', id, '--db', 'c.db'], { cwd });
      assert.match(stderr, words);
      assert.deepEqual([code, stdout], [2, '']);
    }, TWO));
  }
});
