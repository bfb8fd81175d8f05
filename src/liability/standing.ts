import type { NotAssessable } from '../model/check.ts';
import type { Origin } from '../model/timeline.ts';

/** Duties of provider and owner that no chat export can show, with what would. */
const STANDING: readonly NotAssessable[] = [
  {
    rule: 'cn.group.5',
    reason: {
      en: 'Staff, registration, review and emergency systems and the service agreement stand in the provider’s own papers.',
      zh: '人员配备、注册审核应急等制度和服务协议属于提供者的内部材料。',
    },
    wouldNeed: { en: 'The provider’s published rules, its agreement and its internal systems.', zh: '提供者公开的平台规则、服务协议和内部制度。' },
  },
  {
    rule: 'cn.group.7',
    reason: {
      en: 'How the provider classed this group, and its users’ credit levels, are kept on its side.',
      zh: '对该群组的分级分类和使用者的信用等级由提供者掌握。',
    },
    wouldNeed: { en: 'The provider’s classification with its filing, and the credit levels.', zh: '提供者的分级分类及备案、信用等级记录。' },
  },
  {
    rule: 'cn.group.9.1',
    reason: {
      en: 'This version does not yet examine how owner and managers responded to notices. Measures taken in private would not show in an export in any case.',
      zh: '本版本尚不检查群主、管理员对通知的回应；私下采取的措施也不会出现在导出文件中。',
    },
    wouldNeed: {
      en: 'A moderation log (moderation.csv) and a complaint register (complaints.csv), each with times.',
      zh: '带有时间的处置记录（moderation.csv）和投诉登记（complaints.csv）。',
    },
  },
  {
    rule: 'cn.group.13',
    reason: {
      en: 'A chat export holds no network logs (网络日志), so the provider’s six months cannot be measured on it.',
      zh: '聊天导出文件不含网络日志，无法据此衡量提供者的六个月留存义务。',
    },
    wouldNeed: { en: 'A server-side log manifest (logs.csv: date, records, sha256).', zh: '服务器侧日志清单（logs.csv：日期、条数、哈希值）。' },
  },
  {
    rule: 'cn.cl.286-1',
    reason: {
      en: 'The article takes an order of the authority and a refusal to follow it; neither is part of a chat export.',
      zh: '该条以监管部门责令改正而拒不改正为前提，二者均不在聊天导出文件中。',
    },
    wouldNeed: { en: 'The order in writing and the provider’s answer.', zh: '责令改正通知书及提供者的答复。' },
  },
];

/**
 * Entries whose rule a check has already spoken about are left to the check; those of the group rules are left out where the
 * group rules do not govern the chat, and the one on logs where the provider itself supplied the record.
 */
export function standing(given: readonly NotAssessable[], isGroup: boolean, origin: Origin): NotAssessable[] {
  const spoken = new Set(given.map((each) => each.rule));
  return STANDING.filter(({ rule }) => {
    if (spoken.has(rule)) return false;
    if (rule === 'cn.group.13' && origin === 'provider') return false;
    return isGroup || !rule.startsWith('cn.group.');
  });
}
