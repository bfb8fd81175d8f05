import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readPasted } from '../../../src/leak/excerpt/pasted.ts';
import type { ExcerptLine } from '../../../src/model/excerpt.ts';

const FOLDER = join(import.meta.dirname, '../../../fixtures/leak/pasted/forms');
const read = async (text: string): Promise<readonly ExcerptLine[]> => (await readPasted(Buffer.from(text), 0, { zone: 'Asia/Shanghai', dateOrder: null })).lines;

/** Blocks of `=== name`, the paste, and below a rule what is to come out. */
const casesOf = (file: string) => readFileSync(join(FOLDER, file), 'utf8').split(/^=== /m).slice(1).map((block) => {
  const [name = '', ...rest] = block.split('\n');
  const [text = '', expected = ''] = rest.join('\n').split(/^--- ?\n/m);
  return { name, text, expected: expected.trim() };
});

/** `>` and `<`: the two sides of a retelling; `~`: covered; `-`: nobody's name. */
function who({ name, nameState, own }: ExcerptLine): string {
  if (nameState === 'absent') return own === null ? '-' : own ? '>' : '<';
  return name ?? '~';
}

for (const { name, text, expected } of casesOf('dialogues.list')) {
  test(`a talk, as people paste it: ${name}`, async () => {
    const said = (await read(text)).filter(({ kind }) => kind === 'message');
    assert.equal(said.map((line) => `${who(line)}|${line.text.replaceAll('\n', '\\n')}`).join('\n'), expected);
  });
}

for (const { name, text } of casesOf('texts.list')) {
  test(`no talk, nobody speaks: ${name}`, async () => {
    assert.deepEqual((await read(text)).map(who).filter((one) => one !== '-'), []);
  });
}

test('names that were replaced by words or by a letter count as covered', async () => {
  const lines = await read('[已打码]：我陪你去\n（昵称已隐去）：嗯嗯放心\nZ姐：医生说发现得早\n*姐：谢谢你\n小x：好\n方姐：好的\n');
  assert.deepEqual(lines.map(({ nameState }) => nameState), ['concealed', 'concealed', 'concealed', 'concealed', 'concealed', 'shown']);
});

test('times of a table, of bubbles and of messengers belong to their messages', async () => {
  const pastes = ['2026-03-12 21:03\t夜航船\t我失恋了\n2026-03-12 21:05\t月半弯\t抱抱\n', '[夜航船] [2026-03-12 21:03] 我失恋了\n[月半弯] [2026-03-12 21:05] 抱抱\n', '夜航船：我失恋了 2026-03-12 21:03\n月半弯：抱抱 2026-03-12 21:05\n'];
  for (const paste of pastes) assert.deepEqual((await read(paste)).map(({ at }) => at), [Date.parse('2026-03-12T21:03+08:00'), Date.parse('2026-03-12T21:05+08:00')], paste);
});

test('what stands around quoted words is beside the talk, and each has its own bytes', async () => {
  const text = '周敏在群里说“我上周去医院查出来甲状腺癌”，大家怎么看？';
  const lines = await read(text);
  assert.deepEqual(lines.map(({ kind }) => kind), ['other', 'message', 'other']);
  const [start = 0, end = 0] = lines[1]?.place.bytes ?? [];
  assert.equal(Buffer.from(text).subarray(start, end).toString(), lines[1]?.text);
});

test('many lines of every layout are read in time that grows with their length', async () => {
  const rows = ['【夜航船】我失恋了', '夜航船\t我失恋了', '21:03 夜航船 我失恋了', '「夜航船：我失恋了」\n- - - - - -\n抱抱', '夜航船\n我失恋了', '我//@夜航船:失恋了', '夜航船：我失恋了 21:03', '夜航船回复月半弯：我失恋了', '| 夜航船 | 我失恋了 |', '夜航船 - 我失恋了'];
  const started = process.cpuUsage().user;
  for (const row of rows) await read(`${row}\n`.repeat(400));
  for (const sign of ['【', '「周敏：', '//@a:', '|', 'a\t', '夜说“', '回复', '我 - ', '（已', '[夜] ']) await read(sign.repeat(8000));
  assert.ok(process.cpuUsage().user - started < 2_000_000);
});
