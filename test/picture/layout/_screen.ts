import type { Pixels, TextBox } from '../../../src/picture/types.ts';
import { layoutOf, type Layout } from '../../../src/picture/layout/layout.ts';

export type Colour = readonly [number, number, number];
export type Rect = readonly [number, number, number, number];

/** Height of a line of text, as the reader of text bounds it. */
export const LINE = 30;
const SIGN = 22;

/** A screen drawn by hand: fills, and letters as bars of one point so that they are told from what covers them. */
export class Screen {
  readonly #data: Uint8Array;
  readonly boxes: TextBox[] = [];
  readonly width: number;
  readonly height: number;

  constructor(width: number, height: number, page: Colour) {
    this.width = width;
    this.height = height;
    this.#data = new Uint8Array(width * height * 4).fill(255);
    this.fill([0, 0, width, height], page);
  }

  fill([left, top, right, bottom]: Rect, colour: Colour): this {
    for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) this.#set(x, y, colour);
    return this;
  }

  /** Words with their box; `read` false: drawn, but not read. */
  text(left: number, top: number, words: string, ink: Colour, { height = LINE, confidence = 1, read = true }: { height?: number; confidence?: number; read?: boolean } = {}): this {
    const wide = Math.round((SIGN * height) / LINE);
    const signs = [...words].map((sign, at) => ({ sign, confidence, x: left + (at + 0.5) * wide }));
    signs.forEach((_, at) => {
      for (let x = left + at * wide + 2; x < left + (at + 1) * wide - 2; x += 4) this.fill([x, top + 4, x + 2, top + height - 4], ink);
    });
    if (read) this.boxes.push({ left: left - 3, top, right: left + signs.length * wide + 3, bottom: top + height, text: words, confidence, signs });
    return this;
  }

  /** Squares of two shades, as a mosaic leaves. */
  mosaic([left, top, right, bottom]: Rect, shades: readonly Colour[], block = 8): this {
    for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) this.#set(x, y, shades[(Math.floor((x - left) / block) ** 2 * 5 + Math.floor((y - top) / block) * (3 + Math.floor((x - left) / block))) % shades.length] ?? [0, 0, 0]);
    return this;
  }

  /** A soft swelling from one colour to another and back. */
  blur([left, top, right, bottom]: Rect, from: Colour, to: Colour): this {
    for (let y = top; y < bottom; y++) {
      for (let x = left; x < right; x++) {
        const part = 0.35 + 0.65 * Math.sin(((x - left) / (right - left)) * Math.PI * 3) ** 2 * Math.sin(((y - top) / (bottom - top)) * Math.PI);
        this.#set(x, y, [0, 1, 2].map((c) => Math.round((from[c] ?? 0) + ((to[c] ?? 0) - (from[c] ?? 0)) * part)) as unknown as Colour);
      }
    }
    return this;
  }

  get pixels(): Pixels {
    return { width: this.width, height: this.height, data: this.#data };
  }

  layout(zone = 'Asia/Shanghai'): Layout {
    return layoutOf(this.pixels, this.boxes.toSorted((a, b) => a.top - b.top), { file: 0, zone });
  }

  #set(x: number, y: number, [red, green, blue]: Colour): void {
    const at = (y * this.width + x) * 4;
    this.#data[at] = red;
    this.#data[at + 1] = green;
    this.#data[at + 2] = blue;
  }
}

export const PAGE: Colour = [237, 237, 237];
export const WHITE: Colour = [255, 255, 255];
export const GREEN: Colour = [149, 236, 105];
export const INK: Colour = [25, 25, 25];
export const DIM: Colour = [126, 126, 126];
const FACE: Colour = [90, 130, 180];

/** A bubble of one line with the writer's picture beside it; `name` null: none is drawn and no room is left. */
export function bubble(screen: Screen, top: number, own: boolean, words: string, name: string | null = null): { rect: Rect; name: Rect } {
  const place = name === null ? 0 : 26;
  const wide = [...words].length * SIGN + 40;
  const left = own ? screen.width - 82 - wide : 82;
  screen.fill(own ? [screen.width - 70, top, screen.width - 16, top + 54] : [16, top, 70, top + 54], FACE);
  const rect: Rect = [left, top + place, left + wide, top + place + 54];
  screen.fill(rect, own ? GREEN : WHITE);
  screen.text(left + 20, top + place + 12, words, INK);
  if (name !== null && name !== '') screen.text(left, top - 2, name, DIM, { height: 24 });
  return { rect, name: [left - 3, top - 2, left + 90, top + 21] };
}

/** A screen of a group with its bar. */
export function group(height = 460): Screen {
  return new Screen(540, height, PAGE).text(20, 10, '9:41', INK, { height: 26 }).text(150, 62, '示范花园业主群(213)', INK);
}

export const said = ({ lines }: Layout): Layout['lines'] => lines.filter(({ kind }) => kind === 'message');
