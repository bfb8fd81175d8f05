import type { Words } from './words.ts';

/** How something was made unreadable. `characters`: typed over, as with stars or blocks; `blank`: an empty place where the platform shows it. */
export type Concealment = 'bar' | 'mosaic' | 'blur' | 'blank' | 'characters';

/** Stands in a text for a stretch that was made unreadable, once for each. */
export const CONCEALED = '█';

/** Where a line of an excerpt can be looked up again. */
export interface ExcerptPlace {
  /** 0-based, in the order of `Excerpt.files`. */
  readonly file: number;
  /** 1-based; null in a picture. */
  readonly line: number | null;
  /** Half-open bytes of the original file; null in a picture. */
  readonly bytes: readonly [number, number] | null;
  /** Pixels of the original picture: left, top, right, bottom, half-open; null in text. */
  readonly box: readonly [number, number, number, number] | null;
}

/** One bubble, or one line that the platform wrote. */
export interface ExcerptLine {
  /** `title`: name of the chat above it; `other`: seen and told apart from the talk (status bar, input field, a caption of whoever spread it). */
  readonly kind: 'message' | 'system' | 'time' | 'title' | 'other';
  /** As shown beside the bubble; null where none is shown or it cannot be read. */
  readonly name: string | null;
  /** `absent`: the form shows none here (own bubbles, chats of two, bare lines). */
  readonly nameState: 'shown' | 'concealed' | 'absent';
  readonly nameConcealedBy: Concealment | null;
  /** On the side of whoever took the screenshot; null: the form does not tell. */
  readonly own: boolean | null;
  /** As read; a stretch that cannot be read is one `CONCEALED` sign. */
  readonly text: string;
  /** UTF-16 code units of `text`, half-open, ascending. */
  readonly concealed: readonly { readonly start: number; readonly end: number; readonly how: Concealment }[];
  /** What the bubble quotes of another message, as shown. */
  readonly quoted: string | null;
  /** `picture`: a picture, voice, card or file stands there instead of words. */
  readonly media: boolean;
  /** Milliseconds since 1970 UTC; null where the excerpt does not show day and time in full. */
  readonly at: number | null;
  /** Time as written, its own or of the heading above. */
  readonly shownTime: string | null;
  /** Of the reading, 0..1; 1 for text. */
  readonly confidence: number;
  readonly place: ExcerptPlace;
}

/** Something a file carries besides what is seen. `location` … of the metadata of a picture. */
export interface Carried {
  readonly what: 'location' | 'device' | 'taken-at' | 'software' | 'thumbnail' | 'comment';
  /** Without the value. */
  readonly says: Words;
  /** In clear; reports mask it. */
  readonly value: string;
}

export interface ExcerptFile {
  readonly path: string;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly bytes: number;
  readonly from: 'text' | 'image';
  /** `wechat`, `qq`, `whatsapp`, `telegram`, `lines` …, an export format's id, or `png`, `jpeg`. */
  readonly form: string;
  readonly picture: { readonly width: number; readonly height: number; readonly dark: boolean } | null;
  readonly carries: readonly Carried[];
  readonly notes: readonly Words[];
}

export interface Excerpt {
  readonly files: readonly ExcerptFile[];
  /** In the order of the conversation; what several screenshots of one scroll repeat stands once. */
  readonly lines: readonly ExcerptLine[];
  /** Name of the chat as shown above it. */
  readonly title: string | null;
  /** Members as shown there. */
  readonly members: number | null;
}

/** One piece of a comparison: in both, in the excerpt only, or in the record only. In clear. */
export interface DiffPart {
  readonly op: 'same' | 'excerpt' | 'record';
  readonly text: string;
}

/** What the record has for one line of the excerpt. */
export interface LineMatch {
  /** Index into `Excerpt.lines`. */
  readonly line: number;
  /**
   * `same`: equal but for what reading and pasting change; `near`: a few signs differ, none that changes the sense; `differs`: the
   * message is there and says something else (a number, a negation, words put in or left out); `missing`: nothing like it;
   * `not_compared`: too short, a picture, concealed, or a line of the platform.
   */
  readonly state: 'same' | 'near' | 'differs' | 'missing' | 'not_compared';
  /** Row id of the message; null without one. */
  readonly message: number | null;
  /** 0..1. */
  readonly score: number;
  readonly difference: readonly DiffPart[];
  /** Name shown against the names of the writer in the record. */
  readonly name: 'same' | 'differs' | 'concealed' | 'absent';
  readonly time: 'same' | 'differs' | 'absent';
  /** Messages of the same chat that fit equally well; the order of the lines decided. */
  readonly others: number;
}

export interface Matching {
  readonly authenticity: 'matched' | 'partial' | 'unverified' | 'contradicted';
  readonly reason: Words;
  /** Row id of the chat; null: none fits, or several fit equally. */
  readonly chat: number | null;
  /** Chats that fit, best first; `score` is the share of what could be compared. */
  readonly candidates: readonly { readonly chat: number; readonly score: number; readonly lines: number }[];
  /** One for each line of the excerpt, in its order. Empty where there is no record. */
  readonly lines: readonly LineMatch[];
  /** Messages of the record between two neighbouring lines of the excerpt; row ids, the first few hundred. */
  readonly omitted: readonly { readonly after: number; readonly before: number; readonly messages: readonly number[]; readonly count: number }[];
  /** Pairs of neighbouring lines that stand the other way round in the record. */
  readonly reordered: readonly (readonly [number, number])[];
  /** Messages in any chat that carry lines of the excerpt further, in order of time. */
  readonly reposts: readonly Repost[];
}

/** A message that spreads the excerpt, or lines of it. */
export interface Repost {
  /** Row ids. */
  readonly message: number;
  readonly chat: number;
  /** `attachment`: a file of that message has the bytes of the excerpt's file. */
  readonly how: 'forwarded' | 'pasted' | 'attachment';
  /** Lines of the excerpt that it carries; empty for `attachment`. */
  readonly lines: readonly number[];
}
