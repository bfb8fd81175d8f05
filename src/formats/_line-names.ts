import { systemLine } from '../text/system-line.ts';
import type { SystemText } from '../text/system-whatsapp.ts';

const WORDS = 4;
const MAX = 200_000;
const LONGEST = 80;

/** The first one to four words of a text, each with what follows it. */
function starts(rest: string): string[] {
  const found: string[] = [];
  for (let at = rest.indexOf(' '); at > 0 && at <= LONGEST && found.length < WORDS; at = rest.indexOf(' ', at + 1)) found.push(rest.slice(0, at));
  return found;
}

/**
 * Names in the PC build, which puts nothing but a space between name and text. A name of several words is known from the
 * chat's title, from LINE's own lines, or from every line with its first word going on with the same words.
 */
export class Names {
  readonly #counts = new Map<string, number>();
  /** The same for lines that read as if LINE wrote them. */
  readonly #others = new Map<string, number>();
  readonly #told = new Set<string>();
  readonly #title: string | null;

  constructor(title: string | null) {
    this.#title = title;
  }

  /** Takes in the rest of a line, without its time. */
  learn(rest: string): void {
    const system = systemLine(rest);
    if (system !== null) {
      if (system.actor !== null && this.#told.size < MAX) this.#told.add(system.actor);
    }
    const counts = system === null ? this.#counts : this.#others;
    for (const start of starts(rest)) {
      const count = counts.get(start);
      if (count !== undefined || counts.size < MAX) counts.set(start, (count ?? 0) + 1);
    }
  }

  /** True when no second line of the file begins with this name. */
  rare(name: string): boolean {
    return this.lines(name) + (this.#others.get(name) ?? 0) < 2;
  }

  /** How many lines begin with this name. */
  lines(name: string): number {
    return this.#counts.get(name) ?? 0;
  }

  /** The printed name with which a line's rest begins. */
  nameIn(rest: string): string {
    const all = starts(rest);
    const told = all.findLast((start) => start === this.#title || (this.#told.has(start) && (!start.includes(' ') || this.lines(start) > 0)));
    if (told !== undefined) return told;
    let name = all[0] ?? rest;
    for (const longer of all.slice(1)) {
      if (this.lines(longer) < 3 || this.lines(longer) !== this.lines(name)) break;
      name = longer;
    }
    return name;
  }

  /** What LINE itself wrote; null when a person who speaks in the file may have typed it behind their own name. */
  system(rest: string): SystemText | null {
    const said = systemLine(rest, (name) => this.lines(name) > 0);
    if (said === null || said.actor === null || !said.actor.includes(' ') || this.lines(said.actor) > 0) return said;
    return this.lines(said.actor.slice(0, said.actor.indexOf(' '))) > 0 ? null : said;
  }
}
