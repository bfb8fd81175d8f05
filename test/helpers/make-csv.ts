import { closeSync, openSync, writeSync } from 'node:fs';

export const MEMOTRACE = 'localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,NickName,Sender';

const WORDS = '今天 明天 开会 吃饭 谢谢 收到 好的 周末 一起 去 公园 照片 发 一下 请 大家 注意 时间 地点 不变'.split(' ');
const START = Date.UTC(2026, 0, 1) / 1000;

/** Small and repeatable: the same seed gives the same numbers on every machine. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 0x1_0000_0000;
  };
}

/**
 * Writes a WeChat CSV of `rows` messages of one group and invented people: always the same bytes for the same number.
 * Every 50th row is quoted and spans two lines.
 */
export function makeCsv(path: string, rows: number, seed = 7): void {
  const random = randomOf(seed);
  const fd = openSync(path, 'w');
  let lines = [`${MEMOTRACE}\r\n`];
  for (let i = 1; i <= rows; i++) {
    const who = Math.floor(random() * 300);
    const words = Array.from({ length: 3 + Math.floor(random() * 12) }, () => WORDS[Math.floor(random() * WORDS.length)]).join('');
    const text = i % 50 === 0 ? `"${words}\n第二行，""引号"""` : words;
    const at = START + i * 20;
    const wall = new Date((at + 8 * 3600) * 1000).toISOString().slice(0, 19).replace('T', ' ');
    lines.push(`${i},1,1,0,0,${at},,${text},${wall},,阿${who},wxid_made${who}\r\n`);
    if (lines.length >= 5000) {
      writeSync(fd, lines.join(''));
      lines = [];
    }
  }
  writeSync(fd, lines.join(''));
  closeSync(fd);
}

export interface Line {
  readonly id?: number | string;
  readonly at?: number;
  readonly text?: string;
  readonly remark?: string;
  readonly name?: string;
  readonly account?: string;
}

/** First instant of `chatCsv`, seconds since 1970 UTC: 2025-12-31 08:00 in China. */
export const FIRST = 1_767_139_200;

/** A small export with MemoTrace's heading; cells are written as given. One row a minute unless told otherwise. */
export function chatCsv(lines: readonly Line[]): string {
  return [MEMOTRACE, ...lines.map((line, i) => {
    const { id = i + 1, at = FIRST + i * 60, text = '大家早', remark = '', name = '阿甲', account = 'wxid_amade' } = line;
    const wall = new Date((at + 8 * 3600) * 1000).toISOString().slice(0, 19).replace('T', ' ');
    return `${id},1,1,0,0,${at},,${text},${wall},${remark},${name},${account}`;
  })].map((line) => `${line}\r\n`).join('');
}

/** Three invented people; one gives another's number away. */
export const LEAK = chatCsv([
  { text: '大家早' },
  { text: '王芳的电话 13800138000', name: '阿乙', account: 'wxid_bmade', remark: '老同事' },
  { text: '在', name: '阿丙', account: 'wxid_cmade' },
]);
