import assert from 'node:assert/strict';
import { accessSync, constants, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { before, describe, test } from 'node:test';
import { program } from '../../src/cli/main.ts';
import { loadFactKinds } from '../../src/facts/_load.ts';
import { loadFormats } from '../../src/formats/_load.ts';
import { allRules } from '../../src/law/rules.ts';
import { loadChecks } from '../../src/checks/_load.ts';
import { loadDetectors } from '../../src/detectors/_load.ts';
import { rendererIds } from '../../src/reports/_load.ts';
import { EXIT } from '../../src/model/errors.ts';
import { MAP_FIELDS } from '../../src/model/format.ts';
import { inside } from '../helpers/cli.ts';
import { FORMAT_HEADING, formatRow } from './format-rows.ts';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');
const README = read('README.md');

/** The text under a heading, up to the next of the same or a higher rank. */
function section(heading: string): string {
  const at = README.indexOf(`\n${heading}\n`);
  assert.notEqual(at, -1, `no heading ${heading}`);
  const rank = heading.indexOf(' ');
  const rest = README.slice(at + heading.length + 2);
  const end = rest.search(new RegExp(`^#{1,${rank}} `, 'm'));
  return end < 0 ? rest : rest.slice(0, end);
}

/** Cells of the body rows of every table in a text; backticks around a whole cell are taken off. */
function rows(text: string): string[][] {
  return text.split('\n')
    .filter((line, i, all) => line.startsWith('| ') && !line.startsWith('| ---') && !(all[i + 1] ?? '').startsWith('| ---'))
    .map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim().replace(/^`([^`]*)`$/, '$1')));
}

const column = (text: string, at = 0): string[] => rows(text).map((row) => row[at] ?? '');
const quoted = (text: string): string[] => [...text.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '');
const same = (written: Iterable<string>, real: Iterable<string>): void => assert.deepEqual([...written].toSorted(), [...real].toSorted());
const verbs = program().commands;
/** Have rules and are no check of one group. */
const NO_CHECKS = ['personal-information', 'leak'];

const transcript = (index: number): string[] => [...README.matchAll(/```text\n([^]*?)```/g)][index]?.[1]?.split('\n') ?? [];

function inOrder(lines: readonly string[], output: string): void {
  let at = 0;
  const printed = output.split('\n');
  for (const line of lines) {
    if (line === '' || line === '[…]' || line.startsWith('$ ')) continue;
    const found = printed.indexOf(line, at);
    assert.notEqual(found, -1, `not printed there: ${line}`);
    at = found + 1;
  }
  assert.ok(at > 20);
}

describe('the README and the program agree on', () => {
  test('what leak prints, line by line in their order', async () => {
    const command = /^\$ npm start -- (leak .*)$/m.exec(README)?.[1]?.split(' ') ?? [];
    inOrder(transcript(1), (await inside(command, { cwd: fileURLToPath(ROOT) })).stdout);
  });

  test('the commands', () => {
    same([...section('## Commands').matchAll(/^### ([a-z]+)$/gm)].map((match) => match[1] ?? ''), verbs.map((verb) => verb.name()));
  });

  test('every command that an example types', () => {
    const known = new Set(verbs.map((verb) => verb.name()));
    for (const [, name = ''] of README.matchAll(/^ {4}(?:chataudit|.*npm start --) ([a-z]+)/gm)) assert.ok(known.has(name), `chataudit ${name}`);
  });

  test('every flag, and which commands take it', () => {
    const written = rows(section('### Flags')).map(([flag = '', takers = '']) => `${flag}: ${takers}`);
    const flags = new Set(verbs.flatMap((verb) => verb.options.map((option) => option.long ?? '')));
    same(written, [...flags].map((flag) => `${flag}: ${verbs.filter((verb) => verb.options.some((option) => option.long === flag)).map((verb) => verb.name()).join(' ')}`));
  });

  test('the flags that stand anywhere else in the text', () => {
    const flags = new Set(verbs.flatMap((verb) => verb.options.map((option) => option.long ?? '')));
    for (const [flag] of README.matchAll(/(?<![\w-])--[a-z][a-z-]+/g)) assert.ok(flags.has(flag), flag);
  });

  test('the examples under a command: each flag there is one of its flags', () => {
    for (const verb of verbs) {
      const flags = new Set(verb.options.flatMap((option) => [option.long, option.short]));
      for (const line of section('## Commands').split('\n').filter((text) => text.startsWith(`    chataudit ${verb.name()} `))) {
        for (const [flag] of line.matchAll(/(?<= )--?[a-z][a-z-]*/g)) assert.ok(flags.has(flag), `${verb.name()} ${flag}`);
      }
    }
  });

  test('the exit codes', () => same(column(section('### Exit codes')), Object.values(EXIT).map(String)));

  test('the formats and what each can and cannot show', async () => {
    const written = rows(section('## Formats')).filter((row) => row.length === FORMAT_HEADING.length);
    assert.deepEqual(written, (await loadFormats()).map(formatRow));
  });

  test('the fields of --map', () => same(quoted(/Fields: [^.]*/.exec(section('### Tables of any make'))?.[0] ?? ''), MAP_FIELDS));

  test('the reports', () => same(column(section('## Reports')), rendererIds()));

  test('the checks', async () => same(column(section('## Checks, rules and detectors')), [...(await loadChecks()).map((check) => check.id), ...NO_CHECKS]));

  test('the detectors', async () => {
    const line = section('## Checks, rules and detectors').split('\n').filter((text) => text.startsWith('Detectors:')).join('');
    same(quoted(line), (await loadDetectors()).map((detector) => detector.id));
  });

  test('the rules: each one written exists, and each check of the catalogue is written', () => {
    const known = new Set(allRules().map((rule) => rule.id));
    const written = [...README.matchAll(/`((?:retention|verification|disclosure|conduct|management|reach|personal-information|public-account|leak)\.[a-z-]+)`/g)].map((match) => match[1] ?? '');
    for (const id of written) assert.ok(known.has(id), id);
    same(column(section('## Checks, rules and detectors')), new Set([...known].map((id) => id.split('.')[0] ?? '')));
  });

  test('the columns of the fact files and their Chinese headings', async () => {
    const written = new Map(rows(section('## Fact files')).map(([name = '', zh = '']) => [name, zh]));
    const kinds = await loadFactKinds();
    same(written.keys(), new Set(kinds.flatMap((kind) => kind.columns.map((one) => one.name))));
    for (const kind of kinds) {
      assert.ok(README.includes(`**${kind.id}.csv**`), kind.id);
      for (const { name, aliases } of kind.columns) if (name !== 'name') assert.ok(aliases.includes(written.get(name) ?? ''), `${kind.id} ${name}`);
    }
  });

  test('the two commands of a newcomer', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const line of ['npm ci && npm start -- audit fixtures/demo', 'npm ci && npm test']) assert.match(README, new RegExp(`^ {4}${line}$`, 'm'));
    for (const [, name = ''] of README.matchAll(/npm run ([a-z]+)/g)) assert.ok(scripts[name], name);
    assert.ok(scripts['start'] && scripts['test']);
    assert.ok(read('.ci/run').includes('npm ci && npm test'));
    accessSync(fileURLToPath(new URL('.ci/run', ROOT)), constants.X_OK);
  });

  test('the libraries', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
    for (const name of Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })) assert.ok(section('## How it is built').includes(`\`${name}\``), name);
  });

  describe('what the demo prints:', () => {
    let table = '';
    let json: unknown;
    before(async () => {
      const command = /^\$ npm start -- (audit fixtures\/demo .*)$/m.exec(README)?.[1]?.split(' ') ?? [];
      const cwd = fileURLToPath(ROOT);
      table = (await inside(command, { cwd })).stdout;
      json = JSON.parse((await inside([...command, '--format', 'json'], { cwd })).stdout);
    });

    test('the lines of the transcript, in their order', () => inOrder(transcript(0), table));

    test('the schema and every field that a jq example asks for', () => {
      assert.ok(README.includes(`\`${(json as { schema: string }).schema}\``));
      const keys = new Set<string>();
      const collect = (value: unknown): void => {
        if (!value || typeof value !== 'object') return;
        if (!Array.isArray(value)) for (const key of Object.keys(value)) keys.add(key);
        Object.values(value).forEach(collect);
      };
      collect(json);
      const asked = README.split('\n').filter((line) => line.startsWith('    jq ')).flatMap((line) => [...line.replace('run.json', '').matchAll(/\.([a-zA-Z0-9]+)/g)]);
      assert.ok(asked.length > 10);
      for (const [, name = ''] of asked) assert.ok(keys.has(name), name);
    });
  });
});
