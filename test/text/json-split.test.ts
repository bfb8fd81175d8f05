import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { JsonSplit } from '../../src/text/json-split.ts';

interface Seen { log: string[]; complete: boolean }

/** Runs the splitter block by block as the loader does, and logs what it reports. */
function split(text: string, paths: readonly string[], chunk = Infinity, cap = 1 << 20): Seen {
  const bytes = new TextEncoder().encode(text);
  const log: string[] = [];
  const splitter = new JsonSplit(paths, {
    value(path, value, start, end) {
      log.push(`${path} ${value}`);
      assert.equal(new TextDecoder().decode(bytes.slice(start, end)), value, 'the range holds the value');
    },
    open: (path, start) => void log.push(`open ${path} ${start}`),
    close: (path, end) => void log.push(`close ${path} ${end}`),
    oversize: (path, start, end) => void log.push(`oversize ${path} ${start}-${end}`),
    cut: (path, start, end) => void log.push(`cut ${path} ${start}-${end}`),
    fault: (start, end) => void log.push(`fault ${start}-${end}`),
  }, cap);
  let base = 0;
  let end = 0;
  do {
    end = Math.min(bytes.length, end + chunk);
    base += splitter.push(bytes.slice(base, end), base, end === bytes.length);
  } while (end < bytes.length);
  assert.equal(base, bytes.length);
  return { log, complete: splitter.complete };
}

describe('splitting JSON', () => {
  it('reports scalars and elements at the paths asked for and nothing else', () => {
    const text = '{"a":{"n":12345678901234567890,"s":"x\\"y","no":1},"skip":{"list":[1]},"list":[{"k":"]}"}, 2 ,"三",[[]]],"end":null}';
    const seen = split(text, ['a.n', 'a.s', 'list[*]', 'end']);
    assert.deepEqual(seen.log, ['a.n 12345678901234567890', 'a.s "x\\"y"', 'list[*] {"k":"]}"}', 'list[*] 2', 'list[*] "三"', 'list[*] [[]]', 'end null']);
    assert.equal(seen.complete, true);
  });

  it('walks into lists of chats and says where each begins and ends', () => {
    const text = '{"chats":{"list":[{"name":"a","messages":[{"id":1}]},{"messages":[],"name":"b"}]}}';
    assert.deepEqual(split(text, ['chats.list[*]', 'chats.list[*].name', 'chats.list[*].messages[*]']).log, [
      'open chats.list[*] 18', 'chats.list[*].name "a"', 'chats.list[*].messages[*] {"id":1}', 'close chats.list[*] 52',
      'open chats.list[*] 53', 'chats.list[*].name "b"', 'close chats.list[*] 79',
    ]);
  });

  it('reads a document that is a list, and one that is a scalar', () => {
    assert.deepEqual(split('[{"a":1},{}]', ['[*]']).log, ['[*] {"a":1}', '[*] {}']);
    assert.equal(split(' 12', ['a']).complete, true);
    assert.equal(split('"x"', ['a']).complete, true);
  });

  it('finds keys written with escapes and passes over a key of any length', () => {
    assert.deepEqual(split('{"m\\u0065ta":1}', ['meta']).log, ['meta 1']);
    assert.deepEqual(split(`{"${'k'.repeat(500)}":1,"meta":2}`, ['meta'], 7, 100).log, ['meta 2']);
  });

  it('skips an element that is longer than the cap without holding it', () => {
    const text = `{"m":[{"b":"${'A'.repeat(5000)}"},{"ok":1}]}`;
    for (const chunk of [1, 64, Infinity]) assert.deepEqual(split(text, ['m[*]'], chunk, 1000).log, ['oversize m[*] 6-5014', 'm[*] {"ok":1}']);
  });

  it('holds no more than the cap of what it was given', () => {
    const splitter = new JsonSplit(['m[*]'], { value() {} }, 1000);
    const first = new TextEncoder().encode(`{"m":["${'A'.repeat(990)}`);
    assert.equal(splitter.push(first, 0, false), 6);
    const more = new Uint8Array(first.length - 6 + 4096).fill(0x41);
    assert.equal(splitter.push(more, 6, false), more.length);
  });

  it('passes over commas too many or too few', () => {
    assert.deepEqual(split('{"m":[1,,2,{"a":1}{"b":2},],"n":1,}', ['m[*]', 'n']).log, ['m[*] 1', 'm[*] 2', 'm[*] {"a":1}', 'm[*] {"b":2}', 'n 1']);
  });

  it('reports bytes that do not belong there once per stretch', () => {
    const seen = split('{"m":[1 oops 2]} tail', ['m[*]']);
    assert.deepEqual(seen.log, ['m[*] 1', 'm[*] oops', 'm[*] 2', 'fault 17-21']);
    assert.deepEqual(split('{?? "a":1}', ['a']).log, ['fault 1-3', 'a 1']);
    assert.deepEqual(split('[:]', ['[*]']).log, ['fault 1-2']);
  });

  it('lets a quote that was not escaped damage its own element only', () => {
    assert.deepEqual(split('{"m":[{"t":"he said "hi" ok"},{"t":"a"b"},{"t":"c"}]}', ['m[*]']).log,
      ['m[*] {"t":"he said "hi" ok"}', 'm[*] {"t":"a"b"}', 'm[*] {"t":"c"}']);
  });

  it('closes what a wrong bracket fits further out', () => {
    const seen = split('{"m":[{"a":1}},"x":1}', ['m[*]']);
    assert.deepEqual(seen.log, ['m[*] {"a":1}', 'fault 13-14', 'fault 14-21']);
    assert.equal(seen.complete, true);
    assert.equal(split(']', ['a']).complete, false);
  });

  it('says that the input ends inside a value', () => {
    const seen = split('{"m":[1,{"a":"b', ['m[*]']);
    assert.deepEqual(seen.log, ['m[*] 1', 'cut m[*] 8-15']);
    assert.equal(seen.complete, false);
    assert.equal(split('{"m":[1', ['m[*]']).log[0], 'cut m[*] 6-7');
    assert.equal(split('{"m":["a"', ['m[*]']).log[0], 'm[*] "a"');
  });

  it('gives the same for every block size, on any input', () => {
    const token = fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', ':', ' ', '\n', '"m"', '"k":', '12', 'null', '三', `"${'x'.repeat(80)}"`, '{"m":[', '\\"', '"]');
    const paths = ['m[*]', 'm', 'k', 'm[*].k'];
    fc.assert(fc.property(fc.array(token, { maxLength: 40 }), fc.integer({ min: 1, max: 9 }), (tokens, chunk) => {
      const text = tokens.join('');
      assert.deepEqual(split(text, paths, chunk, 60), split(text, paths, Infinity, 60));
    }), { numRuns: 3000, seed: 11 });
  });

  it('finds the elements of any valid document', () => {
    fc.assert(fc.property(fc.array(fc.jsonValue()), fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 50 }), (list, indent, chunk) => {
      const seen = split(JSON.stringify({ before: list, m: list, after: list }, null, indent), ['m[*]'], chunk);
      assert.deepEqual(seen.log.map((entry) => JSON.parse(entry.slice(5)) as unknown), list.map((value) => JSON.parse(JSON.stringify(value)) as unknown));
      assert.equal(seen.complete, true);
    }), { numRuns: 500, seed: 11 });
  });

  it('takes time in proportion to length', () => {
    for (const text of ['['.repeat(1 << 21), `["${'\\"'.repeat(1 << 20)}"]`, `["${'\\'.repeat((1 << 21) + 1)}`, '" "'.repeat(1 << 19), '"x '.repeat(1 << 19)]) {
      const start = performance.now();
      split(text, ['m[*]'], 65536);
      assert.ok(performance.now() - start < 2000);
    }
  });
});
