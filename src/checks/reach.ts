import type { Check } from '../model/check.ts';
import { reachFold } from './_reach-fold.ts';

export default {
  id: 'reach',
  title: { en: 'How far one statement went', zh: '同一内容的传播范围' },
  needs: {
    en: 'Message text; better with all groups that a statement went through, and with an export that has counters of views and forwards.',
    zh: '消息文本；最好有该内容所经各群组的记录，以及带有浏览、转发计数的导出文件。',
  },
  // Whether a statement speaks of a person, other checks know.
  uses: ['conduct', 'disclosure'],
  start: (facts) => reachFold(facts),
} satisfies Check;
