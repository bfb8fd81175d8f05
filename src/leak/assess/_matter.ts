import { isContact, matterOf } from '../../liability/kinds.ts';
import type { Factors, YesNo } from '../../law/decision/factors.ts';
import type { LeakItem } from '../types.ts';
import { isMinor } from './_child.ts';
import type { Frame } from './_frame.ts';
import { also, type Found, found, lineRefs, open, settled, w } from './_ground.ts';
import type { Concerned } from './_persons.ts';
import { originOf } from './_source.ts';
import { isConfided, tellsOwnMatter } from './_topics.ts';
import { isReadable, plain } from './_visible.ts';

interface Matter {
  readonly F1: Found<Factors['F1']>;
  readonly contact: YesNo;
  readonly sensitive: YesNo;
}

/** What a group of neighbours, buyers or colleagues deals with as such. */
const BUSINESS = /通知|公告|公示|物业费|停车费|水电费|取暖费|缴费|维修基金|业主大会|业委会|团购|接龙|拼单|退款|退货|发货|售后|投诉电话|订单|报价|招标|例会|会议|投票|表决|值班|排班|营业时间|价目|优惠|\b(?:notice|announcement|meeting|agenda|refund|delivery|order|price|opening hours|vote|schedule)\b/iu;

/** Signs of a bare answer (“oh, are you all right”); who speaks of himself says more than that in as few. */
const ANSWER = 8;
const OWN = /[我俺咱]|\b(?:I|my|me|we|our)\b/iu;

/** F1, with what the data are. `items`: of this act, the words of the talk among them; `carried`: the lines of this act. */
export function matterFor(frame: Frame, person: Concerned, items: readonly LeakItem[], carried: readonly number[] | null = null): Matter {
  const data = items.filter(({ entity }) => entity !== 'communication');
  const given = frame.scene.given.matter ?? null;
  const shown = [...new Set(items.map(({ line }) => line))];
  const lines = carried !== null ? person.lines.filter((line) => carried.includes(line)) : shown.length > 0 ? shown : person.lines;
  const unread = (carried === null ? person.lines : lines).some((line) => {
    const seen = frame.lines[line];
    return seen !== undefined && (seen.line.media || !isReadable(seen.text, seen.line.media));
  });
  const no: YesNo = unread ? 'unknown' : 'no';
  const value = hiddenToo(person, ofAll(frame, person, data, lines));
  return {
    F1: settled(given, w('Private matter', '私密事项'), value, frame.warnings, value.value !== 'unclear'),
    contact: data.some(({ entity }) => isContact(entity)) ? 'yes' : no,
    sensitive: given === 'sensitive' || data.some(({ entity }) => matterOf(entity) === 'sensitive') || toldIn(frame, person, lines).includes('sensitive') ? 'yes' : no,
  };
}

function ofAll(frame: Frame, person: Concerned, data: readonly LeakItem[], lines: readonly number[]): Found<Factors['F1']> {
  const by = (matter: Factors['F1']): LeakItem[] => data.filter(({ entity }) => matterOf(entity) === matter);
  const refs = (list: readonly LeakItem[]) => lineRefs([...new Set(list.map(({ line }) => line))]);
  const told = toldIn(frame, person, lines);
  if (by('sensitive').length > 0) return found('sensitive', 'excerpt', w('The excerpt shows a datum of a kind that the law lists as sensitive, or of the inner life.', '摘录显示法律列举的敏感信息，或者私生活信息。'), refs(by('sensitive')));
  if (told.includes('sensitive')) return found('sensitive', 'excerpt', w('The lines tell of a child, of health or of the inner life of the person.', '内容涉及儿童、健康或者当事人的私生活。'), lineRefs(lines));
  if (by('private').length > 0) return found('private', 'excerpt', w('The excerpt shows contact data, documents or other personal data.', '摘录显示联系方式、证件等个人信息。'), refs(by('private')));
  if (told.includes('private')) return found('private', 'excerpt', w('The lines tell of a matter that people keep to themselves: work lost, marks, debts, reproaches.', '内容涉及通常不愿公开的事项：失去工作、成绩、债务或者受到指责。'), lineRefs(lines));
  const talk = ofTalk(frame, lines);
  return data.length > 0 && by('public_matter').length === data.length && talk.value !== 'private' ? found('public_matter', 'excerpt', w('Only data of business that anybody may look up.', '仅为任何人可查询的经营信息。'), refs(data)) : talk;
}

/** Matters that these lines tell of the person by words; a roster's mark of a minor covers each of them. */
function toldIn(frame: Frame, person: Concerned, lines: readonly number[]): readonly ('sensitive' | 'private')[] {
  return isMinor(frame, person.account) && lines.length > 0 ? ['sensitive'] : person.told.filter(({ line }) => lines.includes(line)).map(({ matter }) => matter);
}

/** Words of a talk, by the size and kind of the chat. */
function ofTalk(frame: Frame, lines: readonly number[]): Found<Factors['F1']> {
  const { size, from, small, atLeastFew, large, channel } = originOf(frame);
  const refs = lineRefs(lines);
  const texts = lines.flatMap((line) => frame.lines[line] ?? []).filter(({ text, line }) => isReadable(text, line.media)).map(({ text }) => text.slice(0, 2_000));
  if (small && texts.length > 0 && texts.every((text) => plain(text).length <= ANSWER && !OWN.test(text))) {
    return open('unclear', w('Short answers only, which tell nothing of the person by themselves.', '仅为简短应答，其本身未透露当事人的情况。'), w('A reviewer’s label of the matter.', '复核人员对内容的标注。'), refs);
  }
  if (small) return found('private', from === 'none' ? 'excerpt' : from, w('Words of a talk among a few people, who may expect that it stays there.', '少数人之间的谈话，当事人可期待不外传。'), refs);
  if (!channel && texts.some(tellsOwnMatter)) return found('private', 'excerpt', w('The words tell of the health, family, belief, money or trouble of whoever wrote them.', '内容涉及发言人本人的健康、家庭、信仰、财产或者涉案情况。'), refs);
  if ((atLeastFew || size === null) && !channel && texts.some(isConfided)) return found('private', 'excerpt', w('The words themselves tell of a private matter; no more than a few are seen to have been there.', '内容本身属于私密事项；所见在场者仅为少数人。'), refs);
  const business = texts.length > 0 && texts.every((text) => BUSINESS.test(text));
  if (business && large) return found('public_matter', from === 'none' ? 'excerpt' : from, w(`Each line is business of ${channel ? 'a channel open to anybody' : 'a large group'} (more than 200).`, `各行均为${channel ? '公开频道' : '大型群（超过200人）'}的公共事务。`), refs);
  const why = atLeastFew ? w('Plain words of a chat of which those only are known who spoke: how many were there does not show.', '一般谈话内容；仅知发言者，在场人数不明。') : size === null ? w('Plain words of a chat whose size is not known.', '一般谈话内容，聊天规模不明。') : w('Plain words in a group of this size: whether they are a private matter depends on what they say.', '在此规模的群内的一般谈话：是否私密取决于内容。');
  return open('unclear', why, w('A reviewer’s label of the matter, or the size and kind of the chat at that time.', '复核人员对内容的标注，或者当时该聊天的规模和类型。'), refs);
}

/** Says, beside it, what the record has of the person in these lines and the excerpt does not show. */
function hiddenToo({ hidden }: Concerned, value: Found<Factors['F1']>): Found<Factors['F1']> {
  if (hidden === 0) return value;
  return { ...value, says: also(value.says, w(`${hidden} more in the same messages ${hidden === 1 ? 'is' : 'are'} covered or cut off in the excerpt and not counted.`, `同一消息中另有${hidden}项在摘录中已遮盖或者未截入，不计入。`)) };
}
