import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isValidPhoneNumber } from 'libphonenumber-js/max';
import { international, national, northAmerican } from '../../src/detectors/_callings.ts';

const NUMBERS = [
  '14155550142', '14165550123', '442079460958', '447911123456', '85291234567', '85366123456', '886912345678', '819012345678', '821023456789', '6591234567', '60123456789', '61412345678', '33612345678',
  '4915123456789', '66812345678', '84912345678', '639171234567', '919876543210', '971501234567', '79123456789', '390612345678', '34612345678',
];
test('what is valid here is valid in libphonenumber, and the other way round', () => {
  for (const digits of NUMBERS) {
    for (const tail of ['', '1']) assert.equal(international(digits + tail)?.standing === 'valid', isValidPhoneNumber(`+${digits}${tail}`), digits + tail);
  }
});

test('a number is read as dialled at home, with the trunk prefix and without', () => {
  assert.deepEqual(national('TW', '0912345678'), { standing: 'valid', digits: '886912345678' });
  assert.deepEqual(national('HK', '91234567'), { standing: 'valid', digits: '85291234567' });
  assert.notEqual(national('JP', '20241122')?.standing, 'valid');
});

test('toll-free and premium numbers are services, ranges for invented numbers are possible', () => {
  assert.equal(international('18005550199')?.standing, 'service');
  assert.equal(international('447700900123')?.standing, 'possible');
  assert.equal(international('12345'), null);
});

test('ten digits are North American only with an area code and an exchange', () => {
  assert.ok(northAmerican('4155550142'));
  assert.ok(!northAmerican('4151550142'));
  assert.ok(!northAmerican('8005550142'));
});
