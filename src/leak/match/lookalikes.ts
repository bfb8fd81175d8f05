/** Signs that reading from a picture takes for each other; after folding, so lower case only. Each row is one set. */
const SETS = [
  '0oq〇口d', '1l|i丨亅', '2z', '5s', '6b', '8b', '9gq', '己已巳', '日曰目', '人入八乂', '未末', '土士', '千干于', '一-', '天夭无', '大太犬', '王玉', '田由甲申', '白自', '今令',
  '木本术', '刀力刁', '午牛', '问间', '侯候', '拔拨', '折拆', '戊戌戍成', '免兔', '名各', '石右', '才寸', '卜下', '万方', '风凤', '历厉', '乌鸟', '贝见', '仑仓', '晴睛', '清请情', 
  '形刑', '泪泊', '没设', '说话', '车东', '母毋', '师帅', '暖暧', '辩辨', '的旳', '祝视', '特持', '侍待', '扰找', '准淮', '决诀', '消削', '了子', 'rn', 'vy', 'uv', 'ce', 'ft', 'nh', 'il',
  '两雨', '里裹', '钩钓', '竟竞', '衰哀', '拾抬', '享亨', '撒撤', '栗粟', '抡抢', '宇字', '昧味', '睹赌',
];

const partners = new Map<number, Set<number>>();
for (const set of SETS) {
  for (const one of set) {
    const of = partners.get(one.charCodeAt(0)) ?? new Set();
    for (const other of set) of.add(other.charCodeAt(0));
    partners.set(one.charCodeAt(0), of);
  }
}

/** Whether a reader of pictures may take one sign for the other. */
export const looksAlike = (a: number, b: number): boolean => partners.get(a)?.has(b) ?? false;

/** Digits that are taken for each other in small print. */
const DIGITS: Readonly<Record<string, string>> = { 0: '689', 1: '7', 2: '7', 3: '8', 5: '6', 6: '058', 7: '12', 8: '0369', 9: '08' };

export const digitsAlike = (a: number, b: number): boolean => (DIGITS[String.fromCharCode(a)] ?? '').includes(String.fromCharCode(b));
