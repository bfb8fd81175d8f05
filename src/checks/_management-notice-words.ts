/*
 * Read on texts as `_conduct-fold` gives them: lower case, half width, simplified. `GAP` is what may stand between two words of one
 * clause. Every pattern has bounded gaps and no nested repetition.
 */

/** Whoever manages, called by role. `管理` alone is one only where somebody calls for it. */
const ROLE = /群主|群管|管理(?:员|人员|们)|版主|有管理[吗么没]|(?<![\u4e00-\u9fff])管理(?=[在呢吗,!? ]|出来|快|干|看|$)|(?<=各位|求|叫|喊|麻烦|劳烦|拜托|请)管理(?![费处局层学系制岗办规公部中软混好自])|(?<![a-z])(?:(?:group )?admin(?:istrator)?s?|mods|moderators?|group owner)(?![a-z])|(?<![a-z])(?:any|an?|the|hey|dear|@) ?mod(?![a-z])/;
const OWNER = /群主|版主|group owner/;

/** What looks like a complaint and is none: taken out before the text is judged. */
const INNOCENT: readonly RegExp[] = [
  // Thanks for what was done, and tales of it.
  /^(?:@\S{1,20} ?)?[^,.。!?\n]{0,6}(?:谢谢|感谢|多谢|辛苦)(?!.{0,20}(?:还|又|再))[^,.。!?\n]{0,20}/g,
  /thanks?(?: you)?[^.!?\n]{0,20} for [^.!?\n]{0,40}/g,
  /(?:群主|管理员|管理)(?:大人)?(?:昨天|前天|刚才|刚刚|已经?|上次|上周|今天)[^,.。!?\n不没]{0,20}[了过](?![^,.。!?\n]{0,2}吗)/g,
  /^[^,.。!?\n]{0,8}辛苦(?:了|啦)?[,.!~ ][^,.。!?\n还又再但]{0,20}$|孩子[^,.。!?\n]{0,4}骂人|(?:抖音|新闻|网上|微博|电视|电影|剧)[^,.。!?\n群]{0,12}(?:骗|诈|骂|色情|赌)[^,.。!?\n]{0,6}/g,
  /(?:landlord|boss|company|client|bank|council|teacher) [^.!?\n]{0,10}(?:threat|insult|abus|report)[a-z]* (?:to|about) [^.!?\n]{0,20}/g,
  // Advertisements as a question or a trade, fraud and nuisance calls as news.
  /(?:可以|能|可不可以|想|允许|准|让)(?:在群里?)?[发打][个一下条点小则]{0,3}广告|我[想要]?[发打][个一下条点小]{0,3}广告|广告(?:费|位|牌|公司|语|词|设计|行业|片|部)|[发打]广告(?:可以|行|要多少|要钱|怎么|收费)/g,
  /骚扰(?:电话|短信|拦截)|诈骗(?:电话|短信|案例|宣传)|反诈[^,.。!?\n]{0,6}|[谨防]防?(?:诈骗|被?骗|诈)[^,.。!?\n]{0,4}/g,
  /隐私(?:设置|政策|协议|权限|模式|保护|险)|(?:设置|开启)隐私|spam (?:folder|filter|box)|junk mail/g,
  // Sport, and what happened or may happen to the writer.
  /踢(?:完|场|一场|了场)?(?:馆|球|足球|毽子?|比赛|皮球|踏|碎|坏|翻|破|到|伤|中|进|断|开|被子)|踢的那个|别(?:踢|骂|禁言)我|[把将]我(?:又|给|也|误|不小心)?(?:踢|移出|禁言|拉黑|清)[^,.。!?\n]{0,4}|(?:踢|移)[了出]?我(?!的)|我被(?:误|人)?(?:踢|移|禁言|清|请)[^,.。!?\n]{0,4}/g,
  /解(?:除|开)[^,.。!?\n]{0,8}禁言|禁言[^,.。!?\n]{0,4}解[开除]|取消[^,.。!?\n]{0,6}禁言|全员禁言/g,
  /(?:remove|kick|add|unmute) me(?![a-z])|mute (?:notifications?|my|your|the)|block my|delete my (?:old|own|last|previous)/g,
  // Housekeeping of members and files, slips of the writer's own.
  /[^,.。!?\n]{0,8}(?:潜水|不说话|不发言|小号|死号|僵尸|不改名|没改名|未改|退租|搬走|毕业|离职|未交|没交)[^,.。!?\n]{0,12}/g,
  /(?:群文件|文件|投票|接龙|相册|公告|表格|作业)[^.。!?\n]{0,10}[删撤清][^,.。!?\n]{0,4}|[删撤清][^,.。!?\n]{0,4}(?:群文件|文件|投票|接龙|相册|公告|表格|旧的)|[删撤]了我一个/g,
  /you (?:sent|shared|posted|took|put)|took th[ei]s? [^.!?\n]{0,20}/g,
  /我[^,.。!?\n]{0,6}发错[^.。!?\n]{0,10}|我[^,.。!?\n]{0,4}已?撤回了[^,.。!?\n]{0,4}|已经?撤回了$|[删撤]掉?一[行列格]|骂得[好对]|(?:就|真)?该骂|骂都骂不|(?:客户|顾客|老板|领导|主管|老师|教练|医生|司机|保安|婆婆|老公|老婆|我妈|我爸|家里)[^,.。!?\n群]{0,4}骂[^,.。!?\n]{0,6}|撤回了(?:什么|啥|几条)/g,
  /骂人?(?:会|是不是|算不算)[^,.。!?\n]{0,8}|被(?:你|我)?(?:老婆|老公|老板|领导|妈|爸)[^,.。!?\n]{0,2}骂/g,
  // Business that owners of neighbourhood and trade groups are asked about.
  /投诉(?:电话|热线|渠道|物业|快递|商家|外卖|建议)|物业[^,.。!?\n]{0,4}(?:管不管|管管|投诉|处理)/g,
  /(?:停车|车位|电梯|路灯|垃圾|漏水|噪音|太吵|装修|快递|订单|退款|发货|外卖|售后|发票|管道|水管|下水|堵|坏了)[^.。!?\n]{0,14}(?:处理|管)[^,.。!?\n]{0,6}/g,
  /(?:water|gas|pipe|roof|tap|oil)[a-z ]{0,10} leak\w*|(?:the|my|your|an?|annual|weekly|monthly) report(?![a-z])/g,
];

/** Asks whoever manages to do something about content or a member. */
const ACTION = /管一?下|管一管|管管|管不管|(?:都|再|为什么|怎么)不管|不管(?:[吗么嘛啊了我这他她]|的吗|一下|管)|没人管|[不唔](?:打算|准备|想)?(?:管|理)[吗么嘛?]|打算管吗|打算管|要不要管|唔理|管(?:这|他|她)|踢|移出|移除|请(?:他|她)?(?:出|走)|赶(?:出|走)|清(?:出|退|走|理|一下)|拉黑|封(?:号|他|她|了)|禁言|禁他|(?<![a-z])t(?:了|掉|出|人|他|她)|飞机票|删|撤(?:回|了|掉|下|$|[,.!。])|收回|下架|屏蔽|举报|检举|投诉|制止|处理|处置|核实|出面(?!接待|开会|讲话|参加)|公道|主持(?:一下|下|公道)|说句话|说说[他她]|出来(?:看看|管|说|主持|解释|干活|处理)|表[个一]?[下个]?态|不?作为(?:[吗呢啊?]|$)|管事|闭嘴|评评理|劝劝[他她]|维护[^,.。!?\n]{0,8}秩序|拦着?[他她]|整治|整顿|警告[他她一]|提醒(?:一下)?[他她]/;
const CLAUSE = '[^,.。!?\\n]';
/** Ways of putting somebody out, of taking something down and of settling that are said of people and posts only. */
const MOVES: readonly RegExp[] = [
  new RegExp(`(?:把|将|请|让|叫)(?:他|她|这[人位货]|那[人位货]|这个人|那个人|${CLAUSE}{0,10}[卖发推骂刷骗喷]${CLAUSE}{0,8})(?:清一清|(?:清|弄|请|移|飞|送|赶|轰|撵|抱|叉|拖)(?:了|走|掉|出))`),
  /轰(?:他|她|出去)|撵(?:他|她|走|出)|叉出|水桶(?:他|她|伺候)|小黑屋|请[他她你][^,.。!?\n]{0,2}离/,
  /(?:让|叫|请)[^,.。!?\n]{1,6}(?:拿下来|收回|闭嘴|住口|住嘴|道歉|消停|别再?(?:发|骂|说|闹|吵|传|晒|喷)|不要再?(?:发|骂|说|闹|吵|传|晒|喷))/,
  /评[个一]?理|(?:给[个我]|要[个一]?|讨[个一]?)[^,.。!?\n]{0,2}(?:说法|公道|交代|道歉)|(?:照片|图|视频|那条|这条|消息|帖子?)[^.。!?\n]{0,10}(?:弄掉|拿掉|去掉)|管[住好][^,.。!?\n]{0,4}嘴|我[^,.。!?\n]{0,3}只[好能]退群|讲句(?:嘢|公道|话)|立[个一]?[^,.。!?\n]{0,2}规矩|群规(?:还|呢|是摆设)|摆设/,
  /(?<![a-z])(?:boot|expel|evict|yeet) (?:him|her|them|the (?:bot|guy|user|spammer|scammer)|that (?:bot|guy|user|account))|(?:get|want) (?:that|this|it|him|her|them) (?:off(?! (?:my|the|your) (?:chest|shelf|table))|gone|out of (?:here|this)|taken down|removed|deleted)/,
];
/** What else is wrong: curses, shady trade, somebody's things put up, in the words that members use. */
const ELSE: readonly RegExp[] = [
  /发的[^,.。!?\n]{0,8}太?脏|恶心(?:人?的)?(?:话|图|信息|言论)|(?<!念)(?<!紧箍)咒(?:骂|人|我|他|她|死|邻居|全家)|诅咒|贱[货人]|婊|泼妇|黄腔|黄谣|下流|猥琐|发酒疯|互[喷撕怼]|喷(?:我|人|他|她)|嗌交|闹(?:到咁|交|紧)|阴阳我|骂街|羞辱|傻[x逼屄叉]|下三滥|(?:是|说|讲)[^,.。!?\n]{0,2}人话|(?<!别)伤人|[嘴话][^,.。!?\n]{0,3}[没不][^,.。!?\n]{0,3}干净|像话吗|寒心|嘴[^,.。!?\n]{0,2}臭|口无遮拦|出口伤|(?:门口|楼下|路上)堵[我他她人]|弄死|(?:打断|收拾)[我他她]|要来我家[^,.。!?\n]{0,4}(?:闹|打|堵)|赔礼|说我(?:偷|骗|坏|出轨|有病|不要脸)/,
  /卖(?:假|片|黄|号|淫|粉|药)|假[证币烟酒]|办证的|黄[片播网]|招嫖|约炮|嫖|裸聊|刷单|杀猪盘|荐股|带单|高利贷|套路贷|炒币|虚拟币|弹[^,.。!?\n]{0,6}链接|[打顶][着了][^,.。!?\n]{0,8}(?:名义|旗号)|(?:带|有)病?毒的?链接|不良(?:网站|信息|内容|链接)|冒用|盗用|冒名|冒我|盗号|自称[^,.。!?\n]{0,10}(?:转账|客服|警察|公安|老师|领导)|(?<![主你您员])(?:让|叫|劝|引导|忽悠|带)(?:大家|人|我们?|家长|老人|邻居)[^,.。!?\n]{0,8}(?:转账|充值|汇款|打钱|投资|下注)|卖(?:答案|考题|试题|证|卡)|网贷|代开发票|老鼠会|资金盘|推销|微商|拉人(?:头|进群|进盘)|(?:几个?|不少|很多|有|些)(?:人|家长|邻居|业主|群友|老人)[^,.。!?\n]{0,4}(?:上当|被骗|中招|被坑)/,
  new RegExp(`(?<![你您帮请烦能以忘我想要])[把将](?:我|别人|人家|他人|业主|孩子|同学|老师)${CLAUSE}{0,16}(?:(?:晒|贴|挂|爆|扒|曝|po)(?:了|出|到|在|上|进|群)|公布|公开|(?:发|传|转)(?:到|在|进|上|了)${CLAUSE}{0,4}(?:群|网|朋友圈|抖音|微博|外面|别处))`),
  /(?:扒|爆|曝|挂|人肉|偷拍|跟踪)(?:了|出)?(?:我|别人|人家|她|他)(?:的|家|名|电|照|微|单|公|身|住|个|隐|朋)|(?:快递单|成绩单|工资条|学号|卡号|房产证|病历|体检单|借条|行程)[^,.。!?\n]{0,6}(?:晒|贴|挂)|(?:他|她|人|谁)[^,.。!?\n你您]{0,3}(?:公布|公开|晒出?|曝出?|贴出?|挂出?)(?:了)?我(?:的|家|住|单位|电话|孩子)|po出来|[捅抖][^,.。!?\n]{0,2}出(?:来|去)|(?:病|事|工资|住|私|秘密)[^,.。!?\n]{0,4}说出去|被人?[^,.。!?\n]{0,3}(?:发群里|发到群|发出来|传出去|传到|挂出|贴出|晒出|曝出)|往外传|外传|(?:到处|四处)[^,.。!?\n]{0,2}(?:讲|说|传|发|宣扬)|谁(?:同意|允许)(?:他|她|你们)|[未没][^,.。!?\n]{0,4}(?:我|本人|人家)[^,.。!?\n]{0,3}同意|起底|肉搜/,
  /(?<![a-z])(?:whore|bitch|slut|retard|moron|n.?word|slur|mock(?:s|ed|ing)?(?![a-z])|ma(?:de|kes?|king) fun of|drainer|malware|fake (?:job|account|support|giveaway|customer service)|counterfeit|casino|betting|loan shark|pyramid|ponzi|crypto (?:pump|scheme)|not feel safe|don't feel safe|tag(?:s|ging) me|nasty to|pester|have a word with (?:him|her|them)|say (?:anything|something) about (?:this|it|that|him|her)|gross|(?:ask|asks|asking|begging) [^.!?\n]{0,24}(?:pictures|pics|nudes)|post(?:ed|ing)? where|look into (?:him|her|this (?:guy|account|user)|that (?:guy|account|user))|stolen (?:cards?|data|accounts?|ids?)|(?:me|us|her|people|everyone)(?: feel)? (?:uncomfortable|unsafe)|stalk(?:s|ing|ed|er)|(?:call|calls|calling|called) (?:each other|people|my|his|her|everyone)|(?:drop|dump|upload|put up|stuck)(?:p?ed|ing)? [^.!?\n]{0,24}(?:bank|card|details|address|number|kid|photo|picture|passport)|without (?:asking|permission|consent|my consent|our consent|her consent|his consent))/,
];

/** Says what is wrong. */
const WRONG = /骂|辱|脏话|粗口|污言|闹人|恶毒|脏字|阴阳怪气|针对我|[说讲]我是|吓唬|羞辱|挂我|公审|打起来|侵权|不作为|冒充|拉人头|人身攻击|攻击(?:我|他|她|人|别人|业主|邻居)|威胁|恐吓|要打我|打死[我他她你]|骚扰|造谣|谣言|传言|诽谤|污蔑|诬陷|抹黑|诋毁|泄露|泄漏|曝光|人肉|隐私|个人信息|个资|偷拍|广告|刷屏|洗版|洗频|诈骗|骗子|骗钱|骗人|骗了|(?:在|被|专门)骗|假货|色情|黄[图片]|黄色(?:视频|小?视频|图|小?电影|信息|内容|网站|链接|笑话)|小黄|涉黄|不雅|少儿不宜|裸(?![车价机考辞眼奔捐妆])|淫|(?<!打)赌|博彩|传销|钓鱼(?:链接|网站|邮件)|机器人(?:号|账号|[^,.。!?\n]{0,6}[发刷])|卖药|假消息|不实(?!惠|用|在)|吵(?:了一|起来|成|翻)|[他她人别]们?[^,.。!?\n]{0,10}[发晒贴写](?:了|出|到|布|上)?[^,.。!?\n]{0,10}(?:身份证|电话|手机号|号码|住址|地址|门牌|聊天记录|病历|开房|户口)|(?:公开|公布|[发晒贴传])[了出]?(?:我的|我家|我孩子|我女儿|我儿子|别人|他人|业主|人家)[^,.。!?\n]{0,6}(?:身份证|电话|手机|号码|住址|地址|门牌|照片|聊天记录|病历|信息)|(?:他|她|有人|谁|又)[^,.。!?\n]{0,4}把[^,.。!?\n]{0,12}(?:身份证|电话|手机|住址|房号|门牌|照片|聊天记录|病历|信息)[^,.。!?\n]{0,8}[发晒公曝贴传]|把我[^,.。!?\n]{0,10}(?:身份证|电话|手机|住址|地址|家|照片|聊天记录|病历|单位)[^,.。!?\n]{0,10}[发晒公曝写贴传]|发我的(?:身份证|电话|手机|住址|照片|住处)/;
const ENGLISH = /(?<![a-z])(?:take down |(?:remov|delet|ban|kick|mut|suspend|report)(?:e|ing)?(?: down)? (?:out )?(?:(?!me |my )[a-z']{1,12} ){0,2}(?:him|her|them|this|that|it|these|those|user|guy|person|message|post|picture|photo|pic|account|scammer|spammer|troll(?!ey))|block(?:ing)? (?:him|her|them|this (?:user|guy|person|account|number)|that (?:user|guy|person|account|number))|(?:please|pls|plz) (?:ban|kick|mute|remove|delete)(?! (?:me|my|the))|take (?:this|it|that|them) down|(?:get|have) [^.!?\n]{1,40} (?:deleted|removed|banned)|(?:ask|tell) [a-z]{2,12} to (?:stop|delete|remove|take|leave|quit)|call(?:s|ed|ing) (?:me|her|him|us) (?:an?|the|names)|phishing|(?:please|pls|plz) warn|(?:that|this|it|they|[a-z]{3,10}) be (?:deleted|removed|banned|kicked|taken down)|do (?:something|smth|sth)(?! (?:fun|nice|special|together|for|else))|step in(?![a-z])|intervene|deal with (?:him|her|this|them|it)|handle this|mute [a-z]{2,12} (?:please|pls)|harass|abus|insult|slurs?|swear|cursing|bull(?:y|ied)|threat|dox|leaked|leak(?:s|ing)? (?:my|his|her|our|their|private)|private (?:photo|info|data|pic|number)|personal (?:info|data|detail)|scam|spam|troll(?!ey)|porn|nude|gambl|racis|sexis|creep|inappropriate|offensive|rant|hate speech|(?:(?:posted|posting|shared|sharing|leaked|leaking|published|publishing|exposed|exposing|sent|sending|put|putting) |(?:he|she|they|to|people|someone|who|keeps?) (?:post|share|send|publish|leak)s? )[^.!?\n]{0,30}(?:addresses|address|phone|numbers?|passport|photos?|pics|pictures|screenshots?|names?|class|school|salary)(?![a-z])|(?:has|with|shows|named) (?:my|her|his|our)(?: [a-z']{1,10}){0,2} (?:address|phone|number|id|passport|school|photo)(?![a-z]))/;

/** By which role a reading calls for somebody who manages. */
export function roleCalled(reading: string): 'owner' | 'any' | null {
  if (!ROLE.test(reading)) return null;
  return OWNER.test(reading) ? 'owner' : 'any';
}

/** Whether a reading that is addressed to owner or managers says what is wrong, or asks for a step about content or a member. */
export function saysWhat(reading: string): boolean {
  let rest = reading;
  for (const pattern of INNOCENT) rest = rest.replace(pattern, ' ');
  return ACTION.test(rest) || WRONG.test(rest) || ENGLISH.test(rest) || MOVES.some((pattern) => pattern.test(rest)) || ELSE.some((pattern) => pattern.test(rest));
}

/** Raw texts worth reading: a role, a mention. Runs over every message. */
export const CALLS = /群主|管理|群管|版主|[@＠]|[Aa]dmin|ADMIN|[Mm]od(?:s|erator|[ ?!,，])|[Gg]roup [Oo]wner|MODS/;
/** Raw texts that may hold a complaint, for answers to a manager. */
export const COMPLAINS = /[管踢移咒贱喷撵轰晒挂扒卖清封禁删刪撤骂罵辱闹鬧诈詐骗騙谣謠泄洩赌賭黄裸]|[举舉][报報]|投[诉訴]|[处處]理|制止|[隐隱]私|[骚騷][扰擾]|[广廣]告|威[胁脅]|曝光|[发發晒].{0,12}[电電证證址话話]|remov|delet|ban|kick|mute|report|harass|insult|abus|spam|scam|threat|leak|stop/i;
/** Speaks of what somebody else just did or said, or calls for whoever manages to show up. */
const POINTS = /[他她]|有[个人]|[那这]位|这人|那人|新来的|这[话种样]|那种话|楼上(?!又?漏|的?水|邻居|装修)|刚才那|刚刚那|看不[见到]|快看|(?:在[吗不哪线]|人呢)|出来|说[句说一]|吱一?声|怎么办|过分|受不了|忍不了|难听|伤人|合适吗|什么意思|(?<![a-z])(?:he|she|they|him|them|this (?:guy|person|account|user)|that (?:guy|person|account|user)|anyone (?:there|awake|around)|nobody|seriously|wtf|again)(?![a-z])/;
/** What else owner and managers are asked about: then a pronoun means nobody in the chat. */
const BUSINESS = /红包|接龙|报名|开团|多少|几点|什么时候|快递|取件|生日|作业|文件|团购|拼单|恭喜|新年|谢谢|感谢|辛苦|改名|昵称|[入进]群(?!的)|拉[一他她个我]|审批|核准|通过一下|投票|缴费|收款|价格|发票|吃饭|管饭|天气|物业|电梯|停车|漏水|空调|管道|结婚|球|合同|公告|置顶|解[开除]|拉进|移出去了|联系他|手机弄?丢|的电话发|撤回了什么|link|when|where is|what time|how (?:much|do|many)|thank|happy|invite|add (?:me|my)|draft|photos?|calendar|leave|pin |update|attached|report(?! (?:him|her|them))|slides/;

/** Whether an unclear word to owner or managers may mean the message right before it. */
export function pointsAtWhatWasSaid(reading: string): boolean {
  let head = reading.slice(0, 80);
  for (const pattern of INNOCENT) head = head.replace(pattern, ' ');
  return POINTS.test(head) && !BUSINESS.test(reading.slice(0, 80));
}
