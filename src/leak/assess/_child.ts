import type { Frame, Seen } from './_frame.ts';
import type { Who } from './_who.ts';
import { whoseAt } from './_whose.ts';

/** A mark in a line that somebody is a child under fourteen (PIPL art 28). UTF-16 code units, half-open. */
interface Mark { readonly who: Who; readonly start: number; readonly end: number }

/** Nursery, kindergarten and primary school end at twelve or thirteen; an age is taken as written. */
const MARKS = new RegExp(
  '(?:幼儿园|幼稚园|托儿所|小学)(?!老师|教师|校长|语文|数学|英语|同学|毕业|时候|门口|附近|对面|旁|生(?!$|[，,。！!]))(?:[一二三四五六1-6]年?[级級])?(?:[大中小托]班|[（(]?[0-9一二三四五六七八九十]{1,2}[)）]?班)?'
  + '|(?<!大学|高中|初中|中专|职高|研究生|博士|硕士)(?<![0-9])[一二三四五六1-6]年[级級](?!主任|组长|老师|的题)(?:[（(]?[0-9一二三四五六七八九十]{1,2}[)）]?班)?|学前班|[大中小托]班(?=$|[，,。！!\\s的])'
  + '|(?<![0-9.])(?:1[0-3]|[1-9])(?:周?岁(?!半?的?时候)|歲)|(?:十[一二三]?|[一二两三四五六七八九])(?:周岁|岁(?!月))'
  + '|\\b(?:kindergarten|preschool|nursery|(?:elementary|primary) school|(?:1st|2nd|3rd|4th|5th|6th|first|second|third|fourth|fifth|sixth)[ -]grade(?:r)?|(?:1[0-3]|[1-9])[ -]years?[ -]old)\\b',
  'giu',
);
const READ = 2_000;
const MOST = 16;

/** A class of small children: their parents and teachers talk there. */
const CLASS = /(?:幼儿园|小学|[大中小托]班|(?<![初高大])[一二三四五六1-6](?:年[级級]|[（(][0-9]{1,2}[)）]))[^\n]{0,12}(?:家长|家校|班级|班|群)|\b(?:kindergarten|primary|elementary|grade [1-6]|year [1-6])\b/iu;

/** Children whom a line marks as such, each with the words. */
export function childrenIn(frame: Frame, seen: Seen): readonly Mark[] {
  return frame.memo(`children ${seen.index}`, () => [...seen.line.text.slice(0, READ).matchAll(MARKS)].slice(0, MOST).flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    const whose = whoseAt(frame, seen, start, end);
    // Whoever writes in the chat himself is known by his own words or by a roster.
    return whose?.by !== 'called' || whose.called.end > start || isMember(frame, whose.called.who) ? [] : [{ who: whose.called.who, start, end }];
  }));
}

export const isMember = ({ scene }: Frame, { account }: Who): boolean => account !== null && scene.groups.some(({ facts }) => facts.accounts.has(account));

/** The chat is one of parents of small children. */
export const isClass = ({ scene }: Frame): boolean => [scene.source?.facts.group.name ?? '', scene.excerpt.title ?? ''].some((name) => name.length <= 60 && CLASS.test(name));

/** Marked as a minor by a roster of any chat of the case; null account: never. */
export const isMinor = (frame: Frame, account: number | null): boolean => account !== null && frame.scene.groups.some((group) => frame.people(group).minor(account));
