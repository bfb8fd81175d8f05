/** What may stand between two parts of the messenger's name that somebody pulls apart. */
const APART = '[ .·丶、*＊_/|～-]{0,2}';
const NAME = [
  `[微薇威徽维葳]${APART}信(?!扫地|任|心|念)`, '围信', '魏信', '[微薇威徽](?:❤️?|心(?!情)|芯|xin)', `[微薇威][xX](?![a-z])`, '卫星(?=[号號]|\\s?[:：])', '绿泡泡', '绿色软件',
  `(?<![a-z0-9_.])(?:v信|v${APART}x|w${APART}x|we ?chat|wei ?xin|wei信)(?![a-z])`,
  '(?:加|\\+|＋|➕)[我他她个]?[v薇威微](?![a-z])', '加我?\\s?[➕+＋]', '[薇威微](?=\\s?[:：])',
  '(?<=[\\u4e00-\\u9fff])v(?=\\s?[:：]?\\s?$)', '(?<![a-z0-9_.])v(?=\\s?[:：]|[号號]|同号|是)',
].join('|');

/** Names of the messenger, and how people write them for a filter not to see. Global. */
export const wechatNames = new RegExp(NAME, 'gi');
/** The same right behind an id. */
export const behindName = /^(?:微信|薇信|威信|vx|wx|v信|wechat)/i;

/** What the name is part of when it is the product and not somebody's account. */
const PRODUCT = /^\s?(?:支付|读书|群|小程序|公众号|视频号|朋友圈|客户端|运动|红包|开发|文档|输入法|电脑|网页|表情|版本|新版|更新|团队|官方|小店|商户|步数|零钱|转账|好友|消息|登录|登陆|头像|昵称|用户|认证|博主|pay|web|official|mini|app|dev|sdk|open|\.)/i;

/** `rest`: what follows the name. */
export function isProduct(rest: string): boolean {
  return PRODUCT.test(rest);
}
