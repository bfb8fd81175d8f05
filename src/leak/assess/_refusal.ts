import { signIn } from '../../checks/_disclosure-fault.ts';
import type { Message } from '../../model/timeline.ts';
import type { LeakAct } from '../types.ts';
import type { Frame } from './_frame.ts';
import { isRepost, withinChats } from './_near.ts';
import { asksRemoval } from './_objects.ts';
import { sinceOf } from './_when.ts';

const DAY = 86_400_000;
/** An answer of a word or two is to what was said last, in ms. */
const AT_ONCE = 600_000;
const ASKED_WITHIN = 30 * DAY;

const REFUSES = /(?:^|[，,。！!\s]|我)(?:就|偏|才|坚决|绝|绝对)?不(?:会|想)?(?:删|刪|撤)(?!的?(?:话|話)|完|干净)|有(?:本事|种|種|能耐|胆子?)(?:你|您)?(?:就|去|来)*(?:告|起诉|投诉|报警|打我)|(?:随便|隨便|尽管|儘管|爱)(?:你)?(?:去)?告(?!诉|訴)|告我(?:去|啊|呀|吧)|你能(?:怎么样|怎么着|怎样|拿我|把我|奈我)|(?:我)?就(?:发|發|传|傳)了?(?:怎么|咋|又|怎样)|\b(?:sue me|make me|cry about it|(?:it|this) stays? up|(?:not (?:going to|gonna)|won['’]?t|refuse to) (?:delete|remove|take|unsend))\b/iu;
/** Not knowing how, or keeping one's own copy, is no refusal. */
const OTHER = /怎么(?:删|撤)|如何(?:删|撤)|备份|留(?:着|作|做)?(?:证据|底)|存(?:着|档)|超过(?:两|二|2)分钟|撤(?:回)?不了|how (?:do|to|can)/iu;
const BARE = /^(?:就?唔(?:删|刪|撤)?|就?不|不行|不可能|不要|没门|沒門|休想|想得美|做梦|偏不|就不|凭什么|憑什麼|凭啥|我乐意|no|nope|nah|no way|never|why should i)[!！.。~～?？啊呀嘛呢哼\s]*$/iu;

/** Declines, in words that tell what. */
export const refusesPlainly = (text: string): boolean => (signIn(text) === 'refuses' || REFUSES.test(text.slice(0, 500))) && !OTHER.test(text);

/** Requests after the act to take it down, by anybody, that whoever did it declined within a day: request and answer by turns. */
export function refusalsOf(frame: Frame, act: LeakAct): Message[] {
  const since = sinceOf(frame, act);
  const { account } = act;
  if (account === null || since === null) return [];
  const asked = withinChats(frame, act, null, since + 1, since + ASKED_WITHIN, true)
    .filter(({ message: { sender, kind, text }, message }) => sender !== null && sender !== account && kind !== 'forward' && text.length <= 500 && !isRepost(act, message) && asksRemoval(text)).slice(0, MOST);
  return asked.flatMap(({ group, message }) => {
    const answers = group.between(account, message.at, message.at + DAY, MOST);
    const said = answers.find(({ text }, i) => refusesPlainly(text) || (i === 0 && BARE.test(text.trim()) && (answers[0]?.at ?? Infinity) - message.at <= AT_ONCE));
    return said === undefined ? [] : [message, said];
  }).filter((one, i, all) => all.findIndex(({ id }) => id === one.id) === i);
}

const MOST = 50;
