import type { LineMatch } from '../../model/excerpt.ts';
import type { Placed } from './chain.ts';
import { nameReading, type Sought } from './lines.ts';
import type { NameBook } from './names.ts';

interface WriterState {
  readonly name: LineMatch['name'];
  readonly otherWriter: boolean;
}

/**
 * The names and sides shown against the writers in the record. A name that nobody in the record has may be the label that
 * whoever took the excerpt gave a person: it speaks against a line only where it stands for two writers.
 */
export function writerStates(lines: readonly Sought[], placed: ReadonlyMap<number, Placed>, names: NameBook): Map<number, WriterState> {
  const owner = mostly(lines.flatMap((line) => senderOf(placed, line, line.line.own === true)));
  const labels = new Map<string, number | null>();
  for (const { line } of lines) {
    if (line.name === null || labels.has(line.name)) continue;
    labels.set(line.name, mostly(lines.flatMap((other) => senderOf(placed, other, other.line.name === line.name))));
  }
  const states = new Map<number, WriterState>();
  for (const sought of lines) {
    const one = placed.get(sought.index);
    if (!one) continue;
    const { name, nameState, own } = sought.line;
    const { sender } = one.held;
    if (nameState === 'shown' && name !== null && /[^\s█*＊]/.test(name)) {
      const fits = names.fits(name, sender, nameReading(sought));
      const label = labels.get(name) ?? null;
      states.set(sought.index, { name: fits ? 'same' : 'differs', otherWriter: !fits && (names.ofAnother(name, sender) || (label !== null && label !== sender)) });
    } else {
      const wrongSide = owner !== null && sender !== null && own !== null && own !== (sender === owner);
      states.set(sought.index, { name: nameState !== 'absent' ? 'concealed' : wrongSide ? 'differs' : 'absent', otherWriter: wrongSide });
    }
  }
  return states;
}

const senderOf = (placed: ReadonlyMap<number, Placed>, line: Sought, counts: boolean): number[] => {
  const sender = counts ? placed.get(line.index)?.held.sender : null;
  return sender == null ? [] : [sender];
};

/** Who most of them are: two at least, and two thirds. */
function mostly(senders: readonly number[]): number | null {
  const votes = new Map<number, number>();
  for (const sender of senders) votes.set(sender, (votes.get(sender) ?? 0) + 1);
  const [best] = [...votes].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best && best[1] >= 2 && best[1] * 3 >= senders.length * 2 ? best[0] : null;
}
