/** Half-open, in points of one canvas. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const widthOf = ({ left, right }: Rect): number => right - left;
export const heightOf = ({ top, bottom }: Rect): number => bottom - top;
export const middle = ({ top, bottom }: Rect): number => (top + bottom) / 2;
export const centre = ({ left, right }: Rect): number => (left + right) / 2;
export const areaOf = (rect: Rect): number => Math.max(0, widthOf(rect)) * Math.max(0, heightOf(rect));

export const holds = (rect: Rect, x: number, y: number): boolean => x >= rect.left && x < rect.right && y >= rect.top && y < rect.bottom;

/** What both have; of no area where they have nothing. */
export function shared(a: Rect, b: Rect): Rect {
  const [left, top] = [Math.max(a.left, b.left), Math.max(a.top, b.top)];
  return { left, top, right: Math.max(left, Math.min(a.right, b.right)), bottom: Math.max(top, Math.min(a.bottom, b.bottom)) };
}

/** Share of `part` that lies in `whole`, 0..1. */
export const within = (part: Rect, whole: Rect): number => (areaOf(part) === 0 ? 0 : areaOf(shared(part, whole)) / areaOf(part));

/** Share of the lower one's height that stands beside the other, 0..1. */
export function beside(a: Rect, b: Rect): number {
  const both = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return both <= 0 ? 0 : both / Math.max(1, Math.min(heightOf(a), heightOf(b)));
}

export function around(rects: readonly Rect[]): Rect {
  const [first] = rects;
  if (first === undefined) return { left: 0, top: 0, right: 0, bottom: 0 };
  return rects.reduce((sum, one) => ({
    left: Math.min(sum.left, one.left), top: Math.min(sum.top, one.top), right: Math.max(sum.right, one.right), bottom: Math.max(sum.bottom, one.bottom),
  }), first);
}

/** The middle one of some numbers; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
