/** What a line is to one boundary: the start of a part, the end of the multipart, neither, or too short to say. */
export type Mark = 'part' | 'end' | 'none' | 'open';

/** Blanks that may stand behind a boundary. */
const BLANKS = 256;
const DASH = 45;
const LF = 10;
const CR = 13;

/**
 * Judges the line that begins at `at`. A boundary must fill its line: one that is the beginning of another is not mixed up
 * with it. `next` is the start of the following line. `last`: nothing comes behind `bytes`.
 */
export function markAt(bytes: Uint8Array, at: number, boundary: Uint8Array, last: boolean): { readonly mark: Mark; readonly next: number } {
  const n = bytes.length;
  const short = { mark: last ? 'none' : 'open', next: n } as const;
  for (let i = -2; i < boundary.length; i++) {
    const here = at + 2 + i;
    if (here >= n) return short;
    if (bytes[here] !== (i < 0 ? DASH : boundary[i])) return { mark: 'none', next: at };
  }
  const behind = at + 2 + boundary.length;
  const ends = bytes[behind] === DASH;
  if (ends && behind + 1 < n && bytes[behind + 1] !== DASH) return { mark: 'none', next: at };
  if (ends && behind + 1 >= n) return short;
  let i = behind + (ends ? 2 : 0);
  for (const limit = i + BLANKS; i < n && i < limit && (bytes[i] === 32 || bytes[i] === 9); ) i++;
  const mark = ends ? 'end' : 'part';
  if (i >= n) return last ? { mark, next: n } : short;
  if (bytes[i] === LF) return { mark, next: i + 1 };
  if (bytes[i] !== CR) return { mark: 'none', next: at };
  if (i + 1 >= n) return last ? { mark, next: n } : short;
  return bytes[i + 1] === LF ? { mark, next: i + 2 } : { mark: 'none', next: at };
}
