import type { MeasureKind } from '../model/fact-rows.ts';

const GOODS = '(?:消息|信息|内容|帖|言论|链接|图|照片|视频|广告|评论|文件|公告)';

/** What people write in the column of measures; the first that stands in the cell decides, so what takes back and what is heavier comes first. */
const WRITTEN: readonly (readonly [MeasureKind, RegExp])[] = [
  ['restore', /restor|reinstat|un-?(?:mut|bann?|block|suspend|lock)|(?<![a-z])lift|pardon|whitelist|remov\w{0,3} (?:the |from )?(?:blacklist|ban|mute)|解除|恢复|解禁|解封|解冻|放出|移出黑名单|(?:取消|撤销|移除)(?:禁言|拉黑|封|限制|处罚|处分|黑名单|警告)/],
  ['blacklist', /blacklist|(?<![a-z])block|黑名单|拉黑|加黑|屏蔽(?:该|此)?(?:用户|账号|成员|此人)/],
  ['revoke', /revok|demot|remov\w{0,3} (?:as |his |her |the )?(?:admin|mod)|取消(?:建群|群?管理|资格)|(?:撤销|撤掉|免去|罢免|移除|卸任|下掉?)[^,，。]{0,4}(?:管理|群主)|取消资格|撤职|降为(?:普通)?成员/],
  ['close', /(?<![a-z])clos(?:e|ed|ing|ure)|dissol|disband|terminat|delete(?:d)? (?:the )?(?:group|account)|perm\w{0,6} ban|ban\w{0,4} perm|解散|关闭|封群|关群|注销|销号|永久?封|永封/],
  ['suspend', /suspend|temp\w{0,6} ban|(?<![a-z])bann?(?:ed)?(?: for)? \d|暂停|冻结|停用|停权|停更|封[禁停号]{0,2}[(（:： ]?(?:\d|[一二两三四五六七八九十半])/],
  ['close', /封号|封禁|封停/],
  ['downgrade', /downgrad|(?<![a-z])lower|credit (?:level|score|points?)|降级|降低|扣分|降分|扣\d{1,3}分|信用(?!卡)/],
  ['remove', new RegExp(`kick|boot(?:ed)?(?![a-z])|expel|evict|(?<![a-z])bann?(?:ed|ing)?(?![a-z])|(?<!(?:msg|message|post|content|comment|photo|link|ad)s? (?:was |were )?)remov(?:e|ed|al|ing)?(?![a-z])(?! (?:an? |the |his |her |all )?(?:message|msg|post|comment|photo|picture|content|link|ad|spam|video|file))|delet\\w{0,3} (?:the )?(?:user|member)|移出(?!${GOODS})|移除(?!${GOODS})|踢|清退|清理出|清出|请出|请离|劝退|劝离|逐出|除名|开除|强制退群|出群|退群|飞机票|删(?:除)?(?:成员|群员|人)|(?<![a-z])t(?:了|人|掉|出)`)],
  ['mute', /(?<![a-z])mut(?:e|ed|ing)(?![a-z])|silenc|(?<![a-z])gag|limit|restrict|time-?d? ?out|禁言|禁止发言|禁发|闭麦|小黑屋|限制(?:发布|发言|功能|使用|聊天)|限流/],
  ['delete', /delet|recall|withdr|remov|taken? down|take-down|unsent|unsend|hidden|删除|撤回|撤下|删[帖贴文图评掉了]|删消息|删言|屏蔽|下架|折叠|移出|移除|清屏|清空|^删$/],
  ['join-approval', /approval|入群(?:验证|审核|确认)|群聊邀请确认/],
  ['report', /report|escalat|police|上报|报告|报警|报案|移交|移送|举报/],
  ['announce', /announc|notice|broadcast|公告|通告|通报|群发/],
  ['warn', /warn|caution|strike|reprimand|警告|警示|黄牌|整改|约谈|训诫|告诫|批评|记过/],
  ['remind', /remind|talk|spoke|dm'?e?d|advis|提醒|劝阻|劝导|劝解|调解|劝说|提示|告知|谈话|谈心|沟通|教育|私聊|私信/],
];

const NOTHING = /^(?:[-—–/\\]{1,4}|n\/?a|无(?:措施|处置|处理|动作)?|没有?(?:处理|措施|处置)?|未(?:采取|作|做|予|进行)?(?:任何)?(?:措施|处理|处置|处罚|行动|受理)?|[暂尚还].{0,2}未.{0,6}|(?:暂?不|无需|无须|不需要?|不用)(?:予以?|作|做|需)?(?:处理|处置|处罚|受理|理会)?|待(?:处理|处置|定|核实|审核|办|查)|(?:处理|审核|核实|调查)中|驳回|不成立|忽略|no(?:ne| action(?: taken)?| measures?(?: taken)?)?|nothing|pending|ignored?|dismiss(?:ed)?|rejected|(?:in|under) review|open|tbd)[。.!]?$/;
/** A measure that was spared: `未禁言，仅警告`. */
const SPARED = /(?:没有?|[未不])(?:予以?|作|做|再)?(?:禁言|移出|踢出?|封号?|删除?|警告|处罚|处置|处理)|(?:not|no|without|didn't) (?:bann?|mut|kick|remov|warn|delet)(?:e|ed|ing|al)?(?![a-z])/g;

/** A measure by its name in English or Chinese, lower case; `none`: the cell says that nothing was done; what is not known is `other`. */
export function measureOf(cell: string): MeasureKind | 'none' {
  const text = cell.slice(0, 200).normalize('NFKC').trim();
  if (NOTHING.test(text)) return 'none';
  const left = text.replace(SPARED, '');
  if (left.trim() === '') return 'none';
  return WRITTEN.find(([, pattern]) => pattern.test(left))?.[0] ?? 'other';
}

const HOUR = 3_600_000;
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:分钟|min|m$)/, HOUR / 60], [/^(?:小时|个小时|个钟|h)/, HOUR], [/^(?:天|日|d)/, 24 * HOUR], [/^(?:周|个?星期|w)/, 168 * HOUR], [/^(?:个月|mo)/, 720 * HOUR], [/^(?:年|y)/, 8760 * HOUR],
];
const DIGITS = '一二三四五六七八九十';
const PERIOD = /(?<![月年/.\-\d第])(\d{1,4}|[一二两三四五六七八九十半]) ?(分钟|小时|个小时|个钟头?|天|日|周|个?星期|个月|年|min(?:ute)?s?|mo(?:nth)?s?|m|h(?:ou)?rs?|h|d(?:ay)?s?|w(?:ee)?ks?|w|y(?:ea)?rs?|y)(?![a-z内前后])/;

/** For how many ms a measure is set: `禁言24小时`, `muted 1d`; null where the cell does not say. */
export function lastsOf(cell: string): number | null {
  const found = PERIOD.exec(cell.slice(0, 200).normalize('NFKC'));
  const unit = UNITS.find(([pattern]) => pattern.test(found?.[2] ?? ''))?.[1];
  if (!found || unit === undefined) return null;
  const written = found[1] ?? '';
  const number = /^\d/.test(written) ? Number(written) : written === '半' ? 0.5 : written === '两' ? 2 : DIGITS.indexOf(written) + 1;
  return Math.round(number * unit);
}
