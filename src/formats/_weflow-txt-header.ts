/** The first line of a printed message: when, and under which name. */
export interface Header {
  /** Year, month, day, hour, minute, second of the wall clock. */
  readonly wall: readonly [number, number, number, number, number, number];
  readonly name: string;
}

const HEADER = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d) '(.{0,500})'$/;

/** `YYYY-MM-DD HH:MM:SS 'name'`; null for any other line. */
export function headerOf(line: string): Header | null {
  const m = HEADER.exec(line);
  return m === null ? null : { wall: [Number(m[1]), Number(m[2]), Number(m[3]), Number(m[4]), Number(m[5]), Number(m[6])], name: m[7]! };
}

/** True for a line that is the beginning of a header and no more, as the cut end of a file has it. */
export function beginsHeader(line: string): boolean {
  if (line === '') return false;
  const pattern = "0000-00-00 00:00:00 '";
  for (let i = 0; i < Math.min(line.length, pattern.length); i++) {
    const unit = line.charCodeAt(i);
    if (pattern[i] === '0' ? unit < 48 || unit > 57 : line[i] !== pattern[i]) return false;
  }
  return true;
}
