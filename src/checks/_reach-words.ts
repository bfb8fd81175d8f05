import type { CheckResult } from '../model/check.ts';
import type { StatementCluster } from '../model/results.ts';

/** What one group's record can and cannot say of the spread of what was said in it. */
export function resultOf(texts: number, clusters: readonly StatementCluster[]): CheckResult {
  if (texts === 0 && clusters.length === 0) {
    return { status: 'not_assessable', reason: { en: 'No text is long enough to be told from others', zh: '没有足够长、可以比对的文本' } };
  }
  const again = clusters.filter(({ copies }) => copies > 0);
  const most = again.reduce((max, { copies }) => Math.max(max, copies), 0);
  const counted = clusters.some(({ views, forwards }) => views !== null || forwards !== null);
  const at = clusters.length >= 200;
  return {
    status: 'not_indicated',
    reason: again.length === 0
      ? { en: `${texts} texts compared; none is passed on by another account in this group`, zh: `比对${texts}条文本；本群内没有被其他账号转发的内容` }
      : {
          en: `${texts} texts compared; ${at ? 'at least ' : ''}${again.length} ${again.length === 1 ? 'statement is' : 'statements are'} passed on by other accounts in this group, one of them ${most === 1 ? 'once' : `${most} times`} at most`,
          zh: `比对${texts}条文本；${at ? '至少' : ''}${again.length}项内容在本群内被其他账号转发，单项最多${most}次`,
        },
    notAssessable: again.length === 0 && !clusters.some(({ rules }) => rules.length > 0) ? [] : [
      ...(counted ? [] : [{
        rule: 'reach.defamation-threshold',
        reason: { en: 'How often a statement was really viewed, and how often it was passed on outside this record, cannot be seen: the counts are lower bounds', zh: '实际浏览次数以及记录之外的转发次数无法看出：所列均为下限' },
        wouldNeed: { en: 'the platform’s counters of views and forwards, or the records of the other groups', zh: '平台的浏览、转发计数，或者其他群组的记录' },
      }]),
      {
        rule: 'cn.interp.2013-21',
        reason: { en: 'Whether a statement is made up, whether its author knew, what harm came of it, and an earlier penalty do not show in a chat record', zh: '内容是否捏造、作者是否明知、造成何种后果以及此前是否受过处罚，聊天记录无法反映' },
        wouldNeed: { en: 'a human label of the statement, and what the person concerned and the authorities can say', zh: '人工对该内容的判断，以及当事人和有关机关的说明' },
      },
    ],
  };
}
