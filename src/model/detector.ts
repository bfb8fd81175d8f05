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

/** One kind of private datum. */
export interface Detector {
  /** Equal to the file name and to the entity. */
  readonly id: string;
  /** ISO country code, lower case, or `any`. */
  readonly jurisdiction: string;
  /**
   * One regular expression source, linear (no nested quantifier, bounded repeats), no capturing groups: what may be one.
   * All detectors' sources are tried in one combined scan.
   */
  readonly pattern: string;
  /** Cheap test that a text may hold one at all: a RegExp source, joined with the others. */
  readonly prefilter: string;
  /** Higher wins where two detectors claim overlapping text with equal confidence. */
  readonly rank: number;
  /** Null: not one. */
  judge(candidate: Candidate): Verdict | null;
  readonly examples: {
    /** `[[` and `]]` mark the span that must be found. */
    readonly hit: readonly string[];
    /** Nothing of this entity may be found. */
    readonly miss: readonly string[];
  };
}
