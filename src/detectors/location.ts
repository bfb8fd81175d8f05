import type { Detector, Placed } from '../model/detector.ts';
import { coordinatePairs } from './_location-pairs.ts';
import { mapLinks } from './_location-links.ts';

/**
 * Places to within a few metres: pairs of coordinates (WGS 84 degrees; decimal with four figures and more, or degrees, minutes,
 * seconds), links to a point on a map, geo URIs (RFC 5870), open location codes, three-word addresses.
 */
export default {
  id: 'location',
  jurisdiction: 'any',
  words: ['北纬', '北緯', '东经', '東經', '南纬', '西经', '纬度', '緯度', '经度', '經度', '坐标', '座標', '经纬', '定位', 'latitude', 'lat:', 'lat=', 'coord', 'gps', 'amap.com', 'map.baidu', 'map.qq', 'maps.apple', 'maps.google', 'google.com/maps', 'maps.app', 'goo.gl/maps', 'w3w.co', 'what3words', '///', 'geo:', 'openstreetmap', 'osm.org', 'waze.com', 'plus.codes'],
  prefilter: '[0-9]\\.[0-9]{4}|[0-9] ?°|[23456789CFGHJMPQRVWX]{4}\\+[23456789CFGHJMPQRVWX]{2}',
  needs: { chars: '.°+', digits: 1 },
  rank: 65,
  find: (text): Placed[] => [...mapLinks(text), ...coordinatePairs(text)],
  examples: {
    hit: [
      '定位 [[30.27415,120.15515]]', '我现在的坐标[[31.23042, 121.47370]]', '[[121.473701,31.230416]] 到这来', 'gps: [[39.9087, 116.3975]]', 'lat: [[31.2304, lng: 121.4737]]', '[[31°13\'49"N 121°28\'25"E]]', '[[北纬30.2741度，东经120.1551度]]',
      '在这 [[https://uri.amap.com/marker?position=121.4737,31.2304&name=x]]', '[[https://maps.app.goo.gl/Ab3dEfGh1jK2]] come here', '[[https://j.map.baidu.com/3b/xYz]]', 'I am at [[///filled.count.soap]]', '[[geo:31.2304,121.4737]]', '[[8Q336FJF+2V]] 这里',
    ],
    miss: [
      '比分 98:102', '汇率 7.1234,涨了', '0.1234,0.5678 loss', '12.5,30.2', '准确率 31.2304, 121.4737', 'https://www.amap.com/', '分辨率1920x1080', '1.2345 2.3456', '版本 31.2304.121.4737', '精度 0.99871, 0.98234', 'https://lbs.amap.com/api/javascript-api', '/// 注释', 'C++ 11+22', '定位不准',
    ],
  },
} satisfies Detector;
