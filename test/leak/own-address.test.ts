import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { LEAK } from '../helpers/leak-cases.ts';
import { closeRecords, leakRun } from '../helpers/leak.ts';

after(closeRecords);

it('whoever writes that they moved tells the own address: nobody else is concerned by it', async () => {
  const folder = join(LEAK, 'cases/42-address-of-a-cousin');
  const { report } = await leakRun({ excerpts: [join(folder, 'excerpt.txt')], from: [join(folder, 'record')], caseFile: join(folder, 'case.json') });
  assert.deepEqual(report?.affected.map(({ name }) => name), ['Mina Harlow', 'Tess Harlow']);
  assert.ok(report?.affected[0]?.items.some(({ entity }) => entity === 'address'));
});
