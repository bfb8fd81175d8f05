import type { NotAssessable } from '../model/check.ts';
import type { Words } from '../model/words.ts';
import { SENTENCES } from '../law/sentences.ts';
import type { Scope } from './_retention-scope.ts';

export const NOTHING: Words = { en: '', zh: '' };

const SCOPES: Record<Scope['policy']['retentionScope'], Words> = {
  'message-content': SENTENCES.networkLog,
  'network-log': {
    en: 'Scope: network logs (网络日志), the words of the rules and a duty of the service provider. A chat export holds none.',
    zh: '衡量范围：网络日志，即规定用语，义务主体为服务提供者。聊天导出文件不含网络日志。',
  },
};

const DUTY: Record<Scope['duty'], Words> = {
  judged: NOTHING,
  narrowed: { en: 'The record was narrowed by --since or --until, so its first and last day are not judged.', zh: '记录已由 --since 或 --until 限定，故不判断其首尾。' },
  'network-log': { en: 'Of the export, only the integrity of the supplied record was looked at.', zh: '就导出文件而言，仅检查所提供记录本身的完整性。' },
  'before-rule': { en: 'The rule is in force from 2017-10-08, later than the as-of date.', zh: '该规定自2017年10月8日起施行，晚于基准日。' },
  ceiling: { en: 'The period is an upper limit: where a record begins and ends is not judged, only what is older.', zh: '该期限为上限：不判断记录首尾，只看是否存在更早的记录。' },
  'no-period': { en: 'The text sets no period and none was chosen, so nothing is measured against one.', zh: '该规则文本未定期限，使用者亦未选定，故不作期限衡量。' },
};

const CONTENT: Words = {
  en: 'For public accounts the rules of 2017 to 2021-02-21, as remembered and not cited as authority, asked for content beside logs; the content of this channel is measured.',
  zh: '据记忆（不作为依据引用），2017年至2021年2月21日的公众账号规定除日志外还要求留存发布内容；本频道按内容衡量。',
};

const OBJECTS = {
  network_log: { en: 'network logs', zh: '网络日志' }, content: { en: 'content', zh: '内容' }, processing_record: { en: 'records of processing', zh: '处理活动记录' },
} as const satisfies Record<string, Words>;

export function join(...parts: readonly Words[]): Words {
  const said = parts.filter((part) => part.en !== '');
  return { en: said.map((part) => part.en).join(' '), zh: said.map((part) => part.zh).join('') };
}

const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** `1 file`, `3 files`. */
export { plural as counted };

function packWords({ policy: { retention } }: Scope): Words | null {
  if (!retention) return null;
  const { title, object, sign, period, unit } = retention;
  const units = { calendar_month: ['month', '个月'], day: ['day', '天'], year: ['year', '年'] } as const;
  const [en, zh] = units[unit];
  const length = period === null ? NOTHING
    : sign === 'floor' ? { en: `, not less than ${plural(period, en)}`, zh: `，不少于${period}${zh}` } : { en: `, not longer than ${plural(period, en)}`, zh: `，不超过${period}${zh}` };
  return { en: `Measured against: ${title.en} (${OBJECTS[object].en}${length.en}).`, zh: `衡量依据：${title.zh}（${OBJECTS[object].zh}${length.zh}）。` };
}

/** Says what was measured against what, whatever came out. */
export function frame(scope: Scope): Words {
  const { policy, windowStart, asOf, duty, origin, originFrom, contentByText } = scope;
  const zone = { en: `zone ${policy.timezone}`, zh: `时区${policy.timezone}` };
  const window =
    duty === 'no-period' ? { en: `As of ${asOf}, ${zone.en}.`, zh: `基准日${asOf}，${zone.zh}。` }
    : duty === 'ceiling' ? { en: `Records from before ${windowStart} are older than the limit as of ${asOf}, ${zone.en}.`, zh: `截至基准日${asOf}，${windowStart}之前的记录已超过期限，${zone.zh}。` }
    : { en: `Window: from ${windowStart} as of ${asOf}, ${zone.en}.`, zh: `应留存期间：自${windowStart}起，基准日${asOf}，${zone.zh}。` };
  const pack = packWords(scope);
  const from = originFrom === 'groups-file' ? { en: `The groups file names who exported this group: ${ORIGINS[origin].en}.`, zh: `群组资料文件载明本群记录的导出者：${ORIGINS[origin].zh}。` } : NOTHING;
  const of = pack ?? (contentByText ? SENTENCES.networkLog : SCOPES[policy.retentionScope]);
  return join(of, contentByText ? CONTENT : NOTHING, window, pack === null ? SENTENCES.calendarByAnalogy : NOTHING, DUTY[duty], from);
}

const ORIGINS: Record<Scope['origin'], Words> = {
  provider: { en: 'the service provider', zh: '服务提供者' }, owner: { en: 'the group owner', zh: '群主' }, member: { en: 'a member', zh: '成员' }, unknown: { en: 'not known', zh: '不明' },
};

/** Where the pack's text sets no period. */
export function noPeriod({ duty, policy: { retention } }: Scope): NotAssessable[] {
  if (duty !== 'no-period' || !retention) return [];
  return [{
    rule: retention.basis[0] ?? 'retention.over-ceiling', reason: DUTY['no-period'],
    wouldNeed: { en: 'the period that was set for this purpose (--retention-period)', zh: '就该目的所定的保存期限（--retention-period）' },
  }];
}

/** The provider's duty itself: what a chat export cannot show of it. `manifest`: a server manifest of this group was given, with holes or short. */
export function providerDuty({ origin, policy }: Scope, manifest: boolean): NotAssessable {
  const ofProvider = origin === 'provider';
  const reason =
    manifest && ofProvider ? { en: 'The manifest does not cover the days asked for as a whole; of the days that it leaves out nothing can be told.', zh: '清单未覆盖全部应留存日期；对其未列日期无从判断。' }
    : manifest ? { en: 'A manifest of server logs was given, but the record is not marked as coming from the service provider, so its holes speak for the manifest only.', zh: '已提供服务器日志清单，但记录未标明由服务提供者导出，其缺口仅说明该清单本身。' }
    : ofProvider ? { en: 'The export holds messages, not the network logs that the provision is about.', zh: '导出文件所载为消息，而非该条所指的网络日志。' }
    : { en: 'The record does not come from the service provider, so what the provider keeps cannot be seen in it.', zh: '记录并非由服务提供者导出，无从看出其留存情况。' };
  const wouldNeed =
    manifest && ofProvider ? { en: 'a manifest of the server logs for every day asked for', zh: '覆盖全部应留存日期的服务器日志清单' }
    : manifest ? { en: 'the same manifest handed over by the provider (--origin provider)', zh: '由服务提供者出具的同一清单（--origin provider）' }
    : ofProvider ? { en: 'a manifest of the server logs, day by day', zh: '按日的服务器日志清单' }
    : { en: 'a manifest of the server logs, or an export made by the provider (--origin provider)', zh: '服务器日志清单，或服务提供者的导出文件（--origin provider）' };
  return { rule: policy.retention?.basis[0] ?? 'cn.group.13', reason, wouldNeed };
}
