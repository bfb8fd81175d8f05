import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chatCsv, FIRST, type Line, randomOf } from './make-csv.ts';

const TALK = ['大家早', '收到', '周六下午几点集合', '我晚点到', '谢谢群主', '图片发相册了', '好的', '天气不错', '晚上吃什么', '明天开会别忘了'];

/** What a group of a batch holds besides talk: nothing, a phone number of somebody named, or also an identity number and a card. */
export type Harm = 'none' | 'phone' | 'grave';

/** Groups number `i` of 200 by harm: every fortieth grave, every tenth a phone, the others none. */
export const harmOf = (i: number): Harm => (i % 40 === 0 ? 'grave' : i % 10 === 0 ? 'phone' : 'none');

/**
 * Writes `count` small exports of groups of invented people into `folder`, some in folders of their own: always the same
 * bytes. Each has 40 messages and accounts of its own.
 */
export function makeBatch(folder: string, count: number): void {
  for (let i = 1; i <= count; i++) {
    const random = randomOf(i);
    const lines: Line[] = Array.from({ length: 40 }, (_, n) => {
      const who = Math.floor(random() * 6);
      return { at: FIRST + i * 3600 + n * 240, text: TALK[Math.floor(random() * TALK.length)] ?? '', name: `阿${i}-${who}`, account: `wxid_batch${i}x${who}` };
    });
    const harm = harmOf(i);
    if (harm !== 'none') lines[20] = { ...lines[20], text: `王芳的电话是1380013${String(i).padStart(4, '0')}，大家记一下` };
    if (harm === 'grave') lines[30] = { ...lines[30], text: '王芳身份证号110105199003077286，银行卡6222021234567890128' };
    const place = i % 3 === 0 ? join(folder, `月份${i % 7}`) : folder;
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, `群${String(i).padStart(3, '0')}.csv`), chatCsv(lines));
  }
}
