import type { MeasureKind } from '../model/fact-rows.ts';
import type { Words } from '../model/words.ts';
import { w } from './_words.ts';

/** Measures as they are seen in records and moderation files. */
export const MEASURE_NAMES: Readonly<Record<MeasureKind, Words>> = {
  remind: w('reminder', '提醒'),
  warn: w('warning', '警告'),
  announce: w('announcement', '群公告'),
  delete: w('message deleted or recalled by a manager', '管理者撤回或者删除消息'),
  'join-approval': w('approval for joining switched on', '开启入群验证'),
  report: w('reported to platform or authority', '向平台或者主管部门报告'),
  mute: w('muted', '禁言'),
  remove: w('removed from the group', '移出群组'),
  downgrade: w('credit level lowered', '降低信用等级'),
  suspend: w('rights suspended', '暂停权限'),
  restore: w('measure lifted', '解除措施'),
  revoke: w('managing or founding right withdrawn', '取消管理或者建群资格'),
  blacklist: w('put on a blacklist', '列入黑名单'),
  close: w('group closed or dissolved', '关闭或者解散群组'),
  other: w('other measure', '其他措施'),
};

/** What a record cannot show of how an owner answered. */
export const RESPONSE_CAVEAT: Words = w(
  'Private messages, phone calls and reports inside the app are not in an export: no measure seen is not no measure taken. No text sets hours or days.',
  '私聊、电话和应用内举报不在导出文件中：未见措施不等于未采取措施。法规未规定具体时限。',
);
