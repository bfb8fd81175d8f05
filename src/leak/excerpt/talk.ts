import { COMPANY } from './_labels.ts';
import { plain } from './clean.ts';
import { isMedia } from './media.ts';
import { surelyNamed } from './names.ts';

/** UTF-16 code units of a text that are looked at. */
const LOOKED = 300;
const END = '[~～。.！!？?…\\s\\p{Extended_Pictographic}\\ufe0f]{0,12}$';
const FIRST = /[我俺咱](?!国|市|司|院|局|校|省|县|区|社区|小区|们?公司)|(?<![一-龥])ta(?![a-z])/iu;
/** Notices and tips speak to everybody so. */
const TO_ALL = /(?:请|让|帮|助|为|使|令|给|教|带|供|邀请|感谢|祝|告诉|提醒)[你您]|[你您](?:可以?|需|只需|若|如|应|当|的?(?:孩子|宝宝|账户|密码|订单))/u;
const YOU = /[你您妳]/u;
const PARTICLE = new RegExp(`(?:[吗嘛呢吧啊呀哦喔嗯哈啦咯哇噢诶欸呗哎唉嘞哒滴嗎喲哟囉]|怎么[了样办]|怎麼[了樣]|什么[事时]候?|(?:真|是)的假的|[?？])${END}`, 'u');
const COLLOQUIAL = /哈哈|呵呵|嘿嘿|嘻嘻|呜呜|嗚嗚|嘤嘤|卧槽|我靠|天[哪啊呐吶]|妈呀|抱抱|恭喜|在吗|在嗎|(?:是不是|有没有|要不要|能不能|会不会|是真的|我也|同感)|兄弟们|姐妹们|家人们|宝子|笑死|无语|绝了|服了|救命|牛[逼批啊]|辛苦了|么么|摸摸|别(?:.{0,2}[说传讲]|怕|难过|哭|担心|急|闹|说|跟|告诉|提|传|瞎|逗)|放心|保密|(?:昨[天晚]|今[天早晚]|前天|刚刚?|刚才|上周|上个?月).{0,24}了(?:[，,。！!~～.…\s]|$)|\[[\p{Script=Han}]{1,4}\]\s*$/u;
const ENGLISH = /(?:^|[^a-z'])(?:i|i['’](?:m|ve|d|ll)|im|ive|u|ur|you|you['’]re|my|we['’]re|lol|lmao|omg|wtf|thx|haha+|yeah|yep|nope|gonna|wanna|pls|plz|tbh|idk|btw|sry)(?![a-z])/i;
const WEAK = /^[快走去来滚跑打等看让]|^(?:好|嗯|哦|行|对|是|不|在|有|没|说|成|中|唉|切|滚|早|晚安|ok)+(?:的|了|呀|滴)?[。！!~～.…]*$|[他她它]|了(?:[，,。！!~～.…\s]|$)|^(?:好的|收到|谢谢|谢了|加油|是的|对的|没事|没有|不会|不是|不要|不行|不用|知道|明白|可以|没敢|当然|肯定|理解|支持|同意|严重|保重|节哀|真的|别|对不起|抱歉|下次|上周|昨天|刚才|刚刚)|^(?:ok(?:ay)?|thanks?|thank|sorry|yes|no|hey|hi|hello|congrats|oh|sure|fine|really|what|why|when|where|who|good|nice|great|same|wow|ah|hm+)(?![a-z])|谁|哪|咋|啥|怎么|昨[天晚]|今早|刚[刚才]|有病|傻|笨|好烦|好累|可怜|恶心|讨厌|无聊/iu;
const TITLES = /^(?:《[^《》]{1,60}》){1,9}$/u;
/** Subjects with marks, as teachers list them. */
const MARKS = /^(?:\p{Script=Han}{1,4}\s?\d{1,3}分?[\s,，、]*){1,8}$/u;
const EMOJI = /\p{Extended_Pictographic}\ufe0f?\s*$/u;
const VALUE = /^(?:[\d\s.,，:：/%+\-~～()（）*x×#¥$￥°℃]+|.{0,3}\d[\d.,，:：/\-~～]*\s?(?:元|块|斤|克|公斤|kg|g|ml|毫升|升|个|只|份|人|名|岁|分|分钟|小时|天|月|年|度|米|平|平米|平方米|层|楼|号|室|次|杯|勺|件|箱|袋|瓶|点|点半|am|pm|万|万元|°c)?(?:[/每]?.{0,3})|[一二两三四五六七八九十几半]{1,2}[个只斤份箱袋瓶根勺杯片块颗把条次人件].{0,3}|少许|适量|若干|无|暂无|不详|同上|待定|是|否|有|n\/a|none|tbd)$/iu;

/**
 * How much a text sounds like something said to somebody: 2 surely, 1 perhaps, 0 not to be told, -1 it is what stands behind the
 * head of a form: an amount, a time, somebody's name, a company.
 */
export function talkLevel(text: string): -1 | 0 | 1 | 2 {
  const said = plain(text.slice(0, LOOKED)).trim();
  if (said === '') return 0;
  if (isMedia(said)) return 1;
  if (TITLES.test(said)) return -1;
  if (FIRST.test(said) || speaks(said) || (YOU.test(said) && !TO_ALL.test(said))) return 2;
  if (said.length <= 30 && (VALUE.test(said) || MARKS.test(said) || COMPANY.test(said) || surelyNamed(said) || /^[^，。！？,!?]{1,8}、[^，。！？,!?]{1,20}$/u.test(said))) return WEAK.test(said) && !/\d/.test(said) ? 1 : -1;
  return WEAK.test(said) ? 1 : 0;
}

const speaks = (said: string): boolean => PARTICLE.test(said) || COLLOQUIAL.test(said) || EMOJI.test(said) || ENGLISH.test(said);

/** Whether a text sounds said by more than being addressed to `you`, as horoscopes, advertisements and rules are. */
export function soundsSaid(text: string): boolean {
  const said = plain(text.slice(0, LOOKED)).trim();
  return FIRST.test(said) || speaks(said);
}
