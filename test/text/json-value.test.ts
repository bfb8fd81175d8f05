import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { field, isObject, numberOf, textOf } from '../../src/text/json-fields.ts';
import { parseJson, type Json } from '../../src/text/json-value.ts';

function parsed(text: string): Json {
  const result = parseJson(text);
  assert.ok(result.ok, text);
  return result.value;
}

describe('parsing one JSON value', () => {
  it('keeps integers of 16 digits and more digit by digit', () => {
    assert.deepEqual(parsed('{"id":7550661840517106706,"neg":-1234567890123456,"l":[1234567890123456789 ,1],"s":"1234567890123456789"}'),
      { id: '7550661840517106706', neg: '-1234567890123456', l: ['1234567890123456789', 1], s: '1234567890123456789' });
    assert.equal(parsed('7550661840517106706'), '7550661840517106706');
    assert.deepEqual(parsed('{"n":123456789012345}'), { n: 123456789012345 });
  });
  it('does not take digits inside a string for a number', () => {
    assert.deepEqual(parsed('{"t":"card: 6222020200020002000, ok","n":2.50000000000000000}'), { t: 'card: 6222020200020002000, ok', n: 2.5 });
  });
  it('says that long integers alone are no repair', () => {
    const result = parseJson('{"id":7550661840517106706}');
    assert.equal(result.ok && result.repaired, false);
  });
  it('reads \\xHH as the character it means', () => {
    assert.deepEqual(parsed('{"t":"a\\x1bb\\\\x41","u":"\\u4e09"}'), { t: 'a\u001bb\\x41', u: '三' });
  });
  it('mends raw control characters, unknown escapes, a comma before a bracket and bare words', () => {
    const result = parseJson('{"t":"line\nbreak\\q","f":(File not included) ,"l":[1,2,],}');
    assert.deepEqual(result, { ok: true, repaired: true, value: { t: 'line\nbreak\\q', f: '(File not included)', l: [1, 2] } });
  });
  it('fails with a value, not an exception', () => {
    for (const text of ['', '{', '{"a":"b', '{"a"}', '"\\', '{"t":"he said "hi" ok"}', '{"a":1}{']) assert.deepEqual(parseJson(text), { ok: false });
  });
  it('never sets a prototype', () => {
    const value = parsed('{"__proto__":{"polluted":1},"a":{"__proto__":{"polluted":1}},"\\u005f_proto__":{"polluted":1},"constructor":{"x":1},"a2":1,"a2":2}');
    assert.ok(isObject(value));
    const copy = Object.assign({}, value) as Record<string, unknown>;
    assert.equal(copy['polluted'], undefined);
    assert.equal(Object.assign({}, value['a'])['polluted' as never], undefined);
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
    assert.equal(value['a2'], 2);
  });
  it('reads what JSON.parse reads', () => {
    fc.assert(fc.property(fc.json(), (text) => {
      if (/\d{16}/.test(text) || text.includes('__proto__')) return;
      assert.deepEqual(parsed(text), JSON.parse(text));
    }), { seed: 3, numRuns: 1000 });
  });
  it('never throws, however deep or broken', () => {
    parseJson('['.repeat(200_000));
    parseJson(`${'['.repeat(200_000)}"__proto__"${']'.repeat(200_000)}`);
    const token = fc.constantFrom('{', '}', '[', ']', '"', '\\', '\\x', '\\u12', ',', ':', '1234567890123456', 'nul', '\n', '"__proto__":', 'a');
    fc.assert(fc.property(fc.array(token, { maxLength: 30 }), (tokens) => void parseJson(tokens.join(''))), { seed: 3, numRuns: 3000 });
  });
});

describe('fields of a parsed record', () => {
  it('finds own fields only', () => {
    assert.equal(field({ a: 1 }, 'toString'), undefined);
    assert.equal(field({ a: 1 }, 'a'), 1);
  });
  it('reads ids written as text or number, and nothing else', () => {
    assert.deepEqual([textOf('x'), textOf(7), textOf(''), textOf(null), textOf([1]), textOf(undefined)], ['x', '7', null, null, null, null]);
  });
  it('reads numbers written as digits, and nothing else', () => {
    assert.deepEqual([numberOf(5), numberOf('1767139200123456'), numberOf(' -1.5 '), numberOf('0x10'), numberOf(''), numberOf(null), numberOf(true)],
      [5, 1767139200123456, -1.5, NaN, NaN, NaN, NaN]);
  });
});
