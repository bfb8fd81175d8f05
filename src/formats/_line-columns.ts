import { HALF, hourOf } from './_line-calendar.ts';

/** How a build parts its columns: by tabs (phones), by single spaces (PC), by two and more (tabs that were pasted). */
export type Build = 'tab' | 'wide' | 'space';

const CLOCK = new RegExp(`^(?:(${HALF}) ?)?(\\d{1,2}):(\\d{2})(?: ?([aApP]\\.?\\s?[mM]\\.?)(?=[\\t ]))?(\\t| +)`);

export interface Clocked {
  /** NaN when hour and word contradict each other. */
  readonly hour: number;
  readonly minute: number;
  /** What stands between the time and the rest. */
  readonly gap: string;
  /** Where the rest begins. */
  readonly length: number;
}

/** The time with which a line begins; null when it begins with none. */
export function clockOf(line: string): Clocked | null {
  const unit = line.charCodeAt(0);
  if (unit < 0x30 || (unit > 0x39 && unit < 0x41)) return null;
  const m = CLOCK.exec(line);
  if (m === null) return null;
  const [whole, before, hour = '', minute = '', after, gap = ''] = m;
  return { hour: hourOf(Number(hour), before ?? after), minute: Number(minute), gap, length: whole.length };
}

function gapFits(gap: string, build: Build): boolean {
  return build === 'tab' ? gap === '\t' : build === 'wide' ? gap.length > 1 || gap === '\t' : gap === ' ';
}

/** The time of a line that begins a record in this build. */
export function headOf(line: string, build: Build): Clocked | null {
  const clock = clockOf(line);
  return clock !== null && gapFits(clock.gap, build) ? clock : null;
}

/** By which of the three ways most lines of the text part time and rest; null when no line does. */
export function buildOf(text: string): { build: Build; records: number } | null {
  const seen = { tab: 0, wide: 0, space: 0 };
  let lines = 0;
  for (let from = 0; from < text.length && lines < 400; lines++) {
    const lf = text.indexOf('\n', from);
    const to = lf < 0 ? text.length : lf;
    const clock = clockOf(text.slice(from, Math.min(to, from + 60)));
    if (clock !== null) seen[clock.gap === '\t' ? 'tab' : clock.gap.length > 1 ? 'wide' : 'space']++;
    from = to + 1;
  }
  const build: Build = seen.tab > 0 && seen.tab >= seen.space ? 'tab' : seen.wide > seen.space ? 'wide' : 'space';
  return seen[build] === 0 ? null : { build, records: seen[build] };
}

/** Name and text of a line's rest in builds with columns. `name` null: there is one column only; '': an empty one. */
export function columnsOf(rest: string, build: 'tab' | 'wide'): { name: string | null; text: string } {
  if (build === 'tab') {
    const tab = rest.indexOf('\t');
    return tab < 0 ? { name: null, text: rest } : { name: rest.slice(0, tab).trim(), text: rest.slice(tab + 1) };
  }
  const gap = rest.indexOf('  ');
  return gap < 0 ? { name: null, text: rest } : { name: rest.slice(0, gap).trim(), text: rest.slice(gap).replace(/^ +/, '') };
}
