import { loadScanner } from '../detectors/_load.ts';
import type { Check } from '../model/check.ts';
import { disclosureFold } from './_disclosure-fold.ts';

// A check starts synchronously, so the detectors are gathered when this module is loaded.
const scanner = await loadScanner();

export default {
  id: 'disclosure',
  title: { en: 'Private data posted in the group', zh: '群内披露个人信息' },
  needs: {
    en: 'Message text. With a roster it can tell more often whose datum it is and who is meant.',
    zh: '消息文本。有成员名册时，更能判断信息属于谁、指向何人。',
  },
  start: (facts, policy, emit) => disclosureFold(scanner, facts, policy, emit),
} satisfies Check;
