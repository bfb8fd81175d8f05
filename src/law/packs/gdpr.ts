import type { Pack } from '../../model/law.ts';
import { w } from '../_words.ts';

export const GDPR: Pack = {
  id: 'gdpr',
  title: w('European Union: GDPR', '欧盟《通用数据保护条例》'),
  retention: { sign: 'ceiling', object: 'content', period: null, unit: 'day', provision: 'eu.gdpr.5' },
  further: [],
  provisions: ['eu.gdpr.2', 'eu.gdpr.4', 'eu.gdpr.5', 'eu.gdpr.9', 'eu.gdpr.33', 'eu.gdpr.82'],
  checks: ['retention'],
  clocks: [{ id: 'breach-notice', hours: 72, title: w('Notice of a breach to the authority', '向监管机构通知泄露'), provision: 'eu.gdpr.33' }],
  disclaimers: [
    { says: w('A ceiling: what is kept longer than the purpose needs is the question, not what is missing.', '属于上限：问题在于保存超过目的所需的时间，而非缺失。'), verified: 'excerpt' },
    { says: w('The regulation names no number of days: the period is the controller’s own, per purpose, and has to be given.', '条例未规定天数：期限由控制者按目的确定，须由使用者给出。'), verified: 'excerpt' },
    { says: w('Purely personal or household activity is outside.', '纯粹个人或者家庭活动不适用。'), verified: 'excerpt' },
    { says: w('A small pack that shows the engine: other checks rest on Chinese provisions and are not part of it; national law and further articles are from memory or left out.', '本规则包仅作示范：其他检查以中国条文为据，不在其内；成员国法及其他条款凭记忆或者未收入。'), verified: 'memory' },
  ],
};
