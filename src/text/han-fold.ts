/** Traditional characters and their simplified forms, one after the other: those of names and of everyday chat. */
const PAIRS =
  '張张劉刘陳陈楊杨黃黄趙赵吳吴孫孙馬马羅罗鄭郑謝谢許许韓韩馮冯鄧邓蔣蒋葉叶蘇苏呂吕盧卢鍾钟鐘钟譚谭陸陆賈贾韋韦鄒邹龍龙賀贺顧顾龔龚嚴严錢钱湯汤莊庄聶聂關关蘭兰寧宁紀纪單单駱骆藍蓝華华蕭萧閻阎'
  + '衛卫歐欧溫温賴赖詹詹籃篮簡简鄔邬婁娄儲储滿满龐庞鮑鲍畢毕費费岳岳區区闕阙倫伦戰战肅肃諸诸寶宝貝贝國国偉伟傑杰強强軍军飛飞鵬鹏剛刚濤涛亞亚東东紅红艷艳豔艳麗丽蓮莲鳳凤瓊琼靜静潔洁嫻娴薇薇儀仪儷俪'
  + '嬌娇娛娱婭娅嬋婵瑩莹穎颖霞霞雲云靈灵慶庆慧慧惠惠賢贤淑淑貞贞珍珍銀银鈴铃鑫鑫鋒锋鋼钢鐵铁銘铭錦锦鎮镇銳锐錢钱鈞钧鎧铠鏡镜長长門门閃闪開开間间聞闻問问時时書书學学習习實实宗宗審审寫写導导將将專专對对'
  + '層层屬属嶺岭師师帶带帥帅幹干廣广應应廳厅彈弹後后從从復复徑径態态憂忧憶忆懷怀戀恋戲戏戶户擇择擔担據据擁拥擊击擴扩攝摄敗败敵敌數数斷断於于晉晋晝昼暉晖曉晓會会條条來来業业極极榮荣構构樂乐樓楼標标樣样樹树'
  + '橋桥機机檢检歡欢歲岁歷历歸归殺杀氣气漢汉沖冲決决淚泪淺浅淨净減减測测湧涌滅灭漁渔潤润澤泽濟济瀟潇灣湾燈灯燒烧爭争爺爷爾尔牆墙獨独獎奖獻献現现瑪玛環环產产畫画當当發发盜盗盡尽監监盤盘眾众睏困瞭了確确碼码'
  + '禮礼禪禅禮礼禎祯福福離离種种稱称積积穩稳窮穷競竞筆笔節节範范築筑簽签籠笼類类緊紧約约級级組组細细終终結结給给統统絲丝經经綠绿維维網网緒绪線线編编緣缘練练縣县總总績绩織织繼继續续義义聖圣聯联聲声職职聽听'
  + '腦脑腳脚膽胆臉脸臨临舉举舊旧藝艺節节莉莉莊庄萬万葉叶蔭荫藥药蘊蕴處处號号虧亏術术補补裝装裡里裏里複复見见規规視视親亲覺觉覽览觀观計计訂订訊讯記记討讨訪访設设訴诉診诊詞词試试詩诗話话該该詳详認认語语誠诚誤误'
  + '說说誰谁課课談谈請请論论調调諒谅諾诺謀谋講讲識识證证譯译議议護护讀读變变讓让讚赞豐丰財财貨货販贩貴贵買买貿贸賀贺資资賓宾賞赏賣卖賴赖購购贈赠贊赞贏赢趕赶跡迹踐践車车軒轩軟软較较載载輕轻輛辆輝辉輩辈輪轮'
  + '輯辑輸输轉转辦办農农這这連连週周進进運运過过達达違违遠远適适遲迟選选遺遗還还邊边郵邮鄉乡醫医釋释針针釣钓鈔钞銷销鋪铺錄录錯错鍵键鏈链閉闭閒闲閱阅闆板隊队陰阴陽阳際际隨随險险隱隐雖虽雙双雜杂雞鸡難难電电霧雾'
  + '靈灵韻韵響响頁页頂顶項项順顺須须預预頓顿領领頭头頻频題题額额顏颜願愿類类顯显風风飄飘飯饭飲饮館馆餘余驗验驚惊體体鬆松鬥斗鬧闹魚鱼鮮鲜鳥鸟鴻鸿麥麦麵面麼么點点齊齐齡龄龜龟們们個个嗎吗買买幾几無无為为與与興兴'
  + '舉举兒儿勝胜勞劳動动務务勢势勵励匯汇協协參参叢丛員员啟启喬乔單单嘆叹嚇吓嚐尝圍围園园圓圆圖图團团場场塊块壓压壞坏壯壮壽寿夢梦夠够奮奋婦妇媽妈嬰婴孃娘寢寝寬宽尋寻岡冈島岛嶽岳幣币幫帮庫库廠厂廢废彥彦徹彻'
  + '憑凭憐怜戰战換换搖摇擠挤斬斩晚晚暫暂曬晒東东桿杆棄弃楓枫樑梁權权殘残溝沟滯滞瀏浏烏乌煙烟煩烦熱热營营獄狱獲获瑋玮瑤瑶璋璋瓏珑畝亩異异療疗癡痴皚皑禍祸稅税穀谷窩窝筍笋紅红純纯紗纱紙纸紛纷納纳絕绝緯纬縱纵罰罚'
  + '罷罢耀耀聰聪肖肖興兴蕊蕊薩萨蘿萝蟲虫蠟蜡衝冲襲袭詠咏誌志諾诺謙谦譽誉賦赋賢贤賤贱賽赛躍跃軸轴轎轿迴回邁迈鄰邻釗钊鈺钰鉅巨鋭锐鎖锁鐸铎閔闵闊阔雯雯霆霆韜韬頌颂飾饰餅饼餐餐駕驾駿骏騎骑騙骗鬱郁魯鲁鴛鸳鶯莺鶴鹤麟麟'
  + '黨党齒齿龐庞佔占併并傢家係系俠侠倉仓側侧偵侦傳传債债傷伤僅仅價价儉俭優优億亿兩两冊册凍冻刪删則则創创劃划劇剧劍剑';

const fold = new Uint16Array(0x10000);
for (let code = 0; code < fold.length; code++) fold[code] = code;
for (let i = 0; i + 1 < PAIRS.length; i += 2) fold[PAIRS.charCodeAt(i)] = PAIRS.charCodeAt(i + 1);
// The dots that people write between the parts of a foreign name, and full-width signs that do not differ for the tagger.
for (const dot of '•‧・∙﹒') fold[dot.charCodeAt(0)] = 0xb7;
fold['，'.charCodeAt(0)] = 0x2c;
fold['：'.charCodeAt(0)] = 0x3a;
fold['；'.charCodeAt(0)] = 0x3b;
fold['！'.charCodeAt(0)] = 0x21;
fold['？'.charCodeAt(0)] = 0x3f;
fold['（'.charCodeAt(0)] = 0x28;
fold['）'.charCodeAt(0)] = 0x29;

/** Writes the folded code units of a text; each stands at its own place. */
export function foldInto(text: string, codes: Uint16Array): void {
  for (let i = 0; i < text.length; i++) codes[i] = fold[text.charCodeAt(i)] ?? 0;
}

/** A folded copy, for looking names up in lists. */
export function folded(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) out += String.fromCharCode(fold[text.charCodeAt(i)] ?? 0);
  return out;
}
