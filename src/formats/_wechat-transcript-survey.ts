import type { Head, Survey } from '../model/format.ts';
import { surveyOver } from './_survey.ts';
import { lineSource } from './_wechat-transcript-lines.ts';
import { dayIn, headerIn, isBlank } from './_wechat-transcript-marks.ts';

/** How the headers of one file are written. */
export interface Layout {
  /** One blank before the time is enough. */
  readonly narrow: boolean;
  /** Headers are set in bold; nothing else is a header. */
  readonly bold: boolean;
  /** An empty line stands before each. */
  readonly spaced: boolean;
  /** How many names head a message, up to MANY. */
  readonly names: number;
}

/** A header behind a day rule is certain; `opened`: an empty line follows it. `spaced`: one stands before a header that is not certain. */
interface Tally { certain: number; opened: number; loose: number; spaced: number }

const MANY = 1000;
const MOSTLY = 0.6;
const KNOWN = new WeakMap<Head, Layout>();
const WHY = { en: 'days are written year first', zh: '日期以年份开头' };

export function layoutOf(head: Head): Layout {
  const known = KNOWN.get(head);
  if (known !== undefined) return known;
  const survey = surveyOf(head);
  survey.push(head.bytes, true);
  survey.finish();
  return KNOWN.get(head) ?? { narrow: false, bold: false, spaced: false, names: 0 };
}

/** Reads the whole file for how its headers look: what a person typed may look like one. */
export function surveyOf(head: Head): Survey {
  const tallies = new Map<string, Tally>();
  const names = new Map<string, Set<string>>();
  let behindRule = false;
  let behindBlank = false;
  let certain: Tally | null = null;
  const source = lineSource(head, (line) => {
    if (isBlank(line.text)) {
      behindBlank = true;
      if (certain !== null) certain.opened++;
      certain = null;
      return;
    }
    certain = null;
    const header = headerIn(line.text);
    if (dayIn(line.text) !== null) behindRule = true;
    else {
      if (header !== null) {
        const key = `${header.wide ? 'wide' : 'narrow'} ${line.bold ? 'bold' : 'plain'}`;
        const tally = tallies.get(key) ?? { certain: 0, opened: 0, loose: 0, spaced: 0 };
        tallies.set(key, tally);
        if (behindRule) {
          tally.certain++;
          certain = tally;
        } else {
          tally.loose++;
          if (behindBlank) tally.spaced++;
        }
        const seen = names.get(key) ?? new Set();
        names.set(key, seen);
        if (seen.size < MANY) seen.add(header.name);
      }
      behindRule = false;
    }
    behindBlank = false;
  });
  return surveyOver(source.push, () => {
    KNOWN.set(head, conclude(tallies, names));
    return { order: null, needed: false, why: WHY };
  });
}

function conclude(tallies: ReadonlyMap<string, Tally>, names: ReadonlyMap<string, ReadonlySet<string>>): Layout {
  const sum = (what: keyof Tally, ...words: string[]): number =>
    [...tallies].reduce((total, [key, tally]) => (words.every((word) => key.includes(word)) ? total + tally[what] : total), 0);
  const certain = sum('certain', '');
  const narrow = sum('certain', 'narrow') > 0 || (certain === 0 && sum('loose', 'wide') === 0);
  const bold = certain > 0 && sum('certain', 'bold') === certain;
  const words = [...(narrow ? [] : ['wide']), ...(bold ? ['bold'] : [])];
  const loose = sum('loose', ...words);
  const speakers = new Set([...names].flatMap(([key, seen]) => (words.every((word) => key.includes(word)) ? [...seen] : [])));
  const opened = certain > 0 && sum('opened', '') === certain;
  return { narrow, bold, spaced: opened || (loose > 0 && sum('spaced', ...words) >= loose * MOSTLY), names: speakers.size };
}
