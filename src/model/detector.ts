/** A private datum found in one text. */
export interface Hit {
  /** Detector id, e.g. `phone`: the rule is `disclosure.<entity>`. */
  readonly entity: string;
  /** UTF-16 code units of the text as given, half-open. */
  readonly start: number;
  readonly end: number;
  /** Canonical value: digits without separators, full-width folded, and so on. */
  readonly value: string;
  /** 0..1. At least 0.5: below that nothing is reported. */
  readonly confidence: number;
  /** Short codes of what decided, e.g. `checksum`, `prefix`, `cue:电话`, `obfuscated`. */
  readonly reasons: readonly string[];
}

/** A stretch of text that might be a datum; detectors judge it. */
export interface Candidate {
  /** Normalised text (same as the original when nothing was obfuscated). */
  readonly text: string;
  /** Half-open in `text`. */
  readonly start: number;
  readonly end: number;
  /** True when the text was normalised to find it. */
  readonly obfuscated: boolean;
  /** The same sender's previous message or the question just asked; '' when none. */
  readonly previous: string;
}

export interface Verdict {
  readonly value: string;
  readonly confidence: number;
  readonly reasons: readonly string[];
  /** When the datum is shorter or longer than the candidate. Half-open in `Candidate.text`. */
  readonly start?: number;
  readonly end?: number;
}

/** A datum that a detector found by itself, half-open in the text as given to `find`. */
export interface Placed extends Verdict {
  readonly start: number;
  readonly end: number;
}

/** What the chat itself knows, for detectors that can use it. */
export interface Known {
  /** Full names of people: from the roster, from names shown to the group, from introductions. */
  readonly people: ReadonlySet<string>;
  /** Screen names of the accounts of the group: somebody called by one is not disclosed. */
  readonly screenNames: ReadonlySet<string>;
}

/** Counts over a whole text. */
interface Needs {
  /** ASCII digits, at least. */
  readonly digits?: number;
  /** The longest row of ASCII letters and digits, at least. */
  readonly row?: number;
  /** One of these UTF-16 code units. */
  readonly chars?: string;
}

interface Part {
  /** Equal to the file name and to the entity. */
  readonly id: string;
  /** ISO country code, lower case, or `any`. */
  readonly jurisdiction: string;
  /**
   * Cheap test whether a text may hold one at all; at least one of the two. `words`: literals, lower case, matched without regard
   * to the case of Latin letters; one of them standing anywhere opens the detector.
   */
  readonly words?: readonly string[];
  /** RegExp source of a shape that opens it where no word does. */
  readonly prefilter?: string;
  /** What every text has that the prefilter matches and no word opens: without it the expression is not tried. */
  readonly needs?: Needs;
  /** More such shapes, where they need different things. */
  readonly shapes?: readonly (Needs & { readonly source: string })[];
  /** True: the gate of this detector alone is no reason to look at a text (`Scanner.mightHold`), its words are. */
  readonly modest?: boolean;
  /** True: what others find inside its hits is found too. */
  readonly container?: boolean;
  /** Higher wins where two detectors claim overlapping text with equal confidence. */
  readonly rank: number;
  readonly examples: {
    /** `[[` and `]]` mark the span that must be found. */
    readonly hit: readonly string[];
    /** Nothing of this entity may be found. */
    readonly miss: readonly string[];
  };
}

/** A detector whose candidates one regular expression finds. */
export interface PatternDetector extends Part {
  /** One regular expression source, linear (no nested quantifier, bounded repeats), no capturing groups: what may be one. */
  readonly pattern: string;
  /**
   * `number`: the first ASCII digit of every match is the first of a row of digits, and before it stand at most four letters,
   * brackets, spaces, `+` or `-`. Then only such places are tried.
   */
  readonly starts?: 'number';
  /** Null: not one. */
  judge(candidate: Candidate): Verdict | null;
}

/** A detector that reads the whole text by itself, in time linear in its length. */
export interface FindingDetector extends Part {
  find(text: string, previous: string, known: Known | null): readonly Placed[];
}

/** One kind of private datum. */
export type Detector = PatternDetector | FindingDetector;
