/** What people write in cells of fixed meaning, folded by `folded`. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const YES = words(`
  true t yes y 1 1.0 on ok verified passed completed minor
  是 是的 对 有 已 √ ✓ ✔ ☑ ✅ v 实名 已实名 实名认证 已实名认证 实名已认证 认证 已认证 通过 已通过 认证通过 已通过认证 审核通过
  验证 已验证 验证通过 已核验 核验通过 已完成 完成 已完成认证 未成年 未成年人`);
const NO = words(`
  false f no n 0 0.0 off unverified notverified failed adult
  否 不是 不 非 未 没有 × x ✗ ✘ ✕ ✖ ❌ ❎ ☒ 未实名 未实名认证 实名未认证 非实名 未认证 未通过 未通过认证 认证未通过 审核未通过 认证失败
  未验证 验证失败 未核验 未完成 未完成认证 未做实名 没实名 没有实名 成年 已成年 成年人`);
/** Nobody says: also a verification that is under way or has run out, of which the date would be another. */
const UNKNOWN = words(`
  - -- --- — —— / // \\ . n/a na #n/a null nil none nan undefined ? ?? unknown pending
  未知 不详 不明 不清楚 待定 待补 待补充 待核实 待核验 待确认 待审核 待认证 待实名 审核中 认证中 处理中 未填 未填写 未登记 过期 已过期 失效 已失效 空 无 暂无`);

const table = (rows: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(rows).flatMap(([value, forms]) => [...words(forms)].map((form) => [form, value] as const)));

const ROLES = table({
  owner: 'owner groupowner creator founder 群主 建立者 群组建立者 建群者 建群人 创建者 创建人 创始人',
  admin: 'admin administrator manager moderator mod 管理员 群管理员 管理者 群组管理者 管理 群管理 群管 副群主',
  member: 'member user participant guest 成员 群成员 普通成员 群组成员 群员 普通用户 用户 会员 普通群员 访客',
});
const STATUSES = table({
  active: 'active normal enabled ok valid 正常 启用 已启用 在用 使用中 有效 活跃 在群 在册 已激活 正常使用 未受限 无限制',
  limited: 'limited restricted suspended frozen muted 受限 限制 已限制 部分受限 功能受限 限制使用 限制功能 限制发布 限制发言 被限制 暂停 已暂停 暂停更新 暂停发布 暂停使用 禁言 已禁言 禁言中 被禁言 冻结 已冻结',
  closed: 'closed deleted banned disabled deactivated cancelled canceled terminated 关闭 已关闭 注销 已注销 封号 已封号 封禁 已封禁 永久封禁 停用 已停用 销号 已销号 关停 已关停',
});
const ORIGINS = table({
  provider: 'provider platform server 平台 平台导出 服务提供者 提供者 平台方 服务器',
  owner: 'owner 群主 群主导出 建立者', member: 'member user 成员 群成员 成员导出 群友', unknown: 'unknown 未知 不详',
});
/** Of a member who left: nothing is said of the account. */
const GONE = words('left 退群 已退群 已退出 离开 已离开 被移出 已移出');

/** A remark that turns what stands before it: `认证（未通过）`, `受限（已解除）`. */
const TURNS = /未|不|非|否|失败|待|中|解除|恢复|撤销|取消|过期|失效|曾|原|no|fail|expired|lifted|former/;

/** Full-width forms, case, blanks, a remark in brackets behind: `是（手机号）`. */
function folded(text: string): string {
  const plain = text.slice(0, 200).normalize('NFKC').toLowerCase().replace(/[\s\u{fe0e}\u{fe0f}\u{200b}\u{feff}]/gu, '');
  const open = plain.slice(1).search(/[([【]/) + 1;
  const short = open > 0 && !TURNS.test(plain.slice(open)) ? plain.slice(0, open) : plain;
  return short.replace(/[。.,;!]$/, '');
}

/** True for a cell that says that nothing is known. */
export function saysUnknown(text: string): boolean {
  const form = text.slice(0, 200).normalize('NFKC').toLowerCase().replace(/\s/g, '');
  return UNKNOWN.has(form) || UNKNOWN.has(folded(text));
}

/** A dash or a mark of missing data in a cell of free text; words are left, since people bear them as names. */
export function isBlank(text: string): boolean {
  return /^(?:[-—–/\\]{1,4}|n\/a|#n\/a|null|nan|undefined)$/i.test(text);
}

export function booleanOf(text: string): boolean | undefined {
  const form = folded(text);
  return YES.has(form) ? true : NO.has(form) ? false : undefined;
}

export const roleOf = (text: string): string | undefined => ROLES.get(folded(text));
export const originOf = (text: string): string | undefined => ORIGINS.get(folded(text));

export function statusOf(text: string): string | null | undefined {
  const form = folded(text);
  return GONE.has(form) ? null : STATUSES.get(form);
}
