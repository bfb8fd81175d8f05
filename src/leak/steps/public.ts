import { limitationOf } from '../../law/limitation.ts';
import { w } from '../../law/_words.ts';
import { daysOf } from './days.ts';
import { citesOn, item, type LeakStepDraft, type StepContext } from './draft.ts';

/** The police: no number of views or items is needed there. */
export function police(context: StepContext): LeakStepDraft {
  const { act, now } = daysOf(context);
  return {
    id: 'police',
    title: w('Police', '公安机关'),
    items: [
      item('A report is possible without any minimum of views, reposts or items; bring the preserved evidence and the list of who saw it.', '报案没有浏览、转发次数或者条数的最低要求；请携带已固定的证据和看到者名单。'),
      item('What the police did not discover within six months is no longer punished; conduct that goes on counts from its end.', '公安机关六个月内未发现的，不再处罚；行为持续的，自终了之日起算。', limitationOf(null, act).police),
      item('Threats, stalking or a danger to a child: do not wait for the rest of this list.', '存在威胁、跟踪或者危及儿童的，无须等待其他步骤。'),
    ],
    cites: citesOn(['cn.psapl.defame', 'cn.psapl.pi', 'cn.psapl.limitation'], act ?? now),
  };
}

/** Criminal numbers, only where the figures suggest them; null where they do not. */
export function criminal(context: StepContext): LeakStepDraft | null {
  const { act, now } = daysOf(context);
  const reach = context.reach === 'reached' || context.reach === 'approaching';
  const counted = context.items === 'depends' || context.items === 'reached' || context.items === 'special';
  if (!reach && !counted) return null;
  return {
    id: 'criminal',
    title: w('Numbers of the criminal interpretations: take counsel', '涉及刑事司法解释的数量：请咨询律师'),
    items: [
      ...(reach
        ? [
          item('Reach is at or near the number for defamation. It counts only where the facts were made up and harm a reputation, for the same information and real clicks.', '传播次数达到或者接近诽谤的数量标准；仅在捏造事实、损害名誉、同一信息、真实点击时才有意义。'),
          item('Defamation is as a rule prosecuted by the person concerned; a court may ask the police to help with evidence.', '诽谤一般由被害人自诉；举证确有困难的，法院可以要求公安机关协助。'),
        ]
        : []),
      ...(counted ? [item('The count of personal information reaches the number on at least one way of counting: see the three counts. Source, consent and use are open.', '个人信息条数至少在一种口径下达到数量标准，见三种口径；来源、同意、用途仍不明。')] : []),
      item('Limitation of prosecution is not computed here.', '追诉时效不在此计算。'),
    ],
    cites: citesOn([...(reach ? ['cn.cl.246', 'cn.interp.2013-21'] : []), ...(counted ? ['cn.cl.253-1', 'cn.interp.2017-10'] : [])], act ?? now),
  };
}
