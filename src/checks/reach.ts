import { loadScanner } from '../detectors/_load.ts';
import type { Check } from '../model/check.ts';
import { reachFold } from './_reach-fold.ts';

// The same one that looks for private data: whom a statement names, it tells here too.
const scanner = await loadScanner();

export default {
  id: 'reach',
  title: { en: 'How far one statement went', zh: '同一内容的传播范围' },
  needs: {
    en: 'Message text; better with all groups that a statement went through, and with an export that has counters of views and forwards.',
    zh: '消息文本；最好有该内容所经各群组的记录，以及带有浏览、转发计数的导出文件。',
  },
  // Of some statements other checks know that they speak of a person.
  uses: ['conduct', 'disclosure'],
  start: (facts) => reachFold((text, previous, known) => scanner.scan(text, previous, known), facts),
} satisfies Check;
