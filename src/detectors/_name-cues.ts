/** Words that say that a name follows, and where it then begins; and what stands after a name. */

const LINK = '(?:[栏里上]?(?:就|其实)?(?:写的?)?(?:是|叫做?|为|填|写)?)?[\\s：:=“"「【\\[（(，,]{0,3}';
/** What follows is said to be the name of a person. */
const SURE = new RegExp(
  `(?:真实姓名|真名|本名|原名|实名|全名|大名|姓名|真姓名|名字|收件人|收货人|收貨人|收件者|寄件人|发件人|联系人|聯絡人|联络人|聯繫人|收款人|户名|戶名|开户名|开户人|持卡人|申请人|报名人|乘客|乘车人|乘机人|入住人|预订人|就诊人|患者|投保人|被保险人|受益人|车主|业主|房东|租客|签收人|领取人|监护人|紧急联系人|负责人|经办人|法人|法定代表人|借款人|担保人|出租方|承租方|甲方|乙方|署名|落款|签名|备注|備註|真實姓名|名字叫|姓名叫)${LINK}`
  + '|(?:我|他|她|本人|佢|孩子|儿子|女儿|宝宝|老公|老婆|男友|女友|对象|名|就)(?:名)?(?:叫做?|叫作)\\s?|其实叫|其實叫|实际叫|(?:我|本人)(?:系|係)\\s?|我姓名|我是(?=[\\u4e00-\\u9fff]{2,4}(?:[，,。！!\\s]|$))', 'y',
);
/** A name often follows. */
const LIKELY = /(?:就是|其实是|其實是|原来是|原來是|叫|找|@|通知|请问是|您是|你是|这里是|我是|同事|同学|朋友|邻居|老师|医生|经理|房东)\s?$/;
/** Someone of that name is spoken to or of. */
const ADDRESSED = /^(?:先生|女士|小姐|太太|老师|老師|同学|同學|医生|醫生|律师|律師|师傅|師傅|经理|經理|主任|教练|阿姨|叔叔|同志)/;
const ASKED = /(?:叫什么|叫咩名|叫什麼|什么名字|什麼名字|名字(?:是|叫)?(?:什么|啥|呢)|姓名|真名|贵姓|貴姓|怎么称呼|怎麼稱呼|如何称呼|哪位|你是谁|是谁|邊個|收件人|联系人|what(?:['’]s| is) your name|who is (?:this|it)|your name)/i;

export interface NameCue { readonly word: string; readonly at: number }

/** What SURE begins with: it is tried nowhere else. */
const BEGINS = new Uint8Array(0x10000);
for (const char of '真本原实全大姓名收寄发联聯开户戶持申报乘入预就患投被受车业房租签领监紧负经法借担出承甲乙署落备備我他她佢孩儿女宝老男对其') BEGINS[char.charCodeAt(0)] = 1;

/** Where a name is announced: offsets right after the cue. Linear. */
export function sureCues(text: string): NameCue[] {
  const found: NameCue[] = [];
  for (let at = 0; at < text.length; at++) {
    if (BEGINS[text.charCodeAt(at)] === 0) continue;
    SURE.lastIndex = at;
    const match = SURE.exec(text);
    if (match === null) continue;
    at = SURE.lastIndex - 1;
    found.push({ word: /[\u4e00-\u9fff]+/.exec(match[0])?.[0] ?? '', at: at + 1 });
  }
  return found;
}

export const likelyBefore = (text: string, start: number): string | null => LIKELY.exec(text.slice(Math.max(0, start - 6), start))?.[0].trim() ?? null;
export const addressedAfter = (text: string, end: number): string | null => ADDRESSED.exec(text.slice(end, end + 4))?.[0] ?? null;
export const askedName = (previous: string): boolean => previous !== '' && ASKED.test(previous.slice(-40));
