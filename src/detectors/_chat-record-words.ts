import type { Placed } from '../model/detector.ts';
import { personLike } from './_chat-record-people.ts';

/** Words that name a record of another conversation that is shown here: bundles, screenshots, recordings, words said in private. */

const RECORD = '聊天记录|聊天記錄|聊天截图|聊天截圖|对话截图|對話截圖|对话记录|私聊记录|私聊截图|私信截图|微信截图|短信截图|消息截图|聊天录屏|微信记录|短信记录|通话录音|電話錄音|电话录音|通話錄音|语音录音|聊天对话|私聊|对话|對話|聊天|录音|錄音|錄影|短信|私信|语音|通话';
const NAMED = '聊天记录|聊天記錄|聊天截图|聊天截圖|对话截图|對話截圖|私聊记录|私聊截图|私信截图|微信截图|短信截图|消息截图|聊天录屏|通话录音|电话录音|通話錄音|電話錄音|语音录音|对话记录';
const PRONOUN = '[我你他她您]们?|咱们?|我俩|他俩|她俩|我妈|我爸|老公|老婆|前任|对象|男友|女友|男朋友|女朋友|房东|中介|客服|老板|领导|同事|闺蜜|室友|老师|班主任|卖家|买家|HR|hr|客户|朋友|同学|别人|邻居|物业|医生|警察|对方|供应商|甲方|乙方|家长|学生|前夫|前妻|亲戚|妈妈|爸爸|婆婆|渣男|小三|前男友|前女友|[小老阿][\\u4e00-\\u9fff]|[\\u4e00-\\u9fff](?:总|姐|哥|经理|老师|主任)';
/** `我和他的聊天截图`, `她跟我老公的聊天记录`, `和房东的聊天记录`, `他发给我的消息截图`. */
const between = new RegExp(
  `(?:(?:${PRONOUN})(?:老公|老婆|妈|爸|前任|朋友)?)?(?:和|跟|与|與|同)(?:${PRONOUN})(?:老公|老婆|妈|爸|前任|前男友|前女友|朋友|闺蜜|对象|领导|老板)?(?:之间)?的?(?:微信|QQ|qq|私下|全部|完整|所有)?(?:${RECORD})(?:截图|记录|录屏)?`
  + `|(?:我俩|我们俩|他俩|她俩|他们俩|咱俩|[他她](?:私下|偷偷)?(?:发给?我|给我发|骂我|回我)的?)的?(?:${RECORD}|消息截图|微信)(?:截图|记录)?|[我你他她咱]们的(?:${NAMED})`, 'g');
const bare = new RegExp(`(?:微信|QQ|qq|朋友圈)?(?:${NAMED})|朋友圈截图`, 'g');
const TOPIC = /备份|清空|恢复|导出|导入|迁移|同步|搜索|查找|占[了用满]|没了|丢[了失]|删[了除掉光]|消失|不见了|功能|软件|工具|插件|教程|设置|缓存|内存|空间|伪造|生成器|P的|p的|造假|假的|证据效力|法律|取证|换手机|在哪|保存|期限|多久|几[天个]|加密|泄露|隐私|翻[了看]|往上翻|爬楼|看不到|打不开|加载|游戏|后台|公众号|刷新|版本|能不能|可不可以|会不会|什么是|别[发截]|禁止/;
/** A question about such records, unless they are shown in the same breath. */
const ASKED = /怎么|如何|怎样|要不要|不要[发截]/;
const QUESTION = /^[^，,。！!\n；;？?]{0,14}(?:[吗嗎]|[？?])/;
const SHOWN = /发(?:你|给|群|出|到|上|过|一下|了|在|们|来)|看看|看[下一这我]|[你大]家?们?看|这是|这里|给[你大]|来了|如下|[上附贴甩晒见]图|上[了]?$|附上|贴[出上]|甩|晒|为证|评评理|[放发摆]在?这|在这|证据|有图|留着|都在|我有|👇|⬇|转发|听听?|公开|曝光|传上|放出|拿出|截(?:下|了|给|来)/;

const ENGLISH = new RegExp(
  '(?:screen ?shots?|screen ?caps?|screenies|ss|pics?|recordings?) of (?:our|my|their|his|her|the|this|a|your)(?: [a-z\']{2,12}){0,2} (?:chats?|convos?|conversations?|texts?|messages|dms?|whatsapp|imessages?|call)(?: (?:with|between) (?:my |the |his |her |our )?[a-z]{2,12})?'
  + '|(?:our|my|their|his|her)(?: (?:whole|entire|full|private|group))? (?:chat|convo|conversation|text|dm|message)s? ?(?:screen ?shots?|logs?|history|recordings?)'
  + '|(?:our|their) (?:whole|entire|full|private) (?:chat|convo|conversation)'
  + '|what (?:she|he|they|my (?:ex|boss|mom|dad|boyfriend|girlfriend|wife|husband|landlord)) (?:texted|messaged|dm\'?e?d|whatsapped|pm\'?e?d) me', 'gi');
const ENGLISH_SHOWN = /(?:^|[^a-z])(?:here'?s?|here are|look|see|check|posting|posted|sharing|shared|send|sent|sending|attached|proof|read|this is|these are|got|have|i'?ve|leaked|recorded|forwarding|screenshot)(?![a-z])/i;
const ENGLISH_TOPIC = /how (?:to|do|can)|backup|back up|export|restore|delete[ds]?|lost|app for|tool|feature|fake|generator|storage/i;

const WINDOW = 18;
/** More captions than these in one message say no more, found or looked at. */
const MOST = 50;
const LOOKED_AT = 300;
const SOLID = new RegExp(`(?:${NAMED}|截图|记录|录音|录屏)$`);

/** Captions of screenshots and recordings of a private talk. */
export function captions(text: string): Placed[] {
  const found: Placed[] = [];
  const length = text.trim().length;
  const add = (start: number, end: number, confidence: number, reason: string): void => {
    // Of one pattern they come in order; a bare caption inside a named one is the same.
    found.push({ start, end, value: text.slice(start, end), confidence, reasons: ['caption', reason] });
  };
  for (const pattern of [between, bare]) {
    pattern.lastIndex = 0;
    let looked = 0;
    for (let at = pattern.exec(text); at !== null && found.length < MOST && looked < LOOKED_AT; at = pattern.exec(text)) {
      looked++;
      const start = at.index;
      const end = start + at[0].length;
      const left = sentence(text.slice(Math.max(0, start - WINDOW), start), true);
      const right = sentence(text.slice(end, end + WINDOW), false);
      if (TOPIC.test(left) || TOPIC.test(right) || QUESTION.test(right) || /^功能|^软件/.test(right)) continue;
      const owned = pattern === between;
      const solid = SOLID.test(at[0]);
      const shown = SHOWN.test(left) || SHOWN.test(right) || /(?:^|[，,])看$/.test(left);
      if (!shown && (ASKED.test(left) || ASKED.test(right))) continue;
      const whole = left.trim() === '' && right.trim() === '' && length <= at[0].length + 2;
      if (owned && !solid && !/发|贴|截|看|给|曝|放/.test(left)) continue;
      if (!shown && !whole && !(owned && solid)) continue;
      add(start, end, owned ? (shown ? 0.82 : 0.6) : shown ? 0.7 : 0.55, owned ? 'whose' : shown ? 'shown' : 'alone');
    }
  }
  ENGLISH.lastIndex = 0;
  for (let at = ENGLISH.exec(text); at !== null; at = ENGLISH.exec(text)) {
    const around = text.slice(Math.max(0, at.index - 40), at.index + at[0].length + 40);
    if (ENGLISH_TOPIC.test(around)) continue;
    const shown = ENGLISH_SHOWN.test(text.slice(Math.max(0, at.index - 40), at.index));
    if (shown || /screen ?shots?|screen ?caps?/i.test(at[0])) add(at.index, at.index + at[0].length, shown ? 0.8 : 0.62, 'shown');
  }
  return apart(found);
}

/** In order of place; of two that overlap the earlier, then the longer one. */
function apart(found: readonly Placed[]): Placed[] {
  const kept: Placed[] = [];
  for (const one of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept;
}

/** The part of a window that belongs to the same sentence. */
function sentence(text: string, before: boolean): string {
  const parts = text.split(/[。！!\n；;]/);
  return (before ? parts.at(-1) : parts[0]) ?? '';
}

const NAME = '[^\\s\\[\\]【】:：,，。!！?？和与跟及的]{1,12}';
const bundle = new RegExp(
  `(?:\\[(?:聊天记录|聊天記錄|合并转发|合併轉發|转发消息|Chat History|chat history)(?:[:： ][^\\]\\n]{0,20})?\\]|【(?:聊天记录|合并转发)】)(?: ?(?:(?:${NAME}(?:和|与|、|and)${NAME}|群聊?|${NAME})的聊天记录|Chat History[^\\n]{0,40}))?`
  + `|(?<=^|\\n)[ ]{0,2}(?:${NAME}(?:和|与|、)${NAME}|群聊)的聊天记录(?=\\s*(?:$|\\n))`
  + `|(?<=^|\\n)Chat History (?:for|of|between) [^\\n]{1,40}`, 'g');
const header = /(?<=^|\n)[ >]{0,3}-{2,12} ?(?:Forwarded [Mm]essage|Original [Mm]essage|转发的?消息|轉發訊息|转发的?邮件|转发邮件|原始邮件|原邮件|原始郵件|转发信息) ?-{0,12}|(?<=^|\n)Begin forwarded message:|(?<=^|\n)(?:Forwarded from|转发自|轉發自)[:： ]{1,2}[^\n]{1,40}|(?<=^|\n)[[【](?:转发|轉發|Fwd|FWD)[\]】] ?[^\s:：]{1,12}[:：]/g;
const mail = /(?<=^|\n)(?:From|发件人|寄件者|寄件人)[:：][^\n]{1,120}\n(?:(?:Sent|Date|To|Cc|Subject|发送时间|发送日期|日期|收件人|收件者|抄送|主题|主旨|时间)[:：][^\n]{0,200}(?:\n|$)){2,6}/g;

/** Bundles of forwarded messages by their title, forwarded mails by their heads: from there to the end of the text. */
export function bundles(text: string): Placed[] {
  const found: Placed[] = [];
  const end = text.trimEnd().length;
  for (const [pattern, confidence] of [[header, 0.85], [mail, 0.85], [bundle, 0.85]] as const) {
    pattern.lastIndex = 0;
    const at = pattern.exec(text);
    if (at === null) continue;
    const start = at.index + (/^[ \n]*/.exec(at[0])?.[0].length ?? 0);
    const label = /[\]】] ?([^\s:：]{1,12})[:：]$/.exec(at[0])?.[1];
    if (label !== undefined && !personLike(label)) continue;
    const single = /^(?:Forwarded from|转发自|轉發自)/.test(at[0].trimStart());
    // A bundle's title stands alone, or over its messages.
    const rest = text.slice(at.index + at[0].length);
    const until = single ? at.index + at[0].length : pattern === bundle && !/^\s*\n[^\n]{1,40}[:：]/.test(rest) ? at.index + at[0].trimEnd().length : end;
    if (pattern === bundle && /功能|下线|可以|不能|太|怎么|打不开|看不了|是什么|导出|备份/.test(rest.slice(0, 12))) continue;
    found.push({ start, end: until, value: text.slice(start, Math.min(until, start + 80)), confidence, reasons: ['bundle'] });
    break;
  }
  return found;
}

const TOLD = '(?:私下|私底下|私聊|私信|悄悄|偷偷|背着[你我他她]|单独|微信上?|电话里|短信|语音|QQ上?|dd|小窗)';
const told = new RegExp(`(?:[他她]们?|[\\u4e00-\\u9fff]{1,4}?)(?:昨天|昨晚|刚才|刚刚|今天|上次|前天|上周|又|还|后来)?(?:在|是|用)?${TOLD}里?(?:又|还|就|都)?(?:(?:跟|和|对|给|发|同)?(?:我|他|她|我们|人家|别人|老板)?)(?:说|讲|发|回|吐槽|透露|抱怨|承认|骂|告诉我?|告訴我?|发[了来]?|回[了复]?)[^「『“"：:\\n]{0,6}[：:]?\\s?`, 'g');
const said = /[「『“"]([^「」『』“”"\n]{2,120})[」』”"]|(?<=[：:]\s?)([^「“"\n。！!]{3,80})/y;
const quoteWithDashes = /(?<=^|\n)([「『][^「」\n:：]{1,20}[:：][^「」]{1,600}[」』])\s*\n\s*(?:[-–—－_=]\s?){5,40}/g;
const englishTold = /(?<![a-z])(?:he|she|they|my (?:boss|ex|mom|dad|wife|husband|boyfriend|girlfriend|landlord)|[A-Z][a-z]{2,11}) (?:privately (?:told|texted|messaged)|(?:texted|messaged|dm'?e?d|pm'?e?d|whatsapped) me|told me (?:privately|in private|in confidence|in dms?|over text))(?: (?:saying|that|last night|yesterday|today|this))?[,:]? ?["“']([^"”\n]{3,160})["”]/gi;

/** Private words of somebody, quoted: suspected only. */
export function quotes(text: string): Placed[] {
  const found: Placed[] = [];
  const add = (start: number, end: number, confidence: number): void => {
    const trimmed = text.slice(start, end).trimEnd().length;
    found.push({ start, end: start + trimmed, value: text.slice(start, start + Math.min(80, trimmed)), confidence, reasons: ['quoted'] });
  };
  quoteWithDashes.lastIndex = 0;
  for (let at = quoteWithDashes.exec(text); at !== null; at = quoteWithDashes.exec(text)) add(at.index, at.index + (at[1]?.length ?? 0), 0.58);
  if (!/[私悄偷背单微电短语Q小]/.test(text) && !/texted|messaged|dm|pm|whatsapped|told /i.test(text)) return found;
  told.lastIndex = 0;
  for (let at = told.exec(text); at !== null && found.length < MOST; at = told.exec(text)) {
    said.lastIndex = at.index + at[0].length;
    const words = said.exec(text);
    if (words === null || /如果|要是|假如|新闻|小说|电视剧|剧里|电影/.test(text.slice(Math.max(0, at.index - 8), at.index))) continue;
    const inner = words[1] ?? words[2] ?? '';
    const start = words.index + (words[1] === undefined ? 0 : 1);
    add(start, start + inner.length, words[1] === undefined ? 0.52 : 0.58);
    told.lastIndex = said.lastIndex;
  }
  englishTold.lastIndex = 0;
  for (let at = englishTold.exec(text); at !== null; at = englishTold.exec(text)) {
    const inner = at[1] ?? '';
    const start = at.index + at[0].length - inner.length - 1;
    add(start, start + inner.length, 0.56);
  }
  return found;
}
