import { peopleOf, type People } from '../../checks/_disclosure-people.ts';
import type { RawFinding } from '../../model/check.ts';
import type { ExcerptLine, LineMatch } from '../../model/excerpt.ts';
import type { Message } from '../../model/timeline.ts';
import type { LeakGroup, LeakScene } from '../types.ts';
import { Book } from './_book.ts';
import { Warnings } from './_ground.ts';
import { plain, shownText } from './_visible.ts';

/** What the check finds in the excerpt alone. `line`: index into `Excerpt.lines`. Its account ids are not those of the case. */
interface Disclosed { readonly finding: RawFinding; readonly line: number }

/** A line with what the record has for it. */
export interface Seen {
  readonly index: number;
  readonly line: ExcerptLine;
  readonly match: LineMatch | null;
  readonly message: Message | null;
  /** What can be read of it. */
  readonly text: string;
}

/** Everything that is worked out once for a scene. */
export interface Frame {
  readonly scene: LeakScene;
  readonly disclosed: readonly Disclosed[];
  readonly lines: readonly Seen[];
  /** Those that somebody wrote. */
  readonly bubbles: readonly Seen[];
  readonly book: Book;
  readonly warnings: Warnings;
  people(group: LeakGroup): People;
  /** Who shows a name to a chat, by `plain` of names and ids; the exporter's remarks are left out. Account row ids. */
  shown(group: LeakGroup): ReadonlyMap<string, ReadonlySet<number>>;
  /** Findings of a chat by the account of the person concerned. */
  about(group: LeakGroup): ReadonlyMap<number | null, readonly RawFinding[]>;
  /** What was worked out once under a key. */
  memo<T>(key: string, make: () => T): T;
}

export function frameOf(scene: LeakScene, disclosed: readonly Disclosed[]): Frame {
  const matches = new Map((scene.matching?.lines ?? []).map((match) => [match.line, match]));
  const lines = scene.excerpt.lines.map((line, index): Seen => {
    const match = matches.get(index) ?? null;
    const known = match !== null && match.state !== 'missing' && match.message !== null ? (scene.source?.message(match.message) ?? null) : null;
    return { index, line, match, message: known, text: shownText(line) };
  });
  const built = new Map<LeakGroup, People>();
  const kept = new Map<string, unknown>();
  const keep = <T>(key: string, make: () => T): T => {
    if (!kept.has(key)) kept.set(key, make());
    return kept.get(key) as T;
  };
  return {
    scene, disclosed, lines, bubbles: lines.filter(({ line }) => line.kind === 'message'), book: new Book(scene.groups), warnings: new Warnings(),
    people(group) {
      const people = built.get(group) ?? peopleOf(group.facts);
      built.set(group, people);
      return people;
    },
    shown: (group) => keep(`shown ${group.facts.group.id}`, () => shownNames(group)),
    about: (group) => keep(`about ${group.facts.group.id}`, () => Map.groupBy(group.findings, ({ subject }) => subject?.account ?? null)),
    memo: keep,
  };
}

function shownNames({ facts }: LeakGroup): Map<string, Set<number>> {
  const shown = new Map<string, Set<number>>();
  for (const { id, account, names } of facts.accounts.values()) {
    for (const name of [account, ...names.flatMap((one) => (one.kind === 'remark' ? [] : [one.name]))]) {
      const key = plain(name);
      const known = shown.get(key);
      if (known) known.add(id);
      else shown.set(key, new Set([id]));
    }
  }
  return shown;
}

/** The chat of this row id. */
export const groupOf = ({ scene }: Frame, chat: number): LeakGroup | null => scene.groups.find(({ facts }) => facts.group.id === chat) ?? null;

/** When an act was done; where that is not known, the day of the assessment. */
export const instantOf = ({ scene }: Frame, at: number | null): number => at ?? scene.asOf;
