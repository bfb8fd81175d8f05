/** The line that frames the head and the foot of a text export. */
export const RULE = '='.repeat(62);
const FOOT = /^Exported (\d[\d.,'’\s]{0,20}) message\(s\)$/;
/** Lines that the head of a file may have: a topic of a channel can run over several. */
const MOST = 60;

/** Begins with the frame, the server and the channel. */
export function isTxt(text: string): boolean {
  const [rule, guild = '', channel = ''] = text.trimStart().split(/\r?\n/, 3);
  return rule === RULE && guild.startsWith('Guild: ') && channel.startsWith('Channel: ');
}

/** The number of messages that the foot states; null when the line is none. */
export function footOf(line: string): number | null {
  const found = FOOT.exec(line);
  return found === null ? null : Number((found[1] ?? '').replace(/\D/g, ''));
}

/** Gathers the head of a text export. */
export class Preamble {
  readonly fields = new Map<string, string>();
  #lines = 0;

  /** True once the line closes the head. */
  take(line: string): boolean {
    const first = this.#lines++ === 0;
    const colon = line.indexOf(': ');
    const name = colon < 0 ? '' : line.slice(0, colon);
    if (['Guild', 'Channel', 'Topic', 'After', 'Before'].includes(name) && !this.fields.has(name)) this.fields.set(name, line.slice(colon + 2));
    return (!first && line === RULE) || this.#lines > MOST;
  }

  get(name: string): string | null {
    return this.fields.get(name) || null;
  }
}
