const signs = (text: string): ReadonlySet<string> => new Set(text);
const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Put in or left out, they turn a sentence round. */
export const NEGATIONS = signs('不没沒别別未无無非勿莫否甭毋弗休冇唔');
export const NEGATIONS_EN = words(
  'not no never none nor neither without cannot cant dont wont isnt arent wasnt werent didnt doesnt hasnt havent hadnt shouldnt wouldnt couldnt mustnt aint nothing nobody nowhere nt unless except hardly deny denied refuse refused');

/** Signs that a sentence turns on: who, how many, when, whether it may or must be, which way. */
export const TURNING = signs(
  '我你您他她它咱俺谁自己' + '今昨明前后早晚午上下周元块角年月日号点' + '能会要应该必须可敢肯'
  + '都只全仅也又再还曾已将' + '男女父母爸妈哥弟姐妹儿' + '是有钱岁');

export const NUMERALS = signs('一二三四五六七八九十百千万亿两半几零〇');

/** Beside a number they make it more or less. */
export const ABOUT = signs('多余约近超');

/** Signs that come and go in quick typing and in copies, without changing what is said. */
export const HARMLESS = signs('的地得了吧呢啊呀嘛哦噢喔哈嘿嘻呵嗯呃诶欸啦咯呗哟哇嗨呜额唉嗷');
/** What people type for each other by ear. */
const HOMOPHONES = ['的地得', '在再', '做作', '象像', '帐账', '份分', '座坐', '即既', '以已', '嘛吗', '哪那', '后候', '啊阿', '唉哎', '带戴', '型形', '订定', '粘黏', '拉啦', '么嘛'];
/** Of which one put for the other says the contrary, or another thing of the same kind. */
const OPPOSED = words('多少 大小 男女 上下 前后 左右 早晚 高低 买卖 借还 真假 对错 好坏 来去 进出 收付 收发 新旧 死活 黑白 冷热 内外 东西 南北 开关 爱恨 赢输 加减 升降 先后 借收 收送 东北 南西 拿给 打骂');
export const SURNAMES = signs('王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤');

export const HARMLESS_EN = words('a an the ok okay oh ah um uh er lol haha hahaha hehe so well hm hmm pls please');
export const TURNING_EN = words(
  'i you he she it we they me him her us them my your his its our their mine yours hers ours theirs who whose is are was were be been has have had do does did will would can could may might must should shall all every only some any more less before after today yesterday tomorrow yes');

/** Who it is about; with what a reader of pictures takes for them. */
const PRONOUNS: Readonly<Record<string, string>> = { 我: '找俄', 你: '尔称', 您: '恁', 他: '地也池', 她: '地', 俺: '掩' };
export const isPronoun = (sign: string): boolean => PRONOUNS[sign] !== undefined;
/** What is left of a pronoun that was read as two signs. */
export const PARTS = signs('亻尔也女门');
export const otherPerson = (a: string, b: string): boolean => a !== b && ((PRONOUNS[a] !== undefined && !PRONOUNS[a].includes(b)) || (PRONOUNS[b] !== undefined && !PRONOUNS[b].includes(a)));

export const opposed = (a: string, b: string): boolean => OPPOSED.has(a + b) || OPPOSED.has(b + a);
export const twoSurnames = (a: string, b: string): boolean => SURNAMES.has(a) && SURNAMES.has(b);
export const soundsAlike = (a: string, b: string): boolean => HOMOPHONES.some((set) => set.includes(a) && set.includes(b));
