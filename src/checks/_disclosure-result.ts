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
        en: `${unseen === 1 ? '1 message holds' : `${unseen} messages hold`} media, files or cards; what they show was not looked into.`,
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
  const seen = counted(texts, 'text message');
  const media = unseen === 0 ? { en: '', zh: '' } : {
    en: ` ${counted(unseen, 'message')} with media, files or cards ${unseen === 1 ? 'was' : 'were'} not looked into.`,
    zh: `另有 ${unseen} 条媒体、文件或卡片消息未经检查。`,
  };
  if (indicated + suspected > 0) {
    const found = [
      ...(indicated > 0 ? [{ en: `${indicated} clear`, zh: `${indicated} 处较明确` }] : []),
      ...(suspected > 0 ? [{ en: `${suspected} possible`, zh: `${suspected} 处可能` }] : []),
    ];
    return {
      status: indicated > 0 ? 'indicated' : 'suspected',
      reason: {
        en: `${found.map(({ en }) => en).join(' and ')} disclosure${indicated + suspected === 1 ? '' : 's'} in ${seen}.${media.en}`,
        zh: `在${texts}条文字消息中见到${found.map(({ zh }) => zh).join('、')}的个人信息。${media.zh}`,
      },
      notAssessable: rest,
    };
  }
  return {
    status: texts === 0 ? 'not_assessable' : 'not_indicated',
    reason: { en: `Nothing found in ${seen}.${media.en}`, zh: `在${texts}条文字消息中未见。${media.zh}` },
    notAssessable: rest,
  };
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
