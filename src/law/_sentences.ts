import type { Words } from '../model/words.ts';

/** Sentences that reports repeat word for word. */
export const SENTENCES = {
  disclaimer: {
    en: 'These are leads for a human reviewer and no legal advice; no entry states that anyone broke the law.',
    zh: '以下内容仅为供人工复核的线索，不构成法律意见；任何一项均不认定有人违反法律。',
  },
  networkLog: {
    en: 'Coverage is measured on message content, as the user chose. The rules speak of network logs (网络日志), and that duty is the service provider’s.',
    zh: '覆盖情况系按使用者选择的“消息内容”口径计算；规定要求留存的是网络日志，义务主体为服务提供者。',
  },
  screenName: {
    en: 'A screen name does not tell whether the account behind it was verified (后台实名、前台自愿).',
    zh: '前台名称不反映账号是否经过认证（后台实名、前台自愿）。',
  },
  memberCount: {
    en: 'The number of members is no count of views: what counts is actual clicks and views (实际被点击、浏览次数).',
    zh: '群成员人数不等于实际被点击、浏览次数。',
  },
  citedOnDay: {
    en: 'Articles are cited as in force on the day of the conduct, with the present number in brackets.',
    zh: '条文按行为发生之日的有效文本引用，括号内为现行条号。',
  },
  privateMeasures: {
    en: 'Private messages, phone calls and reports inside the app do not show in an export: no trace of a measure does not mean that none was taken.',
    zh: '私聊、电话和应用内举报不会出现在导出文件中：未见措施不等于未采取措施。',
  },
  calendarByAnalogy: {
    en: 'Six months are counted as calendar months under Civil Code arts 200–203; for an administrative retention duty that is an analogy.',
    zh: '六个月按民法典第二百条至第二百零三条的日历月计算；用于行政留存义务属类推适用。',
  },
  keepRecords: {
    en: 'Keep the records of the matter (保存有关记录; record no. and date: not shown).',
    zh: '保存有关记录（记录编号、日期：未见）。',
  },
  reportToAuthority: {
    en: 'Report to the authority in charge (向有关主管部门报告; recipient and date: not shown).',
    zh: '向有关主管部门报告（报告对象、日期：未见）。',
  },
  platformOnly: {
    en: 'Steps on credit, rights, publishing or the group itself are the platform’s alone; an owner, manager or employer can remind, remove and report.',
    zh: '信用、权限、发布和群组本身的措施只能由平台采取；群主、管理员或者单位可以提醒、移出和举报。',
  },
  indicativeCredit: {
    en: 'Credit moves are indicative and not the platform’s credit level; the rules speak of levels (信用等级) and know no points.',
    zh: '信用变动仅供参考，并非平台的信用等级；规定只有信用等级，没有分值。',
  },
} as const satisfies Record<string, Words>;

/** For what the material cannot show: what is missing, and what would show it. Both without a full stop. */
export function notAssessable(missing: Words, shownBy: Words): Words {
  return {
    en: `Not assessable: the supplied material does not hold ${missing.en}; it could be shown by ${shownBy.en}.`,
    zh: `无法评估：所提供的材料不含${missing.zh}；可由${shownBy.zh}说明。`,
  };
}
