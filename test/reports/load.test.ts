import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idForFile, loadRenderer, rendererIds } from '../../src/reports/_load.ts';

test('the reports of the folder are found by their file names', () => {
  const ids = rendererIds();
  for (const id of ['json', 'jsonl', 'markdown', 'table']) assert.ok(ids.includes(id), id);
  assert.deepEqual(ids, ids.toSorted());
  assert.ok(ids.every((id) => !id.startsWith('_')));
});

test('every report has the id of its file and is chosen by its own extension', async () => {
  for (const id of rendererIds()) {
    const renderer = await loadRenderer(id);
    assert.equal(renderer?.id, id);
    assert.equal(idForFile(`out/Run${renderer?.extension.toUpperCase()}`), id);
  }
});

test('an unknown id and a helper of the folder give nothing', async () => {
  assert.equal(await loadRenderer('nope'), null);
  assert.equal(await loadRenderer('_page'), null);
  assert.equal(await loadRenderer('../model/severity'), null);
});

test('a file name without a known extension chooses nothing', () => {
  assert.equal(idForFile('report'), null);
  assert.equal(idForFile('report.docx'), null);
});
