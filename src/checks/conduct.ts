import type { Check } from '../model/check.ts';
import { conductFold } from './_conduct-group.ts';
import { lexicons } from './_conduct-lexicons.ts';

export default {
  id: 'conduct',
  title: { en: 'Conduct in the group', zh: '群内言行' },
  needs: {
    en: 'Message text. The word lists can be read, extended and replaced; a roster that marks minors raises what concerns them.',
    zh: '消息文本。词表可以查看、补充和替换；名册标明未成年人的，涉及其的线索从重提示。',
  },
  start: (facts, policy, emit) => conductFold(lexicons(policy.lexicons), facts, policy, emit),
} satisfies Check;
