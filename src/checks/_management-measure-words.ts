import type { MeasureKind } from '../model/fact-rows.ts';

/* Read on texts as `_conduct-fold` gives them, and only on what owner and managers say. Bounded gaps, no nested repetition. */

/** Rules about something else than what members say to and about each other. */
const HOUSEKEEPING = /名片|昵称|备注|改名|潜水|小号|接龙|报名|缴费|交费|物业费|押金|名额|迟到|头盔|停车|养犬|密码|验证码|口令|软件|缓存|抬头(?!不见|见)|球|毽|嘉宾|投票|打卡|签到|考勤|会议|考试|考前|作业|试卷|踢一?场|parcel|league|waiting list|spreadsheet|couch|car(?![a-z])|pay(?![a-z])|radio/;
const MATTER = '(?:骂|喷|撕(?!票|下|开)|脏字|脏话|黄腔|吵架|阴阳怪气|咒|辱|侮辱|攻击|人身|争吵|粗口|脏话|闹(?=[了喇啦,.!? ]|$)|造谣|传谣|信谣|谣言|刷屏|骚扰|恶意|引战|互怼|怼|诋毁|诽谤|爆粗|指责|谩骂|嘈|争执|带节奏|针对|争(?:了|吵|论|执)|洗版|洗频|吓唬)';
const CONTENT = '(?:广告|隐私|个人信息|个资|门牌|电话|手机号|号码|住址|地址|身份证|照片|图片|聊天记录|截图|视频|谣|未经|不实|他人|别人|此类|这类|这种|信息|消息|内容|言论|那条|这条)';
const NOT = '(?:(?:请勿|切勿|勿|请不要|不要|别)(?!忘|急|担心|怕|着急|客气)|禁止|严禁|不得|不准|(?<!我)不能|不许|停止|不可以?|谢绝|杜绝|唔好|唔准|唔可以)';
const SPREAD = '(?:发|传|转|公开|公布|泄露|泄漏|晒|贴|散布|分享|曝)';

const THREAT = '(?:踢(?!坏|破|伤|进|翻|开|馆|了?一?脚)|移出|移除|请出(?:去|群|本群|局|$|[,.。!])|请[他她你您其](?:出|离)|清(?:出|退|理出)|拉黑(?!名单)|封号|禁言|请离|请走|滚出|离开本群|禁[他她谁你](?:的)?言|飞机票|(?<![a-z])t(?:了|出|掉)|解散|(?:我|将|会|就|请)[^,。!?\\n]{0,3}(?:报警|举报|追究)|不欢迎|(?:谁|就|直接|请|自己|立刻|马上)走人|直接飞(?=$|[,.。!])|直接移(?=$|[,.。!走])|送[他她你][^,.。!?\\n]{0,2}出群|(?:就|别怪我)?不客气(?=了|$|[,.。!])|请[你您][^,.。!?\\n]{0,2}离开|离群|退群处理|(?:直接|马上|立刻|就)[清踢移]人|别怪我[^,.。!?\\n]{0,4}(?:移|踢|清|请)|事不过三|(?:交给|移交|报给)[^,.。!?\\n]{0,3}(?:警|派出所|公安)|谁[传发造][^,.。!?\\n]{1,6}谁负责|小黑屋|公示名单)';
const WARNS: readonly RegExp[] = [
  new RegExp(`(?:再(?!见|说吧|过(?!分)|等)|下一?次|否则|不然|要不然|如果|若|一律|一经|直接|屡教|警告|最后|谁|[发违传骂犯刷][^。!?\\n]{0,6}者|的话|就把|将被|会被|要被|发现)[^。!?\\n]{0,24}${THREAT}`),
  /最后.{0,4}警告|警告一次|[本此]次警告|下不为例|最后[^。!?\n]{0,6}提醒[^。!?\n]{0,10}(?:骂|辱|广告|隐私|攻击)/,
  /(?:will|'ll|gonna|going to|gets?|be) (?:be )?(?:removed|kicked|booted|banned|muted|blocked|reported)(?! from the (?!group|chat|channel))/,
  /(?:i'll|i will|i'm|i am|we'll|we will|i have to|i'm going to)(?: [a-z]{2,8})? (?:remov|kick|bann?|mut|block|report)(?:e|ing)? (?:you|him|her|them|anyone|whoever|the)(?![a-z])/,
  /(?:one more|next time|again|anyone|whoever|you'll be|you're|you are)[^.!?\n]{0,40}(?<![a-z])(?:banned|removed|kicked|muted|removal from the (?:group|chat|channel))(?! from the (?!group|chat|channel))/,
  /(?:final|last) warning|lose access to (?:this|the) (?:group|chat)|you(?:'re| are) (?:out|gone)(?: of (?:this|the|our) (?:group|chat|server|channel))?(?![a-z ])|(?:instant|permanent|immediate|= ?|means a?) ?ban(?![a-z])|zero tolerance/,
];

const REMINDS: readonly RegExp[] = [
  new RegExp(`${NOT}[^。!?\\n]{0,8}${MATTER}`),
  /(?:不要|别|停止|请勿|少)(?:再|在群里)?吵(?!到|醒|我|着)/,
  new RegExp(`${NOT}[^。!?\\n]{0,8}${SPREAD}[^。!?\\n]{0,14}${CONTENT}`),
  new RegExp(`(?:广告|隐私|谣|不实|未经|他人|别人|私人|诈骗|涉嫌)[^。!?\\n]{0,14}${NOT}[^。!?\\n]{0,4}${SPREAD}`),
  /(?:别|不要|不再)再?(?:乱)?[发传转]了|(?:这类|此类|这种|讯息|信息|消息|图片|照片|截图|记录)[^。!?\n]{0,10}(?:请勿|勿|不要|别|停止)[^。!?\n]{0,3}(?:转|传|扩散|外泄)/,
  /(?:注意|规范|文明)[^,。!?\n]{0,4}(?:言辞|言行|用词|措辞|语言|言论|素质|用语|说话|发言|口德|聊天)|(?:说话|发言|讲话)[^,。!?\n]{0,2}(?:客气|文明|注意|注意点)/,
  /(?:骂|吵)[^,.。!?\n]{0,4}(?:解决不了|不解决)|[把将][^,.。!?\n]{0,8}(?:消息|那条|这条|[图话])[^,.。!?\n]{0,3}撤|[各都]退一步(?!海阔)|恶语|犯不着[^,.。!?\n]{0,6}(?:吵|骂|恶|动气)|(?:别人|他人|人家)家?的(?:事|私事|家事|是非)[^,.。!?\n]{0,4}(?:不要|别|请勿|少)|(?:不要|别|请勿|少)[^,.。!?\n]{0,6}议论[^,.。!?\n]{0,4}(?:别人|他人|人家|邻居|是非)|(?:推广|广告|推销|链接|二维码)[^,.。!?\n]{0,6}(?:不要|请勿|勿|别|不得|不准)[^,.。!?\n]{0,3}(?:发|贴|刷)|(?:本群|群里|这里)(?:可?不是|不允许|不许|禁止|严禁|谢绝|不让|不欢迎|拒绝)[^,.。!?\n]{0,10}(?:攻击|吵|骂|喷|广告|链接|推销|隐私|造谣|脏|微商|卖)|(?:说话|嘴巴?|用词|语言)(?:都|放|要)?[^,.。!?\n]{0,2}干净|文明(?:用语|交流|发言|群聊|讨论|沟通)|(?:群里|这里|本群)有(?:老人|小孩|孩子|未成年|女生|女同)/,
  /理性(?:地)?(?:讨论|发言|表达|交流|沟通|探讨)|冷静(?:一下|点|些|下来|冷静)|消消[气火]|火气[^,。!?\n]{0,4}收|息怒|少说[两几]句|有话好好说|好好说话|以和为贵|收声|就事论事|对事不对人|消停(?:点|会|一下|些)|(?:给|跟|向|和)(?:他|她|人家|对方|当事人)[^,。!?\n]{0,3}道[个一]?下?歉|请[^,。!?\n]{0,6}道歉|口下留情|(?:保持|互相)(?:理性|克制|友善|礼貌|包容|体谅|尊重)|伤和气|分寸|请[^,。!?\n]{0,4}自重|积德|要和睦/,
  /(?:尊重|体谅)(?:一?下|他人|别人|彼此|对方|点|$|[,!。])|不信谣|不传谣|私下解决|(?:矛盾|意见|恩怨)[^,。!?\n]{0,4}私下/,
  /(?:都|两位|二位|你们俩?|大家|各位|此事|这事|话题)[^,。!?\n]{0,6}(?:到此为止|别说了|不要说了|打住)/,
  /(?:请|麻烦|赶紧|赶快|尽快|自行|自觉|主动|把|快)[^。!?\n]{0,16}撤回(?!了)|(?:请|麻烦)(?:你|您|立即|尽快|赶紧|赶快)?(?:收回|撤下|撤掉)(?:$|[,.。!])/,
  new RegExp(`${CONTENT}[^。!?\\n]{0,8}(?:撤掉|收回|撤下|撤了)`),
  new RegExp(`(?:请|麻烦|赶紧|赶快|自行|自觉|立即)[^。!?\\n]{0,14}(?:删|撤)[^。!?\\n]{0,6}${CONTENT}|${CONTENT}[^。!?\\n]{0,10}(?:请|麻烦|赶紧|自行|自觉|立即)[^。!?\\n]{0,6}删|发广告的?[^。!?\\n]{0,6}删|^@\\S{1,20} ?[^。!?\\n]{0,6}(?:请|麻烦)[^。!?\\n]{0,6}删`),
  /(?<![a-z])(?:stop|don't|dont|do not|no more|avoid|refrain from|quit) (?:[a-z']{1,12} ){0,3}?(?:fight|insult|argu|swear|attack|harass|spam|bully)[a-z]*(?![a-z])/,
  /(?<![a-z])(?:stop|don't|dont|do not|no more|avoid|refrain from|quit) (?:[a-z']{1,12} ){0,3}?(?:shar|post|send|forward|spread|publish)[a-z]*(?![a-z])(?! me(?![a-z]))[^.!?\n]{0,30}(?:ads?|photos?|pictures?|pics|numbers?|address(?:es)?|personal|private|people|others?|this|that|these|anyone|screenshots?|such|rumou?rs?|unverified|scams?)(?![a-z])/,
  /keep (?:it|this|things|the chat|this chat|this group) (?:civil|respectful|polite|clean|friendly)|(?:be|stay) (?:civil|respectful|kind to|polite)|(?:watch|mind) your (?:language|tone|words|mouth)|calm down|cool it(?![a-z])|chill out|both of you[^.!?\n]{0,6} (?:stop|calm)|(?:stop|enough|calm)[^!?\n]{0,20}both of you|(?:please|everyone|folks|guys|all)[^.!?\n]{0,16} be nice|no (?:personal attacks|insult(?:s|ing)|fighting|arguing|bullying|harassment|swearing|name.calling|spam|ads (?:in|here|on this (?:group|chat)))/,
  /(?:please|pls|plz|kindly|can you|could you) (?:delete|remove|take down|retract|unsend) (?:that|this|it|your (?:message|post|comment)|the (?:message|photo|picture|post|number|address|screenshot))(?![a-z])|take (?:the|that|this|your) (?:[a-z]{1,8} )?(?:photo|picture|post|message|number|video) down|keep (?:[a-z']{1,12} ){0,2}(?:numbers|addresses|photos|details|info|screenshots) out of|(?:dial|tone) (?:it|this|things) down|no name.calling|uncalled for|(?:please|pls) apologi[sz]e(?= to (?:him|her|them|each)|[.! ]*$)|(?<![a-z])(?:stop|don't|dont|do not|no more) (?:tagging|tag|dm-?ing|dm|messaging|message|mocking|mock|calling|call|threatening|threaten|doxx?ing|doxx?) (?:people|members|each other|anyone|others|her|him|them|somebody|someone)|take (?:it|this|that) (?:down|to dm|to pm|private)/,
];

/** What owner or manager says was done, and as which measure it counts. */
const DONE: readonly (readonly [MeasureKind, RegExp])[] = [
  ['report', /(?<![要会想可以去再能该没有不让])举报(?:给|到)了?(?:平台|腾讯|微信|客服|警方|派出所|社区)了|已经?[^,。!?\n]{0,8}(?:举报|上报|报警|报案|报告(?:给|了)?[^,。!?\n]{0,6}(?:警|平台|社区|居委|网信|派出所))|(?:联系|向)[^,。!?\n]{0,6}(?:平台|警方|派出所|客服|腾讯)[^,。!?\n]{0,6}(?:举报|投诉|反映|反馈|报案|报告)|已经?(?:跟|给|与)(?:平台|警方|客服)|(?<![a-z])(?:i've|i have|we've|have|just|already)? ?reported (?:to (?:whatsapp|slack|discord|telegram|the (?:platform|police))|(?:him|her|them|it|this|that|the) )/],
  ['remove', /已经?被(?:我|管理员?)?[^,.。!?\n]{0,2}(?:移走|踢|移出|请出|清)|(?:已经?将?|刚才?把|刚刚把|我把)[^,。!?\n]{0,16}(?:抱出|抱走|请走|赶出|清走|轰出|飞了|送走|踢(?:了|出|掉)|移出(?!购物)|移除出|清理?出|请出)|(?:i've|i have|i|we've|just|already|have) (?:just |already )?(?:removed|kicked|booted|banned) (?:him|her|them|that (?:account|user|person|guy|bot)|the (?:[a-z]{1,10} )?(?:bot|account|user|scammer|spammer|member|person))/],
  ['mute', /已经?(?:将|把|被|对)?[^,。!?\n]{0,8}禁言|禁言了[他她]|(?:i've|i have|i|and|we've|just|already) (?:muted|silenced) (?:him|her|them|the)/],
  ['delete', /(?:[那这该]条(?:消息|内容|言论|信息|广告)?|消息|内容)已经?处理(?![^,.。!?\n]{0,2}吗)|(?:消息|那条|这条|该条|内容|广告|图片|照片|截图|链接|发言|言论)[^,。!?\n]{0,6}已经?[^,。!?\n]{0,3}(?:删|撤回)|已经?(?:删|撤回|清理|屏蔽)[^,。!?\n]{0,4}(?:消息|那条|这条|该|内容|广告|图片|照片|截图|链接)|(?:i've|i have|(?<![a-z])i|just|already|^|[.!] ?)(?: ?)(?:deleted|removed|taken down|took down) (?:it|(?:the|that|his|her|your) (?:message|post|photo|picture|number|link))(?![a-z])/],
  ['remind', /(?<![a-z])had a (?:word|chat|talk) with (?:him|her|them|both)|已经?(?:让|叫|请)[^,.。!?\n]{1,8}(?:撤|删|道歉|收回)(?:了|掉|回)|(?:已经?|我)批评过|(?:私下|私聊|私信|单独|打电话|电话|当面)[^,。!?\n]{0,4}(?:跟|和|给|与|对|找|提醒|警告|联系|沟通|劝)?[^,。!?\n]{0,3}(?:谈|说|聊|沟通|劝|提醒|警告|联系)?(?:他|她|过|了)[^。!?\n]{0,6}(?:别|不要|不再|答应|删|撤|道歉)|(?:已经?|都)?(?:私下|私聊|私信)(?:提醒|警告|劝|沟通|谈|找)[^,。!?\n]{0,3}(?:过|了)|已经?(?:在)?(?:私下|私聊|私信|单独|当面)(?:里)?(?:跟|和|给|与|对|找)[^,。!?\n]{1,6}?(?:说|谈|聊|提醒|警告|沟通|劝)(?:过|了)|(?:i )?(?:spoke|talked|dm'?e?d|messaged) (?:to |with )?(?:him|her|them)/],
];
const NOT_DONE = /踢(?:完)?(?:球|毽)|(?:删除?|拉黑)(?:了)?好友|我[^,。!?\n]{0,4}撤回了|[没未]有?(?:踢|删|禁言|移出|举报)|(?:吗|么|嘛)\?*$|\?$/;

/** Everybody is spoken to. */
export const TO_ALL = /@(?:所有人|全体成员|all|everyone|channel|here)(?![a-z])|群公告|【公告】|\[公告\]/;
/** Enough only as an answer to a flagged speaker, or with their name. */
export const WEAK = /注意[一点下]|过分了|适可而止|行了|够了|别这样|停一?下|不合适|道歉|ok enough|that's enough|not ok(?:ay)?(?![a-z])|not cool/;

/** Which measure a text of owner or manager is; null: none. */
export function measureSaid(reading: string): 'warn' | 'remind' | MeasureKind | null {
  if (HOUSEKEEPING.test(reading)) return null;
  if (WARNS.some((pattern) => pattern.test(reading))) return 'warn';
  if (!NOT_DONE.test(reading)) for (const [kind, pattern] of DONE) if (pattern.test(reading)) return kind;
  return REMINDS.some((pattern) => pattern.test(reading)) ? 'remind' : null;
}

/** A system line that says that joining now needs approval. */
export function switchesApprovalOn(text: string): boolean {
  return /群聊邀请确认|群聊邀請確認|[入进進加]群(?:验证|驗證|审核|審核|确认|確認)|admin approval|approv\w+ (?:new|to join)|approval to join/i.test(text)
    && /启用|啟用|开启|開啟|打开|打開|turned on|enabled|requires?/i.test(text) && !/turned off|disabled|关闭|關閉|停用|取消/i.test(text);
}

/** True when the text of a mute lifts one. */
export function lifts(text: string): boolean {
  return /解除|取消|关闭|關閉|恢复|unmut|lifted/i.test(text);
}
/** Tells the others not to do something: enough where a flagged message stands shortly before it. */
const FORBIDS = /(?:大家|各位|都|你们|两位|二位|群里|本群|谁)[^。!?\n]{0,20}(?:别|不要|请勿|勿|不许|不准|不得|少)[^,.。!?\n]{0,6}(?:说|讲|传|打听|扩散|吵|闹|骂|议论|提了|聊|扯|争|评论|起哄|晒|这样|这么)|(?:话|嘴)[^,.。!?\n]{0,4}别[^,.。!?\n]{0,4}(?:绝|难听|毒|狠|碎)|维护[^,.。!?\n]{0,4}(?:氛围|气氛|秩序)|(?:别|不要)[^,.。!?\n]{0,3}(?:这样|这么)[^,.。!?\n]{0,3}(?:说|讲|对|骂)|out of line(?![a-z])|(?<![a-z])(?:stop|enough|no more)(?! by)[^.!?\n]{0,60}(?<![a-z])(?:everyone|people|guys|folks|each other|in this|this|that|anymore)(?![a-z])|(?<![a-z])(?:don't|dont|do not) (?:talk|speak|write|post|share|say|call|do (?:this|that))(?![a-z])|(?<![a-z])(?:guys|folks|everyone|people|hey)(?![a-z])[^.!?\n]{0,30}(?<![a-z])(?:stop|don't|dont|enough|cut it|knock it)/;

/** Weak words of owner or managers that are a reminder only beside a flagged message. */
export function mayRemind(reading: string): boolean {
  return !HOUSEKEEPING.test(reading) && FORBIDS.test(reading);
}
