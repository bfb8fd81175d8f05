import type { ReachResult } from '../model/results.ts';
import type { Words } from '../model/words.ts';
import { w } from './_words.ts';

/** What a number means under Fa Shi [2013] No. 21 art 2(1), and what it does not. */
export const REACH_SAYS: Readonly<Record<ReachResult['outcome'], Words>> = {
  reached: w(
    'The data reach the number of art 2(1). Open: that the statement is invented and harms a reputation, that it is the same information, and that the clicks are real.',
    '数据达到第二条第（一）项的数量。尚待核实：内容是否捏造并损害名誉、是否同一信息、点击是否真实。',
  ),
  approaching: w(
    'The data come near the number of art 2(1): a fifth or more of it. Real views are not assessable from an export.',
    '数据接近第二条第（一）项的数量（达到五分之一以上）。实际浏览次数无法从导出文件判断。',
  ),
  below: w(
    'The number is not shown. The law on public security and the civil route know no minimum number.',
    '未显示达到该数量。治安管理处罚和民事途径没有最低数量要求。',
  ),
};

const CUES = w('words are cues; whether they are true, made up or meant otherwise is for people', '词语仅为线索，是否属实、是否捏造、是否另有所指须由人判断');

/** What the words of a statement tell: whether they speak ill of somebody, and whether it can be told of whom. */
export function reachLabel(names: boolean, accuses: boolean): Words {
  if (accuses && names) return w(`Its words speak ill of a person, and it tells of whom (${CUES.en}).`, `内容含有贬损性词语，并指明了所指的人（${CUES.zh}）。`);
  if (accuses) return w(`Its words speak ill of somebody, and nobody is named beside them (${CUES.en}).`, `内容含有贬损性词语，但其附近未指明是何人（${CUES.zh}）。`);
  return names
    ? w('It names a person; this tool’s list of words that speak ill of people shows nothing in it, which a human may see otherwise.', '内容指名道姓；本工具的贬损词表未在其中命中，人工判断可能不同。')
    : w('Reach only: whether it speaks ill of a person is for a human to label.', '仅反映传播范围：是否贬损他人须由人工判断。');
}

/** The counts of one statement, or of several of one author within a year. */
export interface ReachCounts {
  readonly outcome: 'approaching' | 'reached';
  readonly reposts: ReachResult['reposts'];
  readonly views: ReachResult['views'];
  readonly exposed: number;
  readonly groups: number;
  /** How many statements are added up; 1: none. */
  readonly statements: number;
  /** What the number rests on. */
  readonly from: 'record' | 'counter';
  /** Other checks mark it as said of a person. */
  readonly marked: boolean;
  /** By its words: of whom it speaks can be told; it speaks ill of somebody. */
  readonly names: boolean;
  readonly accuses: boolean;
  /** Accounts beside the author that passed it on; null: not told. */
  readonly spreaders: number | null;
  /** How often the author said it again. */
  readonly own: number;
}

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** Why a finding of reach stands there. No text, no name. */
export function reachReason({ outcome, reposts, views, exposed, groups, statements, from, marked, names, accuses, spreaders, own }: ReachCounts): Words {
  const counters: string[] = [];
  const counted: string[] = [];
  if (views.counter !== null) {
    counters.push(count(views.counter, 'view', 'views'));
    counted.push(`浏览${views.counter}次`);
  }
  if (reposts.counter !== null) {
    counters.push(count(reposts.counter, 'forward', 'forwards'));
    counted.push(`转发${reposts.counter}次`);
  }
  const reached = outcome === 'reached';
  const label = reachLabel(names, accuses);
  const what = statements > 1
    ? w(`${statements} statements of one account about the same person, or about nobody named, within one year, added up (art 4, where none was dealt with)`, `同一账号一年内针对同一人（或者对象未明）的${statements}项内容累计（第四条，以均未经处理为前提）`)
    : w('The same statement in the same or nearly the same words', '同一内容（文字相同或者基本相同）');
  const en = [
    `${what.en}, in ${count(groups, 'group', 'groups')} of the case: ${reposts.lower === 0 ? 'no repost in the record' : `at least ${count(reposts.lower, 'repost', 'reposts')}${spreaders === null || spreaders === 0 ? '' : ` by ${count(spreaders, 'account', 'accounts')} other than the author`}`}, ${views.lower === 0 ? 'nobody seen to answer it' : `at least ${count(views.lower, 'reader', 'readers')} who answered, quoted or passed it on`}`,
    counters.length === 0 ? '' : `; the platform counted ${counters.join(' and ')}`,
    `. By ${from === 'counter' ? 'the platform’s counter' : 'the record’s own count'} this ${reached ? 'reaches' : 'comes near (a fifth or more of)'} the number of Fa Shi [2013] No. 21 art 2(1), 500 reposts or 5,000 views.`,
    exposed > 0 ? ` ${count(exposed, 'member', 'members')}, added up over the groups, could have seen it, which is no count of views.` : '',
    own > 0 ? ` The author said it again ${own === 1 ? 'once' : `${own} times`}, which is not counted.` : '',
    marked ? ' Another check marks it as a cue of rumour or harassment, or as telling private matters of a person.' : '',
    marked && !accuses ? '' : ` ${label.en}`,
    marked || accuses
      ? ' Open for a human: whether it is made up and the author knew, whether it harmed a reputation, whether every copy is the same information, whether the clicks are real.'
      : ' Open too: whether it is made up, does harm, and whether the clicks are real.',
  ].join('');
  const zh = [
    `${what.zh}，见于案卷${groups}个群组：${reposts.lower === 0 ? '记录中未见转发' : `至少被转发${reposts.lower}次${spreaders === null || spreaders === 0 ? '' : `（作者以外的${spreaders}个账号）`}`}，${views.lower === 0 ? '未见有人回应' : `至少${views.lower}个账号读过（回复、引用或者转发）`}`,
    counted.length === 0 ? '' : `；平台计数为${counted.join('、')}`,
    `。按${from === 'counter' ? '平台计数' : '记录自身的计数'}${reached ? '达到' : '接近（达到五分之一以上）'}法释〔2013〕21号第二条第（一）项所列数量（转发500次或者浏览5000次）。`,
    exposed > 0 ? `各群成员合计${exposed}人次可能看到，但这不是浏览次数。` : '',
    own > 0 ? `作者本人另重复发布${own}次，不计入。` : '',
    marked ? '其他检查提示该内容有谣言、骚扰线索或者涉及特定人的私密信息。' : '',
    marked && !accuses ? '' : label.zh,
    marked || accuses
      ? '尚待人工核实：是否捏造、是否明知、是否损害名誉、各条是否同一信息、点击是否真实。'
      : '是否捏造、有无损害、点击是否真实亦须由人工判断。',
  ].join('');
  return w(en, zh);
}

/** What the check says of a group once the groups are added up. */
export const reachFound = (findings: number): Words =>
  w(`${count(findings, 'statement that was', 'statements that were')} first posted here ${findings === 1 ? 'reaches or comes' : 'reach or come'} near the number over the groups of the case`, `首发于本群的${findings}项内容，合并案卷各群后达到或者接近该数量`);
