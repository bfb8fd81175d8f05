import { MEDICINES } from './_health-terms.ts';

/** One of these, lower case, stands in every text that tells of somebody's health; `_` is a space. */
export const HEALTH_WORDS: readonly string[] = [
  ...(
    '乙肝 丙肝 甲肝 肝炎 肝硬 三阳 脂肪肝 结核 尘肺 艾滋 愛滋 梅毒 淋病 湿疣 疱疹 性病 抑郁 憂鬱 抑鬱 双相 躁郁 躁鬱 双向情感 焦虑症 焦慮症 惊恐 恐慌症 创伤后 精神分裂 精神病 神经衰弱 厌食 暴食 贪食 进食障碍 自闭 自閉 孤独症 多动症 過動症 人格 阿尔茨 阿尔兹 痴呆'
    + ' 失智 帕金森 癫痫 癲癇 羊癫 渐冻 硬化 脑梗 脑溢血 脑出血 中風 脑卒中 中风 脑瘤 脑膜瘤 偏瘫 截瘫 瘫痪 癱瘓 肿瘤 白血病 淋巴瘤 血友 贫血 骨髓 再障 结节 桥本 甲亢 甲减 甲狀腺 糖尿 高血压 高血壓 低血糖症 高血脂 尿酸 痛风 痛風 冠心 心脏病 心臟病 心梗 心肌 心衰'
    + ' 心律 房颤 早搏 先心 肾衰 尿毒 肾炎 结石 肾病 胆囊 胰腺 阑尾 溃疡 克罗恩 幽门 狼疮 狼瘡 类风湿 類風濕 脊柱炎 强直 干燥综合 银屑 牛皮癣 白癜 湿疹 荨麻 哮喘 气喘病 氣喘 慢阻肺 肺炎 肺气肿 肺栓 新冠 甲流 乙流 登革 水痘 手足口 猩红热 麻疹 流脑 多囊 肌瘤 囊肿'
    + ' 内膜异位 宫外孕 不孕 不育 弱精 无精 少精 阳痿 早泄 绝经 前列腺 痔疮 肛瘘 疝气 静脉曲张 椎间盘 腰突 颈椎病 骨质疏松 股骨头 骨折 骨裂 半月板 韧带 青光眼 白内障 视网膜 色盲 色弱 失明 失聪 聋哑 唐氏 脑瘫 腦麻 智力 残疾 蚕豆病 苯丙酮 罕见病 怀孕 懷孕 怀上 有喜 身孕'
    + ' 有咗 双胞胎 二胎 三胎 怀着 怀了 早孕 流产 流產 小产 人流 堕胎 墮胎 打胎 胎停 引产 剖腹 剖宫 化疗 化療 放疗 透析 血透 靶向 电休克 搭桥 支架 移植 起搏器 换肾 结扎 手术 切除 试管 割腕 自残 自杀 吞药 轻生 洗胃 植物人 病危 截肢 血糖 血压 血壓 转氨酶 病毒载量'
    + ' 糖化 熊猫血 过敏 過敏 过胎 了胎 什么病 啥病 什么药 啥药 住院 哪里不舒服 确诊 检查结果 进icu 住icu hiv hpv cd4 phq gad scl mmpi mmse adhd ptsd copd pcos mect depress bipolar schizo disorder autis'
    + ' anorexi bulimi aids syphilis gonorr chlamyd herpes hepatitis diabet epilep cancer leuk lymphoma tumo sclerosis parkinson alzheimer dementia lupus crohn'
    + ' asthma blood_pressure hypertens pregnan miscarr abortion chemo dialysis heart_attack stroke tubercul endometri antidepress allerg medication diagnos'
  ).split(' ').map((word) => word.replace('_', ' ')),
  ...MEDICINES.split('|').map((word) => word.toLowerCase()),
  'zoloft', 'prozac', 'lexapro', 'xanax', 'lithium', 'insulin', 'ritalin', 'adderall', 'sertraline', 'metformin',
];
