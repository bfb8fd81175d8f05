import type { Candidate, Verdict } from '../model/detector.ts';
import { cueReason, findCue } from './_context.ts';

const KINDS = '(?:Street|Avenue|Road|Drive|Lane|Boulevard|Court|Place|Terrace|Crescent|Parkway|Highway|Square|Circle|Close|Way|Trail|Blvd|Ave|Rd|Dr|Ln|Ct|Pkwy|Hwy|St|street|avenue|road|drive|lane|boulevard|court|terrace|blvd|ave|rd|st|ln|dr)';

export const EN_PATTERN = `(?<![0-9A-Za-z#.$:-])[1-9][0-9]{0,4}[A-Za-z]? (?:[A-Za-z][A-Za-z0-9'.]{0,15} |[0-9]{1,3}(?:st|nd|rd|th) ){1,3}${KINDS}(?![A-Za-z0-9])`;
export const EN_PREFILTER = `[0-9][A-Za-z]? [A-Za-z0-9'. ]{2,40} ${KINDS}`;

const CUES = /(?<![a-z])(?:live[sd]?|living|address|addr|ship|deliver|pick|home|house|mail|send|moved?|stay(?:s|ing)?|visit|come (?:to|over)|at|reside|place)(?![a-z])|住|地址|寄/g;
/** Words that show a number counting things: `3 more people drive`. */
const COUNTED = / (?:of|the|a|an|and|more|to|in|on|for|people|times|years?|days?|hours?|minutes?|mins?|miles?|km|percent|is|are|was|were|my|your|his|her|their|i|we|you|per|or|from|with|that|this) /i;
const rest = /(?:\.?,? (?:Apt|Apartment|Unit|Suite|Ste|Room|Rm|Floor|Fl|apt|unit|suite)\.? ?#?[A-Za-z0-9-]{1,6}|,? #[A-Za-z0-9-]{1,6})?(?:,? [A-Z][A-Za-z.]{1,15}(?: [A-Z][A-Za-z.]{1,15}){0,2},? [A-Z]{2}(?![A-Za-z])(?: [0-9]{5}(?:-[0-9]{4})?(?![0-9\u4e00-\u9fff]))?|, [A-Z][a-z]{2,15}(?:,? [A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2})?)?/y;

/** A street address in English: number, name, kind of street, with flat, town, state and postcode where they follow. */
export function judgeEnglish(candidate: Candidate): Verdict | null {
  const { text, start } = candidate;
  const street = text.slice(start, candidate.end);
  if (COUNTED.test(street)) return null;
  rest.lastIndex = candidate.end;
  const end = rest.test(text) ? rest.lastIndex : candidate.end;
  const cue = findCue(candidate, CUES, 24);
  const capital = street.split(' ').slice(1).every((word) => /^[A-Z0-9]/.test(word));
  const more = end > candidate.end;
  if (!capital && cue === null) return null;
  const confidence = (capital ? 0.62 : 0.5) + (more ? 0.2 : 0) + (cue === null ? 0 : 0.12);
  return {
    value: text.slice(start, end),
    confidence: Math.round(confidence * 100) / 100,
    reasons: ['street', ...(more ? ['town-or-flat'] : []), ...(cue === null ? [] : [cueReason(cue)])],
    end,
  };
}
