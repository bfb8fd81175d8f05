import { parseSystemZh } from '../../text/system-zh.ts';
import { isEncryptionNotice, systemWhatsApp } from '../../text/system-whatsapp.ts';

const NEW = /^[—–―─=_*~·\s-]{0,12}(?:以下[为是](?:新|最新|未读)?(?:的)?(?:消息|信息)|以下(?:为|是)历史消息|查看更多消息|new messages?|unread messages|\d+ unread messages?)[—–―─=_*~·\s-]{0,12}$/i;
const FIXED = /^(?:消息已发出，?但被对方拒收了。?|你已添加了?.{1,40}，?(?:现在|以上).{0,20}|.{1,40}(?:开启了朋友验证|拍了拍).{0,60}|对方(?:已撤回|正在输入)[^，。]{0,12}|.{1,30} ?撤回了?一?条?(?:成员)?(?:的)?(?:消息|信息)|.{1,40} ?(?:recalled|unsent) a message|对方撤回了一条消息|你撤回了一条消息 ?重新编辑|你领取了.{1,40}的红包|.{1,40}领取了(?:你|.{1,40})的红包)$/;
/** Part of every wording: most lines have none and are not tried. */
const HINT = /撤回|收回|新消息|[消信訊]息.{0,8}(?:拒收|删除|刪除|加密|通话)|以[下上].{0,4}消息|群[名主聊组]|管理员|加入|退出|移出|邀请|邀請|拍了拍|的红包|验证|添加|joined|left|added|removed|changed|created|encrypt|加密|messages?$|deleted|recalled|unsent|invite/i;
const LONGEST = 200;

/** A line that the application wrote itself, standing alone. */
export function isSystem(line: string): boolean {
  const text = line.trim().replace(/^[[【（(](.*)[\])】）]$/, '$1');
  if (text === '' || text.length > LONGEST || !HINT.test(text)) return false;
  if (NEW.test(text) || FIXED.test(text) || isEncryptionNotice(text)) return true;
  const { kind } = parseSystemZh(text);
  if (kind !== 'notice' && kind !== 'announcement') return true;
  const event = systemWhatsApp(text);
  return event !== null && (event.kind !== 'notice' || event.actor === null);
}
