import type { GroupFacts } from '../model/timeline.ts';
import type { Words } from '../model/words.ts';
import type { Flagged } from './_management-flagged.ts';
import type { Measures } from './_management-measures.ts';
import type { Notices } from './_management-notices.ts';
import type { Answer } from './_management-response.ts';
import { count, hours, NO_HOURS, UNSEEN } from './_management-say.ts';
import type { Standings } from './_management-standing.ts';

/** What one group's pass gathered. */
export interface Seen {
  readonly answer: Answer;
  readonly standings: Standings;
  readonly notices: Notices;
  readonly measures: Measures;
  readonly flagged: readonly Flagged[];
  readonly complaints: { readonly undated: number; readonly elsewhere: number };
  readonly undatedMeasures: number;
}

/** The check's reason: what was counted, how long it took, what is missing. */
export function summary(facts: GroupFacts, { answer, notices, measures, flagged }: Seen): Words[] {
  const { timeline, clear, first } = answer;
  const more = notices.kept.length < notices.clear + notices.unclear || measures.kept.filter(({ weak }) => !weak).length < measures.count;
  const said: Words[] = [{
    en: `${count(clear.length, 'clear notice')} to owner or managers, ${count(timeline.measures.length, 'measure')} seen, ${count(flagged.length, 'flagged message')}.`,
    zh: `向群主、管理员的明确反映${clear.length}次，可见处置${timeline.measures.length}项，有线索消息${flagged.length}条。`,
  }];
  if (more) {
    const [told, taken] = [notices.clear + notices.unclear, measures.count];
    said.push({ en: `Only the first are listed; ${count(told, 'notice')} and ${count(taken, 'measure')} were counted.`, zh: `仅列出靠前部分，共计反映${told}次、处置${taken}项。` });
  }
  const took = timeline.hoursToFirstMeasure;
  if (first !== null && took !== null) {
    said.push(timeline.from === 'notice'
      ? { en: `From the first clear notice to the first measure: ${hours(took).en}.`, zh: `首次明确反映至首个可见处置：${hours(took).zh}。` }
      : { en: `No clear notice was seen; from the first flagged message to the first measure: ${hours(took).en}, which says less.`, zh: `未见明确反映；首条有线索消息至首个可见处置：${hours(took).zh}，参考意义较弱。` });
  }
  if (measures.unread.length > 0) said.push({ en: `${count(measures.unread.length, 'announcement')} without its text in the record ${measures.unread.length === 1 ? 'is' : 'are'} not counted as a measure.`, zh: `${measures.unread.length}次群公告在记录中没有正文，未计为处置。` });
  const bare = facts.moderation.filter(({ recordNo }) => recordNo === null).length;
  const unreported = facts.moderation.filter(({ reportedAt, recipient }) => reportedAt === null && recipient === null).length;
  if (bare + unreported > 0) {
    said.push({
      en: `Of ${count(facts.moderation.length, 'line')} of the moderation file ${bare} ${bare === 1 ? 'bears' : 'bear'} no record number and ${unreported} no report to an authority.`,
      zh: `处置记录共${facts.moderation.length}行，其中${bare}行没有记录编号，${unreported}行未载明报告。`,
    });
  }
  return [...said, UNSEEN, NO_HOURS];
}
