import type { Placed } from '../model/detector.ts';
import { headBefore } from './_address-cn-head.ts';

/** Where parcels go that have no house number: the crossing of two roads, and how far from it. */

const anchor = /(?:交叉路?口|交[汇匯会會界][处處])/g;
const TWO_ROADS = /[路街道巷](?:与|與|和|跟|、|[-－])[\u4e00-\u9fff0-9]{2,9}[路街道巷]$/;
const onward = /(?:[往向]?[东西南北東]{1,2}[侧面角]?(?: ?约?[0-9]{1,4} ?(?:米|公尺|m)(?:[处處左右]{1,2})?)?)?(?:路[东西南北東侧]{1,2})?/y;
const BROUGHT = /寄|送|快递|快遞|收货|收貨|收件|地址|住|我?家|退货|发货|发到|货到/;

/** Only with a town in front, and where the text says that somebody lives there or gets something. */
export function findCrossings(text: string): Placed[] {
  const found: Placed[] = [];
  let least = 0;
  anchor.lastIndex = 0;
  for (let at = anchor.exec(text); at !== null; at = anchor.exec(text)) {
    const head = headBefore(text, at.index, least);
    onward.lastIndex = at.index + at[0].length;
    const end = onward.test(text) ? onward.lastIndex : at.index + at[0].length;
    least = end;
    if (head === null || !head.place || !TWO_ROADS.test(head.name) || !BROUGHT.test(text.slice(Math.max(0, head.start - 12), head.start))) continue;
    found.push({ start: head.start, end, value: text.slice(head.start, end).replace(/\s/g, ''), confidence: 0.78, reasons: ['grade:street', 'place', 'crossing'] });
  }
  return found;
}
