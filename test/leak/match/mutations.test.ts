import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { OWNERS, PARENTS } from './chats.ts';
import { forge, type Line, misread, rng } from './mutate.ts';
import { inWorld, type World } from './world.ts';

const WORLD = [{ name: '家长群', talk: PARENTS }, { name: '别的群', talk: OWNERS.split('\n').filter((_, i) => i % 2 === 0).join('\n') }];
const talkOf = (talk: string, ids: readonly number[]): Line[] => talk.trim().split('\n').map((line, i) => ({ name: line.slice(0, line.indexOf(':')), text: line.slice(line.indexOf(':') + 2), id: ids[i] ?? 0 }));

const SHOW = process.env['MATCH_FIGURES'] !== undefined;
/** The suite takes a part of what the figures are measured on. */
const PART = SHOW ? 1 : 0.3;
const tell = (text: string): void => void (SHOW && process.stdout.write(`${text}\n`));

function stretch(talk: readonly Line[], next: () => number, length: number): Line[] {
  const from = Math.floor(next() * (talk.length - length));
  return talk.slice(from, from + length);
}

/** Runs a kind of change many times; share of the lines that were long enough to compare whose message is the right one. */
function rate(world: World, times: number, seed: number, change: (lines: Line[], next: () => number) => { lines: Line[]; image: boolean; names: boolean }): number {
  const next = rng(seed);
  const talk = talkOf(PARENTS, world.ids[0] ?? []);
  let right = 0;
  let all = 0;
  for (let i = 0; i < times * PART; i++) {
    const { lines, image, names } = change(stretch(talk, next, 4 + Math.floor(next() * 6)), next);
    const found = world.match(lines.map(({ name, text }) => ({ text, ...(names ? { name } : {}) })), image ? { from: 'image', form: 'png' } : {});
    lines.forEach(({ id, text }, at) => {
      if (text.length < 4) return;
      all++;
      if (found.lines[at]?.message === id && ['same', 'near'].includes(found.lines[at]?.state ?? '')) right++;
      else tell(`   ${text} → ${JSON.stringify(found.lines[at])}`);
    });
  }
  return right / all;
}

describe('hundreds of changed excerpts of one chat', () => {
  it('lines read from a poor picture find their messages', () => inWorld(WORLD, (world) => {
    const share = rate(world, 60, 1, (lines, next) => ({ lines: lines.map((line) => ({ ...line, text: misread(line.text, next, 0.06) })), image: true, names: false }));
    tell(`misread at 6 %: ${share}`);
    assert.ok(share >= 0.95);
  }));

  it('a copy without punctuation, or with some lines left out, finds its messages', () => inWorld(WORLD, (world) => {
    const share = rate(world, 60, 2, (lines, next) => ({ lines: lines.filter(() => next() > 0.3).map((line) => ({ ...line, text: line.text.replace(/[，。]/g, ' ') })), image: false, names: next() < 0.5 }));
    tell(`lines left out: ${share}`);
    assert.ok(share >= 0.99);
  }));

  it('lines in another order find their messages, and the order is told', () => inWorld(WORLD, (world) => {
    const share = rate(world, 40, 3, (lines, next) => {
      const at = Math.floor(next() * (lines.length - 1));
      return { lines: lines.map((line, i) => (i === at ? lines[at + 1]! : i === at + 1 ? lines[at]! : line)), image: false, names: true };
    });
    tell(`two lines exchanged: ${share}`);
    assert.ok(share >= 0.97);
  }));

  it('what the edges of a screen cut off does not hide the message', () => inWorld(WORLD, (world) => {
    const share = rate(world, 60, 4, (lines, next) => ({
      lines: lines.map((line, i) => (line.text.length < 12 || (i > 0 && i < lines.length - 1) ? line : { ...line, text: i === 0 ? line.text.slice(Math.ceil(next() * 5)) : line.text.slice(0, -Math.ceil(next() * 5)) })), image: true, names: false,
    }));
    tell(`cut at the edges: ${share}`);
    assert.ok(share >= 0.93);
  }));

  it('no line with another number, person or negation passes for its message', () => inWorld(WORLD, (world) => {
    const next = rng(5);
    const talk = talkOf(PARENTS, world.ids[0] ?? []);
    let forgeries = 0;
    let passed = 0;
    for (let i = 0; i < 150 * PART; i++) {
      const lines = stretch(talk, next, 5);
      const at = lines.findIndex(({ text }) => text.length >= 6 && forge(text, next) !== null);
      const forged = forge(lines[at]?.text ?? '', next);
      if (forged === null) continue;
      const image = next() < 0.5;
      const found = world.match(lines.map(({ name, text }, k) => ({ name, text: k === at ? forged : text })), image ? { from: 'image', form: 'png' } : {});
      forgeries++;
      if (found.lines[at]?.state !== 'differs' && found.lines[at]?.state !== 'missing') {
        passed++;
        tell(`   ${lines[at]?.text} → ${forged}: ${JSON.stringify(found.lines[at])}`);
      } else if (found.lines[at]?.state === 'missing') tell(`   missing: ${lines[at]?.text} → ${forged}`);
      assert.equal(found.authenticity, 'contradicted', forged);
    }
    tell(`forged: ${passed} of ${forgeries} passed`);
    assert.equal(passed, 0);
  }));

  it('lines of another chat of the same kind are not found in this one', () => inWorld([{ name: '家长群', talk: PARENTS }], (world) => {
    const next = rng(6);
    const talk = talkOf(OWNERS, []);
    let lines = 0;
    let wrong = 0;
    while (lines < 1000 * PART) {
      const some = stretch(talk, next, 3 + Math.floor(next() * 8));
      const found = world.match(some.map(({ name, text }) => ({ text: next() < 0.5 ? misread(text, next, 0.03) : text, ...(next() < 0.5 ? { name } : {}) })), next() < 0.5 ? { from: 'image', form: 'png' } : {});
      lines += some.length;
      const matched = found.lines.filter(({ state }) => state === 'same' || state === 'near');
      wrong += matched.length;
      if (matched.length > 0) tell(`   ${JSON.stringify(some.map(({ text }) => text))} ${JSON.stringify(matched)}`);
    }
    tell(`foreign lines found: ${wrong} of ${lines}`);
    assert.equal(wrong, 0);
  }));
});
