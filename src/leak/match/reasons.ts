import type { Words } from '../../model/words.ts';

/** What authenticity rests on: numbers of lines, or of pairs of them. */
export interface Tally {
  readonly comparable: number;
  readonly agreeing: number;
  readonly differing: number;
  /** Lines of pictures that differ by what reading may have changed, and those not found that may be cut or misread. */
  readonly doubtful: number;
  readonly atEdge: number;
  readonly otherWriter: number;
  readonly inserted: number;
  readonly missing: number;
  /** Of both, those that another chat of the case has. */
  readonly elsewhere: number;
  readonly reversed: number;
  readonly otherTime: number;
  readonly unknownNames: number;
  readonly omitted: number;
  /** Minutes that the clocks are apart; 0 where they agree. */
  readonly clock: number;
  readonly chats: number;
}

const s = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

type Clause = (tally: Tally) => Words | null;
const clause = (of: keyof Tally, en: (n: number) => string, zh: (n: number) => string): Clause => (tally) => (tally[of] === 0 ? null : { en: en(tally[of]), zh: zh(tally[of]) });

const CLAUSES: readonly Clause[] = [
  clause('differing', (n) => `in ${s(n, 'line', 'lines')} the record has other words, another number or another negation`, (n) => `有${n}行的用词、数字或否定与原记录不同`),
  clause('otherWriter', (n) => `${s(n, 'line is', 'lines are')} shown as somebody else's than the record's writer`, (n) => `有${n}行显示的发言人与原记录不同`),
  clause('reversed', (n) => `${s(n, 'pair of lines stands', 'pairs of lines stand')} in another order than in the record`, (n) => `有${n}处前后顺序与原记录相反`),
  clause('inserted', (n) => `${s(n, 'line is', 'lines are')} not in the record, although it runs on around that place without a sign of a gap: put into the excerpt perhaps, or gone from the record`, (n) => `有${n}行在原记录中没有，而前后记录连续、未见缺口：可能是截图中加入的，也可能是记录中已被删去`),
  clause('missing', (n) => `${s(n, 'further line was', 'further lines were')} not found in the record`, (n) => `另有${n}行在原记录中未找到`),
  clause('atEdge', (n) => `of the lines not found, ${s(n, 'stands', 'stand')} at the edge of a picture or could only be read badly, which speaks neither for nor against`, (n) => `未找到的内容中，有${n}行位于截图边缘（可能未截全）或识别不清，不能据此判断是否相符`),
  clause('doubtful', (n) => `${s(n, 'line differs', 'lines differ')} from the record in a way that the reading of the picture may have caused: to be compared by eye`, (n) => `有${n}行与原记录的差别可能是图片识别造成的，须对照原图核实`),
  clause('elsewhere', (n) => `${s(n, 'line that this chat lacks stands', 'lines that this chat lacks stand')} in another chat of the case`, (n) => `该会话所缺的内容中，有${n}行出现在案件的另一个会话里`),
  clause('otherTime', (n) => `${s(n, 'line shows', 'lines show')} another time than the record`, (n) => `有${n}行显示的时间与原记录不同`),
  clause('unknownNames', (n) => `${s(n, 'line shows', 'lines show')} a name that the record does not have for its writer, perhaps a private label`, (n) => `有${n}行显示的名称在原记录中查不到，可能是截图者自己的备注`),
  clause('clock', (n) => `the clock of the excerpt is ${n} minutes away from the record's, as between two time zones`, (n) => `截图的时间与原记录相差${n}分钟，像是时区不同`),
  clause('omitted', (n) => `between its lines the excerpt leaves out ${s(n, 'message', 'messages')} of the record`, (n) => `截图各行之间略去了原记录中的${n}条消息`),
];

/** For a reader: how the excerpt and the record go together. Nothing of what was said. */
export function reasonOf(tally: Tally): Words {
  const clauses = CLAUSES.map((one) => one(tally)).filter((one) => one !== null);
  const first: Words = {
    en: `${tally.agreeing} of ${s(tally.comparable, 'line', 'lines')} that could be compared ${tally.agreeing === 1 ? 'stands' : 'stand'} in the record`,
    zh: `可比对的${tally.comparable}行中，有${tally.agreeing}行与原记录相符`,
  };
  const chats: readonly Words[] = tally.chats < 2 ? [] : [{ en: `${tally.chats} chats of the case fit equally well, so which of them it comes from is open`, zh: `有${tally.chats}个会话同样吻合，究竟出自哪一个尚不能确定` }];
  const every = [first, ...chats, ...clauses];
  return { en: `${every.map(({ en }) => en).join('; ')}.`, zh: `${every.map(({ zh }) => zh).join('；')}。` };
}

export const NOTHING_TO_COMPARE: Words = {
  en: 'No line of the excerpt has enough readable words to be compared with the record.', zh: '摘录中没有可供与原记录比对的足够文字。',
};
export const NO_RECORD: Words = { en: 'There is no record of messages to compare the excerpt with.', zh: '没有可与摘录比对的聊天记录。' };
export const NO_CHAT_FITS: Words = {
  en: 'No chat of the case has these lines, or too few of them to tell that the excerpt comes from it.', zh: '案件中没有会话包含这些内容，或相符的太少，不足以看出摘录出自该会话。',
};
