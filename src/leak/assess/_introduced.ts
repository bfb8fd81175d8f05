import { nameAt } from '../../checks/_disclosure-names.ts';
import { KIN_FOLLOWS } from '../../checks/_disclosure-subject.ts';
import type { Message } from '../../model/timeline.ts';
import type { LeakGroup } from '../types.ts';
import type { Frame } from './_frame.ts';
import { MANY } from './_near.ts';

export interface Introduced { readonly name: string; readonly message: Message }

/** `我是结构组的周念慈`: what stands between is not read by the check. */
const SELF = /(?:我(?:就)?(?:是|叫)|本人(?:是|叫)?)[^，,。！!？?\n]{0,12}?的/gu;
const LONGEST = 200;
const TRIES = 8;

/** Full names by which an account introduced itself in a chat, beside those that the check finds. */
export function introducedIn(frame: Frame, group: LeakGroup, account: number): readonly Introduced[] {
  return frame.memo(`introduced ${group.facts.group.id} ${account}`, () => group.between(account, 0, frame.scene.asOf, MANY).flatMap((message) => {
    if (message.kind === 'forward' || message.text.length > LONGEST) return [];
    return [...message.text.matchAll(SELF)].slice(0, TRIES).flatMap((match) => {
      const span = nameAt(message.text, match.index + match[0].length);
      return span === null || KIN_FOLLOWS.test(message.text.slice(span.end, span.end + 4)) || message.text.charAt(span.end) === '的' ? [] : [{ name: span.name, message }];
    });
  }));
}
