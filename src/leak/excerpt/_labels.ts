/** What stands before a colon and is nobody: heads of forms, notices and lists. Lower case. */
export const LABELS: ReadonlySet<string> = new Set((
  '注意 注意事项 时间 地点 地址 住址 家庭住址 电话 手机 手机号 手机号码 联系电话 联系人 联系方式 备注 说明 通知 公告 温馨提示 提示 重要通知 紧急通知 姓名 名字 真实姓名 身份证 身份证号 身份证号码 证件号 性别 ' +
  '年龄 生日 出生日期 籍贯 民族 学历 学校 单位 公司 工作单位 职务 职位 部门 邮箱 微信 微信号 微信名 网名 昵称 账号 帐号 密码 验证码 卡号 银行卡 银行卡号 开户行 户名 金额 总价 价格 费用 合计 总计 数量 编号 单号 ' +
  '订单号 快递单号 车牌 车牌号 房号 楼号 栋号 主题 标题 内容 正文 发件人 收件人 抄送 日期 来源 来自 作者 编辑 链接 网址 附件 原因 结果 结论 总结 背景 要求 目的 问题 建议 方案 步骤 第一 第二 第三 其一 其二 首先 其次 最后 ' +
  '例如 比如 如下 以下 另外 此外 还有 补充 更新 更正 声明 ps p.s 附 注 答案 题目 参考 参会人 参与人 主持人 会议时间 会议地点 会议主题 会议号 集合时间 集合地点 活动时间 活动地点 起点 终点 上车地点 病情 诊断 病史 主诉 处方 ' +
  '爆料 求助 求证 举报 投诉 转发 转自 曝光 截图 聊天记录 文字版 原文 翻译 摘要 关键词 早餐 午餐 晚餐 今天 明天 昨天 上午 下午 晚上 群名 群名称 群聊 群号 群公告 消息 回复 引用 版本 状态 进度 类型 名称 型号 规格 ' +
  '小学 中学 初中 高中 易错点 考点 知识点 星座 血型 身高 体重 生肖 属相 运势 高血压 组长 副组长 组员 上联 下联 横批 标题党 剧情 结局 金牛座 双子座 巨蟹座 狮子座 处女座 天秤座 天蝎座 射手座 摩羯座 水瓶座 双鱼座 真相 评论 警告 后果 心得 感悟 感想 心情 体会 优点 缺点 重点 难点 亮点 做法 用法 用量 禁忌 食材 主料 辅料 调料 材质 配料 功效 产地 导演 主演 编剧 作词 作曲 演唱 出席 列席 缺席 议题 决议 ' +
  '特长 爱好 专业 毕业院校 集合点 领队 店铺 好评 差评 投诉电话 小贴士 贴士 现状 前提 目标 任务 进展 计划 分工 预算 人员 流程 规则 奖品 福利 优惠 套餐 门票 交通 住宿 行程 天气 气温 收货人 收货地址 寄件人 物流 复现步骤 预期结果 实际结果 主板 显卡 内存 硬盘 ' +
  'pros cons method ingredients decision owner attendees doors shows warnings tip tips hint server port author license requirements goal goals status priority assignee reporter environment expected actual ' +
  '聊天名称 聊天类型 参与人数 导出时间 消息总数 时间范围 补充说明 情况说明 经办人 负责人 判决 案号 法院 事由 案由 请假人 请假时间 值班 值班电话 客服电话 咨询电话 报名电话 截止时间 报名时间 被曝光人 涉事人 住院号 床号 ' +
  'note notes warning attention important time date when where place location address phone tel telephone mobile email e-mail mail name names fax website url link http https ftp subject from to cc bcc re fw fwd todo fixme bug error info debug ' +
  'trace warn fatal exception question answer example e.g eg i.e ie summary title author source update edit edited tl;dr tldr reason result results conclusion total price amount cost id no number ref reference password username user login ' +
  'code order tracking dob age sex gender job company employer school venue agenda topic attendees first second third finally next step steps key value type version status size color colour default return const let var case public private ' +
  'dear hi hello function class import export else try catch width height margin padding display background font position content-type host accept user-agent true false null file path line host port description details disclaimer caption context fact facts sex occupation'
).split(' '));

/** What ends a label of several words. */
export const LABEL_END = /(?:时间|地点|地址|电话|号码|编号|事项|通知|公告|方式|原因|如下|内容|要求|名单|情况|问题|金额|费用|日期|是|有|为|包括|来说|而言|表示|的话|说明|补充|提醒|规定|标准|链接|网址|密码|账号|帐号|介绍|简介|文化|概况|优势|理念|宗旨|心得|感想)$/;

/** Who is greeted at the head of a notice or a letter. */
export const GREETED = /^(?:各位|尊敬的|亲爱的|敬爱的|致|全体|所有|广大|诸位|dear )|^(?:大家|家人们|朋友们|同学们|同志们|邻居们|姐妹们|家长们|业主们)(?:好|注意)?$/iu;

/** How the name of a company, an office or a school ends. */
export const COMPANY = /(?:公司|集团|中心|委员会|事务所|派出所|研究院|研究所|法院|大学|中学|小学|幼儿园|医院|银行|旗舰店)$/u;

/** By whom they stand in a retelling: whoever tells, and the one on the other side. */
export const SELF: ReadonlySet<string> = new Set(['我', '本人', '自己', '我自己', '我说', '我回', '我回复', 'me', 'i', 'myself', 'you', '你']);
export const OTHER: ReadonlySet<string> = new Set(['对方', '對方', '他', '她', 'ta', '他说', '她说', '对方说', 'he', 'she', 'them', 'they', 'other', 'him', 'her']);
