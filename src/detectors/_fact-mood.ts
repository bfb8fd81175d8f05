/** The ways a sentence names a fact without stating it. Tables for `_fact.ts`; all are matched on lower case. */

/** What holds a 没 or 不 and denies nothing. */
export const NOT_DENIED = /没(?:想到|办法|忍住|准|错|过多久|过几|多久|几天|事|人知道|告诉|跟|和|敢)|不(?:小心|幸|久|知道?|得不|得已|仅|但|止|停|断|好意思|瞒|过|光|料|愧|然|同|少|错|懂|敢|太好|舒服|对劲|想说|想活|是(?=吗|嘛|么)|行了|方便)|别(?:人|说|的|告诉|外传|跟)|无(?:语|奈|意中)|not only|not gonna lie|no idea|don't tell|didn't (?:know|tell)|no one knows/g;
export const DENIED = /没(?!有?钱)|沒|不(?!惑)|未(?!来|婚|成年)|别|並無|并无|否认|排除|从来?没|冇|唔係|(?<![a-z])(?:not|no|never|isn't|aren't|wasn't|don't|doesn't|didn't|haven't|hasn't|without|nor|cannot|can't|isnt|dont|doesnt|didnt|wouldn't)(?![a-z])/;

export const ASKED = /是不是|有没有|有沒有|會不會|会不会|是否|(?:^|[^人])谁|誰|什么人|啥人|哪个|哪位|多少人|难道|難道|该不会|不会是|莫非|凭什么|能不能|可不可以|要不要|算不算|系唔系|係咪|有冇/;
/** Right behind the fact. */
export const ASKED_AFTER = /^[了的过啊呀]{0,2}(?:吗|嗎|嘛(?=$|[?？\s])|么(?=$|[?？\s])|没有?(?=$|[?？])|吧?[?？]|是[吗吧嘛么](?=$|[?？]))/;
/** A sentence in English that asks. */
export const ASKED_EN = /(?:^|[.!?;:,] ?)(?:so |and |but |wait |hey |guys )?(?:is|are|was|were|do|does|did|has|have|can|could|should|would|will|any ?(?:one|body)|who|whos|what|whats|why|how|when|where|which)(?:'s|n't)? /;

export const SUPPOSED = new RegExp(
  '如果|要是|假如|假设|假設|倘若|万一|若(?!干)|一旦|哪怕|就算|即使|除非|怕(?!是)|担心|擔心|害怕|希望|祝(?!福)|但愿|梦见|梦到|夢見|以为|差点|差一点|假装|装作|幻想|恨不得|想要|打算|建议|(?<!不)小心(?!翼)|避免|防止|预防|容易|导致|引起|引发|风险|可能性|概率|几率|迟早|早晚|'
  + '(?:快|就|都|真|得|还|也|又)要|快(?:被|得|憋|气|要|抑|疯)|(?:气|笑|吓|急|累|写|搞|逼|愁|憋|馋|折磨|折腾|虐)(?:出|得|的|到|成)|(?:看|听|吃|整|班)得我?|我快|快要?得|要(?:被|得|患|犯)|仿佛|简直|像(?![话素头])|跟.{0,6}(?:似的|一样)|差不多算|'
  + '(?<![a-z])(?:if|unless|suppose|supposing|imagine|what if|wish|hope|pretend|as if|like i|might|may|could|would|should|risk of|afraid|worried|gonna|dream(?:ed|t)?|in case|scared)(?![a-z])',
);
export const DOUBTED = /好像|可能|估计|也许|说不定|感觉|觉得|怀疑|懷疑|听说|聽說|据说|據說|传言|据传|大概|八成|疑似|应该|怎么|咋|(?<![a-z])(?:maybe|probably|i think|i heard|apparently|perhaps|guess|suspect|rumou?rs?)(?![a-z])/;

/** The fact is said of many, of nobody, or in a work of fiction, a notice or the news. */
export const GENERAL = new RegExp(
  '人们|很多人|许多人|好多人|不少人|有些人|有的人|有人|多少人|大家|(?:患者|病人)(?![一-龥]{2,3}[，,：:\\s])|人群|群体|年轻人|老年人|中老年|男性|女性|女人|男人|女生|男生|孕妇|妈妈们|家长们?(?:请|注意)|网友们|群众|市民|居民|股民|球迷|粉丝|打工人|应届|专家|研究(?!生|所|院)|科普|新闻|报道|报导|统计|数据显示|调查显示|'
  + '[0-9万]+(?:例|名|人)|全国|全球|我国|国内|国外|中国人|美国人|日本人|官方|热搜|上榜|剧[里中情]|《|小品|电视剧|电影|影片|小说|漫画|动漫|主角|男主|女主|男二|女二|反派|角色|结局|剧本|演(?!讲|示|习|算|出)|饰|歌词|这首歌|游戏里|副本|npc|段子|梗|广告|招聘|急招|诚聘|高薪|急聘|岗位|'
  + '讲座|论文|指南|视频|文章|教程|历史上|古代|朝|皇|猫|狗|主子|毛孩子|喵|汪|金毛|泰迪|柯基|布偶|仓鼠|兔子|乌龟|鹦鹉|一个人|的人|'
  + '(?<![a-z])(?:people|patients|most|many|some(?:one|body)?|everyone|everybody|women|men|kids these|(?:a|new|recent) study|studies show|research|article|news|report(?:s|ed)?|movie|film|show|episode|character|novel|season|song|lyrics|game|cat|dog|puppy|kitten|hiring|vacancy|job offer)(?![a-z])',
);
export const JOKING = /哈哈哈|笑死|狗头|doge|\[旺柴\]|手动|开玩笑|逗你|口嗨|(?<![a-z])(?:lol|lmao|rofl|jk|just kidding|haha)/;
