import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Format } from '../../../src/model/format.ts';
import { collect, slice, type Collected, type CollectOptions } from '../../helpers/collect.ts';

export function fixture(path: string): Buffer {
  return readFileSync(new URL(`../../../fixtures/formats/${path}`, import.meta.url));
}

const clock = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ');

/** Messages as `mm-dd hh:mi name kind text`, in the test clock's zone. */
export function said(r: Collected): string[] {
  return r.messages.map((m) => `${clock(m.at)} ${r.who(m.sender) ?? '-'} ${m.kind} ${m.text.replace(/\r?\n/g, '|')}`);
}

/** Events as `mm-dd hh:mi kind actor > targets = value`. */
export function told(r: Collected): string[] {
  return r.events.map((e) => `${clock(e.at)} ${e.kind} ${e.actor?.name ?? '-'} > ${e.targets.map((target) => target.name).join('+')} = ${e.value ?? ''}`);
}

/** Ranges in order, inside the file, without overlap. */
export function inOrder(result: Collected, bytes: Uint8Array): void {
  let at = 0;
  for (const { start, end } of [...result.ranges].sort((a, b) => a.start - b.start)) {
    assert.ok(start >= at && end > start && end <= bytes.length, `${start}-${end} after ${at} of ${bytes.length}`);
    at = end;
  }
}

/** Every message's bytes hold the first line of its text. */
export function placed(result: Collected, bytes: Uint8Array): void {
  for (const message of result.messages) assert.ok(slice(bytes, message).includes(message.text.split(/[\r\n"\\]/).find((part) => part.trim() !== '')?.trim() ?? ''), message.text);
}

const plain = ({ who, ...rest }: Collected): unknown => ({ ...rest, who: typeof who });

/** Same rows for blocks of any size, and a cut anywhere is survived. */
export function sturdy(format: Format, bytes: Buffer, options: CollectOptions = {}): void {
  const whole = plain(collect(format, bytes, options));
  for (const chunk of [7]) assert.deepEqual(plain(collect(format, bytes, { ...options, chunk })), whole);
  for (let end = 0; end <= bytes.length; end += 1 + Math.floor(bytes.length / 40)) inOrder(collect(format, bytes.subarray(0, end), options), bytes.subarray(0, end));
}

/** Files with pieces of other lines put in never throw, and no byte is told twice. */
export function mutated(format: Format, files: readonly Buffer[], pieces: readonly string[]): void {
  const piece = fc.oneof(fc.constantFrom(...pieces, '\n', '\r\n', '"', '\u0000', '__proto__'), fc.string({ maxLength: 8 }));
  fc.assert(fc.property(fc.constantFrom(...files), fc.array(fc.tuple(fc.nat(), fc.nat(30), piece), { maxLength: 10 }), fc.constantFrom(5, 1 << 16), (file, edits, chunk) => {
    let text = file.toString();
    for (const [at, drop, put] of edits) text = text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + drop);
    const bytes = Buffer.from(text.toWellFormed());
    inOrder(collect(format, bytes, { chunk }), bytes);
  }), { numRuns: 20 });
}
