import type { Placed } from '../model/detector.ts';

const HOST = /(?:amap\.com|map\.baidu\.com|map\.qq\.com|maps\.apple\.com|google\.(?:com(?:\.hk|\.tw)?|cn|co\.uk|de|fr|co\.jp)|goo\.gl|w3w\.co|what3words\.com|openstreetmap\.org|osm\.org|waze\.com|plus\.codes)\//gi;
const HEAD = /(?<![A-Za-z0-9@.-])(?:https?:\/\/)?(?:[a-z0-9-]{1,24}\.){0,3}$/i;
const PATH = /[!#-;=?-Z_a-z~%&]{1,2000}/y;
const POINT = /-?\d{1,3}\.\d{3,}(?:,|%2C|%20|;|\/|&[a-z]+=)-?\d{1,3}\.\d{3,}/i;
const SHORT = /(?:surl\.amap\.com|j\.map\.baidu\.com|maps\.app\.goo\.gl|goo\.gl\/maps|wb\.amap\.com|w3w\.co|osm\.org\/go)\/[A-Za-z0-9?./=_~%-]{3,}/i;
const PLACE = /google\.[a-z.]+\/maps\/(?:place|dir|@)|[?&](?:poiid|uid|position|location|marker|center|ll|sll|daddr|saddr|to|from|destination|latlng|mlat|c|coord)=[^&]{3,}|maps\.apple\.com\/\?(?:[^ ]*&)?(?:address|q|ll)=|amap\.com\/(?:place|detail|regeo)\/|map\.baidu\.com\/poi\/|waze\.com\/(?:ul|live-map)|plus\.codes\/[0-9A-Z]{4}/i;
/** Pages of a map service that are no place. */
const OTHER = /^(?:https?:\/\/)?(?:lbs|developer|api|webapi|restapi|lbsyun|help|support|blog|status|ditu\.amap\.com\/?$)|\/(?:api|docs|help|about|download|privacy)\b/i;
const WORDS = /(?<![A-Za-z0-9/:])\/\/\/[a-z]{3,20}\.[a-z]{3,20}\.[a-z]{3,20}(?![a-z0-9.])/g;
const URI = /(?<![A-Za-z0-9])geo:-?\d{1,2}(?:\.\d{1,10})?,-?\d{1,3}(?:\.\d{1,10})?(?:[;?][!-~]{1,40})?/gi;
const CODE = /(?<![0-9A-Za-z+])(?:[23456789C][23456789CFGHJMPQRV][23456789CFGHJMPQRVWX]{6}\+[23456789CFGHJMPQRVWX]{2,3}|[23456789CFGHJMPQRVWX]{4}\+[23456789CFGHJMPQRVWX]{2,3}(?=[ ,，]{1,2}[A-Z\u4e00-\u9fff]))(?![0-9A-Za-z+])/g;

/** Links to a point of a map, `geo:` addresses, `///three.word.places`, open location codes. */
export function mapLinks(text: string): Placed[] {
  const out: Placed[] = [];
  const add = (found: RegExpExecArray, confidence: number, reason: string): void => {
    const value = found[0].replace(/[.,;:!?~)]+$/, '');
    out.push({ start: found.index, end: found.index + value.length, value, confidence, reasons: [reason] });
  };
  let done = 0;
  each(HOST, text, (host) => {
    if (host.index < done) return;
    const left = text.slice(Math.max(done, host.index - 60), host.index);
    const head = HEAD.exec(left);
    if (head === null) return;
    PATH.lastIndex = host.index + host[0].length;
    const path = PATH.exec(text);
    if (path === null) return;
    done = PATH.lastIndex;
    const link = (head[0] + host[0] + path[0]).replace(/[.,;:!?~)]+$/, '');
    const confidence = OTHER.test(link) ? 0 : POINT.test(link) ? 0.96 : SHORT.test(link) ? 0.88 : PLACE.test(link) ? 0.75 : 0;
    const start = host.index - head[0].length;
    if (confidence > 0) out.push({ start, end: start + link.length, value: link, confidence, reasons: ['link'] });
  });
  each(WORDS, text, (found) => add(found, 0.85, 'three-words'));
  each(URI, text, (found) => add(found, 0.95, 'geo-uri'));
  // Half of all codes hold letters that no word of capitals is made of; digits alone are sums.
  each(CODE, text, (found) => { if (/[A-Z]/.test(found[0]) && /\d/.test(found[0])) add(found, found[0].indexOf('+') === 8 ? 0.85 : 0.65, 'plus-code'); });
  return out;
}

function each(pattern: RegExp, text: string, use: (found: RegExpExecArray) => void): void {
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) use(found);
}
