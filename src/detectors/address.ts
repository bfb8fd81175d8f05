import type { Detector } from '../model/detector.ts';
import { CN_PATTERN, CN_PREFILTER, judgeChinese } from './_address-cn.ts';
import { EN_PATTERN, EN_PREFILTER, judgeEnglish } from './_address-en.ts';
import { insideLink } from './_context.ts';

/** Postal addresses down to a street number or finer. A town or a road alone is not one. */
export default {
  id: 'address',
  jurisdiction: 'any',
  pattern: `${CN_PATTERN}|${EN_PATTERN}`,
  prefilter: `${CN_PREFILTER}|${EN_PREFILTER}`,
  rank: 30,
  judge(candidate) {
    if (insideLink(candidate)) return null;
    const last = candidate.text.charAt(candidate.end - 1);
    return /[A-Za-z]/.test(last) ? judgeEnglish(candidate) : judgeChinese(candidate);
  },
  examples: {
    hit: [
      '我家住[[北京市海淀区中关村大街12号]]', '寄到[[浦东新区建国路99号翠苑小区5栋2单元301室]]', '地址：[[广东省深圳市南山区科技园南路8号院3号楼1203室]]',
      '他住在[[天河区阳光花园12栋1203]]别说出去', '快递送[[文三路十二号]]', '我在[[湖南省长沙市岳麓区 麓山南路932号]]等你', '[[万科城3栋2单元501]]',
      'I live at [[742 Maple Avenue, Apt 4B, Springfield, IL 62704]]', 'ship it to [[221 Baker Street]]', '我住[[王家村3组12号]]', '家住[[梧桐苑6-2-1203]]',
    ],
    miss: [
      '5月12号见', '地铁2号线', '3号楼的人', '南京路人太多', '穿7号球衣', '加95号汽油', '我有3室2厅', '一号选手', '知道12号放假', '这条路1号线在修', '去西湖边走走',
      '3 more people drive', 'https://x.cn/人民路12号', '十座城市',
    ],
  },
} satisfies Detector;
