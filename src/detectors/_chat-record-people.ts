/** Which labels before a colon are people who speak, and which only head a line. */

const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許呂蘇盧蔣賈葉閻鍾譚鄒陸';
const ROLE = '我|你|他|她|本人|自己|爸爸?|妈妈?|媽媽?|老爸|老妈|老婆|老公|爷爷|奶奶|姥姥|外婆|外公|哥哥?|姐姐?|弟弟?|妹妹?|儿子|女儿|婆婆|公公|岳母|前任|前男友|前女友|男朋友|女朋友|男友|女友|对象|闺蜜|室友|同学|同事|领导|老板|老闆|经理|主管|房东|中介|客服|卖家|买家|店家|老师|班主任|医生|护士|师傅|司机|骑手|快递员?|HR|hr|甲方|乙方|对方|群主|邻居|物业|渣男|小三|me|him|her|he|she|you|i|mom|mum|dad|boss|ex|wife|husband|landlord|bf|gf|friend|bro|sis|teacher|seller|buyer';
const role = new RegExp(`^(?:我|他|她|我的|我们)?(?:${ROLE})(?:[A-Z]|[${SURNAMES}])?$`, 'i');
const called = new RegExp(`^(?:[小老阿大](?:[\\u4e00-\\u9fff]{1,2})|[${SURNAMES}][\\u4e00-\\u9fff]{1,2}|[${SURNAMES}](?:总|工|姐|哥|叔|姨|老师|医生|经理|主任|先生|女士|律师|局|处|导)|(?:${ROLE})[小老阿]?[\\u4e00-\\u9fff]{1,2}|[\\u4e00-\\u9fff]([\\u4e00-\\u9fff])?(?:哥|姐|叔|姨|总|老师|妈|爸|宝|同学))$`);
const ENGLISH = /^[A-Z][a-z]{1,11}(?: [A-Z][a-z]{1,12}\.?)?$/;
/** Capitalised words that head lines. */
const HEADS = /^(?:Name|Time|Date|Place|Address|Phone|Email|Subject|From|To|Cc|Bcc|Sent|Title|Note|Notes|Summary|Pros|Cons|Step|Steps|Question|Answer|Example|Result|Results|Error|Warning|Info|Input|Output|Expected|Actual|Version|Status|Price|Total|Author|License|Description|Usage|Location|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Breakfast|Lunch|Dinner|Host|Port|User|Password|Username|Type|Size|Color|Key|Value|Input|Goal|Score|Home|Away|Team|Red|Blue|Option|Part|Chapter|Update|Edit|Source|Link|Website|Warning|Reason|Solution|Problem|Issue|Fix|Fixed|Added|Removed|Changed|Changes|Tip|Tips|Ingredients|Method|Serves|Hours|Fee|Topic|Agenda|Speaker|Client|Server|Host|Request|Response|Method|Content|Accept)$/;

/** Labels that never speak, or speak in public: questions and answers, hosts, plays, games, lists. */
export const NOT_SPEAKERS = /^(?:问|答|[Qq]\d*|[Aa]\d*|Question|Answer|[甲乙丙丁][方]?|旁白|主持人?|嘉宾|记者|专家|主播|解说|观众|网友|评论|队友|敌方|对面|系统|玩家|NPC|npc|[红蓝黄绿白黑]队|上联|下联|横批|时间|地点|主题|标题|内容|落款|姓名|名字|电话|手机|地址|住址|微信|QQ|邮箱|性别|年龄|班级|学号|部门|职位|早餐|午餐|晚餐|周[一二三四五六日]|星期.|第.{1,4}|步骤.*|食材|调料|做法|优点|缺点|优势|劣势|结论|总结|建议|原因|结果|备注|注|注意|说明|提示|答案|解析|例|例如|比如|来源|出处|作者|译文|原文|产品|价格|数量|规格|单价|合计|总计|型号|颜色|尺码|日期|金额|账号|户名|开户行|密码|网址|链接|版本|环境|错误|警告|报错|输入|输出|预期|实际|目标|任务|进度|计划|今日|明日|本周|下周|收件人|发件人|寄件人|抄送|联系人|联系方式|上午|下午|晚上|[A-Za-z]|.{0,8}[说问答讲道]|key\d*|value\d*|https?|ftp|file|error|warning|note|todo|fixme|name|version|host|port|user|git|npm|.{0,6}(?:时间|地点|地址|方式|要求|条件|内容|人数|情况|问题|方案|部分|环节|名单|电话|编号|单号|号码|费用|价|率|量|数))$/;
/** People of books and films, and long dead. */
const FICTION = /^(?:鲁迅|孔子|孟子|老子|庄子|李白|杜甫|曹操|刘备|关羽|张飞|诸葛亮|孙悟空|唐僧|猪八戒|沙僧|贾宝玉|林黛玉|薛宝钗|王熙凤|宋江|武松|马云|爱因斯坦|小明|小红|小刚)$/;

/** Whether a label is the name or the part of a person. 小明 and 小红 are the people of jokes as well as of chats. */
export function personLike(label: string): boolean {
  if (NOT_SPEAKERS.test(label)) return false;
  if (FICTION.test(label)) return label.startsWith('小');
  return role.test(label) || called.test(label) || (ENGLISH.test(label) && !HEADS.test(label));
}
