import { type Signs, signsOf } from '../../store/excerpt-fold.ts';
import { unreadableIn } from './readable.ts';

/** Signs of a line that are compared; what lies beyond is not looked at. */
export const MOST_LINE = 1000;
/** Signs of a message that are compared. */
const MOST_RECORD = 8000;

/** Signs of a line of an excerpt; one written in traditional characters reads like one in simplified ones. */
export const lineSigns = (text: string): Signs => signsOf(text.slice(0, MOST_LINE * 16), MOST_LINE, true);

export function recordSigns(text: string): Signs {
  const signs = signsOf(text, MOST_RECORD);
  return { ...signs, unread: unreadableIn(text, signs) };
}

/** Equal for texts whose signs are equal. */
export const keyOf = (signs: Signs): string => String.fromCharCode(...signs.codes.slice(0, MOST_RECORD));
