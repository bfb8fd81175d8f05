import { w } from '../../law/_words.ts';
import type { Words } from '../../model/words.ts';

/** One value that a fact may have: how it is told, and how else people write it, separated by blanks. */
export interface Value {
  readonly says: Words;
  readonly also: string;
}

/** How the value of a fact is read. `flag`: true or false; `names`: a list of names. */
export type Kind =
  | { readonly is: 'name' | 'names' | 'instant' | 'count' | 'flag' }
  | { readonly is: 'choice'; readonly values: Readonly<Record<string, Value>> }
  | { readonly is: 'rows'; readonly columns: Readonly<Record<string, Kind>>; readonly key: string };

export interface Field {
  /** Key in `LeakCase`, with a dot where it stands inside another. */
  readonly fact: string;
  readonly label: Words;
  readonly kind: Kind;
}

const v = (en: string, zh: string, also = ''): Value => ({ says: w(en, zh), also });
const choice = (values: Readonly<Record<string, Value>>): Kind => ({ is: 'choice', values });

const NOT_KNOWN = v('not known', '不明', '未知 不详 不清楚 不确定');
const YES = v('yes', '是', 'true 有');
const NO = v('no', '否', 'false 无 没有 不是');
const FAULT = choice({
  intent: v('on purpose', '故意', 'intentional deliberate 蓄意'),
  gross: v('gross negligence', '重大过失', '重大过错'),
  ordinary: v('ordinary negligence', '一般过失', 'negligence 普通过失 过失 轻过失 一般过错'),
  none: v('no fault', '无过错', '无 没有 无过失 没有过错'),
  unknown: NOT_KNOWN,
});
const NAME: Kind = { is: 'name' };
const INSTANT: Kind = { is: 'instant' };
const COUNT: Kind = { is: 'count' };

const field = (fact: string, en: string, zh: string, kind: Kind): Field => ({ fact, label: w(en, zh), kind });

/** Every fact of a case file, in the order in which it is written and printed. */
export const FIELDS: readonly Field[] = [
  field('publisher', 'Who spread it first', '首先传播者', NAME),
  field('publishedAt', 'When it was spread', '传播时间', INSTANT),
  field('audience.kind', 'Audience', '受众范围', choice({
    closed: v('a closed few', '封闭的少数人', '小范围 少数人 私下 私聊 few'), group: v('one group', '一个群', '群 群聊 单群 微信群 某群'),
    groups: v('several groups', '多个群', '多群 数个群 几个群 若干群'), public: v('the public', '公开', '公众 对外公开 网络公开 全网'),
  })),
  field('audience.size', 'Size of the audience', '受众人数', COUNT),
  field('audience.accounts', 'Who got it', '接收者', { is: 'names' }),
  field('audience.groups', 'Chats it was sent to', '发送到的群', { is: 'names' }),
  field('audience.knowsLink', 'Somebody among them knows who is meant', '受众中有人知悉所指', choice({ yes: YES, no: NO, unknown: NOT_KNOWN })),
  field('audience.official', 'Courts, police, lawyers, regulators', '接收者为法院、公安、律师或者监管部门', choice({
    only: v('only they', '仅限', '仅 只有 全部 全是'), partly: v('some of them', '部分', '一部分 有一部分'), none: v('none of them', '无', '没有 否 均不是'),
  })),
  field('fault', 'Fault', '过错', FAULT),
  field('consent', 'Consent', '同意', choice({
    explicit: v('explicit', '明确同意', '明示 明示同意'), separate: v('separate', '单独同意', '单独'),
    implied: v('implied only', '默示', '默示同意 推定同意 暗示'), none: v('none', '无', '没有 未同意 没有同意 无同意 不同意'),
  })),
  field('consentCovers', 'The consent reaches this act', '同意涵盖该行为', choice({ yes: YES, no: NO, unknown: NOT_KNOWN })),
  field('purpose', 'Purpose', '目的', choice({
    news: v('news or public supervision', '新闻报道、舆论监督', '新闻 新闻报道 舆论监督 报道'), judicial: v('court or authority', '诉讼或者报案', '司法 诉讼 报案 起诉 举报'),
    'self-defence': v('own defence', '自我辩护', 'self-defense 自卫 自辩 澄清 自我澄清 自我保护'), other: v('other', '其他', '其它'),
  })),
  field('handler', 'The publisher handles personal information beyond family affairs', '传播者系个人信息处理者（不限于家庭事务）', { is: 'flag' }),
  field('redactionReviewed', 'A person looked at the redaction and found no identifier left', '已经人工复核遮盖且无残留标识', { is: 'flag' }),
  field('matter', 'Kind of matter', '事项性质', choice({
    sensitive: v('sensitive', '敏感', '敏感信息'), private: v('private', '私密', '隐私 私人 私事'), public_matter: v('a public matter', '公共事务', '公共 公事'),
  })),
  field('publicBefore', 'Made public before', '此前是否公开', choice({
    same_or_wider: v('to the same or a wider audience', '向同等或者更大范围公开过', '同等或更大范围 更大范围'), lawfully_public: v('lawfully public', '已合法公开', '合法公开'),
    elsewhere: v('elsewhere', '在别处公开过', '别处 其他场合'), refused: v('and taken back', '已表示拒绝', '拒绝 已拒绝 已撤回'), none: v('not before', '未公开过', '无 没有 未公开'),
  })),
  field('consequence', 'Consequence', '后果', choice({
    complaint: v('complaint', '投诉或者抗议', '投诉 抗议'), distress: v('distress', '精神痛苦', '痛苦 困扰'), harassment: v('harassment', '遭受骚扰', '骚扰 被骚扰'),
    leaving: v('left the group', '退群', '离群'), none: v('none', '无', '没有'),
  })),
  field('disclosed', 'What is shown was said by the persons shown', '所示内容系所示之人所说', choice({ yes: YES, no: NO })),
  field('forwarders', 'Who passed it on', '转发者', { is: 'rows', columns: { account: NAME, at: INSTANT, fault: FAULT }, key: 'account' }),
  field('views', 'Views counted by the platform', '平台统计的浏览次数', COUNT),
  field('reposts', 'Reposts counted by the platform', '平台统计的转发次数', COUNT),
  field('knownAt', 'When the person concerned learned of it', '当事人知悉时间', INSTANT),
  field('provenance', 'How the excerpt was obtained', '材料来源', choice({
    provider: v('from the platform', '平台提供', '平台'), notary: v('notarised', '公证', '公证处 已公证'), own_device: v('own device', '本人设备', '本人手机 自己手机 自己的手机 自己设备'),
    opponent_device: v('the other side’s device', '对方设备', '对方手机 对方的手机'), forwarded_copy: v('a copy passed on', '转发件', '转发 转来 他人转发 转来的'), unknown: NOT_KNOWN,
  })),
  field('persons', 'Further persons concerned', '其他涉及之人', {
    is: 'rows', key: 'name',
    columns: {
      name: NAME, account: NAME,
      identifiability: choice({
        named: v('named', '已指明', '实名 指名 点名'), link_known: v('the audience knows the link', '受众知悉对应关系', '受众知情 有人知道'), linkable: v('can be worked out', '结合信息可识别', '可推断 可识别'),
        pseudonym_only: v('screen name only', '仅有网名', '网名 仅昵称 昵称'), redacted: v('redacted', '已遮盖', '已打码 打码'),
      }),
    },
  }),
];

const BY_FACT = new Map(FIELDS.map((each) => [each.fact, each]));

export function fieldOf(fact: string): Field | undefined {
  return BY_FACT.get(fact);
}
