const join = (words: string): string => words.split(' ').join('|');

/** Illnesses and states of health that are told of a person, not of a cold. RegExp sources. */
export const ILLNESSES = join(
  '乙型肝炎 乙肝(?:大三阳|小三阳|携带者?)? 丙肝 甲肝 肝炎 大三阳 小三阳 肝硬化 脂肪肝 肺结核 结核病? 尘肺 艾滋病?(?:毒)? (?:hiv|HIV|Hiv)(?:阳性|陽性|感染)? 愛滋病?毒? 梅毒 淋病 尖锐湿疣 生殖器疱疹 疱疹 HPV(?:16|18)?(?:阳性)? hpv阳性 性病 '
  + '抑郁(?=了|$|[^一-龥]|发作|复发|晚期|好几年|多年|很|严重|[中轻重]度|焦虑|[住已这有去从两三几半一]) (?:[轻中重]度|产后|青少年)?抑郁症? 憂鬱症 抑鬱症 (?:双相|躁郁)(?:情感障碍|障碍|症)? 躁鬱症 双向情感障碍 焦虑症 焦慮症 惊恐障碍 恐慌症 创伤后应激障碍 精神分裂症? 精神病 神经衰弱 厌食症 暴食症 贪食症 进食障碍 自闭症 自閉症 孤独症 多动症 過動症 人格分裂 边缘型人格(?:障碍)? '
  + '阿尔茨海默病?症? 阿尔兹海默症? 老年痴呆症? 失智症? 帕金森病?(?:症|综合征)? 癫痫 癲癇 羊癫疯 渐冻症 多发性硬化症? 脑梗死?塞? 脑溢血 脑出血 腦中風 脑卒中 中风(?!险) 中風 脑瘤 脑膜瘤 偏瘫 截瘫 瘫痪 癱瘓 '
  + '(?:甲状腺|甲狀腺|乳腺|乳|肺|肝|胃|肠|直肠|结肠|大肠|食道|食管|鼻咽|宫颈|子宫|卵巢|前列腺|膀胱|胰腺|肾|血|骨|皮肤|喉|淋巴|胆管|大腸|直腸|肺腺|攝護腺|子宮頸|膽管|胆囊|口腔|舌|淋巴腺)癌(?:晚期|早期|中期)? 癌症(?:晚期|早期)? 恶性肿瘤 肿瘤 白血病 淋巴瘤 血友病 地中海贫血 地贫 再障 再生障碍性贫血 骨髓瘤 甲状腺结节 甲状腺结癌 肺结节 乳腺结节 甲减 甲亢 甲狀腺亢進 桥本氏?(?:甲状腺炎)? '
  + '(?:(?:一|二|1|2|I|II|妊娠)型?)?糖尿病 糖尿 高血压 高血壓 低血糖症 高血脂 高尿酸 痛风 痛風 冠心病 心脏病 心臟病 心梗 心肌梗死?塞? 心肌炎 心衰 心律不齐 房颤 早搏 先心病 先天性心脏病 肾衰竭? 尿毒症 尿毒 肾炎 肾结石 肾病综合征 胆结石 胆囊炎 胰腺炎 阑尾炎 胃溃疡 十二指肠溃疡 克罗恩病? 溃疡性结肠炎 幽门螺旋?杆菌阳性 '
  + '(?:系统性)?红斑狼疮 紅斑性?狼瘡 狼疮 类风湿(?:性?关节炎)? 類風濕 强直性脊柱炎 强直 干燥综合征 银屑病 牛皮癣 白癜风 湿疹 荨麻疹 哮喘 气喘病 氣喘 慢阻肺 肺炎 肺气肿 肺栓塞 新冠(?:阳性)? 甲流 乙流 登革热 水痘 带状疱疹 手足口病? 猩红热 麻疹 流脑 '
  + '多囊(?:卵巢)?(?:综合征)? 子宫肌瘤 子宮肌瘤 卵巢囊肿 子宫内膜异位症? 巧克力囊肿 宫外孕 子宮外孕 不孕不育症? 不孕症? 不育症? 弱精症? 无精症? 少精症? 阳痿 早泄 绝经 早更 前列腺炎 痔疮 肛瘘 疝气 静脉曲张 腰椎间盘突出症? 腰突 颈椎病 骨质疏松 股骨头坏死 骨折 骨裂 半月板(?:损伤|撕裂) 韧带断裂 '
  + '青光眼 白内障 视网膜脱落 色盲 色弱 失明 失聪 聋哑 唐氏综合征?症? 脑瘫 腦麻 智力(?:残疾|障碍) (?:[一二三四]级)?(?:肢体|视力|听力|精神|智力|言语)残疾(?:[一二三四]级)? 肢体残疾 残疾证 残疾 蚕豆病 苯丙酮尿症 罕见病 (?<![a-zA-Z])(?:ADHD|PTSD|OCD|SLE|COPD|PCOS|IBS)(?![a-zA-Z])',
);

/** States told by a verb: pregnancy and its end, operations, ways to be treated, attempts on one's life. */
export const STATES = join(
  '怀孕(?:了?(?:快|有)?(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,3})(?:个多?月|周|週|天)(?:多|半)?)? 懷孕(?:[0-9一二兩三四五六七八九十]{1,3}(?:個月|週))? 怀上了? 怀了(?=$|[，,。！!]) 有喜了 有身孕 有咗BB 有咗 怀(?:着|了)?(?:双胞胎|二胎|三胎|老二|宝宝) 孕(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})周(?:\\+?[0-9])? 早孕 先兆流产 流产 流產 小产 人流 堕胎 打[过了]胎 墮胎 打胎 胎停(?:育)? 引产 剖腹产 剖宫产 '
  + '化疗 化療 放疗 透析 血透 靶向治疗 电休克(?:治疗)? MECT (?:心脏)?搭桥(?:手术)? 心脏支架 支架手术 装了?(?:支架|起搏器) 肾移植 肝移植 骨髓移植 换肾 结扎 輸卵管結紮 痔疮手术 阑尾手术 包皮手术 切除(?:子宫|卵巢|甲状腺|胃|乳房|胆囊) (?:子宫|卵巢|甲状腺|胃|乳房|胆囊|阑尾|扁桃体)切除(?:手术|术)? 乳房切除 试管婴儿 试管 '
  + '割腕 自残 自杀未遂 吞药 轻生 洗胃 植物人 病危(?:通知书)? 进ICU 住ICU 截肢',
);

/** Medicines that tell an illness. */
export const MEDICINES = join(
  '舍曲林 帕罗西汀 氟西汀 百忧解 百憂解 艾司西酞普兰 来士普 西酞普兰 文拉法辛 度洛西汀 米氮平 曲唑酮 安非他酮 阿戈美拉汀 碳酸锂 锂盐 丙戊酸钠 德巴金 拉莫三嗪 喹硫平 思瑞康 奥氮平 利培酮 阿立哌唑 氯氮平 奋乃静 劳拉西泮 阿普唑仑 氯硝西泮 佳乐定 安定片 地西泮 艾司唑仑 舒乐安定 佐匹克隆 右佐匹克隆 唑吡坦 思诺思 褪黑素缓释片 专注达 择思达 哌甲酯 利他林 '
  + '阿莫西林 头孢 奥司他韦 阿奇霉素 左氧氟沙星 二甲双胍 胰岛素 阿卡波糖 格列美脲 恩格列净 达格列净 司美格鲁肽 利拉鲁肽 氨氯地平 络活喜 缬沙坦 厄贝沙坦 美托洛尔 倍他乐克 硝苯地平 阿司匹林 氯吡格雷 波立维 华法林 利伐沙班 阿托伐他汀 立普妥 瑞舒伐他汀 优甲乐 甲巯咪唑 赛治 非布司他 别嘌醇 秋水仙碱 恩替卡韦 替诺福韦 丙酚替诺福韦 '
  + '左甲状腺素 阻断药 替诺福韦 多替拉韦 必妥维 恩曲他滨 青霉素 苄星青霉素 羟氯喹 纷乐 泼尼松 强的松 甲泼尼龙 激素药 甲氨蝶呤 阿达木单抗 修美乐 奥希替尼 吉非替尼 赫赛汀 他莫昔芬 来曲唑 格列卫 卡培他滨 避孕药 优思明 达英35 毓婷 米非司酮 黄体酮 地屈孕酮 达芙通 戊酸雌二醇 补佳乐 非那雄胺 伟哥 万艾可 西地那非 孟鲁司特 布地奈德 信必可 抗抑郁药 抗抑鬱藥 抗焦虑药 降压药 降糖药 降血压药 安眠药 安眠藥 精神类药物',
);

/** Illnesses, treatment and medicine in English. */
export const ENGLISH = '(?<![a-zA-Z])(?:(?:clinical |severe |postpartum |major )?depression|bipolar(?: disorder)?|schizophrenia|anxiety disorder|panic disorder|ptsd|adhd|autism|anorexia|bulimia|hiv(?:[ -]positive)?|aids|syphilis|gonorrh?ea|chlamydia|herpes|hpv|hepatitis [a-c]|(?:type [12] )?diabet(?:es|ic)|epilepsy|(?:(?:(?:stage [1-4] )?(?:breast|lung|colon|prostate|thyroid|ovarian|cervical|stage [1-4]|skin|liver|brain)|stage [1-4]) )?cancer|leuk[ae]?emia|lymphoma|(?:brain )?tumou?r|multiple sclerosis|parkinson\'?s|alzheimer\'?s|dementia|lupus|crohn\'?s(?: disease)?|asthma|high blood pressure|hypertension|(?:four|five|six|seven|eight|[0-9]+) (?:weeks|months) pregnant|pregnant|miscarriage|an abortion|abortion|chemo(?:therapy)?|dialysis|heart attack|a stroke|tuberculosis|endometriosis|pcos|ibs|eating disorder|zoloft|prozac|lexapro|xanax|lithium|insulin|ritalin|adderall|antidepressants|sertraline|metformin)(?![a-zA-Z0-9阳陽感病检大])';
