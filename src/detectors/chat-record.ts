import type { Detector, Placed } from '../model/detector.ts';
import { pastedRecords, speakersOf } from './_chat-record-speakers.ts';
import { bundles, captions, quotes } from './_chat-record-words.ts';

/** Another conversation carried into this one: pasted, forwarded as a bundle, shown as a screenshot or recording, quoted. */
export default {
  id: 'chat-record',
  jurisdiction: 'any',
  words: [
    '聊天记录', '聊天記錄', '聊天截图', '聊天截圖', '对话', '對話', '私聊', '截图', '截圖', '录音', '錄音', '录屏', '微信记录', '短信', '私信', '转发', '轉發', '原始邮件', '原邮件', '原始郵件',
    '私下', '私底下', '悄悄', '偷偷', '单独', '微信', '电话里', '语音', '的聊天', 'forwarded', 'original message', 'chat history', 'screenshot', 'screen shot', 'screencap', 'recording of', 'dms',
    'texted me', 'messaged me', 'dmed me', 'dm\'d me', 'told me', 'privately', 'convo', 'our whole', 'our entire', '\nto:', '\nsent:', '\n收件人', '\n发送时间',
  ],
  shapes: [{ source: '\\n', chars: '\n' }],
  rank: 10,
  container: true,
  find(text): Placed[] {
    const pasted = pastedRecords(text).map((record) => {
      const speakers = speakersOf(record).length;
      const timed = record.turns[0]?.shape === 'time';
      return {
        start: record.start, end: record.end, value: text.slice(record.start, record.end),
        confidence: timed ? (speakers > 1 ? 0.92 : 0.7) : record.turns.length > 2 ? 0.82 : 0.62, reasons: [`speakers:${speakers}`, `turns:${record.turns.length}`],
      };
    });
    // `上聊天记录：` right over the record announces it.
    const announced = new Set(pasted.map(({ start }) => start - (/[:：]?\s*$/.exec(text.slice(Math.max(0, start - 6), start))?.[0].length ?? 0)));
    const found: Placed[] = [...bundles(text), ...pasted, ...captions(text).filter(({ end }) => !announced.has(end)), ...quotes(text)];
    // What stands inside a record is part of it.
    const kept: Placed[] = [];
    for (const one of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
    return kept;
  },
  examples: {
    hit: [
      '[[小鱼 10:23:45\n今晚到底去不去\n阿梅 10:24:01\n别问了，不去]]', '看看这个\n[[她：今晚来不来\n我：不来了\n她：随便你]]', '[[[聊天记录] 群聊的聊天记录]]',
      '这是[[我和他的聊天截图]]，你们评评理', '[[2026/5/2 10:23 - Anna: did you tell him?\n2026/5/2 10:24 - Bob: not yet]]', '他私下跟我说：“[[我早就不想干了]]”',
      'here\'s the [[screenshot of our chat]]',
    ],
    miss: [
      '早餐：包子\n午餐：面条\n晚餐：米饭', '聊天记录怎么备份', '报错截图在这', '姓名：王小明\n电话：略\n地址：略', '10:23:45 INFO start\n10:23:46 WARN slow', '问：怎么退款\n答：联系客服\n问：多久\n答：三天',
      '1. 张三\n2. 李四\n3. 王五', '张三：到\n李四：到\n王五：请假', 'name: foo\nversion: 1.0\nname: bar', '订单截图发我',
    ],
  },
} satisfies Detector;
