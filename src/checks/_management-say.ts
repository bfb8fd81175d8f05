import type { GroupFacts } from '../model/timeline.ts';
import type { Words } from '../model/words.ts';

export const UNSEEN: Words = {
  en: 'Private messages, phone calls and reports inside the app are not in an export: no measure seen is not no measure taken.',
  zh: '私聊、电话和应用内举报不在导出文件中，未见处置不等于未处置。',
};

export const NO_HOURS: Words = { en: 'No text sets hours.', zh: '法规未规定具体时限。' };

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Hours as people say them: minutes below one, days above two. */
export function hours(value: number): Words {
  if (value < 1) {
    const minutes = Math.round(value * 60);
    return { en: count(minutes, 'minute'), zh: `${minutes}分钟` };
  }
  if (value > 48) {
    const days = Math.round((value / 24) * 10) / 10;
    return { en: count(days, 'day'), zh: `${days}天` };
  }
  const rounded = Math.round(value * 10) / 10;
  return { en: count(rounded, 'hour'), zh: `${rounded}小时` };
}

/** Sentences, one after the other. */
export function joined(sentences: readonly Words[]): Words {
  return { en: sentences.map(({ en }) => en).join(' '), zh: sentences.map(({ zh }) => zh).join('') };
}

const BODY = /^(?:community|neighbou?r|residents?|work|office|company|staff|commercial|business|shop|sales|public|government|party|school|社区|小区|业主|居民|物业|家长|工作|公司|单位|员工|职工|办公|商|经营|营销|销售|客户|顾客|团购|购物|政务|政府|机关|党|公共|事业|学校|村委|居委)/i;

/** That the owner may act for somebody, by the purpose in the groups file. */
export function behindOwner({ groupFact }: GroupFacts): Words[] {
  if (!BODY.test(groupFact?.purpose?.trim() ?? '')) return [];
  return [{
    en: 'By its stated purpose an organisation may stand behind the owner, and an owner’s acts in its service may be attributed to it.',
    zh: '从所载用途看，群主背后可能有单位或者组织，其履职行为可能归于该单位。',
  }];
}
