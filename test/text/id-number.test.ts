import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readIdNumber } from '../../src/text/id-number.ts';

const AS_OF = '2026-11-21';
const kind = (text: string): string => {
  const read = readIdNumber(text, AS_OF);
  return read.kind === 'invalid' ? read.fault : read.kind;
};

test('a number whose parts and check digit fit is valid, in either case and full width', () => {
  for (const text of ['11010519491231002X', '11010519491231002x', ' 110105 19491231 002X ', '１１０１０５１９４９１２３１００２Ｘ']) assert.equal(kind(text), 'valid', text);
});

test('one wrong digit breaks the check digit', () => assert.equal(kind('110105194912310021'), 'checksum'));
test('an unknown region is told first', () => assert.equal(kind('99010519491231002X'), 'region'));
test('a day that does not exist is told', () => assert.equal(kind('110105199002300017'), 'date'));
test('a birth after the as-of date is told', () => assert.equal(kind('110105202611220010'), 'date'));
test('an old number of fifteen digits has no check digit, only a date', () => {
  assert.equal(kind('110105491231002'), 'valid');
  assert.equal(kind('110105490231002'), 'date');
});
test('the old and the new form of one number are the same', () => {
  assert.deepEqual(readIdNumber('110105491231002', AS_OF), readIdNumber('11010519491231002X', AS_OF));
});
test('masked values are not judged', () => {
  for (const text of ['1101************12', '*', '110105XXXXXXXX002X']) assert.equal(kind(text), 'masked', text);
});
test('other documents and noise are not judged', () => {
  for (const text of ['', 'E12345678', '12345678901234567', 'net id', '9'.repeat(100_000)]) assert.equal(kind(text), 'other');
});
test('residence permits of Hong Kong, Macao and Taiwan and of foreigners have regions of their own', () => {
  assert.notEqual(kind('810000199408230021'), 'region');
  assert.notEqual(kind('911123199408230021'), 'region');
});
