/** What JSON lets stand and a terminal obeys: DEL, C1 controls, bidi and other format characters, separators. */
const STEERING = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * Twice as fast without the `u` flag, and most text has none of these: the same characters below U+10000, and the first
 * half of any character beyond.
 */
const MAYBE =
  /[\u007f-\u009f\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udbff]/;

/** JSON text with such characters spelled `\u202e`: they stand inside strings only, and it reads back the same. */
export function harmless(json: string): string {
  return MAYBE.test(json) ? json.replace(STEERING, spelled) : json;
}

function spelled(character: string): string {
  const units = Array.from({ length: character.length }, (_, i) => character.charCodeAt(i));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
