import type { GroundRef } from '../../model/leak.ts';
import type { Message } from '../../model/timeline.ts';
import type { LeakAct } from '../types.ts';
import { type Frame, instantOf, type Seen } from './_frame.ts';
import { messageRef } from './_ground.ts';
import { isKnown } from './_meant.ts';
import { membersAt } from './_members.ts';
import { MANY, shownIds } from './_near.ts';
import { isNear, RUN } from './_objections.ts';
import type { Concerned } from './_persons.ts';
import { plain } from './_visible.ts';

/** A rule that a chat was given is looked for so long back. */
const RULE_BACK = 30 * 86_400_000;
const READ = 2_000;

const SILENCE = new RegExp([
  '(?:别|別|不要|不许|不能|请勿|勿|切勿|严禁|不得)(?:再|往|对|向|随便|截图|截屏)?[^，,。！!？?\\n]{0,2}(?:外传|外傳|外泄|往外|转发|轉發|截图|截圖|截屏|传出|傳出|说出去|說出去|告诉(?:别|其他|任何)|告訴(?:別|其他)|声张|聲張|跟(?:别|其他|任何)|和(?:别|其他|任何)|对(?:别|其他|任何)|说出去)',
  // Somebody named is not to be told; `别告诉我你忘了` and `别跟陌生人说话` ask for something else.
  '(?:别|別|不要|不能|不许)(?:先|去|再)?(?:告诉|告訴)(?!我(?:[，,。！!？?\\s你妳他她它这那说没忘又还不就是]|$))(?!你)[^，,。！!？?\\n]{1,8}',
  '(?:别|別|不要|不能|不许)(?:先|去|再)?(?:跟|和|同|对|對)(?!我(?:说|說|讲|講|提))[^，,。！!？?\\n]{1,6}(?:说|說|讲|講|提起?|透露)(?!话|話|了|谎|价)',
  '(?:仅|只)限(?:本群|群内|咱们|我们)|(?:要|请|記得|记得|务必|注意|帮我|替我|替我们|帮我们)保密(?!协议|局)|群里?的?(?:话|聊天)[^，,。\\n]{0,4}(?:别|不要|不能)[^，,。\\n]{0,4}(?:外|出)',
  '\\b(?:keep (?:this|it|that) (?:between us|secret|private|quiet|confidential|to yoursel(?:f|ves))|(?:don[\'’]?t|do not) (?:share|forward|screenshot|repost|mention|repeat)\\b|(?:don[\'’]?t|do not) tell (?!me\\b|you\\b)\\w+|off the record|in (?:strict )?confidence|strictly confidential|between you and me|not (?:for sharing|to be shared)|stays (?:here|between us))',
  '\\b(?:this|it|that) is confidential\\b|\\bconfidential,? (?:please|pls)\\b|\\bplease (?:keep|treat)[^.!?\\n]{0,30}confidential|(?:^|[.!?]\\s*)confidential\\s*[.!]?$',
].join('|'), 'iu');
const RULE = /本群|群内|群內|群规|群規|群公告|@所有人|@全体|@everyone|@here|@channel/iu;
/** Asked of the talk, whoever spoke in it. */
const OF_TALK = /聊天|截图|截圖|截屏|记录|記錄|大家|群里|群裡|这里|這裡|咱们|咱們|我们|我們|\b(?:chat|screenshots?|here|everyone|we|us)\b/iu;
const FIRST_PERSON = /我(?!们|們)|本人|\b(?:I|my|me)\b/iu;
/** Signs of a line that holds the request and nothing else. */
const BARE = 16;

interface Asked {
  readonly message: Message | null;
  /** Index of the line that shows it; null where the excerpt does not. */
  readonly line: number | null;
  readonly text: string;
}

/**
 * Requests that what was said stays there, as far as they are about what concerns this person: a rule of the chat, what was asked
 * of a talk in the same hours, and what was asked of the own matter. Those of whoever spread it are left out, and where nobody is
 * known to have done it only those that the lines themselves carry are found.
 */
export function silenceFor(frame: Frame, act: LeakAct, person: Concerned): GroundRef[] {
  return askedIn(frame, act).filter((one) => isFor(frame, act, person, one)).map(({ line, message }) => (line === null ? messageRef(message as Message) : { line }));
}

function askedIn(frame: Frame, act: LeakAct): readonly Asked[] {
  return frame.memo(`silence ${act.id}`, () => {
    const shown = frame.bubbles.filter((seen) => act.lines.includes(seen.index) && SILENCE.test(seen.text.slice(0, READ)) && !isHis(act, seen));
    return [...shown.map(({ index, message, text }) => ({ message, line: index, text })), ...(isKnown(act) ? inSource(frame, act) : [])];
  });
}

function isHis({ account, name }: LeakAct, { message, line }: Seen): boolean {
  if (account !== null && message !== null) return message.sender === account;
  return name !== null && line.name !== null && plain(name) === plain(line.name);
}

/** In the chat, where whoever spread it could read them: rules of the weeks before, requests of the same hours. */
function inSource(frame: Frame, act: LeakAct): Asked[] {
  const { source } = frame.scene;
  const times = frame.bubbles.flatMap(({ message }) => message?.at ?? []);
  if (source === null || times.length === 0 || act.account === null) return [];
  const [first, last] = [Math.min(...times), Math.max(...times)];
  if (!membersAt(frame, source, first).accounts.includes(act.account)) return [];
  const shown = shownIds(frame);
  const until = Math.min(last + RUN, instantOf(frame, act.at));
  const asks = (message: Message): boolean => !shown.has(message.id) && message.sender !== act.account && message.kind !== 'forward' && SILENCE.test(message.text.slice(0, READ));
  const rules = source.between(null, first - RULE_BACK, Math.min(first - RUN, until), MANY).filter((message) => asks(message) && RULE.test(message.text.slice(0, READ)));
  const near = source.between(null, first - RUN, until, MANY).filter(asks);
  return [...rules, ...near].map((message) => ({ message, line: null, text: message.text.slice(0, READ) }));
}

function isFor(frame: Frame, act: LeakAct, person: Concerned, { message, line, text }: Asked): boolean {
  if (RULE.test(text)) return true;
  const lines = person.lines.filter((index) => act.lines.includes(index));
  const here = line !== null && lines.includes(line);
  const near = here || (message === null ? line !== null && lines.length > 0 : isNear(frame, { lines }, message.at) || (line !== null && lines.some((index) => frame.lines[index]?.message === null)));
  if (!near) return false;
  const ofTalk = OF_TALK.test(text) || (plain(text).length <= BARE && !FIRST_PERSON.test(text));
  return here || ofTalk || (person.account !== null && message?.sender === person.account);
}
