/** Services whose accounts are people's, as they are called in chat. RegExp sources, matched without regard to case. */
const CHINESE = '微博|围脖|抖音|小红书|小红薯|小紅書|快手|哔哩哔哩|小破站|知乎|豆瓣|贴吧|钉钉|飞书|电报|纸飞机|脸书|臉書|推特|陌陌|探探|闲鱼|旺旺|斗鱼|虎牙|網易云|网易云|今日头条|西瓜视频|爱发电|噗浪|批踢踢';
const LATIN = 'bilibili|xhs|telegram|tg|whatsapp|kakao ?talk|kakao|skype|instagram|insta|ins|ig|facebook|fb|twitter|tiktok|discord|dc|snapchat|snap|dy|threads|mastodon|bluesky|youtube|linkedin|viber|github|soul|momo|plurk|dcard|wechat work';
/** Everyday words besides: only where an account is named, or someone's. */
const DOUBTFUL = '(?<=[加的我你用])[賴赖](?![床账賬帐帳皮着著在])|line|signal|messenger|x';
const GAMES = 'steam|psn|xbox|switch|nintendo|epic|battle\\.?net|riot|roblox|minecraft|genshin|lol|csgo|cs2|dota';
const CHINESE_GAMES = '战网|戰網|原神|王者荣耀|王者|和平精英|吃鸡|英雄联盟|永劫|崩铁|星铁|崩坏|明日方舟|第五人格|蛋仔|瓦罗兰特|无畏契约|游戏|遊戲';
const PLACE = `${CHINESE}|b站|${CHINESE_GAMES}|(?<![a-z0-9_@./-])(?:${LATIN}|${DOUBTFUL}|${GAMES})(?![a-z])`;

/** The name of a service; global. */
export const services = new RegExp(PLACE, 'gi');
const doubtful = new RegExp(`^(?:[賴赖]|${DOUBTFUL}|snap|soul|threads|momo|dc|dy|github)$`, 'i');
const games = new RegExp(`^(?:${GAMES}|${CHINESE_GAMES})$`, 'i');

/** `game`: an account there is told only where it is said to be somebody's. `doubtful`: the name is an everyday word too. */
export function serviceKind(name: string): 'social' | 'doubtful' | 'game' {
  return games.test(name) ? 'game' : doubtful.test(name) ? 'doubtful' : 'social';
}

/** Words that open the detector. */
export const SERVICE_WORDS = [
  ...CHINESE.split('|'), 'b站', 'bilibili', 'xhs', 'telegram', 'tg:', 'tg：', 'tg是', 'tg号', 'tg @', 'tg id', 'tg账', 'whatsapp', 'kakao', 'skype', 'instagram', 'insta', 'ins:', 'ins：', 'ins是', 'ins号', 'ins id', 'ins账', 'ins @', 'ig:', 'ig：', 'ig is', 'ig号', 'ig id', 'ig是',
  'ig账', 'ig @', 'facebook', 'fb:', 'fb：', 'fb is', 'fb是', 'fb id', 'twitter', 'tiktok', 'discord', 'dc:', 'dc：', 'dc是', 'dc号', 'snapchat', 'snap:', 'my snap', 'youtube', 'linkedin', 'viber', 'github', 'plurk', 'line id', 'line：', 'line:', 'line是', 'line号', 'line帳', 'line账', 'my line', '的line', '我line',
  'signal:', 'x账号', 'x帐号', 'x帳號', 'soul号', 'soul id', 'steam', 'psn', 'xbox', 'switch号', 'switch好友', 'switch friend', 'switch id', 'switch账', '战网', '原神', '王者', '和平精英', '吃鸡', 'lol id', 'lolid', 'lol号', 'lol账', '英雄联盟', '崩铁', '星铁', '明日方舟', '第五人格', '蛋仔', '无畏契约', '游戏id', '游戏号', '遊戲id', 'epic id', 'epic账', 'riot id', 't.me/', 'dy号', 'dy:', 'dy：', '加賴', '加赖', '我賴', '我的賴', '我的赖', '你賴', '用賴',
];

/** What says that the next thing is an account there. */
const NOUN = '(?:[的]?(?:同?(?:号|號)|账号|帐号|帳號|账户|帐户|用户名|用戶名|用户|昵称|暱稱|网名|名字|名|主页|好友代码|好友码|好友碼|邀请码|数字)|[\\s_]?(?:uid|id|handle|username|user ?name|account|acc|name|friend ?code|tag|gamertag))(?:号|號|码|name)?';
const LINK = "(?:[\\s:：=➡→>-]|号|是|为|係|叫做?|就是|也是|搜索?|如下|我的?|\\bis\\b|\\bid\\b|'s|“|\"|「|【|\\(|（){0,6}";
/** From the end of the service's name: noun, link. Group 1 noun, group 2 link. */
export const lead = new RegExp(`^(${NOUN})?(${LINK})`, 'i');
/** Before the service's name: whose it is. */
export const owner = /(?:我|咱|他|她|俺|你|ta|男友|女友|老公|老婆|闺蜜|同学|本人|妹妹?|弟弟?|哥|姐|同事)(?:们)?(?:家)?(?:的|新|个人|那个|有个|有|是|在)?\s?(?:的)?\s?(?:小号|大号)?\s?$|(?:加|关注|找|搜|fo|follow|粉|互关|看看|联系|换)(?:一下|下)?(?:我|他|她)?(?:的|个)?\s?$|(?:my|his|her|their|our|'s|(?:add|follow|find|dm|hit|message|reach|ping|text|catch) (?:me|him|her|us)(?: up)?(?: on| at| via)?)\s?(?:personal|new|main|alt|private)?\s?$/i;
