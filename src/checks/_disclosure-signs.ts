/** What a detector went by, in Chinese: its own names for it are English words. */
const SIGNS: Readonly<Record<string, string>> = {
  account: '账号栏位',
  amount: '带有金额',
  answer: '系回答对该项的询问',
  'area-code': '区号',
  bank: '银行名称',
  bundle: '合并转发',
  'calling-code': '国际区号',
  caption: '图片说明',
  checksum: '校验码相符',
  'checksum-wrong': '校验码不符',
  date: '日期有效',
  diagnosed: '诊断用语',
  door: '门牌号',
  english: '英文格式',
  grade: '地点的详细程度',
  label: '旁有标签',
  length: '位数',
  link: '链接',
  office: '发牌机关代号',
  place: '地名',
  prefix: '号段',
  'profile-link': '个人主页链接',
  quoted: '引用',
  range: '号段',
  region: '地区码',
  roster: '名册',
  'said-of': '用于描述某人',
  shape: '格式',
  shown: '明示为该项',
  tagger: '姓名识别',
  tail: '尾号',
  unionpay: '卡组织标识',
};

const CUE = /^cue(?:-(?:previous|after))?:(?<word>.+)$/u;

/** The signs in Chinese, each once. A sign without words is left out. */
export function signsSaid(signs: readonly string[]): string {
  const known = signs.flatMap((sign) => SIGNS[sign.split(':')[0] ?? ''] ?? []);
  const cues = signs.flatMap((sign) => CUE.exec(sign)?.groups?.['word'] ?? []).map((cue) => `提示词“${cue}”`);
  return [...new Set([...known, ...cues])].join('、');
}
