import type { Rng } from '../rng.ts';
import { createRng } from '../rng.ts';
import { linesOf, SHORT } from './filler.ts';
import type { Row, Scene } from './scene.ts';

/** A whole chat: the rows that the pictures show, between others of the same people. */
export interface Chat {
  readonly rows: readonly Row[];
  /** Place in `rows` of each row of the scene. */
  readonly places: readonly number[];
}

const MINUTE = 60_000;

/** Deterministic: the same scene gives the same chat. */
export function chatOf(scene: Scene): Chat {
  const rng = createRng([...scene.id].reduce((sum, sign) => Math.imul(sum, 31) + sign.charCodeAt(0), 7));
  const first = scene.rows[0]?.at ?? 0;
  const last = scene.rows.at(-1)?.at ?? 0;
  const before = rng.int(40, 150);
  const after = rng.int(25, 120);
  const rows: Row[] = [];
  for (let at = 0; at < before; at++) rows.push(other(scene, rng, first - (before - at) * 23 * MINUTE));
  const places = scene.rows.map((row) => rows.push(row) - 1);
  for (let at = 0; at < after; at++) rows.push(other(scene, rng, last + (at + 1) * 31 * MINUTE));
  return { rows, places };
}

function other(scene: Scene, rng: Rng, at: number): Row {
  const name = rng.pick(scene.people).name;
  const roll = rng.int(0, 9);
  const text = roll < 4 ? filled(rng.pick(linesOf(scene.theme)), scene, rng) : roll < 7 ? rng.pick(SHORT) : near(rng.pick(scene.rows).text, rng);
  return { name, text, quoted: null, media: null, at, heading: null };
}

function filled(line: string, scene: Scene, rng: Rng): string {
  return line.replaceAll('#', () => rng.digits(1)).replaceAll('@', () => rng.pick(scene.people).name).replaceAll('~', () => `${rng.int(7, 22)}:${rng.int(10, 59)}`);
}

/** Almost what the pictures show: another number in every place, one clause of two, a question made of it. Never the same words. */
function near(text: string, rng: Rng): string {
  const plain = text.replace(/\{\w+\}/g, '').trim();
  if (plain.length < 4) return rng.pick(SHORT);
  const moved = plain.replace(/\d/g, (digit) => String((Number(digit) + rng.int(1, 8)) % 10));
  if (moved !== plain) return moved;
  const clauses = plain.split(/[，,。？]/).filter((one) => one.trim().length > 1);
  return clauses.length > 1 ? rng.pick(clauses).trim() : `${plain.replace(/[。！？?!]$/, '')}吗？`;
}
