import assert from 'node:assert/strict';
import { it } from 'node:test';
import { chatCsv, LEAK, randomOf } from '../helpers/make-csv.ts';
import { makeZip, type ZipMember } from '../helpers/make-zip.ts';
import { inCase } from './loaded.ts';

const random = randomOf(5);
const LONG = chatCsv(Array.from({ length: 400 }, (_, i) => ({ id: i + 10, text: `${i} ${Math.floor(random() * 1e9)}` })));
const CUT = /^skipped: the archive is cut or damaged \([^)]+\): the files that were still found in it were read$/;

async function read(zip: Uint8Array): Promise<{ told: string[]; reasons: (string | null)[]; incomplete: boolean }> {
  return inCase(async (it) => {
    it.put('a.zip', zip);
    const files = await it.load(['a.zip']);
    return { told: it.told(), reasons: files.map((file) => file.reason), incomplete: files.some((file) => file.incomplete) };
  });
}

it('an encrypted file and one of an unknown method are refused by name, the rest is read', async () => {
  const { told, reasons } = await read(makeZip([{ name: 'a.csv', data: LEAK, encrypted: true }, { name: 'b.csv', data: LEAK, method: 12 }, { name: 'ok.csv', data: LEAK }]));
  assert.deepEqual(told, ['a.zip!/a.csv 0 skipped', 'a.zip!/b.csv 0 skipped', 'a.zip!/ok.csv 3 complete']);
  assert.match(reasons[0] ?? '', /encrypted with a password: unpack it and load the file$/);
  assert.match(reasons[1] ?? '', /packed by a method \(12\) that is not read/);
});

it('a file that unpacks to more than a hundred times its size is refused, the rest is read', async () => {
  const { told, reasons } = await read(makeZip([{ name: 'big.csv', data: Buffer.alloc(9 << 20, 'a') }, { name: 'ok.csv', data: LEAK }]));
  assert.deepEqual(told, ['a.zip!/big.csv 0 skipped', 'a.zip!/ok.csv 3 complete']);
  assert.match(reasons[0] ?? '', /^skipped: would unpack to more than 100 times its size: refused\./);
});

it('an archive whose files share their data is refused as a whole, in one line', async () => {
  const again: ZipMember[] = Array.from({ length: 400 }, (_, i) => ({ name: `${i}.csv`, data: LONG, sameAs: 0 }));
  const { told, reasons } = await read(makeZip([{ name: 'x.csv', data: LONG }, ...again]));
  assert.deepEqual(told, ['a.zip 0 skipped']);
  assert.match(reasons[0] ?? '', /^skipped: would unpack to more than 100 times its size: refused\./);
});

const FAULTS: readonly (readonly [string, ZipMember, number, RegExp])[] = [
  ['a wrong checksum', { name: 'a.csv', data: LEAK, crc: 1 }, 3, /^damaged inside the archive \(its checksum does not match\); 3 messages kept, file marked truncated/],
  ['a wrong checksum, not packed', { name: 'a.csv', data: LEAK, crc: 1, stored: true }, 3, /its checksum does not match/],
  ['more data than is said', { name: 'a.csv', data: LEAK, size: 337 - 88 }, 1, /; 1 message kept, file marked truncated, 1 record rejected/],
  ['less data than is said', { name: 'a.csv', data: LEAK, size: 5000 }, 3, /it is shorter than the archive says/],
];
for (const [what, member, kept, words] of FAULTS) {
  it(`${what}: what was read is kept and marked`, async () => {
    const { told, reasons, incomplete } = await read(makeZip([member, { name: 'ok.csv', data: chatCsv([{ text: 'x' }]) }]));
    assert.deepEqual(told, [`a.zip!/a.csv ${kept} truncated`, 'a.zip!/ok.csv 1 complete']);
    assert.match(reasons[0] ?? '', words);
    assert.equal(incomplete, true);
  });
}

it('packed data that breaks off in the middle of a long file gives what lies before the break', async () => {
  const zip = makeZip([{ name: 'a.csv', data: LONG }]);
  zip.fill(0xff, zip.length >> 1, (zip.length >> 1) + 40);
  const { told } = await read(zip);
  const kept = Number(/ (\d+) truncated$/.exec(told[0] ?? '')?.[1]);
  assert.ok(kept > 20 && kept < 400, told[0]);
});

it('a damaged file that no format knows makes the run incomplete, a damaged picture does not', async () => {
  const ok = { name: 'ok.csv', data: LEAK };
  assert.equal((await read(makeZip([{ name: 'a.txt', data: 'hello', crc: 1 }, ok]))).incomplete, true);
  assert.equal((await read(makeZip([{ name: 'a.jpg', data: Buffer.alloc(99), crc: 1 }, ok]))).incomplete, false);
});

for (const streamed of [false, true]) {
  it(`a cut archive is read as far as it goes${streamed ? ', also where sizes stand behind the data' : ''}`, async () => {
    const whole = makeZip([{ name: 'a.csv', data: LEAK, streamed }, { name: 'b.csv', data: LONG, streamed }]);
    const { told, reasons } = await read(whole.subarray(0, whole.length * 0.6));
    assert.match(reasons[0] ?? '', CUT);
    assert.equal(told[1], 'a.zip!/a.csv 3 complete');
    assert.match(told[2] ?? '', /^a\.zip!\/b\.csv [1-9]\d* truncated$/);
  });
}

it('a broken directory, and bytes behind the end, cost no file but are told', async () => {
  const whole = makeZip([{ name: 'a.csv', data: LEAK }, { name: 'b.csv', data: chatCsv([{ text: 'x' }]), stored: true, zip64: true }]);
  const broken = Buffer.from(whole);
  broken[broken.lastIndexOf('PK\x01\x02')] = 0;
  for (const zip of [broken, Buffer.concat([whole, Buffer.from('more')])]) {
    const { told, reasons } = await read(zip);
    assert.deepEqual(told, ['a.zip 0 skipped', 'a.zip!/a.csv 3 complete', 'a.zip!/b.csv 1 complete']);
    assert.match(reasons[0] ?? '', CUT);
  }
});

it('cut anywhere, an archive is never complete and never a defect', () => inCase(async (it) => {
  const whole = makeZip([{ name: 'a.csv', data: LEAK, streamed: true }, { name: 'b.txt', data: 'hello' }]);
  for (let at = 0; at < whole.length; at += 23) {
    it.put('a.zip', whole.subarray(0, at));
    assert.ok((await it.load(['a.zip'])).some((file) => file.incomplete), `cut at ${at}`);
  }
}));

it('an archive of 64-bit sizes is read', async () => {
  assert.deepEqual((await read(makeZip([{ name: 'a.csv', data: LEAK, zip64: true }]))).told, ['a.zip!/a.csv 3 complete']);
});
