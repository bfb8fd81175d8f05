import { hour24 } from './_whatsapp-periods.ts';
import { plainHead } from './_whatsapp-marks.ts';
import { shapeOf, type Shape } from './_whatsapp-shape.ts';

/** A header found at the start of a line. */
export interface Header {
  readonly shape: Shape;
  /** Date parts in the order printed. */
  readonly parts: readonly [number, number, number];
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** UTF-16 code units of the line that the header takes. */
  readonly length: number;
}

const MAX_SHAPES = 16;

/** Digits, brackets, marks and foreign digits can open a header; letters and blanks cannot. */
function mayOpen(line: string): boolean {
  const unit = line.charCodeAt(0);
  return (unit >= 48 && unit <= 57) || unit === 91 || unit >= 0x600;
}

/** One to four ASCII digits as a number: `Number` costs more than the rest of a header. */
function digits(text: string | undefined): number {
  let value = 0;
  for (let i = 0; text !== undefined && i < text.length; i++) value = value * 10 + text.charCodeAt(i) - 48;
  return value;
}

function toHeader(shape: Shape, m: RegExpExecArray, length: number): Header {
  return {
    shape,
    parts: [digits(m[1]), digits(m[2]), digits(m[3])],
    hour: hour24(digits(m[5]), m[4] || m[8]),
    minute: digits(m[6]),
    second: digits(m[7]),
    length,
  };
}

/** The header of `line` in one of these shapes. */
export function headerIn(line: string, shapes: readonly Shape[]): Header | null {
  if (!mayOpen(line)) return null;
  for (const shape of shapes) {
    const m = shape.pattern.exec(line);
    if (m !== null) return toHeader(shape, m, m[0].length);
  }
  const head = plainHead(line);
  if (head === null) return null;
  for (const shape of shapes) {
    const m = shape.pattern.exec(head.text);
    if (m !== null) return toHeader(shape, m, head.at[m[0].length] ?? line.length);
  }
  return null;
}

/** Recognises headers of shapes not known beforehand; the one seen last is tried first. */
export function headerFinder(): (line: string) => Header | null {
  const shapes: Shape[] = [];
  return (line) => {
    if (!mayOpen(line)) return null;
    const known = headerIn(line, shapes);
    if (known !== null) {
      if (known.shape !== shapes[0]) shapes.sort((a, b) => Number(b === known.shape) - Number(a === known.shape));
      return known;
    }
    const shape = shapes.length < MAX_SHAPES ? shapeOf(plainHead(line)?.text ?? line) : null;
    if (shape === null) return null;
    shapes.unshift(shape);
    return headerIn(line, [shape]);
  };
}
