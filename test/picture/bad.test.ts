import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { AuditError } from '../../src/model/errors.ts';
import { carriedBy } from '../../src/picture/carried.ts';
import { decode } from '../../src/picture/decode.ts';
import { inspect } from '../../src/picture/inspect.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/leak/bad');
interface Owed { readonly file: string; readonly what: string; readonly owed: string; readonly carries?: readonly string[] }
const ALL = JSON.parse(readFileSync(join(FOLDER, 'owed.json'), 'utf8')) as Owed[];

/** `text` where it is no picture, `read` where its pixels are there, else the line that says why not. */
async function outcome(file: string, bytes: Uint8Array): Promise<string> {
  try {
    const kind = inspect(bytes, file);
    if (kind === null) return 'text';
    await decode(bytes, kind, file);
    return 'read';
  } catch (error) {
    assert.ok(error instanceof AuditError, String(error));
    return error.message;
  }
}

describe('a picture that is none, or no good one', () => {
  for (const { file, what, owed } of ALL) {
    it(`${file}: ${what} – ${owed}`, async () => {
      const said = await outcome(file, readFileSync(join(FOLDER, file)));
      const expected = owed === 'read' || owed === 'no chat' ? /^read$/ : owed === 'as text' ? /^text$/ : owed === 'refused or as text' ? new RegExp(`^text$|^${file}: `) : new RegExp(`^${file}: `);
      // A reader of pictures may mend what only a check sum tells.
      assert.match(said, owed === 'refused or noted' ? new RegExp(`^${file}: |^read$`) : expected);
      assert.doesNotMatch(said, /\n/);
    });
  }

  it('a picture cut at any byte ends in pixels or in one line of ours', async () => {
    const bytes = readFileSync(join(FOLDER, 'bars.png'));
    for (let end = 1; end < bytes.length; end += 97) await outcome('bars.png', bytes.subarray(0, end));
  });
});

describe('what a file carries besides its picture', () => {
  for (const { file, carries = [] } of ALL.filter(({ owed }) => owed === 'read')) {
    it(`${file}: ${carries.join(', ') || 'nothing'}`, async () => {
      assert.deepEqual((await carriedBy(readFileSync(join(FOLDER, file)))).map(({ what }) => what).filter((what) => carries.length > 0 || what === 'location'), carries);
    });
  }
});
