import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { describe, it } from 'node:test';
import { loadFormats } from '../../src/formats/_load.ts';
import type { Format } from '../../src/model/format.ts';
import type { Collected } from '../helpers/collect.ts';
import { collect } from '../helpers/collect.ts';

/** Mutated inputs of each format; a longer run is a greater number here. */
const ROUNDS = 12;
const CLAIM = 0.5;

interface Seed { readonly label: string; readonly bytes: Buffer; readonly name: string; readonly folder: string; readonly beside: Readonly<Record<string, string>> }
type Random = (below: number) => number;

/** Small and repeatable: the same seed gives the same numbers on every machine. */
function random(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => (statSync(join(folder, name)).isDirectory() ? filesIn(join(folder, name)) : [join(folder, name)]));
}

/** The examples of a format and its fixtures, each with what lies beside it. */
function seedsOf(format: Format): Seed[] {
  const root = join(import.meta.dirname, '../../fixtures/formats', format.id);
  let files: string[] = [];
  try {
    files = filesIn(root);
  } catch {} // A format may have its fixtures elsewhere.
  return [
    ...format.examples.map((one) => ({ label: one.name, bytes: Buffer.from(one.text), name: 'chat', folder: '', beside: one.beside ?? {} })),
    ...files.map((file) => ({
      label: relative(root, file), bytes: readFileSync(file), name: basename(file), folder: basename(dirname(file)),
      beside: Object.fromEntries(files.filter((other) => other !== file).map((other) => [relative(dirname(file), other), readFileSync(other, 'utf8')])),
    })),
  ];
}

const SPLINTERS = [
  '\0', '\u0001', '"', '\\', '{', '}', '[', ']', '\n', '\r', ',', '\t', '<', '</', '<!--', '-->', '&#0;', '&#x110000;', '=\r\n', '\u202e', '\u200e', '\ufeff', '\u2028', '😀', '\\ud800', '\\x41',
  '(', '】', '：', '-'.repeat(20), '='.repeat(64), '9'.repeat(20), '2026-02-30 25:61:61', '\n\n\n', '\u00a0',
];
const WRONG = [
  'null', '0', '-1e308', '9'.repeat(20), '[]', '[null]', '[{}]', '["x"]', '{}', '{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}', '{"toString":1}',
  '""', '"__proto__"', '"constructor"', '"\\ud800"', '"\\u0000\\n"', 'true', '"1767139200"', `"${'長'.repeat(400)}"`, `${'['.repeat(600)}${']'.repeat(600)}`, `${'{"a":'.repeat(300)}1${'}'.repeat(300)}`,
];
const VALUE = /(?<=[:[,]\s*)(?:"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|true|false|null)/g;
const KEY = /"\w+"(?=\s*:)/g;

const instead = (bytes: Buffer, from: number, to: number, what: string | Uint8Array): Buffer =>
  Buffer.concat([bytes.subarray(0, from), typeof what === 'string' ? Buffer.from(what) : what, bytes.subarray(to)]);
const linesOf = (bytes: Buffer): string[] => bytes.toString('latin1').split('\n');

/** Puts one of `values` where `shape` is found; where nothing is, a splinter goes in. */
function replaceOne(bytes: Buffer, r: Random, shape: RegExp, values: readonly string[]): Buffer {
  const found = [...bytes.toString('latin1').matchAll(shape)];
  const one = found[r(found.length || 1)];
  if (one === undefined) return MUTATIONS.splinter(bytes, r);
  return instead(bytes, one.index, one.index + one[0].length, values[r(values.length)] ?? '');
}

const MUTATIONS = {
  cut: (bytes: Buffer, r: Random) => bytes.subarray(0, r(bytes.length + 1)),
  drop: (bytes: Buffer, r: Random) => {
    const at = r(bytes.length + 1);
    return instead(bytes, at, Math.min(bytes.length, at + r(60)), '');
  },
  twice: (bytes: Buffer, r: Random) => {
    const at = r(bytes.length + 1);
    return instead(bytes, at, at, bytes.subarray(Math.max(0, at - r(300)), at));
  },
  swap: (bytes: Buffer, r: Random) => {
    const [a = 0, b = 0, c = 0] = [r(bytes.length + 1), r(bytes.length + 1), r(bytes.length + 1)].sort((x, y) => x - y);
    return Buffer.concat([bytes.subarray(0, a), bytes.subarray(b, c), bytes.subarray(a, b), bytes.subarray(c)]);
  },
  flip: (bytes: Buffer, r: Random) => {
    const at = r(bytes.length || 1);
    return instead(bytes, at, at + 1, Uint8Array.of((bytes[at] ?? 0) ^ (1 << r(8))));
  },
  noise: (bytes: Buffer, r: Random) => {
    const at = r(bytes.length + 1);
    return instead(bytes, at, at, Uint8Array.from({ length: r(40) }, () => r(256)));
  },
  splinter: (bytes: Buffer, r: Random) => {
    const at = r(bytes.length + 1);
    return instead(bytes, at, at, SPLINTERS[r(SPLINTERS.length)] ?? '');
  },
  dropLine: (bytes: Buffer, r: Random) => {
    const lines = linesOf(bytes);
    lines.splice(r(lines.length), 1 + r(3));
    return Buffer.from(lines.join('\n'), 'latin1');
  },
  swapLines: (bytes: Buffer, r: Random) => {
    const lines = linesOf(bytes);
    const [a, b] = [r(lines.length), r(lines.length)];
    [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
    return Buffer.from(lines.join('\n'), 'latin1');
  },
  value: (bytes: Buffer, r: Random) => replaceOne(bytes, r, VALUE, WRONG),
  value2: (bytes: Buffer, r: Random) => replaceOne(bytes, r, VALUE, WRONG),
  key: (bytes: Buffer, r: Random) => replaceOne(bytes, r, KEY, ['"__proto__"', '"constructor"', '"toString"', '"x"']),
} satisfies Record<string, (bytes: Buffer, r: Random) => Buffer>;
const NAMES = Object.keys(MUTATIONS) as (keyof typeof MUTATIONS)[];

const read = (format: Format, seed: Seed, bytes: Uint8Array, chunk: number): Collected =>
  collect(format, bytes, { name: seed.name, folder: seed.folder, beside: seed.beside, chunk });

/** What was understood, without what a block size may not change. A refused file is not read, so only the refusal counts. */
const told = ({ who: _who, ...all }: Collected): string => JSON.stringify(all.survey?.refusal === undefined ? all : all.survey);

function holds(found: Collected, size: number): void {
  assert.deepEqual([Object.keys(Object.prototype), ({} as { polluted?: unknown }).polluted], [[], undefined], 'a prototype was written to');
  const { ranges } = found;
  for (const { start, end } of ranges) assert.ok(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= size, `${start}–${end} of ${size}`);
  for (const [i, { start }] of ranges.entries()) assert.ok(start >= (ranges[i - 2]?.start ?? 0), 'a range goes back by more than one record');
  for (const { at, text, nativeId } of [...found.messages, ...found.events]) {
    assert.ok(Number.isFinite(at) && typeof text === 'string' && (nativeId === null || typeof nativeId === 'string'));
  }
  for (const { joinedAt, leftAt, listedAt } of found.members) for (const at of [joinedAt, leftAt, listedAt]) assert.ok(at == null || Number.isFinite(at));
}

/** Ranges may be shared, not half shared. In a mail's encoded part they are whole lines, of which several rows have a piece. */
function apart(format: Format, found: Collected): void {
  if (format.id === 'qq-mht') return;
  const sorted = found.ranges.toSorted((a, b) => a.start - b.start || a.end - b.end);
  for (const [i, { start, end }] of sorted.entries()) {
    const before = sorted[i - 1];
    assert.ok(before === undefined || start >= before.end || (start === before.start && end === before.end), `${start}–${end} lies in another record`);
  }
}

/** Where the mark begins to be whole that ends such a file; null: it has none. */
function endMark(text: string): number | null {
  const trimmed = text.trimEnd();
  if (/^\s*[[{]/.test(text)) {
    try {
      JSON.parse(text);
      return trimmed.length;
    } catch {
      return null;
    }
  }
  if (/^(?:From:|\[QQChatExporter)/.test(text)) return trimmed.length;
  return trimmed.endsWith('</html>') ? trimmed.lastIndexOf('</body>') + '</body>'.length : null;
}

/** Plain text of chats: what is said stands there as it is. */
const PLAIN = new Set(['whatsapp', 'line', 'kakaotalk', 'qq-txt', 'chatlog', 'weflow', 'wechat-transcript', 'qq-chat-exporter']);
const bare = (text: string): string => text.replace(/["\\\s\u200e\u00a0\ufeff\ufffd]/g, '');

for (const [number, format] of (await loadFormats()).entries()) {
  describe(`format ${format.id}, damaged`, () => {
    const seeds = seedsOf(format);

    it('says the same for every size of blocks, keeps its ranges inside the file and in order, and never throws', () => {
      for (let round = 0; round < ROUNDS; round++) {
        const r = random(number * 1e6 + round);
        const seed = seeds[r(seeds.length)] as Seed;
        const done: string[] = [];
        let { bytes } = seed;
        for (let n = 1 + r(3); n > 0; n--) {
          const name = NAMES[r(NAMES.length)] as (typeof NAMES)[number];
          done.push(name);
          bytes = MUTATIONS[name](bytes, r);
        }
        try {
          const whole = read(format, seed, bytes, 1 << 16);
          const text = told(whole);
          for (const chunk of bytes.length < 1500 ? [7, 1] : [7]) assert.equal(told(read(format, seed, bytes, chunk)), text, `blocks of ${chunk}`);
          holds(whole, bytes.length);
          apart(format, whole);
        } catch (error) {
          throw new Error(`round ${round}, ${seed.label}, ${done.join(' ')}: ${String(error)}`, { cause: error });
        }
      }
    });

    it('is never whole when a file with an end mark is cut in front of it', () => {
      for (const seed of seeds) {
        const text = seed.bytes.toString('utf8');
        const mark = endMark(text);
        if (mark === null) continue;
        const end = Buffer.byteLength(text.slice(0, mark));
        const r = random(number * 1e6 + seed.bytes.length);
        for (const at of [...Array.from({ length: 8 }, () => r(end)), end - 2, end - 1]) {
          const found = read(format, seed, seed.bytes.subarray(0, at), 1 << 16);
          if (found.sniff < CLAIM || found.survey?.refusal !== undefined) continue;
          const kept = found.messages.length + found.rejects.length + found.supplements.length;
          assert.ok(kept === 0 || found.truncated.length > 0, `${seed.label}, cut at ${at} of ${end}, is called complete`);
        }
      }
    });

    if (PLAIN.has(format.id)) {
      it('keeps the words of a message where its range says', () => {
        for (const [i, seed] of seeds.filter(({ bytes }) => !/^\s*[[{<#]/.test(bytes.toString()) || bytes.includes('[QQChatExporter')).entries()) {
          const r = random(number * 1e6 + i);
          const bytes = Buffer.from(MUTATIONS.swapLines(MUTATIONS.twice(seed.bytes, r), r).toString('utf8'));
          for (const { start, end, text } of read(format, seed, bytes, 1 << 16).messages) {
            const place = bare(bytes.subarray(start + (bytes[0] === 0xef ? 3 : 0), end + (bytes[0] === 0xef ? 3 : 0)).toString());
            for (const line of text.split('\n')) assert.ok(place.includes(bare(line)), `${seed.label}: ${line}`);
          }
        }
      });
    }
  });
}
