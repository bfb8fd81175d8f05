/**
 * Words that speak ill of a person: dishonesty, theft, debts, faithlessness, force, contempt. Cues for a person to read, no
 * more: whether they are true, made up or meant otherwise no list can tell. Simplified, as the folded text has them; the
 * second form where the fold knows none.
 */
const CHINESE =
  '[贪貪](?:污|汙|钱|财|了(?:我们|大家|业主|公)|腐)|侵吞|私吞|侵占|挪用(?:公款|资金|基金|维修|班费|[^，,。]{0,6}[钱款])|受贿|行贿|(?:吃|拿|收)(?:了)?(?:很多|不少)?(?:回扣|黑钱|好处费)|收了?(?:家长|学生|病人|患者|供应商|中介|开发商|业主)们?的?(?:红包|钱|礼)|中饱私囊|监守自盗|私分|卷款|卷走|卷钱|跑路'
  + '|骗子|骗(?:钱|财|色|婚|保|人|取|贷|老人|走|光|吃骗喝)|骗了(?!你)|行骗|坑蒙拐骗|(?:诈|詐)骗|杀猪盘|拉人头|坑(?:人|钱|害|爹)|黑心|无良|奸商|讹(?:人|钱|诈)|敲(?:诈|詐)|勒索|碰瓷|恐吓|骚扰'
  + '|老赖|赖账|赖帐|欠[^，,。！？\\n]{0,8}不(?:还|交|付|给)|借钱不还|不还钱|拖欠(?:工资|货款)|欠(?:债|钱)(?:跑|躲)|欠(?:我|我们|大家|人家)[^，,。！？\\n]{0,10}(?:钱|万|块|元|工资)'
  + '|(?:小偷|惯偷|贼)(?!已?被[^，,。！!\\n]{0,8}[抓捕擒])|偷(?:了|走|钱|电|东西|人|拿|窃|拍|窥|情|汉|税|狗|猫|车|快递|外卖)|盗窃|顺走'
  + '|出轨|劈腿|小三(?![班年阳轮角通峡元])|第三者插足|插足|婚外情|乱搞|(?:搞|有)外遇|通奸|姘头|有一腿|跟(?:别人|野男人|野女人)跑了|不是[他她]?亲生|私生子|包养|傍大款|勾引|睡了|嫖|卖淫|破鞋|荡妇|婊子|私生活(?:混乱|不检)|性病|艾滋|梅毒'
  + '|强奸|猥亵|性侵|性骚扰|咸猪手|耍流氓|家暴|虐待|虐童|虐猫|虐狗|打(?:老婆|老人|学生|孩子|女人|人)|殴打|体罚|害死|杀人|凶手|肇事逃逸|吸毒|贩毒|嗑药|赌鬼|酒鬼'
  + '|造假|作弊|抄袭|剽窃|伪造|(?:假|买)(?:学历|文凭|证书)|学历是假|卖假|假(?:货|药|酒)|造谣|泼脏水|实名举报|(?:曝光|揭露|揭发)(?:一下)?[^，,。！!]{0,6}(?:丑|恶|黑|真面目)'
  + '|人渣|败类|畜生|畜牲|禽兽|垃圾人|渣男|渣女|白眼狼|不要脸|无耻|缺德|(?<![太真超么])变态(?![辣难级])|流氓(?!软件|兔)|恶霸|村霸|地头蛇|黑社会|伪君子|道德败坏|品行不端|不孝|神经病|王八蛋|混蛋|死变态|没良心|不得好死|天杀的';

const ENGLISH =
  'cheat(?:er|ers|ed|s)?|cheating(?: on)?|thief|thieves|stole|steals|stealing|scammer|scammed|scamming|scam artist|con ?man|con artist|conned|liar|lied to|fraudster|a fraud|fraud|crook|swindl(?:er|ed|ing)|embezzl(?:er|ed|es|ing)|pocketed|ran off with|took our money|kickbacks?|bribes?|bribed|corrupt'
  + '|owes? (?:me|us|him|her|them|everyone|everybody|people|money|thousands|rent)|never (?:paid|pays) (?:back|me|us|anyone|his|her)|deadbeat'
  + '|an affair|affair with|slept with|sleeping with|sleeps with|adulter(?:er|ess|y)|home ?wrecker|prostitute|hooker|slut|whore|has (?:an )?(?:std|hiv|aids)'
  + '|rapist|raped|molest(?:er|ed|s|ing)|pervert|predator|pa?edo(?:phile)?|gropes?|groped|harass(?:ed|es|ing)|stalk(?:er|ed|ing)|abus(?:er|es|ed|ive)|beats (?:his|her|the|up)|beat up|wife beater|murder(?:er|ed)|hit and run|drug (?:dealer|addict)|junkie|drunkard|alcoholic'
  + '|plagiari(?:st|sed|zed|sm)|fak(?:e|ed) (?:degree|diploma|certificate|papers|reviews|licen[cs]e)|forged|extort(?:ed|ion|s)|blackmail(?:er|ed|s)?|scum(?:bag)?|low ?life|bastard|disgusting person|psycho|two ?faced|backstabber|rip(?:s|ped)? (?:people|us|me|everyone) off';

/** One expression for all: global, linear, tried on at most some thousand code units. */
export const illWords = (): RegExp => new RegExp(`${CHINESE}|\\b(?:${ENGLISH})\\b`, 'giu');

/** The Chinese ones alone, for a text of which nothing is left but its characters. */
export const ILL_CHINESE: RegExp = new RegExp(CHINESE, 'u');

/** Right before the word: a warning to all, a rule, a denial, somebody who suffered it, or the writer himself. */
export const OF_NOBODY =
  /(?:反|防|谨防|防范|严防|防止|预防|警惕|提防|小心|当心|谨慎|打击|严打|整治|遏制|杜绝|拒绝|抵制|禁止|严禁|不得|不能|不许|不要|别(?![人墅的])|勿|远离|识破|识别|揭秘|如何|什么是|何为|遇到?|遇见|碰到|碰上|发现|如有|若有|如果|凡|任何|一切|被|遭|受|冒充|假冒|当成|没有?|未(?![婚成经])|(?<!是)不是|并非|不曾|从未|从不|不会|不存在|不像|别说|谁说|我是|我就是|电信|网络|新型|抓(?:到|获|住)?|警方|\b(?:not|isn['’]?t|wasn['’]?t|aren['’]?t|never|no|anti|against|avoid|beware of|prevent|report|stop|if|any|i am|i['’]m|i was|was|were|been|got|being) (?:an? |the |any )?)[^，,。.！!？?；;：:\n]{0,3}$/iu;

/** In such a stretch before the word: somebody in particular, of whom it is told all the same. */
export const SOMEBODY = /[他她](?!人)|这[个人种家]|那[个人家]|该|此人|某/u;

/** Right behind it: the thing in general. */
export const IN_GENERAL =
  /^(?:案件?|罪|手段|手法|短信|电话|分子|团伙|套路|知识|宣传|话术|行为|陷阱|活动|常见|多发|高发|频发|太多|很多|真多|猖獗|信息|犯罪|网站|软件|app|链接|风险|防范|预防|现象|问题|的?(?:常见|新)?(?:手段|套路|手法|方式|伎俩)|s? (?:alert|awareness|prevention|department|team|warning|protection|detection|hotline|calls?|e?mails?|texts?|season|are|is on the rise))/iu;

/** Somewhere in the text: the words are taken back, played, or put into somebody's mouth by another. */
export const TAKEN_BACK =
  /辟谣|不属实|不实(?:信息|言论|传言|内容|消息)|(?:是|系|属|为)谣言|纯属(?:谣言|虚构|捏造|子虚)|子虚乌有|澄清|冒充(?:我|本人|[^，,。]{0,8}(?:客服|公检法|警察|民警|领导|银行))|盗号|号被盗|电视剧|小说|剧情|短剧|剧本|影片|法制节目|普法|\b(?:false rumou?rs?|not true|debunked?|hoax|novel|episode|screenplay|impersonating (?:me|us|our|staff|the bank))\b/iu;
