import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leakIdForFile, leakRendererIds, loadLeakRenderer } from '../../src/reports/leak/_load.ts';

test('the four leak reports are found by their file names, in order', () => {
  assert.deepEqual(leakRendererIds(), ['html', 'json', 'markdown', 'table']);
});

test('every leak report has the id of its file and is chosen by its own extension', async () => {
  for (const id of leakRendererIds()) {
    const renderer = await loadLeakRenderer(id);
    assert.equal(renderer?.id, id);
    assert.equal(leakIdForFile(`out/Leak${renderer?.extension.toUpperCase()}`), id);
  }
});

test('a helper, a path and a report of another kind are no leak report', async () => {
  for (const id of ['_words', '../table', 'csv', 'jsonl', '']) assert.equal(await loadLeakRenderer(id), null, id);
  for (const path of ['leak', 'leak.csv', 'leak.docx']) assert.equal(leakIdForFile(path), null, path);
});
