import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inside, inTemp } from '../helpers/cli.ts';
import { LEAK } from '../helpers/make-csv.ts';

const CASES: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['a flag with a slip', ['audit', 'x', '--langg', 'zh'], /unknown option '--langg'\n\(Did you mean --lang\?\)/],
  ['a verb with a slip', ['audti', 'x'], /unknown command 'audti'\n\(Did you mean audit\?\)/],
  ['a choice that is none', ['audit', 'x', '--lang', 'fr'], /Allowed choices are en, zh/],
  ['a severity that is none', ['audit', 'x', '--fail-on', 'severe'], /Allowed choices are none, critical/],
  ['a path left out', ['audit'], /missing required argument 'path'/],
  ['a path that is not there', ['audit', 'not-there'], /^audit: not-there: no such file or folder\. Check the path/],
  ['a zone that is none', ['audit', 'x', '--timezone', 'Mars/Base'], /IANA zone/],
  ['a date that is none', ['audit', 'x', '--as-of', '31.12.2025'], /--as-of 31\.12\.2025: not a date\. Write 2026-11-21/],
  ['a window that ends before it begins', ['audit', 'x', '--since', '2026-02-01', '--until', '2026-01-01'], /--since must be before --until/],
  ['a report form that is none', ['audit', 'x', '--format', 'pdf'], /--format pdf: no such report\. Known: csv, html, json, jsonl, markdown, table/],
  ['an extension that tells no form', ['audit', 'x', '-o', 'out.pdf'], /-o out\.pdf: the extension tells no report format/],
  ['a listing of nothing we have', ['list', 'planets'], /Allowed choices are formats/],
  ['a listing in a form that lists do not have', ['list', 'formats', '--format', 'markdown'], /--format markdown: not possible here/],
  ['a database left out', ['load', 'x'], /no database named\. Add --db FILE/],
  ['a database that is not there', ['check', '--db', 'none.db'], /none\.db: no such database\. Make one with: chataudit load/],
  ['a database in a folder that is not there', ['load', '.', '--db', 'no/folder/x.db'], /no\/folder\/x\.db: the folder of that file is not there/],
  ['settings that are not there', ['audit', 'x', '--config', 'none.json'], /none\.json: settings cannot be read \(ENOENT\)/],
];

describe('wrong usage', () => {
  for (const [name, args, words] of CASES) {
    it(`${name} ends with 2, one line, and nothing on standard output`, () => inTemp(async (cwd) => {
      const { code, stdout, stderr } = await inside(args, { cwd });
      assert.match(stderr, words);
      assert.equal(stdout, '');
      assert.equal(code, 2);
      assert.doesNotMatch(stderr, /\n {4}at /);
    }));
  }

  it('an input format that is none is told with where to look', () => inTemp(async (cwd) => {
    writeFileSync(join(cwd, 'a.csv'), LEAK);
    const { code, stderr } = await inside(['audit', 'a.csv', '--format-in', 'wechat'], { cwd });
    assert.match(stderr, /--format-in wechat: no such format\. See: chataudit list formats/);
    assert.equal(code, 2);
  }));

  it('a missing path leaves no report behind', () => inTemp(async (cwd) => {
    await inside(['audit', 'not-there', '-o', 'out.json'], { cwd });
    assert.equal(existsSync(join(cwd, 'out.json')), false);
  }));

  it('an empty folder is 4: nothing was examined', () => inTemp(async (cwd) => {
    mkdirSync(join(cwd, 'empty'));
    const { code, stdout } = await inside(['audit', 'empty', '--format', 'json'], { cwd });
    assert.equal(code, 4);
    assert.equal((JSON.parse(stdout) as { status: string }).status, 'empty');
  }));

  it('--group that matches nothing is 4', () => inTemp(async (cwd) => {
    writeFileSync(join(cwd, 'a.csv'), LEAK);
    assert.equal((await inside(['audit', 'a.csv', '--group', 'nobody-here'], { cwd })).code, 4);
    assert.equal((await inside(['audit', 'a.csv', '--group', 'wechat:*', '--fail-on', 'none'], { cwd })).code, 0);
  }));

  for (const [level, code] of [['none', 0], ['critical', 0], ['high', 1], ['medium', 1], ['info', 1]] as const) {
    it(`--fail-on ${level} ends with ${code} when the gravest finding is high`, () => inTemp(async (cwd) => {
      writeFileSync(join(cwd, 'a.csv'), LEAK);
      const ran = await inside(['audit', 'a.csv', '--fail-on', level, '--as-of', '2026-01-05', '--format', 'json'], { cwd });
      assert.equal(ran.code, code);
      assert.equal((JSON.parse(ran.stdout) as { exit: number }).exit, code);
    }));
  }

  it('--min-severity hides findings and leaves the exit code', () => inTemp(async (cwd) => {
    writeFileSync(join(cwd, 'a.csv'), LEAK);
    const { code, stdout } = await inside(['audit', 'a.csv', '--min-severity', 'critical', '--as-of', '2026-01-05'], { cwd });
    assert.doesNotMatch(stdout, /138\*\*\*\*8000/);
    assert.equal(code, 1);
  }));
});
