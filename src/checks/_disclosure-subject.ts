import { cues } from './_disclosure-cues.ts';
import { nameAt } from './_disclosure-names.ts';
import type { People } from './_disclosure-people.ts';
import { NOT_NAMES } from './_disclosure-surnames.ts';

/** Whom a text speaks of, where he is called; `account` null: a full name alone, or a screen name that several bear. */
export interface Subject {
  readonly name: string;
  readonly screen: boolean;
  readonly account: number | null;
  /** UTF-16 code units of the text, half-open. */
  readonly start: number;
  readonly end: number;
}

/** Behind a name these make of it the name of somebody else's kin. */
export const KIN_FOLLOWS = /^(?:的|家|他|她)?(?:老婆|老公|妻|丈夫|媳妇|爱人|妈|爸|父|母|爷|奶|外[婆公]|儿|女|孩|哥|姐|弟|妹|叔|姨|舅|姑|同事|同学|朋友|对象|助理|司机|秘书|室友|邻居|房东|家长|['’]s)/u;
const KIN_PRECEDES = /(?:老公|老婆|爱人|爸爸?|妈妈?|儿子|女儿|哥哥?|姐姐?|弟弟?|妹妹?|同事|朋友|室友|同学|房东|老板|husband|wife|brother|sister|friend|boss) ?$/iu;

/** True when the text calls this name that of somebody's kin (`我老公郑海涛`). */
export function isKin(text: string, name: string): boolean {
  const at = text.indexOf(name);
  return at > 0 && KIN_PRECEDES.test(text.slice(Math.max(0, at - 8), at));
}

const BOUNDARY = /[\s，,。；;：:！!？?、“"「（(]/u;
const OPENING = /(?:听说|据说|好像|原来|其实|问下|知道)$/u;
const LOOKED_AT = 12;

/** The last person who begins a clause between two offsets. Screen names that are words are too often just that. */
export function subjectIn(text: string, from: number, to: number, people: People): Subject | null {
  let tried = 0;
  for (let i = to - 1; i >= from && tried < LOOKED_AT; i--) {
    if (i > 0 && !BOUNDARY.test(text.charAt(i - 1)) && !OPENING.test(text.slice(Math.max(0, i - 2), i))) continue;
    tried++;
    const found = at(text, i, people);
    if (found !== null && found.end <= to && !KIN_FOLLOWS.test(text.slice(found.end, found.end + 4))) return found;
  }
  return null;
}

function at(text: string, start: number, people: People): Subject | null {
  const screen = people.at(text, start);
  if (screen !== null && screen.end - start >= 2) {
    const name = text.slice(start, screen.end);
    return NOT_NAMES.has(name.slice(0, 2)) ? null : { name, screen: true, account: screen.account, start, end: screen.end };
  }
  const full = nameAt(text, start);
  return full === null ? null : { name: full.name, screen: false, account: null, start, end: full.end };
}

/** The member of whom a short message speaks, and nobody else besides: whom "he" in the next one means. */
export function spokenOfIn(text: string, people: People): number | null {
  if (text.length > 120) return null;
  const subject = subjectIn(text, 0, text.length, people);
  if (subject === null || subject.account === null) return null;
  return cues(text).some((cue) => cue.kind === 'other' && !cue.pronoun && (cue.end <= subject.start || cue.start >= subject.end)) ? null : subject.account;
}
