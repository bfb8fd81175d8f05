import { closeSync, openSync, writeSync } from 'node:fs';

export const WORDS = [
  '今天', '明天', '下午', '物业', '电梯', '停水', '通知', '大家', '好的', '收到', '谢谢', '快递', '门口', '小区', '孩子', '学校', '老师', '作业', '晚饭', '一起', '可以',
  '什么', '时候', '开会', '群里', '业主', '车位', '缴费', '怎么', '知道', '不是', '已经', '没有', '还是', '楼下', '维修', '师傅', '报名', '周末', '天气',
];
const SENDERS = 300;

/** Deterministic numbers in [0, 1). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let t = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    t = Math.imul(t ^ (t >>> 15), 0x735a2d97);
    return ((t ^ (t >>> 15)) >>> 0) / 4294967296;
  };
}

/**
 * Writes a MemoTrace CSV of `rows` messages by 300 invented senders: 3 to 14 words, 1.5 % with a private datum, 0.5 % quoted
 * over two lines. About 124 bytes a row. Returns nothing; same arguments, same bytes.
 */
export function makeWechatCsv(path: string, rows: number, seed = 20261121): void {
  const next = random(seed);
  const below = (n: number) => Math.floor(next() * n);
  const fd = openSync(path, 'w');
  let block = '\ufefflocalId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,NickName,Sender\r\n';
  const start = 1_740_000_000;
  for (let i = 0; i < rows; i++) {
    const time = start + i * 30;
    let text = '';
    for (let words = 3 + below(12); words > 0; words--) text += WORDS[below(WORDS.length)] ?? '';
    const kind = next();
    if (kind < 0.015) text += privateDatum(below);
    else if (kind < 0.02) text = `"${text}\n他说""${text}"""`;
    const sender = below(SENDERS);
    const shown = new Date((time + 28_800) * 1000).toISOString().slice(0, 19).replace('T', ' ');
    block += `${i + 1},3,1,0,0,${time},,${text},${shown},,住户${sender},wxid_${(sender * 7919 + 1_000_000).toString(36)}k${sender}\r\n`;
    if (block.length > 1 << 20) {
      writeSync(fd, block);
      block = '';
    }
  }
  writeSync(fd, block);
  closeSync(fd);
}

function privateDatum(below: (n: number) => number): string {
  const digits = (n: number) => Array.from({ length: n }, () => below(10)).join('');
  switch (below(4)) {
    case 0:
      return `我的手机号13${digits(9)}`;
    case 1:
      return `联系他138${digits(8)}`;
    case 2:
      return `邮箱user${digits(5)}@example.com`;
    default:
      return `住在${1 + below(30)}栋${1 + below(6)}单元${1 + below(30)}0${1 + below(4)}室`;
  }
}
