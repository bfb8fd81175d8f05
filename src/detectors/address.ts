import type { Detector, Placed } from '../model/detector.ts';
import { CN_PREFILTER, findChinese } from './_address-cn.ts';
import { findCrossings } from './_address-cn-crossing.ts';
import { answered, findHomes, PLACE_WORDS } from './_address-cn-place.ts';
import { EN_PREFILTER, findEnglish } from './_address-en.ts';
import { insideLink } from './_context.ts';

/** Postal addresses down to a street number or finer. A town or a road alone is not one. */
export default {
  id: 'address',
  jurisdiction: 'any',
  prefilter: CN_PREFILTER,
  shapes: [{ source: EN_PREFILTER, digits: 1 }],
  needs: { chars: '号號弄栋棟幢橦座室舍斋齋层層楼樓#＃组社队巷坊区區塔单單门門信宿厦廈寓心园际村馆邨閣軒-－–—' },
  words: [...PLACE_WORDS, '交叉口', '交叉路口', '交汇处', '交会处', '交界处', '交匯處'],
  rank: 30,
  find(text, previous): Placed[] {
    const found = [...findChinese(text, previous), ...findEnglish(text), ...(text.includes('交') ? findCrossings(text) : [])];
    const homes = findHomes(text);
    if (homes.length > 0) {
      // Where both read something, the address with its numbers says more.
      const numbered = found.toSorted((one, other) => one.start - other.start);
      let at = 0;
      for (const home of homes) {
        while (at < numbered.length && (numbered[at]?.end ?? 0) <= home.start) at++;
        if ((numbered[at]?.start ?? Infinity) >= home.end) found.push(home);
      }
    }
    const answer = found.length === 0 ? answered(text, previous) : null;
    if (answer !== null) found.push(answer);
    return text.includes('/') ? found.filter(({ start, end }) => !insideLink({ text, start, end, obfuscated: false, previous })) : found;
  },
  examples: {
    hit: [
      '我家住[[北京市海淀区中关村大街12号]]', '寄到[[浦东新区建国路99号翠苑小区5栋2单元301室]]', '地址：[[广东省深圳市南山区科技园南路8号院3号楼1203室]]',
      '他住在[[天河区阳光花园12栋1203]]别说出去', '快递送[[文三路十二号]]', '我在[[湖南省长沙市岳麓区 麓山南路932号]]等你', '[[万科城3栋2单元501]]',
      'I live at [[742 Maple Avenue, Apt 4B, Springfield, IL 62704]]', 'ship it to [[221 Baker Street]]', '我住[[王家村3组12号]]', '家住[[梧桐苑6-2-1203]]',
      '给我寄 [[浙江省 杭州市，西湖区 文三路 478号]]', '[[3#501]] 快递放门口', '退货寄[[山东省临沂市兰山区银雀山路与沂蒙路交汇处向东100米路北]]', '[[5幢B座1203]]', '她住[[和平里七区16号楼5门301]]', '我住[[新北市板橋區文化路一段188巷3號6樓]]',
      '送貨地址：[[九龍灣宏光道1號億京中心A座8樓C室]]', '[[武汉大学信息学部12舍305]]', '我家住[[翠苑小区]]', '[[Flat 3, 12 High Street, Bristol BS1 4DJ]]', 'send to [[PO Box 77, Auckland 1140]]',
      '[[Room 1503, 15/F, Grand Plaza, 181 Queen\'s Road Central, Hong Kong]]',
    ],
    miss: [
      '5月12号见', '地铁2号线', '3号楼的人', '南京路人太多', '穿7号球衣', '加95号汽油', '我有3室2厅', '一号选手', '知道12号放假', '这条路1号线在修', '去西湖边走走',
      '3 more people drive', 'https://x.cn/人民路12号', '十座城市', '长安街12号晚上有烟花', '3-2-501不对吧', '期末考场3号楼201', '12排7座', '阳光花园3栋均价8万',
      '24 Hour Street Fighter tournament', 'Page 33 Court ruling', '我住18楼', '东区食堂二楼', 'XX路12号', '青岛B座电影院', '人民路与解放路交叉口堵车',
    ],
  },
} satisfies Detector;
