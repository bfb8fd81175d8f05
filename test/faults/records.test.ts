import assert from 'node:assert/strict';
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { BIN, cleanEnv, ended, inside, inTemp } from '../helpers/cli.ts';
import { chatCsv, LEAK } from '../helpers/make-csv.ts';
import { readBytes } from './read.ts';

interface Rejected { line: number; byteStart: number; byteEnd: number; code: string }
interface Printed { exit: number; sources: { messages: number; rejected: number; status: string; rejects: Rejected[] }[] }

describe('records that cannot be kept', () => {
  it('rows of the wrong width are rejected one by one, told with line and bytes', () => inTemp(async (cwd) => {
    const lines = LEAK.split('\r\n');
    lines.splice(2, 0, '7,8,9');
    lines.splice(4, 0, `${lines[1]},one,too,many`);
    const text = lines.join('\r\n');
    writeFileSync(join(cwd, 'a.csv'), text);
    const { code, stdout, stderr } = await inside(['audit', 'a.csv', '--format', 'json'], { cwd });
    const [source] = (JSON.parse(stdout) as Printed).sources;
    assert.equal(code, 3);
    assert.deepEqual([source?.messages, source?.rejected, source?.status], [3, 2, 'incomplete']);
    assert.deepEqual(source?.rejects.map((reject) => [reject.code, reject.line, Buffer.from(text).subarray(reject.byteStart, reject.byteEnd).toString()]), [
      ['row-width', 3, '7,8,9\r\n'], ['row-width', 5, `${lines[1]},one,too,many\r\n`],
    ]);
    assert.match(stderr, /^audit: a\.csv line 3 \(bytes \d+–\d+\): 3 cells where the heading has 12; 3 messages kept, file marked incomplete, 2 records rejected\. /);
  }));

  it('years that no chat message has are rejected, the rest is kept', () => inTemp(async (folder) => {
    const { rows, rejects } = await readBytes(folder, chatCsv([{ at: 5 }, { at: Date.UTC(2100, 5, 1) / 1000 }, {}, { at: -1 }, { at: Number.NaN }].map((line) => (Number.isNaN(line.at) ? { at: 0 } : line))));
    assert.equal(rows.length, 1);
    assert.deepEqual(rejects.map((reject) => reject.code), ['bad-timestamp', 'bad-timestamp', 'bad-timestamp', 'bad-timestamp']);
  }));

  it('a quote that is never closed costs one line', () => inTemp(async (folder) => {
    const { rows, rejects, outcome } = await readBytes(folder, chatCsv([{}, { text: '"offen' }, {}, {}]));
    assert.equal(rows.length, 3);
    assert.deepEqual(rejects.map((reject) => [reject.code, reject.line]), [['quote-not-closed', 3]]);
    assert.equal(outcome.is === 'read' && outcome.rejected, 1);
  }));

  it('what looks like a property of every object is only text', () => inTemp(async (folder) => {
    const { rows } = await readBytes(folder, chatCsv([{ account: '__proto__', name: 'constructor', text: 'toString' }, { account: 'hasOwnProperty' }]));
    assert.deepEqual(rows.map((row) => row.text), ['toString', '大家早']);
    assert.equal(({} as Record<string, unknown>)['name'], undefined);
  }));
});

const MB = 1 << 20;
const TELL_PEAK = `data:text/javascript,${encodeURIComponent("process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS))")}`;

/** Runs the program and adds the most memory it held, in MiB. */
async function measured(args: readonly string[], cwd: string): Promise<{ report: Printed; peak: number; code: number | null }> {
  const { stdout, stderr, code } = await ended(spawn(process.execPath, ['--import', TELL_PEAK, BIN, ...args], { cwd, env: cleanEnv() }));
  return { report: JSON.parse(stdout) as Printed, peak: Number(/peak (\d+)$/.exec(stderr)?.[1]) / 1024, code };
}

/** A file with one record of 30 MB between two small ones. */
function huge(path: string, before: string, after: string): void {
  const fd = openSync(path, 'w');
  writeSync(fd, before);
  for (let i = 0; i < 30; i++) writeSync(fd, 'x'.repeat(MB));
  writeSync(fd, after);
  closeSync(fd);
}

describe('a record over 1 MB', { concurrency: 2 }, () => {
  const [head = '', first = '', second = '', third = ''] = LEAK.split('\r\n');
  const [left = '', right = ''] = second.split('王芳的电话 13800138000');
  const json = (text: string, at: number) => `{"sender":"a","accountName":"阿甲","timestamp":${at},"type":0,"content":"${text}"}`;
  const chatlab = (a: string, b: string, c: string) => ({ before: `{"chatlab":{"version":"0.0.1","exportedAt":1767139200},"meta":{"name":"g","platform":"qq","type":"group"},"members":[{"platformId":"a","accountName":"阿甲"}],"messages":[${a},${b.split('#')[0]}`, after: `${b.split('#')[1]},${c}]}` });
  const CASES: readonly (readonly [string, { before: string; after: string }])[] = [
    ['a.csv', { before: `${head}\r\n${first}\r\n${left}`, after: `${right}\r\n${third}\r\n` }],
    ['b.csv', { before: `${head}\r\n${first}\r\n${left}"`, after: `"${right}\r\n${third}\r\n` }],
    ['c.txt', { before: '2026/1/13 10:00 - 阿甲: 早\n2026/1/13 10:01 - 阿乙: ', after: '\n2026/1/13 10:02 - 阿甲: 在\n' }],
    ['d.json', chatlab(json('早', 1_767_139_200), json('#', 1_767_139_260), json('在', 1_767_139_320))],
  ];
  for (const [name, { before, after }] of CASES) {
    it(`${name}: is rejected, its neighbours are kept, and memory stays flat`, () => inTemp(async (cwd) => {
      huge(join(cwd, name), before, after);
      const { report, peak, code } = await measured(['audit', name, '--format', 'json'], cwd);
      const [source] = report.sources;
      assert.equal(source?.messages, 2);
      assert.ok(source.rejects.length > 0 && source.rejects.every((reject) => reject.code === 'record-too-large' || reject.code === 'quote-not-closed'), JSON.stringify(source.rejects));
      assert.equal(code, 3);
      assert.ok(peak < 240, `${Math.round(peak)} MiB`);
    }));
  }
});
