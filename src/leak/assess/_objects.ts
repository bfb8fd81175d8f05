/** Words that name the spreading itself, or ask to take it back: about an act wherever they stand. */
const NAMES = new RegExp([
  '(?:谁|誰|哪个)[^，,。！!？?\\n]{0,8}(?:截图|截圖|截屏|聊天记录|聊天記錄|传出去|傳出去|发出去|發出去|发出来|發出來|泄露)',
  '(?:侵犯|泄露|洩露)(?:了)?(?:我|别人|他人|个人)?[^，,。！!？?\\n]{0,4}(?:隐私|隱私|信息)|(?:这|那|都)(?:是|属于)我的?(?:个人)?(?:隐私|隱私)',
  '(?:删|刪|撤)(?:了|掉|除|回)?[^，,。！!？?\\n]{0,6}(?:截图|截圖|聊天|照片|那条|这条|图)|(?:截图|截圖|聊天记录|照片)[^，,。！!？?\\n]{0,6}(?:删|刪|撤)',
  '(?:请|請|马上|馬上|立刻|立即|赶紧|快|给我|麻烦|你)[^，,。！!？?\\n]{0,6}(?:撤回|撤了|撤掉|删掉|刪掉|删了|刪了|删除|刪除)',
  '(?:谁|你|妳|您|他|她|凭什么|干嘛|为什么|怎么|怎麼)[^，,。！!？?\\n]{0,14}(?:发|發|传|傳|贴|晒|曬|捅|说|抖)(?:出来|出來|出去|到(?:群|网|朋友圈|外面)|在群|给(?:别人|大家|全))',
  '(?:公开|公開|曝光|散布|散播)(?:我|我们|别人)(?:的|家)',
  '\\b(?:who (?:leaked|shared|posted|screenshotted)|take (?:it|this|that) down|delete (?:it|this|that)|remove (?:it|this|that)|my privacy|stop (?:sharing|posting)|(?:you|why|how could you) (?:shared?|post(?:ed)?|leak(?:ed)?|screenshot(?:ted)?))\\b',
].join('|'), 'iu');
/** A request that nothing be spread: before an act it speaks of what is being talked about, after it as a rule of something else. */
const FORBIDS = /(?:别|別|不要|不许|不准|请勿|勿)[^，,。！!？?\n]{0,4}(?:截图|截圖|截屏|外传|外傳|转发|轉發)/iu;
const CLAIMS = /律师函|律師函|我要(?:起诉|报警|投诉)|(?:给我|向我|公开)道歉|\b(?:I(?:['’]ll| will) sue|my lawyer|apologi[sz]e to me)\b/iu;
/** The confidence itself is held against whoever broke it. */
const PRIVATE = /私下(?:里)?(?:跟|和|對|对|给|同)(?:你|妳|您)|(?:跟|和|对|對)(?:你|妳|您)(?:一个人)?(?:私下)?(?:说|說|讲|聊)的(?:话|事)?|(?:经过|经|征得|征求)(?:过)?我(?:的)?(?:同意|允许)|我(?:让|叫|允许|同意)(?:你|妳|您)[^，,。！!？?\n]{0,3}(?:发|發|说|說|传|傳)了?(?:吗|嗎|么)|\b(?:told you (?:that |this )?in (?:confidence|private)|told you (?:that |this )?privately|that was private|between us|without (?:asking me|my (?:consent|permission)))\b/iu;
const PROTESTS = /凭什么|憑什麼|凭啥|过分|過分|怎么(?:能|可以|好意思|这样)|怎麼(?:能|可以|好意思|這樣)|什么意思|什麼意思|太(?:缺德|恶毒|卑鄙|损)|缺德|不要脸|(?:对得起|對得起)我|\b(?:how (?:dare|could) you|you had no right|what is wrong with you|not cool|seriously\?)/iu;

type Objection = 'names' | 'claims' | 'private' | 'protests' | 'forbids';

/** How a message objects, the plainest way first; null: not as far as its words tell. */
export function objectionIn(text: string): Objection | null {
  const words = text.slice(0, 500);
  if (NAMES.test(words)) return 'names';
  if (PRIVATE.test(words)) return 'private';
  if (CLAIMS.test(words)) return 'claims';
  if (FORBIDS.test(words)) return 'forbids';
  return PROTESTS.test(words) ? 'protests' : null;
}

/** Says what was spread, and not only that something was. */
export const tellsOfSpreading = (text: string): boolean => SPREADING.test(text.slice(0, 500));
const SPREADING = /截图|截圖|截屏|聊天|隐私|隱私|私事|(?:传|傳|发|發|说|捅|抖)(?:了)?(?:出去|出来|出來|到(?:群|网|外))|泄露|洩露|外传|外傳|\b(?:screenshots?|privacy|private|leak(?:ed)?|chats?)\b/iu;

/** Whether somebody asks to take down what was posted, or calls it out of place. */
export const asksRemoval = (text: string): boolean => REMOVAL.test(text.slice(0, 500));
const REMOVAL = /(?:撤回|撤了|撤掉|撤吧|快撤|删掉|刪掉|删了|刪了|删除|刪除|删吧|别发|別發|不要再?发|发群里不|發群裡不|不(?:太)?(?:合适|合適|应该|應該)(?:发|發|吧)?)|\b(?:delete|remove|take (?:it|this|that) down|unsend|shouldn['’]?t (?:post|share))\b/iu;
