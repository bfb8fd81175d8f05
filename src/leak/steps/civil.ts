import { w } from '../../law/_words.ts';
import { actsOf, daysOf } from './days.ts';
import { citesOn, item, type LeakStepDraft, type StepContext } from './draft.ts';
import { older } from './older.ts';

/** Whom to ask for removal: whoever spread it, and the platform by a notice under Civil Code art 1195. */
export function removal(context: StepContext): LeakStepDraft {
  const { act, now } = daysOf(context);
  const forwarded = actsOf(context).some(({ role }) => role === 'forwarder');
  return {
    id: 'removal',
    title: w('Ask for removal', '请求删除'),
    items: [
      item('Once the evidence is kept, ask whoever spread it, in writing and with a date, to delete it, to tell those who got it, and to stop.', '证据固定后，以书面形式并注明日期，请求传播者删除、告知接收者并停止传播。'),
      ...(forwarded ? [item('Ask each person who passed it on as well: each answers for the own act, by the own fault.', '对转发者逐一提出：各人就各自行为、按各自过错负责。')] : []),
      item('Ask the owner or a manager of the group for measures in the group: removal, a word to the members; note when they were told and what they did.', '请群主、管理员在群内采取措施（移除、提醒成员），记明告知时间及处理情况。'),
      item('Send the platform a notice with: real identity of who claims, prima facie evidence, location of the content (chat, time, message), the person concerned, the measure asked for (delete, block, disconnect), statement and signature. Note when it arrived: from then on delay makes the platform answer for the part that grew.', '向平台发出通知，写明：权利人真实身份、初步证据、内容位置（聊天、时间、消息）、涉及之人、请求的措施（删除、屏蔽、断开链接）、声明与签名；记明到达时间：此后迟延的，平台就扩大部分承担连带责任。'),
      item('State only what can be shown: whoever causes damage by a wrong notice answers for it. The user may answer with a counter-statement; then a suit or complaint in reasonable time keeps the measure up.', '通知只写有依据的内容：错误通知造成损害的，应承担责任。用户可提交反声明；此后须在合理期限内投诉或者起诉，措施才会维持。'),
      ...older(act),
    ],
    cites: citesOn(['cn.civil.1194', 'cn.civil.1195', 'cn.civil.1196', 'cn.civil.1197', 'cn.group.9.1'], act ?? now),
  };
}

/** Injunction and suit. */
export function court(context: StepContext): LeakStepDraft {
  const { act, now } = daysOf(context);
  const wide = context.assessed.some(({ values: { F4 } }) => F4 === 'groups' || F4 === 'public');
  return {
    id: 'court',
    title: w('Court: injunction and civil suit', '法院：禁令与民事诉讼'),
    items: [
      item(`Injunction, where the act goes on or is about to, and waiting would do damage hard to repair${wide ? '; here it went to several groups or to the public, which speaks for haste' : ''}.`, `行为正在实施或者即将实施、不及时制止将造成难以弥补的损害的，可申请禁令${wide ? '；本例已传播至多个群或者公众，宜尽快' : ''}。`),
      item('Suit: stop, remove, apologise in the manner and reach of the act, as a rule in the same group; damages where there is loss or serious mental distress; reasonable costs of evidence and lawyers.', '起诉：停止侵害、删除、以与行为方式和影响范围相当的方式（通常在同一群内）赔礼道歉；有财产损失或者严重精神损害的请求赔偿；合理的取证、律师费用可一并请求。'),
      item('The claimant shows act, private character, identifiability, fault and damage, to high probability; a handler of personal information has to show that it is not at fault; defences are for the other side.', '原告就行为、私密性、可识别性、过错、损害举证，达到高度可能性；个人信息处理者须自证无过错；抗辩由对方举证。'),
      ...older(act),
    ],
    cites: [
      ...citesOn(['cn.civil.997', 'cn.civil.995', 'cn.civil.998', 'cn.civil.1000', 'cn.civil.1165', 'cn.civil.1182', 'cn.civil.1183', 'cn.interp.2014-11', 'cn.interp.2014-11.12', 'cn.pipl.69'], act ?? now),
      ...citesOn(['cn.cpl-interp.90', 'cn.cpl-interp.108'], now),
    ],
  };
}

/** What an organisation has to do whose data got out. */
export function organisation(context: StepContext): LeakStepDraft {
  const { act, now } = daysOf(context);
  return {
    id: 'organisation',
    title: w('For an organisation whose records got out', '对泄露信息的单位'),
    items: [
      item('Remedies at once: stop the spread, close the access, keep the logs.', '立即补救：停止扩散、关闭访问、保存日志。'),
      item('Notice to the authority and to the persons: kinds of information, cause, possible harm, measures taken, what they can do, contact. Where measures avert harm, the persons may be left out unless the authority asks.', '通知主管部门和个人：信息种类、原因、可能的危害、已采取的补救措施、个人可采取的措施、联系方式；措施能够有效避免危害的，可以不通知个人，主管部门要求的除外。'),
      item('Keep what shows that rules, training and access were in order: fault is presumed until it does.', '保存内部制度、培训、权限管理的材料：在说明无过错之前，推定有过错。'),
    ],
    cites: citesOn(['cn.pipl.57', 'cn.pipl.69', 'cn.pipl.51', 'cn.civil.1038'], act ?? now),
  };
}
