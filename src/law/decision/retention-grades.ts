import type { Bearer, Grade, Status } from '../../model/check.ts';
import type { Words } from '../../model/words.ts';
import { w } from '../_words.ts';

export interface GradeRow {
  readonly grade: Grade | 'G0' | 'n/a';
  readonly evidence: Words;
  readonly mayBeCalled: Words;
  /** Status for the supplied record; null: nothing is said. */
  readonly status: Extract<Status, 'indicated' | 'suspected'> | null;
}

/** “Gap” is no word of the law: what a sign of loss may be called, our own scale. */
export const RETENTION_GRADES: readonly GradeRow[] = [
  {
    grade: 'G3',
    evidence: w('Structure: a hole in a counter, a chain of hashes or manifest that does not fit, fewer rows than declared, an answer whose target inside the range is absent, a missing part of a daily series, a clock that falls with ids used twice.', '结构性：编号空缺、哈希链或者清单不符、行数少于声明、范围内被回复的消息缺失、每日分卷缺失、时间倒退且编号重复。'),
    mayBeCalled: w('records missing inside the range', '范围内记录缺失'),
    status: 'indicated',
  },
  {
    grade: 'G2',
    evidence: w('Boundary: the first record is later than the first day required while group or exporter’s membership is older; the last record is earlier than the export beyond the group’s rhythm.', '边界性：首条记录晚于应覆盖的首日而建群或者入群更早；末条记录早于导出时间且超出群内节奏。'),
    mayBeCalled: w('range not covered', '未覆盖应有范围'),
    status: 'suspected',
  },
  {
    grade: 'G1',
    evidence: w('Statistics: a silence far beyond the group’s own rhythm.', '统计性：空白远超群组自身节奏。'),
    mayBeCalled: w('unusual silence (an observation)', '异常空白（仅为观察）'),
    status: 'suspected',
  },
  { grade: 'G0', evidence: w('Ordinary silence.', '通常的空白。'), mayBeCalled: w('nothing', '不作提示'), status: null },
  {
    grade: 'n/a',
    evidence: w('Recalled messages, deletions by members, media not downloaded, history before the exporter joined, muted export options, a cleared chat.', '撤回、成员删除、未下载的媒体、导出者入群前的历史、导出选项、清空聊天。'),
    mayBeCalled: w('explained, and left out of G3', '予以说明，不计入G3'),
    status: null,
  },
];

/** `client`: exported by an owner or member, or nobody knows by whom. */
export type RecordSide = 'provider' | 'client';

/**
 * Whose duty a graded sign of loss may speak about, by scope and origin. `network-log` asks for a server manifest: without
 * one nothing can be said of the provider, whoever exported.
 */
export function dutyOf(scope: 'message-content' | 'network-log', side: RecordSide, grade: Grade, hasManifest: boolean): { bearer: Extract<Bearer, 'provider' | 'record'>; status: Status } {
  if (side === 'client' || (scope === 'network-log' && !hasManifest)) return { bearer: 'record', status: 'not_assessable' };
  if (grade === 'G1') return { bearer: 'record', status: 'suspected' };
  return { bearer: 'provider', status: grade === 'G3' ? 'indicated' : 'suspected' };
}
