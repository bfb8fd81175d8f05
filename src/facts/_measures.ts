import type { MeasureKind } from '../model/fact-rows.ts';

/** What people write in the column of measures; the first that stands in the cell decides, so the longer and heavier come first. */
const WRITTEN: readonly (readonly [MeasureKind, RegExp])[] = [
  ['restore', /restore|reinstate|unmute|unban|lift|解除|恢复|解禁/],
  ['blacklist', /blacklist|block|黑名单|拉黑/],
  ['revoke', /revoke|取消(?:建群|管理)|撤销管理|取消资格|demote/],
  ['close', /clos|dissol|disband|解散|关闭|封群|关群|注销|封号|封禁|销号/],
  ['suspend', /suspend|暂停|冻结|停用|停权/],
  ['downgrade', /downgrad|lower|credit|降级|降低|扣分|降分|信用/],
  ['mute', /mute|silence|gag|limit|restrict|禁言|限制(?:发布|发言|功能|使用)|限流/],
  ['remove', /kick|ban|移出|踢|清退|移除成员|请出|remove(?! *(?:message|post))/],
  ['delete', /delet|recall|withdraw|remove|删除|撤回|删帖|屏蔽|下架/],
  ['join-approval', /approval|入群(?:验证|审核|确认)|群聊邀请确认/],
  ['report', /report|escalat|上报|报告|报警|移交|举报/],
  ['announce', /announc|notice|公告|通告|群发/],
  ['warn', /warn|警告|警示|整改|约谈/],
  ['remind', /remind|talk|提醒|劝阻|劝导|提示|告知/],
];

/** A measure by its name in English or Chinese, lower case; what is none of the known ones is `other`. */
export function measureOf(cell: string): MeasureKind {
  return WRITTEN.find(([, pattern]) => pattern.test(cell))?.[0] ?? 'other';
}
