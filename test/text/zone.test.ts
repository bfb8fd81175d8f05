import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { iso, isZone, makeClock, offsetAt, parseInstant, ymd } from '../../src/text/zone.ts';

type Wall = [number, number, number, number, number, number];
const wall = (zone: string, ...clock: Wall): string => iso(makeClock(zone, 'Z').at(...clock), zone);

test('a wall clock of Shanghai is eight hours ahead of UTC', () => {
  assert.equal(makeClock('Asia/Shanghai', 'Z').at(2026, 5, 1, 8, 0, 0), Date.UTC(2026, 4, 1));
});

test('without a zone the fallback is used, and the clock says that it knows none', () => {
  const clock = makeClock(null, 'Asia/Shanghai');
  assert.equal(clock.zone, null);
  assert.equal(clock.at(2026, 5, 1, 8, 0, 0, 7), Date.UTC(2026, 4, 1, 0, 0, 0, 7));
});

for (const [zone, text] of [['+08:00', '+08:00'], ['-0330', '-03:30'], ['Z', '+00:00'], ['+05', '+05:00']] as const) {
  test(`the fixed offset ${zone} is understood`, () => {
    assert.equal(wall(zone, 2026, 1, 2, 3, 4, 5), `2026-01-02T03:04:05${text}`);
  });
}

test('names and offsets that are no zones are refused', () => {
  for (const bad of ['', 'Mars/Base', '+25:00', '+08:60', 'local', '../etc', 'Asia/Shanghai\0', 'A'.repeat(10_000)]) assert.equal(isZone(bad), false, bad);
  for (const good of ['Asia/Shanghai', 'UTC', 'Z', '-0330', 'America/Argentina/Buenos_Aires', 'Etc/GMT+8']) assert.equal(isZone(good), true, good);
  assert.throws(() => makeClock('Mars/Base', 'Z'), RangeError);
  assert.throws(() => offsetAt('Mars/Base', 0), RangeError);
});

test('a time that summer time skips is taken by the offset before the change', () => {
  assert.equal(wall('America/New_York', 2026, 3, 8, 2, 30, 0), '2026-03-08T03:30:00-04:00');
});

test('a time that occurs twice is the first of the two', () => {
  assert.equal(wall('America/New_York', 2026, 11, 1, 1, 30, 0), '2026-11-01T01:30:00-04:00');
  assert.equal(wall('Europe/Berlin', 2026, 10, 25, 2, 30, 0), '2026-10-25T02:30:00+02:00');
});

test('the hours beside a change keep their own offsets', () => {
  assert.equal(wall('America/New_York', 2026, 3, 8, 1, 59, 59), '2026-03-08T01:59:59-05:00');
  assert.equal(wall('America/New_York', 2026, 3, 8, 3, 0, 0), '2026-03-08T03:00:00-04:00');
  assert.equal(wall('America/New_York', 2026, 11, 1, 2, 0, 0), '2026-11-01T02:00:00-05:00');
});

test('Morocco, which leaves its time for a month only, is right on both sides of both changes', () => {
  const zone = 'Africa/Casablanca';
  assert.deepEqual(
    [wall(zone, 2026, 2, 14, 12, 0, 0), wall(zone, 2026, 2, 16, 12, 0, 0), wall(zone, 2026, 3, 21, 12, 0, 0), wall(zone, 2026, 3, 23, 12, 0, 0)],
    ['2026-02-14T12:00:00+01:00', '2026-02-16T12:00:00+00:00', '2026-03-21T12:00:00+00:00', '2026-03-23T12:00:00+01:00'],
  );
});

test('a change of offset is found to the second', () => {
  const change = Date.UTC(2026, 2, 8, 7);
  assert.equal(offsetAt('America/New_York', change - 1), -300);
  assert.equal(offsetAt('America/New_York', change), -240);
});

test('a day that a zone left out becomes the next', () => {
  assert.equal(wall('Pacific/Apia', 2011, 12, 30, 12, 0, 0), '2011-12-31T12:00:00+14:00');
});

test('offsets agree with an independent formatter every six hours of a year', () => {
  for (const zone of ['Africa/Casablanca', 'America/St_Johns', 'Australia/Lord_Howe', 'Asia/Shanghai', 'Asia/Kathmandu']) {
    const format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
    });
    for (let ms = Date.UTC(2025, 11, 30, 1, 17); ms < Date.UTC(2027, 0, 3); ms += 6 * 3_600_000) {
      const p = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, value]));
      assert.equal(iso(ms, zone).slice(0, 19), `${p['year']}-${p['month']}-${p['day']}T${p['hour']}:${p['minute']}:${p['second']}`);
    }
  }
});

test('days and times that do not exist are not a number', () => {
  const clock = makeClock('Asia/Shanghai', 'Z');
  const bad: Wall[] = [
    [2026, 2, 30, 0, 0, 0], [2025, 2, 29, 0, 0, 0], [1900, 2, 29, 0, 0, 0], [2026, 13, 1, 0, 0, 0], [2026, 0, 1, 0, 0, 0], [2026, 1, 0, 0, 0, 0],
    [2026, 4, 31, 0, 0, 0], [2026, 1, 1, 25, 0, 0], [2026, 1, 1, 24, 0, 1], [2026, 1, 1, 0, 60, 0], [2026, 1, 1, 0, 0, 60], [2026, 1, 1, -1, 0, 0],
    [NaN, 1, 1, 0, 0, 0], [2026.5, 1, 1, 0, 0, 0], [0, 1, 1, 0, 0, 0], [10_000, 1, 1, 0, 0, 0],
  ];
  for (const given of bad) assert.ok(Number.isNaN(clock.at(...given)), given.join(' '));
  assert.ok(Number.isNaN(clock.at(2026, 1, 1, 0, 0, 0, 1000)));
  assert.ok(!Number.isNaN(clock.at(2024, 2, 29, 0, 0, 0)));
});

test('24:00:00 is the end of the day', () => {
  assert.equal(wall('Asia/Shanghai', 2026, 12, 31, 24, 0, 0), '2027-01-01T00:00:00+08:00');
});

test('milliseconds are printed only where there are some', () => {
  assert.equal(iso(Date.UTC(2026, 4, 1, 0, 0, 0, 7), 'Asia/Shanghai'), '2026-05-01T08:00:00.007+08:00');
  assert.equal(iso(-1, 'Z'), '1969-12-31T23:59:59.999+00:00');
});

test('the calendar day is the one of the zone', () => {
  const ms = Date.UTC(2026, 4, 1, 17);
  assert.equal(ymd(ms, 'Asia/Shanghai'), '2026-05-02');
  assert.equal(ymd(ms, 'America/New_York'), '2026-05-01');
});

test('what is no instant is refused, not printed', () => {
  assert.throws(() => iso(NaN, 'Z'), RangeError);
  assert.throws(() => iso(NaN, 'Asia/Shanghai'), RangeError);
  assert.throws(() => iso(9e15, 'Asia/Shanghai'), RangeError);
});

test('a flag may give a day, a minute or a second, with or without an offset', () => {
  const zone = 'Asia/Shanghai';
  assert.equal(parseInstant('2026-11-21', zone), Date.UTC(2026, 10, 20, 16));
  assert.equal(parseInstant('2026-11-21T10:00', zone), Date.UTC(2026, 10, 21, 2));
  assert.equal(parseInstant('2026-11-21 10:00:00', zone), Date.UTC(2026, 10, 21, 2));
  assert.equal(parseInstant('2026-11-21T10:00:00.5Z', zone), Date.UTC(2026, 10, 21, 10, 0, 0, 500));
  assert.equal(parseInstant('2026-11-21T10:00-05:00', zone), Date.UTC(2026, 10, 21, 15));
  for (const bad of ['', 'yesterday', '2026-02-30', '2026-11-21T25:00', '2026-11-21T10:00+25:00', '21/11/2026', '2026-11-21T10', '2026-1-1']) {
    assert.ok(Number.isNaN(parseInstant(bad, zone)), bad);
  }
});

test('neither the zone nor the language of the machine matters', () => {
  const script = `
    import { iso, makeClock, parseInstant } from ${JSON.stringify(new URL('../../src/text/zone.ts', import.meta.url).href)};
    const ny = makeClock('America/New_York', 'Z');
    process.stdout.write([iso(ny.at(2026, 3, 8, 2, 30, 0), 'Asia/Shanghai'), parseInstant('2026-03-29T02:30', 'Europe/Berlin'), iso(0, 'Z')].join(' '));`;
  const run = (TZ: string, LANG: string): string =>
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { env: { ...process.env, TZ, LANG, LC_ALL: LANG }, encoding: 'utf8' });
  const expected = `2026-03-08T15:30:00+08:00 ${Date.UTC(2026, 2, 29, 1, 30)} 1970-01-01T00:00:00+00:00`;
  for (const [tz, lang] of [['America/New_York', 'C'], ['Pacific/Apia', 'ar_EG.UTF-8'], ['UTC', 'th_TH.UTF-8']] as const) assert.equal(run(tz, lang), expected);
});
