import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { chataudit, inside, inTemp } from '../helpers/cli.ts';
import { LEAK } from '../helpers/make-csv.ts';

interface Settings { flag?: string; env?: string; config?: string; file?: string }

/** The language that wins when it is set in these places. */
function langOf({ flag, env, config, file }: Settings): Promise<string> {
  return inTemp(async (cwd) => {
    if (file) writeFileSync(join(cwd, 'chataudit.json'), JSON.stringify({ lang: file }));
    if (config) writeFileSync(join(cwd, 'mine.json'), JSON.stringify({ lang: config }));
    const args = ['list', 'checks', ...(config ? ['--config', 'mine.json'] : []), ...(flag ? ['--lang', flag] : [])];
    const { stdout, stderr } = await inside(args, { cwd, env: env ? { CHATAUDIT_LANG: env } : {} });
    assert.equal(stderr, '');
    return /\p{Script=Han}/u.test(stdout) ? 'zh' : 'en';
  });
}

function withSettings(text: string, args: readonly string[] = ['list', 'formats']): Promise<{ code: number | null; stderr: string; stdout: string }> {
  return inTemp(async (cwd) => {
    writeFileSync(join(cwd, 'chataudit.json'), text);
    writeFileSync(join(cwd, 'a.csv'), LEAK);
    return inside(args, { cwd });
  });
}

describe('where settings come from', () => {
  it('a flag outranks the environment', async () => assert.equal(await langOf({ flag: 'en', env: 'zh', config: 'zh', file: 'zh' }), 'en'));
  it('the environment outranks --config', async () => assert.equal(await langOf({ env: 'zh', config: 'en', file: 'en' }), 'zh'));
  it('--config outranks chataudit.json', async () => assert.equal(await langOf({ config: 'zh', file: 'en' }), 'zh'));
  it('chataudit.json outranks the default', async () => assert.equal(await langOf({ file: 'zh' }), 'zh'));
  it('without any the default holds', async () => assert.equal(await langOf({}), 'en'));

  it('the real program hears the environment too', async () => {
    assert.match((await chataudit(['list', 'checks'], { env: { CHATAUDIT_LANG: 'zh' } })).stdout, /\p{Script=Han}/u);
  });

  it('with --config, chataudit.json is not read at all', () => inTemp(async (cwd) => {
    writeFileSync(join(cwd, 'chataudit.json'), 'broken');
    writeFileSync(join(cwd, 'mine.json'), '{"lang":"zh"}');
    assert.equal((await inside(['list', 'formats', '--config', 'mine.json'], { cwd })).code, 0);
  }));

  it('a file to be written can come from chataudit.json', () => inTemp(async (cwd) => {
    writeFileSync(join(cwd, 'chataudit.json'), '{"output":["one.json","two.md"],"fail-on":"none"}');
    writeFileSync(join(cwd, 'a.csv'), LEAK);
    const { code, stdout } = await inside(['audit', 'a.csv'], { cwd });
    assert.deepEqual([code, stdout], [0, '']);
  }));

  const BAD: readonly (readonly [string, string, RegExp])[] = [
    ['a key nobody knows', '{"langg":"zh"}', /chataudit\.json: unknown setting "langg"\. Known: db, format/],
    ['a key of the prototype', '{"__proto__":{"reveal":true}}', /unknown setting "__proto__"/],
    ['a choice that is none', '{"lang":"fr"}', /chataudit\.json: lang must be one of en, zh/],
    ['a value of the wrong kind', '{"lang":{"a":1}}', /lang has a value of the wrong kind/],
    ['nothing as a value', '{"lang":null}', /lang has a value of the wrong kind/],
    ['a zone that is none', '{"timezone":"Mars"}', /timezone: Give an IANA zone/],
    ['a list instead of an object', '[]', /must hold one JSON object/],
    ['text that is not JSON', '{lang: zh}', /not valid JSON/],
  ];
  for (const [name, text, words] of BAD) {
    it(`${name} ends with 2`, async () => {
      const { code, stderr } = await withSettings(text);
      assert.match(stderr, words);
      assert.equal(code, 2);
    });
  }

  it('an empty list sets nothing', async () => assert.equal((await withSettings('{"lang":[]}', ['audit', 'a.csv', '--fail-on', 'none'])).code, 0));

  it('a setting for another verb is no error', async () => assert.equal((await withSettings('{"roster":"x.csv"}')).code, 0));

  for (const [value, shown] of [['1', true], ['true', true], ['0', false], ['false', false], ['no', false], ['', false]] as const) {
    it(`CHATAUDIT_REVEAL=${value} ${shown ? 'reveals' : 'does not reveal'}`, () => inTemp(async (cwd) => {
      writeFileSync(join(cwd, 'a.csv'), LEAK);
      const { stdout, stderr } = await inside(['audit', 'a.csv', '--format', 'json'], { cwd, env: { CHATAUDIT_REVEAL: value } });
      assert.equal(stderr, '');
      assert.equal(stdout.includes('13800138000'), shown);
    }));
  }

  it('a switch in the environment that is neither yes nor no ends with 2', async () => {
    const { code, stderr } = await inside(['audit', '.'], { env: { CHATAUDIT_REVEAL: 'maybe' } });
    assert.match(stderr, /CHATAUDIT_REVEAL: must be 1 or 0/);
    assert.equal(code, 2);
  });

  it('a wrong choice in the environment ends with 2', async () => {
    assert.equal((await inside(['audit', '.'], { env: { CHATAUDIT_FAIL_ON: 'severe' } })).code, 2);
  });
});
