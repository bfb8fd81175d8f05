/** Kind, then a template; {slot}s here say nothing about anybody. */
export const NEAR_TEMPLATES = `
order 订单{order}催一下发货
order 退款单号 {order} 已提交
order 采购单{order}等签字
order payment ref {order} pending
digits 流水{shifted}入账失败
digits 设备批次{shifted}
digits 抽奖码{unused}没中
digits 积分编号 {unused}
digits 核销码：{longNumber}
digits dump {longNumber}
digits 阅读量{anyNumber}，点赞{number}
version 升级到{version}就闪退
version firmware {version} released
version 客户端{version}灰度中
stamp 时间戳{stamp}对不上
stamp created_at={stamp}
hash commit {hash} 回滚
hash md5是{hash}
wrong-id 模板编号{wrongId}
wrong-id 工单号 {wrongId} 转给二线
wrong-card 储值卡{wrongCard}余额不足
wrong-card 礼品卡号{wrongCard}已核销
part 物料{part}断货
part 替换料 {part} 有样品吗
group 群号{groupNo}进来聊
group 加群{groupNo}，暗号666
meeting 会议号{meeting}，九点准时
meeting 入会 {meeting} 密码随意
price 这双鞋{price}，贵不贵
price 一共花了{price}
price 团购{price}一份要不要
date 活动定在{date}，{clock}集合
date {date}交物业费
date deadline {date} {clock}
link 看这个 {link}
link {link} 转发抽奖
public 客服热线{hotline}
public 打110报警啊
public 12345投诉比较快
public 拨955{number}按3转人工
wx-word 微信分身怎么弄
wx-word wx.getUserProfile 废弃了
wx-word QQ邮箱容量满了
wx-word 微信豆充值{price}
wx-word 小程序审核被拒{number}次
mention @小桃子 @阿坤 来不来
mention @all 周报{clock}前交
email-like pip install foo=={version}
email-like git clone git@gitlab.example.com:team/app.git
plate-like {city}限行尾号{number}
plate-like 川A的车在外地被查多吗
plate-like 京B{number}组晋级
celebrity {star}那场太经典了
celebrity {star}新闻又上热搜
celebrity 模仿{star}笑死
surname-word 高兴得睡不着
surname-word 周末方便的话来拿
surname-word 马上安排，万一下雨改期
surname-word 任何时候都别熬夜
surname-word 白天{number}度，晚上冷
place {city}今天{number}度
place {city}哪里好玩
place 地铁{number}号线故障
place 第{number}排{number}座谁要换
place {number}号楼盘开售
place 两室一厅{number}平
topic-health {topic}怎么预防
topic-health {topic}讲座周三{clock}
topic-health {topic}患者能打疫苗吗
topic-health 电视剧里女主得了{topic}
topic-health 我没有{topic}，谢谢关心
topic-health {topic}用药进医保了
topic-money 月薪{price}能活吗
topic-money 平均工资涨了{number}%
topic-money 奖池{number}亿
topic-money 房价又跌{number}%
topic-money 销售额{number}万，同比持平
topic-work {brand}裁员{number}%
topic-work {brand}门口排队
topic-work 上班打卡机坏了
topic-work 谁去过{brand}面试流程
topic-school 三年级数学第{number}页
topic-school 学校{clock}放学
topic-school 高考还有{number}天
topic-family 离婚率上升{number}%
topic-family 领养一只{pet}
topic-family 家暴要零容忍
topic-faith 圣诞打折{price}
topic-faith 佛系减肥{number}天
topic-crime 这电影讲越狱的
topic-crime 诈骗电话真多
topic-crime 醉驾标准是多少
topic-intimate 磕到了这对CP
topic-intimate 同性婚姻讨论贴{number}楼
topic-age 我家{pet}{number}岁了
topic-age {number}岁以下半价
topic-age 建校{number}周年
topic-image 指纹锁没电了
topic-image 证件照{price}一套
topic-image 人脸识别失败{number}次
topic-record 聊天记录怎么导出
topic-record 报错截图发我
topic-record 早餐：包子\\n午餐：面\\n晚餐：粥
topic-record 时间：{clock}\\n地点：老地方\\n费用：AA
topic-place 万象城新开了影院
topic-place 他在想什么
topic-hotel {city}酒店涨到{price}
topic-secret 密码忘了怎么改
topic-secret 取件码{anyNumber}
topic-secret 验证码收不到
count 1 2 3 4 5 6 7 8 9 10 一起喊
count 一三五我做饭二四六你做
count 比分{number}:{number}
count 双色球 01 09 13 22 28 31
count {clock}-{clock}停电
coins 汇率7.{anyNumber}，损失0.{anyNumber}
coins 币价{price}，tx {hash}
`;
