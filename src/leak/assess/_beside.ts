import { chineseName } from '../../checks/_disclosure-names.ts';
import type { GroundRef } from '../../model/leak.ts';
import type { LeakAct } from '../types.ts';
import type { Frame } from './_frame.ts';
import { messageRef } from './_ground.ts';
import { withinChats } from './_near.ts';
import { plain } from './_visible.ts';
import { sinceOf } from './_when.ts';

/** What is said this long before and after the act is about it, in ms. */
const BESIDE = 600_000;
const READ = 500;
const GIVES = /(?:大名|真名|本名|全名|名字(?:是|叫)|叫做?|名叫|就是|真实姓名(?:是|叫)?)[\s：:“"「]{0,2}(?<han>\p{Script=Han}{2,4}?)(?=[\s，,。！!？?；;、”"」（(]|的|$)|\b(?:real name(?: is)?|a\.?k\.?a\.?|full name(?: is)?)[\s:]{1,2}(?<latin>\p{Lu}\p{L}+ \p{Lu}\p{L}+)/gu;

/** Messages by which whoever did it gave, near the act and where it went, a full name for a screen name that the excerpt shows. */
export function namedBeside(frame: Frame, act: LeakAct, screens: readonly string[]): GroundRef[] {
  const since = sinceOf(frame, act);
  const wanted = screens.map(plain).filter((name) => name.length >= 2);
  if (act.account === null || since === null || wanted.length === 0) return [];
  return withinChats(frame, act, act.account, since - BESIDE, since + BESIDE + 1, true).flatMap(({ message }) => {
    const text = message.text.slice(0, READ);
    if (!wanted.some((name) => plain(text).includes(name))) return [];
    const gives = [...text.matchAll(GIVES)].some(({ groups }) => groups?.['latin'] !== undefined || (groups?.['han'] !== undefined && chineseName(groups['han'])));
    return gives ? [messageRef(message)] : [];
  });
}
