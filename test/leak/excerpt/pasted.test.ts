import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readPasted } from '../../../src/leak/excerpt/pasted.ts';
import { CONCEALED } from '../../../src/model/excerpt.ts';
import { dump } from './dump.ts';

const FOLDER = join(import.meta.dirname, '../../../fixtures/leak/pasted');
const OPTIONS = { zone: 'Asia/Shanghai', dateOrder: null } as const;
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.txt')).map((name) => name.slice(0, -4)).sort();

for (const name of names) {
  test(`pasted: ${name}`, async () => {
    const bytes = readFileSync(join(FOLDER, `${name}.txt`));
    const read = await readPasted(bytes, 3, { ...OPTIONS, path: 'excerpt' });
    const expected = join(FOLDER, `${name}.expected`);
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(expected, dump(read));
    assert.equal(dump(read), readFileSync(expected, 'utf8'));
    let before = 0;
    for (const line of read.lines) {
      assert.equal(line.place.file, 3);
      const [start, end] = line.place.bytes ?? [-1, -1];
      assert.ok(start >= before && end >= start && end <= bytes.length);
      before = start;
      for (const span of line.concealed) assert.equal(line.text.slice(span.start, span.end), CONCEALED);
      assert.equal(line.concealed.length, [...line.text].filter((sign) => sign === CONCEALED).length);
    }
  });
}

test('there are enough pasted fixtures', () => assert.ok(names.length >= 60));
