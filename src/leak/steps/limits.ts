import { limitationOf } from '../../law/limitation.ts';
import { w } from '../../law/_words.ts';
import { conductDayOf } from '../../liability/conduct.ts';
import { actsOf, daysOf } from './days.ts';
import { older } from './older.ts';
import { citesOn, item, type LeakStepDraft, type StepContext, type StepItem } from './draft.ts';

const MOST_ACTS = 6;

/** Until when: by the calendar, from what is known. */
export function limits(context: StepContext): LeakStepDraft {
  const { act, known, now } = daysOf(context);
  const { suit, longest } = limitationOf(known, act);
  const past = (day: string | null): { en: string; zh: string } => (day !== null && day < now ? { en: ' That day has passed: look whether something interrupted the period.', zh: '该日已过：请核对期间是否曾中断、中止。' } : { en: '', zh: '' });
  const dated = (en: string, zh: string, day: string | null): StepItem => item(en + past(day).en, zh + past(day).zh, day);
  return {
    id: 'limitation',
    title: w('Limitation', '时效'),
    items: [
      suit === null
        ? item('Damages: three years from the day on which the person knew, or should have known, of the damage and of who answers for it; that day is not given.', '损害赔偿：自知道或者应当知道权利受到损害以及义务人之日起三年；该日未给出。')
        : dated('Damages: three years from the day of knowledge as given, if that day covers who answers for it too. A last day that is a holiday moves to the next working day; a claim, a suit or an acknowledgement starts the period anew.', '损害赔偿：自所给的知悉之日起三年（以当日亦知悉义务人为前提）。末日为法定休假日的顺延；提出请求、起诉或者对方同意履行的，期间重新计算。', suit),
      longest === null
        ? item('In any case twenty years from the damage; the day of the act is not given.', '最长自权利受到损害之日起二十年；行为日期未给出。')
        : dated('In any case twenty years from the damage, counted from the day of the act; a court may lengthen them.', '最长自权利受到损害之日起二十年（自行为之日计算），法院可以依申请延长。', longest),
      item('Claims to stop, to remove, to undo the effect, to restore reputation and to apologise do not lapse.', '停止侵害、排除妨碍、消除危险、消除影响、恢复名誉、赔礼道歉请求权不适用诉讼时效。'),
      ...policeItems(context, now),
      item('Limitation of criminal prosecution is not computed.', '刑事追诉时效不作计算。'),
      ...older(act),
    ],
    cites: [...citesOn(['cn.civil.188', 'cn.civil.188.2', 'cn.civil.995', 'cn.civil.200-203'], act !== null && older(act).length > 0 ? act : now), ...citesOn(['cn.psapl.limitation'], act ?? now)],
  };
}

const AGED = { en: ' That day has passed: ask whether the police learned of it before, or whether it went on.', zh: '该日已过：请核对公安机关此前是否已发现、行为是否仍在持续。' };

/** Each act has its own six months. */
function policeItems(context: StepContext, now: string): StepItem[] {
  const past = (day: string | null) => (day !== null && day < now ? AGED : { en: '', zh: '' });
  const acts = actsOf(context).flatMap(({ id, at, role }) => (at === null ? [] : [{ id, role, day: limitationOf(null, conductDayOf(at)).police }]));
  const { act } = daysOf(context);
  if (acts.length === 0 && act !== null) acts.push({ id: '', role: 'publisher', day: limitationOf(null, act).police });
  if (acts.length === 0) return [item('Police: six months from the act without discovery; the day of the act is not given.', '治安处罚：行为后六个月内未被公安机关发现的不再处罚；行为日期未给出。')];
  const shown = acts.slice(0, MOST_ACTS).map(({ id, role, day }) => {
    const [en, zh] = role === 'publisher' ? ['first posting', '首次传播'] : ['passing on', '转发'];
    const name = id === '' ? { en: '', zh: '' } : { en: `, act ${id} (${en})`, zh: `，行为${id}（${zh}）` };
    return item(`Police${name.en}: six months from the act without discovery; where it goes on, from its end.${past(day).en}`, `治安处罚${name.zh}：行为后六个月内未被公安机关发现的不再处罚；持续的自终了之日起算。${past(day).zh}`, day);
  });
  const more = acts.length - shown.length;
  return more > 0 ? [...shown, item(`And ${more} more acts of passing on, each with its own six months.`, `另有${more}次转发行为，各自计算六个月。`)] : shown;
}
