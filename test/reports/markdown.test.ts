import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { HOSTILE, CASES } from './cases.ts';
import { render } from './render.ts';

/** The cells of a table line: split at bars that no backslash escapes. */
function cells(line: string): number {
  return line.replace(/\\./g, '').split('|').length - 2;
}

describe('the Markdown report', () => {
  for (const [name, build] of Object.entries(CASES)) {
    test(`keeps every row of a table as wide as its head: ${name}`, async () => {
      const lines = (await render('markdown', build('en'))).split('\n');
      let expected = 0;
      for (const line of lines) {
        if (!line.startsWith('|')) expected = 0;
        else if (expected === 0) expected = cells(line);
        else assert.equal(cells(line), expected, line);
      }
    });
  }

  test('holds no markup that came from a chat', async () => {
    const text = (await render('markdown', CASES.hostile('en'))).replaceAll('<br>', ' ').replace(/`[▁▂▃▄▅▆▇█·]+`/gu, '').replace(/\\./gu, '');
    assert.doesNotMatch(text, /[<>[\]`~&$@]|:\/\/|www\./u);
    assert.doesNotMatch(text.replaceAll('\n', ''), /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    assert.doesNotMatch(text, /::error|##vso/u);
    assert.ok(HOSTILE.includes('`'));
  });

  test('gives the whole hash of a source', async () => {
    assert.ok((await render('markdown', CASES.one('en'))).includes('ab'.repeat(32)));
  });

  test('counts what it does not show', async () => {
    const text = await render('markdown', CASES.many('en'), { maxRows: 3, minSeverity: 'medium' });
    assert.match(text, /and 7 more \(see --format json\)/);
    assert.match(text, /2 findings below medium are not shown/);
  });
});
