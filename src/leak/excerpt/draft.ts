import type { ExcerptLine } from '../../model/excerpt.ts';
import { conceal } from './conceal.ts';
import { shownName } from './conceal-name.ts';
import { plain } from './clean.ts';
import type { Decoded } from './decode.ts';
import { isMedia } from './media.ts';
import { isRule } from './remarks.ts';

/** A line of the excerpt before its text is looked into. Offsets of the UTF-8 stream. */
export interface Draft {
  readonly kind: ExcerptLine['kind'];
  /** As typed; '' where its place is empty, null where the form has none. */
  readonly name: string | null;
  readonly own: boolean | null;
  readonly at: number | null;
  readonly shownTime: string | null;
  readonly text: string;
  /** Where the form says so; else the text is looked at. */
  readonly media?: boolean;
  readonly quoted?: string | null;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** UTF-16 code units of one line that are kept. */
export const LONGEST_TEXT = 100_000;

/** What applications put in front of an answer: a quoted passage and a rule, or lines marked as quoted. */
const ANSWERS: readonly RegExp[] = [
  /^「([^」]{1,4000})」\s?\n\s?[-—–─ ]{5,80}\n([\s\S]+)$/,
  /^\[?(?:引用|回复) ([^\n]{1,60}?(?: 的消息)? ?[:：][^\n]{0,2000}?)\]?\n([\s\S]+)$/,
  /^\[In reply to ([^\]\n]{1,80})\]\s*\n?([\s\S]*)$/,
];
const EDITED = /\s?(?:<This message was edited>|\((?:edited|已编辑)\)|（已编辑）)$/;

function quotedIn(text: string): { readonly quoted: string | null; readonly text: string } {
  for (const pattern of ANSWERS) {
    const found = pattern.exec(text);
    if (found !== null) return { quoted: found[1] ?? '', text: found[2] ?? '' };
  }
  const lines = text.split('\n');
  const own = lines.findIndex((line) => !/^\s?>/.test(line));
  if (own <= 0) return { quoted: null, text };
  return { quoted: lines.slice(0, own).map((line) => line.replace(/^\s?>\s?/, '')).join('\n'), text: lines.slice(own).join('\n') };
}

/** The finished line. To be asked in the order of the file: byte offsets are then looked up fastest. */
export function lineOf(draft: Draft, file: number, decoded: Decoded): ExcerptLine {
  const cut = draft.text.length > LONGEST_TEXT ? draft.text.slice(0, LONGEST_TEXT) : draft.text;
  const typed = (cut.includes('\0') ? cut.replaceAll('\0', '') : cut).toWellFormed().trimEnd().replace(EDITED, '').replace(/^(?:[^\S\n]*\n)+/, '');
  const message = draft.kind === 'message';
  const parted = message && draft.quoted === undefined ? quotedIn(typed) : { quoted: draft.quoted ?? null, text: typed };
  const text = message ? parted.text.trim() : typed.trim();
  const covered = draft.kind === 'time' || (draft.kind === 'other' && isRule(text)) ? { text, concealed: [] } : conceal(text, draft.name !== null);
  const shown = draft.name === null ? null : shownName(plain(draft.name));
  const empty = draft.name === '';
  return {
    kind: draft.kind, name: empty ? null : (shown?.name ?? null),
    nameState: shown === null ? 'absent' : empty || shown.hidden ? 'concealed' : 'shown',
    nameConcealedBy: empty ? 'blank' : shown?.hidden === true ? 'characters' : null,
    own: draft.own, text: covered.text, concealed: covered.concealed,
    quoted: parted.quoted === null ? null : conceal(parted.quoted).text,
    media: message && (draft.media ?? isMedia(text)), at: draft.at, shownTime: draft.shownTime, confidence: 1,
    place: { file, line: draft.line, bytes: [decoded.original(draft.start), decoded.original(draft.end)], box: null },
  };
}
