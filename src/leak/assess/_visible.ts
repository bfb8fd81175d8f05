import { folded } from '../../text/han-fold.ts';
import { CONCEALED, type ExcerptLine, type LineMatch } from '../../model/excerpt.ts';

/** So much of a line is read; people write a small part of it. UTF-16 code units. */
const READ = 20_000;
const BETWEEN = /[\s\-–—_·.,，。;；:：()（）「」"“”'’!！?？]/gu;

/** One spelling for comparison: width, script and case folded, spaces and marks left out. */
export const plain = (text: string): string => folded(text.slice(0, READ).normalize('NFKC')).toLowerCase().replace(BETWEEN, '');

/** The text with every stretch that was made unreadable as one sign. */
export function shownText({ text, concealed }: Pick<ExcerptLine, 'text' | 'concealed'>): string {
  let out = '';
  let at = 0;
  for (const { start, end } of concealed) {
    if (start < at || end <= start) continue;
    out += `${text.slice(at, start)}${CONCEALED}`;
    at = end;
  }
  return out + text.slice(at);
}

/** True when some text is left that can be read; the sign that stands for a picture or a voice tells nothing. */
export function isReadable(shown: string, media = false): boolean {
  const words = media ? shown.replace(/[[［<【（(][^\]］>】）)]{1,12}[\]］>】）)]/gu, '') : shown;
  return plain(words.replaceAll(CONCEALED, '').replace(/[*＊●■xX×]+/gu, '')) !== '';
}

/** The share of a value that a line read by a machine may have wrong. */
const MISREAD = 0.15;

/**
 * Whether a line of an excerpt shows a value of the message that it was matched with. Where a few signs were misread and
 * nothing is covered, the comparison tells which signs of the message stand there.
 */
export function shows(line: ExcerptLine, match: LineMatch | null, value: string): boolean {
  const wanted = plain(value);
  if (wanted === '') return false;
  if (plain(shownText(line)).includes(wanted) || plain(line.quoted ?? '').includes(wanted)) return true;
  if (match?.state !== 'near' || line.concealed.length > 0) return false;
  let record = '';
  const lost: boolean[] = [];
  for (const { op, text } of match.difference) {
    if (op === 'excerpt') continue;
    const part = plain(text);
    record += part;
    for (let i = 0; i < part.length; i++) lost.push(op === 'record');
  }
  const at = record.indexOf(wanted);
  return at !== -1 && lost.slice(at, at + wanted.length).filter(Boolean).length <= Math.max(1, Math.floor(wanted.length * MISREAD));
}
