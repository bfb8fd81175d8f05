import { mobile, type Maker } from './number-makers.ts';
import type { Rng } from './rng.ts';

const of = (types: string, make: (rng: Rng) => string): Maker => ({ types: types === '' ? [] : types.split('/'), make });
const from = (types: string, words: string): Maker => { const list = words.split('|'); return of(types, (r) => r.pick(list)); };

const SURNAMES = [...'李王张刘陈杨黄吴赵周徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戚莫孔向汤温康施文牛樊葛邢安齐庄倪章岳俞詹柯翟申梅盛童颜'];
const DOUBLE = ['欧阳', '上官', '司徒', '诸葛', '慕容', '令狐', '东方', '南宫'];
const GIVEN = [...'子轩浩宇梓涵雨泽欣怡诗琪思源嘉懿若曦晓彤文博俊杰建军淑芬秀英国强志远海涛丽华雅静婉清景行书瑶承乐昕妍奕铭可馨俊熙若楠知微彦霖语桐明哲惠敏'];
export const nameCn = (r: Rng): string => (r.chance(0.05) ? r.pick(DOUBLE) : r.pick(SURNAMES)) + r.pick(GIVEN) + (r.chance(0.75) ? r.pick(GIVEN) : '');
const FIRST = 'Grace|Oliver|Hannah|Marcus|Fiona|Trevor|Nadia|Rahul|Ingrid|Carlos|Bethany|Stefan|Yasmin|Douglas|Chloe|Wei|Kenji|Amara'.split('|');
const LAST = 'Whitaker|Holloway|Petrov|Andersson|Mendoza|Chowdhury|Fitzgerald|Lindqvist|Castellano|Abernathy|Novak|Osei|Yamamoto|Bauer|Sinclair|Reyes'.split('|');

const CITIES = '广东省东莞市南城街道|江苏省苏州市吴中区|浙江省宁波市鄞州区|山东省烟台市芝罘区|四川省绵阳市涪城区|上海市闵行区|北京市丰台区|湖南省株洲市天元区|福建省泉州市丰泽区|重庆市南岸区|天津市河西区|安徽省合肥市蜀山区'.split('|');
const ROADS = '莞太路|东吴北路|天童南路|芝罘屯路|临园路东段|七莘路|丰北路|黄河北路|田安路|南坪西路|友谊路|望江西路|中兴大道|环城东路'.split('|');
const ESTATES = '锦绣江南|御景湾|世纪花园|玫瑰园|碧水云天小区|和谐家园|枫林绿洲|南苑新村|凤凰城|丽景华庭|水岸名都|青年公寓'.split('|');
const room = (r: Rng): string => r.pick([() => `${r.int(1, 38)}栋${r.int(1, 4)}单元${r.int(1, 28)}0${r.int(1, 4)}`, () => `${r.int(1, 38)}号楼${r.int(1, 28)}0${r.int(1, 6)}室`, () => `${r.int(1, 38)}幢${r.int(1, 28)}0${r.int(1, 6)}`, () => `${r.int(1, 20)}座${r.int(2, 30)}楼${r.chars(1, 'ABCDEF')}室`, () => `${r.int(1, 20)}号${r.int(1, 6)}0${r.int(1, 4)}室`])();
const day = (r: Rng): string => { const [y, m, d] = [r.int(1955, 2018), r.int(1, 12), r.int(1, 28)]; return r.pick([`${y}年${m}月${d}日`, `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`, `${y}.${m}.${d}`, `${y}/${m}/${d}`]); };
const clock = (r: Rng): string => `${r.int(7, 23)}:${String(r.int(0, 59)).padStart(2, '0')}`;
const NICKS = '阿布|奶盖|小山竹|老余头|Momo|七七|阿May|大鹏鸟'.split('|');
const SAYINGS = '我跟你说的别告诉别人|他今天又没来|钱什么时候还|昨晚的事就当没发生|下周我就辞职|你删了吧|我妈不同意|知道了'.split('|');
const transcript = (r: Rng): string => {
  const [a, b] = [r.pick(NICKS.slice(0, 4)), r.pick(NICKS.slice(4))];
  const turn = r.pick([(who: string, what: string) => `${who} ${clock(r)}\n${what}`, (who: string, what: string) => `${who}：${what}`, (who: string, what: string) => `${who} 2026/${r.int(1, 12)}/${r.int(1, 28)} ${clock(r)}:12\n${what}`]);
  return [a, b, a].map((who) => turn(who, r.pick(SAYINGS))).join('\n');
};

/** Facts about invented people, and filling that says nothing about anybody. */
export const WORD_MAKERS: Readonly<Record<string, Maker>> = {
  name: of('name', nameCn),
  nameEn: of('name', (r) => `${r.pick(FIRST)} ${r.pick(LAST)}`),
  address: of('address', (r) => `${r.pick(CITIES)}${r.pick(ROADS)}${r.int(1, 1288)}号${r.pick(['', r.pick(ESTATES) + room(r), r.pick(ESTATES) + room(r)])}`),
  compound: of('address', (r) => r.pick(ESTATES) + room(r)),
  street: of('address', (r) => `${r.pick(ROADS)}${r.int(1, 1288)}号${r.pick(['', `${r.int(2, 20)}楼`, `${r.int(101, 909)}室`])}`),
  village: of('address', (r) => `${r.pick(['安徽省阜阳市太和县', '贵州省遵义市桐梓县', '河北省邢台市隆尧县', '湖北省荆州市监利县'])}${r.pick(['双庙镇', '娄山关镇', '魏庄镇', '朱河镇'])}${r.pick(['杨', '赵', '孙', '董'])}${r.pick(['家村', '庄村', '楼村'])}${r.int(1, 12)}组${r.pick(['', `${r.int(1, 99)}号`])}`),
  dorm: of('address', (r) => `${r.pick(['东校区', '仙林校区', '南湖校区', '西苑'])}${r.pick(['', '学生公寓'])}${r.int(1, 30)}${r.pick(['号楼', '栋', '舍'])}${r.int(101, 630)}`),
  addressTw: of('address', (r) => `${r.pick(['新北市板橋區', '台中市西屯區', '高雄市三民區', '桃園市中壢區'])}${r.pick(['文化路一段', '中山路二段', '建國三路', '民權路'])}${r.pick(['', `${r.int(2, 300)}巷`])}${r.int(1, 400)}號${r.int(2, 14)}樓${r.pick(['', `之${r.int(1, 9)}`])}`),
  addressEn: of('address', (r) => `${r.int(10, 9900)} ${r.pick(['Birchwood', 'Sycamore', 'Kingsley', 'Harbor View', 'Magnolia', 'Prospect'])} ${r.pick(['Drive', 'Ave', 'Court', 'Road', 'Street', 'Blvd'])}${r.pick(['', `, Unit ${r.int(1, 60)}`, `, Apt ${r.int(1, 30)}B`])}, ${r.pick(['Columbus, OH', 'Tucson, AZ', 'Raleigh, NC', 'Tacoma, WA'])} ${r.digits(5)}`),
  birth: of('birth-date', day),
  age: of('birth-date', (r) => `${r.int(19, 71)}${r.pick(['', '岁'])}`),
  ageYears: of('birth-date', (r) => `${r.int(19, 71)}岁`),
  birthEn: of('birth-date', (r) => `${r.int(1, 28)} ${r.pick(['January', 'March', 'June', 'October', 'Dec', 'Aug'])} ${r.int(1958, 2006)}`),
  org: of('employer', (r) => r.pick(['恒拓', '瑞景', '蓝鲸', '博安', '鼎新', '云帆', '嘉禾', '启明']) + r.pick(['科技', '地产', '律师事务所', '会计师事务所', '医药', '物流公司', '证券', '集团'])),
  orgEn: from('employer', 'Redwood Analytics|Pinecrest Bank|Halcyon Motors|Northgate Dental|Orchid Software|Lakeview Hospital'),
  post: from('employer', '副总经理|财务主管|护士长|销售总监|车间主任|辅导员|项目经理|法务'),
  school: of('school', (r) => r.pick([() => `${r.pick(['育才', '星海', '城南', '春晖', '第二实验'])}${r.pick(['小学', '中学', '外国语学校'])}${r.pick(['初一', '初二', '高一', '高三'])}${r.int(1, 18)}班`, () => `${r.pick(['江北', '滨海', '东林', '西川'])}${r.pick(['大学', '理工大学', '师范学院'])}${r.pick(['会计', '护理', '软件工程', '法学'])}专业${r.int(2016, 2025)}级`])()),
  classOf: of('school/minor', (r) => `${r.pick(['育才', '星海', '城南', '春晖', '第二实验'])}小学${r.pick([...'一二三四五六'])}年级${r.pick([`${r.int(1, 9)}班`, `（${r.int(1, 9)}）班`])}`),
  disease: from('health', '甲状腺癌|乙肝|抑郁症|糖尿病|梅毒|癫痫|尿毒症|肺结核|精神分裂症|系统性红斑狼疮|冠心病|焦虑症|白血病|子宫肌瘤|帕金森|阿尔茨海默病'),
  medicine: from('health', '舍曲林|氟西汀|二甲双胍|奥氮平|碳酸锂|左甲状腺素|恩替卡韦|阿立哌唑'),
  diseaseEn: from('health', 'breast cancer|HIV|epilepsy|type 2 diabetes|bipolar disorder|hepatitis B|PTSD|multiple sclerosis'),
  pregnancy: from('health', '怀孕|怀孕三个月|怀孕5个月|流产'),
  amount: of('finance', (r) => r.pick([() => `${r.int(4, 48)}k`, () => `${r.int(3, 90)}万`, () => `${r.int(30, 480)}00`, () => `${r.int(30, 480)}00元`, () => `${r.int(1, 9)}万${r.int(1, 9)}`, () => `${r.int(2, 30)}w`])()),
  amountEn: of('finance', (r) => r.pick([() => `$${r.int(35, 210)}k`, () => `$${r.int(35, 210)},000`, () => `${r.int(35, 210)}k`])()),
  spot: from('whereabouts', '万象城四楼影院|人民医院急诊|火车站南广场|滨河健身房|老城区那家网吧|大润发地下停车场|政务中心二楼|城西派出所'),
  trip: of('whereabouts', (r) => r.pick([() => `${r.pick(['CZ', 'MU', 'CA', 'HU'])}${r.digits(4)}飞${r.pick(['昆明', '曼谷', '哈尔滨', '大阪'])}`, () => `G${r.int(10, 1999)}去${r.pick(['武汉', '南昌', '石家庄', '厦门'])}`])()),
  hotel: of('lodging', (r) => r.pick(['汉庭', '锦江之星', '维也纳酒店', '桔子酒店', '万豪', '7天', '丽枫酒店']) + r.pick(['', ' ']) + r.int(3, 20) + String(r.int(1, 29)).padStart(2, '0') + r.pick(['', '房', '号房'])),
  hotelEn: of('lodging', (r) => `${r.pick(['Marriott', 'Holiday Inn', 'Hyatt', 'Travelodge'])} room ${r.int(101, 1999)}`),
  orientation: from('intimate', '同性恋|双性恋|男同|gay|无性恋|跨性别'),
  orientationShe: from('intimate', '同性恋|双性恋|拉拉|女同|跨性别'),
  affair: from('intimate', '出轨|婚外情|一夜情|约炮|嫖娼'),
  nude: from('intimate', '裸照|私密照|开房视频|性爱视频'),
  faith: from('religion', '基督徒|天主教徒|穆斯林|佛教徒|道教徒|摩门教徒'),
  faithOf: from('religion', '基督教|天主教|伊斯兰教|佛教|法轮功|东正教'),
  record4: from('criminal-record', '案底|前科|犯罪记录|吸毒史|盗窃前科'),
  jailed: from('criminal-record', '坐过牢|被拘留|判刑三年|被刑拘|取保候审|蹲过监狱'),
  parted: from('family', '离婚|分居|再婚|离异|闪婚'),
  adopted: from('family', '领养|抱养|收养|捡来'),
  loveChild: from('family', '私生子|私生女|私生女儿'),
  violence: from('family', '家暴|继父打|遗弃'),
  ageChild: of('minor', (r) => r.pick([() => `${r.int(2, 13)}岁`, () => `${r.pick([...'三四五六七八九十'])}岁`, () => `${r.int(2, 11)}个月`])()),
  grade: of('minor/school', (r) => r.pick(['幼儿园大班', '小班', '一年级', '小学三年级', '五年级', '初一'])),
  image: from('biometric', '身份证正反面照片|手持身份证照片|人脸照片|指纹|护照扫描件|身份证照片|人脸视频|驾驶证照片'),
  imageEn: from('biometric', 'passport scan|photo of her ID card|fingerprint scan|face scan'),
  transcript: of('chat-record', transcript),
  capture: from('chat-record', '我和他的聊天截图|她跟我的聊天记录截图|私聊截图|我们俩的聊天记录|跟前任的聊天截图'),
  captureEn: from('chat-record', 'screenshot of our chat|screenshots of the DMs|screenshot of his texts'),

  who: from('', '我|他|她|我爸|我姐|我同事|楼下大叔|我表弟'),
  whoElse: from('', '他|她|我爸|我妈|我姐|我同事|我室友|我小姨'),
  whoEn: from('', 'my brother|my roommate|she|he|my aunt'),
  topic: from('', '抑郁症|糖尿病|肺癌|乙肝|高血压'),
  star: from('', '周杰伦|梅西|姚明|马云|鲁迅|刘德华|孙悟空|诸葛亮'),
  city: from('', '北京|成都|广州|哈尔滨|厦门|西安'),
  brand: from('', '腾讯|华为|星巴克|宜家|招商银行|中石化'),
  pet: from('', '猫|狗|仓鼠|乌龟|鹦鹉'),
  anyNumber: of('', (r) => r.digits(r.int(2, 5))),
  longNumber: of('', (r) => r.digits(r.int(22, 40))),
  link: of('', (r) => r.pick([`https://item.example-mall.com/goods?id=${r.digits(12)}`, `https://v.example-video.cn/BV${r.chars(10, 'abcdefghijkmnpqrstuvwxyz123456789')}`, `https://news.example.com/a/${mobile(r)}.html`])),
};
