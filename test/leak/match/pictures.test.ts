import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compare } from '../../../src/leak/match/compare.ts';
import { judge, type Judged } from '../../../src/leak/match/judge.ts';
import type { Reading } from '../../../src/leak/match/sense.ts';
import { lineSigns, recordSigns } from '../../../src/leak/match/signs.ts';

function judged(line: string, record: string, more: Partial<Reading> = {}): Judged {
  const [own, held] = [{ text: line, signs: lineSigns(line) }, { text: record, signs: recordSigns(record) }];
  const reading = { image: true, confidence: 0.97, ...more };
  const found = compare(own.signs, held.signs, reading.image);
  return found ? judge(own, held, found, reading, { start: 'whole', end: 'whole' }) : { state: 'missing', difference: [] };
}
const stateOf = (...of: Parameters<typeof judged>): string => { const { state, doubtful } = judged(...of); return doubtful ? `${state}, doubtful` : state; };

type Row = readonly [line: string, record: string, state: string, more?: Partial<Reading>];
const SEEN: Readonly<Record<string, readonly Row[]>> = {
  'signs that the reader does not know': [
    ['請大家以後不要在裹别人的私事', '請大家以後不要在羣裏議論別人的私事', 'near'],
    ['大佬，細舅係咪欠人？有人打電話上', '大佬，細舅係咪欠人錢？有人打電話上嚟搵佢', 'near'],
    ['阿嘛睇到會唔開心，刪啦', '阿嫲睇到會唔開心，刪咗佢啦', 'near'],
    ['Court 3 is booked, it is f12 each', 'Court 3 is booked, it is £12 each', 'near'],
    ['Court 3 is booked, it is 12 each', 'Court 3 is booked, it is £12 each', 'near'],
    ['Court 3 is booked, it is f22 each', 'Court 3 is booked, it is £12 each', 'differs'],
    ['阿嘛睇到會唔開心，刪啦', '阿嫲睇到會唔開心，刪咗佢啦', 'differs', { image: false, confidence: 1 }],
    ['大佬，細舅係咪欠我？有人打電話', '大佬，細舅係咪欠人錢？有人打電話', 'differs'],
    ['聽講佢賭咗36，唔好講', '聽講佢賭咗36萬，唔好講', 'differs'],
    ['聽講佢賺咗36萬，唔好講', '聽講佢輸咗36萬，唔好講', 'near'],
    ['聽講佢賭咗36億，唔好講', '聽講佢賭咗36萬，唔好講', 'differs'],
    ['聽講周敏下個月離職', '聽講趙敏下個月離職', 'differs'],
    ['我還錢給他了', '我沒還錢給他了', 'differs, doubtful'],
  ],
  'look-alikes': [
    ['星辉x3、旧日徽章X1', '星辉×3、旧日徽章×1', 'same'],
    ['雨圍共24人', '兩圍共24人', 'same'],
    ['三圍共24人', '兩圍共24人', 'differs'],
    ['星辉x8、旧日徽章X1', '星辉×3、旧日徽章×1', 'differs'],
  ],
  'drawn faces': [
    ['收到，谢谢老师6', '收到，谢谢老师[玫瑰]', 'near'],
    ['收到，谢谢老师', '收到，谢谢老师🌹', 'same'],
    ['收到，谢谢老师█', '收到，谢谢老师🌹🌹', 'near'],
    ['see you at nine Q', 'see you at nine [Smile]', 'near'],
    ['see you at the gym8', 'see you at the gym🎉', 'near'],
    ['收到，谢谢老师6', '收到，谢谢老师', 'differs'],
    ['给你转了1005', '给你转了100[红包]', 'differs'],
    ['给你转了3万5', '给你转了3万[红包]', 'differs'],
    ['收到，谢谢老师6', '收到，谢谢老师[玫瑰]', 'differs', { image: false, confidence: 1 }],
  ],
  'times and ticks at the end of a bubble': [
    ['我可能晚到20分钟 19:33 ✓✓', '我可能晚到20分钟', 'near', { minute: 33 }],
    ['我可能晚到20分钟19:33/v', '我可能晚到20分钟', 'near', { minute: 33 }],
    ['I may be late 10:21 AM', 'I may be late', 'near', { minute: 21 }],
    ['我可能晚到一会儿 vv', '我可能晚到一会儿', 'near', { minute: 33 }],
    ['我可能晚到 19:45', '我可能晚到', 'differs', { minute: 33 }],
    ['我可能 19:33 晚到', '我可能晚到', 'differs', { minute: 33 }],
  ],
  'what readers see twice, or out of the edge of a sign': [
    ['提示HER2 2 (-)建议复查', '提示HER2(-)，建议复查', 'near'],
    ['提示HER22(-)建议复查', '提示HER2(-)，建议复查', 'differs'],
    ['0017，B医保卡号发你了', '0017，医保卡号发你了', 'differs, doubtful'],
  ],
  'a name that was covered': [
    ['有人知道为什么辞职吗', '有人知道阿宁为什么辞职吗', 'differs, doubtful', { covered: (word) => word === '阿宁' }],
    ['有人知道为什么辞职吗', '有人知道阿宁为什么辞职吗', 'differs'],
    ['他说会还我们的', '他说不会还我们的', 'differs', { covered: () => true }],
  ],
  'small changes of sense in a picture read well': [
    ['信用卡都欠了2万', '信用卡都欠了2万多', 'differs'],
    ['那件事你妈跟你说了吗', '那件事你跟你妈说了吗', 'differs'],
    ['他把钱还给我了', '他把钱还给你了', 'differs'],
    ['他把钱还给人家了', '他把钱还给我了', 'differs'],
  ],
};

for (const [about, rows] of Object.entries(SEEN)) describe(`a line from a picture: ${about}`, () => {
  for (const [line, record, state, more] of rows) it(`${line} | ${record}${more ? ` ${JSON.stringify(more)}` : ''}: ${state}`, () => assert.equal(stateOf(line, record, more), state));
});
