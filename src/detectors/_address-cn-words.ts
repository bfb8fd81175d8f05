/**
 * The vocabulary of Chinese addresses, as RegExp sources: numbers and their units, the kinds of road, compound, building and
 * village that names end in, and the words that stand before an address without belonging to it. Simplified and traditional.
 */

const NUMERALS = '一二三四五六七八九十百零〇';
/** A number as it stands before a unit: `12`, `12A`, `84-8`, `十二`, `A`, `B2`. */
export const NUMBER = `(?:[0-9]{1,5}[A-Za-z]?(?:[-－–][0-9]{1,4}){0,3}|[${NUMERALS}两]{1,5}|[甲乙丙丁]|[A-Za-z][0-9]{0,3})`;
/** Without a letter alone: what may begin an address's numbers. */
export const DIGITS = `(?:[0-9]{1,5}[A-Za-z]?(?:[-－–][0-9]{1,4}){0,2}|[${NUMERALS}]{1,5})`;

/** Units of a house number, a block, a stair, a floor, a room. What follows shows another word: `号线`, `楼下`, `室友`. */
const HOUSE = '(?:[号號](?![线線召称稱角码碼牌])(?:大?院(?!子)|别墅|门面|商铺|铺面|铺|店面|档口|库|鋪)?|支?弄(?!堂)|巷)';
export const BLOCK = '(?:[号號]公寓楼?|[号號](?:住宅|宿舍|公寓|办公)?[楼樓](?![下上盘盤市主道梯顶頂层層长長房宇])|[栋棟幢橦](?!楼)|座(?![位谈椅右])|[单單]元|门(?![口前卫票外禁市店面诊铃])|門(?![口前])|梯|[斋齋]|舍(?![友长不得命])|宿舍楼?|塔|[期区區](?![间末货待限望域别])|街坊|坊|排(?![队名骨行练查班]))';
export const FLOOR = '(?:[层層](?![次高面])|[楼樓](?![下上盘盤市主道梯顶頂长長房宇])|F(?![A-Za-z])|/F(?![A-Za-z]))';
export const ROOM = '(?:室(?![友内内外温])|[户戶](?![型口主籍外])|房(?![东租价产屋贷客主源间])|房间|[号號](?:铺|房|档|店)?(?![线線]))';
export const UNIT = `(?:${BLOCK}|${HOUSE}|${FLOOR}|${ROOM}|[组組](?![织长合团员装件图])|[队隊社](?![长员伍友会区團团])|分箱|信箱|[#＃])`;

/** What a road's name ends in. */
export const ROAD = /(?:路|街|大道|道|巷|弄|胡同|公路|馬路|马路|沿|条|條|里弄|(?:大街|路|街)[东西南北東]里?)(?:[东西南北中東前后]{1,2}段?|[一二三四五六七八九十]段|支路)?(?:附近)?$/;
export const NOT_ROAD = /(?:[知报频味渠难通轨管赛跑车街隧航河人地想一]道|轨道|[半思网电线走上迷铁同顺套这那条哪几两多弯]路|^[一二三四五六七八九十两]路|路条|[0-9]路|[走说笑聊赶哭唱跟]一路|[这那哪]条[路街]|逛街|(?:^|[去想])上街|步行街|老街|^[东西南北中上下前后]?[路街道巷条]|[一二三四五六七八九十几两][条條]|面条|信条|油条|金条|[工发借欠]条|公里|[一两]里|高速公?路|铁路|公路$)$/;
/** What the name of a village ends in. */
export const VILLAGE = /(?:(?<![新一二三四五六七八九十])村|屯|(?<!山)[庄莊]|寨|(?<!翠)湾|沟|坪|冲|埠|坳|社区|大队|农场|林场|自建房|民房)(?:委会)?(?:[0-9一二三四五六七八九十]{1,3}[组社队區区])?(?:[东西南北]头)?(?:自建房)?$/;

/** Kinds of compound and building that are nothing else: a number behind them is of an address. */
export const COMPOUND = '小区|小區|社区|花园|花園|家园|家園|公寓|新村|花苑|名苑|雅苑|佳苑|嘉苑|御苑|公馆|公館|别墅|山庄|山莊|家属[院楼区]|家屬院|宿舍|寝室|生活区|家属院|屋苑|邨|新城|豪庭|名邸|学府|雅居|华庭|華庭|名城|康城|花城|壹号|一品|世家|橡树湾|香槟国际|天街|国际社区|住宅区|安置房|回迁房|职工楼|单身楼|筒子楼|人才公寓';
export const TOWER = '大厦|大廈|大楼|大樓|写字楼|寫字樓|商务楼|办公楼|商厦|商城|广场|廣場|中心|SOHO|soho|Soho|国际|國際|科技园|产业园|创意园|创业园|软件园|工业园|园区|金融城|财富|总部|基地|塔楼|双塔';
const ENDING = '江南|云天|园|園|苑|院|府|城|里|坊|湾|灣|庭|居|邸|郡|墅|轩|軒|阁|閣|楼|樓|岛|峰|景|庐|名门|时代|東方|东方|天下|期|区|區|村|寓|舍|堡|台|庄|岸|洲|谷|港|都|座|馆|館|学院|大学|大學|学校|中学|校区|学部|院区|公司|单位|尚|[0-9]{2,3}|Online|街区|口|桥|营|坝|坡|埭|泾|浜|塘|店|甲|寺|坟|洼|井|沿|滩|塔|屿|墩|巷|街|路|池|泉|墅|田|林|溪|河|湖|海|江|山|沙';
export const PLACE = new RegExp(`(?:${COMPOUND}|${TOWER}|${ENDING})(?:[东西南北中東]{0,2}[一二三四五六七八九十0-9]{0,2}[A-Za-z]?(?:期|区|區|院|里|村|苑|街区))?$`);
export const STRONG_PLACE = new RegExp(`(?:${COMPOUND}|苑|府|邸|墅|轩|家园|庭|郡)(?:[东西南北中東]{0,2}[一二三四五六七八九十0-9]{0,2}[A-Za-z]?(?:期|区|區|院|里|村))?$`);
export const OFFICE = new RegExp(`(?:${TOWER})(?:[A-Za-z]?[东西南北]?[一二三四五六七八九十0-9]{0,2}(?:期|区|區))?$`);
export const DORM = /宿舍|寝室|寢室|学生公寓|舍$|[斋齋]|(?:大学|学院|校区|学部|大學)[^路街]{0,8}(?:园|苑|区|楼|舍|公寓|期)?$/;

/** Public places: their address is nobody's. */
export const PUBLIC = /政府|派出所|公安局|法院|检察院|税务局|民政局|居委会|村委会|服务中心|政务|营业厅|医院|诊所|卫生院|银行|车站|机场|火车站|高铁站|地铁|博物馆|图书馆|体育[馆场]|展览馆|会展|景区|公园|教堂|寺|大使馆|领事馆|考场|考点|邮局|学校(?!宿舍)/;
