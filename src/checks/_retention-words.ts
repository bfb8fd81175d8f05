import type { NotAssessable } from '../model/check.ts';
import type { Words } from '../model/words.ts';
import { SENTENCES } from '../law/sentences.ts';
import type { Scope } from './_retention-scope.ts';

const SCOPES: Record<Scope['policy']['retentionScope'], Words> = {
  'message-content': SENTENCES.networkLog,
  'network-log': {
    en: 'Scope: network logs (网络日志), the words of the rules and a duty of the service provider. A chat export holds none.',
    zh: '衡量范围：网络日志，即规定用语，义务主体为服务提供者。聊天导出文件不含网络日志。',
  },
};

const DUTY: Record<Scope['duty'], Words> = {
  judged: { en: '', zh: '' },
  narrowed: { en: 'The record was narrowed by --since or --until, so its first and last day are not judged.', zh: '记录已由 --since 或 --until 限定，故不判断其首尾。' },
  'network-log': { en: 'Only the integrity of the supplied record was looked at.', zh: '仅检查所提供记录本身的完整性。' },
  'before-rule': { en: 'The rule is in force from 2017-10-08, later than the as-of date.', zh: '该规定自2017年10月8日起施行，晚于基准日。' },
};

export function join(...parts: readonly Words[]): Words {
  const said = parts.filter((part) => part.en !== '');
  return { en: said.map((part) => part.en).join(' '), zh: said.map((part) => part.zh).join('') };
}

/** Says what was measured against what, whatever came out. */
export function frame({ policy, windowStart, asOf, duty }: Scope): Words {
  const window = {
    en: `Window: from ${windowStart} as of ${asOf}, zone ${policy.timezone}.`,
    zh: `应留存期间：自${windowStart}起，基准日${asOf}，时区${policy.timezone}。`,
  };
  return join(SCOPES[policy.retentionScope], window, SENTENCES.calendarByAnalogy, DUTY[duty]);
}

/** The provider's duty itself: what a chat export cannot show of it. */
export function providerDuty({ policy }: Scope): NotAssessable {
  const ofProvider = policy.origin === 'provider';
  return {
    rule: 'cn.group.13',
    reason: ofProvider
      ? { en: 'The export holds messages, not the network logs that the provision is about.', zh: '导出文件所载为消息，而非该条所指的网络日志。' }
      : { en: 'The record does not come from the service provider, so what the provider keeps cannot be seen in it.', zh: '记录并非由服务提供者导出，无从看出其留存情况。' },
    wouldNeed: ofProvider
      ? { en: 'a manifest of the server logs, day by day', zh: '按日的服务器日志清单' }
      : { en: 'a manifest of the server logs, or an export made by the provider (--origin provider)', zh: '服务器日志清单，或服务提供者的导出文件（--origin provider）' },
  };
}
