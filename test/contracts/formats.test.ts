import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadFormats } from '../../src/formats/_load.ts';
import type { FormatExample, Head } from '../../src/model/format.ts';
import { RECORD_CAP } from '../../src/model/format.ts';
import { collect, headOf } from '../helpers/collect.ts';

/** By how much one format must be surer than the next; below, the user is asked. */
const MARGIN = 0.2;
const CLAIM = 0.5;

const FORMATS = await loadFormats();
const EXTENSIONS = [...new Set(FORMATS.flatMap((one) => one.extensions))];
const beside = (example: FormatExample) => (example.beside ? { beside: example.beside } : {});
const heads = (text: string, extensions: readonly string[]): Head[] => ['chat', ...extensions.map((extension) => `chat${extension}`)].map((name) => headOf(Buffer.from(text), name));

for (const format of FORMATS) {
  describe(`format ${format.id}`, () => {
    it('has examples that hold messages', () => assert.ok(format.examples.some((example) => example.messages > 0)));

    for (const example of format.examples) {
      it(`${example.name}: gives the counts it states, whatever the size of the blocks`, () => {
        for (const chunk of [1 << 20, 7]) {
          const { messages, events, rejects } = collect(format, example.text, { chunk, ...beside(example) });
          assert.deepEqual([messages.length, events.length, rejects.length], [example.messages, example.events, example.rejects]);
        }
      });

      it(`${example.name}: is claimed by this format alone, by content and not by name`, () => {
        for (const head of heads(example.text, EXTENSIONS)) {
          const own = format.sniff(head);
          assert.ok(own >= CLAIM && own <= 1, `${own}`);
          for (const other of FORMATS) {
            if (other !== format) assert.ok(own - other.sniff(head) >= MARGIN, `${other.id} claims it too, as ${head.name}`);
          }
        }
      });

      it(`${example.name}: cut at any byte, nothing throws and no range leaves the file`, () => {
        const bytes = Buffer.from(example.text);
        for (let at = 0; at <= bytes.length; at++) {
          const part = bytes.subarray(0, at);
          if (at % 8 === 0) for (const other of FORMATS) assert.ok(other.sniff(headOf(part)) >= 0);
          for (const range of collect(format, part, beside(example)).ranges) assert.ok(range.start >= 0 && range.end <= at && range.start < range.end);
        }
      });

      it(`${example.name}: a message's place holds its text`, () => {
        const bytes = Buffer.from(example.text);
        for (const { start, end, text } of collect(format, bytes, beside(example)).messages) {
          const first = (text.split(/[\n"\\]/).find((part) => part.trim() !== '') ?? '').trim();
          assert.ok(bytes.subarray(start, end).toString().includes(first), first);
        }
      });
    }

    it('claims neither nothing, nor prose, nor a table, nor JSON of another kind', () => {
      for (const text of ['', '\n', 'Dear diary,\nnothing happened.\n', 'name,age\nAnna,7\n', '{"a":[1,2,3]}', '[]', '<html></html>', 'a'.repeat(5000)]) {
        for (const head of heads(text, format.extensions)) assert.ok(format.sniff(head) < CLAIM, JSON.stringify(text.slice(0, 20)));
      }
    });

    it('rejects a record over the cap and goes on', () => {
      for (const example of format.examples.slice(0, 1)) {
        const filler = 'x'.repeat(RECORD_CAP + 10);
        const { rejects } = collect(format, `${example.text}${filler}\n`, { chunk: 1 << 18 });
        assert.ok(rejects.length >= example.rejects);
      }
    });
  });
}
