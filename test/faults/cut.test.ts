import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import wechat from '../../src/formats/wechat-csv.ts';
import { inTemp } from '../helpers/cli.ts';
import { readBytes } from './read.ts';

/** Ends of records and of their line breaks: where a cut leaves whole records. */
function recordEnds(text: string): Set<number> {
  const ends = new Set<number>();
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') quoted = !quoted;
    if (text[i] !== '\n' || quoted) continue;
    const before = text[i - 1] === '\r' ? i - 1 : i;
    for (const end of [before, i, i + 1]) ends.add(Buffer.byteLength(text.slice(0, end)));
  }
  return ends;
}

describe('a CSV cut at any byte', () => {
  for (const example of wechat.examples.filter((one) => one.name !== 'MemoTrace with nine cells')) {
    it(`${example.name}: is survived, and is complete only where a record ends`, () => inTemp(async (folder) => {
      const bytes = Buffer.from(example.text);
      const ends = recordEnds(example.text);
      // A cut inside the heading is another file: nobody claims it.
      for (let at = example.text.search(/\r?\n/); at <= bytes.length; at++) {
        const { outcome, rows, rejects } = await readBytes(folder, bytes.subarray(0, at));
        if (outcome.is !== 'read') continue;
        assert.equal(rows.length, outcome.messages);
        assert.equal(rejects.length, outcome.rejected);
        const whole = outcome.end.truncated === null && outcome.rejected === 0;
        assert.ok(!whole || ends.has(at), `cut at ${at}: ${JSON.stringify(bytes.subarray(Math.max(0, at - 30), at).toString())}`);
      }
    }));
  }
});
