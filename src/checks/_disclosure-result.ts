import type { CheckResult, NotAssessable } from '../model/check.ts';

/** What the fold counted. */
export interface Tally {
  texts: number;
  unseen: number;
  indicated: number;
  suspected: number;
}

function notAssessable({ unseen, indicated, suspected }: Tally): NotAssessable[] {
  const list: NotAssessable[] = [];
  if (unseen > 0) {
    list.push({
      rule: 'cn.civil.1034',
      reason: {
        en: `${unseen} messages hold media, files or cards; what they show was not looked into.`,
        zh: `${unseen} 条消息含媒体、文件或卡片，其内容未经检查。`,
      },
      wouldNeed: { en: 'The media themselves, read by a person or by text recognition.', zh: '媒体原件，经人工或文字识别查看。' },
    });
  }
  if (indicated + suspected === 0) return list;
  list.push(
    {
      rule: 'cn.civil.1033',
      reason: {
        en: 'Whether persons outside the record are real, and whether the persons concerned agreed, the export does not show.',
        zh: '记录以外的人是否真实存在、相关人员是否同意，导出记录无法显示。',
      },
      wouldNeed: { en: 'A table of screen names and persons; consents with their date and scope.', zh: '网名与真人对照表；载明日期与范围的同意记录。' },
    },
    {
      rule: 'cn.civil.998',
      reason: {
        en: 'Who read the messages, and whether a member made the datum public elsewhere before, the export does not show.',
        zh: '哪些人读过这些消息、当事人此前是否在别处自行公开，导出记录无法显示。',
      },
      wouldNeed: { en: 'Members at that moment, read receipts, and where the datum stood before.', zh: '当时的成员名单、已读回执，以及该信息此前的公开情况。' },
    },
  );
  return list;
}

/** The check's last word. Finding nothing is not a statement that nothing is there. */
export function resultOf(tally: Tally): CheckResult {
  const { texts, unseen, indicated, suspected } = tally;
  const rest = notAssessable(tally);
  if (indicated + suspected > 0) {
    return {
      status: indicated > 0 ? 'indicated' : 'suspected',
      reason: {
        en: `${indicated} clear and ${suspected} possible disclosures in ${texts} text messages; ${unseen} messages hold media or cards that were not looked into.`,
        zh: `在 ${texts} 条文字消息中见到 ${indicated} 处较明确、${suspected} 处可能的个人信息；另有 ${unseen} 条媒体或卡片消息未经检查。`,
      },
      notAssessable: rest,
    };
  }
  return {
    status: texts === 0 ? 'not_assessable' : 'not_indicated',
    reason: {
      en: `nothing found in ${texts} text messages; ${unseen} messages hold media or cards that were not looked into`,
      zh: `在 ${texts} 条文字消息中未见；${unseen} 条媒体或卡片消息未经检查`,
    },
    notAssessable: rest,
  };
}
