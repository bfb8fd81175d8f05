import type { Lang, Words } from '../model/words.ts';

/** Why a level is what it is: one short phrase for each row of the scale, without names and values. */
export const TRIGGERS = {
  nothing: { en: 'nothing was found', zh: '未见线索' },
  observations: { en: 'only observations, gaps of the supplied record, or a person’s own data', zh: '仅有提示、所提供记录的缺口或者本人信息' },
  weak: { en: 'a weak suspicion', zh: '有较弱疑点' },
  strong: { en: 'a strong suspicion that concerns one person', zh: '有较强疑点，涉及一人' },
  strongNobody: { en: 'a strong suspicion; whom it concerns is not known', zh: '有较强疑点，所涉之人不明' },
  strongConduct: { en: 'a strong suspicion that concerns no person', zh: '有较强疑点，不涉及特定个人' },
  provider: { en: 'a clear sign in what the provider answers for', zh: '服务提供者一侧有较明确的疑点' },
  providerSuspected: { en: 'a point of some weight to ask the provider about', zh: '有需向服务提供者核实的事项' },
  noResponse: { en: 'no measure seen after a clear notice', zh: '明确反映之后未见处置' },
  critical: { en: 'a finding of the gravest severity', zh: '有最高严重程度的线索' },
  sensitive: { en: 'sensitive information of somebody else', zh: '涉及他人的敏感信息' },
  minor: { en: 'data of a minor, or words about one', zh: '涉及未成年人的信息或者言论' },
  victims: (persons: number): Words => ({ en: `${persons} persons concerned`, zh: `涉及${persons}人` }),
  repeated: { en: 'flagged messages went on after a warning or a clear notice', zh: '提醒、警告或者明确反映之后仍有同类消息' },
  tenth: { en: 'items of personal information reach a tenth of the number of Fa Shi [2017] No. 10 art 5 on the widest count', zh: '个人信息条数按最宽口径达到法释〔2017〕10号第五条标准的十分之一' },
  tenthAcross: { en: 'items over several groups reach a tenth of the number of Fa Shi [2017] No. 10 art 5 on the widest count', zh: '各群合计的个人信息条数按最宽口径达到法释〔2017〕10号第五条标准的十分之一' },
  itemsReached: { en: 'items of personal information reach the number of Fa Shi [2017] No. 10 art 5 on every count', zh: '个人信息条数按任一口径均达到法释〔2017〕10号第五条的数量标准' },
  itemsReachedAcross: { en: 'items over several groups reach the number of Fa Shi [2017] No. 10 art 5 on every count', zh: '各群合计的个人信息条数按任一口径均达到法释〔2017〕10号第五条的数量标准' },
  dutyReached: {
    en: 'items of personal information reach half the number of Fa Shi [2017] No. 10 art 5 on every count, which suffices for data from duty or service',
    zh: '个人信息条数按任一口径均达到法释〔2017〕10号第五条标准的一半，如系履行职责或者提供服务所得即达标准',
  },
  labelled: { en: 'a person’s label in the groups file says what the group is mainly used for', zh: '群组资料中有人员对群组主要用途的标注' },
  reach: { en: 'a flagged statement reached 5,000 views or 500 reposts', zh: '有疑点的言论已达浏览五千次或者转发五百次' },
  role: { en: 'one level higher, since the one who posted runs the group', zh: '发布者管理该群，上调一级' },
} as const satisfies Record<string, Words | ((persons: number) => Words)>;

export function told(triggers: readonly Words[], lang: Lang): string {
  return triggers.map((trigger) => trigger[lang]).join(lang === 'zh' ? '；' : '; ');
}
