import type { Detector, Placed } from '../model/detector.ts';
import { bareAnswer } from './_account-words.ts';
import { lead, owner, SERVICE_WORDS, serviceKind, services } from './_social-account-names.ts';

const ID = /^@?(live:[A-Za-z0-9_.:-]{3,40}|[sS][wW]-\d{4}-\d{4}-\d{4}|[A-Za-z0-9_][A-Za-z0-9_.-]{2,31}(?:#\d{4,5})?)/;
const NICKNAME = /^@?([\u4e00-\u9fffA-Za-z0-9_·-]{2,20})/;
/** What stands where an account would. */
const NO_ACCOUNT = /^(?:(?:av|cv|ep|ss|au|bv)\d+|bv1[0-9a-z]{9}|https?|www|iphone\d*|ipad\d*|android|windows|app|apk|bot|api|web|mac|ios|pro|premium|plus|server|not|now|down|dead|private|public|banned|broken|blocked|hacked|gone|wrong|weird|slow|better|ok|okay|here|there|that|this|what|when|where|same|lol|haha\w*|hidden|required|invalid|unknown|secret|name|number|account|please|and|but|the|for|with|about|because|just|still|really|also|always|never|too|below|above|empty|null|undefined|true|false|admin|official|(?:login|error|sdk|api|server|status)[_-].*|.*_(?:failed|error|sdk|api|server))$/i;
const UNIT = /^\s?(?:粉|个|個|人|赞|点赞|播放|次|块|元|万|[wWkK](?![A-Za-z])|小时|年|天|条|级|分|楼|号楼|%|x\d|月|日|集|部|话|评论|关注|收藏)/;
const PROFILE = /(?:t\.me|telegram\.me|instagram\.com|(?:twitter|x)\.com|facebook\.com|weibo\.com\/(?:u|n)|weibo\.com|space\.bilibili\.com|(?:www\.)?zhihu\.com\/people|github\.com|steamcommunity\.com\/(?:id|profiles))\/(?!joinchat|s\/|share|search|status|explore|p\/|reel)@?([A-Za-z0-9_.%-]{3,32})(?=[^/A-Za-z0-9_.%-]|$)/gi;

/** Accounts of people on social services and in games, where the text gives one as somebody's. A plain mention is none. */
export default {
  id: 'social-account',
  jurisdiction: 'any',
  words: SERVICE_WORDS,
  rank: 22,
  find(text, previous) {
    const found: Placed[] = [];
    services.lastIndex = 0;
    for (let name = services.exec(text); name !== null; name = services.exec(text)) {
      const one = given(text, name[0], name.index) ?? behind(text, name[0], name.index);
      if (one !== null && (found.at(-1)?.end ?? -1) <= one.start) found.push(one);
    }
    if (found.length === 0 && text.includes('.')) found.push(...profiles(text));
    const answer = found.length > 0 || previous === '' ? null : answered(text, previous);
    return answer === null ? found : [answer];
  },
  examples: {
    hit: [
      '我抖音号[[dy88sunny]]，互关', '小红书id：[[956781234]]', '我的微博 [[@爱吃鱼的猫咪]]', 'B站uid [[12345678]]，求关注', 'tg: [[@abc_def]]', '我的电报 t.me/[[neo_hacker]]', 'line id: [[amywu0308]]', 'my ig is [[@sunny.day_]]',
      'add me on discord: [[neo#1234]]', '他steam好友代码 [[123456789]]', '钉钉号[[zhang_wei88]]', 'switch好友码 [[SW-3046-7397-6075]]', 'skype: [[live:bob.smith]]', '[[sunny_77]]是我抖音号', 'LINE：[[tina.lin520]]', '加我賴 [[kuo-hsin88]]', 'discord [[panda#4471]]', '快手 [[ks20190415]]', '微博[[@不吃香菜的阿宁]] 是我',
    ],
    miss: [
      '抖音粉丝 1234567 了', '微博 @人民日报 说的', 'b站 av12345678 这视频', 'https://weibo.com/13812345678', 'telegram bot api 7.0', 'my discord is broken', 'on line 12345', 'steam id 怎么看', 'twitter @elonmusk said so', '@lucky_cat88 你看',
      '我抖音 1234567 粉丝', 'instagram is down', 'error at line: foo_bar2', '抖音 iphone15', '快手 20190415', '别赖床 a123456', '加载中 line: x_1', '原神 4.2.0 更新',
    ],
  },
} satisfies Detector;

/** What says behind an id that it is somebody's, or asks to write there. */
const SELF = /^(?:@?[\u4e00-\u9fff][\u4e00-\u9fffA-Za-z0-9_·-]{1,15}?(?=\s?[，,]?\s?(?:这个|就)?是(?:我|本人))|@?[A-Za-z0-9_.-]{4,32})(?:\s?[，,]?\s?(?:那个|这个)?(?:就|都)?是(?:我|他|她|本人)|\s?[，,]?\s?(?:私聊|联系我|找我|加我|滴滴|戳我|私我|关注我|dm me))/i;

const marked = (id: string): boolean => /[0-9_]|[a-z]\.[a-z]|#|:/i.test(id);
const isMobile = (id: string): boolean => /^(?:86)?1[3-9]\d{9}$/.test(id);

/** `我抖音号 …`, `tg: @…`, `my ig is …`. */
function given(text: string, name: string, at: number): Placed | null {
  const from = at + name.length;
  const right = text.slice(from, from + 72);
  if (!/[A-Za-z0-9@名称稱]/.test(right)) return null;
  const [whole = '', noun, link = ''] = lead.exec(right) ?? [];
  const rest = right.slice(whole.length);
  const kind = serviceKind(name);
  const linked = /[:：=➡→]|是|为|叫|搜|\bis\b|'s/i.test(link) || (/^\s$/.test(link) && /[昵暱]称|暱稱|网名/.test(noun ?? ''));
  const owned = owner.test(text.slice(Math.max(0, at - 24), at)) || /我/.test(link) || SELF.test(rest);
  const at2 = rest.startsWith('@');
  const profileOnly = at2 && text.slice(0, at).trim() === '' && /^@[A-Za-z0-9_.]+\s*$/.test(rest);
  if (noun === undefined && listed(text, at, link, rest, kind)) return placed(from + whole.length, rest, name);
  if (noun === undefined && !owned && !profileOnly && !(linked && kind === 'social' && (/[:：=➡→]/.test(link) || at2 || /是|叫|搜/.test(link)))) return null;
  if (kind === 'game' && !owned && !/^sw-\d{4}-/i.test(rest)) return null;
  if (kind === 'doubtful' && noun === undefined && !(owned && (linked || /^\s?[A-Za-z_.-]*\d/.test(rest))) && !at2 && !/[:：]/.test(link)) return null;
  const id = (ID.exec(rest)?.[1] ?? '').replace(/[.-]+$/, '');
  if (/搜/.test(link) && /^\d+$/.test(id) && !SELF.test(rest)) return null;
  if (id !== '' && !acceptable(id, rest, noun !== undefined && (linked || /^[\s:：]*$/.test(link)), at2)) return null;
  const value = id !== '' && !/^[\u4e00-\u9fff]/.test(rest.slice(at2 ? 1 : 0).slice(id.length)) ? id : nickname(rest, at2, noun, linked, id);
  if (value === '') return null;
  const start = from + whole.length;
  return { start, end: start + value.length + (at2 ? 1 : 0), value, confidence: noun !== undefined && (owned || linked) ? 0.9 : owned || at2 ? 0.85 : 0.8, reasons: [`cue:${name.toLowerCase()}`] };
}

/** `LINE：tina.lin520` alone or as one of several contacts; `discord neo#1234`; `快手 ks20190415`. */
function listed(text: string, at: number, link: string, rest: string, kind: string): boolean {
  const id = ID.exec(rest)?.[1] ?? '';
  if (!marked(id) || NO_ACCOUNT.test(id) || isMobile(id) || /^\d|^v\d/i.test(id) || /^[@/\\(=:]|^\.[A-Za-z]/.test(rest.slice(rest.indexOf(id) + id.length))) return false;
  if (/^[^#]{2,32}#\d{4}$/.test(id)) return true;
  if (/^\s?[:：]\s{0,2}$/.test(link)) return /(?:^|[\n，,。；;、|/（(\u4e00-\u9fff]\s?)$/.test(text.slice(Math.max(0, at - 2), at)) && /^[a-z]/i.test(id) && id.length >= 5;
  return kind === 'social' && /^\s$/.test(link) && /^[\u4e00-\u9fff]/.test(text.charAt(at)) && /^[a-z]{1,8}_?\d{5,}$/i.test(id);
}

function placed(start: number, rest: string, name: string): Placed {
  const value = (ID.exec(rest)?.[1] ?? '').replace(/[.-]+$/, '');
  const at = rest.startsWith('@') ? 1 : 0;
  return { start, end: start + value.length + at, value, confidence: 0.74, reasons: [`cue:${name.toLowerCase()}`] };
}

function acceptable(id: string, rest: string, named: boolean, at: boolean): boolean {
  const after = rest.slice(rest.indexOf(id) + id.length);
  if (id.length < 3 || NO_ACCOUNT.test(id) || isMobile(id) || /^@|^:\/\/|^\(|^[/\\=]/.test(after)) return false;
  if (/^[0-9.]+$/.test(id)) return /^(?:\d{5,12}|7656119\d{10})$/.test(id) && !UNIT.test(after) && !/^(?:19|20)\d\d[01]\d[0-3]\d$/.test(id);
  if (/^v?\d+\.\d/i.test(id)) return false;
  return marked(id) ? id.length >= 4 : id.length >= 4 && (at || (named && !/^ [a-z]+ [a-z]/i.test(after)));
}

/** Names in Chinese: behind `@`, or where the text says that a name comes. */
function nickname(rest: string, at: boolean, noun: string | undefined, linked: boolean, id: string): string {
  if (at && SELF.test(rest)) return /^@?([\u4e00-\u9fffA-Za-z0-9_·-]{2,20}?)(?=\s?[，,]?\s?(?:这个|就)?是(?:我|本人))/.exec(rest)?.[1] ?? id;
  if (!at && !(linked && noun !== undefined && /昵称|暱稱|网名|名/.test(noun))) return id;
  const name = NICKNAME.exec(rest)?.[1] ?? '';
  return /^(?:是|什么|啥|多少|怎么|叫|被|改|可以|不)/.test(name) ? '' : name;
}

/** `… 是我抖音号`. */
function behind(text: string, name: string, at: number): Placed | null {
  const left = text.slice(Math.max(0, at - 48), at);
  if (!left.includes('是', left.length - 6)) return null;
  const found = /(?:^|[^A-Za-z0-9_.@/-])@?([A-Za-z0-9_][A-Za-z0-9_.-]{3,31})\s?[，,]?\s?(?:这个?)?(?:就|也)?是(?:我|他|她|本人)的?(?:小号|大号)?$/.exec(left);
  const id = found?.[1];
  if (found === null || id === undefined || serviceKind(name) === 'doubtful' || !marked(id) || NO_ACCOUNT.test(id) || isMobile(id)) return null;
  if (/^\d+$/.test(id) && id.length < 5) return null;
  if (/^(?:里|上|群|的(?!号|账号|id))/.test(text.slice(at + name.length, at + name.length + 4))) return null;
  const start = at - left.length + found.index + found[0].indexOf(id);
  return { start, end: start + id.length, value: id, confidence: 0.82, reasons: [`cue-after:${name.toLowerCase()}`] };
}

const OWNED = new RegExp(
  '(?:我|他|她|本人)(?:的|在)?[^\\s，。,]{0,4}(?:主页|账号|帐号|号|链接|空间|微博|推特|电报|知乎|b站|(?<![a-z])(?:ins|ig|tg|telegram|twitter|github|steam|facebook|fb))(?:是|在)?[\\s:：]{0,3}$'
  + '|(?<![a-z])(?:my|his|her) (?:[a-z]{2,9} )?(?:profile|page|account|insta|ig|twitter|x|github|telegram|tg|facebook|fb|steam|handle|link|channel)(?: is| at|:)? ?$|(?:联系|加我|找我)[^\\s，。,]{0,6}[\\s:：]{0,2}$', 'i');

/** Links to a profile, where the text says whose it is. */
function profiles(text: string): Placed[] {
  const found: Placed[] = [];
  PROFILE.lastIndex = 0;
  for (let link = PROFILE.exec(text); link !== null; link = PROFILE.exec(text)) {
    const id = (link[1] ?? '').replace(/\.+$/, '');
    const left = text.slice(Math.max(0, link.index - 32), link.index).replace(/(?:https?:\/\/)?(?:www\.|m\.)?$/i, '');
    if (!OWNED.test(left) || /bot$/i.test(id)) continue;
    const start = link.index + link[0].lastIndexOf(link[1] ?? '');
    found.push({ start, end: start + id.length, value: id, confidence: 0.8, reasons: ['profile-link'] });
  }
  return found;
}

/** The bare answer to a question for it. */
function answered(text: string, previous: string): Placed | null {
  const id = /[A-Za-z0-9_][A-Za-z0-9_.-]{3,31}(?:#\d{4,5})?/.exec(text);
  if (id === null || !marked(id[0]) || isMobile(id[0]) || NO_ACCOUNT.test(id[0]) || (/^\d+$/.test(id[0]) && id[0].length < 5)) return null;
  const [start, end] = [id.index, id.index + id[0].length];
  if (!bareAnswer({ text, start, end, obfuscated: false, previous })) return null;
  const asked = previous.slice(-40);
  services.lastIndex = 0;
  const name = services.exec(asked)?.[0];
  if (name === undefined || !/^[^]{0,8}(?:号|id|uid|账号|帐号|帳號|多少|叫什么|叫啥|是啥|发我|发一下|给我|给个|名|handle|username|what)/i.test(asked.slice(asked.indexOf(name) + name.length)) && !/what(?:'s|s| is)|换个|加个|加一下/i.test(asked)) return null;
  return { start, end, value: id[0], confidence: 0.75, reasons: [`cue-previous:${name.toLowerCase()}`] };
}
