/** Talk without private data. */
export const PLAIN_TEMPLATES = `
哈哈哈笑死我了
今天吃什么
又下雨了，烦
下班一起走啊
作业写完没
这游戏太坑了，排了{number}分钟
猫又把杯子打翻了
周会改到{clock}
求推荐好看的剧
外卖超时{number}分钟
他说得对，我也这么想
你先去，我等会儿到
老板今天心情不错
我昨天跑了{number}公里
抢到票了！{number}排
奶茶第二杯半价
服务器又挂了
代码合了没
论文改了{number}遍
快递到驿站了记得拿
天气{number}度，穿短袖吧
这集太好哭了
堵车，晚到{number}分钟
早睡早起身体好
谢谢大家
好的收到
我妈做的红烧肉绝了
打球三缺一
电影{clock}开场
群里太吵了先免打扰
聽日飲茶去唔去
這家店要排隊{number}分鐘
好累，想放假
lol that was great
anyone here yet?
we lost {number} to {number}, gg
coffee machine is broken again
i'll be there in {number} min
that movie was so long
happy birthday!! 🎂
meeting moved to {clock}
my keyboard is dying
ok sounds good
nobody tested this on windows
{number}楼电梯坏了
红包抢了{price}
这衣服{price}值不值
股票又跌{number}%
车位又被占了
今晚{clock}开黑
`;
