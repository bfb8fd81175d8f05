import type { Engine } from './measure.ts';

/** A text with the spans of its personal names. UTF-16 code units, half-open. */
export interface NamedText {
  readonly text: string;
  readonly names: readonly (readonly [start: number, end: number])[];
}

/** Reads one JSON object a line with `label.name: {"张三": [[0, 1]]}` (last character included), or a character, a blank and a tag a line. */
export function parseNamed(source: string): NamedText[] {
  return source.trimStart().startsWith('{') ? source.split('\n').filter((row) => row.trim() !== '').map(fromJson) : fromTags(source);
}

function fromJson(row: string): NamedText {
  const { text, label } = JSON.parse(row) as { text: string; label?: { name?: Record<string, [number, number][]> } };
  const points = [...text];
  const place = (count: number): number => points.slice(0, count).join('').length;
  const names = Object.values(label?.name ?? {}).flat().map(([first, last]): [number, number] => [place(first), place(last + 1)]);
  return { text, names: names.sort((a, b) => a[0] - b[0]) };
}

/** B/M/I/E/S or B/I/O tags; PER, PER.NAM, NR and NAME are names, PER.NOM ("the teacher") is none. */
function fromTags(source: string): NamedText[] {
  return source.split(/\r?\n[ \t]*\r?\n/).filter((block) => block.trim() !== '').map((block) => {
    let text = '';
    let open = -1;
    const names: [number, number][] = [];
    const close = (): void => { if (open >= 0) names.push([open, text.length]); open = -1; };
    for (const row of block.split(/\r?\n/)) {
      const [token = '', tag = 'O'] = row.trim().split(/\s+/);
      if (token === '') continue;
      const [, part = '', sort = ''] = /^([BIMESO])-?(.*)$/.exec(tag) ?? [];
      const named = /^(?:PER(?:\.NAM)?|NR|NAME|PERSON)$/i.test(sort);
      if (!named || part === 'B' || part === 'S') close();
      if (named && open < 0) open = text.length;
      // Some sets write the place in its word behind the character.
      text += String.fromCodePoint(token.codePointAt(0) ?? 0x20);
      if (part === 'E' || part === 'S') close();
    }
    close();
    return { text, names };
  });
}

export interface NameScore {
  texts: number;
  gold: number;
  found: number;
  exact: number;
  /** Gold names that some found name overlaps. */
  touched: number;
}

export function scoreNames(engine: Engine, texts: readonly NamedText[]): NameScore {
  const score: NameScore = { texts: texts.length, gold: 0, found: 0, exact: 0, touched: 0 };
  for (const { text, names } of texts) {
    const found = engine.find(text, '').filter(({ entity }) => entity === 'name');
    score.gold += names.length;
    score.found += found.length;
    for (const [start, end] of names) {
      if (found.some((hit) => hit.start === start && hit.end === end)) score.exact++;
      if (found.some((hit) => hit.start < end && start < hit.end)) score.touched++;
    }
  }
  return score;
}

export function nameLine(name: string, { texts, gold, found, exact, touched }: NameScore): string {
  const precision = found === 0 ? 0 : exact / found;
  const recall = gold === 0 ? 0 : exact / gold;
  const f1 = precision + recall === 0 ? 0 : 2 * precision * recall / (precision + recall);
  return `${name.padEnd(28)} texts ${texts}  names ${gold}  found ${found}  exact P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`
    + `  touched ${(gold === 0 ? 0 : touched / gold).toFixed(3)}`;
}
